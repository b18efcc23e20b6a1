//! Where a sketch was right: every feature of the hidden curve, found in it or missed.

use super::expected::{END, Feature, Side, Sign, features, sign_of};
use super::sketch::{COLUMNS, Sketch};
use super::truth::Truth;
use std::ops::Range;

/// Share of the columns in which something must hold to be right: hands tremble.
const MOST: f64 = 0.75;
/// Columns by which a place may be off.
const REACH: usize = 7;
/// Columns over which a line so steep is a jump.
const STEEP: usize = 3;
/// Share of the height of a jump that a sketch must jump.
const JUMPED: f64 = 0.5;

/// One feature of the curve, and whether the sketch shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What was to be shown.
    pub feature: Feature,
    /// Whether it was.
    pub is_right: bool,
}

/// Judges `sketch` by each feature of `truth`, at least one. Nothing is right in an empty sketch.
///
/// What the curve itself does not show in columns so wide, such as a jump in a range of thousands, is not asked for.
#[must_use]
pub fn score(sketch: &Sketch, truth: &Truth) -> Vec<Finding> {
    let perfect = Sketch::following(|column| Some(truth.inside(column)));
    let shown =
        features(truth).into_iter().filter(|it| judged(it.clone(), &perfect, truth).is_right);
    shown.map(|feature| judged(feature, sketch, truth)).collect()
}

fn judged(feature: Feature, sketch: &Sketch, truth: &Truth) -> Finding {
    let is_right = match &feature {
        Feature::Sign { sign, columns, .. } => has_sign(sketch, truth, *sign, columns),
        Feature::Crossing { x, rises } => crosses(sketch, truth, *x, *rises),
        // A jump out of the drawing can only be drawn up to its edge.
        Feature::Jump { x, from, to } => {
            jumps(sketch, truth, *x, truth.clamped(*to) - truth.clamped(*from))
        }
        Feature::Unbroken { has_jumps, .. } => {
            let sketched = false_jump(sketch, truth);
            let is_right = sketched.is_none() && 2 * sketch.drawn().count() > COLUMNS;
            let feature = Feature::Unbroken { has_jumps: *has_jumps, sketched };
            return Finding { feature, is_right };
        }
        Feature::Level { side, .. } => is_level(sketch, truth, *side),
        Feature::Unbounded { side, up } => leaves(sketch, truth, *side, *up),
        Feature::Close => is_close(sketch, truth),
    };
    Finding { feature, is_right }
}

/// Whether most of the columns have this sign. The outer ones, where the curve turns from one sign to another, count for
/// nothing, and neither do those in which the curve has left the drawing and the sketch has stopped.
fn has_sign(sketch: &Sketch, truth: &Truth, sign: Sign, columns: &Range<usize>) -> bool {
    let margin = (columns.len() / 5).min(4);
    let start = columns.start + if columns.start > 0 { margin } else { 0 };
    let end = columns.end - if columns.end < COLUMNS { margin } else { 0 };
    let is_right = |column: usize| {
        let Some(y) = sketch.at(column) else { return false };
        match sign {
            Sign::Nought => y.abs() <= truth.tolerance(),
            // A line that only just leaves 0 is on the right side of it, where the curve does the same.
            _ => sign_of(2.0 * y, truth) == sign,
        }
    };
    mostly((start..end).filter(|column| can_be_drawn(sketch, truth, *column)), is_right)
}

/// Whether the sketch passes 0 in this direction, near x.
fn crosses(sketch: &Sketch, truth: &Truth, x: f64, rises: bool) -> bool {
    let sign = if rises { 1.0 } else { -1.0 };
    let drawn: Vec<(usize, f64)> = sketch.drawn().collect();
    let near = |column: usize| column.abs_diff(column_of(truth, x)) <= REACH;
    drawn.windows(2).any(|pair| {
        let [(_, before), (column, after)] = [pair[0], pair[1]];
        near(column) && sign * before <= 0.0 && sign * after > 0.0
    }) && sides_differ(sketch, truth, x, sign)
}

/// Whether the sketch, a little left and right of x, is on the two sides of 0: a line along 0 crosses it nowhere.
fn sides_differ(sketch: &Sketch, truth: &Truth, x: f64, sign: f64) -> bool {
    let at = column_of(truth, x);
    let reach = 3 * REACH;
    let furthest = |columns: Range<usize>, sign: f64| {
        columns.filter_map(|column| sketch.at(column)).fold(0.0_f64, |most, y| most.max(sign * y))
    };
    let seen = 0.25 * truth.tolerance();
    furthest(at.saturating_sub(reach)..at, -sign) > seen && furthest(at..at + reach, sign) > seen
}

/// Whether the sketch rises (or falls) steeply by most of `gap` near x, and nearer to x than to another jump.
fn jumps(sketch: &Sketch, truth: &Truth, x: f64, gap: f64) -> bool {
    let at = column_of(truth, x);
    let others = truth.jumps.iter().filter(|jump| jump.0 != x);
    let reach =
        others.map(|jump| at.abs_diff(column_of(truth, jump.0)) / 2).fold(REACH, usize::min);
    steps(sketch)
        .filter(|step| step.from.abs_diff(at) <= reach || step.to.abs_diff(at) <= reach)
        .any(|step| (step.by - around(sketch, &step, gap)) * gap.signum() >= JUMPED * gap.abs())
}

/// How far the sketch goes the way of `gap` in as many columns a little before the step, or a little after it: what is
/// no steeper than that is a slope and no jump.
fn around(sketch: &Sketch, step: &Change, gap: f64) -> f64 {
    let change = |from: Option<usize>, to: Option<usize>| Some(sketch.at(to?)? - sketch.at(from?)?);
    let before = change(step.from.checked_sub(2 * STEEP), step.from.checked_sub(STEEP));
    let after = change(Some(step.to + STEEP), Some(step.to + 2 * STEEP));
    let steepest = before.into_iter().chain(after).map(|by| by * gap.signum()).fold(0.0, f64::max);
    steepest * gap.signum()
}

/// Where the sketch first jumps although the curve does nothing of the kind there.
fn false_jump(sketch: &Sketch, truth: &Truth) -> Option<f64> {
    let near_a_jump = |column: usize| {
        truth.jumps.iter().any(|(x, ..)| column.abs_diff(column_of(truth, *x)) <= REACH + STEEP)
    };
    steps(sketch)
        .filter(|step| !near_a_jump(step.from))
        .find(|step| {
            let meant = truth.inside(step.to) - truth.inside(step.from);
            (step.by - meant).abs() > 4.0 * truth.tolerance()
        })
        .map(|step| truth.x_of(usize::midpoint(step.from, step.to)))
}

/// How far the sketch goes within a few columns.
struct Change {
    from: usize,
    to: usize,
    by: f64,
}

fn steps(sketch: &Sketch) -> impl Iterator<Item = Change> {
    sketch.drawn().flat_map(move |(from, before)| {
        (from + 1..=from + STEEP)
            .filter_map(move |to| Some(Change { from, to, by: sketch.at(to)? - before }))
    })
}

/// Whether the end of the sketch is as high as the end of the curve, and as flat. Hands stop before the edge: half of
/// the columns there are enough.
fn is_level(sketch: &Sketch, truth: &Truth, side: Side) -> bool {
    let tolerance = 1.25 * truth.tolerance();
    let drawn: Vec<(usize, f64)> =
        side.columns().filter_map(|column| Some((column, sketch.at(column)?))).collect();
    if 2 * drawn.len() < END {
        return false;
    }
    let is_flat = height_of(drawn.iter().map(|(_, y)| *y))
        <= height_of(side.columns().map(|column| truth.inside(column))) + tolerance;
    let close = drawn.iter().filter(|(column, y)| (y - truth.inside(*column)).abs() <= tolerance);
    is_flat && close.count() as f64 >= MOST * drawn.len() as f64
}

/// From the lowest to the highest.
fn height_of(heights: impl Iterator<Item = f64>) -> f64 {
    let ends = heights
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
    ends.1 - ends.0
}

/// Whether the sketch, at this end, goes where the curve goes: to its height there, or to the edge of the drawing.
fn leaves(sketch: &Sketch, truth: &Truth, side: Side, up: bool) -> bool {
    let sign = if up { 1.0 } else { -1.0 };
    let last = match side {
        Side::Left => sketch.drawn().next(),
        Side::Right => sketch.drawn().next_back(),
    };
    let Some((column, y)) = last else { return false };
    let edge = match side {
        Side::Left => 0,
        Side::Right => COLUMNS - 1,
    };
    if !truth.is_inside(edge) && sign * y >= 0.85 * truth.height {
        return true;
    }
    column.abs_diff(edge) <= END
        && (y - truth.inside(edge)).abs() <= 3.0 * truth.tolerance()
        && sign * y > 0.0
}

/// Whether the sketch is near the curve in most columns.
fn is_close(sketch: &Sketch, truth: &Truth) -> bool {
    let near_a_jump = |column: usize| {
        truth.jumps.iter().any(|(x, ..)| column.abs_diff(column_of(truth, *x)) <= 2)
    };
    let counted =
        (0..COLUMNS).filter(|column| can_be_drawn(sketch, truth, *column) && !near_a_jump(*column));
    mostly(counted, |column| {
        sketch.at(column).is_some_and(|y| (y - truth.inside(column)).abs() <= truth.tolerance())
    })
}

/// Whether there is a height to draw in this column, or one was drawn all the same.
fn can_be_drawn(sketch: &Sketch, truth: &Truth, column: usize) -> bool {
    truth.is_inside(column) || sketch.at(column).is_some()
}

/// Whether `is_right` holds in most of the columns, at least in one.
fn mostly(columns: impl Iterator<Item = usize>, is_right: impl Fn(usize) -> bool) -> bool {
    let (mut count, mut right) = (0, 0);
    for column in columns {
        count += 1;
        right += u32::from(is_right(column));
    }
    right > 0 && f64::from(right) >= MOST * f64::from(count)
}

fn column_of(truth: &Truth, x: f64) -> usize {
    super::sketch::column_at(x, truth.x)
}
