//! Panels beside each other: their common range, their names and their ticks.

use super::super::{
    CurveSpec, Ink, Name, Naming, Order, PanelSpec, Scene, SceneSpec, Span, Viewport,
};
use crate::activation::find;

/// One panel for each of these functions.
fn grid(ids: &[&str]) -> SceneSpec {
    let panel = |id: &&str| {
        let activation = find(id).expect("in the catalogue");
        let params = activation.defaults().into();
        PanelSpec::new(vec![CurveSpec::new(activation, params, Order::Value)])
    };
    let x = Span::new(-6.0, 6.0).expect("in order");
    SceneSpec { columns: 2, ..SceneSpec::cells(ids.iter().map(panel).collect(), x) }
}

const VIEWPORT: Viewport =
    Viewport { width_px: 800.0, height_px: 600.0, px_per_css_px: 1.0, presenting: false };

#[test]
fn panels_share_a_y_range_that_holds_each_of_them() {
    let own = grid(&["sigmoid", "elu", "tanh"]);
    let shared = SceneSpec { shared_y: true, ..own.clone() };
    let ranges = |spec: &SceneSpec| {
        let scene = Scene::new(spec, VIEWPORT).expect("enough room");
        scene.axes.panels.iter().map(|panel| panel.y).collect::<Vec<_>>()
    };
    let (own, shared) = (ranges(&own), ranges(&shared));
    assert!(own[0] != own[1]);
    for (own, shared_y) in own.iter().zip(&shared) {
        assert_eq!(*shared_y, shared[0]);
        assert!(shared_y.from() <= own.from() && own.to() <= shared_y.to());
    }
}

#[test]
fn names_that_would_lie_on_a_curve_are_left_out_but_for_the_first() {
    let named = |count: usize| {
        let mut spec = grid(&["sine"]);
        let name = |i: usize| Name { text: format!("{i}").into(), ink: Ink::Text, dash: None };
        spec.panels[0].naming = Naming::Given((0..count).map(name).collect());
        let scene = Scene::new(&spec, VIEWPORT).expect("enough room");
        scene.axes.panels[0].names.len()
    };
    assert_eq!((named(1), named(2), named(30)), (1, 2, 1));
}

#[test]
fn a_name_too_long_for_its_panel_is_set_smaller() {
    let font_px = |text: &str| {
        let mut spec = grid(&["sine", "tanh"]);
        let name = Name { text: text.into(), ink: Ink::Text, dash: None };
        spec.panels[0].naming = Naming::Given(vec![name]);
        let panel = &Scene::new(&spec, VIEWPORT).expect("enough room").axes.panels[0];
        let corner = panel.corner.expect("inside the frame");
        let area = corner.area(&panel.frame, &panel.names, panel.name_font_px);
        assert!(panel.frame.left <= area.left && area.right <= panel.frame.right);
        panel.name_font_px
    };
    assert_eq!(font_px("short"), 15.0);
    assert!(font_px("a name that is far too long for a panel of this width") < 12.0);
}

#[test]
fn titles_stand_above_the_frames_and_only_the_first_stays_where_both_are_too_long() {
    let titled = |second: &str| {
        let mut spec = grid(&["sine", "tanh", "relu", "elu"]);
        let name = |text: &str| Name { text: text.into(), ink: Ink::Text, dash: None };
        for panel in &mut spec.panels {
            panel.naming = Naming::Title(vec![name("ELU"), name(second)]);
        }
        Scene::new(&spec, VIEWPORT).expect("enough room").axes.panels
    };
    let panels = titled("f(x)");
    assert!(panels.iter().all(|panel| panel.corner.is_none() && panel.names.len() == 2));
    for (index, panel) in panels.iter().enumerate() {
        let line_px = 1.35 * panel.name_font_px;
        let above = panels[..index].iter().map(|other| other.frame.bottom);
        let above = above.filter(|bottom| *bottom < panel.frame.top).fold(0.0, f64::max);
        assert!(panel.frame.top - above >= line_px, "panel {index} has no line above");
    }
    let panels = titled(&"a title that is far too long ".repeat(9));
    assert!(panels.iter().all(|panel| panel.names.len() == 1));
}

#[test]
fn a_narrow_panel_has_ticks_on_both_sides_of_zero() {
    let spec = grid(&["sine"]);
    let spec = SceneSpec { x: Span::new(-4.0, 4.0).expect("in order"), ..spec };
    let narrow = Viewport { width_px: 250.0, height_px: 300.0, ..VIEWPORT };
    let scene = Scene::new(&spec, narrow).expect("enough room");
    let ticks: Vec<f64> = scene.axes.panels[0].x_ticks.values().collect();
    assert_eq!(ticks, [-4.0, -2.0, 0.0, 2.0, 4.0]);
}
