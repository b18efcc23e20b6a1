//! Functions with parameter values: the ones people meet, and random ones.

use activation_lab::activation::{Activation, CATALOGUE, Domain};
use proptest::prelude::*;
use std::fmt;

/// An activation with one value for each of its parameters.
#[derive(Clone)]
pub(crate) struct Setting {
    pub(crate) activation: &'static Activation,
    pub(crate) params: Vec<f64>,
}

impl Setting {
    pub(crate) fn value(&self, x: f64) -> f64 {
        (self.activation.value)(x, &self.params)
    }

    pub(crate) fn slope(&self, x: f64) -> f64 {
        (self.activation.derivative)(x, &self.params)
    }

    /// f″, zero where the activation offers none.
    pub(crate) fn second(&self, x: f64) -> f64 {
        self.activation.second_derivative.map_or(0.0, |second| second(x, &self.params))
    }

    /// Where the breaks are, in the order in which the activation states them.
    pub(crate) fn break_points(&self) -> Vec<f64> {
        (self.activation.breaks)(&self.params).iter().map(|b| b.x).collect()
    }

    fn is_in_domain(&self) -> bool {
        let params = self.activation.params.iter().zip(&self.params);
        params.into_iter().all(|(param, value)| param.domain.contains(*value, &self.params))
    }
}

impl fmt::Debug for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.activation.id)?;
        let params = self.activation.params.iter().zip(&self.params);
        params.into_iter().try_for_each(|(param, value)| write!(f, " {}={value:?}", param.id))
    }
}

/// Every activation with its defaults, its presets, values along the whole of each slider, and the values at which
/// functions like to degenerate.
pub(crate) fn usual() -> Vec<Setting> {
    CATALOGUE.iter().flat_map(|activation| usual_of(activation)).collect()
}

fn usual_of(activation: &'static Activation) -> Vec<Setting> {
    let mut all = vec![activation.defaults()];
    all.extend(activation.presets.iter().map(|preset| preset.values.to_vec()));
    for (index, param) in activation.params.iter().enumerate() {
        let (low, high) = (*param.slider.start(), *param.slider.end());
        let along = (0..=12).map(|i| low + (high - low) * f64::from(i) / 12.0);
        for value in along.chain([-2.0, -1.0, -0.0, 0.0, 0.01, 0.5, 1.0, 2.0, 30.0]) {
            // Beside its default the others also take this value: a threshold may equal the constant.
            let mut one = activation.defaults();
            one[index] = value;
            all.push(one);
            all.push(vec![value; activation.params.len()]);
        }
    }
    let settings = all.into_iter().map(|params| Setting { activation, params });
    settings.filter(Setting::is_in_domain).collect()
}

/// A random activation with parameters of ordinary size.
pub(crate) fn ordinary() -> impl Strategy<Value = Setting> {
    setting(prop_oneof![(-3.0..3.0_f64), (-2.0..1.5_f64).prop_map(ten_to), Just(0.0), Just(1.0)])
}

/// A random activation with any parameters of its domain, however large or small.
pub(crate) fn extreme() -> impl Strategy<Value = Setting> {
    let any_size = (-320.0..308.0_f64, any::<bool>())
        .prop_map(|(e, negative)| if negative { -ten_to(e) } else { ten_to(e) });
    setting(prop_oneof![any_size, any::<f64>(), -3.0..3.0_f64])
}

fn ten_to(exponent: f64) -> f64 {
    libm::pow(10.0, exponent)
}

fn setting(value: impl Strategy<Value = f64> + Clone) -> impl Strategy<Value = Setting> {
    (0..CATALOGUE.len()).prop_flat_map(move |index| {
        let activation = CATALOGUE[index];
        prop::collection::vec(value.clone(), activation.params.len())
            .prop_map(move |values| Setting { activation, params: into_domain(activation, values) })
            .prop_filter("not in the domain", Setting::is_in_domain)
    })
}

/// Drops the sign where only positive values are allowed, and orders lower and upper ends.
fn into_domain(activation: &Activation, mut values: Vec<f64>) -> Vec<f64> {
    for (index, param) in activation.params.iter().enumerate() {
        match param.domain {
            Domain::Positive | Domain::NonNegative => values[index] = values[index].abs(),
            Domain::AtMost(upper) if values[index] > values[upper] => values.swap(index, upper),
            Domain::Finite | Domain::AtMost(_) | Domain::AtLeast(_) => {}
        }
    }
    values
}

/// Points from −2^20 to 2^20, dense near 0 and near every break, and the breaks themselves; in ascending order.
pub(crate) fn points(setting: &Setting) -> Vec<f64> {
    let breaks = setting.break_points();
    let distances = (-80..=80).map(|k| libm::pow(2.0, f64::from(k) / 4.0));
    let around: Vec<f64> = distances.flat_map(|d| [-d, d]).chain([0.0]).collect();
    let centres = breaks.iter().copied().chain([0.0]);
    let mut points: Vec<f64> = centres.flat_map(|c| around.iter().map(move |d| c + d)).collect();
    points.sort_by(f64::total_cmp);
    points.dedup();
    points
}
