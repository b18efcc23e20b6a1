//! Reads a [`TrainView`] from the query of a link.

use super::{
    LARGEST_BATCH, LARGEST_BIAS, LARGEST_RATE, MOST_EPOCHS, MOST_LAYERS, MOST_NOISE, MOST_RUNS,
    MOST_UNITS, OPTIMISERS, PARTS, Recipe, Start, TrainView, Vary, lists,
};
use crate::link::bounded::{number, whole};
use crate::link::nearest::nearest;
use crate::link::notice::{Notices, quoted};
use crate::link::number::finite;
use crate::link::query::Query;
use crate::network::Shape;

impl TrainView {
    /// Reads the view; takes from `query` what belongs to it.
    pub(in crate::link) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let default = Self::default();
        let mut view = Self {
            recipe: word(
                "recipe",
                &Recipe::ALL.map(|it| (it.id(), it)),
                default.recipe,
                query,
                notices,
            ),
            shape: word("data", &Shape::ALL.map(|it| (it.id(), it)), default.shape, query, notices),
            noise: number("noise", (default.noise, 0.0, MOST_NOISE), query, notices),
            bias: number("bias", (default.bias, -LARGEST_BIAS, LARGEST_BIAS), query, notices),
            batch: count("batch", (default.batch, LARGEST_BATCH), query, notices),
            epochs: count("epochs", (default.epochs, MOST_EPOCHS), query, notices),
            seed: whole("seed", (default.seed, 0, u32::MAX), query, notices),
            layers: read_layers(query, notices).unwrap_or(default.layers.clone()),
            ..default
        };
        let layers = view.layers.len();
        if let Some(text) = query.take("fns", notices) {
            let stacks = lists::read_activations(&text, layers, notices);
            keep("fns", stacks, &mut view.activations, notices);
        }
        read_list("init", Start::read, &mut view.starts, query, notices);
        let optimiser =
            |text: &str| OPTIMISERS.iter().find(|(id, _)| *id == text).map(|(_, it)| *it);
        read_list("opt", optimiser, &mut view.optimisers, query, notices);
        let rate = |text: &str| finite(text).filter(|rate| *rate > 0.0 && *rate <= LARGEST_RATE);
        read_list("rate", rate, &mut view.rates, query, notices);
        view.open = read_open(query, notices);
        let asked = query.take("vary", notices);
        view.vary_one(asked.as_deref(), notices);
        view.read_look(query, notices);
        view
    }

    /// Lets one list vary, the first that has several entries, and cuts the others to one.
    fn vary_one(&mut self, asked: Option<&str>, notices: &mut Notices) {
        let lengths =
            [self.activations.len(), self.starts.len(), self.optimisers.len(), self.rates.len()];
        let is_usual = *self == Self::default() || self.activations == Self::default().activations;
        // The usual two activations give way to a list that the link names.
        let first = if is_usual { 1 } else { 0 };
        let several =
            Vary::ALL.into_iter().zip(lengths).skip(first).find(|(_, length)| *length > 1);
        let named = asked.and_then(|asked| read_vary(asked, notices));
        self.vary = several.map(|(vary, _)| vary).or(named).unwrap_or_default();
        if let Some(named) = named.filter(|named| *named != self.vary) {
            let (named, kept) = (named.id(), self.vary.id());
            notices.say(format!(
                "vary = {named}, but {kept} has several entries, so the runs differ in {kept}."
            ));
        }
        let others = Vary::ALL.into_iter().zip(lengths).filter(|(vary, _)| *vary != self.vary);
        let is_surplus = |(vary, length): &(Vary, usize)| {
            *length > 1 && !(is_usual && *vary == Vary::Activation)
        };
        for (vary, _) in others.filter(is_surplus) {
            let (kept, cut) = (self.vary.id(), vary.id());
            notices.say(format!(
                "The runs differ in {kept} already, so {cut} is its first entry for all."
            ));
        }
        self.cut_others();
    }

    /// One entry for each list that does not vary.
    pub(super) fn cut_others(&mut self) {
        let vary = self.vary;
        let length =
            |list: Vary, now: usize| if list == vary { now.clamp(1, MOST_RUNS) } else { 1 };
        self.activations.truncate(length(Vary::Activation, self.activations.len()));
        self.starts.truncate(length(Vary::Start, self.starts.len()));
        self.optimisers.truncate(length(Vary::Optimiser, self.optimisers.len()));
        self.rates.truncate(length(Vary::Rate, self.rates.len()));
    }
}

/// The list that is to vary; of a word that is none the nearest, or nothing.
fn read_vary(asked: &str, notices: &mut Notices) -> Option<Vary> {
    let known = |id: &str| Vary::ALL.into_iter().find(|vary| vary.id() == id);
    known(asked).or_else(|| {
        let near = nearest(asked, Vary::ALL.map(Vary::id));
        let asked = quoted(asked);
        notices.say(match near {
            Some(near) => {
                format!("vary = {asked} is not known, so it is {near}, the nearest word.")
            }
            None => {
                format!("vary = {asked} is not one of fns, init, opt and rate, so it was left out.")
            }
        });
        near.and_then(known)
    })
}

fn read_layers(query: &mut Query, notices: &mut Notices) -> Option<Vec<usize>> {
    let text = query.take("layers", notices)?;
    let units = |part: &str| finite(part).filter(|it| *it >= 1.0).map(|it| it as usize);
    let asked: Vec<usize> = lists::parts(&text).filter_map(units).collect();
    let layers: Vec<usize> =
        asked.iter().take(MOST_LAYERS).map(|it| (*it).min(MOST_UNITS)).collect();
    if lists::printed_layers(&layers) != text {
        let (text, most) = (quoted(&text), MOST_LAYERS);
        notices.say(format!(
            "layers = {text} is not a list of at most {most} numbers from 1 to {MOST_UNITS}; it was brought nearest to one."
        ));
    }
    (!layers.is_empty()).then_some(layers)
}

fn read_open(query: &mut Query, notices: &mut Notices) -> [bool; 4] {
    let mut open = [false; 4];
    let text = query.take("open", notices).unwrap_or_default();
    for part in lists::parts(&text) {
        match PARTS.iter().position(|known| *known == part) {
            Some(place) => open[place] = true,
            None => notices.say(format!("There is no part {} to open.", quoted(part))),
        }
    }
    open
}

fn read_list<T>(
    key: &str,
    read: impl Fn(&str) -> Option<T>,
    list: &mut Vec<T>,
    query: &mut Query,
    notices: &mut Notices,
) {
    let Some(text) = query.take(key, notices) else { return };
    let entry = |part: &str| {
        let entry = read(part);
        if entry.is_none() {
            notices.say(format!("{key} = {} cannot be used and was left out.", quoted(part)));
        }
        entry
    };
    let entries = lists::parts(&text).filter_map(entry).collect();
    keep(key, entries, list, notices);
}

/// Puts the entries into the list, unless there is none; no more than there can be runs.
fn keep<T>(key: &str, mut entries: Vec<T>, list: &mut Vec<T>, notices: &mut Notices) {
    if entries.is_empty() {
        notices.say(format!("{key} names nothing known, so it has its usual value."));
        return;
    }
    if entries.len() > MOST_RUNS {
        notices.say(format!("At most {MOST_RUNS} runs stand side by side; the rest was left out."));
        entries.truncate(MOST_RUNS);
    }
    *list = entries;
}

fn word<T: Copy>(
    key: &str,
    words: &[(&'static str, T)],
    default: T,
    query: &mut Query,
    notices: &mut Notices,
) -> T {
    let Some(text) = query.take(key, notices) else { return default };
    let find = |id: &str| words.iter().find(|(known, _)| *known == id).map(|(_, value)| *value);
    find(&text).unwrap_or_else(|| {
        let near = nearest(&text, words.iter().map(|(id, _)| *id));
        let text = quoted(&text);
        notices.say(match near {
            Some(near) => {
                format!("{key} = {text} is not known, so it is {near}, the nearest word.")
            }
            None => format!("{key} = {text} is not known, so it has its usual value."),
        });
        near.and_then(find).unwrap_or(default)
    })
}

/// A whole number from 1 to `most`.
fn count(
    key: &str,
    (default, most): (usize, usize),
    query: &mut Query,
    notices: &mut Notices,
) -> usize {
    whole(key, (default as u32, 1, most as u32), query, notices) as usize
}
