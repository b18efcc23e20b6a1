//! The span of x and the examined x in a link.

use super::given::Given;
use super::notice::Notices;
use super::number::{shortest, spoken};
use super::query::Query;
use super::range::{DEFAULT_FROM, DEFAULT_TO, sensible_range};

/// The x that is examined until somebody moves it.
pub const DEFAULT_AT: f64 = 1.0;

const DEFAULT_WIDTH: f64 = DEFAULT_TO - DEFAULT_FROM;

/// `from` and `to`; where only one is given and it passes the other's default, the axis keeps its usual width.
pub(super) fn read_range(query: &mut Query, notices: &mut Notices) -> (f64, f64) {
    let given_from = Given::take("from", query, notices);
    let given_to = Given::take("to", query, notices);
    let asked = match (given_from.number(), given_to.number()) {
        (None, None) => (DEFAULT_FROM, DEFAULT_TO),
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) if from < DEFAULT_TO => (from, DEFAULT_TO),
        (Some(from), None) => (from, from + DEFAULT_WIDTH),
        (None, Some(to)) if to > DEFAULT_FROM => (DEFAULT_FROM, to),
        (None, Some(to)) => (to - DEFAULT_WIDTH, to),
    };
    let (from, to) = sensible_range(asked.0, asked.1);
    given_from.report_unreadable("from", from, notices);
    given_to.report_unreadable("to", to, notices);
    if (from, to) != asked {
        let (asked_from, asked_to) = (spoken(asked.0), spoken(asked.1));
        let (from, to) = (spoken(from), spoken(to));
        notices.say(format!(
            "The x axis cannot run from {asked_from} to {asked_to}; it runs from {from} to {to}."
        ));
    } else if matches!(given_from, Given::Nothing) && from != DEFAULT_FROM {
        notices.say(format!("from must be below to, so from is {}.", spoken(from)));
    } else if matches!(given_to, Given::Nothing) && to != DEFAULT_TO {
        notices.say(format!("to must be above from, so to is {}.", spoken(to)));
    }
    (from, to)
}

/// `at`, inside the axis.
pub(super) fn read_at(from: f64, to: f64, query: &mut Query, notices: &mut Notices) -> f64 {
    let given = Given::take("at", query, notices);
    let asked = given.number().unwrap_or(DEFAULT_AT);
    let at = asked.clamp(from, to);
    given.report_unreadable("at", at, notices);
    if given.number().is_some() && at != asked {
        let (asked, at) = (spoken(asked), spoken(at));
        notices.say(format!("at = {asked} lies outside the x axis, so at is {at}."));
    }
    at
}

/// Writes what differs from the defaults to `pairs`.
pub(super) fn print(at: f64, from: f64, to: f64, pairs: &mut Vec<(&'static str, String)>) {
    if at != DEFAULT_AT.clamp(from, to) {
        pairs.push(("at", shortest(at)));
    }
    print_range(from, to, pairs);
}

/// The same without the examined x.
pub(super) fn print_range(from: f64, to: f64, pairs: &mut Vec<(&'static str, String)>) {
    for (key, value, default) in [("from", from, DEFAULT_FROM), ("to", to, DEFAULT_TO)] {
        if value != default {
            pairs.push((key, shortest(value)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ((f64, f64, f64), Vec<String>) {
        let mut notices = Notices::default();
        let mut query = Query::new(text, &mut notices);
        let (from, to) = read_range(&mut query, &mut notices);
        let at = read_at(from, to, &mut query, &mut notices);
        ((from, to, at), notices.finish().into_iter().map(|notice| notice.text).collect())
    }

    #[test]
    fn a_good_axis_is_taken_without_a_word() {
        assert_eq!(read(""), ((-6.0, 6.0, 1.0), vec![]));
        assert_eq!(read("from=-1&to=1&at=-0.5"), ((-1.0, 1.0, -0.5), vec![]));
        assert_eq!(read("from=2&to=5"), ((2.0, 5.0, 2.0), vec![]));
        assert_eq!(read("from=5.5"), ((5.5, 6.0, 5.5), vec![]));
    }

    #[test]
    fn a_bad_axis_becomes_the_nearest_good_one() {
        let cases = [
            (
                "from=5&to=2&at=3",
                (2.0, 5.0, 3.0),
                "The x axis cannot run from 5 to 2; it runs from 2 to 5.",
            ),
            (
                "from=-1e9",
                (-1e6, 6.0, 1.0),
                "The x axis cannot run from −1e9 to 6; it runs from −1000000 to 6.",
            ),
            (
                "from=1&to=1",
                (1.0 - 1e-6, 1.0 + 1e-6, 1.0),
                "The x axis cannot run from 1 to 1; it runs from 0.999999 to 1.000001.",
            ),
            ("from=10&at=11", (10.0, 22.0, 11.0), "to must be above from, so to is 22."),
            ("to=-10&at=-11", (-22.0, -10.0, -11.0), "from must be below to, so from is −22."),
            ("from=banana", (-6.0, 6.0, 1.0), "from = “banana” is not a number, so from is −6."),
            (
                "from=10&to=1e999&at=12",
                (10.0, 22.0, 12.0),
                "to = “1e999” is not a number, so to is 22.",
            ),
            ("at=-7", (-6.0, 6.0, -6.0), "at = −7 lies outside the x axis, so at is −6."),
            ("at=NaN", (-6.0, 6.0, 1.0), "at = “NaN” is not a number, so at is 1."),
        ];
        for (text, expected, sentence) in cases {
            assert_eq!(read(text), (expected, vec![sentence.to_owned()]), "{text}");
        }
    }
}
