//! Everything that can happen to a question, as a pure function from state and action to state.

use crate::activation::Order;
use crate::link::PredictView;
use crate::predict::{COLUMNS, Closeness, Finding, Kind, Question, Sketch, Truth, score};
use std::rc::Rc;

/// Earlier sketches that are kept for Undo.
const MOST_UNDO: usize = 200;
/// Columns that an arrow key goes.
const STRIDE: usize = 5;
/// Arrow keys from 0 to the edge of the drawing.
const LIFTS: f64 = 12.5;

/// What the reader, or a link, asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another question; the same one goes on as it is.
    Ask(PredictView),
    /// The pointer was pressed here: a column and a height.
    Press(usize, f64),
    /// The pointer, still pressed, is here now.
    Drag(usize, f64),
    /// The pen moves so many strides to the right, drawing where it is down; one column each where it goes finely.
    Move {
        /// Strides to the right.
        strides: isize,
        /// One column a stride.
        is_fine: bool,
    },
    /// The pen moves to the left or right end, drawing where it is down.
    MoveToEnd {
        /// Which end.
        right: bool,
    },
    /// The pen is put down, and moves up by so many steps; where it jumps, the line is not joined.
    Lift {
        /// Steps upwards.
        steps: f64,
        /// Whether the line breaks off here.
        jumps: bool,
    },
    /// The pen is lifted off or put down.
    TogglePen,
    /// Takes back the last stroke.
    Undo,
    /// Erases everything.
    Clear,
    /// Shows the answer and judges the sketch.
    Reveal,
    /// Judges a number.
    Guess(f64),
    /// Judges a choice.
    Choose(usize),
    /// Hides the answer again; the sketch stays.
    Again,
}

/// The answer, shown once the reader has given one.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// On a sketch: what it shows and what it misses.
    Sketch(Rc<[Finding]>),
    /// On a number.
    Number(f64, Closeness),
    /// On a choice: which one it was.
    Choice(usize),
}

/// Where the hand is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// The column.
    pub column: usize,
    /// The height.
    pub y: f64,
    /// Whether it draws when keys move it.
    pub is_down: bool,
    /// Where the line that a key tilts begins.
    anchor: (usize, f64),
    /// Whether the key before tilted it too: then both are one stroke.
    is_lifting: bool,
}

const START: Pen = Pen { column: 0, y: 0.0, is_down: false, anchor: (0, 0.0), is_lifting: false };

/// A question and what the reader has made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PredictState {
    /// What the link says.
    pub view: PredictView,
    /// The question of that link.
    pub question: Rc<Question>,
    /// What a sketch should be; `None` where none is asked for.
    pub truth: Option<Rc<Truth>>,
    /// What is drawn.
    pub sketch: Rc<Sketch>,
    /// Where the hand is.
    pub pen: Pen,
    /// What was said to the reader's answer; `None` while there is none.
    pub verdict: Option<Verdict>,
    before: Vec<Rc<Sketch>>,
}

impl From<PredictView> for PredictState {
    fn from(view: PredictView) -> Self {
        let question = Question::of(&view);
        let truth = match question.kind {
            Kind::Sketch(order) => Some(Rc::new(Truth::of(&question.setting, order, question.x))),
            Kind::Number(..) | Kind::Choice(_) => None,
        };
        let (sketch, before) = (Rc::default(), Vec::new());
        Self { view, question: Rc::new(question), truth, sketch, pen: START, verdict: None, before }
    }
}

impl PredictState {
    /// The state after `action`. One that cannot be followed, such as a stroke once the answer is shown, changes nothing.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Ask(view) => state.ask(view),
            Action::Again => state.verdict = None,
            // The answer is on screen: there is nothing left to predict.
            _ if self.verdict.is_some() => {}
            Action::Guess(number) => state.guess(number),
            Action::Choose(index) => state.choose(index),
            sketching => {
                if let Some(truth) = self.truth.clone() {
                    state.draw(&sketching, &truth);
                }
            }
        }
        state
    }

    /// Whether there is a stroke to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty() && self.verdict.is_none()
    }

    fn ask(&mut self, view: PredictView) {
        if Question::of(&view) == *self.question {
            self.view = view;
        } else {
            *self = Self::from(view);
        }
    }

    fn guess(&mut self, number: f64) {
        if let Kind::Number(quantity, answer) = self.question.kind {
            self.verdict = Some(Verdict::Number(number, quantity.judge(number, answer)));
        }
    }

    fn choose(&mut self, index: usize) {
        if let Kind::Choice(choice) = &self.question.kind
            && index < choice.options.len()
        {
            self.verdict = Some(Verdict::Choice(index));
        }
    }

    fn draw(&mut self, action: &Action, truth: &Truth) {
        let was_lifting = std::mem::take(&mut self.pen.is_lifting);
        match *action {
            Action::Press(column, y) => {
                let at = (column.min(COLUMNS - 1), truth.clamped(y));
                self.stroke(at, at);
                self.put(at);
            }
            Action::Drag(column, y) => {
                let at = (column.min(COLUMNS - 1), truth.clamped(y));
                self.change(|sketch, pen| sketch.draw((pen.column, pen.y), at));
                self.put(at);
            }
            Action::Move { strides, is_fine } => {
                let columns = strides * if is_fine { 1 } else { STRIDE as isize };
                self.move_to(self.pen.column.saturating_add_signed(columns).min(COLUMNS - 1));
            }
            Action::MoveToEnd { right } => self.move_to(if right { COLUMNS - 1 } else { 0 }),
            Action::Lift { steps, jumps } => self.lift(steps, jumps, was_lifting, truth),
            Action::TogglePen => self.toggle_pen(),
            Action::Undo => {
                if let Some(sketch) = self.before.pop() {
                    self.sketch = sketch;
                }
            }
            Action::Clear if !self.sketch.is_empty() => {
                self.remember();
                self.sketch = Rc::default();
                self.pen = START;
            }
            Action::Reveal => {
                self.verdict = Some(Verdict::Sketch(score(&self.sketch, truth).into()))
            }
            _ => {}
        }
    }

    /// The pen stands here, and a line that a key tilts begins here.
    fn put(&mut self, at: (usize, f64)) {
        self.pen = Pen { column: at.0, y: at.1, anchor: at, ..self.pen };
    }

    fn move_to(&mut self, column: usize) {
        let from = (self.pen.column, self.pen.y);
        if self.pen.is_down {
            let to = (column, self.pen.y);
            self.stroke(from, to);
            self.put(to);
            self.pen.anchor = from;
        } else {
            // A pen that is lifted follows what is drawn.
            self.put((column, self.sketch.at(column).unwrap_or(self.pen.y)));
        }
    }

    fn lift(&mut self, steps: f64, jumps: bool, was_lifting: bool, truth: &Truth) {
        let step = truth.height / LIFTS;
        // On whole steps, also after a stroke by hand.
        let y = truth.clamped((libm::round(self.pen.y / step) + steps) * step);
        if !was_lifting {
            self.remember();
        }
        if jumps || !self.pen.is_down {
            self.pen.anchor = (self.pen.column, y);
        }
        self.pen = Pen { y, is_down: true, is_lifting: true, ..self.pen };
        self.change(|sketch, pen| sketch.draw(pen.anchor, (pen.column, y)));
    }

    fn toggle_pen(&mut self) {
        self.pen.is_down = !self.pen.is_down;
        if self.pen.is_down {
            let at = (self.pen.column, self.pen.y);
            self.stroke(at, at);
            self.put(at);
        }
    }

    /// Draws a line that Undo takes back.
    fn stroke(&mut self, from: (usize, f64), to: (usize, f64)) {
        self.remember();
        self.change(|sketch, _| sketch.draw(from, to));
    }

    fn change(&mut self, change: impl FnOnce(&mut Sketch, Pen)) {
        let pen = self.pen;
        change(Rc::make_mut(&mut self.sketch), pen);
    }

    fn remember(&mut self) {
        if self.before.len() == MOST_UNDO {
            self.before.remove(0);
        }
        self.before.push(Rc::clone(&self.sketch));
    }

    /// The curve that is hidden until the answer is shown.
    #[must_use]
    pub fn hidden(&self) -> Order {
        self.question.hidden()
    }
}

#[cfg(test)]
mod tests;
