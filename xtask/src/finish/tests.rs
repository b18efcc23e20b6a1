//! The whole step, on a small site.

use std::path::PathBuf;

use super::*;

const PAGE: &str = "<head>\n<!-- a\nnote -->\n<link data-trunk>\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\n\
    <link rel=\"icon\" href=\"icons/i.svg\">\n<link rel=\"manifest\" href=\"m.webmanifest\" data-site-only>\n\
    <link rel=\"stylesheet\" href=\"./a-1.css\"/>\n<link rel=\"stylesheet\" href=\"./b-2.css\"/>\n\
    <script src=\"./start-00.js\" type=\"module\"></script>\n</head>\n<body><div id=\"app\" class=\"app\"></div></body>\n";
const FILES: &[(&str, &str)] = &[
    ("index.html", PAGE),
    ("a-1.css", "@font-face { src: url(\"fonts/f.woff2\") }\n"),
    ("b-2.css", "b {}\n"),
    ("fonts/f.woff2", "font"),
    ("icons/i.svg", "<svg/>"),
    ("icons/p.png", "png"),
    (
        "lesson.js",
        "new URL('lesson_bg.wasm')\nexport function start() {}\nexport { init as default };\n",
    ),
    ("lesson_bg.wasm", "lesson's wasm"),
    ("m.webmanifest", "{}"),
    ("offline.js", "export function keep() {}"),
    (
        "start-00.js",
        "run(\"./lesson.js\", \"./lesson_bg.wasm\", \"./worker_loader.js\", \"./offline.js\");",
    ),
    ("worker.js", "new URL('worker_bg.wasm')\nexport { init as default };\n"),
    ("worker_bg.wasm", "worker's wasm"),
    ("worker_loader.js", "import init from './worker.js';await init();"),
];

const MINIFIED: &str = "export{}";

/// Writes the small site with this start script, finishes it, and removes it when the test is over.
struct Finished {
    folder: PathBuf,
    site: Site,
}

impl Finished {
    fn new(name: &str, more_style: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        for inside in ["fonts", "icons"] {
            fs::create_dir_all(folder.join(inside)).expect("made");
        }
        for (name, text) in FILES {
            fs::write(folder.join(name), text).expect("written");
        }
        fs::write(folder.join("b-2.css"), format!("b {{}}{more_style}")).expect("written");
        let minify = |site: &Site| site.write("offline.js", MINIFIED.as_bytes());
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../static");
        finish(&folder, &sources, "<main>words</main>", &minify).expect("finished");
        Self { site: Site::open(&folder), folder }
    }

    /// The one file whose name begins and ends like this.
    fn name(&self, start: &str, end: &str) -> String {
        let mut names = self.site.names().expect("listed");
        names.retain(|name| name.starts_with(start) && name.ends_with(end));
        assert_eq!(names.len(), 1, "{start}…{end}: {names:?}");
        names.remove(0)
    }

    fn text(&self, start: &str, end: &str) -> String {
        self.site.text(&self.name(start, end)).expect("a text")
    }
}

impl Drop for Finished {
    fn drop(&mut self) {
        // Whoever cleans the system's folder for temporary files does it otherwise.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn every_name_follows_the_content_and_is_known_where_it_is_used() {
    let done = Finished::new("names", "");
    let start = done.text("start-", ".js");
    for (first, last) in [
        ("lesson-", ".js"),
        ("lesson-", "_bg.wasm"),
        ("worker-", "_loader.js"),
        ("offline-", ".js"),
    ] {
        assert!(start.contains(&format!("\"./{}\"", done.name(first, last))), "{start}");
    }
    assert_eq!(done.text("offline-", ".js"), MINIFIED);
    assert!(done.text("lesson-", ".js").contains(&done.name("lesson-", "_bg.wasm")));
    let loader = done.text("worker-", "_loader.js");
    let imported = loader.trim_start_matches("import init from './").split('\'').next();
    let worker = done.site.text(imported.expect("a script")).expect("a text");
    assert!(worker.contains(&done.name("worker-", "_bg.wasm")), "{worker}");
    let styles = done.text("styles-", ".css");
    let font = done.name("fonts/", ".woff2");
    assert_eq!(styles, format!("@font-face {{ src: url(\"{font}\") }}\nb {{}}\n"));
    let page = done.text("index", ".html");
    for name in [done.name("start-", ".js"), done.name("styles-", ".css")] {
        assert_eq!(page.matches(&format!("\"./{name}\"")).count(), 1, "{page}");
    }
    assert!(!page.contains("note") && !page.contains("data-trunk"), "{page}");
}

#[test]
fn the_worker_keeps_every_file_that_a_page_needs() {
    let done = Finished::new("list", "");
    let script = done.text("service-worker", ".js");
    let list = script.split("const FILES = ").nth(1).and_then(|rest| rest.split(';').next());
    let list: serde_json::Value = serde_json::from_str(list.expect("a list")).expect("JSON");
    let list = list.as_object().expect("an object");
    for name in done.site.names().expect("listed") {
        let is_kept = !["png", "activation-lab.html", "service-worker.js", "_headers", ".htaccess"]
            .iter()
            .any(|end| name.ends_with(end));
        let key = if name == "index.html" { "./" } else { name.as_str() };
        let digest = digest::hex(&done.site.bytes(&name).expect("read"));
        let expected = is_kept.then_some(digest.as_str());
        assert_eq!(list.get(key).and_then(|value| value.as_str()), expected, "{name}");
    }
}

#[test]
fn another_content_is_another_version_and_the_same_the_same() {
    let version = |done: &Finished| {
        let page = done.text("index", ".html");
        let (_, rest) = page.split_once("name=\"version\" content=\"").expect("a version");
        rest[..16].to_owned()
    };
    let first = Finished::new("first", "");
    let (second, third) = (Finished::new("second", ""), Finished::new("third", "i {}"));
    assert_eq!(version(&first), version(&second));
    assert_ne!(version(&first), version(&third));
    assert!(third.text("service-worker", ".js").contains(&version(&third)));
}

#[test]
fn the_single_file_has_everything_inside_and_allows_nothing_else() {
    let done = Finished::new("single", "");
    let file = done.text(SINGLE_FILE, "");
    for outside in ["src=", "rel=\"manifest\"", "rel=\"stylesheet\"", "'self'", "name=\"version\""]
    {
        assert!(!file.contains(outside), "{outside} in {file}");
    }
    let scripts: Vec<&str> = file
        .split("<script")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter(|(attributes, _)| !attributes.contains("text/plain"))
        .filter_map(|(_, rest)| rest.split("</script>").next())
        .collect();
    assert_eq!(scripts.len(), 3, "packed.js, the lesson and the start script");
    for script in scripts {
        assert!(file.contains(&digest::policy_source(script)), "{script}");
    }
    assert!(file.contains("packed.add(\"lesson.js\", { start, default: init });"), "{file}");
    let worker = "data-name=\"worker_loader.js\" data-wasm=\"worker_bg.wasm\">";
    let (_, script) = file.split_once(worker).expect("the worker's script");
    assert!(script.starts_with("new URL('worker_bg") && !script.contains("\nexport {"), "{file}");
    assert!(file.contains("url(\"data:font/woff2;base64,Zm9udA==\")"), "{file}");
}
