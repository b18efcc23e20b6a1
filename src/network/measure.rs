//! Loss and accuracy of a network over many examples.

use super::{DataSet, Loss, Trace};

/// How good the network is on one part of the data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// The mean loss.
    pub loss: f64,
    /// The share of examples in their class; `None` where there are no classes.
    pub accuracy: Option<f64>,
}

/// The means over the examples whose outputs `trace` holds, in the order of `data`.
pub(super) fn measure(loss: Loss, trace: &Trace, data: &DataSet) -> Measure {
    let (mut sum, mut right, mut judged) = (0.0, 0_usize, 0_usize);
    for (index, target) in data.targets.iter().enumerate() {
        let output = |unit: usize| trace.answer(unit, index);
        sum += loss.of(&output, *target, data.goal);
        if let Some(is_right) = loss.is_right(&output, *target, data.goal) {
            judged += 1;
            right += usize::from(is_right);
        }
    }
    let accuracy = (judged > 0).then(|| right as f64 / judged as f64);
    Measure { loss: sum / data.len().max(1) as f64, accuracy }
}
