//! What can be asked of `cargo xtask`, read from its arguments.

use std::ffi::OsString;
use std::net::IpAddr;

use lexopt::prelude::*;

use crate::test::{Browser, Part};

/// What `cargo xtask` alone prints.
pub(crate) const HELP: &str = "\
Activation Lab's own commands. Each installs what it needs, once.

  cargo xtask serve              build the page, serve it on this machine, open a browser
      --port <number>            this port, or stop (default: the next free one from 8080)
      --host <address>           listen on this address (default: 127.0.0.1, this machine only)
      --no-open                  open no browser
  cargo xtask test               check everything; the last line counts the tests
      --only <part>              one part: fmt, clippy, native, wasm, e2e or deny
      --browser firefox          the core of e2e in Firefox; with --only wasm: that part
      -- <arguments>             passed on to that part's test runner
  cargo xtask dist               write the static site to dist/ and print its sizes
  cargo xtask bench              measure speed in Chromium and the sizes of dist/
      --native                   run the Criterion benchmarks on this machine instead
  cargo xtask setup              only install what the other commands need";

/// One command with its options.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Setup,
    Serve(ServeOptions),
    Test(TestOptions),
    Dist,
    Bench { native: bool },
}

/// Options of `cargo xtask serve`.
#[derive(Debug, PartialEq)]
pub(crate) struct ServeOptions {
    pub(crate) host: IpAddr,
    /// `None`: the next free port from 8080.
    pub(crate) port: Option<u16>,
    pub(crate) open_browser: bool,
}

/// Options of `cargo xtask test`.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct TestOptions {
    /// `None`: all parts.
    pub(crate) only: Option<Part>,
    /// Where wasm and e2e run. Firefox: without `only`, e2e alone.
    pub(crate) browser: Browser,
    /// Passed on to the test runner of that part.
    pub(crate) passed_on: Vec<OsString>,
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let name = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(option) => return Err(option.unexpected()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(&mut parser),
        "test" => test(&mut parser),
        "bench" => bench(&mut parser),
        "dist" => without_options(&mut parser, Command::Dist),
        "setup" => without_options(&mut parser, Command::Setup),
        unknown => Err(format!("there is no command `{unknown}`").into()),
    }
}

fn serve(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options =
        ServeOptions { host: IpAddr::from([127, 0, 0, 1]), port: None, open_browser: true };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("host") => options.host = parser.value()?.parse()?,
            Long("port") => options.port = Some(parser.value()?.parse()?),
            Long("no-open") => options.open_browser = false,
            Short('h') | Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve(options))
}

fn test(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = TestOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => options.only = Some(parser.value()?.parse()?),
            Long("browser") => options.browser = parser.value()?.parse()?,
            Short('h') | Long("help") => return Ok(Command::Help),
            // Only what follows `--` is a plain value here.
            Value(first) if options.only.is_some() || options.browser != Browser::Chromium => {
                options.passed_on.push(first);
                options.passed_on.extend(parser.raw_args()?);
            }
            Value(first) => {
                let first = first.display();
                return Err(format!("`{first}` needs --only <part>, to know whom it is for").into());
            }
            other => return Err(other.unexpected()),
        }
    }
    match options.only {
        Some(part) if options.browser != Browser::Chromium && !part.is_in_a_browser() => {
            Err(format!("`{}` does not run in a browser: wasm and e2e do", part.name()).into())
        }
        _ => Ok(Command::Test(options)),
    }
}

fn bench(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut native = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("native") => native = true,
            Short('h') | Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Bench { native })
}

fn without_options(
    parser: &mut lexopt::Parser,
    command: Command,
) -> Result<Command, lexopt::Error> {
    match parser.next()? {
        None => Ok(command),
        Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(other) => Err(other.unexpected()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_line(line: &str) -> Result<Command, lexopt::Error> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn nothing_lists_the_commands() {
        assert_eq!(parse_line("").expect("help"), Command::Help);
        assert_eq!(parse_line("serve --help").expect("help"), Command::Help);
    }

    #[test]
    fn serve_listens_on_this_machine_only_unless_told() {
        let Command::Serve(options) = parse_line("serve --no-open").expect("serve") else {
            panic!("not serve")
        };
        assert!(options.host.is_loopback() && options.port.is_none() && !options.open_browser);
        let Command::Serve(options) = parse_line("serve --host 0.0.0.0 --port=81").expect("serve")
        else {
            panic!("not serve")
        };
        assert_eq!((options.host, options.port), (IpAddr::from([0, 0, 0, 0]), Some(81)));
    }

    #[test]
    fn arguments_after_two_dashes_reach_the_runner() {
        let Command::Test(options) = parse_line("test --only e2e -- -g slider").expect("test")
        else {
            panic!("not test")
        };
        assert_eq!(options.only, Some(Part::EndToEnd));
        assert_eq!(options.passed_on, ["-g", "slider"]);
    }

    #[test]
    fn firefox_is_chosen_with_and_without_a_part() {
        for line in ["test --browser firefox -- -g x", "test --browser=firefox --only wasm -- -g x"]
        {
            let Command::Test(options) = parse_line(line).expect(line) else { panic!("not test") };
            assert_eq!(options.browser, Browser::Firefox, "{line}");
            assert_eq!(options.passed_on, ["-g", "x"], "{line}");
        }
        let message = parse_line("test --only native --browser firefox").expect_err("refused");
        assert!(message.to_string().contains("`native`"), "{message}");
        let message = parse_line("test --browser safari").expect_err("unknown").to_string();
        for name in ["safari", "chromium", "firefox"] {
            assert!(message.contains(name), "{message}");
        }
    }

    #[test]
    fn chromium_is_the_browser_unless_another_is_named() {
        assert_eq!(
            parse_line("test").expect("test"),
            parse_line("test --browser chromium").expect("test")
        );
    }

    #[test]
    fn an_unknown_part_is_answered_with_the_list() {
        let message = parse_line("test --only lint").expect_err("unknown").to_string();
        for part in Part::ALL {
            assert!(message.contains(part.name()), "{message}");
        }
    }

    #[test]
    fn unknown_commands_and_options_are_named() {
        for (line, named) in [("deploy", "deploy"), ("dist --fast", "fast"), ("test -- x", "x")] {
            assert!(parse_line(line).expect_err(line).to_string().contains(named), "{line}");
        }
    }
}
