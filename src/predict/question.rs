//! The question that a link asks.

use super::choice::Choice;
use super::pick;
use super::quantity::Quantity;
use crate::activation::{Order, Setting, Smoothness};
use crate::link::{Ask, PredictView};

/// One question about one function.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The function.
    pub setting: Setting,
    /// The range of x.
    pub x: (f64, f64),
    /// What is asked.
    pub kind: Kind,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// To sketch f′ where f is shown, or f where f′ is shown: this one is hidden.
    Sketch(Order),
    /// To guess this number. f is shown.
    Number(Quantity, f64),
    /// To choose an answer. f is shown, or f′ where the name is asked for.
    Choice(Choice),
}

impl Question {
    /// The question of this link: the same for everybody.
    #[must_use]
    pub fn of(view: &PredictView) -> Self {
        let setting = pick::function(view);
        let x = (view.from, view.to);
        let kind = kind(view, &setting, x).unwrap_or(Kind::Sketch(Order::Derivative));
        Self { setting, x, kind }
    }

    /// The curve that is shown before the answer is.
    #[must_use]
    pub fn given(&self) -> Order {
        match &self.kind {
            Kind::Sketch(Order::Value) => Order::Derivative,
            Kind::Choice(choice) if choice.topic == super::Topic::Name => Order::Derivative,
            _ => Order::Value,
        }
    }

    /// A point of f that is given away where f is to be sketched: its gradient fits f at every height.
    #[must_use]
    pub fn anchor(&self) -> Option<(f64, f64)> {
        let x = 0.0_f64.clamp(self.x.0, self.x.1);
        (self.kind == Kind::Sketch(Order::Value)).then(|| (x, self.setting.eval(Order::Value, x)))
    }

    /// The other one, which is hidden or would help too much.
    #[must_use]
    pub fn hidden(&self) -> Order {
        if self.given() == Order::Value { Order::Derivative } else { Order::Value }
    }
}

/// `None` where the function gives no such question.
fn kind(view: &PredictView, setting: &Setting, x: (f64, f64)) -> Option<Kind> {
    let mut random = pick::stream(view.seed, view.number as usize, "question");
    match pick::ask(view) {
        Ask::Gradient => Some(Kind::Sketch(Order::Derivative)),
        Ask::Function => {
            // The gradient says nothing about how far f jumps.
            let jumps = setting.activation.smoothness(&setting.params) == Smoothness::Jumps;
            (!jumps).then_some(Kind::Sketch(Order::Value))
        }
        Ask::Number => {
            let quantity = Quantity::drawn(setting, x, &mut random)?;
            Some(Kind::Number(quantity, quantity.of(setting)?))
        }
        Ask::Choice => {
            let is_known = !view.functions.is_empty();
            Choice::drawn(setting, x, is_known, &mut random).map(Kind::Choice)
        }
    }
}
