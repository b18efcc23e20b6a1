//! A measurement: slices of WebAssembly in the page, slices of JavaScript in a worker of their own, by turns.

use super::plan::{Plan, Task, trainer};
use crate::activation::CATALOGUE;
use crate::component::job::open_worker;
use crate::network::Trainer;
use crate::page::speed::{INPUTS, SEED, pass, timed};
use crate::random::Random;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Float64Array};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;

/// How long one thing runs before the page may answer again.
pub(super) const SLICE_MS: f64 = 12.0;

thread_local! {
    static SCRIPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Where the script with the forms of JavaScript is. Before this is known, only WebAssembly is measured.
pub fn set_forms(address: &str) {
    SCRIPT.set(Some(address.to_owned()));
}

/// A measurement that goes on as long as this is kept.
pub(super) struct Run {
    this: Weak<Self>,
    plan: RefCell<Plan>,
    inputs: Vec<f64>,
    trainers: RefCell<BTreeMap<(usize, usize), Trainer>>,
    worker: Option<Worker>,
    /// Whether the worker has failed.
    is_lost: Cell<bool>,
    listeners: RefCell<Vec<EventListener>>,
    timer: RefCell<Option<Timeout>>,
    on_plan: Callback<Plan>,
}

impl Run {
    /// Starts; the plan is told after every slice, the last time when nothing is left.
    pub(super) fn start(is_slope: bool, on_plan: Callback<Plan>) -> Rc<Self> {
        let mut random = Random::new(u64::from(SEED));
        let inputs: Vec<f64> = (0..INPUTS).map(|_| random.normal()).collect();
        let worker = worker(&inputs);
        let run = Rc::new_cyclic(|this| Self {
            this: this.clone(),
            plan: RefCell::new(Plan::new(is_slope)),
            inputs,
            trainers: RefCell::default(),
            worker,
            is_lost: Cell::default(),
            listeners: RefCell::default(),
            timer: RefCell::default(),
            on_plan,
        });
        run.listen();
        run.schedule();
        run
    }

    fn listen(&self) {
        let Some(worker) = &self.worker else { return };
        let on = |name: &'static str, act: fn(&Self, &Event)| {
            let this = self.this.clone();
            EventListener::new(worker, name, move |event| {
                if let Some(this) = this.upgrade() {
                    act(&this, event);
                }
            })
        };
        self.listeners.replace(vec![on("message", Self::hear), on("error", Self::lose)]);
    }

    /// An answer is a number, or nothing where the worker has no form of the function.
    fn hear(&self, event: &Event) {
        let answer = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().as_f64());
        self.record(answer.unwrap_or(f64::NAN));
    }

    /// The worker could not start, or failed: it is asked no more, and its open question has no answer.
    fn lose(&self, _: &Event) {
        let is_asked = matches!(self.plan.borrow().next(), Some(Task::JavaScript(_)));
        if !self.is_lost.replace(true) && is_asked {
            self.record(f64::NAN);
        }
    }

    /// The next slice, once the page has had its turn.
    fn schedule(&self) {
        let this = self.this.clone();
        let turn = move || {
            if let Some(this) = this.upgrade() {
                this.take_turn();
            }
        };
        self.timer.replace(Some(Timeout::new(0, turn)));
    }

    fn take_turn(&self) {
        let Some(task) = self.plan.borrow().next() else { return };
        match task {
            Task::Call => self.record(self.pass(|x, _| x, &[])),
            Task::Wasm(place) => {
                let eval = self.plan.borrow().eval(place).unwrap_or(|x, _| x);
                let params = CATALOGUE.get(place).map(|it| it.defaults()).unwrap_or_default();
                self.record(self.pass(eval, &params));
            }
            Task::JavaScript(place) if self.ask(place).is_none() => self.record(f64::NAN),
            Task::JavaScript(_) => {}
            Task::Step(place, width) => self.record(self.steps(place, width)),
        }
    }

    fn record(&self, nanoseconds: f64) {
        self.plan.borrow_mut().record(nanoseconds);
        self.on_plan.emit(self.plan.borrow().clone());
        self.schedule();
    }

    fn pass(&self, eval: crate::activation::Eval, params: &[f64]) -> f64 {
        let one_pass = timed(SLICE_MS, || pass(eval, params, &self.inputs));
        one_pass.map_or(f64::NAN, |nanoseconds| nanoseconds / INPUTS as f64)
    }

    /// Asks the worker for a slice of a function; nothing where there is no worker.
    fn ask(&self, place: usize) -> Option<()> {
        if self.is_lost.get() {
            return None;
        }
        let activation = *CATALOGUE.get(place)?;
        let params = Float64Array::from(activation.defaults().as_slice());
        let question = Array::of3(&activation.id.into(), &SLICE_MS.into(), &params.into());
        self.worker.as_ref()?.post_message(&question).ok()
    }

    fn steps(&self, place: usize, width: usize) -> f64 {
        let mut trainers = self.trainers.borrow_mut();
        let trainer = match trainers.entry((place, width)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => match trainer(place, width) {
                Some(trainer) => vacant.insert(trainer),
                None => return f64::NAN,
            },
        };
        let one_step = timed(SLICE_MS, || {
            // A step that diverged would be shorter than others; it does not happen at this learning rate.
            let _ = trainer.step();
        });
        one_step.unwrap_or(f64::NAN)
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

/// The worker with the inputs; nothing where none can be had.
fn worker(inputs: &[f64]) -> Option<Worker> {
    let address = SCRIPT.with_borrow(Clone::clone)?;
    let worker = open_worker(&address).ok()?;
    let inputs: JsValue = Float64Array::from(inputs).into();
    worker.post_message(&inputs).ok()?;
    Some(worker)
}
