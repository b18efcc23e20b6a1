//! Ids, names, parameters and files.

use activation_lab::activation::{Activation, CATALOGUE, Family, Param};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/activation")
}

fn is_kebab_case(id: &str) -> bool {
    let word =
        |w: &str| !w.is_empty() && w.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.split('-').all(word)
}

fn all_params() -> impl Iterator<Item = (&'static Activation, &'static Param)> {
    CATALOGUE.iter().flat_map(|a| a.params.iter().map(move |param| (*a, param)))
}

#[test]
fn ids_and_names_are_unique_and_ids_are_kebab_case() {
    let ids: HashSet<_> = CATALOGUE.iter().map(|a| a.id).collect();
    let names: HashSet<_> = CATALOGUE.iter().map(|a| a.name).collect();
    assert_eq!((ids.len(), names.len()), (CATALOGUE.len(), CATALOGUE.len()));
    for id in ids {
        assert!(is_kebab_case(id), "{id}");
    }
    for (activation, param) in all_params() {
        assert!(is_kebab_case(param.id), "{} {}", activation.id, param.id);
        assert!(!param.meaning.is_empty() && !param.symbol.is_empty(), "{}", activation.id);
        let same =
            activation.params.iter().filter(|p| p.id == param.id || p.symbol == param.symbol);
        assert_eq!(same.count(), 1, "{} {}", activation.id, param.id);
    }
}

#[test]
fn families_stand_together_in_the_order_of_the_picker() {
    let place = |family| Family::ALL.iter().position(|f| *f == family).expect("a listed family");
    let places: Vec<usize> = CATALOGUE.iter().map(|a| place(a.family)).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn every_function_has_a_file_and_every_file_with_a_function_is_listed() {
    let mut listed: Vec<String> = CATALOGUE.iter().map(|a| a.id.replace('-', "_")).collect();
    let files =
        fs::read_dir(source_folder()).expect("the sources").map(|e| e.expect("entry").path());
    let mut defining: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .filter(|path| fs::read_to_string(path).expect("text").contains(": Activation ="))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    listed.sort();
    defining.sort();
    assert_eq!(listed, defining);
}

#[test]
fn every_slider_reaches_its_default_in_whole_steps() {
    let whole = |steps: f64| (steps - steps.round()).abs() < 1e-9;
    for (activation, param) in all_params() {
        let (low, high) = (*param.slider.start(), *param.slider.end());
        let what = format!("{} {}", activation.id, param.id);
        assert!(low < high && param.step > 0.0, "{what}");
        assert!((low..=high).contains(&param.default), "{what}");
        assert!(whole((high - low) / param.step), "{what}: the end is between two steps");
        assert!(
            whole((param.default - low) / param.step),
            "{what}: the default is between two steps"
        );
    }
}

#[test]
fn every_combination_of_slider_ends_lies_in_the_domain() {
    for activation in CATALOGUE {
        for corner in 0..1_u32 << activation.params.len() {
            let end = |(i, param): (usize, &Param)| {
                if corner >> i & 1 == 0 { *param.slider.start() } else { *param.slider.end() }
            };
            let values: Vec<f64> = activation.params.iter().enumerate().map(end).collect();
            assert_in_domain(activation, &values, "slider ends");
        }
        assert_in_domain(activation, &activation.defaults(), "defaults");
    }
}

#[test]
fn presets_lie_in_the_domain_and_have_names_of_their_own() {
    for activation in CATALOGUE {
        let names: HashSet<_> = activation.presets.iter().map(|preset| preset.name).collect();
        assert_eq!(names.len(), activation.presets.len(), "{}", activation.id);
        for preset in activation.presets {
            assert_in_domain(activation, preset.values, preset.name);
        }
    }
}

fn assert_in_domain(activation: &Activation, values: &[f64], what: &str) {
    assert_eq!(values.len(), activation.params.len(), "{} {what}", activation.id);
    for (param, value) in activation.params.iter().zip(values) {
        let inside = param.domain.contains(*value, values);
        assert!(inside, "{}: {what}: {}={value}", activation.id, param.id);
    }
}
