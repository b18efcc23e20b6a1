//! The page Claims: what is often said about activation functions, with a verdict and, for each, an experiment that
//! the reader can run.
//!
//! [`Claims`] shows the [`ledger`] or one [`claim`]. What can happen on a claim's page is in [`state`], what its
//! numbers say in [`words`], where its dots stand in [`axis`] and [`swarm`]: all pure. The experiments are in
//! [`crate::experiment`], the words in `content/claim/`.

mod axis;
mod bench;
mod chart;
mod claim;
mod ledger;
mod live;
mod predict;
mod run;
mod settings;
mod state;
mod swarm;
mod table;
mod words;

pub(in crate::page) use bench::Bench;

use super::Arrival;
use crate::link::{ClaimView, ClaimsView, View};
use claim::ClaimPage;
use ledger::Ledger;
use yew::prelude::*;

/// Properties of [`Claims`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What is on screen changed.
    pub on_view: Callback<View>,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
}

/// The ledger, or one claim.
#[component]
pub fn Claims(props: &Props) -> Html {
    let Props { arrived, on_view, link_to } = props;
    let View::Claims(view) = &arrived.0.link.view else { return Html::default() };
    let on_view = on_view.reform(View::Claims);
    match view {
        ClaimsView::Ledger(verdict) => {
            html! { <Ledger arrived={arrived.clone()} verdict={*verdict} on_view={on_view.reform(ClaimsView::Ledger)} /> }
        }
        ClaimsView::Claim(view) => {
            let link_to = link_to.reform(|view: ClaimView| View::Claims(ClaimsView::Claim(view)));
            html! {
                <ClaimPage key={view.id} arrived={arrived.clone()} view={view.clone()} {link_to}
                    on_view={on_view.reform(ClaimsView::Claim)} />
            }
        }
    }
}

/// HTML that the build script made from our own words.
fn markup(html: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(html))
}
