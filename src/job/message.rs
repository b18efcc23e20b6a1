//! What page and worker say to each other: flat numbers, since those cross between them without being copied.

/// What the page wants of a runner. `job` is a number that the page chooses, one for each job.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// Begin what [`super::start`] makes of the request; if paused, only report what it is like at first.
    Start {
        /// The job.
        job: u32,
        /// Whether it waits for [`Order::Resume`].
        is_paused: bool,
        /// What to do.
        request: Vec<f64>,
    },
    /// Hand the message to the task.
    Tell {
        /// The job.
        job: u32,
        /// What the task knows how to read.
        message: Vec<f64>,
    },
    /// Stop working, stay as it is.
    Pause(u32),
    /// Go on working.
    Resume(u32),
    /// The page has shown the last report and takes another.
    Ready(u32),
    /// Forget the job.
    Cancel(u32),
}

/// What a runner has to say about a job.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// What is new since the last report.
    Report {
        /// The job.
        job: u32,
        /// Nothing is left to do, unless the page tells it more.
        is_done: bool,
        /// What the task reported.
        numbers: Vec<f64>,
    },
    /// The request makes no sense to [`super::start`].
    Refused(u32),
}

impl Order {
    /// The order as numbers.
    #[must_use]
    pub fn encode(&self) -> Vec<f64> {
        match self {
            Self::Start { job, is_paused, request } => {
                with_payload(if *is_paused { 1.0 } else { 0.0 }, *job, request)
            }
            Self::Tell { job, message } => with_payload(2.0, *job, message),
            Self::Pause(job) => vec![3.0, f64::from(*job)],
            Self::Resume(job) => vec![4.0, f64::from(*job)],
            Self::Ready(job) => vec![5.0, f64::from(*job)],
            Self::Cancel(job) => vec![6.0, f64::from(*job)],
        }
    }

    /// Reads what [`Order::encode`] wrote; nothing else is an order.
    #[must_use]
    pub fn decode(numbers: &[f64]) -> Option<Self> {
        let (tag, job, payload) = parts(numbers)?;
        let has_payload = !payload.is_empty();
        Some(match tag {
            0 | 1 => Self::Start { job, is_paused: tag == 1, request: payload.to_vec() },
            2 => Self::Tell { job, message: payload.to_vec() },
            _ if has_payload => return None,
            3 => Self::Pause(job),
            4 => Self::Resume(job),
            5 => Self::Ready(job),
            6 => Self::Cancel(job),
            _ => return None,
        })
    }
}

impl News {
    /// The job that this is about.
    #[must_use]
    pub const fn job(&self) -> u32 {
        match self {
            Self::Report { job, .. } | Self::Refused(job) => *job,
        }
    }

    /// The news as numbers.
    #[must_use]
    pub fn encode(&self) -> Vec<f64> {
        match self {
            Self::Report { job, is_done, numbers } => {
                with_payload(if *is_done { 1.0 } else { 0.0 }, *job, numbers)
            }
            Self::Refused(job) => vec![2.0, f64::from(*job)],
        }
    }

    /// Reads what [`News::encode`] wrote; nothing else is news.
    #[must_use]
    pub fn decode(numbers: &[f64]) -> Option<Self> {
        let (tag, job, payload) = parts(numbers)?;
        match tag {
            0 | 1 => Some(Self::Report { job, is_done: tag == 1, numbers: payload.to_vec() }),
            2 if payload.is_empty() => Some(Self::Refused(job)),
            _ => None,
        }
    }
}

fn with_payload(tag: f64, job: u32, payload: &[f64]) -> Vec<f64> {
    let mut numbers = Vec::with_capacity(payload.len() + 2);
    numbers.extend([tag, f64::from(job)]);
    numbers.extend_from_slice(payload);
    numbers
}

fn parts(numbers: &[f64]) -> Option<(u32, u32, &[f64])> {
    let [tag, job, payload @ ..] = numbers else { return None };
    Some((whole(*tag)?, whole(*job)?, payload))
}

/// A whole number that was written as f64.
fn whole(number: f64) -> Option<u32> {
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_reads_back() {
        let numbers = vec![0.1 + 0.2, -0.0, 1e300];
        let orders = [
            Order::Start { job: 7, is_paused: false, request: numbers.clone() },
            Order::Start { job: 7, is_paused: true, request: vec![] },
            Order::Tell { job: u32::MAX, message: numbers },
            Order::Pause(0),
            Order::Resume(1),
            Order::Ready(2),
            Order::Cancel(3),
        ];
        for order in orders {
            assert_eq!(Order::decode(&order.encode()), Some(order));
        }
    }

    #[test]
    fn all_news_reads_back_and_says_whose_it_is() {
        let numbers = vec![1.5, f64::INFINITY];
        for is_done in [false, true] {
            let news = News::Report { job: 4, is_done, numbers: numbers.clone() };
            assert_eq!(News::decode(&news.encode()).as_ref(), Some(&news));
            assert_eq!(news.job(), 4);
        }
        assert_eq!(News::decode(&News::Refused(5).encode()), Some(News::Refused(5)));
    }

    #[test]
    fn anything_else_is_refused() {
        let wrong: [&[f64]; 6] =
            [&[], &[3.0], &[7.0, 1.0], &[0.5, 1.0], &[3.0, -1.0], &[f64::NAN, 1.0]];
        for numbers in wrong {
            assert_eq!(Order::decode(numbers), None, "{numbers:?}");
            assert_eq!(News::decode(numbers), None, "{numbers:?}");
        }
        assert_eq!(Order::decode(&[6.0, 1.0, 2.0]), None);
        assert_eq!(News::decode(&[2.0, 1.0, 2.0]), None);
    }
}
