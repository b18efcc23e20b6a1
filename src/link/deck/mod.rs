//! A deck: prepared views to step through, each with what to ask. It fits into one link and into one line of text.
//!
//! A deck may come from anywhere: a link, a file, the browser's store. [`Deck::checked`] is the only way to make one. The
//! links of its steps begin with `#/`, so they lead nowhere but to pages of this app, which repairs and says what it
//! does not understand. They are not read here: a program has the readers of its own pages only.

mod text;

use super::decks::PAGE;
use super::notice::{is_shown, quoted};
use super::page_of;

/// Most steps of a deck: far more than a lesson has.
pub const MOST_STEPS: usize = 60;
/// Longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// Longest question, in characters.
pub const LONGEST_ASK: usize = 300;
/// Longest link of a step, in bytes; the longest that a page prints is a tenth of it.
const LONGEST_LINK: usize = 4000;

/// Views in an order, with a name.
///
/// The name is not empty, there is at least one step, and no text is longer than the limits above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    name: String,
    steps: Vec<Step>,
}

/// One view, and what to ask there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the teacher asks or says; may be empty.
    pub ask: String,
    /// The view as a hash: what [`print()`](super::print()) gave for it.
    pub link: String,
}

impl Deck {
    /// A deck of these steps: a question and a link each.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence: no or too many steps, a text that is too long or contains markup, a link
    /// that leads out of the app.
    pub fn checked<'a>(
        name: &str,
        steps: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, String> {
        let name = checked_text(name, "The name", LONGEST_NAME)?;
        let name = if name.is_empty() { "Deck".to_owned() } else { name };
        let mut checked = Vec::new();
        for (index, (ask, link)) in steps.into_iter().enumerate() {
            if index == MOST_STEPS {
                return Err(format!("A deck has at most {MOST_STEPS} steps."));
            }
            let number = index + 1;
            let ask = checked_text(ask, &format!("The question of step {number}"), LONGEST_ASK)?;
            let link = checked_link(link, number)?;
            checked.push(Step { ask, link });
        }
        if checked.is_empty() {
            return Err("A deck needs at least one step.".to_owned());
        }
        Ok(Self { name, steps: checked })
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its steps, in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The same with one more step at the end; a full deck stays as it is.
    #[must_use]
    pub fn with_step(&self, ask: &str, link: &str) -> Self {
        self.changed(|steps| {
            let ask = shortened(ask, LONGEST_ASK);
            steps.push(Step { ask, link: link.to_owned() });
        })
    }

    /// The same with this step somewhere else; a place that does not exist changes nothing.
    #[must_use]
    pub fn with_moved(&self, from: usize, to: usize) -> Self {
        self.changed(|steps| {
            if from.max(to) < steps.len() {
                let step = steps.remove(from);
                steps.insert(to, step);
            }
        })
    }

    /// The same without this step; the last one stays.
    #[must_use]
    pub fn without_step(&self, index: usize) -> Self {
        self.changed(|steps| {
            if index < steps.len() {
                steps.remove(index);
            }
        })
    }

    /// The same with another question at this step.
    #[must_use]
    pub fn with_ask(&self, index: usize, ask: &str) -> Self {
        self.changed(|steps| {
            if let Some(step) = steps.get_mut(index) {
                step.ask = shortened(ask, LONGEST_ASK);
            }
        })
    }

    /// The same with another name; an empty one changes nothing.
    #[must_use]
    pub fn with_name(&self, name: &str) -> Self {
        let name = shortened(name, LONGEST_NAME);
        if name.is_empty() { self.clone() } else { self.remade(&name, &self.steps) }
    }

    fn changed(&self, change: impl FnOnce(&mut Vec<Step>)) -> Self {
        let mut steps = self.steps.clone();
        change(&mut steps);
        self.remade(&self.name, &steps)
    }

    /// A deck of this name and these steps, or this deck where those break what every deck promises.
    fn remade(&self, name: &str, steps: &[Step]) -> Self {
        let steps = steps.iter().map(|step| (step.ask.as_str(), step.link.as_str()));
        Self::checked(name, steps).unwrap_or_else(|_| self.clone())
    }
}

/// The text in one line, if it is short enough and plain.
fn checked_text(text: &str, what: &str, longest: usize) -> Result<String, String> {
    let plain = shortened(text, usize::MAX);
    if plain.chars().count() > longest {
        return Err(format!("{what} is longer than {longest} characters."));
    }
    if has_markup(&plain) {
        return Err(format!(
            "{what} contains markup, which a deck cannot hold: {}.",
            quoted(&plain)
        ));
    }
    Ok(plain)
}

/// In one line, without what cannot be seen, not longer than this.
fn shortened(text: &str, longest: usize) -> String {
    let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let shown: String = spaced.filter(is_shown).collect();
    let words: Vec<&str> = shown.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(longest).collect();
    short.trim_end().to_owned()
}

/// Whether something in it looks like a tag: `f < 1` does not, `<b>` does.
fn has_markup(text: &str) -> bool {
    let after = text.split('<').skip(1);
    after.into_iter().any(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    })
}

/// The link, if it leads to a page of this app that can be a step.
fn checked_link(link: &str, number: usize) -> Result<String, String> {
    if link.len() > LONGEST_LINK {
        return Err(format!("The link of step {number} is longer than {LONGEST_LINK} characters."));
    }
    let is_plain = |c: char| !c.is_whitespace() && is_shown(&c);
    if !link.starts_with("#/") || !link.chars().all(is_plain) {
        let link = quoted(link);
        return Err(format!(
            "The link of step {number}, {link}, is no link of this page: those begin with #/."
        ));
    }
    if page_of(link) == PAGE {
        return Err(format!("Step {number} is a deck itself."));
    }
    Ok(link.to_owned())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
