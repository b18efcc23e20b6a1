//! Holds every file against the map: what it names, and which crates it uses.

use crate::code::{code_only, paths, tokens};
use crate::files::File;
use crate::map::{
    ARROWS, BROWSER_CRATES, BROWSER_PARTS, CLOCKS, PLOTTERS_CRATES, PLOTTERS_PARTS, PURE_PARTS,
};

/// How the tests of a module begin that do not run as WebAssembly.
const NATIVE_TESTS: &str = "#[cfg(all(test, not(target_arch = \"wasm32\")))]";

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
    let is_tests = |head: &str| source.find(&format!("{head}\nmod "));
    let start = is_tests("#[cfg(test)]").or_else(|| is_tests(NATIVE_TESTS));
    let (body, tests) = source.split_at(start.unwrap_or(source.len()));
    let mut named = named_from(body, module);
    named.extend(named_from(tests, &format!("{module}::tests")));
    named
}

fn named_from(source: &str, module: &str) -> Vec<String> {
    // How far an item can be seen is no arrow.
    let code = code_only(source).replace("pub(in crate::", "pub(in ");
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
