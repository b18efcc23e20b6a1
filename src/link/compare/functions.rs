//! The list of functions in a link: `relu,elu:1.5,leaky-relu:0.1`, each with its parameters in catalogue order.

use crate::activation::{Activation, CATALOGUE, RELU, SIGMOID, Setting, TANH, find};
use crate::link::given::Given;
use crate::link::nearest::nearest;
use crate::link::notice::{Notices, quoted};
use crate::link::number::shortest;
use crate::link::params;

/// Fewer functions are no comparison.
pub const FEWEST_FUNCTIONS: usize = 2;
/// More functions have no colours and dashes that differ.
pub const MOST_FUNCTIONS: usize = 6;

/// How many names a link may hold; what comes after them is not looked at.
const MOST_PARTS: usize = 32;

/// The functions that are compared where a link names none.
const USUAL: [&Activation; 3] = [&SIGMOID, &TANH, &RELU];

/// The usual functions with their defaults.
pub(super) fn usual() -> Vec<Setting> {
    USUAL.map(Setting::of).into()
}

/// Adds usual functions that are not there yet, ReLU first, until there are `count`.
pub(super) fn complete(functions: &mut Vec<Setting>, count: usize) {
    for setting in usual().into_iter().rev() {
        if functions.len() < count
            && functions.iter().all(|other| other.activation != setting.activation)
        {
            functions.push(setting);
        }
    }
}

/// The value of `fns` in a link.
pub(in crate::link) fn printed(functions: &[Setting]) -> String {
    functions.iter().map(printed_one).collect::<Vec<_>>().join(",")
}

/// `elu:1.5`; parameters at the end that have their defaults are left out.
pub(in crate::link) fn printed_one(setting: &Setting) -> String {
    let mut params = setting.activation.params.iter().zip(setting.params.iter());
    let last_told = params.rposition(|(param, value)| param.default != *value);
    let told = last_told.map_or(0, |last| last + 1);
    let mut text = setting.activation.id.to_owned();
    for value in &setting.params[..told] {
        text.push(':');
        text += &shortest(*value);
    }
    text
}

/// Reads the value of `fns`; what cannot be understood is repaired or left out, and named.
pub(super) fn read(text: &str, notices: &mut Notices) -> Vec<Setting> {
    let mut parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    let read = parts.by_ref().take(MOST_PARTS).filter_map(|part| read_one(part, notices));
    let mut functions: Vec<Setting> = read.collect();
    let surplus = functions.len().saturating_sub(MOST_FUNCTIONS) + parts.count();
    if surplus > 0 {
        functions.truncate(MOST_FUNCTIONS);
        notices.say(format!(
            "At most {MOST_FUNCTIONS} functions are compared; the last {surplus} were left out."
        ));
    }
    if functions.is_empty() {
        notices.say("fns names no known function, so three others are compared.".to_owned());
        return usual();
    }
    if functions.len() < FEWEST_FUNCTIONS {
        complete(&mut functions, FEWEST_FUNCTIONS);
        let added = functions.last().map_or("", |setting| setting.activation.name);
        notices.say(format!("One function alone is no comparison, so {added} was added."));
    }
    functions
}

/// `elu:1.5`; a parameter that is left out or empty has its default.
pub(in crate::link) fn read_one(part: &str, notices: &mut Notices) -> Option<Setting> {
    let mut fields = part.split(':');
    let activation = read_activation(fields.next().unwrap_or_default().trim(), notices)?;
    let mut given = |_| match fields.next().map(str::trim) {
        None | Some("") => Given::Nothing,
        Some(text) => Given::read(text.to_owned()),
    };
    let given: Vec<Given> = activation.params.iter().map(&mut given).collect();
    if fields.next().is_some() {
        let (name, count) = (activation.name, activation.params.len());
        let has = match count {
            0 => "no parameter".to_owned(),
            1 => "one parameter".to_owned(),
            _ => format!("{count} parameters"),
        };
        notices
            .say(format!("{name} has {has}; what else stands in {} was left out.", quoted(part)));
    }
    let owner = format!("{}’s ", activation.name);
    let params = params::settle(activation, &given, &owner, notices).into();
    Some(Setting { activation, params })
}

fn read_activation(id: &str, notices: &mut Notices) -> Option<&'static Activation> {
    if let Some(activation) = find(id) {
        return Some(activation);
    }
    let near = nearest(id, CATALOGUE.iter().map(|activation| activation.id)).and_then(find);
    let id = quoted(id);
    notices.say(near.map_or_else(
        || format!("There is no function {id}; it was left out."),
        |near| format!("There is no function {id}, so this is {}, the nearest name.", near.name),
    ));
    near
}
