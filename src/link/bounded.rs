//! Numbers with limits and words from a list: read from a link, repaired, and what was repaired is said.

use super::given::Given;
use super::nearest::nearest;
use super::notice::{Notices, quoted};
use super::number::spoken;
use super::query::Query;

/// The number at `key`: `default` where there is none, else brought between `least` and `most`.
pub(super) fn number(
    key: &str,
    (default, least, most): (f64, f64, f64),
    query: &mut Query,
    notices: &mut Notices,
) -> f64 {
    let given = Given::take(key, query, notices);
    let asked = given.number().unwrap_or(default);
    let used = asked.clamp(least, most);
    given.report_unreadable(key, used, notices);
    if used != asked {
        let (asked, least, most) = (spoken(asked), spoken(least), spoken(most));
        let used = spoken(used);
        notices
            .say(format!("{key} = {asked} is not between {least} and {most}, so {key} is {used}."));
    }
    used
}

/// The whole number at `key`, by the same rules; a fraction is cut off.
pub(super) fn whole(
    key: &str,
    (default, least, most): (u32, u32, u32),
    query: &mut Query,
    notices: &mut Notices,
) -> u32 {
    let range = (f64::from(default), f64::from(least), f64::from(most));
    let asked = number(key, range, query, notices);
    // In range, so the cast only cuts off a fraction.
    let used = asked as u32;
    if f64::from(used) != asked {
        notices.say(format!("{key} = {} is no whole number, so {key} is {used}.", spoken(asked)));
    }
    used
}

/// The place of the word at `key` in `words`: `default` where there is none, else the nearest word, or the default
/// where none is near.
pub(super) fn word(
    key: &str,
    words: &[&'static str],
    default: usize,
    query: &mut Query,
    notices: &mut Notices,
) -> usize {
    let Some(text) = query.take(key, notices) else { return default };
    let place = |word: &str| words.iter().position(|known| *known == word);
    place(&text).unwrap_or_else(|| {
        let near = nearest(&text, words.iter().copied()).and_then(place).unwrap_or(default);
        let used = words.get(near).copied().unwrap_or_default();
        notices.say(format!("{key} = {} is not known, so {key} is {used}.", quoted(&text)));
        near
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T>(text: &str, read: impl Fn(&mut Query, &mut Notices) -> T) -> (T, Vec<String>) {
        let mut notices = Notices::default();
        let mut query = Query::new(text, &mut notices);
        let value = read(&mut query, &mut notices);
        (value, notices.finish().into_iter().map(|notice| notice.text).collect())
    }

    #[test]
    fn a_number_is_brought_between_its_limits() {
        let gain =
            |text| read(text, |query, notices| number("gain", (1.0, 0.0, 4.0), query, notices));
        assert_eq!(gain(""), (1.0, vec![]));
        assert_eq!(gain("gain=2.5"), (2.5, vec![]));
        let (value, said) = gain("gain=9");
        assert_eq!(
            (value, said[0].as_str()),
            (4.0, "gain = 9 is not between 0 and 4, so gain is 4.")
        );
        assert_eq!(gain("gain=x").1, ["gain = “x” is not a number, so gain is 1."]);
    }

    #[test]
    fn a_whole_number_has_no_fraction() {
        let depth = |text| read(text, |query, notices| whole("depth", (30, 1, 50), query, notices));
        assert_eq!(depth("depth=7"), (7, vec![]));
        assert_eq!(
            depth("depth=7.9"),
            (7, vec!["depth = 7.9 is no whole number, so depth is 7.".into()])
        );
        assert_eq!(depth("depth=-1e99").0, 1);
    }

    #[test]
    fn a_word_is_one_of_the_list() {
        let words = ["xavier", "he"];
        let rule = |text| read(text, |query, notices| word("init", &words, 0, query, notices));
        assert_eq!(rule("init=he"), (1, vec![]));
        assert_eq!(
            rule("init=xavir"),
            (0, vec!["init = “xavir” is not known, so init is xavier.".into()])
        );
        assert_eq!(rule("init=banana").0, 0);
    }
}
