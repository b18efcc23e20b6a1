//! What the compared functions are called, so that no two with different curves have the same name.

use crate::activation::Setting;
use crate::component::number::{SCREEN_DIGITS, significant};
use std::rc::Rc;

/// One name for each function: `ReLU`; with its parameters where they are not the defaults, or where the same function
/// stands there twice: `ELU, α = 1.5`.
#[must_use]
pub fn names(functions: &[Setting]) -> Rc<[Rc<str>]> {
    let same = |setting: &Setting| {
        functions.iter().filter(|other| other.activation == setting.activation).count()
    };
    let name = |setting: &Setting| {
        let is_told = !setting.is_default() || same(setting) > 1;
        if is_told { with_parameters(setting).into() } else { setting.activation.name.into() }
    };
    functions.iter().map(name).collect()
}

/// The name with all parameters, whatever their values: `ELU, α = 1`.
#[must_use]
pub fn with_parameters(setting: &Setting) -> String {
    let mut name = setting.activation.name.to_owned();
    for (param, value) in setting.activation.params.iter().zip(setting.params.iter()) {
        name += ", ";
        name += param.symbol;
        name += " = ";
        name += &significant(*value, SCREEN_DIGITS);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn named(functions: &[(&str, &[f64])]) -> Vec<String> {
        let setting = |(id, params): &(&str, &[f64])| Setting {
            activation: find(id).expect("in the catalogue"),
            params: (*params).into(),
        };
        let functions: Vec<Setting> = functions.iter().map(setting).collect();
        names(&functions).iter().map(|name| name.to_string()).collect()
    }

    #[test]
    fn parameters_are_told_where_they_matter() {
        assert_eq!(named(&[("relu", &[]), ("elu", &[1.0])]), ["ReLU", "ELU"]);
        assert_eq!(named(&[("elu", &[-1.5]), ("relu", &[])]), ["ELU, α = −1.5", "ReLU"]);
        assert_eq!(named(&[("elu", &[1.0]), ("elu", &[2.0])]), ["ELU, α = 1", "ELU, α = 2"]);
        assert_eq!(named(&[("hard-tanh", &[-2.0, 1.0])]), ["Hard tanh, min = −2, max = 1"]);
    }
}
