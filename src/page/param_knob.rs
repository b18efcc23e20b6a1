//! Slider and number box of one parameter.

use crate::activation::{Activation, Param};
use crate::component::number_box::Reading;
use crate::component::slider_field::SliderField;
use crate::link::{nearest_in_domain, reading};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ParamKnob`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// An id unique on the page.
    pub id: AttrValue,
    /// The function.
    pub activation: &'static Activation,
    /// All its parameter values.
    pub params: Rc<[f64]>,
    /// Which of them this is.
    pub index: usize,
    /// Another value for it.
    pub on_value: Callback<f64>,
    /// Buttons that go with it, such as Reset.
    #[prop_or_default]
    pub children: Html,
}

/// A slider field called by the parameter's name and symbol.
#[component]
pub(super) fn ParamKnob(props: &Props) -> Html {
    let Props { id, activation, params, index, on_value, children } = props;
    let read: Reading = use_callback(
        (*activation, params.clone(), *index),
        |text: String, (activation, params, index)| {
            reading::param(&text, activation, *index, params)
        },
    );
    let (Some(param), Some(value)) = (activation.params.get(*index), params.get(*index)) else {
        return Html::default();
    };
    // Where another parameter is the limit, such as the lower end of a clamp, the slider ends there.
    let end = |end: f64| nearest_in_domain(param, end, params);
    html! {
        <SliderField {id} name={label(param)} meaning={param.meaning} value={*value} min={end(*param.slider.start())}
            max={end(*param.slider.end())} step={param.step} reading={read} {on_value}>
            { children.clone() }
        </SliderField>
    }
}

/// Name and symbol: `alpha (α)`; the name alone where the symbol is the same word.
fn label(param: &Param) -> String {
    if param.symbol == param.id {
        param.id.to_owned()
    } else {
        format!("{} ({})", param.id, param.symbol)
    }
}
