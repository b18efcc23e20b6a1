//! Where the links of our own words lead: to a function, a part of the lesson, a claim, another page, or out by https.

use crate::markdown;
use std::collections::{BTreeMap, BTreeSet};

/// Says what is wrong with a link, if anything is.
pub(crate) type Check<'a> = &'a dyn Fn(&str) -> Result<(), String>;

const LESSON: &str = "#/lesson/";
const CLAIMS: &str = "#/claims/";

/// All that links may name.
pub(crate) struct Links<'a> {
    /// Whether there is a function of this name.
    pub(crate) is_function: &'a dyn Fn(&str) -> bool,
    /// The parts of the lesson, as they stand behind `#/lesson/`, with their titles.
    pub(crate) places: &'a BTreeMap<String, String>,
    /// The names of the claims.
    pub(crate) claims: &'a BTreeSet<String>,
}

impl Links<'_> {
    /// Holds a link against everything that there is.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn check(&self, url: &str) -> Result<(), String> {
        if let Some(place) = url.strip_prefix(LESSON) {
            let is_there = self.places.contains_key(place);
            return known(is_there, || format!("dead link: the lesson has no part {url}"));
        }
        if let Some(claim) = url.strip_prefix(CLAIMS) {
            let id = claim.split('?').next().unwrap_or(claim);
            let is_there = self.claims.contains(id);
            return known(is_there, || format!("dead link: there is no claim {url}"));
        }
        markdown::check_link(url, self.is_function)
    }
}

fn known(is_there: bool, error: impl FnOnce() -> String) -> Result<(), String> {
    if is_there { Ok(()) } else { Err(error()) }
}

#[cfg(test)]
mod tests {
    use super::Links;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn links_lead_to_what_there_is() {
        let places = BTreeMap::from([("types/elu".to_owned(), String::new())]);
        let claims = BTreeSet::from(["elu-smooth".to_owned()]);
        let links = Links { is_function: &|id| id == "elu", places: &places, claims: &claims };
        for url in [
            "#/lesson/types/elu",
            "#/claims/elu-smooth?alpha=2",
            "#/claims",
            "#/explore/elu?alpha=2",
            "https://example.org/",
        ] {
            assert_eq!(links.check(url), Ok(()), "{url}");
        }
        for url in ["#/lesson/types/relu", "#/claims/elu", "#/explore/relu", "elu.html"] {
            assert!(links.check(url).is_err(), "{url}");
        }
    }
}
