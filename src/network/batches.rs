//! Which examples come next.

use crate::random::Random;
use std::ops::Range;

/// The order of the examples and how far the epoch is.
#[derive(Clone, Debug)]
pub(super) struct Batches {
    order: Vec<usize>,
    size: usize,
    next: usize,
    seed: u64,
    /// Shuffles before each epoch; `None` where the order stays.
    random: Option<Random>,
}

impl Batches {
    pub(super) fn new(examples: usize, size: usize, reshuffles: bool, seed: u64) -> Self {
        let random = reshuffles.then(|| Random::stream(seed, "batches"));
        let size = size.clamp(1, examples.max(1));
        Self { order: (0..examples).collect(), size, next: 0, seed, random }
    }

    /// As it was in the beginning.
    pub(super) fn rewind(&mut self) {
        let in_order = self.order.iter_mut().enumerate();
        in_order.for_each(|(index, place)| *place = index);
        self.next = 0;
        self.random = self.random.take().map(|_| Random::stream(self.seed, "batches"));
    }

    /// The most examples in a batch.
    pub(super) const fn size(&self) -> usize {
        self.size
    }

    /// Moves on by one batch. Which examples it has is told by [`Batches::rows`].
    pub(super) fn advance(&mut self) -> Range<usize> {
        if self.next == 0
            && let Some(random) = &mut self.random
        {
            random.shuffle(&mut self.order);
        }
        let batch = self.next..(self.next + self.size).min(self.order.len());
        self.next = if batch.end == self.order.len() { 0 } else { batch.end };
        batch
    }

    pub(super) fn rows(&self, batch: Range<usize>) -> &[usize] {
        &self.order[batch]
    }

    /// Whether the last batch ended an epoch.
    pub(super) const fn is_at_start(&self) -> bool {
        self.next == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn epoch(batches: &mut Batches) -> Vec<Vec<usize>> {
        let mut found = Vec::new();
        loop {
            let batch = batches.advance();
            found.push(batches.rows(batch).to_vec());
            if batches.is_at_start() {
                return found;
            }
        }
    }

    #[test]
    fn an_epoch_has_every_example_once() {
        let mut batches = Batches::new(10, 4, true, 1);
        let first = epoch(&mut batches);
        assert_eq!(first.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4, 2]);
        let mut all = first.concat();
        all.sort_unstable();
        assert_eq!(all, (0..10).collect::<Vec<_>>());
        assert_ne!(epoch(&mut batches), first);
        batches.rewind();
        assert_eq!(epoch(&mut batches), first);
    }

    #[test]
    fn without_shuffling_examples_come_as_they_are() {
        let mut batches = Batches::new(5, 2, false, 1);
        assert_eq!(epoch(&mut batches), [vec![0, 1], vec![2, 3], vec![4]]);
        assert_eq!(epoch(&mut batches), [vec![0, 1], vec![2, 3], vec![4]]);
        assert_eq!(Batches::new(3, 100, false, 1).size(), 3);
    }
}
