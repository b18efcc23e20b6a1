//! Comparisons worth looking at, ready-made.

use crate::activation::{Setting, find};

/// A named comparison.
#[derive(Debug)]
pub struct Set {
    /// What the button says.
    pub name: &'static str,
    /// Ids and parameter values; no values stand for the defaults.
    members: &'static [(&'static str, &'static [f64])],
}

/// All of them, in the order of their buttons.
pub const SETS: [Set; 5] = [
    Set {
        name: "The ReLU family",
        members: &[
            ("relu", &[]),
            ("leaky-relu", &[0.1]),
            ("elu", &[]),
            ("selu", &[]),
            ("softplus", &[]),
            ("gelu", &[]),
        ],
    },
    Set { name: "Sigmoid against tanh", members: &[("sigmoid", &[]), ("tanh", &[])] },
    Set {
        name: "ELU at four α",
        members: &[("elu", &[0.5]), ("elu", &[1.0]), ("elu", &[1.5]), ("elu", &[2.0])],
    },
    Set {
        name: "Smooth rectifiers",
        members: &[
            ("relu", &[]),
            ("softplus", &[]),
            ("gelu", &[]),
            ("swish", &[]),
            ("mish", &[]),
            ("elu", &[]),
        ],
    },
    Set {
        name: "Six from the article",
        members: &[
            ("step", &[]),
            ("sigmoid", &[]),
            ("tanh", &[]),
            ("relu", &[]),
            ("leaky-relu", &[0.1]),
            ("elu", &[]),
        ],
    },
];

impl Set {
    /// The functions of the set.
    #[must_use]
    pub fn functions(&self) -> Vec<Setting> {
        let setting = |(id, params): &(&str, &[f64])| {
            let usual = Setting::of(find(id)?);
            let is_given = !params.is_empty();
            Some(if is_given { Setting { params: (*params).into(), ..usual } } else { usual })
        };
        self.members.iter().filter_map(setting).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{FEWEST_FUNCTIONS, MOST_FUNCTIONS, all_in_domain};

    #[test]
    fn every_set_can_be_compared() {
        for set in &SETS {
            let functions = set.functions();
            assert_eq!(functions.len(), set.members.len(), "{}", set.name);
            assert!((FEWEST_FUNCTIONS..=MOST_FUNCTIONS).contains(&functions.len()));
            assert!(functions.iter().all(|it| all_in_domain(it.activation, &it.params)));
            let differ = |(i, function)| functions[..i].iter().all(|other| other != function);
            assert!(functions.iter().enumerate().all(differ), "{}", set.name);
        }
    }
}
