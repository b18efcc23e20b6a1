//! A small network in code: the function that was chosen, its initialisation, the last layer and its loss.

use super::{Answers, Initialisation, Output, TEMPLATES, initialisation, output};
use crate::activation::{Activation, find};
use crate::content::{Framework, code_texts};

/// What the last layer returns while the answers do not say.
const OPEN_COMMENT: &str = "what follows depends on the task";

/// The lines for the function with this id. `None` for what is no function of the catalogue, and for frameworks
/// other than PyTorch and Keras.
#[must_use]
pub fn code(id: &str, framework: Framework, answers: &Answers) -> Option<String> {
    let activation = find(id)?;
    let template = TEMPLATES.iter().find(|template| answers.fit(template.when))?;
    let network = match framework {
        Framework::Pytorch => template.pytorch,
        Framework::Keras => template.keras,
        Framework::Jax | Framework::Rust => return None,
    };
    let init = line(initialisation(id, answers)?, framework, activation);
    let output = output(answers);
    let comment = output.map_or(OPEN_COMMENT, |output| output.comment);
    // A cell that brings its own functions does not need f.
    let head = if network.contains("$f") {
        definition_of(activation, framework)?
    } else {
        import(framework).to_owned()
    };
    let network = network.replace("$init", &init).replace("$comment", comment).replace("$f", "f");
    let tail = output.map_or_else(String::new, |output| loss(output, framework));
    Some(format!("{head}\n\n\n{network}{tail}\n"))
}

/// The snippet of the function without the lines that try it out.
fn definition_of(activation: &'static Activation, framework: Framework) -> Option<String> {
    let code = code_texts(activation.id)?.iter().find(|code| code.framework == framework)?;
    let whole = code.with_values(activation, &activation.defaults());
    let end = whole.find("\nx = ").unwrap_or(whole.len());
    Some(whole[..end].trim_end().to_owned())
}

const fn import(framework: Framework) -> &'static str {
    match framework {
        Framework::Keras => "import keras",
        _ => "import torch",
    }
}

fn line(it: &Initialisation, framework: Framework, activation: &Activation) -> String {
    let line = if framework == Framework::Keras { it.keras } else { it.pytorch };
    let mut line = line.to_owned();
    for param in activation.params {
        line = line.replace(&format!("${}", param.id), &format!("{:?}", param.default));
    }
    line
}

fn loss(output: &Output, framework: Framework) -> String {
    let (loss, read) = match framework {
        Framework::Keras => (output.keras, output.read_keras),
        _ => (output.pytorch, output.read_pytorch),
    };
    let read = read.map_or_else(String::new, |read| format!("\n# Probabilities: {read}"));
    format!("\n\n\nloss = {loss}{read}")
}
