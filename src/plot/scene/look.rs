//! Sizes of strokes, dots and type for one viewport, in device pixels.

use super::Viewport;
use super::layout::Margins;

/// How thick and how large things are, in device pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Width of a curve.
    pub curve_px: f64,
    /// Width of the tangent.
    pub tangent_px: f64,
    /// Width of axes, grid and reference line: at least one whole device pixel.
    pub hairline_px: f64,
    /// Radius of the dots at a jump.
    pub dot_radius_px: f64,
    /// Radius of the point at the reference line, ring left out.
    pub point_radius_px: f64,
    /// Width of the ring in the ground's colour around that point.
    pub ring_px: f64,
    /// Half the length of the tangent.
    pub tangent_reach_px: f64,
    /// Size of the tick labels.
    pub tick_font_px: f64,
    /// Room for the tick labels of y, left of the frame.
    pub y_label_room_px: f64,
    /// Size of the curves' names.
    pub name_font_px: f64,
}

impl Look {
    /// The look at this viewport's scale: heavier and larger when presenting.
    #[must_use]
    pub fn of(viewport: &Viewport) -> Self {
        let px = viewport.px_per_css_px;
        let type_scale = viewport.type_scale();
        // Lines grow with the type, a little faster: 5 CSS pixels for a curve where type is half as large again.
        let weight = if viewport.presenting { type_scale / 0.9 } else { 1.0 };
        Self {
            curve_px: 3.0 * weight * px,
            tangent_px: 1.75 * weight * px,
            hairline_px: px.round().max(1.0),
            dot_radius_px: 5.0 * weight * px,
            point_radius_px: 6.0 * weight * px,
            ring_px: 2.0 * weight * px,
            tangent_reach_px: 110.0 * px,
            tick_font_px: 12.0 * type_scale * px,
            y_label_room_px: Margins::of(viewport).left * px,
            name_font_px: 15.0 * type_scale * px,
        }
    }
}
