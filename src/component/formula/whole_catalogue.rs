//! Tests of every formula of the catalogue.

use super::number_markup::number;
use super::symbolic::symbolic;
use super::worked::worked;
use crate::activation::{Activation, CATALOGUE, Order};
use crate::content::{ACTIVATION_TEXTS, formula_text, summary};
use std::collections::BTreeSet;

const ORDERS: [Order; 3] = [Order::Value, Order::Derivative, Order::Second];

/// The characters of the subset font that formulas are set in.
const FONT_CHARACTERS: &str = include_str!("../../../static/fonts/stix-two-math.txt");

/// Every `<math>` that the page can show for a function, at many points.
fn formulas(activation: &Activation) -> Vec<String> {
    let Some(text) = formula_text(activation.id) else { return Vec::new() };
    let params = activation.defaults();
    let points = (-80..=80).map(|step| f64::from(step) / 10.0);
    let mut formulas = vec![];
    for order in ORDERS {
        formulas.extend((0..text.pieces.len()).filter_map(|piece| symbolic(text, order, piece)));
        let lines = points.clone().filter_map(|x| worked(activation, text, order, x, &params));
        formulas.extend(lines);
    }
    formulas
}

/// The characters that a browser takes from the font: single italic letters are mathematical italics.
fn glyphs(html: &str) -> BTreeSet<char> {
    let mut glyphs = BTreeSet::new();
    for math in html.split("<math").skip(1).filter_map(|rest| rest.split("</math>").next()) {
        for part in math.split('<').skip(1) {
            let Some((tag, text)) = part.split_once('>') else { continue };
            let text = text.replace("&lt;", "<").replace("&gt;", ">");
            let is_italic = tag == "mi" && text.chars().count() == 1;
            glyphs.extend(text.chars().map(|c| if is_italic { italic(c) } else { c }));
        }
    }
    glyphs
}

fn italic(c: char) -> char {
    let shifted =
        |first: char, italic_first: u32| char::from_u32(c as u32 - first as u32 + italic_first);
    match c {
        'h' => Some('ℎ'),
        'a'..='z' => shifted('a', 0x1D44E),
        'A'..='Z' => shifted('A', 0x1D434),
        'α'..='ω' => shifted('α', 0x1D6FC),
        'ϕ' => Some('𝜙'),
        other => Some(other),
    }
    .expect("an italic letter")
}

#[test]
fn the_font_has_every_character_of_every_formula() {
    let mut used = glyphs(&format!("<math>{}{}</math>", number(-1.234_5e-67), number(0.89)));
    for formula in CATALOGUE.iter().flat_map(|activation| formulas(activation)) {
        used.extend(glyphs(&formula));
    }
    for text in ACTIVATION_TEXTS {
        let html = [
            summary(text.id).unwrap_or(""),
            text.body,
            text.differences.unwrap_or(""),
            text.convention.unwrap_or(""),
        ];
        used.extend(html.iter().flat_map(|html| glyphs(html)));
    }
    let missing: Vec<_> = used.iter().filter(|&&c| !FONT_CHARACTERS.contains(c)).collect();
    assert!(missing.is_empty(), "not in static/fonts/stix-two-math.txt: {missing:?}");
}

#[test]
fn every_symbol_has_a_number() {
    for activation in CATALOGUE {
        let Some(text) = formula_text(activation.id) else { continue };
        let params = activation.params.iter().map(|param| param.symbol);
        let constants = text.constants.iter().map(|(symbol, _)| *symbol);
        let known: Vec<_> = params.chain(constants).chain(["x"]).collect();
        for piece in text.pieces {
            let formulas = ORDERS.iter().filter_map(|&order| piece.formula(order));
            for symbol in formulas.chain(piece.when).flat_map(|formula| formula.symbols()) {
                assert!(known.contains(&symbol), "{}: {symbol}", activation.id);
            }
        }
    }
}

#[test]
fn no_formula_has_an_unbalanced_tag_or_an_empty_element() {
    for formula in CATALOGUE.iter().flat_map(|activation| formulas(activation)) {
        for tag in
            ["math", "mrow", "msup", "mfrac", "msqrt", "mtable", "mtr", "mtd", "mi", "mo", "mn"]
        {
            let opened = formula.matches(&format!("<{tag}>")).count()
                + formula.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, formula.matches(&format!("</{tag}>")).count(), "{tag} in {formula}");
        }
        assert!(!formula.contains('\u{1}'), "{formula}");
    }
}
