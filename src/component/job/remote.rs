//! A worker, seen from the page.

use super::pass_on;
use super::pool::{Host, forget, give_up_workers, local};
use crate::job::{News, Order};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Float64Array;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

/// A worker that has not come by then does not come: its files may be held back without an error.
const START_LIMIT_MS: u32 = 10_000;

/// A worker and what it is given to do.
pub(super) struct Remote {
    this: Weak<Self>,
    worker: Worker,
    state: RefCell<State>,
    jobs: Cell<usize>,
    listeners: RefCell<Vec<EventListener>>,
    limit: RefCell<Option<Timeout>>,
}

enum State {
    /// It loads; these orders wait.
    Starting(Vec<Order>),
    /// It works.
    Working,
    /// It could not start; somebody else does its work.
    Replaced(Rc<dyn Host>),
}

/// A worker that runs the script at `address`: a module, except in the single file.
///
/// # Errors
///
/// What the browser says where it allows no workers at all.
pub fn open_worker(address: &str) -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    // The single file has the script as a blob, and a page that was opened as a file may start no module of it.
    let is_blob = address.starts_with("blob:");
    options.set_type(if is_blob { WorkerType::Classic } else { WorkerType::Module });
    Worker::new_with_options(address, &options)
}

impl Remote {
    /// Starts the script at `address`.
    ///
    /// # Errors
    ///
    /// What the browser says where it allows no workers at all.
    pub(super) fn start(address: &str) -> Result<Rc<dyn Host>, JsValue> {
        let worker = open_worker(address)?;
        let remote = Rc::new_cyclic(|this| Self {
            this: this.clone(),
            worker,
            state: RefCell::new(State::Starting(Vec::new())),
            jobs: Cell::default(),
            listeners: RefCell::default(),
            limit: RefCell::default(),
        });
        remote.listen();
        Ok(remote)
    }

    fn listen(&self) {
        let on = |name: &'static str, act: fn(&Self, &JsValue)| {
            let this = self.this.clone();
            EventListener::new(&self.worker, name, move |event| {
                if let Some(this) = this.upgrade() {
                    act(&this, event);
                }
            })
        };
        self.listeners.replace(vec![on("message", Self::hear), on("error", Self::give_up)]);
        let this = self.this.clone();
        let limit = Timeout::new(START_LIMIT_MS, move || {
            if let Some(this) = this.upgrade() {
                this.give_up(&"it takes too long".into());
            }
        });
        self.limit.replace(Some(limit));
    }

    fn hear(&self, event: &JsValue) {
        let Some(this) = self.this.upgrade() else { return };
        let data = event.unchecked_ref::<MessageEvent>().data();
        if data.is_null() {
            self.limit.take();
            if let State::Starting(orders) = self.state.replace(State::Working) {
                orders.iter().for_each(|order| self.post(order));
            }
        } else if let Some(news) = News::decode(&Float64Array::new(&data).to_vec()) {
            pass_on(&(this as Rc<dyn Host>), news);
        }
    }

    /// Hands everything to the page, if nothing has begun. What had begun is lost, and the reader is told.
    fn give_up(&self, reason: &JsValue) {
        self.limit.take();
        self.worker.terminate();
        if matches!(*self.state.borrow(), State::Working) {
            forget(self);
            say_stopped();
            return;
        }
        give_up_workers(reason);
        let host = local();
        if let State::Starting(orders) = self.state.replace(State::Replaced(Rc::clone(&host))) {
            orders.into_iter().for_each(|order| host.give(order));
        }
    }

    /// A message that cannot be sent has nobody to hear it: the browser is closing the page.
    fn post(&self, order: &Order) {
        let _ = self.worker.post_message(&Float64Array::from(order.encode().as_slice()));
    }
}

/// `static/stopped.js` says it where every page can be read.
fn say_stopped() {
    if let Ok(event) = Event::new("worker-stopped") {
        // Nobody is asked whether it may be said.
        let _ = gloo::utils::window().dispatch_event(&event);
    }
}

impl Host for Remote {
    fn give(&self, order: Order) {
        match order {
            Order::Start { .. } => self.jobs.set(self.jobs.get() + 1),
            Order::Cancel(_) => self.jobs.set(self.jobs.get().saturating_sub(1)),
            _ => {}
        }
        match &mut *self.state.borrow_mut() {
            State::Starting(orders) => orders.push(order),
            State::Working => self.post(&order),
            State::Replaced(host) => host.give(order),
        }
    }

    fn load(&self) -> usize {
        self.jobs.get()
    }
}
