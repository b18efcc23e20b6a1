//! How some numbers are spread: bars with their axes, and three statistics.

use super::picture::Spread;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words::percent;
use crate::link::Part;
use yew::prelude::*;

/// The size of the drawing, which is stretched to the room that it has.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 100.0;

/// Where hairlines say how many of the numbers a bar holds.
const SHARES: [f64; 3] = [0.01, 0.1, 0.5];
/// Nearer to an end of the axis the label of zero would touch the one that stands there.
const ZERO_LABEL: std::ops::RangeInclusive<f64> = 0.15..=0.85;

/// A figure called `title`, which belongs to a part of the page that can be hidden.
pub(super) fn channel(title: &'static str, part: Option<Part>, spread: &Spread) -> Html {
    let span = spread.histogram.span;
    let zero = format!("M{} 0V{HEIGHT}", WIDTH * span.share_of(0.0));
    let statistics = &spread.statistics;
    let digits = |value| significant(value, SCREEN_DIGITS);
    html! {
        <figure class="channel" data-part={part.map(Part::id)} aria-label={title}>
            <div class="channel__title" aria-hidden="true">{ title }</div>
            <div class="channel__plot" aria-hidden="true">
                <svg class="channel__bars" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none">
                    <path class="channel__grid" d={grid()} />
                    <path class="channel__shape" d={spread.histogram.outline(WIDTH, HEIGHT)} />
                    <path class="channel__zero" d={zero} />
                </svg>
                <svg class="channel__shares">{ for SHARES.map(share_label) }</svg>
                <svg class="channel__ticks">
                    { tick(0.0, "start", digits(span.from())) }
                    if ZERO_LABEL.contains(&span.share_of(0.0)) {
                        { tick(span.share_of(0.0), "middle", "0".to_owned()) }
                    }
                    { tick(1.0, "end", digits(span.to())) }
                </svg>
            </div>
            <dl class="channel__statistics" data-part="values">
                { statistic("Mean", digits(statistics.mean)) }
                { statistic("Variance", digits(statistics.variance)) }
                { statistic("Zeros", percent(statistics.zero_share)) }
            </dl>
        </figure>
    }
}

/// Hairlines at some shares.
fn grid() -> String {
    let line = |share: f64| format!("M0 {}H{WIDTH}", HEIGHT * free_above(share));
    SHARES.map(line).concat()
}

/// How much of the drawing lies above a bar that holds this share.
fn free_above(share: f64) -> f64 {
    1.0 - libm::sqrt(share)
}

/// What a hairline stands for, at its end.
fn share_label(share: f64) -> Html {
    let y = format!("{:.1}%", 100.0 * free_above(share));
    html! {
        <text class="channel__tick" {y} dy="0.3em">{ percent(share) }</text>
    }
}

/// A number below the axis, at this share of its length.
fn tick(at: f64, text_anchor: &'static str, label: String) -> Html {
    let x = format!("{:.2}%", 100.0 * at);
    html! { <text class="channel__tick" {x} y="1em" text-anchor={text_anchor}>{ label }</text> }
}

fn statistic(name: &'static str, value: String) -> Html {
    html! { <div class="channel__statistic"><dt>{ name }</dt><dd>{ value }</dd></div> }
}
