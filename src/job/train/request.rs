//! What is to be trained, as numbers.

use crate::activation::{CATALOGUE, Setting};
use crate::job::Kind;
use crate::job::numbers::{Numbers, push_counted};
use crate::network::{
    Bias, Config, DataSpec, Gradient, Hidden, Initialiser, Loss, Optimiser, Rule, Shape,
};

/// Runs that are trained in step on the same data.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainRequest {
    /// The data.
    pub data: DataSpec,
    /// One for each run.
    pub configs: Vec<Config>,
}

impl TrainRequest {
    /// The request as numbers, for [`crate::job::start`].
    #[must_use]
    pub fn encode(&self) -> Vec<f64> {
        let mut numbers = vec![Kind::Train.number()];
        self.write(&mut numbers);
        numbers
    }

    /// The same without the kind.
    pub(in crate::job) fn write(&self, to: &mut Vec<f64>) {
        let DataSpec { shape, count, noise, divisor, train_share, seed } = self.data;
        let place = Shape::ALL.iter().position(|known| *known == shape).unwrap_or(0);
        to.extend([place as f64, count as f64, noise, divisor, train_share, seed as f64]);
        to.push(self.configs.len() as f64);
        self.configs.iter().for_each(|config| write_config(config, to));
    }

    /// Reads what [`TrainRequest::write`] wrote.
    pub(in crate::job) fn read(numbers: &mut Numbers) -> Option<Self> {
        let shape = *Shape::ALL.get(numbers.whole()?)?;
        let count = numbers.whole()?;
        let data = DataSpec {
            shape,
            count,
            noise: numbers.number()?,
            divisor: numbers.number()?,
            train_share: numbers.number()?,
            seed: numbers.whole()? as u64,
        };
        Some(Self { data, configs: numbers.list(read_config)? })
    }
}

fn write_config(config: &Config, to: &mut Vec<f64>) {
    to.push(config.hidden.len() as f64);
    for Hidden { units, activation, gradient } in &config.hidden {
        to.extend([*units as f64, f64::from(u8::from(*gradient == Gradient::StraightThrough))]);
        write_setting(activation, to);
    }
    write_setting(&config.output, to);
    to.push(match config.loss {
        Loss::Squared => 0.0,
        Loss::BinaryCrossEntropy => 1.0,
        Loss::SoftmaxCrossEntropy { classes } => classes as f64,
    });
    let Initialiser { rule, gain, bias } = config.initialiser;
    let deviation = if let Rule::Normal(deviation) = rule { deviation } else { 0.0 };
    to.extend([rule_number(rule), deviation, gain]);
    match bias {
        Bias::Constant(number) => to.extend([0.0, number]),
        Bias::Normal(deviation) => to.extend([1.0, deviation]),
    }
    match config.optimiser {
        Optimiser::Sgd { momentum } => to.extend([0.0, momentum]),
        Optimiser::Adam => to.extend([1.0, 0.0]),
    }
    to.extend([config.learning_rate, config.batch as f64]);
    to.extend([f64::from(u8::from(config.reshuffles)), config.relu_slope_at_zero]);
    to.push(config.seed as f64);
}

fn read_config(numbers: &mut Numbers) -> Option<Config> {
    let hidden = numbers.list(|numbers| {
        let (units, is_straight) = (numbers.whole()?, numbers.flag()?);
        let gradient = if is_straight { Gradient::StraightThrough } else { Gradient::True };
        Some(Hidden { units, activation: read_setting(numbers)?, gradient })
    })?;
    let output = read_setting(numbers)?;
    let loss = match numbers.whole()? {
        0 => Loss::Squared,
        1 => Loss::BinaryCrossEntropy,
        classes => Loss::SoftmaxCrossEntropy { classes },
    };
    let rule = read_rule(numbers)?;
    let gain = numbers.number()?;
    let (is_drawn, bias) = (numbers.flag()?, numbers.number()?);
    let bias = if is_drawn { Bias::Normal(bias) } else { Bias::Constant(bias) };
    let (is_adam, momentum) = (numbers.flag()?, numbers.number()?);
    Some(Config {
        hidden,
        output,
        loss,
        initialiser: Initialiser { rule, gain, bias },
        optimiser: if is_adam { Optimiser::Adam } else { Optimiser::Sgd { momentum } },
        learning_rate: numbers.number()?,
        batch: numbers.whole()?,
        reshuffles: numbers.flag()?,
        relu_slope_at_zero: numbers.number()?,
        seed: numbers.whole()? as u64,
    })
}

fn write_setting(setting: &Setting, to: &mut Vec<f64>) {
    let place = CATALOGUE.iter().position(|known| *known == setting.activation).unwrap_or(0);
    to.push(place as f64);
    push_counted(&setting.params, to);
}

fn read_setting(numbers: &mut Numbers) -> Option<Setting> {
    let activation = *CATALOGUE.get(numbers.whole()?)?;
    let params = numbers.counted_row()?;
    (params.len() == activation.params.len()).then(|| Setting { activation, params: params.into() })
}

const fn rule_number(rule: Rule) -> f64 {
    match rule {
        Rule::Uniform => 0.0,
        Rule::Xavier => 1.0,
        Rule::He => 2.0,
        Rule::LeCun => 3.0,
        Rule::Normal(_) => 4.0,
        Rule::Orthogonal => 5.0,
    }
}

fn read_rule(numbers: &mut Numbers) -> Option<Rule> {
    let (rule, deviation) = (numbers.whole()?, numbers.number()?);
    let rules = [
        Rule::Uniform,
        Rule::Xavier,
        Rule::He,
        Rule::LeCun,
        Rule::Normal(deviation),
        Rule::Orthogonal,
    ];
    rules.get(rule).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn requests() -> Vec<TrainRequest> {
        let setting = |id| Setting::of(find(id).expect("in the catalogue"));
        let modern = Config::modern(&[16, 16], &setting("elu"), 7);
        let playground = Config::playground(&[4, 2], &setting("tanh"), true, 8);
        let mut odd = Config {
            loss: Loss::SoftmaxCrossEntropy { classes: 3 },
            optimiser: Optimiser::Sgd { momentum: 0.9 },
            initialiser: Initialiser {
                rule: Rule::Normal(0.7),
                gain: 2.0,
                bias: Bias::Normal(0.5),
            },
            relu_slope_at_zero: 1.0,
            ..modern.clone()
        };
        odd.hidden[1].gradient = Gradient::StraightThrough;
        vec![
            TrainRequest { data: DataSpec::modern(Shape::Spiral, 3), configs: vec![modern, odd] },
            TrainRequest { data: DataSpec::playground(Shape::Plane, 0), configs: vec![playground] },
        ]
    }

    #[test]
    fn requests_read_back() {
        for request in requests() {
            let mut row = Vec::new();
            request.write(&mut row);
            assert_eq!(TrainRequest::read(&mut Numbers(&row)), Some(request));
        }
    }

    #[test]
    fn a_request_that_is_cut_off_is_none() {
        let mut row = Vec::new();
        requests()[0].write(&mut row);
        for length in 0..row.len() {
            assert_eq!(TrainRequest::read(&mut Numbers(&row[..length])), None, "{length}");
        }
    }
}
