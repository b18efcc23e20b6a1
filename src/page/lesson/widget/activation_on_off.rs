//! One neuron with one input, its activation on or off: what that does to a line.

use super::choice::activations;
use super::figure::Figure;
use super::knob::{Knob, changing};
use super::known::{FIRST_FIVE, known};
use super::worked::{number, tidy, weighted_sum};
use crate::activation::Activation;
use crate::component::sketch::{Corner, Curve, Plane, Sketch, draw};
use crate::component::toggle::Toggle;
use yew::prelude::*;

#[derive(Clone, Copy, PartialEq)]
struct Neuron {
    x: f64,
    weight: f64,
    bias: f64,
    activation: &'static Activation,
    is_on: bool,
}

impl Neuron {
    fn at_first() -> Self {
        Self { x: -1.0, weight: 1.0, bias: 0.5, activation: known("relu"), is_on: true }
    }

    fn sum(&self, x: f64) -> f64 {
        tidy(self.weight * x + self.bias)
    }

    fn output(&self, x: f64) -> f64 {
        let sum = self.sum(x);
        if self.is_on { (self.activation.value)(sum, &self.activation.defaults()) } else { sum }
    }

    /// Where z meets a break of the activation.
    fn breaks(&self) -> Vec<f64> {
        let found = (self.activation.breaks)(&self.activation.defaults());
        let place = |at: f64| (at - self.bias) / self.weight;
        found.iter().map(|found| place(found.x)).filter(|x| x.is_finite()).collect()
    }

    fn words(&self) -> String {
        let (sum, output) = (number(self.sum(self.x)), number(self.output(self.x)));
        if self.is_on {
            format!("{}({sum}) = {output}", self.activation.name)
        } else {
            format!("z = {output} (no activation)")
        }
    }
}

/// The widget.
#[component]
pub(super) fn ActivationOnOff() -> Html {
    let state = use_state_eq(Neuron::at_first);
    let neuron = *state;
    let on_reset = changing(&state, |neuron: &mut Neuron, ()| *neuron = Neuron::at_first());
    let on_activation = changing(&state, |neuron: &mut Neuron, activation| {
        neuron.activation = activation;
        neuron.is_on = true;
    });
    let on_switch = changing(&state, |neuron: &mut Neuron, ()| neuron.is_on = !neuron.is_on);
    let on_x =
        changing(&state, |neuron: &mut Neuron, x: f64| neuron.x = tidy((20.0 * x).round() / 20.0));
    let sum = weighted_sum(&[(neuron.weight, neuron.x)], neuron.bias);
    let z = number(neuron.sum(neuron.x));
    let description = AttrValue::from(format!(
        "At x = {} the weighted sum z is {z}. The output is {}.",
        number(neuron.x),
        neuron.words()
    ));
    html! {
        <Figure name="One neuron, activation on or off" {on_reset} description={description.clone()}
            caption="Move w and b: the line tilts and shifts, and stays a line. Then switch the activation off and on: only the activation bends it.">
            <div class="widget__view">{ sketch(&neuron, description, on_x) }</div>
            <div class="widget__controls">
                <div class="widget__switch"><Toggle label="Activation on" pressed={neuron.is_on} on_press={on_switch} /></div>
                { activations(FIRST_FIVE, neuron.activation, &on_activation) }
                <Knob id="on-off-x" name="x" meaning="the input" value={neuron.x} min={-4.0} max={4.0} step={0.05}
                    on_value={changing(&state, |neuron: &mut Neuron, x| neuron.x = x)} />
                <Knob id="on-off-w" name="w" meaning="the weight" value={neuron.weight} min={-3.0} max={3.0} step={0.05}
                    on_value={changing(&state, |neuron: &mut Neuron, weight| neuron.weight = weight)} />
                <Knob id="on-off-b" name="b" meaning="the bias" value={neuron.bias} min={-3.0} max={3.0} step={0.05}
                    on_value={changing(&state, |neuron: &mut Neuron, bias| neuron.bias = bias)} />
                <output class="widget__readout" aria-label="The neuron worked out" aria-live="off">
                    <span>{ format!("z = w × x + b = {sum} = {z}") }</span>
                    <span>{ "output = " }<b class="widget__f">{ neuron.words() }</b></span>
                </output>
            </div>
        </Figure>
    }
}

fn sketch(neuron: &Neuron, description: AttrValue, on_x: Callback<f64>) -> Html {
    let plane = Plane::new((-4.0, 4.0), (-3.0, 3.0), 290.0);
    let (x, sum, output) = (neuron.x, neuron.sum(neuron.x), neuron.output(neuron.x));
    let line = Curve::new(&|x| neuron.sum(x), &[], plane.x);
    let mut breaks = neuron.breaks();
    breaks.sort_by(f64::total_cmp);
    let bent = Curve::new(&|x| neuron.output(x), &breaks, plane.x);
    let output_name = if neuron.is_on { "f(w·x + b)" } else { "w·x + b" };
    let corner = if neuron.weight < 0.0 { Corner::TopRight } else { Corner::TopLeft };
    let mut names = vec![("sketch--f", AttrValue::from(output_name))];
    if neuron.is_on {
        names.push(("sketch--soft", "w·x + b".into()));
    }
    let lines = html! {
        <>
            { draw::segment(&plane, "sketch__reference", (x, plane.y.from()), (x, plane.y.to())) }
            if neuron.is_on {
                { draw::curve(&plane, "sketch--soft", &line) }
            }
            { draw::curve(&plane, "sketch--f", &bent) }
            { draw::segment(&plane, "sketch__move", (x, sum), (x, output)) }
        </>
    };
    html! {
        <Sketch {plane} x_name="input x" y_name="output" {description} {lines} on_x={Some(on_x)}>
            if neuron.is_on {
                { draw::point(&plane, "sketch--soft", (x, sum)) }
            }
            { draw::point(&plane, "sketch--f", (x, output)) }
            { draw::names(&plane, corner, &names) }
        </Sketch>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switched_off_the_output_is_the_sum() {
        let neuron = Neuron { is_on: false, ..Neuron::at_first() };
        assert_eq!((neuron.sum(-1.0), neuron.output(-1.0)), (-0.5, -0.5));
        assert_eq!(Neuron::at_first().output(-1.0), 0.0);
    }

    #[test]
    fn the_corner_stands_where_the_sum_is_zero() {
        let neuron = Neuron { weight: -2.0, bias: 3.0, ..Neuron::at_first() };
        assert_eq!(neuron.breaks(), [1.5]);
        let flat = Neuron { weight: 0.0, ..neuron };
        assert!(flat.breaks().is_empty());
    }
}
