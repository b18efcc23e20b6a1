//! What the browser keeps, so that everything works without a network: the list for `static/service-worker.js`.

use anyhow::{Result, bail};
use serde_json::{Map, Value};

use super::digest;
use super::page;
use super::single_file::NAME as SINGLE_FILE;
use super::site::Site;

pub(super) const NAME: &str = "service-worker.js";
/// The places in the script that are filled in.
const VERSION: &str = "const VERSION = \"\";";
const FILES: &str = "const FILES = {};";
const VERSION_DIGITS: usize = 16;
/// Not kept: pictures that only the system shows, licences, and what is for hosts.
const LEFT_OUT: &[&str] = &[".png", ".txt", ".br", ".gz", "_headers", ".htaccess"];

/// Whether the browser keeps a file of this name.
pub(crate) fn is_kept(name: &str) -> bool {
    ![NAME, SINGLE_FILE].contains(&name) && !LEFT_OUT.iter().any(|end| name.ends_with(end))
}

/// A name for what was built. `page` and `worker` are the page and the script before it is put into them.
pub(super) fn version(site: &Site, page: &str, worker: &str) -> Result<String> {
    let mut all = format!("{page}{worker}");
    for name in kept(site)? {
        all += &format!("{name} {}\n", digest::hex(&site.bytes(&name)?));
    }
    Ok(digest::hex(all.as_bytes())[..VERSION_DIGITS].to_owned())
}

/// The script with its version and its list: each file with the digest that it must have.
pub(super) fn script(site: &Site, worker: &str, version: &str) -> Result<String> {
    let mut files = Map::new();
    // Hosts have the page under the name of its folder.
    files.insert("./".to_owned(), Value::String(digest::hex(&site.bytes(page::NAME)?)));
    for name in kept(site)? {
        let digest = digest::hex(&site.bytes(&name)?);
        files.insert(name, Value::String(digest));
    }
    let list = serde_json::to_string_pretty(&Value::Object(files))?;
    let mut script = worker.to_owned();
    for (place, filled) in [
        (VERSION, format!("const VERSION = \"{version}\";")),
        (FILES, format!("const FILES = {list};")),
    ] {
        if !script.contains(place) {
            bail!("static/{NAME} has no line `{place}`");
        }
        script = script.replace(place, &filled);
    }
    Ok(script)
}

/// Every file that is kept, but the page.
fn kept(site: &Site) -> Result<Vec<String>> {
    let mut names = site.names()?;
    names.retain(|name| name != page::NAME && is_kept(name));
    Ok(names)
}
