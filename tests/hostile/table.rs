use crate::example::program;
use crate::seeded;
use crate::spoilt::{SCRAPS, below, line, spoilt};
use activation_lab::random::Random;
use std::process::{Command, Output, Stdio};

const COUNT: usize = 300;
const REQUESTS: &str = "\
elu alpha=1.5
hard-tanh min=-2 max=0.5
--list
rrelu lower=0.1 upper=0.3 --from=-6 --to=6 --steps=12
sigmoid --from -1e308 --to 1e308 --steps 3
--from 0 --to 5e-324 --steps 7 step";

#[test]
fn every_request_is_answered_or_refused_in_words() {
    let program = program();
    let mut random = seeded();
    for _ in 0..COUNT {
        let arguments = arguments(&mut random);
        let Output { status, stdout, stderr } = Command::new(program)
            .args(&arguments)
            .stdin(Stdio::null())
            .output()
            .expect("the example runs");
        let (table, message) = (String::from_utf8(stdout), String::from_utf8(stderr));
        let (table, message) = (table.expect("UTF-8"), message.expect("UTF-8"));
        match status.code() {
            Some(0) => assert!(!table.is_empty() && message.is_empty(), "{arguments:?}: {message}"),
            Some(2) => assert!(table.is_empty() && !message.is_empty(), "{arguments:?}: {table}"),
            other => panic!("{arguments:?} ended with {other:?}: {message}"),
        }
    }
}

/// Spoilt words of a request; of a table only a few rows are asked for.
fn arguments(random: &mut Random) -> Vec<String> {
    let request = spoilt(random, REQUESTS).replace('\0', "");
    let mut words: Vec<String> = request.split(' ').map(str::to_owned).collect();
    if below(random, 4) == 0 {
        words.push(line(random, SCRAPS).to_owned());
    }
    words.iter_mut().filter(|word| word.len() > 5).for_each(shorten_steps);
    words
}

/// Millions of rows would be an answer, too.
fn shorten_steps(word: &mut String) {
    if word.chars().all(|c| c.is_ascii_digit()) || word.starts_with("--steps=") {
        *word = word.chars().take("--steps=999".len()).collect();
    }
}
