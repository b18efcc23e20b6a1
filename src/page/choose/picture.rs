//! A small chart of the function that was chosen, with its values where the reader puts the line.

use crate::activation::shape::Shape;
use crate::activation::{Activation, Order};
use crate::component::chart::Chart;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words;
use crate::link::Theme;
use crate::plot::scene::{CurveSpec, SceneSpec, Span};
use std::rc::Rc;
use yew::prelude::*;

/// The axis runs from the negative of this to this.
const REACH: f64 = 4.0;

/// Properties of [`Picture`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The function, drawn with its default parameters.
    pub activation: &'static Activation,
    /// The theme on screen.
    pub theme: Theme,
}

/// f and f′ over each other.
#[component]
pub(super) fn Picture(props: &Props) -> Html {
    let Props { activation, theme } = props;
    let at = use_state_eq(|| 1.0);
    let on_at = use_callback(at.setter(), |x: f64, at| at.set(x.clamp(-REACH, REACH)));
    let shape = use_memo(*activation, |activation| Shape::of(activation, &activation.defaults()));
    let spec = use_memo((*activation, *at), |(activation, at)| scene(activation, *at));
    let here = shape.at(*at);
    let digits = |value| significant(value, SCREEN_DIGITS);
    let values =
        format!("x = {}: f = {}, f′ = {}. ", digits(*at), digits(here.value), digits(here.slope));
    let said = words::at(*at, &here);
    let text = AttrValue::from(values.clone() + &said);
    html! {
        <figure class="picture">
            <div class="picture__chart">
                <Chart {spec} theme={theme.id()} zooms={false} label={format!("Chart of {}", activation.name)}
                    description={format!("f and f′ of {} from −4 to 4. {text}", activation.name)}
                    value_text={text.clone()} {on_at} />
            </div>
            <figcaption class="picture__values"><span>{ values }</span><span>{ said }</span></figcaption>
        </figure>
    }
}

fn scene(activation: &'static Activation, at: f64) -> SceneSpec {
    let params: Rc<[f64]> = activation.defaults().into();
    let curve = |order| CurveSpec::new(activation, params.clone(), order);
    let x = Span::new(-REACH, REACH).unwrap_or_default();
    let scene = SceneSpec::overlaid(vec![curve(Order::Value), curve(Order::Derivative)], x);
    SceneSpec { at: Some(at), ..scene }
}
