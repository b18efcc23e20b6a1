//! How large the site is: each file, and what the first visit to a page of each program has to load.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::finish::{PROGRAMS, WORKER};

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW_BITS: u32 = 22;
const BROTLI_BUFFER_BYTES: usize = 1 << 16;

/// The first visit may load this much, compressed with brotli.
pub(crate) const FIRST_LOAD_TARGET_BYTES: u64 = 160_000;

/// Sizes of all files of a site.
#[derive(Debug)]
pub(crate) struct SizeReport {
    files: Vec<FileSize>,
}

#[derive(Debug)]
struct FileSize {
    /// Relative to the site's folder, with `/`.
    name: String,
    sizes: Sizes,
    load: Load,
}

/// When the page asks for a file.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Load {
    /// First, whatever page it is.
    Always,
    /// With the program that has this place in `PROGRAMS`.
    Program(usize),
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
    /// Measures every file in `folder`.
    ///
    /// The first load is index.html with every file that it names, and every file that those
    /// style sheets name, rather too much than too little; and then the files of one program.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let mut names = Vec::new();
        list_files(folder, "", &mut names)?;
        names.sort();
        let first_load = first_load(folder, &names)?;
        let files = names.into_iter().map(|name| {
            let sizes = Sizes::of(&read(folder, &name)?)?;
            let load = if first_load.contains(&name) { Load::Always } else { load_of(&name) };
            Ok(FileSize { name, sizes, load })
        });
        Ok(Self { files: files.collect::<Result<_>>()? })
    }

    /// Brotli-compressed bytes of the first load of each program, by its name.
    pub(crate) fn first_loads_brotli_bytes(&self) -> impl Iterator<Item = (&'static str, u64)> {
        pages().map(|(index, name)| (name, self.first_load(index).brotli))
    }

    fn first_load(&self, program: usize) -> Sizes {
        self.total(|file| [Load::Always, Load::Program(program)].contains(&file.load))
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
            let mark = match file.load {
                Load::Always => "first load",
                Load::Program(index) => PROGRAMS[index],
                Load::Later => "",
            };
            row(f, &file.name, file.sizes, mark)?;
        }
        row(f, "all files", self.total(|_| true), "")?;
        for (index, program) in pages() {
            row(f, &format!("first load, {program}"), self.first_load(index), "")?;
        }
        let is_worker = |file: &FileSize| matches!(file.load, Load::Program(index) if PROGRAMS[index] == WORKER);
        row(f, WORKER, self.total(is_worker), "when there is work for it")
    }
}

impl Sizes {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = brotli::CompressorWriter::new(
            Vec::new(),
            BROTLI_BUFFER_BYTES,
            BROTLI_QUALITY,
            BROTLI_WINDOW_BITS,
        );
        brotli.write_all(bytes)?;
        Ok(Self {
            raw: bytes.len() as u64,
            gzip: gzip.finish()?.len() as u64,
            brotli: brotli.into_inner().len() as u64,
        })
    }
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(folder.join(name)).with_context(|| format!("cannot read {name} of the site"))
}

fn list_files(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {folder:?}"))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list_files(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

fn first_load(folder: &Path, names: &[String]) -> Result<BTreeSet<String>> {
    let page = String::from_utf8_lossy(&read(folder, "index.html")?).into_owned();
    let mut found = named_in(&page, names);
    found.insert("index.html".to_owned());
    let style_sheets: Vec<String> =
        found.iter().filter(|name| name.ends_with(".css")).cloned().collect();
    for style_sheet in style_sheets {
        let text = String::from_utf8_lossy(&read(folder, &style_sheet)?).into_owned();
        found.extend(named_in(&text, names));
    }
    Ok(found)
}

/// The programs with pages, and their places in the list: the worker, at its end, has none.
fn pages() -> impl Iterator<Item = (usize, &'static str)> {
    PROGRAMS.iter().copied().enumerate().filter(|(_, name)| *name != WORKER)
}

/// Files of a program are called `lesson-<hash>.js` and `lesson-<hash>_bg.wasm`.
fn load_of(name: &str) -> Load {
    let is_of = |program: &&str| {
        name.strip_prefix(*program).is_some_and(|rest| rest.starts_with(['-', '_', '.']))
            && [".js", ".wasm"].iter().any(|ending| name.ends_with(ending))
    };
    PROGRAMS.iter().position(is_of).map_or(Load::Later, Load::Program)
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
    use super::*;

    #[test]
    fn repeated_bytes_compress_and_every_byte_is_counted() {
        let sizes = Sizes::of(&[b'a'; 10_000]).expect("measured");
        assert_eq!(sizes.raw, 10_000);
        assert!(sizes.gzip < 100 && sizes.brotli < sizes.gzip, "{sizes:?}");
    }

    #[test]
    fn the_first_load_follows_the_page_and_its_style_sheets() {
        let folder = std::env::temp_dir().join(format!("xtask-{}-sizes", std::process::id()));
        fs::create_dir_all(folder.join("font")).expect("made");
        let files = [
            ("index.html", "<link href=\"./a.css\"><script src='b.js'></script>"),
            ("a.css", "@font-face { src: url(\"font/c.woff2\") }"),
            ("b.js", "import('./later.js'); import('./explore-1.js')"),
            ("explore-1.js", "explore"),
            ("explore-1_bg.wasm", "wasm"),
            ("font/c.woff2", "ccc"),
            ("later.js", "later"),
            ("xa.css", "unused"),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content).expect("written");
        }
        let report = SizeReport::of(&folder).expect("measured");
        let with = |load: Load| -> Vec<&str> {
            let files = report.files.iter().filter(|file| file.load == load);
            files.map(|file| file.name.as_str()).collect()
        };
        assert_eq!(with(Load::Always), ["a.css", "b.js", "font/c.woff2", "index.html"]);
        assert_eq!(with(Load::Program(1)), ["explore-1.js", "explore-1_bg.wasm"]);
        assert_eq!(with(Load::Later), ["later.js", "xa.css"]);
        let [lesson, explore, labs] = [0, 1, 2].map(|program| report.first_load(program).raw);
        assert_eq!((explore - lesson, labs), (11, lesson));
        fs::remove_dir_all(folder).expect("removed");
    }
}
