//! `content/choose.toml` to the Rust tables that `src/choose` includes.

#[path = "choose/file.rs"]
mod file;

use crate::front_matter::lines_before;
use crate::markdown;
use crate::node::escaped;
use file::File;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The functions of a vector, which have no file of words.
const VECTORS: &[&str] = &["softmax", "log-softmax", "softmin", "glu", "swiglu"];

/// The items of the table, as Rust source.
///
/// # Errors
/// `:<line>: <what>` where the file is no such table, else one line for each thing that is wrong with it.
pub(crate) fn rust_items(
    file: &str,
    is_function: &dyn Fn(&str) -> bool,
    is_claim: &dyn Fn(&str) -> bool,
) -> Result<String, Vec<String>> {
    let parsed: File = toml::from_str(file).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        vec![format!(":{}: {}", 1 + lines_before(file, offset), error.message())]
    })?;
    let mut writer = Writer { file: &parsed, is_function, is_claim, errors: Vec::new() };
    let items = writer.items();
    if writer.errors.is_empty() { Ok(items) } else { Err(writer.errors) }
}

/// Writes the items and collects what is wrong.
struct Writer<'a> {
    file: &'a File,
    is_function: &'a dyn Fn(&str) -> bool,
    is_claim: &'a dyn Fn(&str) -> bool,
    errors: Vec<String>,
}

impl Writer<'_> {
    fn items(&mut self) -> String {
        let file = self.file;
        self.check_names();
        let questions = list(file.question.iter().map(question));
        let rules = list(file.rule.iter().map(|rule| self.rule(rule)));
        let outputs = list(file.output.iter().map(|output| self.output(output)));
        let initialisations = list(file.initialisation.iter().map(|it| self.initialisation(it)));
        let advice = list(file.advice.iter().map(|advice| self.advice(advice)));
        let templates = list(file.code.iter().map(|code| self.template(code)));
        format!(
            "/// The questions, in order.\n\
             pub const QUESTIONS: [Question; {count}] = [{questions}];\n\
             static RULES: &[Rule] = &[{rules}];\n\
             static OUTPUTS: &[Output] = &[{outputs}];\n\
             static INITIALISATIONS: &[Initialisation] = &[{initialisations}];\n\
             static ADVICE: &[Advice] = &[{advice}];\n\
             static TEMPLATES: &[Template] = &[{templates}];\n",
            count = file.question.len(),
        )
    }

    /// Ids stand once, and every source is used.
    fn check_names(&mut self) {
        let file = self.file;
        let questions = file.question.iter().map(|question| question.id.as_str());
        let answers = file.question.iter().flat_map(|question| {
            question.answers.iter().map(move |answer| (question.id.as_str(), answer.id.as_str()))
        });
        let doubled = doubled(questions)
            .chain(doubled(answers).map(|(_, answer)| answer))
            .chain(doubled(file.rule.iter().map(|rule| rule.id.as_str())));
        self.errors.extend(doubled.map(|id| format!(": {id} stands twice")));
        let used: BTreeSet<&String> = file.sources().collect();
        let unused = file.source.keys().filter(|key| !used.contains(key));
        self.errors.extend(unused.map(|key| format!(": the source {key} is not used")));
    }

    fn rule(&mut self, rule: &file::Rule) -> String {
        let place = format!("rule {}", rule.id);
        let who = match (&rule.ids, rule.property) {
            (Some(ids), None) => format!("Who::Ids({})", self.ids(&place, ids)),
            (None, Some(property)) => format!("Who::Property(Property::{property:?})"),
            _ => self.complain(&place, "takes either `for` or `property`"),
        };
        format!(
            "Rule {{ id: {:?}, layer: Layer::{:?}, who: {who}, when: {}, points: {}, why: {}, fact: {}, \
             verdict: {}, claim: {:?}, source: {} }}",
            rule.id,
            rule.layer,
            self.when(&place, &rule.when),
            rule.points,
            self.line(&place, &rule.why),
            variant("Fact", rule.fact),
            variant("Verdict", rule.verdict),
            self.claim(&place, rule),
            self.source(&place, rule.source.as_ref()),
        )
    }

    fn output(&mut self, output: &file::Output) -> String {
        let place = format!("output {}", output.loss);
        format!(
            "Output {{ when: {}, loss: {:?}, why: {}, source: {}, comment: {:?}, pytorch: {:?}, keras: {:?}, \
             read_pytorch: {:?}, read_keras: {:?} }}",
            self.when(&place, &output.when),
            output.loss,
            self.line(&place, &output.why),
            self.source(&place, output.source.as_ref()),
            output.comment,
            output.pytorch,
            output.keras,
            output.read_pytorch,
            output.read_keras,
        )
    }

    fn initialisation(&mut self, it: &file::Initialisation) -> String {
        let place = format!("initialisation {}", it.name);
        let ids = it.ids.as_ref().map(|ids| self.ids(&place, ids));
        format!(
            "Initialisation {{ ids: {}, when: {}, name: {:?}, why: {}, source: {}, pytorch: {:?}, keras: {:?} }}",
            ids.map_or_else(|| "None".to_owned(), |ids| format!("Some({ids})")),
            self.when(&place, &it.when),
            it.name,
            self.line(&place, &it.why),
            self.source(&place, it.source.as_ref()),
            it.pytorch,
            it.keras,
        )
    }

    fn advice(&mut self, advice: &file::Advice) -> String {
        let place = format!("advice {:?}", advice.when);
        format!(
            "Advice {{ when: {}, text: {}, source: {} }}",
            self.when(&place, &advice.when),
            self.line(&place, &advice.text),
            self.source(&place, advice.source.as_ref()),
        )
    }

    fn template(&mut self, code: &file::Code) -> String {
        format!(
            "Template {{ when: {}, pytorch: {:?}, keras: {:?} }}",
            self.when("code", &code.when),
            code.pytorch.trim_end(),
            code.keras.trim_end(),
        )
    }

    /// The condition as pairs of a question's index and a mask of answers.
    fn when(&mut self, place: &str, when: &BTreeMap<String, Vec<String>>) -> String {
        let mut out = String::from("&[");
        for (key, ids) in when {
            let file = self.file;
            let Some(index) = file.question.iter().position(|question| question.id == *key) else {
                self.complain(place, &format!("there is no question {key}"));
                continue;
            };
            let mut mask = 0_u8;
            for id in ids {
                let answers = &file.question[index].answers;
                match answers.iter().position(|answer| answer.id == *id) {
                    Some(answer) => mask |= 1 << answer,
                    None => drop(self.complain(place, &format!("there is no answer {key} = {id}"))),
                }
            }
            let _infallible = write!(out, "({index}, {mask}), ");
        }
        out + "]"
    }

    fn ids(&mut self, place: &str, ids: &[String]) -> String {
        for id in ids.iter().filter(|id| !VECTORS.contains(&id.as_str())) {
            if !(self.is_function)(id) {
                self.complain(place, &format!("there is no function {id}"));
            }
        }
        format!("&{ids:?}")
    }

    fn line(&mut self, place: &str, text: &str) -> String {
        match markdown::line(text, self.is_function) {
            Ok(html) => format!("{html:?}"),
            Err(error) => self.complain(place, &error),
        }
    }

    /// The claim that has the experiment; a rule that names one has a verdict, which leads there.
    fn claim<'r>(&mut self, place: &str, rule: &'r file::Rule) -> Option<&'r str> {
        let claim = rule.claim.as_deref()?;
        if !(self.is_claim)(claim) {
            self.complain(place, &format!("there is no claim {claim}"));
        }
        if rule.verdict.is_none() {
            self.complain(place, "names a claim and has no verdict");
        }
        Some(claim)
    }

    fn source(&mut self, place: &str, key: Option<&String>) -> String {
        let Some(key) = key else { return "None".to_owned() };
        let Some(source) = self.file.source.get(key) else {
            return self.complain(place, &format!("there is no source {key}"));
        };
        let text = format!("{} ({})", escaped(&source.text), source.year);
        let link = source.arxiv.as_deref().map(escaped).map_or_else(String::new, |id| {
            format!(", <a href=\"https://arxiv.org/abs/{id}\">arXiv:{id}</a>")
        });
        format!("Some({:?})", text + &link)
    }

    fn complain(&mut self, place: &str, what: &str) -> String {
        self.errors.push(format!(": {place}: {what}"));
        String::new()
    }
}

fn question(question: &file::Question) -> String {
    let answers = list(question.answers.iter().map(|answer| {
        format!(
            "Choice {{ id: {:?}, label: {:?}, meaning: {:?} }}",
            answer.id, answer.label, answer.meaning
        )
    }));
    format!(
        "Question {{ id: {:?}, text: {:?}, answers: &[{answers}] }}",
        question.id, question.text
    )
}

fn variant<T: std::fmt::Debug>(name: &str, value: Option<T>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({name}::{value:?})"))
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.map(|item| item + ",\n").collect()
}

/// Every item that has come before.
fn doubled<T: Ord + Copy>(items: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    let mut seen = BTreeSet::new();
    items.filter(move |item| !seen.insert(*item))
}

#[cfg(test)]
#[path = "choose/tests.rs"]
mod tests;
