//! The program of `examples/table.rs`, for tests that run it.

use std::process::Command;
use std::sync::OnceLock;

/// Builds the example once, in whatever profile and folder cargo uses, and returns its path.
pub(crate) fn program() -> &'static str {
    static PROGRAM: OnceLock<String> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let build = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--example", "table", "--message-format=json"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
        let messages = String::from_utf8(build.stdout).expect("cargo writes UTF-8");
        let (_, after) = messages.rsplit_once(r#""executable":""#).expect("an executable");
        after.split_once('"').expect("the end of the path").0.replace(r"\\", r"\")
    })
}
