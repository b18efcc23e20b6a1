//! Whole numbers of any size, as far as long division needs them.

use std::cmp::Ordering;

/// A whole number of any size: 32 bits a place, the lowest first, the highest not 0.
#[derive(Default)]
pub(super) struct Natural(Vec<u32>);

impl From<u32> for Natural {
    fn from(value: u32) -> Self {
        Self(vec![value])
    }
}

impl Natural {
    /// Times `factor`, plus `summand`.
    pub(super) fn times_plus(&mut self, factor: u32, summand: u32) {
        let mut carry = u64::from(summand);
        for place in &mut self.0 {
            carry += u64::from(*place) * u64::from(factor);
            *place = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Times two, `times` over.
    pub(super) fn double(&mut self, times: u32) {
        for _ in 0..times {
            self.times_plus(2, 0);
        }
    }

    /// Takes away a number that is not larger.
    pub(super) fn minus(&mut self, other: &Self) {
        let mut borrow = false;
        for (index, place) in self.0.iter_mut().enumerate() {
            let other = other.0.get(index).copied().unwrap_or(0);
            let (difference, first) = place.overflowing_sub(other);
            let (difference, second) = difference.overflowing_sub(u32::from(borrow));
            (*place, borrow) = (difference, first || second);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    /// How many bits it is written with; 0 for 0.
    pub(super) fn bits(&self) -> i32 {
        let unused = self.0.last().map_or(0, |place| place.leading_zeros());
        32 * self.0.len() as i32 - unused as i32
    }

    pub(super) fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}
