//! What chance decides about a question: the function, its parameters, and what is asked.

use crate::activation::{CATALOGUE, Setting};
use crate::link::{Ask, PredictView, all_in_domain, nearest_in_domain, rounded};
use crate::random::Random;

/// Sliders are cut into this many parts; parameters are drawn from the places between them.
const PARTS: f64 = 8.0;

/// The function of this question. A link that names functions is asked about them in turns; else the whole catalogue
/// comes, in a shuffled order, before any function comes again.
pub(super) fn function(view: &PredictView) -> Setting {
    let index = view.number as usize - 1;
    if !view.functions.is_empty() {
        return view.functions[index % view.functions.len()].clone();
    }
    let mut order = CATALOGUE.to_vec();
    let round = index / order.len();
    stream(view.seed, round, "functions").shuffle(&mut order);
    let activation = order[index % order.len()];
    with_other_params(Setting::of(activation), &mut stream(view.seed, index, "parameters"))
}

/// What is asked. About named functions everything comes in its order, each time about all of them; else it is
/// shuffled, and sketches of the gradient come twice as often.
pub(super) fn ask(view: &PredictView) -> Ask {
    let index = view.number as usize - 1;
    let mut asks: Vec<Ask> = view.asks.each().collect();
    if !view.functions.is_empty() {
        return asks[(index / view.functions.len()) % asks.len()];
    }
    if view.asks.has(Ask::Gradient) {
        asks.push(Ask::Gradient);
    }
    stream(view.seed, index / asks.len(), "asks").shuffle(&mut asks);
    asks[index % asks.len()]
}

/// A stream for one question, or one round of questions.
pub(super) fn stream(seed: u32, place: usize, name: &str) -> Random {
    Random::stream((place as u64) << 32 | u64::from(seed), name)
}

/// Every second time with parameters from elsewhere on their sliders.
fn with_other_params(setting: Setting, random: &mut Random) -> Setting {
    let Setting { activation, params } = &setting;
    let mut others = params.to_vec();
    for (index, param) in activation.params.iter().enumerate() {
        let (low, high) = (*param.slider.start(), *param.slider.end());
        let share = libm::floor(random.between(1.0, PARTS)) / PARTS;
        if random.uniform() < 0.5 {
            // Few digits, so that the question can be read aloud.
            let value = rounded(low + share * (high - low), 1e4 * param.step);
            others[index] = nearest_in_domain(param, value, &others);
        }
    }
    if all_in_domain(activation, &others) {
        Setting { activation, params: others.into() }
    } else {
        setting
    }
}
