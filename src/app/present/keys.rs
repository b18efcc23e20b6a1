//! What the keys of the shell mean, on every page.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Begin or end presenting.
    Present,
    /// End presenting.
    Leave,
    /// Unfold or fold the text while presenting.
    Text,
    /// Show the laser dot until the key is let go.
    Laser,
    /// Open the list of keys.
    Help,
    /// The next step of the deck that plays.
    Next,
    /// The step before.
    Previous,
}

/// Where the page is when a key is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Where {
    /// The page is presented.
    pub is_presented: bool,
    /// A deck plays.
    pub has_deck: bool,
    /// A dialog is open.
    pub has_dialog: bool,
    /// The element with the focus uses arrow keys or the space bar itself.
    pub is_in_control: bool,
}

/// The keys and what they do, for a help text.
pub const HELP: [(&str, &str); 6] = [
    ("P", "begin or end presenting, for a projector"),
    ("Escape", "end presenting"),
    ("T", "unfold or fold the text while presenting"),
    ("L", "hold it to show a dot that follows the pointer, while presenting"),
    ("→ ←, Page Down, Page Up, Space", "go to the next or previous step of a deck"),
    ("?", "show this list"),
];

impl Where {
    /// What the key named `key` (as in `KeyboardEvent.key`) means here, or nothing.
    #[must_use]
    pub fn wish(self, key: &str) -> Option<Wish> {
        if self.has_dialog {
            return None;
        }
        let deck = |wish| self.has_deck.then_some(wish);
        match key {
            "p" | "P" => Some(Wish::Present),
            "?" => Some(Wish::Help),
            "Escape" => self.is_presented.then_some(Wish::Leave),
            "t" | "T" => self.is_presented.then_some(Wish::Text),
            "l" | "L" => self.is_presented.then_some(Wish::Laser),
            // Clickers send these two. A hand that has just moved the chart must not keep them from working.
            "PageDown" => deck(Wish::Next),
            "PageUp" => deck(Wish::Previous),
            _ if self.is_in_control => None,
            "ArrowRight" | "ArrowDown" | " " => deck(Wish::Next),
            "ArrowLeft" | "ArrowUp" => deck(Wish::Previous),
            _ => None,
        }
    }
}

/// What is written on the key, with Shift where that is pressed too; nothing for a key that only changes others.
#[must_use]
pub fn cap(key: &str, shift: bool) -> Option<String> {
    let name = match key {
        "Shift" | "Control" | "Alt" | "Meta" | "AltGraph" | "Dead" | "Process" | "Unidentified" => {
            return None;
        }
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "PageUp" => "Page Up",
        "PageDown" => "Page Down",
        " " => "Space",
        other => other,
    };
    let is_one_character = key.chars().nth(1).is_none();
    let is_letter = is_one_character && key.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut cap = if is_letter { name.to_ascii_uppercase() } else { name.to_owned() };
    // The sign that comes with Shift, such as “?”, says it all.
    if shift && (is_letter || !is_one_character) {
        cap.insert_str(0, "Shift + ");
    }
    Some(cap)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Where =
        Where { is_presented: false, has_deck: false, has_dialog: false, is_in_control: false };
    const DECK: Where = Where { has_deck: true, ..PAGE };

    #[test]
    fn presenting_begins_and_ends() {
        assert_eq!(PAGE.wish("p"), Some(Wish::Present));
        assert_eq!((PAGE.wish("Escape"), PAGE.wish("l"), PAGE.wish("t")), (None, None, None));
        let presented = Where { is_presented: true, ..PAGE };
        assert_eq!(presented.wish("Escape"), Some(Wish::Leave));
        assert_eq!(presented.wish("L"), Some(Wish::Laser));
        assert_eq!(Where { has_dialog: true, ..presented }.wish("Escape"), None);
    }

    #[test]
    fn a_deck_takes_arrows_and_what_clickers_send() {
        for key in ["ArrowRight", "ArrowDown", "PageDown", " "] {
            assert_eq!((DECK.wish(key), PAGE.wish(key)), (Some(Wish::Next), None), "{key}");
        }
        for key in ["ArrowLeft", "ArrowUp", "PageUp"] {
            assert_eq!((DECK.wish(key), PAGE.wish(key)), (Some(Wish::Previous), None), "{key}");
        }
    }

    #[test]
    fn a_control_keeps_its_arrows_but_not_the_keys_of_a_clicker() {
        let control = Where { is_in_control: true, ..DECK };
        assert_eq!((control.wish("ArrowRight"), control.wish(" ")), (None, None));
        assert_eq!(control.wish("PageDown"), Some(Wish::Next));
    }

    #[test]
    fn caps_say_what_was_pressed() {
        let cases = [
            ("k", false, Some("K")),
            ("K", true, Some("Shift + K")),
            ("?", true, Some("?")),
            (" ", false, Some("Space")),
            ("ArrowLeft", true, Some("Shift + ←")),
            ("PageDown", false, Some("Page Down")),
            ("Escape", false, Some("Escape")),
            ("Shift", true, None),
        ];
        for (key, shift, expected) in cases {
            assert_eq!(cap(key, shift).as_deref(), expected, "{key}");
        }
    }
}
