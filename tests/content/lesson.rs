//! The lesson: every point has its place, every widget and link works.

use activation_lab::content::lesson::{Part, QUESTIONS, SECTIONS, Section, section};
use activation_lab::link::parse;

/// What each section must speak of, in the order of the article whose outline the lesson follows.
const POINTS: &[(&str, &[&str])] = &[
    ("what", &["last step inside a neuron", "non-linear", "sigmoid", "tanh", "ReLU", "freshen up"]),
    ("how", &["weighted sum", "bias", "from layer to layer", "converges"]),
    (
        "why",
        &[
            "linear regression",
            "logistic regression",
            "language",
            "images",
            "time series",
            "polynomial",
        ],
    ),
    (
        "gradient",
        &[
            "Backpropagation",
            "derivative",
            "straight-through",
            "almost everywhere",
            "initialisation",
        ],
    ),
    (
        "choose",
        &[
            "empirical",
            "regression",
            "exclude each other",
            "Deeper networks",
            "does not converge",
            "logits",
        ],
    ),
    (
        "summary",
        &[
            "shape how a network trains",
            "Ayush Parti",
            "Understanding Activation Functions in Neural Networks",
            "15 April 2024",
        ],
    ),
];

/// The types, each with words that its part must have.
const TYPES: &[(&str, &[&str])] = &[
    ("linear", &["regression", "collapse"]),
    ("step", &["threshold", "XOR", "useful"]),
    ("sigmoid", &["saturates", "¼", "probability"]),
    ("tanh", &["centred on zero", "largest slope is 1"]),
    ("relu", &["sparse", "cheap", "vanishing gradients", "dead", "all"]),
    ("leaky-relu", &["dead neurons", "exactly 0", "neither 0", "nor 1"]),
    ("prelu", &["learned"]),
    ("elu", &["exponential", "closer to zero", "only at α = 1", "0.1605", "hyper-parameter"]),
    ("softmax", &["logits", "temperature", "add up to 1", "not element-wise", "Jacobian"]),
];

fn named(id: &str) -> &'static Section {
    section(id).unwrap_or_else(|| panic!("no section {id}"))
}

fn texts(section: &Section) -> impl Iterator<Item = &'static str> {
    section.parts().iter().filter_map(|part| match part {
        Part::Text(html) => Some(*html),
        _ => None,
    })
}

/// The HTML of a section as running text.
fn running(html: &str) -> String {
    let outside = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, it)| it));
    outside.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_says(place: &str, text: &str, phrases: &[&str]) {
    for phrase in phrases {
        assert!(text.contains(phrase), "{place} does not say “{phrase}”");
    }
}

#[test]
fn every_point_of_the_outline_has_its_section() {
    for (id, phrases) in POINTS {
        let html: String = texts(named(id)).collect();
        assert_says(id, &running(&html), phrases);
    }
}

#[test]
fn every_type_has_its_part_with_strengths_weaknesses_use_a_try_and_a_question() {
    let types = named("types");
    let ids: Vec<_> = types.headings.iter().map(|heading| heading.id).collect();
    assert_eq!(ids, TYPES.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let html: String = texts(types).collect();
    let parts: Vec<_> = html.split("<h2 id=\"part-").skip(1).collect();
    for ((id, phrases), part) in TYPES.iter().zip(parts) {
        assert_says(id, &running(part), &["Strength.", "Weakness.", "Today.", "Try it"]);
        assert_says(id, &running(part), phrases);
        assert!(part.contains("class=\"question\""), "{id} asks nothing");
    }
}

#[test]
fn every_type_has_its_live_chart_with_the_formulas_and_softmax_its_own_widget() {
    let widgets = named("types").parts().iter().filter_map(|part| match part {
        Part::Widget { name: "explore", options } => {
            options.strip_prefix("id=").and_then(|options| options.split(' ').next())
        }
        Part::Widget { name: "softmax", .. } => Some("softmax"),
        _ => None,
    });
    let ids: Vec<_> = TYPES.iter().map(|(id, _)| *id).collect();
    assert_eq!(widgets.collect::<Vec<_>>(), ids);
}

#[test]
fn every_section_asks_something_and_gives_something_to_try() {
    for section in SECTIONS {
        let html: String = texts(section).collect();
        let asks =
            section.parts().contains(&Part::SelfCheck) || html.contains("class=\"question\"");
        assert!(asks && html.contains("class=\"try\""), "{}", section.id);
    }
}

#[test]
fn corrections_stand_where_the_article_needs_them() {
    let count = |id: &str| {
        texts(named(id)).map(|html| html.matches("class=\"note\"").count()).sum::<usize>()
    };
    for (id, least) in [("why", 2), ("gradient", 2), ("types", 8), ("choose", 2)] {
        assert!(count(id) >= least, "{id} has {} corrections", count(id));
    }
}

#[test]
fn no_widget_stands_twice() {
    let mut seen = Vec::new();
    for part in SECTIONS.iter().flat_map(|section| section.parts()) {
        if let Part::Widget { name, options } = part {
            assert!(!seen.contains(&(*name, *options)), "{name} {options}");
            seen.push((*name, *options));
        }
    }
}

#[test]
fn every_link_of_the_lesson_opens_without_a_notice() {
    let choices = QUESTIONS.iter().flat_map(|question| question.choices);
    let whys = choices.map(|choice| choice.why);
    let mut count = 0;
    for html in SECTIONS.iter().flat_map(texts).chain(whys) {
        for link in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let link = link.replace("&amp;", "&");
            assert!(link.starts_with("#/"), "{link} leads out of the app");
            assert_eq!(parse(&link).notices, [], "{link}");
            count += 1;
        }
    }
    assert!(count > 50, "only {count} links were checked");
}

#[test]
fn there_are_six_questions_with_at_least_three_choices() {
    assert_eq!(QUESTIONS.len(), 6);
    for question in QUESTIONS {
        assert!(question.choices.len() >= 3, "{}", question.id);
        assert_eq!(question.choices.iter().filter(|choice| choice.is_right).count(), 1);
    }
}
