//! LaTeX cut into tokens.

/// One token. A symbol is a letter, a Greek letter, or the text of `\mathrm{…}` and `\operatorname{…}`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    Number(f64),
    Symbol(String),
    /// `\frac`, `\sqrt`, `\cdot`, `\prime`, `\le`, `\ge`.
    Command(String),
    /// A bracket, bar, sign, relation or `^`.
    Sign(char),
}

/// Commands that stand for something other than a symbol.
const COMMANDS: [&str; 6] = ["frac", "sqrt", "cdot", "prime", "le", "ge"];

/// Commands that are a symbol or the name of a function, with the name under which they are evaluated.
const SYMBOLS: [(&str, &str); 17] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("lambda", "λ"),
    ("theta", "θ"),
    ("ell", "ℓ"),
    ("pi", "π"),
    ("sigma", "σ"),
    ("Phi", "Φ"),
    ("varphi", "φ"),
    ("tanh", "tanh"),
    ("arctan", "arctan"),
    ("sin", "sin"),
    ("cos", "cos"),
    ("ln", "ln"),
    ("exp", "exp"),
    ("min", "min"),
    ("max", "max"),
];

pub(crate) fn tokens(latex: &str) -> Result<Vec<Token>, String> {
    let mut rest = latex.trim_start();
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            '\\' => command(rest)?,
            '0'..='9' => number(rest)?,
            'a'..='z' | 'A'..='Z' => (Some(Token::Symbol(first.to_string())), 1),
            '(' | ')' | '{' | '}' | '|' | '+' | '-' | '<' | '>' | '^' => {
                (Some(Token::Sign(first)), 1)
            }
            other => return Err(format!("{other} is not understood")),
        };
        tokens.extend(token);
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

fn number(rest: &str) -> Result<(Option<Token>, usize), String> {
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let value = rest[..length].parse().map_err(|error| format!("{}: {error}", &rest[..length]))?;
    Ok((Some(Token::Number(value)), length))
}

/// `\left` and `\right` only size the bracket that follows: they give no token.
fn command(rest: &str) -> Result<(Option<Token>, usize), String> {
    let name: &str = rest[1..].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let length = 1 + name.len();
    if matches!(name, "left" | "right") {
        return Ok((None, length));
    }
    if matches!(name, "mathrm" | "operatorname") {
        let inner = rest[length..].strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let (inner, _) = inner.ok_or_else(|| format!("\\{name} lacks its {{…}}"))?;
        return Ok((Some(Token::Symbol(inner.to_owned())), length + inner.len() + 2));
    }
    let symbol = SYMBOLS.iter().find(|(latex, _)| *latex == name);
    let token = match symbol {
        Some((_, symbol)) => Token::Symbol((*symbol).to_owned()),
        None if COMMANDS.contains(&name) => Token::Command(name.to_owned()),
        None => return Err(format!("\\{name} is not understood")),
    };
    Ok((Some(token), length))
}
