//! LaTeX to compact MathML: one small fragment without `<math>`, wrapper attributes or annotations.
//!
//! A letter that the page may replace by a number (the variable, a parameter) stands between two [`SYMBOL_MARK`]s
//! instead of in `<mi>`; letters with a fixed meaning, such as e and σ, do not.

use crate::node::{
    Node, Role, as_name, delimiter, escaped, joined_letters, operand, operator, stretchy,
};
use pulldown_latex::event::{
    Content, DelimiterType, Event, Font, Grouping, ScriptPosition, ScriptType, StateChange, Style,
    Visual,
};
use pulldown_latex::{Parser, Storage};

/// Stands before and behind the name of a symbol.
pub(crate) const SYMBOL_MARK: char = '\u{1}';

/// Letters with a fixed meaning: Euler's number, π, the logistic function, the normal distribution, f itself.
const CONSTANTS: &str = "eπσφϕf";

/// The MathML fragment of a formula; round brackets stretch only where `\left` and `\right` say so.
///
/// # Errors
/// What the parser finds wrong, or the name of a construct that this page's formulas do not use.
pub(crate) fn fragment(latex: &str) -> Result<String, String> {
    let storage = Storage::new();
    let events: Result<Vec<_>, _> = Parser::new(latex, &storage).collect();
    let events = events.map_err(|error| without_context(&error.to_string()))?;
    let mut reader = Reader { events: events.into_iter().peekable(), is_upright: false };
    Ok(reader.row()?.into_iter().map(|node| node.markup).collect())
}

/// The same formula for running text: inside `<math>`, every symbol an identifier.
///
/// # Errors
/// As [`fragment`].
pub(crate) fn inline(latex: &str) -> Result<String, String> {
    let fragment = fragment(latex)?;
    let mut html = String::from("<math>");
    for (index, part) in fragment.split(SYMBOL_MARK).enumerate() {
        let is_symbol = index % 2 == 1;
        html += &if is_symbol { format!("<mi>{part}</mi>") } else { part.to_owned() };
    }
    Ok(html + "</math>")
}

struct Reader<'a, I: Iterator<Item = Event<'a>>> {
    events: std::iter::Peekable<I>,
    is_upright: bool,
}

impl<'a, I: Iterator<Item = Event<'a>>> Reader<'a, I> {
    /// Reads up to the end of the group or of the formula.
    fn row(&mut self) -> Result<Vec<Node>, String> {
        let mut nodes: Vec<Node> = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End => break,
                Event::StateChange(StateChange::Font(Some(Font::UpRight))) => {
                    self.is_upright = true
                }
                event => {
                    let mut node = self.node(event, nodes.last().map(|node| node.role))?;
                    if self.brackets_follow() {
                        node.markup = as_name(node.markup);
                    }
                    if node.role == Role::Function && self.bare_argument_follows() {
                        node.markup += "<mspace width=\".17em\"/>";
                    }
                    nodes.push(node);
                }
            }
        }
        Ok(joined_letters(nodes))
    }

    /// Whether what follows is put into brackets: a letter in front of them names a function, because products are
    /// written with a dot.
    fn brackets_follow(&mut self) -> bool {
        let next = self.events.peek();
        matches!(
            next,
            Some(
                Event::Content(Content::Delimiter { content: '(', .. })
                    | Event::Begin(Grouping::LeftRight(Some('('), _))
            )
        )
    }

    /// Whether the argument of a function name comes without brackets, as in tanh x.
    fn bare_argument_follows(&mut self) -> bool {
        use Content::{Function, Number, Ordinary};
        matches!(
            self.events.peek(),
            Some(
                Event::Content(Ordinary { .. } | Number(_) | Function(_))
                    | Event::Script { .. }
                    | Event::Visual(_)
            )
        )
    }

    fn next_node(&mut self) -> Result<Node, String> {
        let event = self.events.next().ok_or("the formula ends too early")?;
        self.node(event, None)
    }

    fn node(&mut self, event: Event<'a>, before: Option<Role>) -> Result<Node, String> {
        match event {
            Event::Content(content) => self.content(content, before),
            Event::Begin(grouping) => self.group(&grouping),
            Event::Visual(Visual::SquareRoot) => {
                let inner = self.next_node()?.markup;
                Ok(operand(format!("<msqrt>{inner}</msqrt>")))
            }
            Event::Visual(Visual::Fraction(None)) => {
                let (above, below) = (self.next_node()?.markup, self.next_node()?.markup);
                Ok(operand(format!("<mfrac>{above}{below}</mfrac>")))
            }
            Event::Script { ty, position } if position != ScriptPosition::AboveBelow => {
                self.script(ty)
            }
            Event::Space { width: Some(width), height: None, depth: None } => {
                let role = before.unwrap_or(Role::Operator);
                Ok(Node { markup: format!("<mspace width=\"{width}\"/>"), role })
            }
            other => Err(format!("{other:?} is not used in this project's formulas")),
        }
    }

    fn group(&mut self, grouping: &Grouping) -> Result<Node, String> {
        let was_upright = self.is_upright;
        let style =
            self.events.next_if(|event| matches!(event, Event::StateChange(StateChange::Style(_))));
        let nodes = self.row()?;
        self.is_upright = was_upright;
        let is_single = nodes.len() == 1;
        let markup: String = nodes.into_iter().map(|node| node.markup).collect();
        let markup = match grouping {
            Grouping::Normal if is_single => markup,
            Grouping::Normal => format!("<mrow>{markup}</mrow>"),
            Grouping::LeftRight(open, close) => {
                let (open, close) = (stretchy(*open), stretchy(*close));
                format!("<mrow>{open}{markup}{close}</mrow>")
            }
            other => return Err(format!("{other:?} is not used in this project's formulas")),
        };
        Ok(operand(match style {
            Some(Event::StateChange(StateChange::Style(Style::Text))) => {
                format!("<mstyle displaystyle=\"false\">{markup}</mstyle>")
            }
            Some(Event::StateChange(StateChange::Style(Style::Display))) => {
                format!("<mstyle displaystyle=\"true\">{markup}</mstyle>")
            }
            _ => markup,
        }))
    }

    fn script(&mut self, ty: ScriptType) -> Result<Node, String> {
        let base = self.next_node()?;
        let (tag, scripts) = match ty {
            ScriptType::Subscript => ("msub", self.next_node()?.markup),
            ScriptType::Superscript => ("msup", self.next_node()?.markup),
            ScriptType::SubSuperscript => {
                ("msubsup", self.next_node()?.markup + &self.next_node()?.markup)
            }
        };
        let scripts = scripts.replace("<mrow><mo>′</mo><mo>′</mo></mrow>", "<mo>″</mo>");
        if scripts == "<mo>′</mo>" || scripts == "<mo>″</mo>" {
            // A prime is no exponent: the font has it raised already.
            return Ok(operand(format!("<mrow>{}{scripts}</mrow>", as_name(base.markup))));
        }
        let role = if base.role == Role::Function { Role::Function } else { Role::Operand };
        Ok(Node { markup: format!("<{tag}>{}{scripts}</{tag}>", base.markup), role })
    }

    fn content(&mut self, content: Content<'a>, before: Option<Role>) -> Result<Node, String> {
        match content {
            Content::Number(number) => Ok(operand(format!("<mn>{number}</mn>"))),
            Content::Text(text) => Ok(operand(format!("<mtext>{}</mtext>", escaped(text)))),
            Content::Function(name) => {
                Ok(Node { markup: format!("<mi>{name}</mi>"), role: Role::Function })
            }
            Content::Ordinary { content: '|', .. } => {
                let opens = matches!(before, None | Some(Role::Operator | Role::Function));
                delimiter('|', if opens { DelimiterType::Open } else { DelimiterType::Close })
            }
            Content::Ordinary { content, .. } => Ok(self.letter(content)),
            Content::BinaryOp { content, .. } => {
                let content = if content == '-' { '−' } else { content };
                // The first operator of a row is a sign by itself; one behind a bracket has to be told.
                let is_sign = before == Some(Role::Operator) && "+−".contains(content);
                Ok(operator(&content.to_string(), if is_sign { " form=\"prefix\"" } else { "" }))
            }
            Content::Relation { content, .. } => {
                let mut buffer = [0; 8];
                let text = String::from_utf8_lossy(content.encode_utf8_to_buf(&mut buffer));
                Ok(operator(&text, ""))
            }
            Content::Punctuation(content) => Ok(operator(&content.to_string(), "")),
            Content::Delimiter { content, size: None, ty } => delimiter(content, ty),
            other => Err(format!("{other:?} is not used in this project's formulas")),
        }
    }

    fn letter(&self, content: char) -> Node {
        if !content.is_alphabetic() {
            return match content {
                '/' => operator("/", ""),
                '∞' => operand("<mi>∞</mi>".to_owned()),
                other => operand(format!("<mo>{other}</mo>")),
            };
        }
        if self.is_upright {
            let markup = format!("<mi mathvariant=\"normal\">{content}</mi>");
            return Node { markup, role: Role::Letter(content) };
        }
        operand(if content == 'Φ' {
            // Capital Greek letters stand upright; MathML would slant it.
            "<mi mathvariant=\"normal\">Φ</mi>".to_owned()
        } else if CONSTANTS.contains(content) {
            format!("<mi>{content}</mi>")
        } else {
            format!("{SYMBOL_MARK}{content}{SYMBOL_MARK}")
        })
    }
}

/// The first line of the parser's message; the caller quotes the formula or names its field.
fn without_context(message: &str) -> String {
    message.split(" ╭").next().unwrap_or(message).lines().next().unwrap_or(message).to_owned()
}

#[cfg(test)]
#[path = "mathml_tests.rs"]
mod tests;
