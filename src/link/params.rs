//! Reads the parameters of a function from a link and brings them into their domains.

use super::domain::{all_in_domain, in_words, nearest_in_domain};
use super::given::Given;
use super::notice::Notices;
use super::number::spoken;
use super::query::Query;
use crate::activation::Activation;

/// The values of all parameters: from the link, the nearest value in the domain, or the default.
pub(super) fn read(activation: &Activation, query: &mut Query, notices: &mut Notices) -> Vec<f64> {
    let take = |param: &crate::activation::Param| Given::take(param.id, query, notices);
    let given: Vec<Given> = activation.params.iter().map(take).collect();
    settle(activation, &given, "", notices)
}

/// The values for what the link says, one entry a parameter. Notices name a parameter with `owner` in front of it:
/// `ELU’s `, or nothing where it is clear whose it is.
pub(super) fn settle(
    activation: &Activation,
    given: &[Given],
    owner: &str,
    notices: &mut Notices,
) -> Vec<f64> {
    let values = repaired(activation, given);
    for (index, given) in given.iter().enumerate() {
        report(activation, index, given, &values, owner, notices);
    }
    values
}

fn repaired(activation: &Activation, given: &[Given]) -> Vec<f64> {
    let defaults = activation.defaults();
    let number_or_default = |(given, default): (&Given, &f64)| given.number().unwrap_or(*default);
    let mut values: Vec<f64> = given.iter().zip(&defaults).map(number_or_default).collect();
    // Where two parameters bound each other, the one that the link does not name gives way.
    let (named, unnamed): (Vec<usize>, Vec<usize>) =
        (0..values.len()).partition(|index| given[*index].number().is_some());
    for index in unnamed.into_iter().chain(named) {
        values[index] = nearest_in_domain(&activation.params[index], values[index], &values);
    }
    if all_in_domain(activation, &values) { values } else { defaults }
}

fn report(
    activation: &Activation,
    index: usize,
    given: &Given,
    values: &[f64],
    owner: &str,
    notices: &mut Notices,
) {
    let param = &activation.params[index];
    let (id, used) = (format!("{owner}{}", param.id), values[index]);
    given.report_unreadable(&id, used, notices);
    let must_be = in_words(activation, param.domain, values);
    let used_is = format!("so {id} is {}", spoken(used));
    match given {
        Given::Number(number) if *number != used => {
            notices.say(format!("{id} = {} must be {must_be}, {used_is}.", spoken(*number)));
        }
        Given::Nothing if used != param.default => {
            notices.say(format!("{id} must be {must_be}, {used_is}."));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{Domain, Family, Interval, Monotonicity, Param};

    const fn param(id: &'static str, default: f64, domain: Domain) -> Param {
        Param { id, symbol: id, meaning: "", default, slider: 0.0..=4.0, step: 0.01, domain }
    }

    static BOUNDED: Activation = Activation {
        id: "bounded",
        name: "Bounded",
        family: Family::Other,
        params: &[
            param("min", -1.0, Domain::AtMost(1)),
            param("max", 1.0, Domain::AtLeast(0)),
            param("b", 2.0, Domain::Positive),
            param("c", 3.0, Domain::NonNegative),
        ],
        presets: &[],
        value: |x, p| x.clamp(p[0], p[1]),
        derivative: |_, _| 0.0,
        second_derivative: None,
        breaks: |_| Vec::new(),
        piece: |_, _| 0,
        range: |p| Interval::closed(p[0], p[1]),
        monotonicity: |_| Monotonicity::NonDecreasing,
    };

    fn read_text(text: &str) -> (Vec<f64>, Vec<String>) {
        let mut notices = Notices::default();
        let mut query = Query::new(text, &mut notices);
        let values = read(&BOUNDED, &mut query, &mut notices);
        (values, notices.finish().into_iter().map(|notice| notice.text).collect())
    }

    #[test]
    fn values_in_the_domain_are_taken_without_a_word() {
        assert_eq!(read_text(""), (vec![-1.0, 1.0, 2.0, 3.0], vec![]));
        assert_eq!(read_text("max=9&min=8&b=1e-9&c=-0"), (vec![8.0, 9.0, 1e-9, 0.0], vec![]));
    }

    #[test]
    fn values_outside_become_the_nearest_and_are_named() {
        let (values, texts) = read_text("b=-1&c=-2");
        assert_eq!(values, [-1.0, 1.0, 0.01, 0.0]);
        assert_eq!(
            texts,
            ["b = −1 must be above 0, so b is 0.01.", "c = −2 must be 0 or more, so c is 0."]
        );
    }

    #[test]
    fn what_is_no_number_becomes_the_default() {
        for bad in ["banana", "NaN", "inf", "-1e999", "", "<b>"] {
            let (values, texts) = read_text(&format!("b={bad}"));
            assert_eq!(values[2], 2.0);
            assert_eq!(texts, [format!("b = “{bad}” is not a number, so b is 2.")]);
        }
    }

    #[test]
    fn of_two_that_bound_each_other_the_unnamed_one_gives_way() {
        let (values, texts) = read_text("min=3");
        assert_eq!(values[..2], [3.0, 3.0]);
        assert_eq!(texts, ["max must be at least min (3), so max is 3."]);
        let (values, texts) = read_text("max=-5&min=x");
        assert_eq!(values[..2], [-5.0, -5.0]);
        assert_eq!(texts, ["min = “x” is not a number, so min is −5."]);
        let (values, texts) = read_text("min=3&max=2");
        assert_eq!(values[..2], [2.0, 2.0]);
        assert_eq!(texts, ["min = 3 must be at most max (2), so min is 2."]);
    }
}
