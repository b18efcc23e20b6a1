//! How large the site is: each file, and what the first visit to a page of each program has to load.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use anyhow::Result;

use crate::compress::{Packing, packed};
use crate::finish::{Site, is_kept};

/// The first visit may load this much, compressed with brotli.
pub(crate) const FIRST_LOAD_TARGET_BYTES: u64 = 160_000;

/// Sizes of all files of a site.
#[derive(Debug)]
pub(crate) struct SizeReport {
    files: Vec<FileSize>,
    /// The names of the programs that show pages.
    programs: Vec<String>,
}

#[derive(Debug)]
struct FileSize {
    /// Relative to the site's folder, with `/`.
    name: String,
    sizes: Sizes,
    load: Load,
}

/// When the page asks for a file.
#[derive(Debug, PartialEq)]
enum Load {
    /// First, whatever page it is.
    Always,
    /// With this program.
    Program(String),
    /// When it is needed.
    Later,
}

/// Bytes as the file is, and compressed as web servers do.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sizes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl SizeReport {
    /// Measures every file in `folder`; compressed files beside others count as those.
    ///
    /// The first load is index.html with every file that it names, and every file that those
    /// style sheets name, rather too much than too little; and then the files of one program.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let site = Site::open(folder);
        let mut names = site.names()?;
        names.retain(|name| !Packing::ALL.iter().any(|packing| name.ends_with(packing.ending())));
        let first_load = first_load(&site, &names)?;
        let programs = programs(&site, &names, &first_load)?;
        let files = names.into_iter().map(|name| {
            let sizes = Sizes::of(&site, &name)?;
            let load = if first_load.contains(&name) {
                Load::Always
            } else {
                program_of(&name, &programs).map_or(Load::Later, Load::Program)
            };
            Ok(FileSize { name, sizes, load })
        });
        Ok(Self { files: files.collect::<Result<_>>()?, programs })
    }

    /// Brotli-compressed bytes of the first load of each program, by its name.
    pub(crate) fn first_loads_brotli_bytes(&self) -> impl Iterator<Item = (&str, u64)> {
        self.programs.iter().map(|name| (name.as_str(), self.first_load(name).brotli))
    }

    fn first_load(&self, program: &str) -> Sizes {
        self.total(|file| match &file.load {
            Load::Always => true,
            Load::Program(name) => name == program,
            Load::Later => false,
        })
    }

    fn total(&self, counts: impl Fn(&FileSize) -> bool) -> Sizes {
        let counted = self.files.iter().filter(|file| counts(file));
        counted.fold(Sizes::default(), |sum, file| Sizes {
            raw: sum.raw + file.sizes.raw,
            gzip: sum.gzip + file.sizes.gzip,
            brotli: sum.brotli + file.sizes.brotli,
        })
    }
}

impl fmt::Display for SizeReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.files.iter().map(|file| file.name.len()).max().unwrap_or(0).max(20);
        let row = |f: &mut fmt::Formatter<'_>, name: &str, sizes: Sizes, mark: &str| {
            let Sizes { raw, gzip, brotli } = sizes;
            writeln!(f, "{name:width$} {raw:>10} {gzip:>10} {brotli:>10}  {mark}")
        };
        writeln!(f, "{:width$} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip", "brotli")?;
        for file in &self.files {
            let mark = match &file.load {
                Load::Always => "first load",
                Load::Program(name) => name,
                Load::Later => "",
            };
            row(f, &file.name, file.sizes, mark)?;
        }
        row(f, "all files", self.total(|_| true), "")?;
        for program in &self.programs {
            row(f, &format!("first load, {program}"), self.first_load(program), "")?;
        }
        let kept = |file: &FileSize| is_kept(&file.name);
        let count = self.files.iter().filter(|file| kept(file)).count();
        row(f, "kept for offline use", self.total(kept), &format!("{count} files"))
    }
}

impl Sizes {
    fn of(site: &Site, name: &str) -> Result<Self> {
        let size = |packing| packed(site, name, packing).map(|bytes| bytes.len() as u64);
        Ok(Self {
            raw: site.bytes(name)?.len() as u64,
            gzip: size(Packing::Gzip)?,
            brotli: size(Packing::Brotli)?,
        })
    }
}

fn first_load(site: &Site, names: &[String]) -> Result<BTreeSet<String>> {
    let page = site.text("index.html")?;
    // A download is loaded by a click.
    let loads: String = page.lines().filter(|line| !line.contains(" download=")).collect();
    let mut found = named_in(&loads, names);
    found.insert("index.html".to_owned());
    let style_sheets: Vec<String> =
        found.iter().filter(|name| name.ends_with(".css")).cloned().collect();
    for style_sheet in style_sheets {
        found.extend(named_in(&site.text(&style_sheet)?, names));
    }
    Ok(found)
}

/// The programs whose WebAssembly the scripts of the first load name.
fn programs(site: &Site, names: &[String], first_load: &BTreeSet<String>) -> Result<Vec<String>> {
    let mut programs = BTreeSet::new();
    for script in first_load.iter().filter(|name| name.ends_with(".js")) {
        let mut named = named_in(&site.text(script)?, names);
        named.retain(|name| name.ends_with(".wasm"));
        programs.extend(named.iter().map(|name| stem(name).to_owned()));
    }
    Ok(programs.into_iter().collect())
}

/// Files of a program are called `lesson-<hash>.js` and `lesson-<hash>_bg.wasm`.
fn program_of(name: &str, programs: &[String]) -> Option<String> {
    let is_code = [".js", ".wasm"].iter().any(|ending| name.ends_with(ending));
    programs.iter().find(|program| is_code && stem(name) == **program).cloned()
}

/// A file's name before its hash.
fn stem(name: &str) -> &str {
    name.split(['-', '_', '.']).next().unwrap_or(name)
}

/// The files whose name stands in `text` with nothing before it that could belong to a name.
fn named_in(text: &str, names: &[String]) -> BTreeSet<String> {
    let is_named = |name: &String| {
        text.match_indices(name.as_str()).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            before.is_some_and(|c| matches!(c, '"' | '\'' | '/' | '('))
        })
    };
    names.iter().filter(|name| is_named(name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_first_load_follows_the_page_and_its_style_sheets() {
        let folder = std::env::temp_dir().join(format!("xtask-{}-sizes", std::process::id()));
        fs::create_dir_all(folder.join("font")).expect("made");
        let files = [
            ("index.html", "<link href=\"./a.css\"><script src='b.js'></script>"),
            ("a.css", "@font-face { src: url(\"font/c.woff2\") }"),
            (
                "b.js",
                "import('./later.js'); import('./explore-1.js'); fetch('./explore-1_bg.wasm')",
            ),
            ("explore-1.js", "explore"),
            ("explore-1_bg.wasm", "wasm"),
            ("explore-1_bg.wasm.br", "not counted"),
            ("font/c.woff2", "ccc"),
            ("later.js", "later"),
            ("worker-1_bg.wasm", "no page names it"),
            ("xa.css", "unused"),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content).expect("written");
        }
        let report = SizeReport::of(&folder).expect("measured");
        let with = |load: &Load| -> Vec<&str> {
            let files = report.files.iter().filter(|file| file.load == *load);
            files.map(|file| file.name.as_str()).collect()
        };
        assert_eq!(with(&Load::Always), ["a.css", "b.js", "font/c.woff2", "index.html"]);
        let explore = Load::Program("explore".to_owned());
        assert_eq!(with(&explore), ["explore-1.js", "explore-1_bg.wasm"]);
        assert_eq!(with(&Load::Later), ["later.js", "worker-1_bg.wasm", "xa.css"]);
        let always = report.total(|file| file.load == Load::Always).raw;
        assert_eq!(report.first_load("explore").raw, always + 11);
        assert_eq!(report.programs, ["explore"]);
        fs::remove_dir_all(folder).expect("removed");
    }
}
