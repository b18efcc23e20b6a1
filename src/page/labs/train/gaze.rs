//! What a gesture over a picture of the lab means: something is looked at in passing, or fixed until further notice.
//!
//! What is looked at in passing goes with the pointer. What is fixed, by a click, a touch or the arrow keys, stands in
//! the link.

use super::state::Action;
use crate::component::examined::Gesture;
use crate::component::sketch::Plane;
use crate::link::{Look, TrainView};

/// An arrow key moves the examined point by this share of half the plane.
const KEY_STEP: f64 = 0.05;
/// A click this near to the fixed point, as a share of half the plane, lets go of it.
const NEAR: f64 = 0.06;
/// Pictures of units stand in rows of so many.
pub(super) const COLUMNS: usize = 8;

/// What a gesture means.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Gaze {
    /// This is looked at while the pointer is there.
    Passing(Look),
    /// This is looked at from now on.
    Fixed(Action),
}

/// What is looked at: what the pointer is over, and else what is fixed.
pub(super) fn both(passing: Look, fixed: Look) -> Look {
    Look {
        pace: fixed.pace,
        at: passing.at.or(fixed.at),
        unit: passing.unit.or(fixed.unit),
        epoch: passing.epoch.or(fixed.epoch),
    }
}

/// Over the picture of a run: a point of the plane, or of the axis of `curve`.
pub(super) fn point(gesture: Gesture, view: &TrainView, curve: Option<&Plane>) -> Option<Gaze> {
    let reach = view.reach();
    let place = |x: f64, y: f64| match curve {
        Some(plane) => (plane.x_at_share(x), 0.0),
        None => (reach * (2.0 * x - 1.0), reach * (1.0 - 2.0 * y)),
    };
    let fixed = |at| Some(Gaze::Fixed(Action::Examine(at)));
    match gesture {
        Gesture::Hover(x, y) => {
            Some(Gaze::Passing(Look { at: Some(place(x, y)), ..Look::default() }))
        }
        Gesture::Leave => Some(Gaze::Passing(Look::default())),
        Gesture::Pick(x, y) => {
            let new = place(x, y);
            let is_same =
                |old: &(f64, f64)| libm::hypot(old.0 - new.0, old.1 - new.1) < NEAR * reach;
            fixed(if view.look.at.as_ref().is_some_and(is_same) { None } else { Some(new) })
        }
        // The first arrow begins in the middle.
        Gesture::Step(dx, dy) => fixed(Some(view.look.at.map_or((0.0, 0.0), |(x, y)| {
            let step = KEY_STEP * reach;
            (x + step * f64::from(dx), y - step * f64::from(dy))
        }))),
        Gesture::Escape => view.look.at.and_then(|_| fixed(None)),
    }
}

/// Over a chart of the epochs.
pub(super) fn epoch(gesture: Gesture, view: &TrainView, plane: &Plane) -> Option<Gaze> {
    let place = |x: f64| Some(libm::round(plane.x_at_share(x)) as usize);
    let fixed = |epoch| Some(Gaze::Fixed(Action::LookAt(epoch)));
    match gesture {
        Gesture::Hover(x, _) => Some(Gaze::Passing(Look { epoch: place(x), ..Look::default() })),
        Gesture::Leave => Some(Gaze::Passing(Look::default())),
        Gesture::Pick(x, _) => fixed(if view.look.epoch == place(x) { None } else { place(x) }),
        Gesture::Step(dx, dy) => {
            fixed(Some(view.look.epoch.map_or(0, |epoch| {
                epoch.saturating_add_signed((dx - dy) as isize).min(view.epochs)
            })))
        }
        Gesture::Escape => view.look.epoch.and_then(|_| fixed(None)),
    }
}

/// Over the pictures of the units of a layer.
pub(super) fn unit(gesture: Gesture, view: &TrainView, layer: usize) -> Option<Gaze> {
    let count = view.layers.get(layer).copied().filter(|count| *count > 0)?;
    let rows = count.div_ceil(COLUMNS);
    let place = |x: f64, y: f64| {
        let cell = |share: f64, cells: usize| ((share * cells as f64) as usize).min(cells - 1);
        let unit = cell(y, rows) * COLUMNS + cell(x, COLUMNS);
        (unit < count).then_some((layer, unit))
    };
    let fixed = |unit| Some(Gaze::Fixed(Action::ExamineUnit(unit)));
    let own = view.look.unit.filter(|(of, _)| *of == layer).map(|(_, unit)| unit);
    match gesture {
        Gesture::Hover(x, y) => Some(Gaze::Passing(Look { unit: place(x, y), ..Look::default() })),
        Gesture::Leave => Some(Gaze::Passing(Look::default())),
        Gesture::Pick(x, y) => fixed(place(x, y).filter(|new| Some(*new) != view.look.unit)),
        Gesture::Step(dx, dy) => fixed(Some((
            layer,
            own.map_or(0, |unit| {
                let to = dx as isize + dy as isize * COLUMNS as isize;
                unit.saturating_add_signed(to).min(count - 1)
            }),
        ))),
        Gesture::Escape => own.and_then(|_| fixed(None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(look: Look) -> TrainView {
        TrainView { look, ..TrainView::default() }
    }

    fn examine(at: Option<(f64, f64)>) -> Option<Gaze> {
        Some(Gaze::Fixed(Action::Examine(at)))
    }

    #[test]
    fn a_point_is_found_fixed_moved_and_let_go() {
        let free = view(Look::default());
        let passing = point(Gesture::Hover(0.75, 0.75), &free, None);
        let at = Some((1.0, -1.0));
        assert_eq!(passing, Some(Gaze::Passing(Look { at, ..Look::default() })));
        assert_eq!(point(Gesture::Pick(0.75, 0.75), &free, None), examine(at));
        assert_eq!(point(Gesture::Step(1, 0), &free, None), examine(Some((0.0, 0.0))));
        assert_eq!(point(Gesture::Escape, &free, None), None);
        let fixed = view(Look { at, ..Look::default() });
        assert_eq!(point(Gesture::Pick(0.76, 0.75), &fixed, None), examine(None));
        assert_eq!(point(Gesture::Step(0, -1), &fixed, None), examine(Some((1.0, -0.9))));
        assert_eq!(point(Gesture::Escape, &fixed, None), examine(None));
    }

    #[test]
    fn an_epoch_is_found_by_pointer_and_by_key() {
        let plane = Plane::new((0.0, 100.0), (0.0, 1.0), 220.0);
        let look_at = |epoch| Some(Gaze::Fixed(Action::LookAt(epoch)));
        let free = view(Look::default());
        assert_eq!(epoch(Gesture::Pick(0.0, 0.5), &free, &plane), look_at(Some(0)));
        assert_eq!(epoch(Gesture::Pick(1.0, 0.5), &free, &plane), look_at(Some(100)));
        let fixed = view(Look { epoch: Some(95), ..Look::default() });
        assert_eq!(epoch(Gesture::Step(10, 0), &fixed, &plane), look_at(Some(100)));
        assert_eq!(epoch(Gesture::Step(-1, 0), &fixed, &plane), look_at(Some(94)));
        assert_eq!(epoch(Gesture::Escape, &fixed, &plane), look_at(None));
    }

    #[test]
    fn units_stand_in_rows() {
        let examine = |unit| Some(Gaze::Fixed(Action::ExamineUnit(unit)));
        let free = view(Look::default());
        assert_eq!(unit(Gesture::Pick(0.99, 0.6), &free, 1), examine(Some((1, 15))));
        assert_eq!(unit(Gesture::Step(0, 1), &free, 1), examine(Some((1, 0))));
        let fixed = view(Look { unit: Some((1, 2)), ..Look::default() });
        assert_eq!(unit(Gesture::Step(0, 1), &fixed, 1), examine(Some((1, 10))));
        assert_eq!(unit(Gesture::Step(0, -1), &fixed, 1), examine(Some((1, 0))));
        assert_eq!(unit(Gesture::Pick(0.3, 0.1), &fixed, 1), examine(None));
        // Three units do not fill their row.
        let narrow = TrainView { layers: vec![3], ..TrainView::default() };
        assert_eq!(unit(Gesture::Pick(0.9, 0.5), &narrow, 0), examine(None));
    }
}
