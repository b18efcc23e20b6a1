//! Text that was good once: random edits of known lines. `tests/browser/hostile.js` edits in the same ways.

use activation_lab::random::Random;

/// Good links, and some that need a repair.
pub(crate) const LINKS: &str = include_str!("../data/links.txt");
/// What does harm elsewhere: numbers at the limits, markup, separators, escapes.
pub(crate) const SCRAPS: &str = include_str!("../data/scraps.txt");

/// Most edits of one text.
const MOST_EDITS: usize = 6;
/// One text in so many is made of edits alone.
const FROM_NOTHING: usize = 16;

/// Any number below `count`.
pub(crate) fn below(random: &mut Random, count: usize) -> usize {
    (random.bits() % count as u64) as usize
}

/// One of the lines of `text`.
pub(crate) fn line<'a>(random: &mut Random, text: &'a str) -> &'a str {
    text.lines().nth(below(random, text.lines().count())).unwrap_or_default()
}

/// One of `good`'s lines, spoilt.
pub(crate) fn spoilt(random: &mut Random, good: &str) -> String {
    let mut text = line(random, good).to_owned();
    let mut edits = 1 + below(random, MOST_EDITS);
    if below(random, FROM_NOTHING) == 0 {
        text.clear();
        edits *= MOST_EDITS;
    }
    for _ in 0..edits {
        text = edited(random, &text, good);
    }
    text
}

fn edited(random: &mut Random, text: &str, good: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = below(random, chars.len() + 1);
    let before: String = chars[..at].iter().collect();
    let after = |count: usize| chars.iter().skip(at + count).collect::<String>();
    match below(random, 6) {
        0 => before + line(random, SCRAPS) + &after(0),
        1 => {
            let count = below(random, MOST_EDITS);
            before + &after(count)
        }
        2 => with_value(text, at, line(random, SCRAPS)),
        3 => {
            let other = line(random, good);
            format!("{text}&{}", other.split_once('?').map_or(other, |(_, query)| query))
        }
        4 => {
            let escaped = chars.get(at).map(|c| escaped(*c)).unwrap_or_default();
            before + &escaped + &after(1)
        }
        _ => {
            let c = char::from_u32(below(random, 0x0011_0000) as u32).unwrap_or('\u{fffd}');
            before + &c.to_string() + &after(1)
        }
    }
}

/// Another value behind the first `=` from `at` on.
fn with_value(text: &str, at: usize, value: &str) -> String {
    let from = text.char_indices().nth(at).map_or(text.len(), |(index, _)| index);
    let Some(equals) = text[from..].find('=').map(|index| from + index + 1) else {
        return format!("{text}={value}");
    };
    let end = text[equals..].find('&').map_or(text.len(), |index| equals + index);
    format!("{}{value}{}", &text[..equals], &text[end..])
}

fn escaped(c: char) -> String {
    let mut bytes = [0; 4];
    c.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")).collect()
}
