//! The page Claims in a link: the ledger with its filter, or one claim with the settings of its experiment.

use super::bounded::number;
use super::nearest::nearest;
use super::notice::{Notices, quoted};
use super::number::{shortest, spoken};
use super::query::Query;
use crate::content::claim::{CLAIM_IDS, Verdict};
use crate::experiment::{Experiment, Kind, MOST_SEEDS, Setting, find};
use std::rc::Rc;

/// The page's name in links.
pub(super) const PAGE: &str = "claims";

/// What of the page is on screen.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimsView {
    /// All claims, or those with this verdict.
    Ledger(Option<Verdict>),
    /// One claim.
    Claim(ClaimView),
}

/// A claim and the settings of its experiment.
///
/// Reading a link and every action of the page keep this true: there is one value in range for each setting, and from
/// 1 to [`MOST_SEEDS`] seeds.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimView {
    /// The name of the claim.
    pub id: &'static str,
    /// The first seed.
    pub seed: u32,
    /// How many seeds are run.
    pub seeds: u32,
    /// One value for each setting, in order; none where there is no experiment.
    pub settings: Rc<[f64]>,
}

impl ClaimView {
    /// The claim with its experiment's defaults.
    #[must_use]
    pub fn of(id: &'static str) -> Self {
        let settings = find(id).map_or_else(Vec::new, Experiment::defaults).into();
        Self { id, seed: 0, seeds: default_seeds(id), settings }
    }

    /// The experiment behind the claim; `None` where it is measured on the reader's machine instead.
    #[must_use]
    pub fn experiment(&self) -> Option<&'static Experiment> {
        find(self.id)
    }

    /// Reads the settings of this claim's experiment.
    pub(super) fn read(id: &'static str, query: &mut Query, notices: &mut Notices) -> Self {
        let mut view = Self::of(id);
        let Some(experiment) = view.experiment() else { return view };
        let mut settings = Vec::with_capacity(experiment.settings.len());
        for setting in experiment.settings {
            settings.push(read_setting(setting, query, notices));
        }
        view.settings = settings.into();
        if experiment.seeds > 0 {
            let most = f64::from(MOST_SEEDS);
            // In range and whole, so the casts are exact.
            view.seed = whole("seed", (0.0, 0.0, f64::from(u32::MAX)), query, notices) as u32;
            let seeds = f64::from(experiment.seeds);
            view.seeds = whole("seeds", (seeds, 1.0, most), query, notices) as u32;
        }
        view
    }

    /// Writes what differs from the defaults.
    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) {
        if self.seed != 0 {
            pairs.push(("seed", self.seed.to_string()));
        }
        if self.seeds != default_seeds(self.id) {
            pairs.push(("seeds", self.seeds.to_string()));
        }
        let settings = self.experiment().map_or(&[][..], |experiment| experiment.settings);
        for (setting, value) in settings.iter().zip(self.settings.iter()) {
            if *value != setting.default {
                pairs.push((setting.id, printed(setting, *value)));
            }
        }
    }
}

impl Default for ClaimsView {
    fn default() -> Self {
        Self::Ledger(None)
    }
}

impl ClaimsView {
    /// Reads the name of a claim and what belongs to it; of an unknown one the nearest is shown, and said.
    pub(super) fn read(id: Option<&str>, query: &mut Query, notices: &mut Notices) -> Self {
        match id.and_then(|id| read_id(id, notices)) {
            Some(id) => Self::Claim(ClaimView::read(id, query, notices)),
            None => Self::Ledger(read_verdict(query, notices)),
        }
    }

    /// Writes what differs from the defaults to `pairs`, and gives the path.
    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) -> String {
        match self {
            Self::Ledger(verdict) => {
                pairs.extend(verdict.map(|verdict| ("verdict", verdict.id().to_owned())));
                PAGE.to_owned()
            }
            Self::Claim(view) => {
                view.print(pairs);
                format!("{PAGE}/{}", view.id)
            }
        }
    }

    /// Whether both show the same claim, or both the ledger.
    #[must_use]
    pub fn is_same_place(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Claim(a), Self::Claim(b)) => a.id == b.id,
            (Self::Ledger(_), Self::Ledger(_)) => true,
            _ => false,
        }
    }
}

/// How many seeds the experiment of this claim takes by default; one where chance has no part.
fn default_seeds(id: &str) -> u32 {
    find(id).map_or(1, |experiment| experiment.seeds.max(1))
}

fn read_id(id: &str, notices: &mut Notices) -> Option<&'static str> {
    let known = |id: &str| CLAIM_IDS.iter().copied().find(|known| *known == id);
    if let Some(id) = known(id) {
        return Some(id);
    }
    let near = nearest(id, CLAIM_IDS.iter().copied()).and_then(known);
    let id = quoted(id);
    notices.say(match near {
        Some(near) => format!("There is no claim {id}, so this is {near}, the nearest name."),
        None => format!("There is no claim {id}, so these are all of them."),
    });
    near
}

fn read_verdict(query: &mut Query, notices: &mut Notices) -> Option<Verdict> {
    let text = query.take("verdict", notices)?;
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.id() == text);
    if verdict.is_none() {
        let text = quoted(&text);
        notices.say(format!("verdict = {text} is no verdict, so all claims are shown."));
    }
    verdict
}

fn read_setting(setting: &'static Setting, query: &mut Query, notices: &mut Notices) -> f64 {
    match setting.kind {
        Kind::Choice(options) => read_choice(setting, options, query, notices),
        Kind::Number { min, max, .. } => {
            number(setting.id, (setting.default, min, max), query, notices)
        }
        Kind::Whole { min, max } => whole(setting.id, (setting.default, min, max), query, notices),
    }
}

fn read_choice(
    setting: &'static Setting,
    options: &[(&'static str, &'static str)],
    query: &mut Query,
    notices: &mut Notices,
) -> f64 {
    let Some(text) = query.take(setting.id, notices) else { return setting.default };
    let place = |id: &str| options.iter().position(|option| option.0 == id);
    let near = || nearest(&text, options.iter().map(|option| option.0)).and_then(place);
    let index = place(&text).unwrap_or_else(|| {
        let index = near().unwrap_or(0);
        let (key, used) = (setting.id, options.get(index).map_or("", |option| option.0));
        notices.say(format!("{key} = {} is not known, so {key} is {used}.", quoted(&text)));
        index
    });
    index as f64
}

/// The whole number at `key`, by the same rules.
fn whole(key: &str, range: (f64, f64, f64), query: &mut Query, notices: &mut Notices) -> f64 {
    let asked = number(key, range, query, notices);
    let used = libm::trunc(asked);
    if used != asked {
        let (asked, used) = (spoken(asked), spoken(used));
        notices.say(format!("{key} = {asked} is no whole number, so {key} is {used}."));
    }
    used
}

/// A value as it stands in a link.
fn printed(setting: &Setting, value: f64) -> String {
    match setting.kind {
        // An index is small and whole.
        Kind::Choice(options) => {
            options.get(value as usize).map_or_else(String::new, |option| option.0.to_owned())
        }
        Kind::Number { .. } | Kind::Whole { .. } => shortest(value),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
