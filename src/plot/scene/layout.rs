//! Where the panels stand in the picture.

use super::{SceneError, SceneSpec, Span};

/// The size of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Width in device pixels.
    pub width_px: f64,
    /// Height in device pixels.
    pub height_px: f64,
    /// Device pixels for one CSS pixel: 2 on most phones and laptops.
    pub px_per_css_px: f64,
    /// Heavier lines and larger type, for a projector.
    pub presenting: bool,
}

/// A rectangle in device pixels, y growing downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Frame {
    /// Right minus left.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Bottom minus top.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The column of pixels at which x stands.
    #[must_use]
    pub fn px_from_x(&self, x: f64, span: Span) -> f64 {
        self.left + span.share_of(x) * self.width()
    }

    /// The x at a column of pixels.
    #[must_use]
    pub fn x_from_px(&self, px: f64, span: Span) -> f64 {
        span.value_at((px - self.left) / self.width())
    }

    /// The row of pixels at which y stands; may lie far outside the frame.
    #[must_use]
    pub fn px_from_y(&self, y: f64, span: Span) -> f64 {
        self.bottom - span.share_of(y) * self.height()
    }

    /// Whether the point lies inside, edges included.
    #[must_use]
    pub fn contains(&self, x_px: f64, y_px: f64) -> bool {
        self.left <= x_px && x_px <= self.right && self.top <= y_px && y_px <= self.bottom
    }
}

/// The frames of all panels.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// One frame a panel, in order.
    pub frames: Vec<Frame>,
    /// Whether the panel is the lowest of its column and carries the x labels.
    pub lowest: Vec<bool>,
}

/// Margins in CSS pixels around and between frames.
pub(super) struct Margins {
    pub(super) left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    gap: f64,
}

impl Layout {
    /// Places the panels of `spec`: whole device pixels, so that hairlines are sharp.
    ///
    /// # Errors
    /// [`SceneError::TooSmall`] where a frame would be less than 24 CSS pixels wide or high.
    pub fn new(spec: &SceneSpec, viewport: &Viewport) -> Result<Self, SceneError> {
        let px = viewport.px_per_css_px;
        let margins = Margins::of(viewport);
        let columns = spec.columns.clamp(1, spec.panels.len().max(1));
        let rows: Vec<f64> = spec
            .panels
            .chunks(columns)
            .map(|row| row.iter().map(|panel| panel.weight).fold(0.0, f64::max))
            .collect();
        let gaps = margins.gap * (rows.len() as f64 - 1.0);
        let height = viewport.height_px - (margins.top + margins.bottom + gaps) * px;
        let cell = viewport.width_px / columns as f64;
        let total: f64 = rows.iter().sum();

        let mut layout = Self { frames: Vec::new(), lowest: Vec::new() };
        let mut top = margins.top * px;
        for (row, weight) in rows.iter().enumerate() {
            let bottom = top + height * weight / total;
            for column in 0..columns.min(spec.panels.len() - row * columns) {
                layout.frames.push(Frame {
                    left: (column as f64 * cell + margins.left * px).round(),
                    top: top.round(),
                    right: ((column as f64 + 1.0) * cell - margins.right * px).round(),
                    bottom: bottom.round(),
                });
                layout.lowest.push((row + 1) * columns + column >= spec.panels.len());
            }
            top = bottom + margins.gap * px;
        }
        let least = 24.0 * px;
        let fits = |frame: &Frame| frame.width() >= least && frame.height() >= least;
        if layout.frames.iter().all(fits) { Ok(layout) } else { Err(SceneError::TooSmall) }
    }
}

impl Margins {
    pub(super) fn of(viewport: &Viewport) -> Self {
        let kind = if viewport.presenting { 1.5 } else { 1.0 };
        // Room for "−0.005" on the left, and for tick labels below.
        Self { left: 52.0 * kind, right: 22.0 * kind, top: 8.0, bottom: 28.0 * kind, gap: 14.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::CATALOGUE;
    use crate::plot::scene::{CurveSpec, Order};

    const VIEWPORT: Viewport =
        Viewport { width_px: 800.0, height_px: 400.0, px_per_css_px: 1.0, presenting: false };

    /// So many panels, so many of them beside each other.
    fn spec(panels: usize, columns: usize) -> SceneSpec {
        let activation = CATALOGUE[0];
        let curve = CurveSpec::new(activation, activation.defaults().into(), Order::Value);
        let one = SceneSpec::overlaid(vec![curve], Span::known(-6.0, 6.0));
        SceneSpec { panels: vec![one.panels[0].clone(); panels], columns, ..one }
    }

    #[test]
    fn stacked_frames_share_their_sides_and_only_the_lowest_has_labels() {
        let layout = Layout::new(&spec(3, 1), &VIEWPORT).expect("enough room");
        assert_eq!(layout.lowest, [false, false, true]);
        for pair in layout.frames.windows(2) {
            assert_eq!((pair[0].left, pair[0].right), (pair[1].left, pair[1].right));
            assert!(pair[0].bottom < pair[1].top);
        }
    }

    #[test]
    fn a_grid_fills_rows_and_labels_the_lowest_of_each_column() {
        let layout = Layout::new(&spec(5, 3), &VIEWPORT).expect("enough room");
        assert_eq!(layout.lowest, [false, false, true, true, true]);
        let [first, second, _, fourth, _] = layout.frames[..] else { panic!("five frames") };
        assert!(first.right < second.left && first.top == second.top);
        assert!(first.bottom < fourth.top && first.left == fourth.left);
    }

    #[test]
    fn frames_stand_on_whole_pixels() {
        let odd = Viewport { width_px: 803.0, height_px: 411.0, px_per_css_px: 1.25, ..VIEWPORT };
        for frame in Layout::new(&spec(5, 2), &odd).expect("enough room").frames {
            for edge in [frame.left, frame.top, frame.right, frame.bottom] {
                assert_eq!(edge, edge.round());
            }
        }
    }

    #[test]
    fn too_little_room_is_an_error() {
        let small = Viewport { height_px: 60.0, ..VIEWPORT };
        assert_eq!(Layout::new(&spec(3, 1), &small), Err(SceneError::TooSmall));
    }
}
