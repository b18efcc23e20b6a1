//! The answer on the first screen, as it follows the reader's slider: pure.

use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words::percent;
use crate::content::lesson::START;

/// What leaky ReLU with this slope does to the gradient left of zero.
#[must_use]
pub fn answer(slope: f64) -> String {
    if slope == 0.0 {
        START.at_zero.to_owned()
    } else if slope == 1.0 {
        START.at_one.to_owned()
    } else {
        let number = significant(slope, SCREEN_DIGITS);
        START.between.replace("{slope}", &number).replace("{percent}", &percent(slope))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_follows_the_slope() {
        assert_eq!(answer(0.0), START.at_zero);
        assert_eq!(answer(1.0), START.at_one);
        let between = answer(0.25);
        assert!(between.contains("0.25") && between.contains("25 %"), "{between}");
        assert!(!between.contains('{'), "{between}");
    }
}
