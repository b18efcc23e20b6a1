//! A network without activations is linear regression, to the last digits.

use crate::setting;
use activation_lab::network::{
    Bias, Config, DataSet, Goal, Initialiser, Loss, Optimiser, Part, Rule, Split, Trainer,
    least_squares,
};
use activation_lab::random::Random;

const SEED: u64 = 7;

/// y = 1.5x₁ − 2x₂ + 0.5 and noise.
fn data() -> DataSet {
    let mut random = Random::new(SEED);
    let points: Vec<f64> = (0..200).map(|_| random.normal()).collect();
    let targets =
        points.chunks(2).map(|x| 1.5 * x[0] - 2.0 * x[1] + 0.5 + 0.3 * random.normal()).collect();
    DataSet::new(2, points, targets, Goal::Number).expect("sound")
}

#[test]
fn a_trained_linear_network_is_the_least_squares_solution() {
    let data = data();
    let rows: Vec<f64> = data.point_iter().flat_map(|x| [1.0, x[0], x[1]]).collect();
    let best = least_squares(&rows, 3, &data.targets).expect("sound");
    let config = Config {
        loss: Loss::Squared,
        initialiser: Initialiser { bias: Bias::Constant(0.0), ..Initialiser::new(Rule::Xavier) },
        optimiser: Optimiser::GRADIENT_DESCENT,
        learning_rate: 0.1,
        batch: data.len(),
        ..Config::modern(&[16, 16], &setting("linear"), SEED)
    };
    let split = Split { train: data.clone(), test: data.clone() };
    let mut trainer = Trainer::new(&config, split).expect("sound");
    for _ in 0..400 {
        trainer.epoch().expect("finite");
    }
    let examined = trainer.examine(Part::Train).expect("finite").trace.clone();
    for (row, output) in rows.chunks(3).zip(examined.outputs(2, 0)) {
        let fitted: f64 = row.iter().zip(&best).map(|(x, c)| x * c).sum();
        assert!((fitted - output).abs() < 1e-9, "{fitted} and {output}");
    }
    let map = trainer.model().collapsed().expect("all linear");
    let found = [
        map.bias[0],
        map.apply(&[1.0, 0.0])[0] - map.bias[0],
        map.apply(&[0.0, 1.0])[0] - map.bias[0],
    ];
    for (found, best) in found.into_iter().zip(best) {
        assert!((found - best).abs() < 1e-9, "{found} and {best}");
    }
}
