//! A snippet of code with the current values of the parameters in it.

use super::{CodePart, CodeText};
use crate::activation::Activation;

impl CodeText {
    /// The code with each parameter's value in it; a value that is missing leaves the parameter's name.
    ///
    /// Values are floating-point literals of both Python and Rust, in the shortest form that reads back to the same
    /// number: `1.0`, `0.3333333333333333`, `1e-7`.
    #[must_use]
    pub fn with_values(&self, activation: &Activation, params: &[f64]) -> String {
        let value = |id: &str| {
            let index = activation.params.iter().position(|param| param.id == id)?;
            Some(format!("{:?}", params.get(index)?))
        };
        let parts = self.parts.iter().map(|part| match part {
            CodePart::Text(text) => (*text).to_owned(),
            CodePart::Param(id) => value(id).unwrap_or_else(|| (*id).to_owned()),
        });
        parts.collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::activation::{CATALOGUE, find};
    use crate::content::{CodePart, code_texts};

    #[test]
    fn values_are_literals_that_read_back() {
        let (elu, code) = (find("elu").expect("elu"), code_texts("elu").expect("elu"));
        for (alpha, literal) in
            [(1.0, "1.0"), (0.1, "0.1"), (1e-7, "1e-7"), (-2.5, "-2.5"), (1e16, "1e16")]
        {
            for code in code {
                let filled = code.with_values(elu, &[alpha]);
                assert!(filled.contains(literal), "{alpha} in {filled}");
            }
        }
    }

    #[test]
    fn every_parameter_in_every_snippet_has_a_value() {
        for activation in CATALOGUE {
            let Some(code) = code_texts(activation.id) else { continue };
            for part in code.iter().flat_map(|code| code.parts) {
                let CodePart::Param(id) = part else { continue };
                let is_known = activation.params.iter().any(|param| param.id == *id);
                assert!(is_known, "{}: ${id}", activation.id);
            }
        }
    }

    #[test]
    fn a_missing_value_leaves_the_name() {
        let (elu, code) = (find("elu").expect("elu"), code_texts("elu").expect("elu"));
        assert!(code[0].with_values(elu, &[]).contains("alpha=alpha"));
    }
}
