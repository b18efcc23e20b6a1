//! Weights and their products, as formulas.

use super::super::worked::signed;
use crate::component::number::significant;
use crate::network::{Affine, Matrix};
use std::fmt::Write;
use yew::prelude::*;

/// Products of the weights are written out: none needs more digits.
const DIGITS: usize = 7;
/// Digits that tell the reader which layer is meant.
const INDEX: [char; 5] = ['₁', '₂', '₃', '₄', '₅'];

/// W and b of every layer.
pub(super) fn weights(layers: &[Affine]) -> Html {
    let layer = |(index, layer): (usize, &Affine)| {
        let digit = index_of(index);
        html! {
            <li key={index} class="matrices__item">
                { equation(&format!("W{digit} ="), &[markup(&layer.weights)]) }
                { equation(&format!("b{digit} ="), &[column(&layer.bias)]) }
            </li>
        }
    };
    html! { <ul class="matrices">{ for layers.iter().enumerate().map(layer) }</ul> }
}

/// The first `count` products: of W₂ and W₁, of W₃ and what came out, and so on.
pub(super) fn products(layers: &[Affine], products: &[Affine], count: usize) -> Html {
    let step = |index: usize| {
        let (layer, before, product) =
            (layers.get(index)?, products.get(index - 1)?, products.get(index)?);
        let (name, bias) = names(index);
        let factors = markup(&layer.weights) + &markup(&before.weights);
        Some(html! {
            <li key={index} class="matrices__item">
                { equation(&format!("{name} ="), &[factors, markup(&product.weights)]) }
                { equation(&format!("{bias} ="), &[column(&product.bias)]) }
            </li>
        })
    };
    html! { <ol class="matrices matrices--steps">{ for (1..=count).filter_map(step) }</ol> }
}

/// The line on which a map of two inputs to one output is zero: `1.5 × x₁ − 2 × x₂ + 0.5 = 0`.
pub(super) fn line(map: &Affine) -> String {
    let row = map.weights.row_iter().next().unwrap_or_default();
    let (first, second) = (row.first().copied().unwrap_or(0.0), row.get(1).copied().unwrap_or(0.0));
    let bias = map.bias.first().copied().unwrap_or(0.0);
    let digits = |value: f64| significant(value, DIGITS);
    let (second, bias) = (signed(&digits(second)), signed(&digits(bias)));
    format!("{} × x₁ {second} × x₂ {bias} = 0", digits(first))
}

/// What the product that ends with this layer is called, and its bias.
fn names(index: usize) -> (String, String) {
    let digit = index_of(index);
    if index <= 1 {
        return ("W₂W₁".to_owned(), "W₂b₁ + b₂".to_owned());
    }
    let inner: String = (0..index).rev().flat_map(|layer| ['W', index_of(layer)]).collect();
    let (_, bias) = names(index - 1);
    (format!("W{digit}({inner})"), format!("W{digit}({bias}) + b{digit}"))
}

fn index_of(index: usize) -> char {
    INDEX.get(index).copied().unwrap_or('ₙ')
}

/// A name and what it equals, in one step or more; a narrow screen breaks the line between them.
fn equation(name: &str, steps: &[String]) -> Html {
    let step = |(index, step): (usize, &String)| {
        let equals = if index > 0 { "<mo>=</mo>" } else { "" };
        Html::from_html_unchecked(format!("<math>{equals}{step}</math>").into())
    };
    html! {
        <span class="matrices__equation">
            <i class="matrices__name">{ name.to_owned() }</i>
            { for steps.iter().enumerate().map(step) }
        </span>
    }
}

/// A matrix in brackets.
fn markup(matrix: &Matrix) -> String {
    let mut rows = String::new();
    for row in matrix.row_iter() {
        rows.push_str("<mtr>");
        for value in row {
            // Writing into a String cannot fail.
            let _ = write!(rows, "<mtd><mn>{}</mn></mtd>", significant(*value, DIGITS));
        }
        rows.push_str("</mtr>");
    }
    format!("<mrow><mo>[</mo><mtable>{rows}</mtable><mo>]</mo></mrow>")
}

/// A bias in brackets, one number below the other.
fn column(bias: &[f64]) -> String {
    let rows: String = bias
        .iter()
        .map(|value| format!("<mtr><mtd><mn>{}</mn></mtd></mtr>", significant(*value, DIGITS)))
        .collect();
    format!("<mrow><mo>[</mo><mtable>{rows}</mtable><mo>]</mo></mrow>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_named_after_their_layers() {
        assert_eq!(names(1).0, "W₂W₁");
        let (weights, bias) = names(3);
        assert_eq!(weights, "W₄(W₃W₂W₁)");
        assert_eq!(bias, "W₄(W₃(W₂b₁ + b₂) + b₃) + b₄");
    }

    #[test]
    fn the_line_is_written_with_its_numbers() {
        let map = Affine::new([[1.5, -2.0]], [-0.5]);
        assert_eq!(line(&map), "1.5 × x₁ − 2 × x₂ − 0.5 = 0");
    }

    #[test]
    fn matrices_are_mathml() {
        let text = markup(&Matrix::new([[1.0, -2.0]]));
        assert!(text.contains("<mtr><mtd><mn>1</mn></mtd><mtd><mn>−2</mn></mtd></mtr>"), "{text}");
    }
}
