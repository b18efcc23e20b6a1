//! How many numbers fall where: bars whose counts can be examined.

use crate::component::examined::{Examined, Gesture};
use crate::component::number::significant;
use crate::component::sketch::draw::unit;
use crate::job::train::{BINS, Bins};
use std::fmt::Write;
use yew::prelude::*;

const WIDTH: f64 = 160.0;
const HEIGHT: f64 = 48.0;
const STEP: f64 = WIDTH / BINS as f64;

/// Properties of [`Histogram`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is counted: `Activations`.
    pub what: &'static str,
    /// Of what: `layer 1 of ReLU`.
    pub of: AttrValue,
    /// The counts.
    pub bins: Bins,
}

/// Bars from the least to the greatest number. Pointer and arrow keys tell the count of one bar.
#[component]
pub(super) fn Histogram(props: &Props) -> Html {
    let Props { what, of, bins } = props;
    let chosen = use_state_eq(|| None::<usize>);
    let on_gesture = {
        let (chosen, now) = (chosen.setter(), *chosen);
        Callback::from(move |gesture| chosen.set(after(now, gesture)))
    };
    let (from, to) = (significant(bins.from, 3), significant(bins.to, 3));
    let description = format!("{what} of {of}, from {from} to {to}");
    let told = chosen.map_or_else(|| (*what).to_owned(), |bin| in_words(bins, bin));
    html! {
        <figure class="histogram">
            <Examined label={format!("{description}. The arrow keys count a bar.")} {on_gesture}>
                <svg class="histogram__bars" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={description}>
                    <path d={bars(bins, None)} />
                    if let Some(bin) = *chosen {
                        <path class="histogram__chosen" d={bars(bins, Some(bin))} />
                    }
                    <line x1="0" x2={unit(WIDTH)} y1={unit(HEIGHT)} y2={unit(HEIGHT)} />
                </svg>
            </Examined>
            <figcaption class="histogram__caption" aria-live="polite">
                <span>{ from }</span><span class="histogram__told">{ told }</span><span>{ to }</span>
            </figcaption>
        </figure>
    }
}

/// The bar that is examined after a gesture; the first arrow begins at the left.
fn after(now: Option<usize>, gesture: Gesture) -> Option<usize> {
    match gesture {
        Gesture::Hover(x, _) | Gesture::Pick(x, _) => {
            Some(((x * BINS as f64) as usize).min(BINS - 1))
        }
        Gesture::Step(dx, dy) => {
            Some(now.map_or(0, |bin| bin.saturating_add_signed((dx - dy) as isize).min(BINS - 1)))
        }
        Gesture::Leave | Gesture::Escape => None,
    }
}

/// `38 from 0.5 to 0.75`.
fn in_words(bins: &Bins, bin: usize) -> String {
    let edge =
        |bin: usize| significant(bins.from + (bins.to - bins.from) * bin as f64 / BINS as f64, 3);
    let count = bins.counts.get(bin).copied().unwrap_or(0.0);
    format!("{count} from {} to {}", edge(bin), edge(bin + 1))
}

/// The outline of all bars, or of one.
fn bars(bins: &Bins, only: Option<usize>) -> String {
    let most = bins.counts.iter().copied().fold(1.0, f64::max);
    let mut d = String::new();
    for (bin, count) in bins.counts.iter().enumerate() {
        if only.is_none_or(|only| only == bin) {
            let (left, height) = (bin as f64 * STEP, count / most * HEIGHT);
            // Writing into a String cannot fail.
            let _ = write!(d, "M{left:.1} {HEIGHT}v{:.1}h{:.1}V{HEIGHT}z", -height, STEP - 0.6);
        }
    }
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_found_by_pointer_and_by_key() {
        assert_eq!(after(None, Gesture::Hover(0.0, 0.5)), Some(0));
        assert_eq!(after(None, Gesture::Hover(1.0, 0.5)), Some(BINS - 1));
        assert_eq!(after(Some(3), Gesture::Step(1, 0)), Some(4));
        assert_eq!(after(Some(0), Gesture::Step(-1, 0)), Some(0));
        assert_eq!(after(Some(3), Gesture::Escape), None);
    }

    #[test]
    fn a_bar_tells_its_count_and_its_edges() {
        let mut counts = vec![0.0; BINS];
        counts[1] = 38.0;
        let bins = Bins { from: -6.0, to: 6.0, counts };
        assert_eq!(in_words(&bins, 1), "38 from −5.5 to −5");
        assert_eq!(bars(&bins, None).matches('M').count(), BINS);
        assert_eq!(bars(&bins, Some(1)), "M6.7 48v-48.0h6.1V48z");
    }
}
