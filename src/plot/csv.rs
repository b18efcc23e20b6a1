//! The numbers behind a chart as comma-separated values.

use super::scene::{CurveSpec, Mark, Sample, Scene, SceneSpec, sample};
use crate::link::shortest;

/// One row for each sampled x of all curves: about one a pixel, and every break exactly. Numbers are in the shortest
/// form that reads back to the same f64.
///
/// At a jump two rows have the same x: the limits from the left, then the limits from the right. What is not a number
/// stays empty. The first line names the columns.
#[must_use]
pub fn table(spec: &SceneSpec, scene: &Scene) -> String {
    let curves: Vec<&CurveSpec> = spec.curves().collect();
    let mut text = String::from("x");
    for curve in &curves {
        text.push(',');
        text.push_str(&quoted(&curve.label));
    }
    text.push('\n');
    for (x, side) in places(spec, scene, &curves) {
        text.push_str(&shortest(x));
        for curve in &curves {
            text.push(',');
            text.push_str(&number_or_nothing(value(curve, x, side)));
        }
        text.push('\n');
    }
    text
}

/// A number in its shortest form; nothing where there is none.
pub(super) fn number_or_nothing(value: f64) -> String {
    if value.is_nan() { String::new() } else { shortest(value) }
}

/// From which side a row looks at its x.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    Left,
    At,
    Right,
}

/// Every x at which some curve is sampled inside the frame, in ascending order and once; twice at a jump.
fn places(spec: &SceneSpec, scene: &Scene, curves: &[&CurveSpec]) -> Vec<(f64, Side)> {
    let Some(panel) = scene.axes.panels.first() else { return Vec::new() };
    let samples: Vec<Sample> = curves
        .iter()
        .flat_map(|curve| sample(curve, spec.x, &panel.frame, 0.0))
        .filter(|sample| spec.x.contains(sample.x))
        .collect();
    let jumps: Vec<f64> =
        samples.iter().filter(|it| it.mark == Mark::JumpLeft).map(|it| it.x).collect();
    let mut xs: Vec<f64> = samples.iter().map(|sample| sample.x).collect();
    xs.sort_by(f64::total_cmp);
    xs.dedup();
    let sides = |x: f64| -> &[Side] {
        if jumps.contains(&x) { &[Side::Left, Side::Right] } else { &[Side::At] }
    };
    xs.into_iter().flat_map(|x| sides(x).iter().map(move |side| (x, *side))).collect()
}

fn value(curve: &CurveSpec, x: f64, side: Side) -> f64 {
    let limit = match side {
        Side::At => None,
        Side::Left => curve.breaks().into_iter().find(|at| at.x == x).map(|at| at.left),
        Side::Right => curve.breaks().into_iter().find(|at| at.x == x).map(|at| at.right),
    };
    limit.map_or_else(|| curve.eval(x), |jet| jet.of(curve.order))
}

pub(super) fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;
    use crate::plot::scene::{Order, Span, Viewport};

    fn rows(alpha: f64) -> Vec<Vec<String>> {
        let elu = find("elu").expect("in the catalogue");
        let curve = |order| CurveSpec::new(elu, [alpha].into(), order);
        let x = Span::new(-6.0, 6.0).expect("in order");
        let spec = SceneSpec::stacked(vec![curve(Order::Value), curve(Order::Derivative)], x);
        let viewport =
            Viewport { width_px: 800.0, height_px: 400.0, px_per_css_px: 1.0, presenting: false };
        let scene = Scene::new(&spec, viewport).expect("drawn");
        let table = table(&spec, &scene);
        table.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn one_row_a_pixel_and_two_at_a_jump() {
        let rows = rows(3.0);
        assert_eq!(rows[0], ["x", "f(x)", "f′(x)"]);
        assert!((720..760).contains(&rows.len()), "{}", rows.len());
        let at_zero: Vec<_> = rows.iter().filter(|row| row[0] == "0").collect();
        assert_eq!(at_zero, [&["0", "0", "3"], &["0", "0", "1"]]);
    }

    #[test]
    fn every_number_reads_back_and_x_ascends() {
        let elu = find("elu").expect("in the catalogue");
        let mut last = f64::NEG_INFINITY;
        for row in &rows(1.0)[1..] {
            let number = |i: usize| row[i].parse::<f64>().expect("a number");
            assert!(number(0) > last);
            last = number(0);
            assert_eq!(number(1), (elu.value)(last, &[1.0]));
            assert_eq!(number(2), (elu.derivative)(last, &[1.0]));
        }
    }

    #[test]
    fn what_is_no_number_stays_empty() {
        assert_eq!(number_or_nothing(1e300), "1e300");
        assert_eq!(number_or_nothing(f64::NAN), "");
    }
}
