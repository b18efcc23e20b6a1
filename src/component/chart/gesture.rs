//! What a hand on the chart means: pressing and dragging moves the reference line, dragging the axis or with Shift
//! pans, two fingers zoom. Plain geometry, tested natively.

use crate::plot::scene::{Scene, Span, Step};

/// What a gesture asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ask {
    /// The reference line is to stand here for now.
    At(f64),
    /// The reference line was let go here.
    AtCommit(f64),
    /// Show this range of x.
    Range(Span),
}

/// How x lies on the screen while a gesture begins: the x range between two columns of device pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ruler {
    x: Span,
    left_px: f64,
    width_px: f64,
}

/// One finger, pen or mouse button that is down.
#[derive(Clone, Copy, Debug)]
struct Contact {
    id: i32,
    px: f64,
}

/// The fingers that are down and what they do.
#[derive(Debug, Default)]
pub(super) struct Gesture {
    contacts: Vec<Contact>,
    mode: Mode,
}

#[derive(Clone, Copy, Debug, Default)]
enum Mode {
    #[default]
    Idle,
    /// Moves the reference line, which is here now.
    Point { ruler: Ruler, at: f64 },
    /// Drags the range; the pointer started at this column.
    Pan { ruler: Ruler, start_px: f64 },
    /// Two fingers, each of which keeps its x below it.
    Pinch { ruler: Ruler, first: f64, second: f64 },
}

impl Ruler {
    /// The ruler of the panel that holds this place, or of the first.
    #[must_use]
    pub(super) fn of(scene: &Scene, x_px: f64) -> Option<Self> {
        let frames = || scene.axes.panels.iter().map(|panel| panel.frame);
        let frame = frames()
            .find(|frame| frame.left <= x_px && x_px <= frame.right)
            .or_else(|| frames().next())?;
        Some(Self { x: scene.axes.x, left_px: frame.left, width_px: frame.width() })
    }

    fn x_from_px(&self, px: f64) -> f64 {
        self.x.value_at((px - self.left_px) / self.width_px)
    }

    /// The nearest round number inside the range: every multiple of a round step can be reached, zero among them.
    fn round_x_from_px(&self, px: f64) -> f64 {
        self.x.clamp(self.step().round(self.x_from_px(px)))
    }

    fn step(&self) -> Step {
        Step::at_least(self.x.width() / self.width_px)
    }

    /// The range after dragging by so many pixels.
    #[must_use]
    pub(super) fn panned(&self, by_px: f64) -> Span {
        self.x.shifted(-self.step().round(by_px / self.width_px * self.x.width()))
    }

    /// The range after zooming around the x at `px`; its ends are round to a pixel.
    #[must_use]
    pub(super) fn zoomed(&self, px: f64, factor: f64) -> Span {
        self.rounded(self.x.zoomed(self.x_from_px(px), factor))
    }

    fn rounded(&self, range: Span) -> Span {
        let step = Step::at_least(range.width() / self.width_px);
        Span::new(step.round(range.from()), step.round(range.to())).unwrap_or(range)
    }
}

impl Gesture {
    /// Something touches the chart. `pans` tells that it drags the range (the axis, or Shift held).
    pub(super) fn down(&mut self, id: i32, px: f64, ruler: Ruler, pans: bool) -> Option<Ask> {
        self.contacts.retain(|contact| contact.id != id);
        self.contacts.push(Contact { id, px });
        if let [first, second] = self.contacts[..] {
            let (first, second) = (ruler.x_from_px(first.px), ruler.x_from_px(second.px));
            self.mode = Mode::Pinch { ruler, first, second };
            return None;
        }
        if pans {
            self.mode = Mode::Pan { ruler, start_px: px };
            return None;
        }
        let at = ruler.round_x_from_px(px);
        self.mode = Mode::Point { ruler, at };
        Some(Ask::At(at))
    }

    /// Something that is down moved.
    pub(super) fn moved(&mut self, id: i32, px: f64) -> Option<Ask> {
        self.contacts.iter_mut().find(|contact| contact.id == id)?.px = px;
        match &mut self.mode {
            Mode::Idle => None,
            Mode::Point { ruler, at } => {
                let now = ruler.round_x_from_px(px);
                (std::mem::replace(at, now) != now).then_some(Ask::At(now))
            }
            Mode::Pan { ruler, start_px } => Some(Ask::Range(ruler.panned(px - *start_px))),
            Mode::Pinch { ruler, first, second } => {
                let [a, b] = self.contacts[..] else { return None };
                pinched(ruler, (a.px, *first), (b.px, *second)).map(Ask::Range)
            }
        }
    }

    /// Something let go, or the browser took it over to scroll the page.
    pub(super) fn up(&mut self, id: i32) -> Option<Ask> {
        let before = self.contacts.len();
        self.contacts.retain(|contact| contact.id != id);
        if self.contacts.len() == before {
            return None;
        }
        match std::mem::take(&mut self.mode) {
            Mode::Point { at, .. } => Some(Ask::AtCommit(at)),
            Mode::Idle | Mode::Pan { .. } | Mode::Pinch { .. } => None,
        }
    }
}

/// The range in which both fingers lie on the x that they took hold of.
fn pinched(ruler: &Ruler, (a_px, a): (f64, f64), (b_px, b): (f64, f64)) -> Option<Span> {
    let x_per_px = (b - a) / (b_px - a_px);
    let apart = (b_px - a_px).abs() >= 8.0;
    if !(apart && x_per_px > 0.0 && x_per_px.is_finite()) {
        return None;
    }
    let factor = x_per_px * ruler.width_px / ruler.x.width();
    let zoomed = ruler.x.zoomed(a, factor);
    let shift = a - (zoomed.from() + (a_px - ruler.left_px) * x_per_px);
    Some(ruler.rounded(zoomed.shifted(shift)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruler() -> Ruler {
        Ruler { x: Span::new(-6.0, 6.0).expect("in order"), left_px: 50.0, width_px: 600.0 }
    }

    #[test]
    fn a_drag_moves_the_line_in_round_numbers_and_commits_at_the_end() {
        let mut gesture = Gesture::default();
        assert_eq!(gesture.down(1, 350.0, ruler(), false), Some(Ask::At(0.0)));
        assert_eq!(gesture.moved(1, 401.0), Some(Ask::At(1.02)));
        assert_eq!(gesture.moved(1, 401.2), None);
        assert_eq!(gesture.moved(1, 9000.0), Some(Ask::At(6.0)));
        assert_eq!(gesture.up(1), Some(Ask::AtCommit(6.0)));
        assert_eq!(gesture.moved(1, 100.0), None);
    }

    #[test]
    fn panning_keeps_the_width() {
        let mut gesture = Gesture::default();
        assert_eq!(gesture.down(1, 350.0, ruler(), true), None);
        let Some(Ask::Range(range)) = gesture.moved(1, 400.0) else { panic!("no range") };
        assert_eq!((range.from(), range.to()), (-7.0, 5.0));
        assert_eq!(gesture.up(1), None);
    }

    #[test]
    fn two_fingers_keep_their_x() {
        let mut gesture = Gesture::default();
        gesture.down(1, 300.0, ruler(), false);
        gesture.down(2, 400.0, ruler(), false);
        gesture.moved(1, 250.0);
        let Some(Ask::Range(range)) = gesture.moved(2, 450.0) else { panic!("no range") };
        assert_eq!((range.from(), range.to()), (-3.0, 3.0));
        assert_eq!(gesture.up(1), None);
    }

    #[test]
    fn zooming_keeps_the_x_below_the_pointer() {
        let range = ruler().zoomed(350.0, 0.5);
        assert_eq!((range.from(), range.to()), (-3.0, 3.0));
    }

    #[test]
    fn fingers_that_cross_are_ignored() {
        let mut gesture = Gesture::default();
        gesture.down(1, 300.0, ruler(), false);
        gesture.down(2, 310.0, ruler(), false);
        assert_eq!(gesture.moved(1, 330.0), None);
    }
}
