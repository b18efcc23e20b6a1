//! What a link says where a number is expected.

use super::notice::{Notices, quoted};
use super::number::{finite, spoken};
use super::query::Query;

/// A number, something that is none, or nothing.
pub(super) enum Given {
    Nothing,
    Number(f64),
    Unreadable(String),
}

impl Given {
    /// What stands at `key`.
    pub(super) fn take(key: &str, query: &mut Query, notices: &mut Notices) -> Self {
        query.take(key, notices).map_or(Self::Nothing, Self::read)
    }

    /// What `text` says.
    pub(super) fn read(text: String) -> Self {
        finite(&text).map_or(Self::Unreadable(text), Self::Number)
    }

    pub(super) const fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// Says so if the link has something unreadable at `key`, and which value is `used` instead.
    pub(super) fn report_unreadable(&self, key: &str, used: f64, notices: &mut Notices) {
        if let Self::Unreadable(text) = self {
            let (text, used) = (quoted(text), spoken(used));
            notices.say(format!("{key} = {text} is not a number, so {key} is {used}."));
        }
    }
}
