//! Markdown to HTML: formulas become MathML; raw HTML and dead links are errors.
//!
//! The text of an activation function ([`text`], [`line`]) has formulas in its lines only; a part of the lesson
//! ([`part`]) also has formulas of their own, tables, and headings that links lead to.

use crate::front_matter::lines_before;
use crate::mathml;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::ops::Range;

/// The heading that parts what frameworks disagree on from the rest of a text.
const DIFFERENCES: &str = "Where frameworks differ";
/// Where a link to an activation function begins.
const EXPLORE: &str = "#/explore/";

/// Stands before the name of a heading in its id, so that no other part of a page has the same.
const HEADING_ID: &str = "part-";

/// A text and the section on what frameworks disagree on, both as HTML.
pub(crate) struct Text {
    /// All before the section.
    pub(crate) body: String,
    /// The section, without its heading.
    pub(crate) differences: Option<String>,
}

/// A part of the lesson as HTML, and the headings in it.
pub(crate) struct Part {
    pub(crate) html: String,
    /// Id and title of each heading of the second level, in order.
    pub(crate) headings: Vec<(String, String)>,
}

/// Turns Markdown into HTML.
///
/// # Errors
/// The line of `markdown`, counted from 0, and what is wrong with it.
pub(crate) fn text(
    markdown: &str,
    is_known: &dyn Fn(&str) -> bool,
) -> Result<Text, (usize, String)> {
    let check = |url: &str| check_link(url, is_known);
    let mut events = Vec::new();
    for (event, range) in Parser::new_ext(markdown, Options::ENABLE_MATH).into_offset_iter() {
        let event = checked(event, &check);
        let line = lines_before(markdown, range.start);
        events.push((event.map_err(|error| (line, error))?, range));
    }
    mark_corrections(&mut events, markdown);
    let split = differences_heading(&events);
    let mut events: Vec<_> = events.into_iter().map(|(event, _)| event).collect();
    let differences = split.map(|heading| {
        let section = events.split_off(heading.end);
        events.truncate(heading.start);
        rendered(section)
    });
    Ok(Text { body: rendered(events), differences })
}

/// Turns one line of Markdown into HTML without a paragraph around it.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn line(markdown: &str, is_known: &dyn Fn(&str) -> bool) -> Result<String, String> {
    let html = text(markdown, is_known).map_err(|(_, error)| error)?.body;
    let inner = html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
    match inner {
        Some(inner) if !inner.contains("<p>") => Ok(inner.to_owned()),
        _ => Err("is not one line of running text".to_owned()),
    }
}

/// Turns a part of the lesson into HTML. Its links are held against `check_link`.
///
/// # Errors
/// The line of `markdown`, counted from 0, and what is wrong with it.
pub(crate) fn part(
    markdown: &str,
    check_link: &dyn Fn(&str) -> Result<(), String>,
) -> Result<Part, (usize, String)> {
    let options =
        Options::ENABLE_MATH | Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut events = Vec::new();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        let event = match event {
            Event::DisplayMath(latex) => display_formula(&latex),
            Event::Start(Tag::Heading { .. }) => heading(event),
            event => checked(event, check_link),
        };
        let line = lines_before(markdown, range.start);
        events.push((event.map_err(|error| (line, error))?, range));
    }
    mark_corrections(&mut events, markdown);
    let events: Vec<_> = events.into_iter().map(|(event, _)| event).collect();
    Ok(Part { headings: headings(&events), html: rendered(events) })
}

/// A formula on a line of its own, which scrolls by itself where it is too wide.
fn display_formula(latex: &str) -> Result<Event<'static>, String> {
    let mathml = mathml::inline(latex).map_err(formula(latex))?;
    let math = mathml.replacen("<math>", "<math display=\"block\">", 1);
    Ok(Event::InlineHtml(format!("<span class=\"lesson__formula\">{math}</span>").into()))
}

/// A heading that links can lead to and that can take the focus.
fn heading(mut event: Event<'_>) -> Result<Event<'_>, String> {
    if let Event::Start(Tag::Heading { level, id, attrs, .. }) = &mut event {
        if *level != HeadingLevel::H2 {
            return Err("headings of the lesson begin with ##".to_owned());
        }
        let name = id.take().ok_or("the heading has no {#id} behind it")?;
        *id = Some(format!("{HEADING_ID}{name}").into());
        attrs.push(("tabindex".into(), Some("-1".into())));
    }
    Ok(event)
}

fn headings(events: &[Event<'_>]) -> Vec<(String, String)> {
    let mut headings: Vec<(String, String)> = Vec::new();
    let mut is_inside = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { id: Some(id), .. }) => {
                is_inside = true;
                let id = id.strip_prefix(HEADING_ID).unwrap_or(id);
                headings.push((id.to_owned(), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => is_inside = false,
            Event::Text(text) | Event::Code(text) if is_inside => {
                if let Some((_, title)) = headings.last_mut() {
                    title.push_str(text);
                }
            }
            _ => {}
        }
    }
    headings
}

fn rendered(events: Vec<Event<'_>>) -> String {
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    out.trim_end().to_owned()
}

/// The event to render in place of `event`: formulas as MathML.
fn checked<'a>(
    event: Event<'a>,
    check_link: &dyn Fn(&str) -> Result<(), String>,
) -> Result<Event<'a>, String> {
    match &event {
        Event::Html(html) | Event::InlineHtml(html) => {
            Err(format!("raw HTML is not allowed: {}", html.trim_end()))
        }
        Event::InlineMath(latex) => mathml::inline(latex)
            .map(|mathml| Event::InlineHtml(mathml.into()))
            .map_err(formula(latex)),
        Event::DisplayMath(latex) => {
            Err(format!("a formula of its own goes into a [[piece]]: {latex}"))
        }
        Event::Start(Tag::Link { dest_url, .. }) => check_link(dest_url).map(|()| event),
        _ => Ok(event),
    }
}

/// Turns the error of a formula into one that quotes the formula.
fn formula(latex: &str) -> impl Fn(String) -> String {
    move |error| format!("the formula {latex} does not parse: {error}")
}

/// Links lead to another function that has a text, to another part of the app, or out by https.
pub(crate) fn check_link(url: &str, is_known: &dyn Fn(&str) -> bool) -> Result<(), String> {
    match url.strip_prefix(EXPLORE) {
        Some(rest) => {
            let id = rest.split('?').next().unwrap_or(rest);
            if is_known(id) { Ok(()) } else { Err(format!("dead link: no text for {url}")) }
        }
        None if url.starts_with("#/") || url.starts_with("https://") => Ok(()),
        None => Err(format!("a link begins with #/ or https://, not {url}")),
    }
}

/// Gives a block quote that begins with **Correction.** the class of a note.
fn mark_corrections(events: &mut [(Event<'_>, Range<usize>)], markdown: &str) {
    for (event, range) in events {
        let is_quote = matches!(event, Event::Start(Tag::BlockQuote(_)));
        if is_quote && markdown[range.clone()].starts_with("> **Correction.**") {
            *event = Event::Html("<blockquote class=\"note\">\n".into());
        }
    }
}

/// The events of the heading that begins the section on frameworks.
fn differences_heading(events: &[(Event<'_>, Range<usize>)]) -> Option<Range<usize>> {
    let start = events.windows(2).position(|pair| {
        let is_heading =
            matches!(pair[0].0, Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }));
        is_heading && matches!(&pair[1].0, Event::Text(text) if **text == *DIFFERENCES)
    })?;
    Some(start..start + 3)
}

#[cfg(test)]
mod tests {
    use super::{line, part, text};

    fn body(markdown: &str) -> Result<String, (usize, String)> {
        text(markdown, &|id| id == "relu").map(|text| text.body)
    }

    #[test]
    fn markdown_becomes_escaped_html_with_mathml() {
        let html =
            "<p>a &lt; b &amp; <em>c</em> <math><mi>x</mi><mo>&lt;</mo><mn>0</mn></math></p>";
        assert_eq!(body("a < b & *c* $x < 0$"), Ok(html.to_owned()));
    }

    #[test]
    fn corrections_are_notes_and_other_quotes_are_not() {
        let html =
            "<blockquote class=\"note\">\n<p><strong>Correction.</strong> So.</p>\n</blockquote>";
        assert_eq!(body("> **Correction.** So."), Ok(html.to_owned()));
        assert_eq!(body("> So."), Ok("<blockquote>\n<p>So.</p>\n</blockquote>".to_owned()));
    }

    #[test]
    fn the_section_on_frameworks_stands_apart() {
        let parts = text("One.\n\n## Where frameworks differ\n\nTwo.", &|_| true).expect("a text");
        assert_eq!(parts.body, "<p>One.</p>");
        assert_eq!(parts.differences.as_deref(), Some("<p>Two.</p>"));
        let parts = text("One.\n\n## More\n\nTwo.", &|_| true).expect("a text");
        assert_eq!((parts.body.contains("<h2>More</h2>"), parts.differences), (true, None));
    }

    #[test]
    fn links_lead_somewhere() {
        assert!(body("[ReLU](#/explore/relu?at=1)").is_ok());
        assert!(body("[labs](#/labs) [paper](https://example.org/)").is_ok());
        let dead = body("Text\n\n[ELU](#/explore/elu)");
        assert_eq!(dead, Err((2, "dead link: no text for #/explore/elu".to_owned())));
        assert!(body("[file](other.html)").is_err());
        assert!(body("[script](javascript:alert)").is_err());
    }

    #[test]
    fn raw_html_and_broken_formulas_are_errors_with_a_line() {
        assert_eq!(body("a\n<b>c</b>").map_err(|(line, _)| line), Err(1));
        assert_eq!(body("a\n\n<div>\n</div>").map_err(|(line, _)| line), Err(2));
        assert_eq!(body("a $\\alhpa$").map_err(|(line, _)| line), Err(0));
        assert!(body("$$x$$").is_err());
    }

    #[test]
    fn a_part_of_the_lesson_has_headings_formulas_and_tables() {
        let made =
            part("## On & *off* {#on}\n\n$$x$$\n\n|a|\n|-|\n|b|", &|_| Ok(())).expect("a part");
        assert_eq!(made.headings, [("on".to_owned(), "On & off".to_owned())]);
        for expected in [
            "<h2 id=\"part-on\" tabindex=\"-1\">On &amp; <em>off</em></h2>",
            "<span class=\"lesson__formula\"><math display=\"block\"><mi>x</mi></math></span>",
            "<table>",
        ] {
            assert!(made.html.contains(expected), "{expected} in {}", made.html);
        }
    }

    #[test]
    fn a_part_of_the_lesson_names_the_line_of_its_mistake() {
        let dead = |_: &str| Err("dead".to_owned());
        for markdown in ["a\n\n## b", "a\n\n# b {#b}", "a\n\n[b](#/c)", "a\n\n<b>c</b>"] {
            assert_eq!(part(markdown, &dead).err().map(|(line, _)| line), Some(2), "{markdown}");
        }
    }

    #[test]
    fn one_line_has_no_paragraph_around_it() {
        assert_eq!(line("So *it* is.", &|_| true), Ok("So <em>it</em> is.".to_owned()));
        assert!(line("One.\n\nTwo.", &|_| true).is_err());
        assert!(line("# Heading", &|_| true).is_err());
    }
}
