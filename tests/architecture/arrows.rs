//! The map of `src/lib.rs` as tables: which module may name which, and which crates it may use.

use crate::code::{code_only, paths, tokens};
use crate::files::File;

/// Each part of the program and the other parts that it may name. The most exact line counts.
const ARROWS: &[(&str, &[&str])] = &[
    ("activation", &[]),
    ("random", &[]),
    ("content", &["activation"]),
    ("choose", &["activation", "content"]),
    ("link", &["activation", "choose", "content", "experiment", "network"]),
    ("deck", &["content", "link"]),
    ("network", &["activation", "random"]),
    ("experiment", &["activation", "network", "random"]),
    ("job", &["experiment", "network", "activation", "random"]),
    ("plot", &["activation", "link"]),
    ("plot::scene", &["activation"]),
    ("component", &["activation", "choose", "content", "deck", "link", "plot"]),
    ("component::job", &["job"]),
    ("component::sketch::plane", &["plot::scene"]),
    ("component::sketch::curve", &["plot::scene"]),
    (
        "page",
        &[
            "activation",
            "choose",
            "component",
            "content",
            "deck",
            "experiment",
            "job",
            "link",
            "network",
            "plot",
            "random",
        ],
    ),
    (
        "page::choose::words",
        &["activation", "choose", "component::number", "component::words", "link"],
    ),
    ("page::axis", &["activation", "link"]),
    ("page::claims::state", &["experiment", "link"]),
    ("page::claims::axis", &["component::number", "experiment", "plot::scene"]),
    ("page::claims::swarm", &["experiment", "page::claims::axis"]),
    (
        "page::claims::words",
        &["component::number", "content", "experiment", "link", "page::claims::state"],
    ),
    ("page::compare::state", &["activation", "link", "page::axis", "page::compare::sets"]),
    ("page::compare::sets", &["activation", "link"]),
    ("page::compare::names", &["activation", "component::number"]),
    ("page::compare::values", &["activation", "link", "page::compare::names"]),
    ("page::compare::scene", &["activation", "link", "plot::scene", "page::compare::names"]),
    (
        "page::compare::spoken",
        &["component::number", "link", "page::compare::names", "page::compare::values"],
    ),
    ("page::compare::speed::plan", &["activation", "page::speed"]),
    ("page::speed::rounds", &[]),
    ("page::compare::flow::picture", &["activation", "plot::histogram", "plot::scene"]),
    ("page::explore::state", &["activation", "link", "page::axis"]),
    ("page::explore::seen", &["activation", "link"]),
    ("page::compare::seen", &["link"]),
    ("app::present::keys", &[]),
    ("page::lesson::answers", &["content"]),
    ("page::home::words", &["component::number", "component::words", "content"]),
    ("page::lesson::widget::known", &["activation"]),
    ("page::lesson::widget::worked", &["component::number"]),
    ("page::softmax::model", &["activation", "component::number", "link"]),
    (
        "page::neuron::model",
        &["activation", "component::number", "link", "network", "page::lesson::widget::worked"],
    ),
    (
        "page::lesson::widget::numbers::facts",
        &[
            "activation",
            "component::number",
            "component::words",
            "link",
            "page::lesson::widget::known",
        ],
    ),
    (
        "page::lesson::widget::small_network::model",
        &["activation", "network", "page::lesson::widget::known"],
    ),
    ("page::lesson::widget::descent::model", &["network", "page::lesson::widget::known"]),
    ("page::lesson::widget::linear_collapse::model", &["activation", "network"]),
    ("page::lesson::widget::linear_collapse::contour", &["plot::scene"]),
    ("page::lesson::widget::relu_corner::model", &["activation", "random"]),
    (
        "page::labs",
        &[
            "activation",
            "content",
            "link",
            "plot",
            "component",
            "experiment",
            "network",
            "random",
            "job",
            "page::Arrival",
            "page::claims",
            "page::lesson::widget",
            "page::neuron",
            "page::param_knob",
            "page::softmax",
            "page::speed",
        ],
    ),
    ("page::labs::train::history", &["job"]),
    (
        "page::labs::train::plan",
        &[
            "activation",
            "component::number",
            "job",
            "link",
            "network",
            "page::labs::train::presets",
        ],
    ),
    ("page::labs::train::presets", &[]),
    (
        "page::labs::train::probe",
        &[
            "component::number",
            "link",
            "network",
            "page::labs::train::history",
            "page::labs::train::plan",
        ],
    ),
    ("page::labs::train::state", &["activation", "link", "network"]),
    ("page::labs::train::pytorch", &["activation", "component::number", "job", "link", "network"]),
    (
        "page::labs::train::text",
        &[
            "activation",
            "component::number",
            "job",
            "link",
            "network",
            "page::labs::train::history",
        ],
    ),
    ("page::labs::dead_units::account", &["component::number", "experiment"]),
    ("page::labs::dead_units::revival", &["activation", "component::number", "experiment", "link"]),
    ("page::labs::speed::plan", &["activation", "link", "network", "page::speed"]),
    ("page::labs::gradient_flow::model", &["activation", "experiment", "link", "network"]),
    (
        "page::labs::gradient_flow::words",
        &["component::number", "experiment", "link", "page::labs::gradient_flow::model"],
    ),
    ("app", &["activation", "content", "deck", "link", "plot", "component", "page"]),
    ("bin", &["app"]),
    ("bin::worker", &["job"]),
];

/// The parts that may name the browser; all others run and are tested natively.
const BROWSER_PARTS: &[&str] = &["plot::canvas", "plot::png", "component", "page", "app", "bin"];

/// Parts inside those that may not, after all.
const PURE_PARTS: &[&str] = &[
    "component::number",
    "page::axis",
    "page::choose::words",
    "page::claims::state",
    "page::claims::axis",
    "page::claims::swarm",
    "page::claims::words",
    "page::compare::state",
    "page::compare::sets",
    "page::compare::names",
    "page::compare::values",
    "page::compare::scene",
    "page::compare::spoken",
    "page::compare::speed::plan",
    "page::compare::flow::picture",
    "page::explore::state",
    "page::explore::seen",
    "page::compare::seen",
    "app::present::keys",
    "page::labs::train::history",
    "page::labs::train::plan",
    "page::labs::train::presets",
    "page::labs::train::probe",
    "page::labs::train::state",
    "page::labs::train::pytorch",
    "page::labs::train::text",
    "page::labs::dead_units::account",
    "page::labs::dead_units::revival",
    "page::labs::gradient_flow::model",
    "page::labs::gradient_flow::words",
    "page::labs::speed::plan",
    "page::lesson::answers",
    "page::home::words",
    "component::sketch::plane",
    "component::sketch::curve",
    "page::lesson::widget::known",
    "page::lesson::widget::worked",
    "page::lesson::widget::small_network::model",
    "page::softmax::model",
    "page::speed::rounds",
    "page::neuron::model",
    "page::lesson::widget::numbers::facts",
    "page::lesson::widget::descent::model",
    "page::lesson::widget::linear_collapse::model",
    "page::lesson::widget::linear_collapse::contour",
    "page::lesson::widget::relu_corner::model",
];

/// The painters, which alone draw with plotters.
const PLOTTERS_PARTS: &[&str] = &["plot::axes", "plot::canvas", "plot::png", "plot::svg"];

const BROWSER_CRATES: &[&str] =
    &["yew", "web_sys", "gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];
const PLOTTERS_CRATES: &[&str] = &["plotters", "plotters_canvas"];
const CLOCKS: &[&str] = &["Instant", "SystemTime"];

/// Paths in the file that name a part which this one may not know.
pub(crate) fn wrong_arrows(file: &File) -> Vec<String> {
    let module = module_of(&file.path);
    if module.is_empty() {
        return Vec::new();
    }
    let Some((own, allowed)) = line_of(&module) else {
        return vec![format!("{}: {module} is missing in the table of arrows", file.path)];
    };
    let is_allowed = |named: &str| {
        named.is_empty()
            || is_inside(named, own)
            || allowed.iter().any(|part| is_inside(named, part))
    };
    let wrong = named_modules(&file.text, &module).into_iter().filter(|named| !is_allowed(named));
    wrong.map(|named| format!("{}: {own} may not name {named}", file.path)).collect()
}

/// Crates in the file that this part may not use.
pub(crate) fn wrong_crates(file: &File) -> Vec<String> {
    let module = module_of(&file.path);
    let is_one_of = |parts: &[&str]| parts.iter().any(|part| is_inside(&module, part));
    let is_pure = is_one_of(PURE_PARTS) || !is_one_of(BROWSER_PARTS);
    let code = code_only(&file.text);
    let is_wrong = |word: &&str| {
        is_pure && (BROWSER_CRATES.contains(word) || CLOCKS.contains(word))
            || PLOTTERS_CRATES.contains(word) && !is_one_of(PLOTTERS_PARTS)
    };
    let words = tokens(&code).into_iter().filter(is_wrong);
    words.map(|word| format!("{}: {module} may not use {word}", file.path)).collect()
}

/// `plot::scene` for `src/plot/scene/mod.rs`; nothing for `src/lib.rs`.
fn module_of(path: &str) -> String {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let inside = inside.strip_suffix("/mod").unwrap_or(inside);
    if inside == "lib" { String::new() } else { inside.replace('/', "::") }
}

fn line_of(module: &str) -> Option<(&'static str, &'static [&'static str])> {
    let lines = ARROWS.iter().copied().filter(|(part, _)| is_inside(module, part));
    lines.max_by_key(|(part, _)| part.len())
}

fn is_inside(module: &str, part: &str) -> bool {
    module.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The modules and items that a file names, from the root of the crate.
fn named_modules(source: &str, module: &str) -> Vec<String> {
    let (body, tests) = source.split_at(source.find("#[cfg(test)]\nmod ").unwrap_or(source.len()));
    let mut named = named_from(body, module);
    named.extend(named_from(tests, &format!("{module}::tests")));
    named
}

fn named_from(source: &str, module: &str) -> Vec<String> {
    let code = code_only(source);
    let roots = ["crate", "activation_lab", "super", "self"];
    paths(&tokens(&code), &roots).into_iter().map(|path| resolved(&path, module)).collect()
}

fn resolved(path: &[&str], module: &str) -> String {
    let mut parts: Vec<&str> = module.split("::").collect();
    for part in path {
        match *part {
            "crate" | "activation_lab" => parts.clear(),
            "super" => drop(parts.pop()),
            "self" | "*" => {}
            name => parts.push(name),
        }
    }
    parts.join("::")
}

#[test]
fn a_wrong_arrow_is_found_however_it_is_written() {
    let wrong = [
        ("src/activation/elu.rs", "use crate::link::shortest;"),
        ("src/link/mod.rs", "use crate::{activation::find, component::number};"),
        ("src/link/explore/read.rs", "use super::super::super::plot::csv;"),
        ("src/plot/scene/spec.rs", "use super::super::svg::paint;"),
        ("src/plot/csv.rs", "fn f() { crate::component::chart::g() }"),
        ("src/component/slider.rs", "use activation_lab::page::explore;"),
        ("src/page/explore/state.rs", "use crate::component::number;"),
        ("src/link/number.rs", "#[cfg(test)]\nmod tests { use super::super::super::plot; }"),
        ("src/novelty/mod.rs", ""),
    ];
    for (path, text) in wrong {
        assert_eq!(wrong_arrows(&File::sample(path, text)).len(), 1, "{path}: {text}");
    }
}

#[test]
fn right_arrows_pass() {
    let right = [
        ("src/lib.rs", "pub mod activation;"),
        ("src/link/number.rs", "// crate::page\n#[cfg(test)]\nmod tests { use super::*; }"),
        ("src/link/explore/read.rs", "use super::super::range::{DEFAULT_FROM, DEFAULT_TO};"),
        ("src/plot/csv.rs", "use crate::plot::scene::Scene; use super::scene::Span;"),
        ("src/page/explore/mod.rs", "use crate::{component::chart::Chart, link::Show};"),
        ("src/bin/labs.rs", "use activation_lab::app::{self, LABS};"),
    ];
    for (path, text) in right {
        assert_eq!(wrong_arrows(&File::sample(path, text)), Vec::<String>::new());
    }
}

#[test]
fn a_wrong_crate_is_found_and_a_right_one_passes() {
    let found = |path, text| wrong_crates(&File::sample(path, text)).len();
    assert_eq!(found("src/activation/elu.rs", "use web_sys::Window;"), 1);
    assert_eq!(found("src/link/mod.rs", "fn now() { std::time::Instant::now(); }"), 1);
    assert_eq!(found("src/page/explore/state.rs", "impl yew::Reducible for S {}"), 1);
    assert_eq!(found("src/component/chart.rs", "use plotters::prelude::*;"), 1);
    assert_eq!(found("src/plot/svg.rs", "use plotters::prelude::*; use yew::Html;"), 1);
    assert_eq!(
        found("src/plot/canvas.rs", "use plotters_canvas::CanvasBackend; use web_sys::Window;"),
        0
    );
    assert_eq!(found("src/link/mod.rs", "//! No yew here.\nconst NAME: &str = \"yew\";"), 0);
}
