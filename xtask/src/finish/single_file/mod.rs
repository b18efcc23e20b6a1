//! The whole app in one file, which opens by a double click: no server, no request.
//!
//! Browsers load neither scripts nor WebAssembly from other files beside a page that was opened like that. So all
//! stands in the page: styles, font and icon, the WebAssembly in base64, every program's script as a module of its own
//! ([`script`]), and `static/packed.js`, which hands them to `static/start.js`. The policy allows
//! just these scripts and styles, by their digests, and no request at all.

mod script;

use std::io::Write as _;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use self::script::Part;
use super::digest::policy_source;
use super::page::{attribute, policy};
use super::site::Site;

pub(crate) const NAME: &str = "activation-lab.html";
/// Tags that mean nothing without a host.
const SITE_ONLY: &str = "data-site-only";

/// The single file, from the finished page and the files that it leads to.
pub(super) fn pack(site: &Site, page: &str, packed_script: &str) -> Result<String> {
    let mut head = String::new();
    let (mut scripts, mut styles) = (Vec::new(), Vec::new());
    let lines = page.lines().filter(|line| !line.contains(SITE_ONLY));
    for line in lines {
        if line.contains("rel=\"stylesheet\"") {
            let style = with_fonts(site, &site.text(file_of(line, "href")?)?)?;
            head += &format!("<style>{style}</style>\n");
            styles.push(policy_source(&style));
        } else if line.contains("rel=\"icon\"") {
            let icon = STANDARD.encode(site.bytes(file_of(line, "href")?)?);
            head += &format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n");
        } else if line.contains("<script") {
            for part in parts(site, file_of(line, "src")?, packed_script)? {
                scripts.extend(part.policy_source());
                head += &part.tag();
            }
        } else {
            head.extend([line, "\n"]);
        }
    }
    Ok(head.replace(policy(page)?, &new_policy(&scripts, &styles)))
}

/// What replaces the start script: what it needs, in the order in which it is needed, and itself.
fn parts(site: &Site, start: &str, packed_script: &str) -> Result<Vec<Part>> {
    let names = site.names()?;
    let start_text = site.text(start)?;
    // A script that asks the host for nothing stands there as it is.
    if !names.iter().any(|name| start_text.contains(name)) {
        return Ok(vec![Part::Module(start_text)]);
    }
    let mut parts = vec![Part::Classic(packed_script.to_owned())];
    for name in names.iter().filter(|name| name.ends_with(".wasm")) {
        parts.push(Part::Data {
            name: name.clone(),
            content: STANDARD.encode(zipped(&site.bytes(name)?)?),
        });
    }
    for name in names.iter().filter(|name| name.ends_with(".js") && start_text.contains(*name)) {
        let text = site.text(name)?;
        parts.extend(match script::imported(&text, &names) {
            Some(module) => Some(worker(site, name, module, &names)?),
            None => script::as_module(name, &text)?.or_else(|| script::as_worker(name, &text)),
        });
    }
    parts.push(Part::Module(start_text));
    for part in &parts {
        part.check()?;
    }
    Ok(parts)
}

/// A worker is asked for by the name of its loader, and needs none here.
fn worker(site: &Site, loader: &str, module: &str, names: &[String]) -> Result<Part> {
    let text = site.text(module)?;
    let wasm = script::named(&text, ".wasm", names);
    let wasm = wasm.with_context(|| format!("{module} names no WebAssembly"))?.to_owned();
    Ok(Part::Worker { name: loader.to_owned(), wasm, text: script::as_classic(&text) })
}

fn new_policy(scripts: &[String], styles: &[String]) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; font-src data:; img-src data:; \
         worker-src blob:; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        styles.join(" ")
    )
}

fn with_fonts(site: &Site, styles: &str) -> Result<String> {
    let mut text = styles.to_owned();
    for name in site.names()?.iter().filter(|name| name.ends_with(".woff2")) {
        let font = STANDARD.encode(site.bytes(name)?);
        text = text.replace(name, &format!("data:font/woff2;base64,{font}"));
    }
    Ok(text)
}

fn file_of<'a>(line: &'a str, name: &str) -> Result<&'a str> {
    let address = attribute(line, name).with_context(|| format!("no {name} in {line}"))?;
    Ok(address.trim_start_matches("./"))
}

fn zipped(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}
