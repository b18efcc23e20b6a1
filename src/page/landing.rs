//! Where the jump keys of a chart lead.

use crate::activation::shape::Landmarks;
use crate::component::chart::Jump;

/// Where this jump leads from x = `at`: the next place in its direction, round the end to the first; `None` where
/// there is no such place.
pub(super) fn landing(jump: Jump, landmarks: &Landmarks, at: f64) -> Option<f64> {
    let next =
        |places: &[f64]| places.iter().copied().find(|x| *x > at).or(places.first().copied());
    let previous =
        |places: &[f64]| places.iter().rev().copied().find(|x| *x < at).or(places.last().copied());
    match jump {
        Jump::NextBreak => next(&landmarks.breaks),
        Jump::PreviousBreak => previous(&landmarks.breaks),
        Jump::Steepest => next(&landmarks.steepest),
        Jump::NextSlopeZero => next(&landmarks.zeros),
        Jump::PreviousSlopeZero => previous(&landmarks.zeros),
    }
}

/// The landmarks of several functions together, each place once.
pub(super) fn merged(all: impl Iterator<Item = Landmarks>) -> Landmarks {
    let mut merged = Landmarks::default();
    for landmarks in all {
        merged.breaks.extend(landmarks.breaks);
        merged.zeros.extend(landmarks.zeros);
        merged.steepest.extend(landmarks.steepest);
    }
    for places in [&mut merged.breaks, &mut merged.zeros, &mut merged.steepest] {
        places.sort_by(f64::total_cmp);
        places.dedup();
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_breaks(breaks: &[f64]) -> Landmarks {
        Landmarks { breaks: breaks.to_vec(), ..Landmarks::default() }
    }

    #[test]
    fn a_jump_goes_on_in_its_direction_and_round_the_end() {
        let landmarks = at_breaks(&[-3.0, 0.0, 3.0]);
        assert_eq!(landing(Jump::NextBreak, &landmarks, 0.0), Some(3.0));
        assert_eq!(landing(Jump::NextBreak, &landmarks, 3.0), Some(-3.0));
        assert_eq!(landing(Jump::PreviousBreak, &landmarks, 0.0), Some(-3.0));
        assert_eq!(landing(Jump::PreviousBreak, &landmarks, -4.0), Some(3.0));
        assert_eq!(landing(Jump::Steepest, &landmarks, 0.0), None);
    }

    #[test]
    fn places_of_several_functions_are_sorted_and_stand_once() {
        let both = merged([at_breaks(&[0.0, 3.0]), at_breaks(&[-1.0, 0.0])].into_iter());
        assert_eq!(both.breaks, [-1.0, 0.0, 3.0]);
    }
}
