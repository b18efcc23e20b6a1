//! A network as PyTorch code that runs as it stands. Pure.

use crate::activation::Setting;
use crate::content::pytorch_code;
use crate::network::Model;
use std::fmt::Write;

/// The line of a snippet that only shows it at work.
const EXAMPLE: &str = "x = torch.linspace(";

/// A function `network(x)` with these weights; x has a row for each example.
pub(super) fn pytorch(model: &Model) -> String {
    let mut text = String::from("import torch\n\n");
    let settings: Vec<Setting> =
        (0..model.layers()).filter_map(|layer| model.activation(layer)).collect();
    for (layer, setting) in settings.iter().enumerate() {
        text += &function(layer, setting);
    }
    let functions: Vec<String> = (1..=settings.len()).map(|layer| format!("f{layer}")).collect();
    text += "weights = [\n";
    for layer in 0..model.layers() {
        let rows = model.weights(layer).chunks(model.fan_in(layer).max(1));
        let rows: Vec<String> = rows.map(|row| format!("[{}]", numbers(row))).collect();
        // Writing into a String cannot fail.
        let _ = writeln!(text, "    torch.tensor([{}]),", rows.join(", "));
    }
    text += "]\nbiases = [\n";
    for layer in 0..model.layers() {
        let _ = writeln!(text, "    torch.tensor([{}]),", numbers(model.bias(layer)));
    }
    let _ = write!(
        text,
        "]\n\n\ndef network(x):\n    for weight, bias, f in zip(weights, biases, [{}]):\n        \
         x = f(x @ weight.T + bias)\n    return x\n",
        functions.join(", ")
    );
    text
}

/// The snippet of the function, wrapped into one that has the layer in its name.
fn function(layer: usize, setting: &Setting) -> String {
    let mut text = format!("def f{}(x):\n", layer + 1);
    let code = pytorch_code(setting.activation.id);
    let code =
        code.map_or_else(String::new, |code| code.with_values(setting.activation, &setting.params));
    let is_needed =
        |line: &&str| !line.is_empty() && !line.starts_with(EXAMPLE) && *line != "import torch";
    for line in code.lines().filter(is_needed) {
        let line = if line == "y = f(x)" { "return f(x)" } else { line };
        let _ = writeln!(text, "    {line}");
    }
    text + "\n\n"
}

fn numbers(row: &[f64]) -> String {
    row.iter().map(|number| format!("{number:?}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{CATALOGUE, find};
    use crate::network::Config;

    #[test]
    fn every_function_returns_what_its_snippet_makes() {
        for activation in CATALOGUE {
            let text = function(0, &Setting::of(activation));
            assert!(text.ends_with("    return f(x)\n\n\n"), "{}: {text}", activation.id);
            assert!(!text.contains(EXAMPLE) && !text.contains("$"), "{}: {text}", activation.id);
        }
    }

    #[test]
    fn a_network_has_its_weights_row_by_row() {
        let tanh = Setting::of(find("tanh").expect("in the catalogue"));
        let mut model = Model::new(&Config::modern(&[2], &tanh, 1), 2);
        model.parameters_mut().copy_from_slice(&[1.0, 2.0, 3.0, 4.0, 0.5, -0.5, 7.0, 8.0, 0.1]);
        let text = pytorch(&model);
        for part in [
            "    torch.tensor([[1.0, 2.0], [3.0, 4.0]]),\n    torch.tensor([[7.0, 8.0]]),\n]\n",
            "    torch.tensor([0.5, -0.5]),\n    torch.tensor([0.1]),\n]\n",
            "zip(weights, biases, [f1, f2])",
            "def f2(x):\n",
        ] {
            assert!(text.contains(part), "{part} is missing in\n{text}");
        }
    }
}
