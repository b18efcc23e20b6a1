//! Is ELU smooth? The jump of its slope at 0, read from the catalogue.

use super::setting::number;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf, at_once};
use crate::activation::{Setting, find};

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "elu-smooth",
    settings: &[number("alpha", "α", "of the last two", 1.5, (0.1, 4.0, 0.05))],
    seeds: 0,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let measure = Measure::new("jump of the slope at 0", Scale::Linear(0.0, 1.0));
        let alpha = settings[0];
        let names = ["ELU, α = 0.5", "ELU, α = 1", "ELU, α = 2"].map(str::to_owned);
        Plan::new(
            measure,
            names.into_iter().chain([format!("ELU, α = {alpha}"), format!("CELU, α = {alpha}")]),
        )
    },
    finding: |_, outcome| {
        let [half, one, two, ..] = [0, 1, 2].map(|arm| outcome.median(arm));
        let is_for = one == 0.0 && half > 0.0 && two > 0.0;
        let words = "The slope of ELU jumps by {} at α = 0.5, by {} at α = 1 and by {} at α = 2: by |1 − α|. CELU, \
                     which was made to be smooth for every α, jumps by {}.";
        let numbers = [half, one, two, outcome.median(4)];
        Finding::new(Ruling::of(is_for, !is_for), words, numbers)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, _| {
    let alpha = [0.5, 1.0, 2.0, settings[0], settings[0]][arm];
    at_once(move || jump(if arm == 4 { "celu" } else { "elu" }, alpha))
};

/// By how much the slope differs on both sides of 0.
fn jump(id: &str, alpha: f64) -> f64 {
    let Some(activation) = find(id) else { return f64::NAN };
    let setting = Setting { activation, params: [alpha].into() };
    let breaks = setting.breaks();
    let at_zero = breaks.iter().find(|found| found.x == 0.0);
    at_zero.map_or(0.0, |found| (found.right.derivative - found.left.derivative).abs())
}

#[cfg(test)]
mod tests {
    use super::jump;

    #[test]
    fn the_slope_jumps_by_what_alpha_is_away_from_one() {
        assert_eq!([0.5, 1.0, 3.0].map(|alpha| jump("elu", alpha)), [0.5, 0.0, 2.0]);
        assert_eq!(jump("celu", 3.0), 0.0);
    }
}
