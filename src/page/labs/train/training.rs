//! The training that the page watches: its job, what is known of it, and how fast it goes.

use super::history::History;
use super::plan;
use crate::component::job::{Job, Report};
use crate::job::train::{Progress, Wish};
use crate::link::TrainView;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The rate is measured over at least so long.
const RATE_MS: f64 = 500.0;
/// Playing waits for a machine that is so many epochs behind.
const MOST_EPOCHS_BEHIND: f64 = 2.0;

/// What the page sees of a training, and what it can do with it.
#[derive(Clone)]
pub(super) struct Training {
    inner: Rc<RefCell<Inner>>,
    update: UseForceUpdateHandle,
}

/// There is one training in the lab; clones are the same.
impl PartialEq for Training {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

#[derive(Default)]
struct Inner {
    job: Option<Job>,
    history: History,
    play: Option<Play>,
    /// Where it ends, in epochs.
    limit: usize,
    /// Epochs a second.
    speed: f64,
    rate: Option<f64>,
    /// When the rate was measured last, and at how many steps.
    mark: Option<(f64, usize)>,
}

struct Play {
    /// How many steps may be made by now.
    goal: f64,
    last_ms: Option<f64>,
    /// The next frame; it is not asked for any more when this is dropped.
    frame: Option<AnimationFrame>,
}

/// The training of this view. Another view begins another one; another end or speed does not.
#[hook]
pub(super) fn use_training(view: &TrainView) -> Training {
    let inner = use_mut_ref(Inner::default);
    let update = use_force_update();
    {
        let mut inner = inner.borrow_mut();
        (inner.limit, inner.speed) = (view.epochs, view.look.pace.epochs_per_second());
    }
    let training = Training { inner, update };
    use_effect_with(plan::request(view), {
        let training = training.clone();
        move |request| {
            let on_report = Callback::from({
                let training = training.clone();
                move |report: Report| training.hear(&report)
            });
            let job = Job::start(request.encode(), false, on_report);
            let mut inner = training.inner.borrow_mut();
            (inner.play, inner.rate, inner.mark) = (None, None, None);
            inner.job = Some(job);
            let ended = Rc::clone(&training.inner);
            drop(inner);
            move || {
                let mut inner = ended.borrow_mut();
                drop((inner.play.take(), inner.job.take()));
            }
        }
    });
    use_effect_with((plan::request(view), view.open[0]), {
        let training = training.clone();
        move |(_, looks_inside)| training.tell(Wish::LookInside(*looks_inside))
    });
    training
}

impl Training {
    /// Looks at what is known so far.
    pub(super) fn with_history<T>(&self, look: impl FnOnce(&History) -> T) -> T {
        look(&self.inner.borrow().history)
    }

    /// Whether it goes on by itself.
    pub(super) fn is_playing(&self) -> bool {
        self.inner.borrow().play.is_some()
    }

    /// Examples a second, all runs together, while it plays and until it begins anew.
    pub(super) fn samples_per_second(&self, examples: usize) -> Option<f64> {
        let inner = self.inner.borrow();
        let per_step =
            (examples * inner.history.runs.len()) as f64 / inner.history.steps_per_epoch as f64;
        inner.rate.map(|steps| steps * per_step)
    }

    /// Plays, from the beginning if it is at its end; or stops.
    pub(super) fn toggle(&self) {
        if self.is_playing() {
            return self.stop();
        }
        let limit = self.inner.borrow().limit;
        if self.with_history(|history| history.epochs() >= limit) {
            self.rewind();
        }
        let goal = self.with_history(|history| history.steps as f64);
        {
            let mut inner = self.inner.borrow_mut();
            inner.play = Some(Play { goal, last_ms: None, frame: None });
            inner.mark = None;
        }
        self.schedule();
        self.update.force_update();
    }

    /// So many steps more, and no further.
    pub(super) fn go_on_by(&self, steps: usize) {
        self.stop();
        let now = self.with_history(|history| history.steps);
        self.tell(Wish::GoTo(now + steps));
    }

    /// To the end of the epoch, or of the next one.
    pub(super) fn finish_epoch(&self) {
        let (steps, each) = self.with_history(|history| (history.steps, history.steps_per_epoch));
        if each > 0 {
            self.go_on_by(each - steps % each);
        }
    }

    /// Back to the same first weights.
    pub(super) fn rewind(&self) {
        self.stop();
        let mut inner = self.inner.borrow_mut();
        inner.history.steps = 0;
        inner.rate = None;
        drop(inner);
        self.tell(Wish::Rewind);
    }

    fn stop(&self) {
        if self.inner.borrow_mut().play.take().is_some() {
            self.tell(Wish::GoTo(0));
            self.update.force_update();
        }
    }

    fn tell(&self, wish: Wish) {
        if let Some(job) = &self.inner.borrow().job {
            job.tell(wish.encode());
        }
    }

    fn hear(&self, report: &Report) {
        let Some(progress) = Progress::decode(&report.numbers) else { return };
        let mut inner = self.inner.borrow_mut();
        inner.history.absorb(progress);
        let is_over = inner.history.epochs() >= inner.limit;
        if inner.play.is_some() {
            inner.measure_rate();
            if is_over {
                inner.play = None;
            }
        }
        drop(inner);
        self.update.force_update();
    }

    fn schedule(&self) {
        let training = self.clone();
        let frame = request_animation_frame(move |now_ms| training.play_on(now_ms));
        if let Some(play) = &mut self.inner.borrow_mut().play {
            play.frame = Some(frame);
        }
    }

    /// Lets the runs go as far as the clock says.
    fn play_on(&self, now_ms: f64) {
        let wish = self.inner.borrow_mut().next_goal(now_ms);
        if let Some(goal) = wish {
            self.tell(Wish::GoTo(goal));
        }
        if self.is_playing() {
            self.schedule();
        }
    }
}

impl Inner {
    fn next_goal(&mut self, now_ms: f64) -> Option<usize> {
        let (speed, limit) = (self.speed, self.limit);
        let each = self.history.steps_per_epoch as f64;
        let play = self.play.as_mut()?;
        let before = play.goal;
        let seconds = play.last_ms.replace(now_ms).map_or(0.0, |last| (now_ms - last) / 1000.0);
        let end = limit as f64 * each;
        let next = if speed.is_finite() { before + seconds * speed * each } else { end };
        let nearest_end = self.history.steps as f64 + MOST_EPOCHS_BEHIND.max(speed / 4.0) * each;
        play.goal = next.min(end).min(nearest_end).max(before);
        (play.goal.floor() > before.floor()).then_some(play.goal as usize)
    }

    fn measure_rate(&mut self) {
        let now = gloo::utils::window().performance().map_or(0.0, |clock| clock.now());
        let steps = self.history.steps;
        match self.mark {
            Some((then, before)) if now - then >= RATE_MS => {
                self.rate = Some((steps.saturating_sub(before)) as f64 / (now - then) * 1000.0);
                self.mark = Some((now, steps));
            }
            Some(_) => {}
            None => self.mark = Some((now, steps)),
        }
    }
}
