//! How the speed of several tasks is measured fairly: in many short slices, one task after the other, so that whatever
//! slows the machine for a while slows them all; the median forgets the slices in which something else ran. Pure.

/// A measurement under way: rounds of slices, one for each task.
#[derive(Clone, Debug, PartialEq)]
pub struct Rounds {
    tasks: usize,
    rounds: usize,
    /// What each slice gave, round the tasks.
    slices: Vec<f64>,
}

/// The slices of one task in short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The least.
    pub least: f64,
    /// The median.
    pub median: f64,
    /// The greatest.
    pub greatest: f64,
}

impl Rounds {
    /// So many rounds of so many tasks.
    #[must_use]
    pub const fn new(tasks: usize, rounds: usize) -> Self {
        Self { tasks, rounds, slices: Vec::new() }
    }

    /// Which task comes next; `None` when all is done.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        let is_done = self.slices.len() >= self.tasks * self.rounds;
        (!is_done).then(|| self.slices.len() % self.tasks)
    }

    /// What the slice of [`Rounds::next`] gave; NaN where it gave nothing.
    pub fn record(&mut self, number: f64) {
        self.slices.push(number);
    }

    /// The share that is done.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.slices.len() as f64 / (self.tasks * self.rounds).max(1) as f64
    }

    /// Least, median and greatest of a task; `None` where no slice gave a number.
    #[must_use]
    pub fn spread(&self, task: usize) -> Option<Spread> {
        let slices = self.slices.iter().skip(task).step_by(self.tasks.max(1));
        let mut slices: Vec<f64> = slices.copied().filter(|number| !number.is_nan()).collect();
        slices.sort_by(f64::total_cmp);
        let median = *slices.get(slices.len() / 2)?;
        Some(Spread { least: slices[0], median, greatest: slices[slices.len() - 1] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_gets_the_same_number_of_slices_in_turn() {
        let mut rounds = Rounds::new(5, 7);
        let mut turns = Vec::new();
        while let Some(task) = rounds.next() {
            assert_eq!(rounds.progress(), turns.len() as f64 / 35.0);
            turns.push(task);
            rounds.record(0.0);
        }
        assert_eq!((turns.len(), rounds.progress()), (35, 1.0));
        assert_eq!(turns[..7], [0, 1, 2, 3, 4, 0, 1]);
    }

    #[test]
    fn the_median_and_the_ends_are_those_of_each_task() {
        let mut rounds = Rounds::new(2, 7);
        assert_eq!(rounds.spread(0), None);
        for round in [3.0, 1.0, 100.0, 2.0, 5.0, 4.0, 6.0] {
            rounds.record(round);
            rounds.record(f64::NAN);
        }
        assert_eq!(rounds.spread(0), Some(Spread { least: 1.0, median: 4.0, greatest: 100.0 }));
        assert_eq!(rounds.spread(1), None);
        assert_eq!(Rounds::new(0, 3).next(), None);
    }
}
