//! What the reader looks at in the lab Train, and how fast it plays. Nothing of it changes a run.

use super::TrainView;
use crate::link::labs::numbers::{Limits, printed, read};
use crate::link::nearest::nearest;
use crate::link::notice::{Notices, quoted};
use crate::link::number::{shortest, spoken};
use crate::link::query::Query;
use crate::network::DataSpec;

/// The keys in links.
const PACE: &str = "speed";
const POINT: &str = "at";
const UNIT: &str = "unit";
const EPOCH: &str = "look";

/// What the reader looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// How fast training plays.
    pub pace: Pace,
    /// The point that is examined, in the coordinates of the data; where these have one number the second is 0.
    pub at: Option<(f64, f64)>,
    /// The hidden unit that is examined: its layer and its place there, both from 0.
    pub unit: Option<(usize, usize)>,
    /// The epoch whose numbers stand below the curves.
    pub epoch: Option<usize>,
}

/// How fast training plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Two epochs a second.
    Slow,
    /// Ten epochs a second.
    #[default]
    Usual,
    /// Fifty epochs a second.
    Fast,
    /// As fast as the machine can.
    Fastest,
}

impl Pace {
    /// All of them, slowest first.
    pub const ALL: [Self; 4] = [Self::Slow, Self::Usual, Self::Fast, Self::Fastest];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Slow => "2",
            Self::Usual => "10",
            Self::Fast => "50",
            Self::Fastest => "max",
        }
    }

    /// Epochs a second; without end for the fastest.
    #[must_use]
    pub const fn epochs_per_second(self) -> f64 {
        match self {
            Self::Slow => 2.0,
            Self::Usual => 10.0,
            Self::Fast => 50.0,
            Self::Fastest => f64::INFINITY,
        }
    }
}

impl TrainView {
    /// How far the examples reach from 0, in their coordinates.
    #[must_use]
    pub fn reach(&self) -> f64 {
        match self.recipe {
            super::Recipe::Modern => DataSpec::modern(self.shape, 0),
            super::Recipe::Playground => DataSpec::playground(self.shape, 0),
        }
        .reach()
    }

    /// Lets go of what is not there any more: a unit of a layer that was removed, an epoch after the last. A point
    /// outside of the data comes to their edge.
    pub fn settle_look(&mut self) {
        let reach = self.reach();
        let is_plane = self.shape.dimension() == 2;
        let Look { at, unit, epoch, .. } = &mut self.look;
        // Adding zero turns −0, which no link has, into 0.
        let inside = |number: f64| number.clamp(-reach, reach) + 0.0;
        *at = at.map(|(x, y)| (inside(x), if is_plane { inside(y) } else { 0.0 }));
        unit.take_if(|(layer, unit)| self.layers.get(*layer).is_none_or(|units| *unit >= *units));
        epoch.take_if(|epoch| *epoch > self.epochs);
    }

    /// Reads what the reader looks at; the runs of the view are known already.
    pub(super) fn read_look(&mut self, query: &mut Query, notices: &mut Notices) {
        let reach = self.reach();
        let count = self.shape.dimension();
        let limits = Limits { count: (count, count), range: (-reach, reach) };
        let at = read(POINT, &limits, query, notices);
        self.look = Look {
            pace: read_pace(query, notices),
            at: at.map(|it| (it[0], it.get(1).copied().unwrap_or(0.0))),
            unit: query.take(UNIT, notices).and_then(|text| self.read_unit(&text, notices)),
            epoch: query.take(EPOCH, notices).and_then(|text| self.read_epoch(&text, notices)),
        };
        self.settle_look();
    }

    fn read_unit(&self, text: &str, notices: &mut Notices) -> Option<(usize, usize)> {
        let place = |text: &str| text.parse::<usize>().ok()?.checked_sub(1);
        let found = text.split_once('.').and_then(|(layer, unit)| place(layer).zip(place(unit)));
        let known =
            found.filter(|(layer, unit)| self.layers.get(*layer).is_some_and(|units| unit < units));
        if known.is_none() {
            notices.say(format!(
                "{UNIT} = {} is no unit of these layers (the third of layer 1 is 1.3), so none is examined.",
                quoted(text)
            ));
        }
        known
    }

    fn read_epoch(&self, text: &str, notices: &mut Notices) -> Option<usize> {
        let epoch = text.parse::<usize>().ok().filter(|epoch| *epoch <= self.epochs);
        if epoch.is_none() {
            let (text, most) = (quoted(text), spoken(self.epochs as f64));
            notices.say(format!(
                "{EPOCH} = {text} is no epoch from 0 to {most}, so none is looked at."
            ));
        }
        epoch
    }

    /// Writes what differs from the defaults to `pairs`.
    pub(super) fn print_look(&self, pairs: &mut Vec<(&'static str, String)>) {
        let Look { pace, at, unit, epoch } = self.look;
        if pace != Pace::default() {
            pairs.push((PACE, pace.id().to_owned()));
        }
        if let Some((x, y)) = at {
            let text = if self.shape.dimension() == 1 { shortest(x) } else { printed(&[x, y]) };
            pairs.push((POINT, text));
        }
        if let Some((layer, unit)) = unit {
            pairs.push((UNIT, format!("{}.{}", layer + 1, unit + 1)));
        }
        if let Some(epoch) = epoch {
            pairs.push((EPOCH, epoch.to_string()));
        }
    }
}

fn read_pace(query: &mut Query, notices: &mut Notices) -> Pace {
    let Some(text) = query.take(PACE, notices) else { return Pace::default() };
    let known = |id: &str| Pace::ALL.into_iter().find(|pace| pace.id() == id);
    known(&text).unwrap_or_else(|| {
        let near = nearest(&text, Pace::ALL.map(Pace::id)).and_then(known).unwrap_or_default();
        let (text, near_id) = (quoted(&text), near.id());
        notices.say(format!("{PACE} = {text} is not 2, 10, 50 or max, so it is {near_id}."));
        near
    })
}
