//! The last step of a build: from what trunk leaves to a site that can be copied to a host.
//!
//! Everything follows from the files that trunk wrote, whatever they are called. In this order: one style sheet of all
//! ([`styles`]); the page and its first words ([`page`]); the app in a single file ([`single_file`]); shorter scripts and
//! styles ([`Minify`]); names that tell the content ([`names`]); the list of what to keep for use without a network
//! ([`precache`]); headers for hosts ([`headers`]).

mod digest;
mod headers;
mod names;
mod page;
mod precache;
mod single_file;
mod site;
mod styles;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

pub(crate) use headers::KEPT;
pub(crate) use names::is_by_content;
pub(crate) use precache::is_kept;
pub(crate) use single_file::NAME as SINGLE_FILE;
pub(crate) use site::Site;

/// Shortens the scripts and style sheets of a site in place.
pub(crate) type Minify<'a> = &'a dyn Fn(&Site) -> Result<()>;

/// Completes the site in `folder`. `sources` is the folder of scripts that trunk does not copy; `words` is what the page
/// shows before the app has arrived; `minify` shortens the scripts and style sheets.
pub(crate) fn finish(folder: &Path, sources: &Path, words: &str, minify: Minify<'_>) -> Result<()> {
    let source = |name: &str| {
        let path = sources.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))
    };
    let site = Site::open(folder);
    let text = page::without_build_notes(&site.text(page::NAME)?);
    let text = styles::join(&site, &text)?;
    let text = page::with_words(&text, words)?;
    // The packer reads scripts line by line, so it gets them as they were written.
    let packed = single_file::pack(&site, &text, &source("packed.js")?)?;
    minify(&site)?;
    let text = names::with_new_names(&text, &names::rename_all(&site)?);
    let worker = source(precache::NAME)?;
    let version = precache::version(&site, &text, &worker)?;
    let text = page::with_version(&text, &version)?;
    site.write(page::NAME, text.as_bytes())?;
    site.write(precache::NAME, precache::script(&site, &worker, &version)?.as_bytes())?;
    site.write(single_file::NAME, packed.as_bytes())?;
    headers::write(&site, page::policy(&text)?)
}

#[cfg(test)]
mod tests;
