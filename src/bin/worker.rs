//! The worker: runs jobs beside the page. No pages and no components are in it.
//!
//! It says that it is there with an empty message, takes [`Order`]s and sends [`News`].

use activation_lab::job::{News, Order, Runner, start};
use js_sys::Float64Array;
use std::cell::RefCell;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

/// After so much work, orders and reports get their turn.
const TURN_MS: f64 = 8.0;

thread_local! {
    static RUNNER: RefCell<Runner> = const { RefCell::new(Runner::new(start)) };
}

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // A message to oneself comes after everything that waits already, and at once if nothing does; timers would wait
    // four milliseconds each time.
    let channel = MessageChannel::new().unwrap_throw();
    let (wake, ear) = (channel.port1(), channel.port2());
    listen(ear.unchecked_ref(), {
        let (scope, wake) = (scope.clone(), wake.clone());
        move |_| take_turn(&scope, &wake)
    });
    ear.start();
    listen(scope.unchecked_ref(), {
        let scope = scope.clone();
        move |event| obey(&scope, &wake, &event.data())
    });
    scope.post_message(&JsValue::NULL).unwrap_throw();
}

/// The listener lives as long as the worker.
fn listen(target: &web_sys::EventTarget, on_message: impl Fn(MessageEvent) + 'static) {
    let closure = Closure::<dyn Fn(MessageEvent)>::new(on_message).into_js_value();
    target.add_event_listener_with_callback("message", closure.unchecked_ref()).unwrap_throw();
}

fn obey(scope: &DedicatedWorkerGlobalScope, wake: &MessagePort, data: &JsValue) {
    let numbers = Float64Array::new(data).to_vec();
    let Some(order) = Order::decode(&numbers) else { return };
    RUNNER.with_borrow_mut(|runner| {
        let had_work = runner.has_work();
        if let Some(news) = runner.obey(order) {
            send(scope, &news);
        }
        runner.news().iter().for_each(|news| send(scope, news));
        if runner.has_work() && !had_work {
            post_to_self(wake);
        }
    });
}

fn take_turn(scope: &DedicatedWorkerGlobalScope, wake: &MessagePort) {
    let now = || scope.performance().map_or(f64::INFINITY, |clock| clock.now());
    let end = now() + TURN_MS;
    RUNNER.with_borrow_mut(|runner| {
        while runner.advance() && now() < end {}
        runner.news().iter().for_each(|news| send(scope, news));
        if runner.has_work() {
            post_to_self(wake);
        }
    });
}

fn post_to_self(wake: &MessagePort) {
    wake.post_message(&JsValue::NULL).unwrap_throw();
}

fn send(scope: &DedicatedWorkerGlobalScope, news: &News) {
    scope.post_message(&Float64Array::from(news.encode().as_slice())).unwrap_throw();
}
