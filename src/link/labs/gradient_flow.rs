//! The lab Gradient flow in a link: a deep network, the seeds it is drawn from, and what is looked at.

use super::function;
use crate::activation::{CATALOGUE, Setting, find};
use crate::link::bounded::{number, whole, word};
use crate::link::notice::Notices;
use crate::link::number::shortest;
use crate::link::query::Query;
use crate::network::Rule;

/// The lab's name in links.
pub(super) const LAB: &str = "gradient-flow";

/// What the columns of the map are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapColumns {
    /// Initialisers, at the view's own depth.
    Initialiser,
    /// Depths, with the view's own initialiser.
    Depth,
}

impl MapColumns {
    const WORDS: [&str; 2] = ["initialiser", "depth"];
}

/// Everything in the lab.
///
/// Reading a link and every action of the page keep all numbers within the limits below, the parameters in their
/// domains, and `layer` from 1 to `depth`.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientFlowView {
    /// The activation of every hidden layer.
    pub function: Setting,
    /// How the weights are drawn.
    pub rule: Rule,
    /// What every weight is multiplied by.
    pub gain: f64,
    /// How many hidden layers there are.
    pub depth: usize,
    /// How many units each has.
    pub width: usize,
    /// The first seed.
    pub seed: u32,
    /// How many networks are drawn, one for each seed.
    pub seeds: u32,
    /// The layer whose numbers are told, counted from 1.
    pub layer: usize,
    /// What the columns of the map are.
    pub columns: MapColumns,
}

impl Default for GradientFlowView {
    fn default() -> Self {
        Self {
            function: Setting::of(find("sigmoid").unwrap_or(CATALOGUE[0])),
            rule: Rule::Xavier,
            gain: 1.0,
            depth: 30,
            width: 32,
            seed: 0,
            seeds: 20,
            layer: 1,
            columns: MapColumns::Initialiser,
        }
    }
}

impl GradientFlowView {
    /// Hidden layers at most.
    pub const MOST_LAYERS: usize = 50;
    /// Units of a layer at most.
    pub const MOST_UNITS: usize = 64;
    /// Units of a layer at least.
    pub const FEWEST_UNITS: usize = 2;
    /// Networks at most, one for each seed.
    pub const MOST_NETWORKS: u32 = 50;
    /// The weights are multiplied by at most this, and by at least [`Self::SMALLEST_GAIN`].
    pub const LARGEST_GAIN: f64 = 4.0;
    /// The weights are multiplied by at least this.
    pub const SMALLEST_GAIN: f64 = 0.1;
    /// The standard deviation of normal weights at least.
    pub const SMALLEST_DEVIATION: f64 = 0.01;
    /// The standard deviation of normal weights at most.
    pub const LARGEST_DEVIATION: f64 = 2.0;

    /// The nearest view that keeps what every view promises.
    #[must_use]
    pub fn settled(mut self) -> Self {
        self.gain = self.gain.clamp(Self::SMALLEST_GAIN, Self::LARGEST_GAIN);
        if let Rule::Normal(deviation) = &mut self.rule {
            *deviation = deviation.clamp(Self::SMALLEST_DEVIATION, Self::LARGEST_DEVIATION);
        }
        self.depth = self.depth.clamp(1, Self::MOST_LAYERS);
        self.width = self.width.clamp(Self::FEWEST_UNITS, Self::MOST_UNITS);
        self.seeds = self.seeds.clamp(1, Self::MOST_NETWORKS);
        self.layer = self.layer.clamp(1, self.depth);
        self
    }

    pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let usual = Self::default();
        let function = function::read(usual.function, query, notices);
        let rule = read_rule(usual.rule, query, notices);
        let gain =
            number("gain", (usual.gain, Self::SMALLEST_GAIN, Self::LARGEST_GAIN), query, notices);
        let mut count = |key, default: usize, least: usize, most: usize| {
            whole(key, (default as u32, least as u32, most as u32), query, notices) as usize
        };
        let depth = count("depth", usual.depth, 1, Self::MOST_LAYERS);
        let width = count("width", usual.width, Self::FEWEST_UNITS, Self::MOST_UNITS);
        let layer = count("layer", usual.layer, 1, depth);
        let seeds = count("seeds", usual.seeds as usize, 1, Self::MOST_NETWORKS as usize) as u32;
        let seed = whole("seed", (usual.seed, 0, u32::MAX), query, notices);
        let columns = match word("map", &MapColumns::WORDS, 0, query, notices) {
            0 => MapColumns::Initialiser,
            _ => MapColumns::Depth,
        };
        Self { function, rule, gain, depth, width, seed, seeds, layer, columns }
    }

    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) {
        let usual = Self::default();
        function::print(&self.function, &usual.function, pairs);
        if self.rule != usual.rule {
            pairs.push(("init", self.rule.id().to_owned()));
        }
        if let Rule::Normal(deviation) = self.rule {
            pairs.push(("std", shortest(deviation)));
        }
        if self.gain != usual.gain {
            pairs.push(("gain", shortest(self.gain)));
        }
        let counts = [
            ("depth", self.depth, usual.depth),
            ("width", self.width, usual.width),
            ("layer", self.layer, usual.layer),
            ("seeds", self.seeds as usize, usual.seeds as usize),
            ("seed", self.seed as usize, usual.seed as usize),
        ];
        let told = counts.into_iter().filter(|(_, count, usual)| count != usual);
        pairs.extend(told.map(|(key, count, _)| (key, count.to_string())));
        if self.columns == MapColumns::Depth {
            pairs.push(("map", MapColumns::WORDS[1].to_owned()));
        }
    }
}

/// The rule, and for a normal one its standard deviation.
fn read_rule(usual: Rule, query: &mut Query, notices: &mut Notices) -> Rule {
    let words = Rule::ALL.map(Rule::id);
    let place = words.iter().position(|word| *word == usual.id()).unwrap_or(0);
    match Rule::ALL[word("init", &words, place, query, notices)] {
        Rule::Normal(deviation) => {
            let range = (
                deviation,
                GradientFlowView::SMALLEST_DEVIATION,
                GradientFlowView::LARGEST_DEVIATION,
            );
            Rule::Normal(number("std", range, query, notices))
        }
        rule => rule,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::link::labs::LabsView;
    use crate::link::tests::texts;
    use crate::link::{Link, View, parse, print};
    use proptest::prelude::*;

    fn any_view() -> impl Strategy<Value = GradientFlowView> {
        let numbers = (0.0..5.0, 0.0..3.0, 0_usize..60, 0_usize..80, any::<u32>(), 0_u32..60);
        let choices = (0..CATALOGUE.len(), 0..6_usize, 0_usize..60, any::<bool>());
        (numbers, choices).prop_map(|(numbers, (function, rule, layer, by_depth))| {
            let (gain, deviation, depth, width, seed, seeds) = numbers;
            let rule = match Rule::ALL[rule] {
                Rule::Normal(_) => Rule::Normal(deviation),
                rule => rule,
            };
            let columns = if by_depth { MapColumns::Depth } else { MapColumns::Initialiser };
            let function = Setting::of(CATALOGUE[function]);
            GradientFlowView { function, rule, gain, depth, width, seed, seeds, layer, columns }
                .settled()
        })
    }

    #[test]
    fn the_usual_view_has_a_short_link() {
        assert_eq!(texts("#/labs/gradient-flow"), ("#/labs/gradient-flow".to_owned(), vec![]));
        let hash = "#/labs/gradient-flow?fn=elu:1.5&init=normal&std=0.2&depth=50&layer=7&map=depth";
        assert_eq!(texts(hash), (hash.to_owned(), vec![]));
    }

    #[test]
    fn what_is_out_of_reach_is_brought_back_and_said() {
        let (printed, said) =
            texts("#/labs/gradient-flow?fn=rellu&init=hee&depth=99&layer=60&std=1");
        assert_eq!(printed, "#/labs/gradient-flow?fn=relu&init=he&depth=50&layer=50");
        assert_eq!(
            said,
            [
                "There is no function “rellu”, so this is ReLU, the nearest name.",
                "init = “hee” is not known, so init is he.",
                "depth = 99 is not between 1 and 50, so depth is 50.",
                "layer = 60 is not between 1 and 50, so layer is 50.",
                "“std” means nothing on this page and was left out.",
            ]
        );
    }

    proptest! {
        #[test]
        fn what_was_printed_reads_back(view in any_view()) {
            prop_assert_eq!(view.clone().settled(), view.clone());
            let link = Link { view: View::Labs(LabsView::GradientFlow(view)), ..Link::default() };
            let parsed = parse(&print(&link));
            prop_assert_eq!(&parsed.notices, &vec![]);
            prop_assert_eq!(parsed.link, link);
        }
    }
}
