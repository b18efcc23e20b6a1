//! Where the panels stand in the picture.

use super::{Naming, SceneError, SceneSpec, Span};

/// The height of a chart on a small projector; type and lines grow beyond it.
const PRESENTED_HEIGHT_CSS_PX: f64 = 640.0;

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

impl Viewport {
    /// How much larger than usual type is: presented at least half as large again, and more on a large screen, because
    /// the back row sees the whole of it under the same angle.
    pub(super) fn type_scale(&self) -> f64 {
        if !self.presenting {
            return 1.0;
        }
        let height_css_px = self.height_px / self.px_per_css_px;
        1.5 * (height_css_px / PRESENTED_HEIGHT_CSS_PX).clamp(1.0, 4.0)
    }
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

/// Cells are not placed beside each other where they would be narrower than this.
const NARROWEST_CELL_CSS_PX: f64 = 170.0;

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
        let has_titles = spec.panels.iter().any(|panel| matches!(panel.naming, Naming::Title(_)));
        let margins = Margins::of(viewport).with_titles(has_titles, viewport);
        let grid = Grid::of(spec, viewport);
        let rows = grid.row_weights(spec);
        let gaps = margins.gap * (rows.len() as f64 - 1.0);
        let height = viewport.height_px - (margins.top + margins.bottom + gaps) * px;
        let cell_width = viewport.width_px / grid.columns as f64;
        let total: f64 = rows.iter().sum();

        let place = |index: usize| {
            let (row, column) = grid.place(index);
            let above: f64 = rows[..row].iter().sum();
            let top = (margins.top + margins.gap * row as f64) * px + height * above / total;
            let left = column as f64 * cell_width;
            Frame {
                left: (left + margins.left * px).round(),
                top: top.round(),
                right: (left + cell_width - margins.right * px).round(),
                bottom: (top + height * rows[row] / total).round(),
            }
        };
        let panels = 0..spec.panels.len();
        let layout = Self {
            frames: panels.clone().map(place).collect(),
            lowest: panels.map(|index| grid.is_lowest(index)).collect(),
        };
        let least = 24.0 * px;
        let fits = |frame: &Frame| frame.width() >= least && frame.height() >= least;
        if layout.frames.iter().all(fits) { Ok(layout) } else { Err(SceneError::TooSmall) }
    }
}

/// How the cells stand.
struct Grid {
    stack: usize,
    cells: usize,
    columns: usize,
}

impl Grid {
    fn of(spec: &SceneSpec, viewport: &Viewport) -> Self {
        let stack = spec.stack.max(1);
        let cells = spec.panels.len().div_ceil(stack).max(1);
        let fitting = viewport.width_px / viewport.px_per_css_px / NARROWEST_CELL_CSS_PX;
        let columns = spec.columns.min(fitting as usize).clamp(1, cells);
        Self { stack, cells, columns }
    }

    /// Row and column of the panel with this index.
    fn place(&self, index: usize) -> (usize, usize) {
        let (cell, level) = (index / self.stack, index % self.stack);
        (cell / self.columns * self.stack + level, cell % self.columns)
    }

    /// The largest weight in each row.
    fn row_weights(&self, spec: &SceneSpec) -> Vec<f64> {
        let mut weights = vec![0.0; self.cells.div_ceil(self.columns) * self.stack];
        for (index, panel) in spec.panels.iter().enumerate() {
            let weight: &mut f64 = &mut weights[self.place(index).0];
            *weight = weight.max(panel.weight);
        }
        weights
    }

    /// Whether no panel stands below this one.
    fn is_lowest(&self, index: usize) -> bool {
        let (cell, level) = (index / self.stack, index % self.stack);
        level + 1 == self.stack && cell + self.columns >= self.cells
    }
}

impl Margins {
    pub(super) fn of(viewport: &Viewport) -> Self {
        let kind = viewport.type_scale();
        // Room for "−0.005" on the left, and for tick labels below.
        Self { left: 52.0 * kind, right: 22.0 * kind, top: 8.0, bottom: 28.0 * kind, gap: 14.0 }
    }

    /// With room for a line of type above every frame.
    fn with_titles(self, has_titles: bool, viewport: &Viewport) -> Self {
        let line = if !has_titles {
            0.0
        } else if viewport.presenting {
            18.0
        } else {
            12.0
        };
        Self { top: self.top + line, gap: self.gap + line, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::CATALOGUE;
    use crate::plot::scene::{CurveSpec, Order, PanelSpec};

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

    /// Cells with f above f′, at most three of them beside each other.
    fn two_level_layout(cells: usize, width_px: f64) -> Layout {
        let panel = |order| {
            let activation = CATALOGUE[0];
            PanelSpec::new(vec![CurveSpec::new(activation, activation.defaults().into(), order)])
        };
        let orders = [Order::Value, Order::Derivative].into_iter().cycle().take(2 * cells);
        let spec = SceneSpec {
            stack: 2,
            columns: 3,
            ..SceneSpec::cells(orders.map(panel).collect(), Span::known(-6.0, 6.0))
        };
        let viewport = Viewport { width_px, height_px: 900.0, ..VIEWPORT };
        Layout::new(&spec, &viewport).expect("enough room")
    }

    #[test]
    fn the_panels_of_a_cell_stand_above_each_other() {
        let Layout { frames, lowest } = two_level_layout(5, 900.0);
        for pair in frames.chunks(2) {
            assert_eq!((pair[0].left, pair[0].right), (pair[1].left, pair[1].right));
            assert!(pair[0].bottom < pair[1].top && pair[0].height() > pair[1].height());
        }
        assert_eq!(frames[0].top, frames[4].top);
        assert_eq!(frames[0].left, frames[6].left);
        assert!(frames[5].bottom < frames[6].top);
        let expected = [false, false, false, false, false, true, false, true, false, true];
        assert_eq!(lowest, expected);
    }

    #[test]
    fn a_narrow_picture_has_fewer_columns() {
        let lefts = |width_px| {
            let mut lefts: Vec<i64> = two_level_layout(6, width_px)
                .frames
                .iter()
                .map(|frame| frame.left as i64)
                .collect();
            lefts.sort_unstable();
            lefts.dedup();
            lefts.len()
        };
        assert_eq!([lefts(900.0), lefts(380.0), lefts(200.0)], [3, 2, 1]);
    }
}
