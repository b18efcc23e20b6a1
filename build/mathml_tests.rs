//! Tests of the MathML fragments.

use super::{fragment, inline};

/// The fragment with ⟨x⟩ for a marked symbol.
fn shown(latex: &str) -> String {
    let fragment = fragment(latex).expect(latex);
    let parts = fragment.split('\u{1}').enumerate();
    parts.map(|(i, part)| if i % 2 == 1 { format!("⟨{part}⟩") } else { part.into() }).collect()
}

#[test]
fn formulas_of_the_catalogue_become_compact_mathml() {
    let cases = [
        (r"x", "⟨x⟩"),
        (
            r"\alpha \cdot (e^{x} - 1)",
            "⟨α⟩<mo>⋅</mo><mo stretchy=\"false\">(</mo><msup><mi>e</mi>⟨x⟩</msup>\
             <mo>−</mo><mn>1</mn><mo stretchy=\"false\">)</mo>",
        ),
        (
            r"\frac{1}{1 + e^{-x}}",
            "<mfrac><mn>1</mn><mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi>\
             <mrow><mo>−</mo>⟨x⟩</mrow></msup></mrow></mfrac>",
        ),
        (r"\mathrm{min}", "⟨min⟩"),
        (r"x^{\mathrm{min}}", "<msup>⟨x⟩⟨min⟩</msup>"),
        (r"\sqrt{x^2}", "<msqrt><msup>⟨x⟩<mn>2</mn></msup></msqrt>"),
        (r"\left(x\right)", "<mrow><mo>(</mo>⟨x⟩<mo>)</mo></mrow>"),
        (r"x \le 0", "⟨x⟩<mo>≤</mo><mn>0</mn>"),
        (r"x < 0", "⟨x⟩<mo>&lt;</mo><mn>0</mn>"),
    ];
    for (latex, expected) in cases {
        assert_eq!(shown(latex), expected, "{latex}");
    }
}

#[test]
fn function_names_are_not_symbols() {
    let open = "<mo stretchy=\"false\">(</mo>";
    let close = "<mo stretchy=\"false\">)</mo>";
    assert_eq!(shown(r"\tanh(x)"), format!("<mi>tanh</mi>{open}⟨x⟩{close}"));
    assert_eq!(shown(r"\operatorname{erf}(x)"), format!("<mi>erf</mi>{open}⟨x⟩{close}"));
    assert_eq!(shown(r"\sigma(x)"), format!("<mi>σ</mi>{open}⟨x⟩{close}"));
    assert_eq!(shown(r"u(x)"), format!("<mi>u</mi>{open}⟨x⟩{close}"));
    let derivative = format!("<mrow><mi>u</mi><mo>″</mo></mrow>{open}⟨x⟩{close}");
    assert_eq!(shown(r"u^{\prime\prime}(x)"), derivative);
    assert_eq!(shown(r"\Phi"), "<mi mathvariant=\"normal\">Φ</mi>");
    assert_eq!(shown(r"\tanh x"), "<mi>tanh</mi><mspace width=\".17em\"/>⟨x⟩");
    assert_eq!(
        shown(r"\tanh^2(x)"),
        format!("<msup><mi>tanh</mi><mn>2</mn></msup>{open}⟨x⟩{close}")
    );
}

#[test]
fn signs_and_bars_are_told_from_operators_and_each_other() {
    assert_eq!(
        shown(r"(-x)"),
        "<mo stretchy=\"false\">(</mo><mo form=\"prefix\">−</mo>⟨x⟩<mo stretchy=\"false\">)</mo>"
    );
    assert_eq!(shown(r"x/-2"), "⟨x⟩<mo>/</mo><mo form=\"prefix\">−</mo><mn>2</mn>");
    assert_eq!(shown(r"1 - x"), "<mn>1</mn><mo>−</mo>⟨x⟩");
    let bars = "<mn>1</mn><mo>+</mo><mo stretchy=\"false\" form=\"prefix\">|</mo>⟨x⟩\
                <mo stretchy=\"false\" form=\"postfix\">|</mo>";
    assert_eq!(shown(r"1 + |x|"), bars);
    assert_eq!(shown(r"1 + \lvert x \rvert"), bars);
}

#[test]
fn styles_reach_the_page() {
    let half = "<mfrac><mn>1</mn><mn>2</mn></mfrac>";
    assert_eq!(shown(r"\tfrac{1}{2}"), format!("<mstyle displaystyle=\"false\">{half}</mstyle>"));
    assert_eq!(shown(r"\dfrac{1}{2}"), format!("<mstyle displaystyle=\"true\">{half}</mstyle>"));
}

#[test]
fn running_text_has_identifiers_for_symbols() {
    assert_eq!(inline("e^x"), Ok("<math><msup><mi>e</mi><mi>x</mi></msup></math>".to_owned()));
}

#[test]
fn what_does_not_parse_or_is_not_supported_is_an_error() {
    for latex in [r"\frac{1}", r"\alhpa", r"e^{x", r"\begin{matrix}1\end{matrix}", r"\mathbb{R}"] {
        assert!(fragment(latex).is_err(), "{latex}");
    }
}
