//! The labs in a link: their index, or one of them. Each lab has a file with its own `read` and `print`.

mod dead_units;
mod function;
mod gradient_flow;
mod neuron;
mod numbers;
mod softmax;
mod speed;
mod train;

pub use dead_units::DeadUnitsView;
pub use gradient_flow::{GradientFlowView, MapColumns};
pub use neuron::NeuronView;
pub use softmax::{ClassReading, SoftmaxView};
pub use speed::{SpeedOrder, SpeedView};
pub use train::{
    LARGEST_BATCH, LARGEST_BIAS, LARGEST_RATE, Look, MOST_EPOCHS, MOST_LAYERS, MOST_NOISE,
    MOST_RUNS, MOST_UNITS, OPTIMISERS, Pace, Recipe, Start, StartRule, TrainView, Vary,
};

use super::nearest::nearest;
use super::notice::{Notices, quoted};
use super::page::Segments;
use super::query::Query;

/// The page's name in links; a lab's own follows it.
pub(super) const PAGE: &str = "labs";

/// Which lab is on screen, and everything on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum LabsView {
    /// The list of the labs.
    #[default]
    Index,
    /// Networks that are trained side by side.
    Train(TrainView),
    /// What becomes of a signal in a deep network before its first step.
    GradientFlow(GradientFlowView),
    /// How units die, and what brings them back.
    DeadUnits(DeadUnitsView),
    /// One neuron.
    Neuron(NeuronView),
    /// Logits and probabilities.
    Softmax(SoftmaxView),
    /// How long functions and steps take.
    Speed(SpeedView),
}

/// The names of the labs.
const LABS: &[&str] =
    &[train::NAME, gradient_flow::LAB, dead_units::LAB, neuron::LAB, softmax::LAB, speed::LAB];

impl LabsView {
    /// Reads the name of a lab and what belongs to it; of an unknown one the nearest is shown, or the list, and said.
    pub(super) fn read(segments: &mut Segments, query: &mut Query, notices: &mut Notices) -> Self {
        let Some(name) = segments.next() else { return Self::Index };
        let known = |name: &str| LABS.iter().copied().find(|lab| *lab == name);
        let lab = known(&name).or_else(|| {
            let near = nearest(&name, LABS.iter().copied());
            let name = quoted(&name);
            notices.say(match near {
                Some(near) => {
                    format!("There is no lab {name}, so this is {near}, the nearest name.")
                }
                None => format!("There is no lab {name}, so this is the list of them."),
            });
            near.and_then(known)
        });
        match lab {
            Some(train::NAME) => Self::Train(TrainView::read(query, notices)),
            Some(gradient_flow::LAB) => Self::GradientFlow(GradientFlowView::read(query, notices)),
            Some(dead_units::LAB) => Self::DeadUnits(DeadUnitsView::read(query, notices)),
            Some(neuron::LAB) => Self::Neuron(NeuronView::read(query, notices)),
            Some(softmax::LAB) => Self::Softmax(SoftmaxView::read(query, notices)),
            Some(speed::LAB) => Self::Speed(SpeedView::read(query, notices)),
            _ => Self::Index,
        }
    }

    /// Writes what differs from the defaults to `pairs`, and gives the path.
    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) -> String {
        let name = match self {
            Self::Index => return PAGE.to_owned(),
            Self::Train(view) => return view.print(pairs),
            Self::GradientFlow(view) => {
                view.print(pairs);
                gradient_flow::LAB
            }
            Self::DeadUnits(view) => {
                view.print(pairs);
                dead_units::LAB
            }
            Self::Neuron(view) => {
                view.print(pairs);
                neuron::LAB
            }
            Self::Softmax(view) => {
                view.print(pairs);
                softmax::LAB
            }
            Self::Speed(view) => {
                view.print(pairs);
                speed::LAB
            }
        };
        format!("{PAGE}/{name}")
    }
}

#[cfg(test)]
mod tests {
    use crate::link::{LabsView, View, parse, print};

    #[test]
    fn an_unknown_lab_is_the_list_and_said() {
        let parsed = parse("#/labs/chemistry");
        assert_eq!(parsed.link.view, View::Labs(LabsView::Index));
        assert_eq!(print(&parsed.link), "#/labs");
        assert_eq!(
            parsed.notices[0].text,
            "There is no lab “chemistry”, so this is the list of them."
        );
        assert_eq!(parse("#/labs/").notices, []);
    }

    #[test]
    fn a_misspelt_lab_is_the_nearest_and_said() {
        let parsed = parse("#/labs/gradientflow?depth=5");
        assert_eq!(print(&parsed.link), "#/labs/gradient-flow?depth=5");
        assert_eq!(parsed.notices.len(), 1);
    }
}
