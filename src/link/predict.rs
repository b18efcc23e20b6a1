//! The page Predict in a link: which functions are asked about, what is asked, and which question it is.

use super::axis;
use super::bounded::whole;
use super::compare::functions;
use super::notice::{Notices, quoted};
use super::query::Query;
use super::range::{DEFAULT_FROM, DEFAULT_TO};
use crate::activation::Setting;
use std::rc::Rc;

/// The page's name in links.
pub(super) const PAGE: &str = "predict";

/// The number of the last question of a seed.
pub const LAST_QUESTION: u32 = 999;

/// What can be asked about a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A sketch of f′, where f is shown.
    Gradient,
    /// A sketch of f, where f′ is shown.
    Function,
    /// A number.
    Number,
    /// One of a few answers.
    Choice,
}

impl Ask {
    /// All of them, in the order in which they stand in links.
    pub const ALL: [Self; 4] = [Self::Gradient, Self::Function, Self::Number, Self::Choice];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gradient => "df",
            Self::Function => "f",
            Self::Number => "number",
            Self::Choice => "choice",
        }
    }
}

/// Some of the things that can be asked, at least one; by default all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks(u8);

impl Default for Asks {
    fn default() -> Self {
        Self((1 << Ask::ALL.len()) - 1)
    }
}

impl Asks {
    /// Whether this is asked.
    #[must_use]
    pub const fn has(self, ask: Ask) -> bool {
        self.0 & (1 << ask as u8) != 0
    }

    /// The same with this asked or not; the last one stays.
    #[must_use]
    pub const fn toggled(self, ask: Ask) -> Self {
        let bits = self.0 ^ (1 << ask as u8);
        if bits == 0 { self } else { Self(bits) }
    }

    /// This alone.
    #[must_use]
    pub const fn only(ask: Ask) -> Self {
        Self(1 << ask as u8)
    }

    /// What is asked, in order.
    pub fn each(self) -> impl Iterator<Item = Ask> {
        Ask::ALL.into_iter().filter(move |ask| self.has(*ask))
    }

    fn read(text: &str, notices: &mut Notices) -> Self {
        let mut bits = 0;
        for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            match Ask::ALL.into_iter().find(|ask| ask.id() == word) {
                Some(ask) => bits |= Self::only(ask).0,
                None => {
                    notices.say(format!("ask = {} is not known; it was left out.", quoted(word)))
                }
            }
        }
        if bits != 0 {
            return Self(bits);
        }
        notices.say("ask names nothing that can be asked, so everything is.".to_owned());
        Self::default()
    }
}

/// Everything on the page Predict but the reader's answer.
///
/// Reading a link and every action of the page keep this true: the functions, at most
/// [`MOST_FUNCTIONS`](super::MOST_FUNCTIONS), have parameters in their domains, `number` lies between 1 and
/// [`LAST_QUESTION`], and `from < to` within the limits of [`sensible_range`](super::sensible_range).
#[derive(Clone, Debug, PartialEq)]
pub struct PredictView {
    /// The functions that are asked about, in turns; none stands for the whole catalogue, shuffled by the seed.
    pub functions: Rc<[Setting]>,
    /// What is asked.
    pub asks: Asks,
    /// What chance decides, it decides by this seed: the same link gives everybody the same questions.
    pub seed: u32,
    /// Which question it is, counted from 1.
    pub number: u32,
    /// Where the x axis begins.
    pub from: f64,
    /// Where the x axis ends.
    pub to: f64,
}

impl Default for PredictView {
    fn default() -> Self {
        Self {
            functions: Rc::from([]),
            asks: Asks::default(),
            seed: 0,
            number: 1,
            from: DEFAULT_FROM,
            to: DEFAULT_TO,
        }
    }
}

impl PredictView {
    /// Questions about these functions over this range of x.
    #[must_use]
    pub fn of(functions: Rc<[Setting]>, (from, to): (f64, f64)) -> Self {
        Self { functions, from, to, ..Self::default() }
    }

    /// How many questions there are about the functions of the link; `None` where the whole catalogue is asked about.
    #[must_use]
    pub fn count(&self) -> Option<u32> {
        let count = self.functions.len() * self.asks.each().count();
        u32::try_from(count).ok().filter(|count| *count > 0)
    }

    /// The question after this one. After the last about given functions come those about the whole catalogue; after
    /// the last of a seed the first of the next seed.
    #[must_use]
    pub fn next(&self) -> Self {
        let last = self.count().unwrap_or(LAST_QUESTION);
        if self.number < last {
            return Self { number: self.number + 1, ..self.clone() };
        }
        let seed = if self.functions.is_empty() { self.seed.wrapping_add(1) } else { self.seed };
        Self { asks: self.asks, seed, ..Self::default() }
    }

    pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let fns = query.take("fns", notices);
        let functions = fns.map_or_else(|| Rc::from([]), |text| read_functions(&text, notices));
        let asks = query.take("ask", notices);
        let asks = asks.map_or_else(Asks::default, |text| Asks::read(&text, notices));
        let seed = whole("seed", (0, 0, u32::MAX), query, notices);
        let number = whole("n", (1, 1, LAST_QUESTION), query, notices);
        let (from, to) = axis::read_range(query, notices);
        Self { functions, asks, seed, number, from, to }
    }

    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) -> String {
        if !self.functions.is_empty() {
            pairs.push(("fns", functions::printed(&self.functions)));
        }
        if self.asks != Asks::default() {
            pairs.push(("ask", self.asks.each().map(Ask::id).collect::<Vec<_>>().join(",")));
        }
        if self.seed != 0 {
            pairs.push(("seed", self.seed.to_string()));
        }
        if self.number != 1 {
            pairs.push(("n", self.number.to_string()));
        }
        axis::print_range(self.from, self.to, pairs);
        PAGE.to_owned()
    }
}

/// The functions named in `text`; those that nobody knows are left out, and said.
fn read_functions(text: &str, notices: &mut Notices) -> Rc<[Setting]> {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    let most = functions::MOST_FUNCTIONS;
    // One more than are kept, so that a surplus is noticed without reading all of it.
    let mut read: Vec<Setting> =
        parts.take(most + 1).filter_map(|part| functions::read_one(part, notices)).collect();
    if read.len() > most {
        read.truncate(most);
        notices.say(format!(
            "There are questions about at most {most} functions; the others were left out."
        ));
    }
    if read.is_empty() {
        notices.say("fns names no known function, so all of them are asked about.".to_owned());
    }
    read.into()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
