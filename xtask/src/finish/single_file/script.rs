//! Scripts as they stand in the single file.

use anyhow::{Context as _, Result, bail};

use super::super::digest::policy_source;

/// One `<script>` element.
pub(super) enum Part {
    /// Runs when the browser comes to it.
    Classic(String),
    /// Runs when the page is there, after those before it.
    Module(String),
    /// Only data.
    Data { name: String, content: String },
    /// The script of a worker, only data to the page, and the name of its WebAssembly.
    Worker { name: String, wasm: String, text: String },
}

impl Part {
    /// The element.
    pub(super) fn tag(&self) -> String {
        match self {
            Self::Classic(text) => format!("<script>{text}</script>\n"),
            Self::Module(text) => format!("<script type=\"module\">{text}</script>\n"),
            Self::Data { name, content } => {
                format!("<script type=\"text/plain\" data-name=\"{name}\">{content}</script>\n")
            }
            Self::Worker { name, wasm, text } => format!(
                "<script type=\"text/plain\" data-name=\"{name}\" data-wasm=\"{wasm}\">{text}</script>\n"
            ),
        }
    }

    /// What allows it to run; data need no leave.
    pub(super) fn policy_source(&self) -> Option<String> {
        match self {
            Self::Classic(text) | Self::Module(text) => Some(policy_source(text)),
            Self::Data { .. } | Self::Worker { .. } => None,
        }
    }

    /// Refuses a text that would end its element early, or keep it open.
    pub(super) fn check(&self) -> Result<()> {
        let (Self::Classic(text)
        | Self::Module(text)
        | Self::Data { content: text, .. }
        | Self::Worker { text, .. }) = self;
        let text = text.to_ascii_lowercase();
        match ["</script", "<script", "<!--"].into_iter().find(|mark| text.contains(mark)) {
            Some(mark) => bail!("a script holds {mark}, so it cannot stand in a page"),
            None => Ok(()),
        }
    }
}

/// The module of a program with a line that hands what it exports to `static/packed.js`; nothing for a script that
/// exports nothing of wasm-bindgen's, which the single file has no use for.
pub(super) fn as_module(name: &str, text: &str) -> Result<Option<Part>> {
    if text.lines().any(|line| line.starts_with("import ")) {
        bail!("{name} imports another script, which the single file cannot give it");
    }
    let exports = exports(text).with_context(|| format!("in {name}"))?;
    let is_program = exports.iter().any(|export| export.starts_with("default:"));
    let line = format!("packed.add(\"{name}\", {{ {} }});", exports.join(", "));
    Ok(is_program.then(|| Part::Module(format!("{text}\n{line}\n"))))
}

/// The script of a worker that has no WebAssembly, only data to the page; such a script asks what scope it runs in.
pub(super) fn as_worker(name: &str, text: &str) -> Option<Part> {
    let is_worker = text.contains("WorkerGlobalScope");
    is_worker.then(|| Part::Data { name: name.to_owned(), content: as_classic(text) })
}

/// A module as a script for a worker: browsers start no module from a page that was opened as a file.
pub(super) fn as_classic(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("export {"));
    let plain = lines.map(|line| line.strip_prefix("export ").unwrap_or(line));
    // The address is where the WebAssembly would be asked for; packed.js brings it along.
    plain.flat_map(|line| [line, "\n"]).collect::<String>().replace("import.meta.url", "\"\"")
}

/// The script that a worker's loader imports; nothing for another script.
pub(super) fn imported<'a>(text: &str, names: &'a [String]) -> Option<&'a str> {
    let is_loader = text.lines().any(|line| line.trim_start().starts_with("import "));
    named(text, ".js", names).filter(|_| is_loader)
}

/// The first file with this ending that the text names.
pub(super) fn named<'a>(text: &str, ending: &str, names: &'a [String]) -> Option<&'a str> {
    let mut names = names.iter().filter(|name| name.ends_with(ending));
    names.find(|name| text.contains(*name)).map(String::as_str)
}

/// What a module exports, as the members of an object.
fn exports(text: &str) -> Result<Vec<String>> {
    let mut members = Vec::new();
    for line in text.lines() {
        let Some(export) = line.strip_prefix("export ") else { continue };
        if let Some(list) = export.strip_prefix('{').and_then(|list| list.split('}').next()) {
            for item in list.split(',').map(str::trim).filter(|item| !item.is_empty()) {
                let (inside, outside) = item.split_once(" as ").unwrap_or((item, item));
                members.push(format!("{outside}: {inside}"));
            }
        } else {
            let mut words = export.split([' ', '(']).filter(|word| *word != "async");
            let name = match words.next() {
                Some("function" | "class" | "const") => words.next(),
                _ => None,
            };
            members.push(name.with_context(|| format!("what is `{line}`?"))?.to_owned());
        }
    }
    Ok(members)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = "export function start(worker) {\n}\nexport function stop() {}\nfunction hidden() {}\n\
        export { initSync, __wbg_init as default };\n";

    #[test]
    fn a_program_hands_over_what_it_exports() {
        let part = as_module("lesson.js", PROGRAM).expect("understood").expect("a program");
        let line =
            "packed.add(\"lesson.js\", { start, stop, initSync: initSync, default: __wbg_init });";
        assert!(part.tag().contains(line), "{}", part.tag());
    }

    #[test]
    fn what_cannot_be_packed_is_refused() {
        assert!(as_module("a.js", "import x from './y.js';\nexport default x;").is_err());
        assert!(as_module("a.js", "export default x;").is_err());
        assert!(as_module("a.js", "export function keep() {}").expect("understood").is_none());
        for text in ["\"</script>\"", "// <!-- x", "'<SCRIPT>'"] {
            assert!(Part::Classic(text.to_owned()).check().is_err(), "{text}");
        }
    }

    #[test]
    fn a_worker_gets_a_script_that_is_no_module() {
        let text = as_classic(&format!("{PROGRAM}new URL('a', import.meta.url)\n"));
        assert!(text.starts_with("function start(worker) {\n}\nfunction stop() {}\n"), "{text}");
        assert!(!text.contains("export") && !text.contains("import.meta"), "{text}");
    }

    #[test]
    fn a_worker_without_webassembly_stands_in_the_page_as_it_is() {
        let text =
            "export const FORMS = {};\nif (typeof WorkerGlobalScope !== 'undefined') run();\n";
        let part = as_worker("forms.js", text).expect("a worker");
        let script = text.replace("export ", "");
        assert_eq!(
            part.tag(),
            format!("<script type=\"text/plain\" data-name=\"forms.js\">{script}</script>\n")
        );
        assert!(as_worker("offline.js", "export function keep() {}").is_none());
    }

    #[test]
    fn a_loader_is_known_by_its_import() {
        let names = ["w-1.js", "w-2_bg.wasm", "x.js"].map(str::to_owned);
        let loader = "import init from './w-1.js';await init();";
        assert_eq!(imported(loader, &names), Some("w-1.js"));
        assert_eq!(imported("new URL('w-1.js')", &names), None);
        assert_eq!(named("new URL('w-2_bg.wasm')", ".wasm", &names), Some("w-2_bg.wasm"));
    }
}
