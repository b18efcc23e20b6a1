//! Runs another program as a step: its output goes to a log, its last line to the screen.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, PipeReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};

use crate::project::Project;
use crate::steps::LiveStep;

const REDRAW_INTERVAL: Duration = Duration::from_millis(200);
const LINES_SHOWN_ON_FAILURE: usize = 30;

/// One program to run, and what to tell the person who waits for it.
pub(crate) struct Child<'a> {
    pub(crate) command: Command,
    /// What is done, why, and about how long it takes.
    pub(crate) title: &'a str,
    pub(crate) log: PathBuf,
    /// What to try when it fails.
    pub(crate) advice: &'a str,
}

impl<'a> Child<'a> {
    /// A step whose log is called `log_name`.
    pub(crate) fn new(
        project: &Project,
        log_name: &str,
        command: Command,
        title: &'a str,
        advice: &'a str,
    ) -> Self {
        Self { command, title, log: project.log(log_name), advice }
    }

    /// Runs to the end; the error names the command, its log and what to try.
    pub(crate) fn run(mut self) -> Result<Duration> {
        let live_step = LiveStep::start(self.title);
        match self.run_logged(live_step) {
            Ok((status, elapsed)) if status.success() => Ok(elapsed),
            Ok((status, _)) => Err(anyhow!(self.report(&status.to_string()))),
            Err(error) => Err(anyhow!(self.report(&format!("{error:#}")))),
        }
    }

    fn run_logged(&mut self, mut live_step: LiveStep) -> Result<(ExitStatus, Duration)> {
        let mut log = File::create(&self.log).context("cannot write the log")?;
        writeln!(log, "$ {}", command_text(&self.command))?;
        // One pipe for both streams keeps their lines in order.
        let (reader, writer) = std::io::pipe()?;
        clean_environment(&mut self.command);
        self.command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
        let mut child = self.command.spawn().context("cannot start it")?;
        // The command still holds the pipe's writing ends; without them gone, reading never ends.
        self.command.stdout(Stdio::null()).stderr(Stdio::null());
        let lines = lines_of(reader);
        loop {
            match lines.recv_timeout(REDRAW_INTERVAL) {
                Ok(line) => {
                    log.write_all(&line)?;
                    live_step.note(&String::from_utf8_lossy(&line));
                }
                Err(RecvTimeoutError::Timeout) => live_step.draw(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let status = child.wait()?;
        let elapsed = live_step.finish(if status.success() { "done" } else { "failed" });
        Ok((status, elapsed))
    }

    fn report(&self, reason: &str) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let shown = lines.len().saturating_sub(LINES_SHOWN_ON_FAILURE);
        let tail: String = lines[shown..].iter().map(|line| format!("    | {line}\n")).collect();
        format!(
            "{title}\n  failed:  {reason}\n{tail}  command: {command}\n  log:     {log}\n  try:     {advice}",
            title = self.title,
            command = command_text(&self.command),
            log = self.log.display(),
            advice = self.advice,
        )
    }
}

/// The command as it could be typed.
pub(crate) fn command_text(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<String> = words
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains(char::is_whitespace) { format!("'{word}'") } else { word.into_owned() }
        })
        .collect();
    words.join(" ")
}

/// Removes what `cargo run` told this program about itself, so that the child does not take it
/// for its own, and asks for output without colours.
fn clean_environment(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    // trunk accepts "true" here and stops at "1".
    command.env("NO_COLOR", "true").env("CARGO_TERM_COLOR", "never").env_remove("FORCE_COLOR");
}

fn lines_of(reader: PipeReader) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while matches!(reader.read_until(b'\n', &mut line), Ok(count) if count > 0) {
            if sender.send(std::mem::take(&mut line)).is_err() {
                return;
            }
        }
    });
    receiver
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, log: &str) -> Child<'static> {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        let log = std::env::temp_dir().join(format!("xtask-{}-{log}.log", std::process::id()));
        Child { command, title: "Testing", log, advice: "read the log" }
    }

    #[test]
    fn both_streams_reach_the_log_in_order() {
        let child = shell("echo one; echo two >&2; echo three", "order");
        let log = child.log.clone();
        child.run().expect("succeeds");
        let text = fs::read_to_string(&log).expect("log");
        assert!(text.ends_with("one\ntwo\nthree\n"), "{text}");
        fs::remove_file(log).expect("removed");
    }

    #[test]
    fn a_failure_names_command_output_log_and_advice() {
        let child = shell("echo the reason; exit 3", "failure");
        let log = child.log.clone();
        let message = child.run().expect_err("fails").to_string();
        for part in ["the reason", "sh -c", &log.display().to_string(), "read the log", "3"] {
            assert!(message.contains(part), "{part} is missing: {message}");
        }
        fs::remove_file(log).expect("removed");
    }

    #[test]
    fn a_program_that_is_missing_is_reported() {
        let mut child = shell("", "missing");
        let log = child.log.clone();
        child.command = Command::new("no-such-program-here");
        let message = child.run().expect_err("fails").to_string();
        assert!(message.contains("no-such-program-here"), "{message}");
        fs::remove_file(log).expect("removed");
    }
}
