//! Dots that would cover each other move to lanes above and below. Pure.

use super::axis::Axis;

/// How many lanes there are on either side of the middle.
pub(super) const LANES: i32 = 4;
/// Dots nearer than this share of the width, in percent, take another lane.
const GAP: f64 = 1.7;
/// Lanes and columns of the dots in a place of their own, which all mean the same.
const ROWS: usize = 7;
const COLUMNS: usize = 5;

/// Place and lane (0 in the middle, 1 above, −1 below, …) of each number; nothing for what is none.
pub(super) fn swarm(numbers: &[f64], axis: &Axis) -> Vec<Option<(f64, i32)>> {
    let is_on_axis = |number: &&f64| !axis.is_apart(**number);
    let places: Vec<f64> =
        numbers.iter().filter(is_on_axis).filter_map(|number| axis.place(*number)).collect();
    let mut on_axis = places.iter().copied().zip(lanes(&places, GAP));
    let apart = numbers.iter().filter(|number| axis.is_apart(**number)).count();
    let columns = apart.div_ceil(ROWS).min(COLUMNS);
    let mut count = 0;
    let dot = |number: &f64| {
        let place = axis.place(*number)?;
        if !axis.is_apart(*number) {
            return on_axis.next();
        }
        // Column after column, around the middle of the place.
        let (column, row) = (count / ROWS % COLUMNS, count % ROWS);
        count += 1;
        Some((place + GAP * (column as f64 - 0.5 * (columns as f64 - 1.0)), signed(row)))
    };
    numbers.iter().map(dot).collect()
}

/// A lane for each place, so that dots of one lane are at least `gap` apart. Where all lanes are full, they take turns.
fn lanes(places: &[f64], gap: f64) -> Vec<i32> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| places[*a].total_cmp(&places[*b]));
    let mut last = [f64::NEG_INFINITY; 2 * LANES as usize + 1];
    let mut lanes = vec![0; places.len()];
    let mut turn = 0;
    for index in order {
        let place = places[index];
        let free = (0..last.len()).find(|lane| place - last[*lane] >= gap);
        let lane = free.unwrap_or(turn % last.len());
        turn = if free.is_some() { 0 } else { turn + 1 };
        last[lane] = place;
        lanes[index] = signed(lane);
    }
    lanes
}

/// 0, 1, 2, 3, 4 … become 0, 1, −1, 2, −2 …
const fn signed(lane: usize) -> i32 {
    let step = lane.div_ceil(2) as i32;
    if lane % 2 == 1 { step } else { -step }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::experiment::Scale;
    use proptest::prelude::*;

    #[test]
    fn dots_apart_stay_in_the_middle_and_equal_ones_spread_out() {
        assert_eq!(lanes(&[10.0, 0.0, 20.0], 1.0), [0, 0, 0]);
        assert_eq!(lanes(&[5.0, 5.0, 5.2], 1.0), [0, 1, -1]);
        let many = lanes(&[1.0; 40], 1.0);
        assert_eq!(many.iter().min().zip(many.iter().max()), Some((&-LANES, &LANES)));
    }

    #[test]
    fn what_never_happened_stands_together_in_a_block() {
        let never = f64::INFINITY;
        let mut numbers = vec![never; 20];
        numbers.extend([5.0, f64::NAN, 7.0]);
        let axis = Axis::new(Scale::Log, Some("never"), numbers.iter().copied());
        let dots = swarm(&numbers, &axis);
        assert_eq!((dots[21], dots[20].map(|dot| dot.1)), (None, Some(0)));
        let mut block: Vec<(u64, i32)> =
            dots[..20].iter().flatten().map(|(at, lane)| (at.to_bits(), *lane)).collect();
        block.sort_unstable();
        block.dedup();
        assert_eq!(block.len(), 20, "no dot covers another");
        let border = axis.borders().last().expect("a border");
        assert!(dots[..20].iter().flatten().all(|dot| dot.0 > border && dot.0 < 100.0));
    }

    proptest! {
        #[test]
        fn few_dots_never_touch(places in prop::collection::vec(0.0..100.0, 0..9)) {
            let lanes = lanes(&places, 2.0);
            for (i, a) in places.iter().enumerate() {
                for (j, b) in places.iter().enumerate().skip(i + 1) {
                    prop_assert!(lanes[i] != lanes[j] || (a - b).abs() >= 2.0);
                }
            }
        }
    }
}
