//! Linear least squares, also where columns nearly depend on each other.

/// A column that keeps a smaller share than this of the largest length adds nothing but rounding.
const NEGLIGIBLE: f64 = 1e-13;

/// Weights of the columns whose sum comes nearest to `targets`; columns that depend on others have weight 0.
///
/// Modified Gram–Schmidt with the longest remaining column first, each projection done twice. All columns are as long
/// as `targets`.
pub(super) fn weights(mut columns: Vec<Vec<f64>>, targets: &[f64]) -> Vec<f64> {
    let mut left_over = targets.to_vec();
    let largest = columns.iter().map(|column| dot(column, column)).fold(0.0, f64::max).sqrt();
    let mut order: Vec<usize> = (0..columns.len()).collect();
    // For each chosen column its length, its share of the targets, and the shares of the others by their index.
    let mut done: Vec<(f64, f64, Vec<f64>)> = Vec::new();
    for rank in 0..columns.len() {
        let length = |index: &usize| dot(&columns[*index], &columns[*index]);
        let Some(place) =
            (rank..order.len()).max_by(|a, b| length(&order[*a]).total_cmp(&length(&order[*b])))
        else {
            break;
        };
        order.swap(rank, place);
        let norm = length(&order[rank]).sqrt();
        if norm <= NEGLIGIBLE * largest || norm.is_nan() {
            break;
        }
        let unit: Vec<f64> = columns[order[rank]].iter().map(|it| it / norm).collect();
        let mut shares = vec![0.0; columns.len()];
        for index in &order[rank + 1..] {
            shares[*index] = project_out(&mut columns[*index], &unit);
        }
        done.push((norm, project_out(&mut left_over, &unit), shares));
    }
    let mut weights = vec![0.0; columns.len()];
    for (rank, (norm, share, shares)) in done.iter().enumerate().rev() {
        let known: f64 = shares.iter().zip(&weights).map(|(share, weight)| share * weight).sum();
        weights[order[rank]] = (share - known) / norm;
    }
    weights
}

/// Takes what lies along `unit` out of `vector`, and gives how much it was.
fn project_out(vector: &mut [f64], unit: &[f64]) -> f64 {
    let mut share = 0.0;
    for _ in 0..2 {
        let part = dot(vector, unit);
        vector.iter_mut().zip(unit).for_each(|(it, along)| *it -= part * along);
        share += part;
    }
    share
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::weights;
    use proptest::prelude::*;

    #[test]
    fn a_line_through_three_points() {
        // y = 1, 2, 4 over x = 0, 1, 2: slope 3/2, height 5/6.
        let found = weights(vec![vec![0.0, 1.0, 2.0], vec![1.0; 3]], &[1.0, 2.0, 4.0]);
        assert!(
            (found[0] - 1.5).abs() < 1e-14 && (found[1] - 5.0 / 6.0).abs() < 1e-14,
            "{found:?}"
        );
    }

    #[test]
    fn dependent_columns_do_no_harm() {
        let column = vec![1.0, 2.0, -1.0];
        let found = weights(vec![column.clone(), column.clone(), vec![0.0; 3]], &column);
        assert!((found[0] + found[1] - 1.0).abs() < 1e-14, "{found:?}");
        assert!(found.iter().all(|weight| weight.abs() <= 1.0 + 1e-14));
        assert_eq!(weights(Vec::new(), &[1.0]), Vec::<f64>::new());
    }

    proptest! {
        #[test]
        fn what_is_left_over_is_at_right_angles_to_every_column(
            columns in prop::collection::vec(prop::collection::vec(-3.0..3.0, 6), 4),
            targets in prop::collection::vec(-3.0..3.0, 6),
        ) {
            let found = weights(columns.clone(), &targets);
            let fitted = |row: usize| (0..4).map(|it| found[it] * columns[it][row]).sum::<f64>();
            let left: Vec<f64> = (0..6).map(|row| targets[row] - fitted(row)).collect();
            let scale = 1.0 + found.iter().map(|it| it.abs()).fold(0.0, f64::max);
            for column in &columns {
                prop_assert!(super::dot(column, &left).abs() < 1e-12 * scale, "{left:?}");
            }
        }
    }
}
