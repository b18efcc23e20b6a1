//! The elements that a formula is put together from.

use crate::mathml::SYMBOL_MARK;
use pulldown_latex::event::DelimiterType;

/// One MathML element and what its neighbours need to know of it.
pub(crate) struct Node {
    pub(crate) markup: String,
    pub(crate) role: Role,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Role {
    /// Something that a sign behind it adds to or subtracts from.
    Operand,
    /// An upright letter, to be joined with the next one to a name.
    Letter(char),
    /// The name of a function.
    Function,
    /// An operator, relation, opening bracket or comma: a minus behind it is a sign.
    Operator,
}

/// Something with a value: a number, a letter, a fraction.
pub(crate) fn operand(markup: String) -> Node {
    Node { markup, role: Role::Operand }
}

/// A symbol as a plain identifier; other markup as it is.
pub(crate) fn as_name(markup: String) -> String {
    match markup.strip_prefix(SYMBOL_MARK).and_then(|rest| rest.strip_suffix(SYMBOL_MARK)) {
        Some(name) if !name.contains(SYMBOL_MARK) => format!("<mi>{name}</mi>"),
        _ => markup,
    }
}

/// An operator or relation, with attributes as they stand in the tag.
pub(crate) fn operator(text: &str, attributes: &str) -> Node {
    Node { markup: format!("<mo{attributes}>{}</mo>", escaped(text)), role: Role::Operator }
}

/// A bracket that does not stretch; a vertical bar has to be told which side it stands on.
pub(crate) fn delimiter(content: char, ty: DelimiterType) -> Result<Node, String> {
    let (form, role) = match ty {
        DelimiterType::Open => ("prefix", Role::Operator),
        DelimiterType::Close => ("postfix", Role::Operand),
        DelimiterType::Fence => return Err(format!("{content} opens or closes? Use \\l… or \\r…")),
    };
    let form = if content == '|' { format!(" form=\"{form}\"") } else { String::new() };
    Ok(Node { markup: format!("<mo stretchy=\"false\"{form}>{content}</mo>"), role })
}

/// The bracket of a `\left` or `\right`; `.` gives none.
pub(crate) fn stretchy(bracket: Option<char>) -> String {
    bracket.map_or_else(String::new, |bracket| format!("<mo>{bracket}</mo>"))
}

/// Joins upright letters that stand side by side to one symbol: `\mathrm{min}`.
pub(crate) fn joined_letters(nodes: Vec<Node>) -> Vec<Node> {
    let mut joined: Vec<Node> = Vec::new();
    let mut name = String::new();
    for node in nodes {
        match (node.role, joined.last_mut()) {
            (Role::Letter(letter), Some(last)) if !name.is_empty() => {
                name.push(letter);
                last.markup = format!("{SYMBOL_MARK}{name}{SYMBOL_MARK}");
            }
            (role, _) => {
                name = if let Role::Letter(letter) = role { letter.into() } else { String::new() };
                joined.push(node);
            }
        }
    }
    joined
}

/// `text` with the characters escaped that mean something in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
