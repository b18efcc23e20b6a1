//! Headers for hosts that read them from a file: `_headers` (Netlify, Cloudflare Pages) and `.htaccess` (Apache).
//!
//! The policy stands in the page already; a header also holds for the workers. It is for the page and the scripts
//! only: the single file brings its own.

use anyhow::Result;

use super::names::is_by_content;
use super::site::Site;

/// For good: another content has another name.
pub(crate) const KEPT: &str = "public, max-age=31536000, immutable";
/// For every file.
const ALWAYS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Writes both files. `policy` is that of the page.
pub(super) fn write(site: &Site, policy: &str) -> Result<()> {
    let names = site.names()?;
    site.write("_headers", for_paths(&names, policy).as_bytes())?;
    site.write(".htaccess", for_apache(policy).as_bytes())
}

/// A rule for each path, because these hosts join the values of rules that meet.
fn for_paths(names: &[String], policy: &str) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in ALWAYS {
        text += &format!("  {name}: {value}\n");
    }
    let policy = format!("  Content-Security-Policy: {policy}\n");
    for page in ["/", "/index.html"] {
        text += &format!("{page}\n{policy}");
    }
    for name in names {
        let (is_kept, is_script) = (is_by_content(name), name.ends_with(".js"));
        if is_kept || is_script {
            text += &format!("/{name}\n");
        }
        if is_kept {
            text += &format!("  Cache-Control: {KEPT}\n");
        }
        if is_script {
            text += &policy;
        }
    }
    text
}

fn for_apache(policy: &str) -> String {
    let always: String =
        ALWAYS.iter().map(|(name, value)| format!("  Header set {name} \"{value}\"\n")).collect();
    format!(
        r#"AddType text/javascript .js
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{{HTTP:Accept-Encoding}} \bbr\b
  RewriteCond %{{REQUEST_FILENAME}}.br -f
  RewriteRule ^ %{{REQUEST_FILENAME}}.br [E=no-gzip:1,E=no-brotli:1,L]
  RewriteCond %{{HTTP:Accept-Encoding}} \bgzip\b
  RewriteCond %{{REQUEST_FILENAME}}.gz -f
  RewriteRule ^ %{{REQUEST_FILENAME}}.gz [E=no-gzip:1,E=no-brotli:1,L]
</IfModule>
<IfModule mod_headers.c>
  Header merge Vary Accept-Encoding
{always}  Header set Cache-Control "no-cache"
  <FilesMatch "[-_.][0-9a-f]{{16}}[_.]">
    Header set Cache-Control "{KEPT}"
  </FilesMatch>
  <FilesMatch "(^index\.html|\.js)(\.br|\.gz)?$">
    Header set Content-Security-Policy "{policy}"
  </FilesMatch>
</IfModule>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish::page;

    #[test]
    fn the_guide_has_the_policy_of_the_page() {
        let page = include_str!("../../../index.html");
        let guide = include_str!("../../../docs/deploy.md");
        assert!(guide.contains(page::policy(page).expect("a policy")));
    }

    #[test]
    fn files_that_keep_their_name_are_asked_for_each_time() {
        let names = ["a-0123456789abcdef.css", "activation-lab.html", "service-worker.js"];
        let text = for_paths(&names.map(str::to_owned), "default-src 'none'");
        let rule = |path: &str| {
            let rules = text.split("\n/").map(|rule| rule.trim_start_matches('/'));
            rules.filter(|rule| rule.starts_with(path)).collect::<String>()
        };
        assert!(rule("a-0123456789abcdef.css").contains("immutable"), "{text}");
        assert!(rule("service-worker.js").contains("Content-Security-Policy"), "{text}");
        assert!(!rule("service-worker.js").contains("Cache-Control"), "{text}");
        assert_eq!(rule("activation-lab.html"), "");
    }
}
