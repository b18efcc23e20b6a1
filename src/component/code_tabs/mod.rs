//! Code in several frameworks, one at a time, with a button that copies it.
//!
//! [`CodeTabs`] shows an activation function; [`Snippets`] shows any code.

mod keys;
mod snippets;

pub use snippets::Snippets;

use crate::activation::Activation;
use crate::content::{Framework, code_texts};
use std::rc::Rc;
use yew::prelude::*;

/// What [`CodeTabs`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct CodeTabsProps {
    /// The function.
    pub activation: &'static Activation,
    /// The values of its parameters, in order.
    pub params: Rc<[f64]>,
}

/// Tabs with the function's code; the chosen framework stays chosen when the function changes.
///
/// Nothing where the function has no text.
#[component]
pub fn CodeTabs(props: &CodeTabsProps) -> Html {
    let CodeTabsProps { activation, params } = props;
    let code = use_callback(
        (*activation, params.clone()),
        |framework: Framework, (activation, params)| {
            let code = code_texts(activation.id)?.iter().find(|it| it.framework == framework)?;
            Some(AttrValue::from(code.with_values(activation, params)))
        },
    );
    html! { <Snippets id="code" frameworks={&Framework::ALL[..]} {code} /> }
}
