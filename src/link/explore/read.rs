//! Reads an [`ExploreView`] from the path and query of a link.

use super::{ExploreView, Layout, axis, params};
use crate::activation::{Activation, CATALOGUE, find};
use crate::link::nearest::nearest;
use crate::link::notice::{Notices, quoted};
use crate::link::number::{finite, spoken};
use crate::link::query::Query;
use crate::link::show::Show;

impl ExploreView {
    /// Reads the view of the function called `id`; takes from `query` what belongs to it.
    pub(in crate::link) fn read(
        id: Option<&str>,
        query: &mut Query,
        notices: &mut Notices,
    ) -> Self {
        let activation = read_activation(id, notices);
        let params = params::read(activation, query, notices).into();
        let (from, to) = axis::read_range(query, notices);
        let at = axis::read_at(from, to, query, notices);
        let show = query.take("show", notices);
        let show = show.map_or_else(Show::default, |text| Show::read(&text, activation, notices));
        let layout = read_layout(query, notices);
        Self { activation, params, at, from, to, show, layout }
    }
}

/// What a link says where a number is expected.
pub(super) enum Given {
    Nothing,
    Number(f64),
    Unreadable(String),
}

impl Given {
    pub(super) fn take(key: &str, query: &mut Query, notices: &mut Notices) -> Self {
        match query.take(key, notices) {
            None => Self::Nothing,
            Some(text) => finite(&text).map_or(Self::Unreadable(text), Self::Number),
        }
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

fn read_activation(id: Option<&str>, notices: &mut Notices) -> &'static Activation {
    let default = ExploreView::default().activation;
    let Some(id) = id else { return default };
    if let Some(activation) = find(id) {
        return activation;
    }
    let near = nearest(id, CATALOGUE.iter().map(|activation| activation.id)).and_then(find);
    let (activation, why) = near.map_or((default, ""), |near| (near, ", the nearest name"));
    let id = quoted(id);
    notices.say(format!("There is no function {id}, so this is {}{why}.", activation.name));
    activation
}

fn read_layout(query: &mut Query, notices: &mut Notices) -> Layout {
    let Some(text) = query.take("view", notices) else { return Layout::default() };
    let layout = [Layout::Stacked, Layout::Overlaid].into_iter().find(|it| it.id() == text);
    layout.unwrap_or_else(|| {
        let text = quoted(&text);
        notices.say(format!("view = {text} is not a known layout, so the curves are stacked."));
        Layout::default()
    })
}
