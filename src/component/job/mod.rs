//! Long work for a page: in a worker where one can be had, otherwise in the pauses of the page itself.
//!
//! A page starts a [`Job`] and keeps it; dropping it cancels the work. Workers start when the first job does and stay
//! for the next. Reports come at most once a frame, and none is lost. [`pool`] chooses who does the work: [`remote`]
//! or [`local`].

mod local;
mod pool;
mod remote;

pub use pool::set_worker;
pub use remote::open_worker;

use crate::job::{News, Order};
use pool::Host;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::Callback;

/// What is new in a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What the task reported.
    pub numbers: Vec<f64>,
    /// Nothing is left to do, unless the page tells it more.
    pub is_done: bool,
}

/// Work that goes on as long as this is kept.
pub struct Job {
    id: u32,
    host: Rc<dyn Host>,
    is_paused: Cell<bool>,
}

thread_local! {
    static LAST_ID: Cell<u32> = const { Cell::new(0) };
    static LISTENERS: RefCell<Vec<(u32, Callback<Report>)>> = const { RefCell::new(Vec::new()) };
}

impl Job {
    /// Starts what `request` asks for (see [`crate::job::start`]); if paused, only the first report comes.
    #[must_use]
    pub fn start(request: Vec<f64>, is_paused: bool, on_report: Callback<Report>) -> Self {
        let id = LAST_ID.get().wrapping_add(1);
        LAST_ID.set(id);
        LISTENERS.with_borrow_mut(|listeners| listeners.push((id, on_report)));
        let host = pool::host();
        host.give(Order::Start { job: id, is_paused, request });
        Self { id, host, is_paused: Cell::new(is_paused) }
    }

    /// Hands a message to the task; a report follows, also while it is paused.
    pub fn tell(&self, message: Vec<f64>) {
        self.host.give(Order::Tell { job: self.id, message });
    }

    /// Stops the work, or lets it go on.
    pub fn set_paused(&self, is_paused: bool) {
        if self.is_paused.replace(is_paused) != is_paused {
            let order = if is_paused { Order::Pause(self.id) } else { Order::Resume(self.id) };
            self.host.give(order);
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        LISTENERS.with_borrow_mut(|listeners| listeners.retain(|(id, _)| *id != self.id));
        self.host.give(Order::Cancel(self.id));
    }
}

/// Hands the news of `host` to the page with the next frame, then asks for more.
fn pass_on(host: &Rc<dyn Host>, news: News) {
    let host = Rc::clone(host);
    pool::at_next_frame(move || match news {
        News::Report { job, is_done, numbers } => {
            // The page may drop jobs and start others when it hears of this, so nothing is borrowed meanwhile.
            let listener = LISTENERS.with_borrow(|listeners| {
                listeners.iter().find(|(id, _)| *id == job).map(|(_, listener)| listener.clone())
            });
            if let Some(listener) = listener {
                listener.emit(Report { numbers, is_done });
                host.give(Order::Ready(job));
            }
        }
        News::Refused(job) => {
            web_sys::console::error_1(&format!("job {job} asks for nothing known").into());
        }
    });
}
