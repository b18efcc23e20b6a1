//! Who does the work: as many workers as the machine has processors, at most four, or else the page itself.

use super::local::Local;
use super::remote::Remote;
use crate::job::Order;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

const MOST_WORKERS: f64 = 4.0;

/// Somebody who does jobs, and sends their news to [`super::pass_on`].
pub(super) trait Host {
    /// Orders are obeyed in the order in which they are given.
    fn give(&self, order: Order);

    /// How many jobs it has.
    fn load(&self) -> usize;
}

#[derive(Default)]
struct Pool {
    /// The address of the worker's script; none where no worker can be had.
    address: Option<String>,
    workers: Vec<Rc<dyn Host>>,
    local: Option<Rc<dyn Host>>,
    frame: Option<AnimationFrame>,
    for_next_frame: Vec<Box<dyn FnOnce()>>,
}

thread_local! {
    static POOL: RefCell<Pool> = RefCell::default();
}

/// Where the worker's script is. Before this is known, jobs run in the page.
pub fn set_worker(address: &str) {
    POOL.with_borrow_mut(|pool| {
        if pool.workers.is_empty() {
            pool.address = Some(address.to_owned());
        }
    });
}

/// Who has the least to do; somebody new while there is a processor for them.
pub(super) fn host() -> Rc<dyn Host> {
    let (address, least) = POOL.with_borrow(|pool| {
        let least = pool.workers.iter().min_by_key(|host| host.load()).cloned();
        (pool.address.clone(), least)
    });
    let Some(address) = address else { return local() };
    let (is_idle, count) = (
        least.as_ref().is_some_and(|host| host.load() == 0),
        POOL.with_borrow(|pool| pool.workers.len()),
    );
    match least {
        Some(least) if is_idle || count >= most_workers() => least,
        _ => match Remote::start(&address) {
            Ok(worker) => {
                POOL.with_borrow_mut(|pool| pool.workers.push(Rc::clone(&worker)));
                worker
            }
            Err(reason) => {
                give_up_workers(&reason);
                local()
            }
        },
    }
}

/// The page itself.
pub(super) fn local() -> Rc<dyn Host> {
    POOL.with_borrow_mut(|pool| Rc::clone(pool.local.get_or_insert_with(Local::start)))
}

/// No worker can start here: from now on the page does the work. The reader need not know; it is only slower.
pub(super) fn give_up_workers(reason: &JsValue) {
    web_sys::console::info_2(
        &"No worker could start, so the page does the work itself:".into(),
        reason,
    );
    POOL.with_borrow_mut(|pool| {
        pool.address = None;
        pool.workers.clear();
    });
}

/// This worker has stopped: the next job gets another one.
pub(super) fn forget(worker: &Remote) {
    let is_other = |host: &Rc<dyn Host>| !std::ptr::addr_eq(Rc::as_ptr(host), worker);
    POOL.with_borrow_mut(|pool| pool.workers.retain(is_other));
}

/// Calls `act` when the browser is about to draw.
pub(super) fn at_next_frame(act: impl FnOnce() + 'static) {
    POOL.with_borrow_mut(|pool| {
        pool.for_next_frame.push(Box::new(act));
        if pool.frame.is_none() {
            pool.frame = Some(request_animation_frame(|_| {
                let acts = POOL.with_borrow_mut(|pool| {
                    pool.frame = None;
                    std::mem::take(&mut pool.for_next_frame)
                });
                acts.into_iter().for_each(|act| act());
            }));
        }
    });
}

fn most_workers() -> usize {
    gloo::utils::window().navigator().hardware_concurrency().clamp(1.0, MOST_WORKERS) as usize
}
