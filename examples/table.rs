//! Prints x, f(x) and f′(x) of any function of the catalogue as CSV: the catalogue from a terminal.
//!
//! ```text
//! echo 0.5 | cargo run --release --quiet --example table -- elu alpha=1.5
//! ```

use activation_lab::activation::{Activation, CATALOGUE, Domain, Param, find};
use activation_lab::link::shortest;
use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

const USAGE: &str = "\
usage: table <id> [<parameter>=<number> ...]
       table <id> [<parameter>=<number> ...] --from <x> --to <x> --steps <count>
       table --list

Prints x,f,df as CSV. Without --from, --to and --steps it reads one x a line from standard input: a decimal number,
inf, -inf or nan; blank lines are skipped. --list prints every id with its parameters and their defaults.";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|a| a.to_string_lossy().into_owned()).collect();
    let outcome = Command::parse(&arguments).and_then(|command| command.run());
    let (message, code) = match outcome {
        Ok(()) => return ExitCode::SUCCESS,
        // The reader has seen enough: `| head`.
        Err(Failure::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        Err(Failure::Write(error)) => (format!("cannot write: {error}"), 1),
        Err(Failure::Request(message)) => (message, 2),
    };
    // Standard error may be closed too; there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(code)
}

enum Failure {
    /// What is wrong with the arguments or the input.
    Request(String),
    Write(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

fn refuse<T>(message: impl Into<String>) -> Result<T, Failure> {
    Err(Failure::Request(message.into()))
}

enum Command {
    Help,
    List,
    Table { activation: &'static Activation, params: Vec<f64>, range: Option<Range> },
}

impl Command {
    fn parse(arguments: &[String]) -> Result<Self, Failure> {
        match arguments {
            [] => return refuse(USAGE),
            [only] if only == "--help" || only == "-h" => return Ok(Self::Help),
            [only] if only == "--list" => return Ok(Self::List),
            _ => {}
        }
        let (options, words) = split_options(arguments)?;
        let Some((id, assignments)) = words.split_first() else {
            return refuse(format!("no function named\n{USAGE}"));
        };
        let Some(activation) = find(id) else {
            let near = nearest(id, CATALOGUE.iter().map(|a| a.id));
            return refuse(format!("unknown function \"{id}\": did you mean \"{near}\"?"));
        };
        let params = read_params(activation, assignments)?;
        Ok(Self::Table { activation, params, range: Range::from_options(&options)? })
    }

    fn run(self) -> Result<(), Failure> {
        let mut out = BufWriter::new(io::stdout().lock());
        match self {
            Self::Help => writeln!(out, "{USAGE}")?,
            Self::List => {
                for activation in CATALOGUE {
                    write_signature(&mut out, activation)?;
                }
            }
            Self::Table { activation, params, range } => match range {
                Some(range) => write_table(&mut out, activation, &params, range.points())?,
                // Every line is read before the first is printed: bad input leaves no half table behind.
                None => write_table(&mut out, activation, &params, read_inputs()?.into_iter())?,
            },
        }
        Ok(out.flush()?)
    }
}

fn write_signature(out: &mut impl Write, activation: &Activation) -> io::Result<()> {
    write!(out, "{}", activation.id)?;
    for param in activation.params {
        write!(out, " {}={}", param.id, shortest(param.default))?;
    }
    writeln!(out)
}

fn write_table(
    out: &mut impl Write,
    activation: &Activation,
    params: &[f64],
    points: impl Iterator<Item = f64>,
) -> io::Result<()> {
    writeln!(out, "x,f,df")?;
    for x in points {
        let f = (activation.value)(x, params);
        let df = (activation.derivative)(x, params);
        writeln!(out, "{},{},{}", shortest(x), shortest(f), shortest(df))?;
    }
    Ok(())
}

fn read_inputs() -> Result<Vec<f64>, Failure> {
    let mut bytes = Vec::new();
    if let Err(error) = io::stdin().lock().read_to_end(&mut bytes) {
        return refuse(format!("cannot read standard input: {error}"));
    }
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(index, line)| read_number(line, &format!("x in line {}", index + 1))).collect()
}

fn read_number(text: &str, what: &str) -> Result<f64, Failure> {
    let text = text.trim();
    match text.parse() {
        Ok(number) => Ok(number),
        Err(_) => refuse(format!("cannot read {what}: \"{text}\" is not a number")),
    }
}

fn read_params(activation: &Activation, assignments: &[&str]) -> Result<Vec<f64>, Failure> {
    let mut given = vec![None; activation.params.len()];
    for assignment in assignments {
        let (name, text) = match assignment.split_once('=') {
            Some((name, text)) => (name, Some(text)),
            None => (*assignment, None),
        };
        let Some(index) = activation.params.iter().position(|param| param.id == name) else {
            return refuse(unknown_param(activation, name));
        };
        let Some(text) = text else {
            return refuse(format!("parameter \"{name}\" needs a number: {name}=1"));
        };
        if given[index].replace(read_number(text, name)?).is_some() {
            return refuse(format!("parameter \"{name}\" is given twice"));
        }
    }
    let defaults = activation.defaults();
    let params: Vec<f64> =
        given.iter().zip(defaults).map(|(given, default)| given.unwrap_or(default)).collect();
    for (param, &value) in activation.params.iter().zip(&params) {
        if !param.domain.contains(value, &params) {
            return refuse(outside_domain(activation, param, value));
        }
    }
    Ok(params)
}

fn unknown_param(activation: &Activation, name: &str) -> String {
    let id = activation.id;
    if activation.params.is_empty() {
        return format!("unknown parameter \"{name}\": {id} has no parameters");
    }
    let near = nearest(name, activation.params.iter().map(|param| param.id));
    format!("unknown parameter \"{name}\" of {id}: did you mean \"{near}\"?")
}

fn outside_domain(activation: &Activation, param: &Param, value: f64) -> String {
    let other = |index: usize| activation.params.get(index).map_or("", |param| param.id);
    let rule = match param.domain {
        Domain::Finite => "a finite number".to_owned(),
        Domain::Positive => "finite and above 0".to_owned(),
        Domain::NonNegative => "finite and at least 0".to_owned(),
        Domain::AtMost(index) => format!("finite and at most {}", other(index)),
        Domain::AtLeast(index) => format!("finite and at least {}", other(index)),
    };
    format!(
        "parameter \"{}\" of {} must be {rule}, not {}",
        param.id,
        activation.id,
        shortest(value)
    )
}

/// Evenly spaced points from `from` to `to`, both included.
struct Range {
    from: f64,
    to: f64,
    steps: u32,
}

impl Range {
    /// `None` if none of the three options is given.
    fn from_options(options: &[(&str, &str)]) -> Result<Option<Self>, Failure> {
        let text = |name| options.iter().rev().find(|(n, _)| *n == name).map(|(_, text)| *text);
        let (from, to, steps) = match (text("--from"), text("--to"), text("--steps")) {
            (None, None, None) => return Ok(None),
            (Some(from), Some(to), Some(steps)) => (from, to, steps),
            _ => return refuse("--from, --to and --steps go together: one is missing"),
        };
        let range = Self {
            from: read_number(from, "--from")?,
            to: read_number(to, "--to")?,
            steps: steps.parse().unwrap_or(0),
        };
        if range.steps == 0 {
            return refuse(format!("--steps must be a whole number above 0, not \"{steps}\""));
        }
        if !(range.from.is_finite() && range.to.is_finite() && range.from < range.to) {
            return refuse(format!("--from {from} must be finite and below --to {to}"));
        }
        Ok(Some(range))
    }

    fn points(self) -> impl Iterator<Item = f64> {
        (0..=self.steps).map(move |step| self.point(step))
    }

    /// Weighted by whole numbers and divided once, so that steps of 0.05 give 0.15 and not 0.15000000000000002.
    fn point(&self, step: u32) -> f64 {
        let (done, left, all) =
            (f64::from(step), f64::from(self.steps - step), f64::from(self.steps));
        let point = (self.from * left + self.to * done) / all;
        // Only ends near the largest f64 overflow on the way.
        if point.is_finite() { point } else { self.from * (left / all) + self.to * (done / all) }
    }
}

type Options<'a> = Vec<(&'a str, &'a str)>;

/// Parts `--name value` and `--name=value` from the other words.
fn split_options(arguments: &[String]) -> Result<(Options<'_>, Vec<&str>), Failure> {
    const NAMES: [&str; 3] = ["--from", "--to", "--steps"];
    let (mut options, mut words) = (Vec::new(), Vec::new());
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        if !argument.starts_with('-') {
            words.push(argument);
            continue;
        }
        let (name, attached) = match argument.split_once('=') {
            Some((name, text)) => (name, Some(text)),
            None => (argument, None),
        };
        if ["--list", "--help"].contains(&argument) {
            return refuse(format!("{argument} stands alone"));
        }
        if !NAMES.contains(&name) {
            let near = nearest(name, NAMES.into_iter().chain(["--list", "--help"]));
            return refuse(format!(
                "cannot use \"{argument}\" here: did you mean \"{near}\"?\n{USAGE}"
            ));
        }
        let Some(text) = attached.or_else(|| rest.next()) else {
            return refuse(format!("{name} needs a number"));
        };
        options.push((name, text));
    }
    Ok((options, words))
}

/// The candidate with the smallest edit distance to `word`.
fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> &'a str {
    candidates.min_by_key(|candidate| edit_distance(word, candidate)).unwrap_or_default()
}

/// How many letters have to be inserted, removed or replaced to turn one word into the other (Levenshtein, 1966).
fn edit_distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.chars().enumerate() {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}
