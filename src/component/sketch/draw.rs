//! The parts of a sketch as SVG. Their look stands in `styles/sketch.css`, one class each.

use super::curve::Curve;
use super::plane::{Plane, WIDTH};
use crate::plot::scene::Corner;
use std::fmt::Write;
use yew::prelude::*;

/// From one name to the next.
const ROW_DISTANCE: f64 = 19.0;
/// Where a name begins after the bit of line, and about how wide one of its letters is.
const NAME_INDENT: f64 = 26.0;
const LETTER: f64 = 7.6;
/// Names take at least so much room, so that short ones do not stick to the edge.
const NARROWEST_NAMES: f64 = 108.0;

/// A length in units of the drawing, with the digits that can be seen.
pub fn unit(length: f64) -> AttrValue {
    format!("{length:.2}").into()
}

/// Grid, axes, ticks and the names of both axes.
pub fn axes(plane: &Plane, x_name: &AttrValue, y_name: &AttrValue) -> Html {
    let frame = plane.frame();
    let (origin_x, origin_y) = plane.place((plane.x.clamp(0.0), plane.y.clamp(0.0)));
    let (x_ticks, y_ticks) = (plane.x_ticks(), plane.y_ticks());
    let column = |x: f64| {
        let (at, _) = plane.place((x, 0.0));
        html! {
            <>
                { line("sketch__grid", (at, frame.top), (at, frame.bottom)) }
                { text("sketch__tick sketch__tick--x", (at, frame.bottom + 15.0), x_ticks.step.label(x)) }
            </>
        }
    };
    let row = |y: f64| {
        let (_, at) = plane.place((0.0, y));
        html! {
            <>
                { line("sketch__grid", (frame.left, at), (frame.right, at)) }
                { text("sketch__tick sketch__tick--y", (frame.left - 6.0, at + 4.0), plane.y_label(y)) }
            </>
        }
    };
    html! {
        <>
            { for x_ticks.values().map(column) }
            { for y_ticks.values().map(row) }
            { line("sketch__axis", (frame.left, origin_y), (frame.right, origin_y)) }
            { line("sketch__axis", (origin_x, frame.top), (origin_x, frame.bottom)) }
            { text("sketch__axis-name sketch__axis-name--x", (frame.right, frame.bottom + 33.0), x_name.clone()) }
            { text("sketch__axis-name", (4.0, frame.top - 11.0), y_name.clone()) }
        </>
    }
}

/// What is cut off at the frame.
pub fn clipped(plane: &Plane, lines: Html) -> Html {
    let frame = plane.frame();
    let (x, y, width, height) = (frame.left, frame.top, frame.width(), frame.height());
    html! {
        <svg role="none" x={unit(x)} y={unit(y)} width={unit(width)} height={unit(height)}
            viewBox={format!("{x} {y} {width} {height}")}>{ lines }</svg>
    }
}

/// The lines of a curve with the dots at its jumps.
pub fn curve(plane: &Plane, class: &'static str, curve: &Curve) -> Html {
    let mut d = String::new();
    for piece in &curve.pieces {
        for (index, point) in piece.iter().enumerate() {
            let (x, y) = plane.place(*point);
            d.push(if index == 0 { 'M' } else { 'L' });
            push_length(&mut d, x);
            d.push(' ');
            push_length(&mut d, y);
        }
    }
    // Open dots first, so that a filled one is never covered.
    let dots = |is_filled: bool| {
        curve.dots.iter().filter(move |dot| dot.1 == is_filled).map(move |(at, _)| {
            let (x, y) = plane.place(*at);
            let state = if is_filled { "sketch__dot" } else { "sketch__dot sketch__dot--open" };
            html! { <circle class={classes!(state, class)} cx={unit(x)} cy={unit(y)} r="4" /> }
        })
    };
    html! {
        <>
            <path class={classes!("sketch__curve", class)} {d} />
            { for dots(false) }
            { for dots(true) }
        </>
    }
}

/// Writes a length with two decimals. Lines have hundreds of points and may change with every frame, and formatting an
/// integer takes a small part of the time that formatting a float takes.
fn push_length(d: &mut String, length: f64) {
    let hundredths = (100.0 * length).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    // Writing into a String cannot fail.
    let _ = write!(d, "{sign}{whole}.{rest:02}");
}

/// A straight line from one point of the plane to another.
pub fn segment(plane: &Plane, class: &'static str, from: (f64, f64), to: (f64, f64)) -> Html {
    line(class, plane.place(from), plane.place(to))
}

/// The line through `at` with this slope, from one side of the plane to the other.
pub fn through(plane: &Plane, class: &'static str, at: (f64, f64), slope: f64) -> Html {
    let end = |x: f64| (x, at.1 + slope * (x - at.0));
    segment(plane, class, end(plane.x.from()), end(plane.x.to()))
}

/// A point with a ring of the ground's colour; nothing where it is outside.
pub fn point(plane: &Plane, class: &'static str, at: (f64, f64)) -> Html {
    if !plane.contains(at) {
        return Html::default();
    }
    let (x, y) = plane.place(at);
    html! { <circle class={classes!("sketch__point", class)} cx={unit(x)} cy={unit(y)} r="6" /> }
}

/// A small mark; nothing where it is outside.
pub fn mark(plane: &Plane, class: &'static str, at: (f64, f64)) -> Html {
    if !plane.contains(at) {
        return Html::default();
    }
    let (x, y) = plane.place(at);
    html! { <circle {class} cx={unit(x)} cy={unit(y)} r="3" /> }
}

/// Names of curves with a bit of their line, one below the other in a corner.
pub fn names(plane: &Plane, corner: Corner, names: &[(&'static str, AttrValue)]) -> Html {
    let frame = plane.frame();
    let longest = names.iter().map(|(_, name)| name.chars().count()).max().unwrap_or(0);
    let width = (NAME_INDENT + LETTER * longest as f64).max(NARROWEST_NAMES);
    let left = match corner {
        Corner::TopLeft | Corner::BottomLeft => frame.left + 8.0,
        Corner::TopRight | Corner::BottomRight => (frame.right - width).max(frame.left + 8.0),
    };
    let first_row = match corner {
        Corner::TopLeft | Corner::TopRight => frame.top + 12.0,
        Corner::BottomLeft | Corner::BottomRight => {
            frame.bottom + 7.0 - ROW_DISTANCE * names.len() as f64
        }
    };
    let name = |(index, (class, name)): (usize, &(&'static str, AttrValue))| {
        let row = first_row + ROW_DISTANCE * index as f64;
        html! {
            <>
                <line class={classes!("sketch__curve", *class)} x1={unit(left)} x2={unit(left + 20.0)} y1={unit(row)} y2={unit(row)} />
                <text class={classes!("sketch__name", *class)} x={unit(left + NAME_INDENT)} y={unit(row + 4.5)}>{ name }</text>
            </>
        }
    };
    html! { <>{ for names.iter().enumerate().map(name) }</> }
}

/// The attribute that gives a drawing of this height its own units.
#[must_use]
pub fn view_box(height: f64) -> String {
    format!("0 0 {WIDTH} {height}")
}

fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Html {
    html! { <line {class} x1={unit(from.0)} y1={unit(from.1)} x2={unit(to.0)} y2={unit(to.1)} /> }
}

fn text(class: &'static str, (x, y): (f64, f64), text: impl Into<AttrValue>) -> Html {
    html! { <text {class} x={unit(x)} y={unit(y)}>{ text.into() }</text> }
}

#[cfg(test)]
mod tests {
    use super::push_length;

    #[test]
    fn lengths_have_two_decimals() {
        let written = |length| {
            let mut d = String::new();
            push_length(&mut d, length);
            d
        };
        let lengths = [0.0, 12.345_678, -0.004, -0.5, -12.999];
        assert_eq!(lengths.map(written), ["0.00", "12.35", "0.00", "-0.50", "-13.00"]);
    }
}
