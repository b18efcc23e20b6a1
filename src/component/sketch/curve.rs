//! A function as lines: broken at jumps, exact at corners.

use crate::plot::scene::Span;

/// Points on each piece of a curve that spans the whole sketch.
const POINTS: usize = 240;
/// How far beside a break its one-sided limits are taken, as a share of the width.
const HAIR: f64 = 1e-9;
/// Limits farther apart than this share of 1 are a jump.
const JUMP: f64 = 1e-6;

/// The lines and dots of a function.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Lines as points (x, y), in ascending order; between two of them the function jumps.
    pub pieces: Vec<Vec<(f64, f64)>>,
    /// Dots at the jumps: where, and whether the function takes this value.
    pub dots: Vec<((f64, f64), bool)>,
}

impl Curve {
    /// The curve of `f` over `x`; `breaks`, in ascending order, are where it may jump or have a corner.
    #[must_use]
    pub fn new(f: &dyn Fn(f64) -> f64, breaks: &[f64], x: Span) -> Self {
        let mut curve = Self { pieces: Vec::new(), dots: Vec::new() };
        let inside = breaks.iter().copied().filter(|at| x.from() < *at && *at < x.to());
        let hair = HAIR * x.width();
        let mut from = x.from();
        let mut piece = vec![(from, f(from))];
        for at in inside {
            extend(&mut piece, f, from, at - hair, x);
            let (left, right) = (f(at - hair), f(at + hair));
            if (left - right).abs() > JUMP {
                curve.add_dots(at, [left, right], f(at));
                curve.pieces.push(std::mem::take(&mut piece));
            }
            piece.push((at, right));
            from = at + hair;
        }
        extend(&mut piece, f, from, x.to(), x);
        curve.pieces.push(piece);
        curve
    }

    fn add_dots(&mut self, at: f64, sides: [f64; 2], taken: f64) {
        for side in sides {
            self.dots.push(((at, side), (side - taken).abs() <= JUMP));
        }
    }
}

/// Adds evenly spread points after `from` up to `to`.
fn extend(piece: &mut Vec<(f64, f64)>, f: &dyn Fn(f64) -> f64, from: f64, to: f64, x: Span) {
    let steps = (POINTS as f64 * (to - from) / x.width()).ceil().max(1.0) as usize;
    let share = |step: usize| step as f64 / steps as f64;
    let points = (1..=steps).map(|step| from * (1.0 - share(step)) + to * share(step));
    piece.extend(points.map(|x| (x, f(x))));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span() -> Span {
        Span::new(-2.0, 2.0).expect("in order")
    }

    #[test]
    fn a_jump_is_not_joined_and_has_an_open_and_a_filled_dot() {
        let step = |x: f64| if x >= 0.5 { 1.0 } else { 0.0 };
        let curve = Curve::new(&step, &[0.5], span());
        assert_eq!(curve.pieces.len(), 2);
        assert!(curve.pieces[0].iter().all(|(_, y)| *y == 0.0));
        assert!(curve.pieces[1].iter().all(|(_, y)| *y == 1.0));
        assert_eq!(curve.dots, [((0.5, 0.0), false), ((0.5, 1.0), true)]);
    }

    #[test]
    fn a_corner_is_a_point_of_an_unbroken_line() {
        let curve = Curve::new(&|x: f64| (x - 0.3).abs(), &[0.3], span());
        assert_eq!(curve.pieces.len(), 1);
        assert!(curve.dots.is_empty());
        let lowest = curve.pieces[0].iter().map(|(_, y)| *y).fold(f64::INFINITY, f64::min);
        assert!(lowest < 1e-8);
    }

    #[test]
    fn breaks_outside_do_nothing_and_both_ends_are_there() {
        let curve = Curve::new(&|x| x, &[-7.0, 2.0], span());
        let piece = &curve.pieces[0];
        assert_eq!((piece[0], piece[piece.len() - 1]), ((-2.0, -2.0), (2.0, 2.0)));
        assert!(piece.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
