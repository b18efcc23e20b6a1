//! Reads an [`ExploreView`] from the path and query of a link.

use super::{ExploreView, Layout};
use crate::activation::{Activation, CATALOGUE, Order, find};
use crate::link::nearest::nearest;
use crate::link::notice::{Notices, quoted};
use crate::link::query::Query;
use crate::link::show::Show;
use crate::link::{axis, params};

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
        let show = show.map_or_else(Show::default, |text| {
            Show::read(&text, |order| refusal(activation, order), notices)
        });
        let layout = read_layout(query, notices);
        Self { activation, params, at, from, to, show, layout }
    }
}

/// Why a curve of this function is not drawn.
fn refusal(activation: &Activation, order: Order) -> Option<String> {
    (!activation.has(order)).then(|| {
        let (name, curve) = (activation.name, order.name());
        format!("{name} has no {curve} worth drawing, so it was left out.")
    })
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
