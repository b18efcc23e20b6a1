//! Runs the table example as a reader would: arguments, standard input, both output streams and the exit code.
#![cfg(not(target_arch = "wasm32"))]

#[path = "common/table.rs"]
mod example;

use example::program;
use std::io::{Read, Write};
use std::process::{Command, Output, Stdio};

fn run(arguments: &str, input: impl AsRef<[u8]>) -> Output {
    let mut child = Command::new(program())
        .args(arguments.split_whitespace())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example starts");
    // A program that refuses its arguments may close its input before reading it.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_ref());
    child.wait_with_output().expect("the example ends")
}

fn printed(arguments: &str, input: &str) -> String {
    let output = run(arguments, input);
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && message.is_empty(), "{arguments}: {message}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[track_caller]
fn assert_refused(arguments: &str, input: impl AsRef<[u8]>, named: &[&str]) {
    let output = run(arguments, input);
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{arguments}: {message}");
    assert!(output.stdout.is_empty(), "{arguments}: {}", String::from_utf8_lossy(&output.stdout));
    for word in named {
        assert!(message.contains(word), "{arguments}: {message} does not name {word}");
    }
}

#[test]
fn x_from_standard_input() {
    let table = printed("elu alpha=1.5", "2\n-inf\ninf\nNaN\n\n -0 \r\n1e3\n");
    let want = "x,f,df\n2,2,1\n-inf,-1.5,0\ninf,inf,1\nnan,nan,nan\n-0,-0,1.5\n1e3,1e3,1\n";
    assert_eq!(table, want);
    assert_eq!(printed("elu", ""), "x,f,df\n");
    assert_eq!(printed("relu", "1"), "x,f,df\n1,1,1\n");
}

#[test]
fn numbers_read_back_to_the_same_bits() {
    let inputs = ["5e-324", "1.7976931348623157e308", "-0.1", "0.30000000000000004", "123456789"];
    let table = printed("swish beta=0.7", &inputs.join("\n"));
    let swish = activation_lab::activation::find("swish").expect("swish");
    for (line, input) in table.lines().skip(1).zip(inputs) {
        let x: f64 = input.parse().expect("a number");
        let want = [x, (swish.value)(x, &[0.7]), (swish.derivative)(x, &[0.7])];
        let cells: Vec<&str> = line.split(',').collect();
        let found: Vec<u64> = cells.iter().map(|c| c.parse::<f64>().expect(c).to_bits()).collect();
        assert_eq!(found, want.map(f64::to_bits), "{line}");
        let shortest = |y: f64| format!("{y}").len().min(format!("{y:e}").len());
        let lengths: Vec<usize> = cells.iter().map(|c| c.len()).collect();
        assert_eq!(lengths, want.map(shortest), "{line}");
    }
}

#[test]
fn x_from_a_range() {
    let table = printed("linear --from -6 --to 6 --steps 240", "");
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!((rows.len(), rows[1], rows[241]), (242, "-6,-6,1", "6,6,1"));
    assert!(rows.contains(&"0.15,0.15,1") && rows.contains(&"-5.95,-5.95,1"), "{table}");
    assert_eq!(printed("--from=-1e308 --to=1e308 --steps=1 relu", "").lines().count(), 3);
}

#[test]
fn the_list_shows_parameters_with_defaults() {
    let list = printed("--list", "");
    assert_eq!(list.lines().count(), activation_lab::activation::CATALOGUE.len());
    for line in ["relu", "elu alpha=1", "threshold threshold=0 value=0", "hard-tanh min=-1 max=1"] {
        assert!(list.lines().any(|l| l == line), "{list}");
    }
    // Each line is a request: it gives the same as the id alone.
    let line = list.lines().find(|l| l.starts_with("rrelu")).expect("rrelu");
    assert_eq!(printed(line, "-3"), printed("rrelu", "-3"));
}

#[test]
fn a_function_that_does_not_exist_is_refused() {
    assert_refused("ellu", "1", &["ellu", "\"elu\""]);
    assert_refused("sigmoyd alpha=1", "1", &["sigmoyd", "\"sigmoid\""]);
    assert_refused("", "1", &["usage"]);
    assert_refused("--from 1 --to 2 --steps 3", "", &["usage"]);
}

#[test]
fn a_parameter_that_cannot_be_used_is_refused() {
    assert_refused("elu alhpa=1", "1", &["alhpa", "\"alpha\""]);
    assert_refused("relu alpha=1", "1", &["alpha", "no parameters"]);
    assert_refused("elu alpha=banana", "1", &["alpha", "banana"]);
    assert_refused("elu alpha", "1", &["alpha"]);
    assert_refused("elu alpha=nan", "1", &["alpha", "nan"]);
    assert_refused("elu alpha=1e999", "1", &["alpha", "inf"]);
    assert_refused("celu alpha=0", "1", &["alpha", "0"]);
    assert_refused("hard-tanh min=2", "1", &["min", "max"]);
    assert_refused("elu alpha=1 alpha=2", "1", &["alpha", "twice"]);
}

#[test]
fn an_unreadable_x_leaves_no_half_table() {
    assert_refused("elu", "1\n2\nthree\n4\n", &["line 3", "three"]);
    assert_refused("elu", "1 2", &["1 2"]);
    assert_refused("elu", b"1\n\xff\n", &["line 2"]);
}

#[test]
fn an_unusable_range_is_refused() {
    assert_refused("elu --from -6 --to 6", "", &["--steps"]);
    assert_refused("elu --from 6 --to -6 --steps 5", "", &["--from"]);
    assert_refused("elu --from nan --to 6 --steps 5", "", &["--from"]);
    assert_refused("elu --from a --to 6 --steps 5", "", &["--from", "\"a\""]);
    assert_refused("elu --from 0 --to 6 --steps 0", "", &["--steps"]);
    assert_refused("elu --from 0 --to 6 --steps 1.5", "", &["--steps", "1.5"]);
    assert_refused("elu --from 0 --to 6 --steps", "", &["--steps"]);
    assert_refused("elu --form 0 --to 6 --steps 5", "", &["--form", "--from"]);
    assert_refused("elu --list", "", &["--list"]);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = Command::new(program())
        .args(["elu", "--from", "-6", "--to", "6", "--steps", "1000000"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example starts");
    let mut start = [0; 7];
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_exact(&mut start).expect("the header");
    drop(stdout);
    let output = child.wait_with_output().expect("the example ends");
    assert_eq!((&start, output.status.code()), (b"x,f,df\n", Some(0)));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}
