//! One activation with its parameters in the link of a lab: `fn=elu:1.5`.

use crate::activation::Setting;
use crate::link::compare::functions::{printed_one, read_one};
use crate::link::notice::Notices;
use crate::link::query::Query;

const KEY: &str = "fn";

/// The activation in the link; `default` where there is none that is known.
pub(super) fn read(default: Setting, query: &mut Query, notices: &mut Notices) -> Setting {
    let text = query.take(KEY, notices);
    text.and_then(|text| read_one(text.trim(), notices)).unwrap_or(default)
}

/// Writes the activation, unless it is the default.
pub(super) fn print(setting: &Setting, default: &Setting, pairs: &mut Vec<(&'static str, String)>) {
    if setting != default {
        pairs.push((KEY, printed_one(setting)));
    }
}
