//! Taking the chart along: picture, drawing, numbers, link.

use crate::component::chart::{ChartSize, ChartView, export};
use crate::component::clipboard::{self, Copied};
use crate::link::ExploreView;
use crate::plot::scene::SceneSpec;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Export`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is on screen.
    pub view: ExploreView,
    /// What the chart draws.
    pub spec: Rc<SceneSpec>,
    /// Where the chart leaves its size.
    pub chart: ChartView,
    /// The whole address of a view.
    pub link_to: Callback<ExploreView, String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Png,
    Svg,
    Csv,
}

/// Buttons, and a line that says what became of them.
#[component]
pub(super) fn Export(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    let address = use_state_eq(|| None::<AttrValue>);
    let field = use_node_ref();
    let Props { view, spec, chart, link_to } = props;
    let save = |format: Format| {
        let (view, spec, chart, said) = (view.clone(), spec.clone(), chart.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            said.set(saved(format, &view, &spec, chart.size()).into())
        })
    };
    let on_copy = {
        let (link, said, address) = (link_to.emit(view.clone()), said.setter(), address.setter());
        Callback::from(move |_: MouseEvent| {
            let (shown, said, address) =
                (AttrValue::from(link.clone()), said.clone(), address.clone());
            clipboard::copy(
                link.clone(),
                None,
                Callback::from(move |copied: Copied| {
                    let is_copied = copied == Copied::Yes;
                    said.set(AttrValue::Static(if is_copied {
                        "Link copied"
                    } else {
                        "The browser does not let this page copy. Here is the link:"
                    }));
                    address.set((!is_copied).then(|| shown.clone()));
                }),
            );
        })
    };
    // The link is selected as soon as it stands there, so that the reader's own keys copy it.
    use_effect_with((*address).clone(), {
        let field = field.clone();
        move |_| {
            if let Some(input) = field.cast::<web_sys::HtmlInputElement>() {
                input.select();
            }
        }
    });
    html! {
        <div class="export">
            <div class="button-row" role="group" aria-label="Export">
                <button type="button" class="button" onclick={save(Format::Png)} title="Save a picture">{ "PNG" }</button>
                <button type="button" class="button" onclick={save(Format::Svg)} title="Save a drawing">{ "SVG" }</button>
                <button type="button" class="button" onclick={save(Format::Csv)} title="Save the numbers">{ "CSV" }</button>
                <button type="button" class="button" onclick={on_copy}>{ "Copy link" }</button>
            </div>
            <p class="export__said" role="status">{ &*said }</p>
            if let Some(link) = &*address {
                <input ref={field} class="number-box" readonly=true aria-label="Link to this view" value={link} />
            }
        </div>
    }
}

/// Saves the chart and says so, or what stands in the way.
fn saved(format: Format, view: &ExploreView, spec: &SceneSpec, size: ChartSize) -> String {
    let stem = format!("activation-lab-{}", view.activation.id);
    let (name, outcome) = match format {
        Format::Png => {
            let name = format!("{stem}.png");
            let outcome = export::save_png(spec, size, &name);
            (name, outcome)
        }
        Format::Svg => {
            let name = format!("{stem}.svg");
            let outcome = export::save_svg(spec, size, &name, view.activation.name);
            (name, outcome)
        }
        Format::Csv => {
            let name = format!("{stem}.csv");
            let outcome = export::save_csv(spec, size, &name);
            (name, outcome)
        }
    };
    outcome.map_or_else(|problem| problem, |()| format!("Saved {name}"))
}
