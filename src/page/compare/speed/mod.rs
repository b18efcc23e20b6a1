//! Measures how fast the functions are on the machine that shows the page, when the reader asks for it.
//!
//! `plan` says what is measured when, pure; here are the clock, the pauses in which the page stays alive, and the
//! controls.

mod plan;

use super::flow::standard_normal;
use crate::activation::Setting;
use crate::component::number::significant;
use crate::page::speed::{INPUTS, SEED, pass, timed};
use gloo::timers::callback::Timeout;
use plan::{Measured, Plan, ROUNDS};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

pub(in crate::page) use plan::Nanoseconds;

/// How long one function runs before the page may answer again.
const SLICE_MS: f64 = 20.0;

/// A measurement for the page.
pub(in crate::page) struct Speed {
    /// What came out of the last one.
    pub measured: Option<Measured>,
    /// How far it has come; `None` while nothing is measured.
    pub progress: Option<f64>,
    /// Starts a measurement, or stops it.
    pub on_press: Callback<MouseEvent>,
}

/// The speed of these functions. Other functions, or other parameters, end a measurement and its result.
#[hook]
pub(in crate::page) fn use_speed(functions: &Rc<[Setting]>) -> Speed {
    let measured = use_state_eq(|| None::<Measured>);
    let progress = use_state_eq(|| None::<f64>);
    let timer = use_mut_ref(|| None::<Timeout>);
    use_effect_with(functions.clone(), {
        let (measured, progress, timer) = (measured.setter(), progress.setter(), timer.clone());
        move |_| {
            measured.set(None);
            progress.set(None);
            move || drop(timer.take())
        }
    });
    let on_press = {
        let (functions, is_running) = (functions.clone(), progress.is_some());
        let (measured, progress) = (measured.setter(), progress.setter());
        Callback::from(move |_: MouseEvent| {
            progress.set((!is_running).then_some(0.0));
            if is_running {
                timer.take();
                return;
            }
            let run = Rc::new(Run {
                plan: RefCell::new(Plan::new(&functions)),
                inputs: standard_normal(SEED, INPUTS),
                measured: measured.clone(),
                progress: progress.clone(),
                timer: Rc::clone(&timer),
            });
            run.schedule();
        })
    };
    Speed { measured: (*measured).clone(), progress: *progress, on_press }
}

struct Run {
    plan: RefCell<Plan>,
    inputs: Rc<[f64]>,
    measured: UseStateSetter<Option<Measured>>,
    progress: UseStateSetter<Option<f64>>,
    timer: Rc<RefCell<Option<Timeout>>>,
}

impl Run {
    /// The next slice, once the page has had its turn. Whoever drops the timer stops the run.
    fn schedule(self: Rc<Self>) {
        let timer = Rc::clone(&self.timer);
        timer.replace(Some(Timeout::new(0, move || self.slice())));
    }

    fn slice(self: Rc<Self>) {
        let task = self.plan.borrow().next().cloned();
        let measured =
            task.and_then(|task| timed(SLICE_MS, || pass(task.eval, &task.params, &self.inputs)));
        let Some(nanoseconds) = measured else {
            self.progress.set(None);
            self.measured.set(self.plan.borrow().measured());
            return;
        };
        self.plan.borrow_mut().record(nanoseconds / INPUTS as f64);
        self.progress.set(Some(self.plan.borrow().progress()));
        self.schedule();
    }
}

/// A time on screen.
pub(in crate::page) fn nanoseconds(value: f64) -> String {
    significant(value, 3)
}

/// The button, how far it is, and what the numbers mean.
pub(in crate::page) fn controls(speed: &Speed) -> Html {
    let is_running = speed.progress.is_some();
    html! {
        <div class="speed">
            <button type="button" class="button speed__button" onclick={&speed.on_press}>
                { if is_running { "Stop measuring" } else { "Measure speed on this machine" } }
            </button>
            <progress class="speed__progress" max="1" value={speed.progress.unwrap_or(0.0).to_string()}
                aria-label="Measuring speed" hidden={!is_running} />
            <p class={classes!("compare__note", speed.measured.is_none().then_some("speed__hint"))} role="status">
                { meaning(speed) }
            </p>
        </div>
    }
}

fn meaning(speed: &Speed) -> String {
    match &speed.measured {
        None => "Takes about two seconds.".to_owned(),
        Some(measured) => format!(
            "Nanoseconds for one element: the median of {ROUNDS} runs of {SLICE_MS} ms over {INPUTS} inputs from N(0, 1), \
             in one thread, one value at a time, in 64-bit numbers, loop and call included. An empty call takes {} ns \
             here. This tells how the formulas compare in this browser; a deep-learning framework computes many \
             shorter numbers at once, and there the differences may be smaller.",
            nanoseconds(measured.call)
        ),
    }
}
