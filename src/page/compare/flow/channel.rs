//! How some numbers are spread: bars, the ends of their axis, and three statistics.

use super::picture::Spread;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words::percent;
use yew::prelude::*;

/// The size of the drawing, which is stretched to the room that it has.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 100.0;

/// A figure called `title`.
pub(super) fn channel(title: &'static str, spread: &Spread) -> Html {
    let span = spread.histogram.span;
    let zero = format!("M{} 0V{HEIGHT}", WIDTH * span.share_of(0.0));
    let statistics = &spread.statistics;
    let digits = |value| significant(value, SCREEN_DIGITS);
    html! {
        <figure class="channel" aria-label={title}>
            <svg class="channel__bars" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">
                <path class="channel__grid" d={grid()} />
                <path class="channel__shape" d={spread.histogram.outline(WIDTH, HEIGHT)} />
                <path class="channel__zero" d={zero} />
            </svg>
            <div class="channel__axis" aria-hidden="true">
                <span>{ digits(span.from()) }</span>
                <span>{ title }</span>
                <span>{ digits(span.to()) }</span>
            </div>
            <dl class="channel__statistics">
                { statistic("Mean", digits(statistics.mean)) }
                { statistic("Variance", digits(statistics.variance)) }
                { statistic("Zeros", percent(statistics.zero_share)) }
            </dl>
        </figure>
    }
}

/// Hairlines at shares of 1, 10 and 50 %.
fn grid() -> String {
    let line = |share: f64| format!("M0 {}H{WIDTH}", HEIGHT * (1.0 - libm::sqrt(share)));
    [0.01, 0.1, 0.5].map(line).concat()
}

fn statistic(name: &'static str, value: String) -> Html {
    html! { <div class="channel__statistic"><dt>{ name }</dt><dd>{ value }</dd></div> }
}
