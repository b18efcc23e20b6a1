//! How a layer computes its activation: with a loop made for it, or one value after the other.

use super::Gradient;
use crate::activation::Setting;
use activation_lab_kernels::{Curve, values_and_slopes};

/// λ and λα of SELU (Klambauer, Unterthiner, Mayr & Hochreiter, 2017).
const SELU: (f64, f64) = (1.050_700_987_355_480_5, 1.758_099_340_847_376_9);

/// An activation ready to run over rows of weighted sums.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    setting: Setting,
    curve: Option<Curve>,
    gradient: Gradient,
}

impl Kernel {
    pub(super) fn new(setting: &Setting, gradient: Gradient, relu_slope_at_zero: f64) -> Self {
        let curve = curve_of(setting, relu_slope_at_zero);
        Self { setting: setting.clone(), curve, gradient }
    }

    /// The activation and its parameters as they were given; a learned slope is not among them.
    pub(super) const fn setting(&self) -> &Setting {
        &self.setting
    }

    /// Whether its slope is one of the parameters that are trained.
    pub(super) fn learns_slope(&self) -> bool {
        self.setting.activation.id == "prelu"
    }

    /// f(z), and what stands for f′(z) on the way back; with this slope where it is learned.
    ///
    /// There is no loop for f(z) alone: it would be nearly as long as that for both, and a page that trains needs both.
    pub(super) fn values_and_slopes(
        &self,
        slope: Option<f64>,
        sums: &[f64],
        outputs: &mut [f64],
        slopes: &mut [f64],
    ) {
        if let Some(curve) = self.curve_with(slope) {
            values_and_slopes(curve, sums, outputs, slopes);
        } else {
            let Setting { activation, params } = &self.setting;
            for ((z, output), slope) in sums.iter().zip(outputs).zip(&mut *slopes) {
                (*output, *slope) =
                    ((activation.value)(*z, params), (activation.derivative)(*z, params));
            }
        }
        if self.gradient != Gradient::True {
            for (z, slope) in sums.iter().zip(slopes) {
                *slope = self.gradient.stand_in(*z).unwrap_or(0.0);
            }
        }
    }

    fn curve_with(&self, slope: Option<f64>) -> Option<Curve> {
        slope.map_or(self.curve, |slope| Some(Curve::Leaky { slope }))
    }
}

/// The loop made for this activation, if there is one.
fn curve_of(setting: &Setting, slope_at_zero: f64) -> Option<Curve> {
    let params = &setting.params;
    Some(match setting.activation.id {
        "linear" => Curve::Linear,
        "relu" => Curve::Relu { slope_at_zero },
        "leaky-relu" | "prelu" => Curve::Leaky { slope: *params.first()? },
        "rrelu" => Curve::Leaky { slope: params.first()?.midpoint(*params.get(1)?) },
        "elu" => Curve::Elu { scale: 1.0, scale_alpha: *params.first()? },
        "selu" => Curve::Elu { scale: SELU.0, scale_alpha: SELU.1 },
        "sigmoid" => Curve::Sigmoid,
        "tanh" => Curve::Tanh,
        "swish" => Curve::Swish { beta: *params.first()? },
        "gelu-quick" => Curve::Swish { beta: 1.702 },
        "gelu" => Curve::Gelu,
        "gelu-tanh" => Curve::GeluTanh,
        "mish" => Curve::Mish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{Activation, CATALOGUE};
    use crate::random::Random;
    use activation_lab_kernels::stride_of;

    const SEED: u64 = 11;

    /// 0 of both signs, and numbers of every size that a network meets.
    fn sums() -> Vec<f64> {
        let mut random = Random::new(SEED);
        let mut sums = vec![0.0, -0.0, 1e-300, -1e-300, 700.0, -700.0];
        sums.extend((0..4000).map(|_| random.between(-40.0, 40.0)));
        sums.extend((0..4000).map(|_| random.between(-2.0, 2.0)));
        sums.extend((0..1000).map(|_| 1e-8 * random.normal()));
        assert_eq!(sums.len(), stride_of(sums.len()));
        sums
    }

    fn settings(activation: &'static Activation) -> Vec<Setting> {
        let along = |share: f64| {
            let params = activation.params.iter();
            let value = |slider: &std::ops::RangeInclusive<f64>| {
                slider.start() + share * (slider.end() - slider.start())
            };
            params.map(|param| value(&param.slider)).collect()
        };
        [0.25, 0.75]
            .map(|share| Setting { activation, params: along(share) })
            .into_iter()
            .chain([Setting::of(activation)])
            .collect()
    }

    #[test]
    fn loops_agree_with_the_catalogue() {
        let sums = sums();
        for setting in CATALOGUE.iter().flat_map(|activation| settings(activation)) {
            let kernel = Kernel::new(&setting, Gradient::True, 0.0);
            let (mut outputs, mut slopes) = (vec![0.0; sums.len()], vec![0.0; sums.len()]);
            kernel.values_and_slopes(None, &sums, &mut outputs, &mut slopes);
            let Setting { activation, params } = &setting;
            for ((z, output), slope) in sums.iter().zip(&outputs).zip(&slopes) {
                let value = (activation.value)(*z, params);
                let derivative = (activation.derivative)(*z, params);
                let id = activation.id;
                assert!(is_close(*output, value), "{id}({z:e}) is {value:e}, not {output:e}");
                // Where two terms of a slope cancel, what is left is small beside 1.
                let is_right = is_close(*slope, derivative) || (slope - derivative).abs() < 4e-16;
                assert!(is_right, "{id}′({z:e}) is {derivative:e}, not {slope:e}");
            }
        }
    }

    /// To 16 units in the last place; in the tails, where a large exponent multiplies its rounding, to 20 decimals.
    fn is_close(found: f64, wanted: f64) -> bool {
        (found - wanted).abs() <= 16.0 * f64::EPSILON * wanted.abs() + 1e-20
    }

    #[test]
    fn what_is_no_number_goes_through() {
        for activation in CATALOGUE {
            let kernel = Kernel::new(&Setting::of(activation), Gradient::True, 0.0);
            let mut outputs = [0.0; 2];
            kernel.values_and_slopes(None, &[f64::NAN; 2], &mut outputs, &mut [0.0; 2]);
            assert!(outputs.iter().all(|it| it.is_nan()), "{}", activation.id);
        }
    }

    #[test]
    fn the_slope_can_be_replaced() {
        let slopes = |id: &str, gradient, at_zero| {
            let setting = Setting::of(crate::activation::find(id).expect("in the catalogue"));
            let mut slopes = [7.0; 4];
            let kernel = Kernel::new(&setting, gradient, at_zero);
            kernel.values_and_slopes(None, &[-1.0, 0.0, 1.0, 2.0], &mut [0.0; 4], &mut slopes);
            [slopes[0], slopes[1], slopes[2]]
        };
        assert_eq!(slopes("step", Gradient::True, 0.0), [0.0; 3]);
        assert_eq!(slopes("step", Gradient::StraightThrough, 0.0), [1.0; 3]);
        assert_eq!(slopes("relu", Gradient::True, 0.0), [0.0, 0.0, 1.0]);
        assert_eq!(slopes("relu", Gradient::True, 1.0), [0.0, 1.0, 1.0]);
        assert_eq!(slopes("leaky-relu", Gradient::True, 1.0), [0.01, 0.01, 1.0]);
    }
}
