//! Deep networks before their first step, as a job. It reports what a [`Run`] reports.

use super::{Kind, Task};
use crate::activation::{CATALOGUE, Setting};
use crate::experiment::gradient_flow::{Reports, Run, Stack};
use crate::network::{Initialiser, Rule};

/// More layers or units are refused: they would not be looked at in a slice.
const LARGEST: f64 = 200.0;

/// The request for all `stacks` over `seeds` seeds from `seed` on.
#[must_use]
pub fn request(stacks: &[Stack], seed: u32, seeds: u32, reports: Reports) -> Vec<f64> {
    let reports = if reports == Reports::Profile { 1.0 } else { 0.0 };
    let mut request = vec![Kind::GradientFlow.number(), reports, f64::from(seed), f64::from(seeds)];
    stacks.iter().for_each(|stack| write(stack, &mut request));
    request
}

/// Reads what stands in a request after its kind.
pub(super) fn start(numbers: &[f64]) -> Option<Box<dyn Task>> {
    let [reports, seed, seeds, rest @ ..] = numbers else { return None };
    let reports = if *reports == 1.0 { Reports::Profile } else { Reports::Left };
    let mut stacks = Vec::new();
    let mut rest = rest;
    while !rest.is_empty() {
        let stack;
        (stack, rest) = read(rest)?;
        stacks.push(stack);
    }
    Some(Box::new(Run::new(stacks, *seed as u32, *seeds as u32, reports)))
}

fn write(stack: &Stack, request: &mut Vec<f64>) {
    let Setting { activation, params } = &stack.activation;
    let place = CATALOGUE.iter().position(|other| other == activation).unwrap_or(0);
    let rule = Rule::ALL.iter().position(|rule| rule.id() == stack.initialiser.rule.id());
    let deviation = match stack.initialiser.rule {
        Rule::Normal(deviation) => deviation,
        _ => 0.0,
    };
    request.extend([place as f64, rule.unwrap_or(0) as f64, deviation, stack.initialiser.gain]);
    request.extend([stack.depth as f64, stack.width as f64]);
    request.extend(params.iter());
}

/// One stack, and what comes after it. The catalogue says how many parameters there are.
fn read(numbers: &[f64]) -> Option<(Stack, &[f64])> {
    let [place, rule, deviation, gain, depth, width, rest @ ..] = numbers else { return None };
    let activation = *CATALOGUE.get(index(*place)?)?;
    let rule = match *Rule::ALL.get(index(*rule)?)? {
        Rule::Normal(_) => Rule::Normal(*deviation),
        rule => rule,
    };
    let (params, rest) = rest.split_at_checked(activation.params.len())?;
    let is_sound = [depth, width].iter().all(|count| (1.0..=LARGEST).contains(*count));
    let stack = Stack {
        activation: Setting { activation, params: params.into() },
        initialiser: Initialiser { gain: *gain, ..Initialiser::new(rule) },
        depth: *depth as usize,
        width: *width as usize,
    };
    is_sound.then_some((stack, rest))
}

fn index(number: f64) -> Option<usize> {
    (0.0..1e6).contains(&number).then_some(number as usize)
}

impl Task for Run {
    fn advance(&mut self) -> bool {
        Self::advance(self)
    }

    fn report(&mut self, numbers: &mut Vec<f64>) {
        Self::report(self, numbers);
    }

    /// It takes no messages: what was asked stays.
    fn receive(&mut self, _: &[f64]) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job;

    fn stacks() -> Vec<Stack> {
        let rules = Rule::ALL.into_iter().map(|rule| match rule {
            Rule::Normal(_) => Rule::Normal(0.3),
            rule => rule,
        });
        let stack = |(activation, rule)| Stack {
            activation: Setting::of(activation),
            initialiser: Initialiser { gain: 1.5, ..Initialiser::new(rule) },
            depth: 3,
            width: 4,
        };
        CATALOGUE.iter().copied().zip(rules.cycle()).map(stack).collect()
    }

    #[test]
    fn every_stack_reads_back() {
        for stack in stacks() {
            let mut numbers = Vec::new();
            write(&stack, &mut numbers);
            numbers.push(7.0);
            assert_eq!(read(&numbers), Some((stack, &[7.0][..])));
        }
    }

    #[test]
    fn a_request_runs_what_it_names() {
        for reports in [Reports::Profile, Reports::Left] {
            let mut task = job::start(&request(&stacks(), 5, 2, reports)).expect("a task");
            let mut run = Run::new(stacks(), 5, 2, reports);
            while run.advance() {
                assert!(task.advance());
            }
            assert!(!task.advance());
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            task.report(&mut ours);
            run.report(&mut theirs);
            let bits =
                |numbers: Vec<f64>| numbers.into_iter().map(f64::to_bits).collect::<Vec<_>>();
            assert_eq!(bits(ours), bits(theirs));
        }
    }

    #[test]
    fn nonsense_is_refused() {
        let sound = request(&stacks()[..1], 0, 1, Reports::Left);
        assert!(job::start(&sound).is_some());
        for (place, number) in [(4, 999.0), (5, -1.0), (8, 0.0), (9, 1e9), (9, f64::NAN)] {
            let mut wrong = sound.clone();
            wrong[place] = number;
            assert!(job::start(&wrong).is_none(), "{place}");
        }
        assert!(job::start(&sound[..7]).is_none());
    }
}
