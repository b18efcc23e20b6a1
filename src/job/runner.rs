//! Runs jobs in turns. It knows no clock: whoever drives it decides how long, and when reports are sent.

use super::{News, Order, Task};

/// Makes a task of a request.
pub type Starter = fn(&[f64]) -> Option<Box<dyn Task>>;

/// Jobs that take turns, one bounded slice each.
pub struct Runner {
    start: Starter,
    jobs: Vec<Job>,
    /// Whose turn it is.
    turn: usize,
}

struct Job {
    id: u32,
    task: Box<dyn Task>,
    is_paused: bool,
    is_done: bool,
    /// Something has happened that no report has told.
    has_news: bool,
    /// The page takes a report.
    is_awaited: bool,
}

impl Job {
    const fn can_work(&self) -> bool {
        !self.is_paused && !self.is_done
    }
}

impl Runner {
    /// No jobs yet; requests are read by `start`.
    #[must_use]
    pub const fn new(start: Starter) -> Self {
        Self { start, jobs: Vec::new(), turn: 0 }
    }

    /// Does what the page wants. An order about a job that is not there changes nothing: it may have crossed a
    /// cancellation.
    pub fn obey(&mut self, order: Order) -> Option<News> {
        match order {
            Order::Start { job, is_paused, request } => {
                return self.begin(job, is_paused, &request);
            }
            Order::Cancel(id) => self.jobs.retain(|job| job.id != id),
            Order::Tell { job, message } => self.with(job, |job| {
                job.task.receive(&message);
                (job.has_news, job.is_done) = (true, false);
            }),
            Order::Pause(id) => self.with(id, |job| job.is_paused = true),
            Order::Resume(id) => self.with(id, |job| job.is_paused = false),
            Order::Ready(id) => self.with(id, |job| job.is_awaited = true),
        }
        None
    }

    /// One slice of the job whose turn it is; false when no job has anything to do.
    pub fn advance(&mut self) -> bool {
        let count = self.jobs.len();
        let turns = (self.turn..self.turn + count).map(|turn| turn % count);
        let Some(index) = { turns }.find(|index| self.jobs[*index].can_work()) else {
            return false;
        };
        self.turn = index + 1;
        let job = &mut self.jobs[index];
        job.is_done = !job.task.advance();
        job.has_news = true;
        true
    }

    /// Whether a job has something to do.
    #[must_use]
    pub fn has_work(&self) -> bool {
        self.jobs.iter().any(Job::can_work)
    }

    /// The reports that the page waits for, one a job.
    pub fn news(&mut self) -> Vec<News> {
        let due = self.jobs.iter_mut().filter(|job| job.has_news && job.is_awaited);
        due.map(|job| {
            (job.has_news, job.is_awaited) = (false, false);
            let mut numbers = Vec::new();
            job.task.report(&mut numbers);
            News::Report { job: job.id, is_done: job.is_done, numbers }
        })
        .collect()
    }

    fn begin(&mut self, id: u32, is_paused: bool, request: &[f64]) -> Option<News> {
        let Some(task) = (self.start)(request) else { return Some(News::Refused(id)) };
        let job = Job { id, task, is_paused, is_done: false, has_news: true, is_awaited: true };
        self.jobs.push(job);
        None
    }

    fn with(&mut self, id: u32, change: impl FnOnce(&mut Job)) {
        if let Some(job) = self.jobs.iter_mut().find(|job| job.id == id) {
            change(job);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts to its request's number; a message adds to what is left.
    struct Countdown {
        left: f64,
        counted: f64,
    }

    impl Task for Countdown {
        fn advance(&mut self) -> bool {
            self.left -= 1.0;
            self.counted += 1.0;
            self.left > 0.0
        }

        fn report(&mut self, numbers: &mut Vec<f64>) {
            numbers.push(std::mem::take(&mut self.counted));
        }

        fn receive(&mut self, message: &[f64]) {
            self.left += message[0];
        }
    }

    fn runner() -> Runner {
        Runner::new(|request| {
            let [left] = request else { return None };
            Some(Box::new(Countdown { left: *left, counted: 0.0 }))
        })
    }

    fn order_start(job: u32, count: f64, is_paused: bool) -> Order {
        Order::Start { job, is_paused, request: vec![count] }
    }

    fn report(job: u32, counted: f64, is_done: bool) -> News {
        News::Report { job, is_done, numbers: vec![counted] }
    }

    #[test]
    fn jobs_take_turns_and_report_when_the_page_is_ready() {
        let mut runner = runner();
        assert_eq!(runner.obey(order_start(1, 3.0, false)), None);
        assert_eq!(runner.obey(order_start(2, 1.0, false)), None);
        assert!(runner.advance() && runner.advance());
        assert_eq!(runner.news(), [report(1, 1.0, false), report(2, 1.0, true)]);
        assert!(runner.advance() && runner.advance());
        assert!(!runner.advance(), "both are done");
        assert_eq!(runner.news(), [], "the page has not shown the first reports");
        runner.obey(Order::Ready(1));
        assert_eq!(runner.news(), [report(1, 2.0, true)]);
    }

    #[test]
    fn a_paused_job_reports_its_beginning_and_waits() {
        let mut runner = runner();
        runner.obey(order_start(1, 2.0, true));
        assert!(!runner.has_work() && !runner.advance());
        assert_eq!(runner.news(), [report(1, 0.0, false)]);
        runner.obey(Order::Resume(1));
        assert!(runner.has_work() && runner.advance());
        runner.obey(Order::Pause(1));
        assert!(!runner.advance());
    }

    #[test]
    fn a_message_is_reported_and_revives_a_job_that_was_done() {
        let mut runner = runner();
        runner.obey(order_start(1, 1.0, false));
        assert!(runner.advance() && !runner.advance());
        runner.news();
        runner.obey(Order::Ready(1));
        runner.obey(Order::Tell { job: 1, message: vec![2.0] });
        assert_eq!(runner.news(), [report(1, 0.0, false)]);
        assert!(runner.advance() && runner.advance() && !runner.advance());
    }

    #[test]
    fn cancelled_and_unknown_jobs_are_let_be_and_nonsense_is_refused() {
        let mut runner = runner();
        assert_eq!(
            runner.obey(Order::Start { job: 9, is_paused: false, request: vec![] }),
            Some(News::Refused(9))
        );
        runner.obey(order_start(1, 5.0, false));
        runner.advance();
        runner.obey(Order::Cancel(1));
        for order in [Order::Ready(1), Order::Resume(1), Order::Tell { job: 1, message: vec![1.0] }]
        {
            assert_eq!(runner.obey(order), None);
        }
        assert!(!runner.advance());
        assert_eq!(runner.news(), []);
    }
}
