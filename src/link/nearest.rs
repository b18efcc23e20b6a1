//! The nearest known word to one that was mistyped.

/// No known word is longer; what is longer than this is not compared at all.
const LONGEST_WORD_CHARS: usize = 40;

/// The candidate that `word` most probably means: at most a third of its letters changed, added or left out.
///
/// Capitals count as small letters (the candidates are plain ASCII), blanks and underscores as hyphens. Of equally near ones the first.
///
/// ```
/// use activation_lab::link::nearest;
/// assert_eq!(nearest("Leaky_ReLu", ["relu", "leaky-relu"]), Some("leaky-relu"));
/// assert_eq!(nearest("banana", ["relu", "leaky-relu"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().take(LONGEST_WORD_CHARS + 1).map(folded).collect();
    if word.len() > LONGEST_WORD_CHARS {
        return None;
    }
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, candidate), candidate))
        .filter(|(distance, candidate)| 3 * distance <= candidate.len().max(word.len()))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn folded(c: char) -> char {
    if c == ' ' || c == '_' { '-' } else { c.to_ascii_lowercase() }
}

/// How many letters must be changed, added or left out to turn one word into the other (Levenshtein's distance).
fn distance(word: &[char], candidate: &str) -> usize {
    // `row[i]` is the distance between the candidate's letters so far and the first i letters of the word.
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for letter in candidate.chars() {
        let mut diagonal = row[0];
        row[0] += 1;
        for (index, other) in word.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[index + 1];
            row[index + 1] = changed.min(diagonal + 1).min(row[index] + 1);
        }
    }
    row[word.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_changed_added_and_missing_letters() {
        let between = |a: &str, b| distance(&a.chars().collect::<Vec<_>>(), b);
        assert_eq!(between("elu", "elu"), 0);
        assert_eq!(between("kitten", "sitting"), 3);
        assert_eq!(between("", "elu"), 3);
        assert_eq!(between("relu", ""), 4);
    }

    #[test]
    fn a_typing_error_finds_its_word_and_nonsense_finds_none() {
        let ids = ["sigmoid", "relu", "elu", "hard-sigmoid"];
        assert_eq!(nearest("ellu", ids), Some("elu"));
        assert_eq!(nearest("ELU", ids), Some("elu"));
        assert_eq!(nearest("hard sigmod", ids), Some("hard-sigmoid"));
        for word in ["", "x", "<script>", &"relu".repeat(50)] {
            assert_eq!(nearest(word, ids), None, "{word}");
        }
    }
}
