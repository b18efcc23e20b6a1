//! The part of a link after `?`: pairs of key and value, percent-decoded.

use super::notice::{Notices, quoted};

/// How many pairs are read; a page needs far fewer, and the rest is reported by its number.
const MOST_PAIRS: usize = 64;

/// The pairs of a query that nobody has taken yet.
pub(super) struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    pub(super) fn new(text: &str, notices: &mut Notices) -> Self {
        let mut parts = text.split('&').filter(|part| !part.is_empty());
        let pairs = parts.by_ref().take(MOST_PAIRS).map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decoded(key), decoded(value))
        });
        let pairs = pairs.collect();
        let unread = parts.count();
        if unread > 0 {
            notices.say(format!(
                "The link has too many parts; the last {unread} of them were left out."
            ));
        }
        Self { pairs }
    }

    /// The value of `key`; of several the first, with a notice.
    pub(super) fn take(&mut self, key: &str, notices: &mut Notices) -> Option<String> {
        let mut values = self.pairs.extract_if(.., |pair| pair.0 == key).map(|pair| pair.1);
        let first = values.next()?;
        if values.count() > 0 {
            notices.say(format!("{key} stands in the link more than once; the first one is used."));
        }
        Some(first)
    }

    /// Names every pair that no page asked for.
    pub(super) fn report_leftovers(self, notices: &mut Notices) {
        for (key, _) in self.pairs {
            notices.say(format!("{} means nothing on this page and was left out.", quoted(&key)));
        }
    }
}

/// `text` with its percent escapes resolved; a malformed escape stays as it is, bytes that are not UTF-8 become �.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        match rest {
            [b'%', high, low, after @ ..] if let Some(byte) = hex_byte(*high, *low) => {
                bytes.push(byte);
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_byte(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved_and_malformed_ones_stay() {
        let cases = [
            ("leaky%2Drelu", "leaky-relu"),
            ("%CE%B1=%e2%88%921", "α=−1"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%+1", "%zz%+1"),
            ("%ff", "\u{fffd}"),
            ("1+2", "1+2"),
        ];
        for (text, expected) in cases {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }

    #[test]
    fn the_first_of_several_values_counts_and_the_others_are_named() {
        let mut notices = Notices::default();
        let mut query = Query::new("a=1&&b=2&a=3&c", &mut notices);
        assert_eq!(query.take("a", &mut notices).as_deref(), Some("1"));
        assert_eq!(query.take("a", &mut notices), None);
        assert_eq!(query.take("c", &mut notices).as_deref(), Some(""));
        query.report_leftovers(&mut notices);
        let texts: Vec<_> = notices.finish().into_iter().map(|notice| notice.text).collect();
        assert_eq!(
            texts,
            [
                "a stands in the link more than once; the first one is used.",
                "“b” means nothing on this page and was left out.",
            ]
        );
    }

    #[test]
    fn pairs_beyond_the_limit_are_counted() {
        let mut notices = Notices::default();
        let query = Query::new(&"x=1&".repeat(MOST_PAIRS + 7), &mut notices);
        assert_eq!(query.pairs.len(), MOST_PAIRS);
        assert!(notices.finish()[0].text.contains("last 7"));
    }
}
