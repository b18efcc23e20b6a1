//! What can be seen of a curve, and so be right or wrong in a sketch of it: signs, zeros, jumps, and its ends.

use super::sketch::COLUMNS;
use super::truth::Truth;
use std::ops::Range;

/// Columns in which a part of the curve must hold to be worth a word.
const SHORTEST: usize = 10;
/// Columns between a part above 0 and one below it, if the curve crosses 0 there and does not rest.
const CROSSING: usize = 16;
/// Columns at each end that show where a curve is heading.
pub(super) const END: usize = 10;

/// Above 0, about 0, or below 0, as far as an eye can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Clearly below 0.
    Negative,
    /// So close to 0 that it looks like 0.
    Nought,
    /// Clearly above 0.
    Positive,
}

/// An end of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Towards −∞.
    Left,
    /// Towards ∞.
    Right,
}

impl Side {
    /// Both, from the left.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The columns at this end, which show where a curve is heading.
    pub(super) fn columns(self) -> Range<usize> {
        match self {
            Self::Left => 0..END,
            Self::Right => COLUMNS - END..COLUMNS,
        }
    }
}

/// Something that a sketch can show or miss.
#[derive(Clone, Debug, PartialEq)]
pub enum Feature {
    /// The sign in these columns.
    Sign {
        /// Which sign.
        sign: Sign,
        /// In which columns.
        columns: Range<usize>,
        /// Between which x. Where a kink or jump of the function parts the signs, it stands there exactly.
        x: (f64, f64),
        /// Whether the curve is exactly 0 in all of them.
        is_exact: bool,
    },
    /// The curve crosses 0.
    Crossing {
        /// Where.
        x: f64,
        /// From below to above, or from above to below.
        rises: bool,
    },
    /// The curve jumps.
    Jump {
        /// Where.
        x: f64,
        /// The limit from the left.
        from: f64,
        /// The limit from the right.
        to: f64,
    },
    /// There is no jump, or no other one. In a sketch that has one, this is where.
    Unbroken {
        /// Whether the curve has jumps elsewhere.
        has_jumps: bool,
        /// The first jump of the sketch that is none of the curve.
        sketched: Option<f64>,
    },
    /// The curve levels off.
    Level {
        /// On which side.
        side: Side,
        /// At which height: its limit.
        limit: f64,
    },
    /// The curve leaves every height behind, up or down.
    Unbounded {
        /// On which side.
        side: Side,
        /// Whether upwards.
        up: bool,
    },
    /// The sketch runs close to the curve.
    Close,
}

/// All that a sketch of `truth` should show, from signs to ends. [`Feature::Unbroken`] stands for a sketch without
/// false jumps.
#[must_use]
pub(super) fn features(truth: &Truth) -> Vec<Feature> {
    let runs = runs(truth);
    let worth = |run: &&(Sign, Range<usize>)| run.1.len() >= SHORTEST;
    let mut features: Vec<Feature> = runs
        .iter()
        .filter(worth)
        .map(|(sign, columns)| sign_feature(truth, *sign, columns))
        .collect();
    features.extend(crossings(truth, &runs));
    features.extend(truth.jumps.iter().map(|(x, from, to)| Feature::Jump {
        x: *x,
        from: *from,
        to: *to,
    }));
    features.push(Feature::Unbroken { has_jumps: !truth.jumps.is_empty(), sketched: None });
    features.extend(Side::BOTH.into_iter().filter_map(|side| end(truth, side)));
    features.push(Feature::Close);
    features
}

/// The sign that an eye sees at this height.
pub(super) fn sign_of(y: f64, truth: &Truth) -> Sign {
    let seen = 0.5 * truth.tolerance();
    if y > seen {
        Sign::Positive
    } else if y < -seen {
        Sign::Negative
    } else {
        Sign::Nought
    }
}

/// Neighbouring columns of one sign, from the left.
fn runs(truth: &Truth) -> Vec<(Sign, Range<usize>)> {
    let mut runs: Vec<(Sign, Range<usize>)> = Vec::new();
    for (column, y) in truth.y.iter().enumerate() {
        let sign = sign_of(*y, truth);
        match runs.last_mut() {
            Some((last, columns)) if *last == sign => columns.end = column + 1,
            _ => runs.push((sign, column..column + 1)),
        }
    }
    runs
}

fn sign_feature(truth: &Truth, sign: Sign, columns: &Range<usize>) -> Feature {
    let is_exact = truth.y[columns.clone()].iter().all(|y| *y == 0.0);
    let x = (edge(truth, columns.start), edge(truth, columns.end));
    Feature::Sign { sign, columns: columns.clone(), x, is_exact }
}

/// The x between a column and the one before it; the ends of the range stand for themselves.
fn edge(truth: &Truth, column: usize) -> f64 {
    if column == 0 {
        return truth.x.0;
    }
    if column == COLUMNS {
        return truth.x.1;
    }
    let (left, right) = (truth.x_of(column - 1), truth.x_of(column));
    let breaks = truth.setting.breaks();
    let is_there = |x: &f64| left <= *x && *x <= right;
    breaks.iter().map(|found| found.x).find(is_there).unwrap_or(f64::midpoint(left, right))
}

/// Where the curve goes from clearly below 0 to clearly above it without resting between, or the other way, and does
/// not jump.
fn crossings(truth: &Truth, runs: &[(Sign, Range<usize>)]) -> Vec<Feature> {
    let clear: Vec<&(Sign, Range<usize>)> = runs
        .iter()
        .filter(|(sign, columns)| *sign != Sign::Nought && columns.len() >= SHORTEST)
        .collect();
    let pairs = clear
        .windows(2)
        .filter(|pair| pair[0].0 != pair[1].0 && pair[1].1.start - pair[0].1.end <= CROSSING);
    let found = pairs.filter_map(|pair| {
        let rises = pair[1].0 == Sign::Positive;
        let between = pair[0].1.end - 1..=pair[1].1.start;
        let x = zero_between(truth, between.clone(), rises)?;
        let (left, right) = (truth.x_of(*between.start()), truth.x_of(*between.end()));
        let jumps = truth.jumps.iter().any(|(at, ..)| left <= *at && *at <= right);
        (!jumps).then_some(Feature::Crossing { x, rises })
    });
    found.collect()
}

/// Where the line through the columns passes 0 in this direction.
fn zero_between(
    truth: &Truth,
    columns: std::ops::RangeInclusive<usize>,
    rises: bool,
) -> Option<f64> {
    let sign = if rises { 1.0 } else { -1.0 };
    let mut columns = columns;
    let before = columns.find(|column| {
        *column + 1 < COLUMNS && sign * truth.y[*column] <= 0.0 && sign * truth.y[column + 1] > 0.0
    })?;
    let (left, right) = (truth.y[before], truth.y[before + 1]);
    let share = left / (left - right);
    Some(truth.x_of(before) * (1.0 - share) + truth.x_of(before + 1) * share)
}

/// What the curve does on this side, where the range shows it.
fn end(truth: &Truth, side: Side) -> Option<Feature> {
    let (limit, last) = match side {
        Side::Left => (truth.limits[0], 0),
        Side::Right => (truth.limits[1], COLUMNS - 1),
    };
    if limit.is_infinite() {
        let up = limit > 0.0;
        // A curve that only begins to grow beyond the range is no reason to blame a sketch.
        let grows = if up { truth.y[last] } else { -truth.y[last] } > truth.tolerance();
        return grows.then_some(Feature::Unbounded { side, up });
    }
    let is_there =
        side.columns().all(|column| (limit - truth.y[column]).abs() <= truth.tolerance());
    is_there.then_some(Feature::Level { side, limit })
}
