//! Jobs in a real browser where no worker can start: the page does the work itself, in short turns.
#![cfg(target_arch = "wasm32")]

use activation_lab::component::job::{Job, Report, set_worker};
use activation_lab::experiment::{Run, find};
use activation_lab::job::experiment::request;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::Callback;
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

/// A test that waits longer for a report has found something.
const PATIENCE: u32 = 3_000;

type Reports = Rc<RefCell<Vec<Report>>>;

fn listener() -> (Reports, Callback<Report>) {
    let reports = Reports::default();
    let heard = Rc::clone(&reports);
    (reports, Callback::from(move |report| heard.borrow_mut().push(report)))
}

async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..PATIENCE {
        if is_so() {
            return;
        }
        sleep(Duration::from_millis(5)).await;
    }
    panic!("waited in vain");
}

fn numbers(reports: &Reports) -> Vec<f64> {
    reports.borrow().iter().flat_map(|report| report.numbers.clone()).collect()
}

fn is_done(reports: &Reports) -> bool {
    reports.borrow().last().is_some_and(|report| report.is_done)
}

#[wasm_bindgen_test]
async fn a_job_without_a_worker_finds_every_number() {
    // The script is not there, which is known only when the browser has asked for it.
    set_worker("./no-such-worker.js");
    let experiment = find("elu-vanishes").expect("an experiment");
    let settings = experiment.defaults();
    let (reports, on_report) = listener();
    let job = Job::start(request(experiment, &settings, 3, 1), false, on_report);
    until(|| is_done(&reports)).await;
    drop(job);
    let mut run = Run::new(experiment, &settings, 3, 1);
    while run.advance() {}
    let mut expected = Vec::new();
    run.report(&mut expected);
    assert_eq!(numbers(&reports), expected);
}

#[wasm_bindgen_test]
async fn a_paused_job_waits_and_a_dropped_one_is_silent() {
    let experiment = find("elu-smooth").expect("an experiment");
    let request = request(experiment, &experiment.defaults(), 0, 1);
    let (paused, on_paused) = listener();
    let (dropped, on_dropped) = listener();
    let job = Job::start(request.clone(), true, on_paused);
    drop(Job::start(request.clone(), false, on_dropped));
    until(|| paused.borrow().len() == 1).await;
    assert_eq!(paused.borrow()[0], Report { numbers: vec![], is_done: false });
    job.set_paused(false);
    until(|| is_done(&paused)).await;
    assert!(!numbers(&paused).is_empty());
    assert!(dropped.borrow().is_empty());
}
