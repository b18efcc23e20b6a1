//! Every snippet uses each parameter, and only names, arguments and defaults that its framework has.

mod apis;
mod scan;

use crate::catalogue::each_page;
use activation_lab::activation::Activation;
use apis::{APIS, Api};
use scan::{Mention, mentions};

#[test]
fn every_snippet_uses_every_parameter_and_no_other() {
    each_page(|activation, page| {
        for (framework, code) in page.code.snippets() {
            let used = placeholders(code);
            for param in activation.params {
                assert!(
                    used.contains(&param.id),
                    "{}: {framework} lacks ${}",
                    activation.id,
                    param.id
                );
            }
            for name in used {
                assert!(
                    activation.params.iter().any(|p| p.id == name),
                    "{}: {framework}: ${name}",
                    activation.id
                );
            }
        }
    });
}

#[test]
fn every_snippet_is_complete_and_narrow() {
    each_page(|activation, page| {
        for (framework, code) in page.code.snippets() {
            let id = activation.id;
            let ending = if framework == "rust" { "\n}\n" } else { "\ny = f(x)\n" };
            assert!(code.ends_with(ending), "{id}: {framework} does not end with {ending:?}");
            assert!(code.lines().all(|line| line.len() <= 88), "{id}: {framework} has a long line");
        }
    });
}

#[test]
fn every_import_is_needed_and_there() {
    each_page(|activation, page| {
        for (framework, code) in page.code.snippets() {
            let is_comment = |line: &&str| line.starts_with("//") || line.starts_with('#');
            let body: String =
                code.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n");
            for (import, prefix) in [
                ("import jax\n", "jax.nn.|jax.lax.|jax.scipy."),
                ("import jax.numpy as jnp\n", "jnp."),
                ("import keras\n", "keras."),
                ("import torch\n", "torch."),
                (", activation}", "activation::"),
            ] {
                let used = prefix.split('|').any(|prefix| body.contains(prefix));
                assert_eq!(body.contains(import), used, "{}: {framework}: {import}", activation.id);
            }
        }
    });
}

#[test]
fn every_name_and_argument_exists() {
    each_page(|activation, page| {
        for (framework, code) in page.code.snippets() {
            for mention in mentions(code) {
                check(&mention)
                    .unwrap_or_else(|error| panic!("{}: {framework}: {error}", activation.id));
            }
        }
    });
}

/// A parameter that a framework starts from another value is worth a section of the page.
#[test]
fn differing_defaults_are_told() {
    each_page(|activation, page| {
        for (framework, code) in page.code.snippets() {
            for mention in mentions(code) {
                for (param, default) in defaults(activation, &mention) {
                    let told = page.body.contains("\n## Where frameworks differ\n");
                    let same = param == default;
                    assert!(same || told, "{}: {framework} starts from {default}", activation.id);
                    assert!(
                        same || framework != "pytorch",
                        "{}: PyTorch’s default is {default}",
                        activation.id
                    );
                }
            }
        }
    });
}

#[test]
fn a_misspelt_name_or_argument_is_found() {
    let good = "f = torch.nn.ELU(alpha=$alpha)";
    assert!(mentions(good).iter().all(|mention| check(mention).is_ok()));
    for bad in [
        "f = torch.nn.Elu(alpha=1.0)",
        "f = torch.nn.ELU(alfa=1.0)",
        "f = torch.nn.ELU(1.0)",
        "f = jnp.sinus",
        "y = soft(x)",
        "x.clone().sqare()",
    ] {
        assert!(mentions(bad).iter().any(|mention| check(mention).is_err()), "{bad}");
    }
}

fn placeholders(code: &str) -> Vec<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
    code.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

fn find(name: &str) -> Option<&'static Api> {
    APIS.iter().find(|api| api.name == name)
}

fn check(mention: &Mention) -> Result<(), String> {
    let name = &mention.name;
    let api =
        find(name).ok_or_else(|| format!("{name} is not in the table of names that exist"))?;
    if mention.positional > api.positional {
        return Err(format!("{name} takes {} arguments by position", api.positional));
    }
    for (keyword, _) in &mention.keywords {
        if !api.keywords.iter().any(|(known, _)| known == keyword) {
            return Err(format!("{name} has no argument {keyword}"));
        }
    }
    Ok(())
}

/// The catalogue's default and the framework's, for each `keyword=$param` of a call.
fn defaults(activation: &Activation, mention: &Mention) -> Vec<(f64, f64)> {
    let Some(api) = find(&mention.name) else { return Vec::new() };
    let pair = |(keyword, value): &(String, String)| {
        let id = value.strip_prefix('$')?;
        let param = activation.params.iter().find(|param| param.id == id)?;
        let (_, default) = api.keywords.iter().find(|(known, _)| known == keyword)?;
        Some((param.default, (*default)?))
    };
    mention.keywords.iter().filter_map(pair).collect()
}
