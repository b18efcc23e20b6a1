//! Cuts the text of a section at its marker lines, which begin with two colons.
//!
//! ```text
//! ::widget{name key=value}      a live widget
//! ::self-check                  the questions to check oneself
//! ::question Why?               a question; its answer follows
//! ::try                         something to try; what to do follows
//! ::end                         ends an answer or what to do
//! ```

/// A piece of a section and the line, counted from 0, on which its text begins.
#[derive(Debug, PartialEq)]
pub(crate) struct Block<'a> {
    pub(crate) line: usize,
    pub(crate) kind: Kind<'a>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Kind<'a> {
    /// Markdown.
    Text(String),
    /// The name of a live widget and its options as they stand.
    Widget(&'a str, &'a str),
    SelfCheck,
    /// The question (one line of Markdown) and its answer (Markdown).
    Question(&'a str, String),
    /// Markdown.
    Try(String),
}

/// Cuts `body` into blocks.
///
/// # Errors
/// The line, counted from 0, and what is wrong with the marker on it.
pub(crate) fn blocks(body: &str) -> Result<Vec<Block<'_>>, (usize, String)> {
    let mut blocks = Vec::new();
    let mut lines = body.lines().enumerate();
    let mut text = Text::default();
    while let Some((line, content)) = lines.next() {
        let Some(marker) = content.strip_prefix("::") else {
            text.push(line, content);
            continue;
        };
        blocks.extend(text.take());
        let (word, rest) = marker.split_once([' ', '{']).unwrap_or((marker, ""));
        let kind = match word {
            "widget" => {
                let inside = braced(rest).map_err(|error| (line, error))?;
                let (name, options) = inside.split_once(' ').unwrap_or((inside, ""));
                Kind::Widget(name, options.trim())
            }
            "self-check" => Kind::SelfCheck,
            "question" if !rest.is_empty() => {
                Kind::Question(rest, inside(line, marker, &mut lines)?)
            }
            "try" => Kind::Try(inside(line, marker, &mut lines)?),
            _ => return Err((line, format!("there is no marker ::{marker}"))),
        };
        blocks.push(Block { line, kind });
    }
    blocks.extend(text.take());
    Ok(blocks)
}

/// What stands between the braces of a marker; the opening one is already gone.
fn braced(rest: &str) -> Result<&str, String> {
    let inside = rest.strip_suffix('}').map(str::trim).filter(|inside| !inside.is_empty());
    inside.ok_or_else(|| "the marker needs a name in braces, such as ::widget{neuron}".to_owned())
}

/// The lines up to `::end`. A marker among them is a mistake.
fn inside<'a>(
    start: usize,
    marker: &str,
    lines: &mut impl Iterator<Item = (usize, &'a str)>,
) -> Result<String, (usize, String)> {
    let mut inside = String::new();
    for (line, content) in lines {
        match content.strip_prefix("::") {
            Some("end") => return Ok(inside),
            Some(other) => return Err((line, format!("::{other} stands inside of ::{marker}"))),
            None => {
                inside += content;
                inside.push('\n');
            }
        }
    }
    Err((start, format!("no line ::end ends ::{marker}")))
}

/// Collects lines of plain Markdown.
#[derive(Default)]
struct Text {
    line: usize,
    content: String,
}

impl Text {
    fn push(&mut self, line: usize, content: &str) {
        if self.content.is_empty() {
            if content.trim().is_empty() {
                return;
            }
            self.line = line;
        }
        self.content += content;
        self.content.push('\n');
    }

    fn take(&mut self) -> Option<Block<'static>> {
        let content = std::mem::take(&mut self.content);
        let block = Block { line: self.line, kind: Kind::Text(content) };
        (block.kind != Kind::Text(String::new())).then_some(block)
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Kind, blocks};

    #[test]
    fn markers_cut_the_text() {
        let body = "\nOne.\n\n::widget{explore id=elu alpha=2}\n::question Why?\nSo.\n::end\n\nTwo.\n::try\nDo.\n::end\n::self-check\n";
        let text = |text: &str| Kind::Text(text.to_owned());
        let expected = [
            (1, text("One.\n\n")),
            (3, Kind::Widget("explore", "id=elu alpha=2")),
            (4, Kind::Question("Why?", "So.\n".to_owned())),
            (8, text("Two.\n")),
            (9, Kind::Try("Do.\n".to_owned())),
            (12, Kind::SelfCheck),
        ];
        let expected: Vec<_> =
            expected.into_iter().map(|(line, kind)| Block { line, kind }).collect();
        assert_eq!(blocks(body), Ok(expected));
    }

    #[test]
    fn wrong_markers_name_their_line() {
        let cases = [
            ("a\n::widgets{x}", 1),
            ("::widget{}", 0),
            ("::widget{x", 0),
            ("::question\n::end", 0),
            ("a\n\n::try\nb", 2),
            ("::try\n::self-check\n::end", 1),
            ("::end", 0),
        ];
        for (body, line) in cases {
            assert_eq!(blocks(body).err().map(|(line, _)| line), Some(line), "{body}");
        }
    }
}
