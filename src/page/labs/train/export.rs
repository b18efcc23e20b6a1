//! Taking a training along: its pictures, its curves as CSV, its networks as equations and code, the link.

use super::history::History;
use super::probe;
use super::pytorch::pytorch;
use super::run_fields::series;
use super::text;
use super::training::Training;
use crate::component::take::Take;
use crate::link::{LabsView, TrainView, View};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Export`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is trained.
    pub view: TrainView,
    /// What the runs are called.
    pub names: Rc<[String]>,
    /// The runs.
    pub training: Training,
    /// What stands in the picture.
    pub picture: NodeRef,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
}

/// Buttons, and a line that says what became of them. The same while a training goes on: what is saved is made when
/// it is asked for.
#[component]
pub(super) fn Export(props: &Props) -> Html {
    let csv =
        use_callback((props.names.clone(), props.training.clone()), |(), (names, training)| {
            training.with_history(|history| text::csv(names, history))
        });
    let link = props.link_to.emit(View::Labs(LabsView::Train(props.view.clone())));
    html! { <Take stem="train" label="Export" picture={Some(props.picture.clone())} {csv} link={Some(AttrValue::from(link))} /> }
}

/// The networks as equations and as code.
pub(super) fn models(view: &TrainView, names: &[String], history: &History) -> Html {
    let model = |(run, name): (usize, &String)| {
        let model = probe::model(view, run, history.runs.get(run)?)?;
        Some(html! {
            <section key={run} class={classes!("inside__run", series(run))} aria-label={format!("The network of {name}")}>
                <h3 class="run__name">{ name }</h3>
                <pre class="code__text" tabindex="0" aria-label={format!("{name} as an equation")}>{ text::equation(&model) }</pre>
                <pre class="code__text" tabindex="0" aria-label={format!("{name} as PyTorch code")}>{ pytorch(&model) }</pre>
            </section>
        })
    };
    html! { <div class="inside" data-part="formula">{ for names.iter().enumerate().filter_map(model) }</div> }
}
