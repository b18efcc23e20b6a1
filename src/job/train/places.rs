//! Where the outputs of a network are looked at: places of the plane, or along the axis.

use crate::network::DataSpec;

/// A surface has so many rows and columns.
pub const SURFACE_SIDE: usize = 40;
/// A curve has so many points.
pub const CURVE_POINTS: usize = 201;
/// The surface of a single unit has so many rows and columns.
pub const UNIT_SIDE: usize = 16;
/// The curve of a single unit has so many points.
const UNIT_POINTS: usize = 49;

/// Where the output is looked at: cell after cell from the top left, row by row; or evenly along the axis.
#[must_use]
pub fn places(data: &DataSpec) -> Vec<f64> {
    over(data, SURFACE_SIDE, CURVE_POINTS)
}

/// The same for single units, coarser.
#[must_use]
pub fn unit_places(data: &DataSpec) -> Vec<f64> {
    over(data, UNIT_SIDE, UNIT_POINTS)
}

fn over(data: &DataSpec, side: usize, points: usize) -> Vec<f64> {
    let reach = data.reach();
    if data.shape.dimension() == 1 {
        let along = |index: usize| reach * (2.0 * index as f64 / (points - 1) as f64 - 1.0);
        return (0..points).map(along).collect();
    }
    // The middles of the cells.
    let middle = |index: usize| reach * ((2 * index + 1) as f64 / side as f64 - 1.0);
    let mut places = Vec::with_capacity(2 * side * side);
    for row in 0..side {
        for column in 0..side {
            places.extend([middle(column), -middle(row)]);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Shape;

    #[test]
    fn cells_begin_at_the_top_left_and_fill_the_plane() {
        let places = places(&DataSpec::modern(Shape::Circle, 0));
        assert_eq!(places.len(), 2 * SURFACE_SIDE * SURFACE_SIDE);
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(close(places[0], -1.95) && close(places[1], 1.95));
        assert!(close(places[2], -1.85) && close(places[3], 1.95));
        assert!(close(places[places.len() - 1], -1.95));
    }

    #[test]
    fn a_curve_has_both_ends() {
        let places = places(&DataSpec::modern(Shape::Sine, 0));
        assert_eq!((places[0], places[CURVE_POINTS - 1], places.len()), (-1.0, 1.0, CURVE_POINTS));
        assert_eq!(DataSpec::playground(Shape::Plane, 0).reach(), 6.0);
    }
}
