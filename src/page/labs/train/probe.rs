//! What the networks answer to one point that the reader examines. Pure.

use super::history::RunHistory;
use super::plan;
use crate::component::number::significant;
use crate::link::TrainView;
use crate::network::{Goal, Loss, Model, Trace};
use std::rc::Rc;

/// The network of a run as it is now; `None` before its first report, or while that is of another shape.
pub(super) fn model(view: &TrainView, run: usize, history: &RunHistory) -> Option<Model> {
    let config = plan::config(view, run);
    let mut model = Model::new(&config, view.shape.dimension());
    if model.parameters().len() != history.parameters.len() {
        return None;
    }
    model.parameters_mut().copy_from_slice(&history.parameters);
    Some(model)
}

/// The output of the network for a point: a logit, or what comes out of the last activation.
pub(super) fn answer(model: &Model, point: &[f64]) -> f64 {
    let mut trace = Trace::new(model, 1);
    trace.set_points(point);
    trace.forward(model);
    trace.answer(0, 0)
}

/// An answer in words.
pub(super) fn answer_words(view: &TrainView, answer: f64) -> String {
    let shown = |number| significant(number, 3);
    let loss = plan::config(view, 0).loss;
    if view.shape.goal() == Goal::Number || loss == Loss::Squared {
        return format!("output {}", shown(answer));
    }
    let probability = 0.5 + 0.5 * strength(loss, answer);
    format!("P(filled) = {}, logit {}", shown(probability), shown(answer))
}

/// Answers as numbers from −1 (surely an open point) to 1 (surely a filled one).
pub(super) fn strengths(view: &TrainView, answers: &[f64]) -> Rc<[f64]> {
    let loss = plan::config(view, 0).loss;
    answers.iter().map(|answer| strength(loss, *answer)).collect()
}

fn strength(loss: Loss, answer: f64) -> f64 {
    match loss {
        // 2 · sigmoid(z) − 1.
        Loss::BinaryCrossEntropy => libm::tanh(0.5 * answer),
        _ => answer.clamp(-1.0, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Trainer;

    #[test]
    fn the_model_of_a_run_answers_as_its_trainer_does() {
        let view = TrainView::default();
        let trainer =
            Trainer::new(&plan::config(&view, 1), plan::data(&view).make()).expect("a run");
        let parameters = trainer.model().parameters().to_vec();
        let history = RunHistory { parameters: parameters.into(), ..RunHistory::default() };
        let model = model(&view, 1, &history).expect("of the same shape");
        let point = [0.5, -1.25];
        assert_eq!(answer(&model, &point), answer(trainer.model(), &point));
        assert!(super::model(&view, 0, &RunHistory::default()).is_none());
    }

    #[test]
    fn answers_are_told_as_what_they_are() {
        let view = TrainView::default();
        assert_eq!(answer_words(&view, 0.0), "P(filled) = 0.5, logit 0");
        assert_eq!(*strengths(&view, &[f64::INFINITY, -1e9]), [1.0, -1.0]);
        let numbers = TrainView { shape: crate::network::Shape::Sine, ..view };
        assert_eq!(answer_words(&numbers, -0.25), "output −0.25");
        assert_eq!(*strengths(&numbers, &[3.0, -0.25]), [1.0, -0.25]);
    }
}
