//! Which Debian mirror this machine uses, read from apt's own source files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Where packages come from and how their list is checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Mirror {
    uri: String,
    suites: Vec<String>,
    /// The line of apt's `Signed-By` or `Trusted`, if the source has one.
    checks: Vec<String>,
}

impl Mirror {
    /// apt's description of another suite on the same mirror.
    pub(super) fn source_of(&self, suite: &str) -> String {
        let mut text =
            format!("Types: deb\nURIs: {}\nSuites: {suite}\nComponents: main\n", self.uri);
        for line in &self.checks {
            text += line;
            text.push('\n');
        }
        text
    }
}

/// The mirror of this machine's own Debian release.
pub(super) fn from_this_machine() -> Result<Mirror> {
    let release = fs::read_to_string("/etc/os-release").context("cannot read /etc/os-release")?;
    let codename = codename(&release).context("/etc/os-release names no VERSION_CODENAME")?;
    let mut mirrors = Vec::new();
    for path in source_files(Path::new("/etc/apt")) {
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))?;
        let is_deb822 = path.extension().is_some_and(|extension| extension == "sources");
        mirrors.extend(if is_deb822 { read_deb822(&text) } else { read_one_line(&text) });
    }
    let of_release = mirrors.into_iter().find(|mirror| mirror.suites.contains(&codename));
    of_release.with_context(|| format!("no source in /etc/apt names the suite {codename}"))
}

fn codename(os_release: &str) -> Option<String> {
    let value = os_release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="))?;
    Some(value.trim_matches('"').to_owned())
}

fn source_files(folder: &Path) -> Vec<PathBuf> {
    let parts = fs::read_dir(folder.join("sources.list.d")).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = parts
        .map(|part| part.path())
        .chain([folder.join("sources.list")])
        .filter(|path| path.is_file())
        .filter(|path| path.extension().is_some_and(|kind| kind == "sources" || kind == "list"))
        .collect();
    files.sort();
    files
}

/// Reads the `.sources` format: paragraphs of fields.
fn read_deb822(text: &str) -> Vec<Mirror> {
    let without_comments: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    without_comments.join("\n").split("\n\n").filter_map(read_paragraph).collect()
}

fn read_paragraph(paragraph: &str) -> Option<Mirror> {
    let field = |name: &str| {
        paragraph.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    };
    let is_binary = field("Types")?.split_whitespace().any(|kind| kind == "deb");
    let is_enabled = field("Enabled") != Some("no");
    let has_main = field("Components")?.split_whitespace().any(|component| component == "main");
    if !(is_binary && is_enabled && has_main) {
        return None;
    }
    Some(Mirror {
        uri: field("URIs")?.split_whitespace().next()?.to_owned(),
        suites: field("Suites")?.split_whitespace().map(str::to_owned).collect(),
        checks: checks_of(paragraph),
    })
}

/// The `Signed-By` field, which may hold a whole key over many lines, and `Trusted`.
fn checks_of(paragraph: &str) -> Vec<String> {
    let mut checks = Vec::new();
    let mut inside = false;
    for line in paragraph.lines() {
        let continues = line.starts_with([' ', '\t']);
        let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
        inside = if continues { inside } else { name == "signed-by" || name == "trusted" };
        if inside {
            checks.push(line.to_owned());
        }
    }
    checks
}

/// Reads the one-line format: `deb [options] uri suite component…`.
fn read_one_line(text: &str) -> Vec<Mirror> {
    text.lines().filter_map(read_line).collect()
}

fn read_line(line: &str) -> Option<Mirror> {
    let rest = line.trim().strip_prefix("deb")?;
    let rest = rest.strip_prefix([' ', '\t'])?.trim_start();
    let (options, rest) = match rest.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => ("", rest),
    };
    let mut words = rest.split_whitespace();
    let (uri, suite) = (words.next()?.to_owned(), words.next()?.to_owned());
    words.find(|component| *component == "main")?;
    let checks = options.split_whitespace().filter_map(|option| {
        let (name, value) = option.split_once('=')?;
        match name.to_ascii_lowercase().as_str() {
            "signed-by" => Some(format!("Signed-By: {value}")),
            "trusted" => Some(format!("Trusted: {value}")),
            _ => None,
        }
    });
    Some(Mirror { uri, suites: vec![suite], checks: checks.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEB822: &str = "\
Types: deb
# a comment inside
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb-src
URIs: http://mirror.example/sources
Suites: bookworm
Components: main
";

    #[test]
    fn deb822_sources_are_read_without_source_packages() {
        let mirrors = read_deb822(DEB822);
        assert_eq!(mirrors.len(), 1);
        assert_eq!(
            mirrors[0].source_of("trixie-backports"),
            "Types: deb\nURIs: http://mirror.example/debian\nSuites: trixie-backports\n\
             Components: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n"
        );
    }

    #[test]
    fn a_key_of_many_lines_is_kept_whole() {
        let key = "Signed-By:\n -----BEGIN-----\n .\n abc\n -----END-----";
        let text =
            format!("Types: deb\nURIs: u\nSuites: bookworm\nComponents: main\n{key}\nEnabled: yes");
        assert_eq!(read_deb822(&text)[0].checks.join("\n"), key);
    }

    #[test]
    fn disabled_sources_do_not_count() {
        assert!(
            read_deb822(&DEB822.replace("Types: deb\n", "Types: deb\nEnabled: no\n")).is_empty()
        );
    }

    #[test]
    fn one_line_sources_are_read_with_their_options() {
        let text = "# deb http://no.example/debian bookworm main\n\
            deb-src http://no.example/debian bookworm main\n\
            deb [arch=amd64 signed-by=/k.gpg] http://mirror.example/debian bookworm contrib main\n";
        let mirrors = read_one_line(text);
        assert_eq!(
            mirrors,
            [Mirror {
                uri: "http://mirror.example/debian".to_owned(),
                suites: vec!["bookworm".to_owned()],
                checks: vec!["Signed-By: /k.gpg".to_owned()],
            }]
        );
    }

    #[test]
    fn the_codename_may_be_quoted() {
        assert_eq!(
            codename("ID=debian\nVERSION_CODENAME=\"bookworm\"").as_deref(),
            Some("bookworm")
        );
    }
}
