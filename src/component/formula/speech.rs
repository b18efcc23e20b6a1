//! MathML in words, for readers that have no voice for mathematics.
//!
//! Reads only the MathML of this project: the build script's fragments and what `mathml` puts around them.

/// The words for a piece of MathML: `alpha times (e to the power of x minus 1)` with the letters as they are.
#[must_use]
pub(super) fn spoken(markup: &str) -> String {
    let mut reader = Reader { rest: markup };
    let words = reader.row().join(" ");
    words.replace("( ", "(").replace(" )", ")").replace(" ,", ",")
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// The words of every element up to the next closing tag or the end.
    fn row(&mut self) -> Vec<String> {
        let mut words = Vec::new();
        while let Some(element) = self.element() {
            if !element.is_empty() {
                words.push(element);
            }
        }
        words
    }

    /// The words of the next element; `None` before a closing tag and at the end.
    fn element(&mut self) -> Option<String> {
        let inner = self.rest.strip_prefix('<').filter(|inner| !inner.starts_with('/'))?;
        let (tag, after) = inner.split_once('>')?;
        self.rest = after;
        if tag.ends_with('/') {
            return Some(String::new());
        }
        let words = match tag.split(' ').next() {
            Some("mi" | "mn" | "mo" | "mtext") => leaf(tag, self.text()),
            Some(name) => container(name, self.row()),
            None => String::new(),
        };
        self.rest = self.rest.split_once('>').map_or("", |(_, after)| after);
        Some(words)
    }

    fn text(&mut self) -> &'a str {
        let (text, after) = self.rest.split_at(self.rest.find('<').unwrap_or(self.rest.len()));
        self.rest = after;
        text
    }
}

fn leaf(tag: &str, text: &str) -> String {
    match text {
        "|" if tag.contains("prefix") => "the absolute value of (",
        "|" => ")",
        "−" => "minus",
        "+" => "plus",
        "⋅" | "×" => "times",
        "/" => "divided by",
        "=" => "equals",
        "≈" => "is about",
        "≤" => "is at most",
        "≥" => "is at least",
        "&lt;" => "is less than",
        "&gt;" => "is greater than",
        "≠" => "is not",
        "′" => "prime",
        "″" => "double prime",
        number if tag.starts_with("mn") => return number.replace('−', "minus "),
        other => other,
    }
    .to_owned()
}

fn container(name: &str, parts: Vec<String>) -> String {
    match (name, parts.as_slice()) {
        ("msup", [base, power]) if power == "2" => format!("{base} squared"),
        ("msup", [base, power]) => format!("{base} to the power of {}", grouped(power)),
        ("msub", [base, index]) => format!("{base} sub {index}"),
        ("mfrac", [above, below]) => format!("{} over {}", grouped(above), grouped(below)),
        ("msqrt", parts) => format!("the square root of {}", grouped(&parts.join(" "))),
        (_, parts) => parts.join(" "),
    }
}

/// Brackets around more than one word, so that a listener knows where a power or a fraction ends.
fn grouped(words: &str) -> String {
    if words.contains(' ') { format!("({words})") } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn formulas_are_read_as_words() {
        let cases = [
            ("<mi>x</mi><mo>≤</mo><mn>0</mn>", "x is at most 0"),
            ("<mi>x</mi><mo>&lt;</mo><mn>−1.5</mn>", "x is less than minus 1.5"),
            (
                "<mi>α</mi><mo>⋅</mo><mo stretchy=\"false\">(</mo><msup><mi>e</mi><mi>x</mi></msup>\
                 <mo>−</mo><mn>1</mn><mo stretchy=\"false\">)</mo>",
                "α times (e to the power of x minus 1)",
            ),
            (
                "<mfrac><mn>1</mn><mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi><mrow><mo>−</mo>\
                 <mi>x</mi></mrow></msup></mrow></mfrac>",
                "1 over (1 plus e to the power of (minus x))",
            ),
            ("<msqrt><msup><mi>x</mi><mn>2</mn></msup></msqrt>", "the square root of (x squared)"),
            ("<mrow><mi>f</mi><mo>′</mo></mrow><mspace width=\".17em\"/><mi>x</mi>", "f prime x"),
            (
                "<mo stretchy=\"false\" form=\"prefix\">|</mo><mi>x</mi>\
                 <mo stretchy=\"false\" form=\"postfix\">|</mo>",
                "the absolute value of (x)",
            ),
        ];
        for (markup, words) in cases {
            assert_eq!(spoken(markup), words, "{markup}");
        }
    }

    #[test]
    fn broken_markup_ends_the_words() {
        assert_eq!(spoken("<mi>x</mi><mo"), "x");
        assert_eq!(spoken("plain"), "");
        assert_eq!(spoken("<mi>x"), "x");
    }
}
