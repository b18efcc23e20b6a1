//! The numbers of a job, as far as it has come.

use crate::component::job::{Job, Report};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Numbers, and what they are about.
pub(super) struct Numbers<K> {
    /// What was asked.
    pub key: K,
    /// All numbers that were reported.
    pub all: Vec<f64>,
    /// Whether there are no more.
    pub is_done: bool,
}

/// Compared by identity: each report makes a new one.
impl<K> PartialEq for Numbers<K> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Runs the job that `request` makes of the key, and starts over when the key changes; without a key nothing runs.
/// The numbers of the key before stay until the first of the new one are there.
#[hook]
pub(super) fn use_numbers<K: Clone + PartialEq + 'static>(
    key: Option<K>,
    request: fn(&K) -> Vec<f64>,
) -> Option<Rc<Numbers<K>>> {
    let state = use_state_eq(|| None::<Rc<Numbers<K>>>);
    let job = use_mut_ref(|| None::<Job>);
    use_effect_with(key, {
        let (state, job) = (state.setter(), Rc::clone(&job));
        move |key| {
            // The job before ends first.
            job.take();
            if let Some(key) = key.clone() {
                let request = request(&key);
                let found = RefCell::new(Vec::new());
                let on_report = Callback::from(move |report: Report| {
                    found.borrow_mut().extend(report.numbers);
                    let all = found.borrow().clone();
                    if !all.is_empty() {
                        let is_done = report.is_done;
                        state.set(Some(Rc::new(Numbers { key: key.clone(), all, is_done })));
                    }
                });
                job.replace(Some(Job::start(request, false, on_report)));
            }
        }
    });
    use_effect_with((), move |()| move || drop(job.take()));
    (*state).clone()
}
