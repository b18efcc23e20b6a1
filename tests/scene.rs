//! What must hold of the drawing of every function, whatever its parameters, range and size.
#![cfg(not(target_arch = "wasm32"))]

use activation_lab::activation::{Activation, CATALOGUE, Setting};
use activation_lab::plot::palette::{Colour, Palette};
use activation_lab::plot::scene::{
    CurveSpec, Frame, Mark, Order, Panel, PanelAxes, Point, Scene, SceneError, SceneSpec, Span,
    Viewport, sample,
};
use activation_lab::plot::svg;
use proptest::prelude::*;
use std::rc::Rc;

/// Lines reach this far beyond the frame; painters clip them there.
const BLEED_CSS_PX: f64 = 8.0;

fn spec(activation: &'static Activation, params: Rc<[f64]>, x: Span) -> SceneSpec {
    let curve = |order| CurveSpec::new(activation, Rc::clone(&params), order);
    let mut orders = vec![Order::Value, Order::Derivative];
    orders.extend(activation.second_derivative.map(|_| Order::Second));
    let mut spec = SceneSpec::stacked(orders.into_iter().map(curve).collect(), x);
    spec.at = Some(x.value_at(0.4));
    spec.tangent = true;
    spec
}

fn any_activation() -> impl Strategy<Value = &'static Activation> {
    prop::sample::select(CATALOGUE)
}

/// Parameters from all over the sliders, in the domain.
fn any_params(activation: &'static Activation) -> impl Strategy<Value = Rc<[f64]>> {
    prop::collection::vec(0.0..=1.0, activation.params.len()).prop_map(move |shares: Vec<f64>| {
        let pick = |(param, share): (&activation_lab::activation::Param, &f64)| {
            let (low, high) = (param.slider.start(), param.slider.end());
            low + share * (high - low)
        };
        let params: Vec<f64> = activation.params.iter().zip(&shares).map(pick).collect();
        let valid = activation.params.iter().zip(&params);
        let valid = valid.into_iter().all(|(param, &value)| param.domain.contains(value, &params));
        if valid { params.into() } else { activation.defaults().into() }
    })
}

/// Ranges from a billionth to a trillion wide, at zero and away from it.
fn any_range() -> impl Strategy<Value = Span> {
    (-9.0..12.0, -1.5..1.5).prop_filter_map("not a range", |(magnitude, place)| {
        let width = libm::pow(10.0, magnitude);
        Span::new((place - 0.5) * width, (place + 0.5) * width)
    })
}

fn any_viewport() -> impl Strategy<Value = Viewport> {
    (260.0..1600.0, 330.0..1000.0, prop::sample::select(vec![1.0, 1.25, 2.0, 3.0]), any::<bool>())
        .prop_map(|(width, height, px_per_css_px, presenting): (f64, f64, f64, bool)| Viewport {
            width_px: (width * px_per_css_px).round(),
            height_px: (height * px_per_css_px).round(),
            px_per_css_px,
            presenting,
        })
}

fn any_drawing() -> impl Strategy<Value = (SceneSpec, Viewport)> {
    any_activation()
        .prop_flat_map(|activation| (Just(activation), any_params(activation), any_range()))
        .prop_map(|(activation, params, x)| spec(activation, params, x))
        .prop_flat_map(|spec| (Just(spec), prop::option::of(any_activation())))
        .prop_map(|(spec, baseline)| above(spec, baseline))
        .prop_flat_map(|spec| (Just(spec), any_viewport()))
}

/// The scene; `None` where all of it is rightly called too large.
fn drawn(spec: &SceneSpec, viewport: Viewport) -> Option<Scene> {
    match Scene::new(spec, viewport) {
        Err(SceneError::TooLarge) => {
            let places =
                (0..=100).map(|step| spec.x.from() + spec.x.width() * f64::from(step) / 100.0);
            let is_too_large = |x| {
                spec.curves().all(|curve| curve.eval(x).is_nan() || curve.eval(x).abs() > 1e300)
            };
            assert!(places.into_iter().all(is_too_large), "{spec:?}");
            None
        }
        scene => Some(scene.expect("enough room")),
    }
}

/// The difference from another function, where there is one.
fn above(mut spec: SceneSpec, baseline: Option<&'static Activation>) -> SceneSpec {
    for curve in spec.panels.iter_mut().flat_map(|panel| &mut panel.curves) {
        curve.minus = baseline.map(Setting::of);
    }
    spec
}

fn panels(scene: &Scene) -> impl Iterator<Item = (&PanelAxes, &Panel)> {
    scene.axes.panels.iter().zip(&scene.panels)
}

fn is_near(frame: &Frame, point: &Point, bleed_px: f64) -> bool {
    let slack = bleed_px + 1.0;
    (frame.left - slack..=frame.right + slack).contains(&point.x)
        && (frame.top - slack..=frame.bottom + slack).contains(&point.y)
}

proptest! {
    #[test]
    fn every_drawing_has_lines_and_all_of_them_in_the_frame((spec, viewport) in any_drawing()) {
        let Some(scene) = drawn(&spec, viewport) else { return Ok(()) };
        let bleed_px = BLEED_CSS_PX * viewport.px_per_css_px;
        for ((axes, panel), spec_panel) in panels(&scene).zip(&spec.panels) {
            let samples = sample(&spec_panel.curves[0], spec.x, &axes.frame, 0.0);
            // Lines begin and end beyond the frame.
            let around = sample(&spec_panel.curves[0], spec.x, &axes.frame, bleed_px);
            let finite = around.iter().filter(|sample| sample.y.is_finite()).count();
            // The y axis ends at 1e300.
            let within = samples.iter().filter(|sample| sample.y.abs() <= 1e300).count();
            for curve in &panel.curves {
                let is_drawn = !curve.path.points().is_empty();
                prop_assert!(is_drawn || within < 2, "{:?}", axes.y);
                prop_assert!(!is_drawn || finite > 0, "{:?}", axes.y);
                prop_assert!(curve.path.points().iter().all(|p| is_near(&axes.frame, p, bleed_px)));
                prop_assert!(curve.dots.iter().all(|d| axes.frame.contains(d.at.x, d.at.y)));
                prop_assert!(curve.path.lines().all(|line| line.len() >= 2));
                for segment in &curve.tangent {
                    prop_assert!(is_near(&axes.frame, &segment.from, 0.0));
                    prop_assert!(is_near(&axes.frame, &segment.to, 0.0));
                }
            }
            prop_assert!(axes.y.contains(0.0), "zero is not in {:?}", axes.y);
            prop_assert!((1..=20).contains(&axes.y_ticks.values().count()));
            prop_assert!((1..=30).contains(&axes.x_ticks.values().count()));
        }
    }

    #[test]
    fn no_line_crosses_a_jump((spec, viewport) in any_drawing()) {
        let Some(scene) = drawn(&spec, viewport) else { return Ok(()) };
        let specs = spec.panels.iter().flat_map(|panel| &panel.curves);
        for ((axes, panel), curve) in panels(&scene).zip(specs) {
            let samples = sample(curve, spec.x, &axes.frame, 0.0);
            for at in samples.iter().filter(|sample| sample.mark == Mark::JumpLeft) {
                for line in panel.curves[0].path.lines() {
                    let crosses = |pair: &[Point]| pair[0].x < at.px - 1e-6 && at.px + 1e-6 < pair[1].x;
                    prop_assert!(!line.windows(2).any(crosses), "joined at x = {}", at.x);
                }
            }
        }
    }

    #[test]
    fn a_kink_in_the_frame_is_a_vertex((spec, viewport) in any_drawing()) {
        let Some(scene) = drawn(&spec, viewport) else { return Ok(()) };
        let (axes, curve) = (&scene.axes.panels[0], &scene.panels[0].curves[0]);
        let f = &spec.panels[0].curves[0];
        let inside = f.breaks().into_iter().filter(|at| at.is_kink() && spec.x.contains(at.x));
        for kink in inside.filter(|at| axes.y.contains(at.left.value)) {
            let place = (axes.frame.px_from_x(kink.x, spec.x), axes.frame.px_from_y(kink.left.value, axes.y));
            let near = |p: &Point| (p.x - place.0).abs() < 1e-3 && (p.y - place.1).abs() < 1e-3;
            prop_assert!(curve.path.points().iter().any(near), "no vertex at x = {}", kink.x);
        }
    }

    #[test]
    fn lines_are_close_to_the_curve((spec, viewport) in any_drawing()) {
        let Some(scene) = drawn(&spec, viewport) else { return Ok(()) };
        for ((axes, panel), spec_panel) in panels(&scene).zip(&spec.panels) {
            let frame = &axes.frame;
            let curve = &spec_panel.curves[0];
            let jumps: Vec<f64> = sample(curve, spec.x, frame, 0.0)
                .iter()
                .filter(|sample| sample.mark == Mark::JumpLeft)
                .map(|sample| sample.px)
                .collect();
            let judged = |p: &&Point| {
                // At a jump the line ends at a limit, which is no value of the function.
                frame.contains(p.x, p.y) && jumps.iter().all(|px| (px - p.x).abs() > 1e-6)
            };
            for point in panel.curves[0].path.points().iter().filter(judged) {
                // Within half a pixel of the curve in x or y: where it is steep only x can be judged.
                let y = |px: f64| frame.px_from_y(curve.eval(frame.x_from_px(px, spec.x)), axes.y);
                let around = [y(point.x - 0.6), y(point.x), y(point.x + 0.6)];
                // The difference of two functions is known no better than the two are rounded.
                let minuend = CurveSpec { minus: None, ..curve.clone() };
                let rounding = 4.0 * f64::EPSILON * minuend.eval(frame.x_from_px(point.x, spec.x)).abs();
                let slack_px = 0.5 + rounding / axes.y.width() * (frame.bottom - frame.top);
                let low = around.iter().copied().fold(f64::INFINITY, f64::min) - slack_px;
                let high = around.iter().copied().fold(f64::NEG_INFINITY, f64::max) + slack_px;
                prop_assert!((low..=high).contains(&point.y), "{point:?} is off {around:?}");
            }
        }
    }
}

#[test]
fn every_function_makes_well_formed_svg() {
    let grey = |level| Colour { rgb: [level; 3] };
    let palette = Palette {
        ground: grey(255),
        ink_soft: grey(80),
        line: grey(220),
        line_strong: grey(140),
        f: grey(10),
        df: grey(20),
        ddf: grey(30),
        series: [grey(40); 6],
    };
    let viewport =
        Viewport { width_px: 800.0, height_px: 600.0, px_per_css_px: 1.0, presenting: false };
    let x = Span::new(-6.0, 6.0).expect("in order");
    for activation in CATALOGUE {
        let spec = spec(activation, activation.defaults().into(), x);
        let scene = drawn(&spec, viewport).expect("finite values");
        let title = format!("{} & <f′>", activation.name);
        let text = svg::document(&scene, &palette, &title).expect("drawn");
        assert_well_formed(&text);
        assert!(text.contains("&amp; &lt;f′&gt;</title>") && !text.contains("NaN"));
    }
}

/// Every element is closed in order, every attribute is quoted, no stray `<` or `&`.
fn assert_well_formed(text: &str) {
    let mut open = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        let entities = before.matches('&').count();
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];
        assert_eq!(entities, known.iter().map(|e| before.matches(e).count()).sum::<usize>());
        let (tag, after) = after.split_once('>').expect("a closed tag");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().expect("a name"));
        }
        rest = after;
    }
    assert!(open.is_empty() && rest.trim().is_empty());
}
