//! Lists of numbers in the link of a lab: `z=2,1,0,-1`.

use crate::link::notice::{Notices, quoted};
use crate::link::number::{finite, shortest, spoken};
use crate::link::query::Query;

/// How many numbers a list has, and what each may be.
pub(super) struct Limits {
    /// Fewest and most numbers.
    pub count: (usize, usize),
    /// Least and greatest number.
    pub range: (f64, f64),
}

/// The list at `key`, repaired; `None` where there is none.
pub(super) fn read(
    key: &str,
    limits: &Limits,
    query: &mut Query,
    notices: &mut Notices,
) -> Option<Vec<f64>> {
    let text = query.take(key, notices)?;
    let (fewest, most) = limits.count;
    let mut parts = text.split(',');
    let mut numbers = Vec::new();
    for part in parts.by_ref().take(most) {
        numbers.push(read_one(key, part, limits, notices));
    }
    let surplus = parts.count();
    if surplus > 0 {
        notices.say(format!("{key} has at most {most} numbers; the last {surplus} were left out."));
    }
    if numbers.len() < fewest {
        numbers.resize(fewest, 0.0);
        notices.say(format!("{key} has at least {fewest} numbers, so the others are 0."));
    }
    Some(numbers)
}

fn read_one(key: &str, part: &str, limits: &Limits, notices: &mut Notices) -> f64 {
    let (least, most) = limits.range;
    let Some(asked) = finite(part) else {
        notices.say(format!("{} in {key} is not a number, so it is 0.", quoted(part)));
        return 0.0;
    };
    let used = asked.clamp(least, most);
    if used != asked {
        let (asked, least, most) = (spoken(asked), spoken(least), spoken(most));
        let used = spoken(used);
        notices
            .say(format!("{asked} in {key} is not between {least} and {most}, so it is {used}."));
    }
    used
}

/// The list as it stands in a link.
pub(super) fn printed(numbers: &[f64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(|number| shortest(*number)).collect();
    numbers.join(",")
}
