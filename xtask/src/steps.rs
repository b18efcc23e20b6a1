//! What a person sees while a step runs: its title, and under it one line that lives.

use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Without a terminal, a sign of life is written this often.
const QUIET_INTERVAL: Duration = Duration::from_secs(60);
const LINE_WIDTH: usize = 78;

/// The step that is running now.
pub(crate) struct LiveStep {
    started: Instant,
    last_sign: Instant,
    newest_line: String,
    is_terminal: bool,
}

impl LiveStep {
    /// Writes the title and starts the clock.
    pub(crate) fn start(title: &str) -> Self {
        eprintln!("• {title}");
        let now = Instant::now();
        Self {
            started: now,
            last_sign: now,
            newest_line: String::new(),
            is_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// Notes what the step's program wrote last.
    pub(crate) fn note(&mut self, line: &str) {
        if let Some(line) = line.rsplit('\r').map(str::trim).find(|part| !part.is_empty()) {
            self.newest_line = line.to_owned();
        }
    }

    /// Draws the living line, or now and then a whole one where there is no terminal.
    pub(crate) fn draw(&mut self) {
        let line = format!("  {}  {}", duration_text(self.started.elapsed()), self.newest_line);
        let line: String = line.chars().filter(|c| !c.is_control()).take(LINE_WIDTH).collect();
        if self.is_terminal {
            eprint!("\r\x1b[2K{line}");
            // A line that cannot be drawn is no reason to stop the step.
            let _ = std::io::stderr().flush();
        } else if self.last_sign.elapsed() >= QUIET_INTERVAL {
            self.last_sign = Instant::now();
            eprintln!("{line}");
        }
    }

    /// Removes the living line; returns how long the step took.
    pub(crate) fn finish(self, ending: &str) -> Duration {
        let elapsed = self.started.elapsed();
        let line_start = if self.is_terminal { "\r\x1b[2K" } else { "" };
        eprintln!("{line_start}  {ending} ({})", duration_text(elapsed));
        elapsed
    }
}

/// `0.4 s`, `12 s`, `5 min 12 s`.
pub(crate) fn duration_text(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short() {
        for (milliseconds, text) in
            [(40, "0.0 s"), (9_440, "9.4 s"), (12_900, "12 s"), (312_000, "5 min 12 s")]
        {
            assert_eq!(duration_text(Duration::from_millis(milliseconds)), text);
        }
    }

    #[test]
    fn the_newest_line_is_the_last_that_says_something() {
        let mut step = LiveStep::start("test");
        step.note("10 %\r20 %\r");
        assert_eq!(step.newest_line, "20 %");
        step.note("   ");
        assert_eq!(step.newest_line, "20 %");
    }
}
