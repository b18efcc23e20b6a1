//! The questions to check oneself: `questions.toml` to Rust.

use crate::front_matter::lines_before;
use crate::markdown;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    question: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    /// What the browser remembers the answer by.
    id: String,
    ask: String,
    choice: Vec<Choice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    text: String,
    #[serde(default)]
    right: bool,
    /// Why it is right or wrong.
    why: String,
}

/// The `Question { … }, …` of the file.
///
/// # Errors
/// `:<line>: <what>` or `: <question>: <what>`, to be put behind the file's name.
pub(crate) fn rust_entries(
    toml: &str,
    check_link: &dyn Fn(&str) -> Result<(), String>,
) -> Result<String, String> {
    let file: File = toml::from_str(toml).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        format!(":{}: {}", 1 + lines_before(toml, offset), error.message())
    })?;
    let entries = file.question.iter().map(|question| {
        rust_entry(question, check_link).map_err(|error| format!(": {}: {error}", question.id))
    });
    entries.collect()
}

fn rust_entry(
    question: &Question,
    check_link: &dyn Fn(&str) -> Result<(), String>,
) -> Result<String, String> {
    if question.choice.iter().filter(|choice| choice.right).count() != 1 {
        return Err("exactly one choice is right".to_owned());
    }
    let line = |text: &str| {
        let html = markdown::part(text, check_link).map_err(|(_, error)| error)?.html;
        let inner = html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
        inner.map(str::to_owned).ok_or_else(|| "is not one line of running text".to_owned())
    };
    let mut choices = String::new();
    for Choice { text, right, why } in &question.choice {
        let (text, why) = (line(text)?, line(why)?);
        choices += &format!("Choice {{ text: {text:?}, is_right: {right}, why: {why:?} }}, ");
    }
    let Question { id, ask, .. } = question;
    Ok(format!("Question {{ id: {id:?}, ask: {:?}, choices: &[{choices}] }},\n", line(ask)?))
}

#[cfg(test)]
mod tests {
    use super::rust_entries;

    const FILE: &str = "[[question]]\nid = 'a'\nask = 'A *b*?'\n\
        [[question.choice]]\ntext = 'Yes'\nright = true\nwhy = '$x$'\n\
        [[question.choice]]\ntext = 'No'\nwhy = 'No.'\n";

    fn entries(from: &str, to: &str) -> Result<String, String> {
        rust_entries(&FILE.replace(from, to), &|_| Ok(()))
    }

    #[test]
    fn a_file_becomes_entries() {
        let made = entries("", "").expect("entries");
        let expected = r#"Question { id: "a", ask: "A <em>b</em>?", choices: &[Choice { text: "Yes", is_right: true, why: "<math><mi>x</mi></math>" }, Choice { text: "No", is_right: false, why: "No." }, ] },"#;
        assert_eq!(made.trim_end(), expected);
    }

    #[test]
    fn mistakes_name_their_line_or_question() {
        let cases = [
            ("right = true\n", "", ": a: exactly one choice is right"),
            ("why = 'No.'", "why = 'No.'\nright = true", ": a: exactly one choice is right"),
            ("ask =", "aks =", ":3: unknown field"),
            ("'No.'", "'<b>No.</b>'", ": a: raw HTML"),
        ];
        for (from, to, expected) in cases {
            let error = entries(from, to).expect_err(expected);
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
