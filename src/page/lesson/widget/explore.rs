//! One function of the catalogue with its sliders: `::widget{explore id=elu alpha=2 at=-1}`.
//!
//! The options after the id are those of a link to the Explore page.

use crate::link::page::EXPLORE;
use crate::link::{Parsed, Theme, View, parse_for};
use crate::page::explore::Embed;
use yew::prelude::*;

/// A small Explore; nothing where the options name no function.
pub(super) fn explore(options: &str, theme: Theme) -> Html {
    let View::Explore(start) = parsed(options).link.view else { return Html::default() };
    let key = start.activation.id;
    let id = format!("explore-{key}");
    html! { <Embed {key} {id} {start} has_formula=true {theme} /> }
}

/// What a link with these options would show.
fn parsed(options: &str) -> Parsed {
    let mut words = options.split_whitespace();
    let id = words.next().and_then(|word| word.strip_prefix("id=")).unwrap_or_default();
    let hash = format!("#/explore/{id}?{}", words.collect::<Vec<_>>().join("&"));
    parse_for(&hash, &[EXPLORE]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::lesson::{Part, SECTIONS};

    #[test]
    fn options_are_those_of_a_link() {
        let View::Explore(view) = parsed("id=elu alpha=2 at=-1").link.view else {
            panic!("another page")
        };
        assert_eq!((view.activation.id, &*view.params, view.at), ("elu", &[2.0][..], -1.0));
    }

    #[test]
    fn nothing_in_the_lesson_needs_repair() {
        for part in SECTIONS.iter().flat_map(|section| section.parts()) {
            if let Part::Widget { name: "explore", options } = part {
                assert!(options.starts_with("id="), "{options}");
                assert_eq!(parsed(options).notices, [], "{options}");
            }
        }
    }
}
