//! The page as a worker of its own: short turns, with pauses in which the browser draws and answers.

use super::pass_on;
use super::pool::Host;
use crate::job::{News, Order, Runner, start};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// Less than half of a frame, so that drawing has its time.
const TURN_MS: f64 = 6.0;

/// Runs jobs between the page's own turns.
pub(super) struct Local {
    this: Weak<Self>,
    runner: RefCell<Runner>,
    next_turn: RefCell<Option<Timeout>>,
    jobs: Cell<usize>,
}

impl Local {
    pub(super) fn start() -> Rc<dyn Host> {
        Rc::new_cyclic(|this| Self {
            this: this.clone(),
            runner: RefCell::new(Runner::new(start)),
            next_turn: RefCell::default(),
            jobs: Cell::default(),
        })
    }

    fn take_turn(&self) {
        self.next_turn.take();
        let clock = gloo::utils::window().performance();
        let now = || clock.as_ref().map_or(f64::INFINITY, web_sys::Performance::now);
        let end = now() + TURN_MS;
        while self.runner.borrow_mut().advance() && now() < end {}
        self.go_on(None);
    }

    /// Tells the page what is new, and takes another turn if there is work.
    fn go_on(&self, first: Option<News>) {
        let Some(this) = self.this.upgrade() else { return };
        let news = self.runner.borrow_mut().news();
        let host: Rc<dyn Host> = Rc::clone(&this) as Rc<dyn Host>;
        first.into_iter().chain(news).for_each(|news| pass_on(&host, news));
        if self.runner.borrow().has_work() && self.next_turn.borrow().is_none() {
            let turn = Timeout::new(0, move || this.take_turn());
            self.next_turn.replace(Some(turn));
        }
    }
}

impl Host for Local {
    fn give(&self, order: Order) {
        match order {
            Order::Start { .. } => self.jobs.set(self.jobs.get() + 1),
            Order::Cancel(_) => self.jobs.set(self.jobs.get().saturating_sub(1)),
            _ => {}
        }
        let refused = self.runner.borrow_mut().obey(order);
        self.go_on(refused);
    }

    fn load(&self) -> usize {
        self.jobs.get()
    }
}
