//! Taking a chart along: picture, drawing, numbers, link.

use super::chart::{ChartSize, ChartView, export};
use super::clipboard::{self, Copied};
use crate::link::View;
use crate::plot::scene::SceneSpec;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Export`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What files are called, after `activation-lab-`.
    pub stem: AttrValue,
    /// The title of the drawing.
    pub title: AttrValue,
    /// What is on screen.
    pub view: View,
    /// What the chart draws.
    pub spec: Rc<SceneSpec>,
    /// Where the chart leaves its size.
    pub chart: ChartView,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Png,
    Svg,
    Csv,
}

impl Format {
    const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
        }
    }
}

/// Buttons, and a line that says what became of them.
#[component]
pub fn Export(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    let address = use_state_eq(|| None::<AttrValue>);
    let field = use_node_ref();
    let Props { stem, title, view, spec, chart, link_to } = props;
    let save = |format: Format| {
        let (stem, title, said) = (stem.clone(), title.clone(), said.setter());
        let (spec, chart) = (spec.clone(), chart.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(saved(format, &stem, &title, &spec, chart.size()).into())
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
                <button type="button" class="button" data-part="values" onclick={save(Format::Csv)} title="Save the numbers">{ "CSV" }</button>
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
fn saved(format: Format, stem: &str, title: &str, spec: &SceneSpec, size: ChartSize) -> String {
    let name = format!("activation-lab-{stem}.{}", format.extension());
    let outcome = match format {
        Format::Png => export::save_png(spec, size, &name),
        Format::Svg => export::save_svg(spec, size, &name, title),
        Format::Csv => export::save_csv(spec, size, &name),
    };
    outcome.map_or_else(|problem| problem, |()| format!("Saved {name}"))
}
