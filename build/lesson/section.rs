//! One section of the lesson: its front matter and blocks, and the Rust made of them.

use super::WIDGETS;
use super::blocks::{Block, Kind, blocks};
use crate::{front_matter, markdown};
use serde::Deserialize;
use std::fmt::Write;

/// Words that a reader of sixteen reads in a minute.
const WORDS_A_MINUTE: usize = 180;
/// What moving a widget, answering a question or trying something takes.
const SECONDS_A_WIDGET: usize = 90;
const SECONDS_A_QUESTION: usize = 30;
const SECONDS_FOR_SELF_CHECK: usize = 240;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    /// The title in the contents.
    short: String,
}

/// A section whose links are not checked yet.
pub(crate) struct Draft<'a> {
    /// The file's name without `.md`.
    pub(crate) name: &'a str,
    /// The name without its number.
    pub(crate) id: &'a str,
    front: FrontMatter,
    body_line: usize,
    blocks: Vec<Block<'a>>,
}

impl<'a> Draft<'a> {
    /// Parses a file as far as its blocks.
    ///
    /// # Errors
    /// `:<line>: <what>`, to be put behind the file's name.
    pub(crate) fn read(name: &'a str, file: &'a str) -> Result<Self, String> {
        let (_, id) = name
            .split_once('-')
            .filter(|(number, _)| number.parse::<u8>().is_ok())
            .ok_or(": a section is called by its number and its id, such as 03-why")?;
        let page = front_matter::split::<FrontMatter>(file)?;
        let blocks = blocks(page.body)
            .map_err(|(line, error)| format!(":{}: {error}", page.body_line + line))?;
        Ok(Self { name, id, front: page.front_matter, body_line: page.body_line, blocks })
    }

    /// The title of the section in the contents.
    pub(crate) fn short(&self) -> &str {
        &self.front.short
    }

    /// Id and title of each of its headings, as far as they can be read.
    pub(crate) fn headings(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.blocks.iter().filter_map(|block| match &block.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        });
        texts
            .flat_map(|text| text.lines())
            .filter_map(|line| line.strip_prefix("## ")?.split_once("{#"))
            .filter_map(|(title, id)| Some((id.strip_suffix('}')?, title.trim_end())))
    }

    /// The `Section { … },` of the file, and the `&[Part::…],` that stand in it.
    ///
    /// # Errors
    /// As [`Draft::read`].
    pub(crate) fn rust_entry(
        &self,
        check_link: &dyn Fn(&str) -> Result<(), String>,
    ) -> Result<(String, String), String> {
        let mut entry = Entry::default();
        for block in &self.blocks {
            entry.add(&block.kind, check_link).map_err(|(line, error)| {
                format!(":{}: {error}", self.body_line + block.line + line)
            })?;
        }
        let FrontMatter { title, short } = &self.front;
        let section = format!(
            "Section {{ id: {:?}, title: {title:?}, short: {short:?}, minutes: {}, headings: &[{}] }},\n",
            self.id,
            self.minutes(),
            entry.headings,
        );
        Ok((section, format!("&[{}],\n", entry.parts)))
    }

    /// How long the section takes, from what stands in it.
    fn minutes(&self) -> usize {
        let seconds = |kind: &Kind<'_>| match kind {
            Kind::Text(text) => seconds_to_read(text),
            Kind::Widget(..) => SECONDS_A_WIDGET,
            Kind::Question(question, answer) => {
                SECONDS_A_QUESTION + seconds_to_read(question) + seconds_to_read(answer)
            }
            Kind::Try(text) => SECONDS_A_QUESTION + seconds_to_read(text),
            Kind::SelfCheck => SECONDS_FOR_SELF_CHECK,
        };
        let seconds: usize = self.blocks.iter().map(|block| seconds(&block.kind)).sum();
        seconds.div_ceil(60)
    }
}

fn seconds_to_read(text: &str) -> usize {
    60 * text.split_whitespace().count() / WORDS_A_MINUTE
}

/// The parts and headings of a section as Rust.
#[derive(Default)]
struct Entry {
    parts: String,
    headings: String,
}

impl Entry {
    fn add(
        &mut self,
        kind: &Kind<'_>,
        check_link: &dyn Fn(&str) -> Result<(), String>,
    ) -> Result<(), (usize, String)> {
        match kind {
            Kind::Text(text) => {
                let part = markdown::part(text, check_link)?;
                for (id, title) in part.headings {
                    let _infallible =
                        write!(self.headings, "Heading {{ id: {id:?}, title: {title:?} }}, ");
                }
                self.push_text(&part.html);
            }
            Kind::Widget(name, _) if !WIDGETS.contains(name) => {
                return Err((0, format!("there is no widget {name}")));
            }
            Kind::Widget(name, options) => {
                self.push(&format!("Widget {{ name: {name:?}, options: {options:?} }}"));
            }
            Kind::SelfCheck => self.push("SelfCheck"),
            Kind::Question(question, answer) => {
                let question = markdown::part(question, check_link)?.html;
                let question = question.trim_start_matches("<p>").trim_end_matches("</p>");
                let answer = inner(answer, check_link)?;
                self.push_text(&format!(
                    "<details class=\"question\"><summary class=\"question__ask\">{question}</summary>\
                     <div class=\"question__answer\">{answer}</div></details>"
                ));
            }
            Kind::Try(text) => {
                let text = inner(text, check_link)?;
                self.push_text(&format!(
                    "<div class=\"try\" role=\"note\"><p class=\"try__label\">Try it</p>{text}</div>"
                ));
            }
        }
        Ok(())
    }

    fn push_text(&mut self, html: &str) {
        self.push(&format!("Text({html:?})"));
    }

    fn push(&mut self, variant: &str) {
        self.parts += "Part::";
        self.parts += variant;
        self.parts += ", ";
    }
}

/// The text below a marker line.
fn inner(
    text: &str,
    check_link: &dyn Fn(&str) -> Result<(), String>,
) -> Result<String, (usize, String)> {
    let part = markdown::part(text, check_link).map_err(|(line, error)| (line + 1, error))?;
    if part.headings.is_empty() {
        Ok(part.html)
    } else {
        Err((1, "a heading has no place here".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::Draft;

    fn entry(body: &str) -> Result<String, String> {
        let file = format!("+++\ntitle = \"Why\"\nshort = \"W\"\n+++\n{body}");
        let (section, parts) = Draft::read("03-why", &file)?.rust_entry(&|_| Ok(()))?;
        Ok(section + &parts)
    }

    #[test]
    fn a_file_becomes_an_entry() {
        let entry =
            entry("A.\n\n## B {#b}\n\n::question Why *so*?\nC.\n::end\n\n::try\nD.\n::end\n")
                .expect("an entry");
        for part in [
            r#"id: "why", title: "Why", short: "W", minutes: 2, headings: &[Heading { id: "b", title: "B" }, ]"#,
            r#"<summary class=\"question__ask\">Why <em>so</em>?</summary><div class=\"question__answer\"><p>C.</p></div>"#,
            r#"<p class=\"try__label\">Try it</p><p>D.</p></div>"#,
        ] {
            assert!(entry.contains(part), "{part} in {entry}");
        }
    }

    #[test]
    fn mistakes_name_their_line() {
        let cases = [
            ("A.\n\n::widget{nonsense}\n", ":7: there is no widget nonsense"),
            ("A.\n\n::try\n\n<b>x</b>\n::end\n", ":9: raw HTML"),
            ("::try\n## B {#b}\n::end\n", ":6: a heading has no place here"),
            ("::nonsense\n", ":5: there is no marker"),
        ];
        for (body, expected) in cases {
            let error = entry(body).expect_err(expected);
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn minutes_follow_the_words() {
        let text = "word ".repeat(1_800);
        assert!(entry(&text).expect("an entry").contains("minutes: 10,"));
    }
}
