//! What had to be repaired, said in sentences for the screen.

/// How many repairs are named one by one; one more notice counts the rest.
pub const MOST_NOTICES: usize = 8;

/// How many characters of a link's own text a sentence repeats.
const QUOTED_CHARS: usize = 40;

/// One repair: what the link said and what is used instead, as a sentence of plain text (never markup).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence, with its full stop.
    pub text: String,
}

/// Collects notices and keeps them few, however long the link is.
#[derive(Default)]
pub(super) struct Notices {
    named: Vec<Notice>,
    unnamed: usize,
}

impl Notices {
    pub(super) fn say(&mut self, text: String) {
        if self.named.len() < MOST_NOTICES {
            self.named.push(Notice { text });
        } else {
            self.unnamed += 1;
        }
    }

    pub(super) fn finish(mut self) -> Vec<Notice> {
        let text = match self.unnamed {
            0 => return self.named,
            1 => "One more part of the link could not be used.".to_owned(),
            more => format!("{more} more parts of the link could not be used."),
        };
        self.named.push(Notice { text });
        self.named
    }
}

/// The reader's own text in quotation marks: cut when long, and without characters that would disturb the sentence.
pub(super) fn quoted(text: &str) -> String {
    let mut chars = text.chars().filter(is_shown);
    let start: String = chars.by_ref().take(QUOTED_CHARS).collect();
    let ellipsis = if chars.next().is_some() { "…" } else { "" };
    format!("“{start}{ellipsis}”")
}

/// Whether a character can be seen and leaves the text around it as it is.
pub(super) fn is_shown(c: &char) -> bool {
    !c.is_control() && !is_direction_mark(*c)
}

/// Marks that turn the direction of the text after them.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_or_disturbing_text_is_cut_and_cleaned() {
        assert_eq!(quoted("banana"), "“banana”");
        assert_eq!(quoted("a\u{202e}b\nc\0"), "“abc”");
        assert_eq!(quoted(&"é".repeat(QUOTED_CHARS)), format!("“{}”", "é".repeat(QUOTED_CHARS)));
        assert_eq!(quoted(&"é".repeat(99)), format!("“{}…”", "é".repeat(QUOTED_CHARS)));
    }

    #[test]
    fn repairs_beyond_the_limit_are_counted() {
        let texts = |count: usize| {
            let mut notices = Notices::default();
            (0..count).for_each(|index| notices.say(index.to_string()));
            notices.finish()
        };
        assert_eq!(texts(MOST_NOTICES).len(), MOST_NOTICES);
        assert_eq!(
            texts(MOST_NOTICES + 1)[MOST_NOTICES].text,
            "One more part of the link could not be used."
        );
        let many = texts(1000);
        assert_eq!(many.len(), MOST_NOTICES + 1);
        assert_eq!(many[MOST_NOTICES].text, "992 more parts of the link could not be used.");
    }
}
