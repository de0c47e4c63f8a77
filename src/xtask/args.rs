//! Reads the command line against a table of commands, and writes help and refusals from the same table.

use std::{ffi::OsString, process::ExitCode, str::FromStr};

use lexopt::{Arg, Parser, ValueExt as _};

use crate::error::{Error, Result};

/// One command.
#[derive(Debug)]
pub(crate) struct Command {
    /// What is typed after `cargo xtask`.
    pub(crate) name: &'static str,
    /// What it does, in a line.
    pub(crate) summary: &'static str,
    /// The options it knows beside `--help`.
    pub(crate) flags: &'static [Flag],
    /// Who does it.
    pub(crate) run: Run,
}

/// Who carries out a command.
#[derive(Debug)]
pub(crate) enum Run {
    /// A function of this crate.
    Here(fn(&Given) -> Result<ExitCode>),
    /// The host binary, which reads its own arguments.
    Host,
}

/// One option.
#[derive(Debug)]
pub(crate) struct Flag {
    /// Without its hyphens.
    pub(crate) name: &'static str,
    /// How help names its value; `None` for a switch.
    pub(crate) value: Option<&'static str>,
    /// What it does, in a line.
    pub(crate) help: &'static str,
}

/// What was typed, once it is known to be understood.
#[derive(Debug)]
pub(crate) enum Asked {
    /// Only words are wanted: these.
    Help(String),
    /// A command of this crate with its options.
    Command(fn(&Given) -> Result<ExitCode>, Given),
    /// A command of the host binary with all that followed it.
    Host(&'static str, Vec<OsString>),
}

/// The options that were given, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Given(Vec<(&'static str, String)>);

impl Given {
    /// Whether a switch was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| *known == name)
    }

    /// All values of an option.
    pub(crate) fn values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The last value of an option, read as what it has to be; `wanted` says that in a refusal.
    pub(crate) fn parsed<T: FromStr>(&self, name: &str, wanted: &str) -> Result<Option<T>> {
        let read = |value: &str| {
            value.parse().map_err(|_unread| {
                Error::Usage(format!("--{name} {value} is not understood; it wants {wanted}"))
            })
        };
        self.values(name).last().map(read).transpose()
    }
}

/// Reads the arguments that follow `cargo xtask`.
pub(crate) fn read(
    commands: &'static [Command],
    args: impl IntoIterator<Item = OsString>,
) -> Result<Asked> {
    let mut args = args.into_iter();
    let Some(first) = args.next() else { return Ok(Asked::Help(overview(commands))) };
    if ["--help", "-h", "help"].iter().any(|asks| first == *asks) {
        return Ok(Asked::Help(overview(commands)));
    }
    let Some(command) = commands.iter().find(|command| first == command.name) else {
        let known: Vec<_> = commands.iter().map(|command| command.name).collect();
        let typed = first.to_string_lossy();
        return Err(Error::Usage(format!(
            "unknown command `{typed}`; known are {}, and --help",
            known.join(", ")
        )));
    };
    match command.run {
        Run::Host => Ok(Asked::Host(command.name, args.collect())),
        Run::Here(run) => Ok(match options(command, args)? {
            Some(given) => Asked::Command(run, given),
            None => Asked::Help(help(command)),
        }),
    }
}

/// The options of one command; `None` where help is wanted.
fn options(command: &Command, args: impl Iterator<Item = OsString>) -> Result<Option<Given>> {
    let mut parser = Parser::from_args(args);
    let mut given = Given::default();
    loop {
        let arg = match parser.next() {
            Ok(Some(arg)) => arg,
            Ok(None) => return Ok(Some(given)),
            Err(lexopt::Error::UnexpectedValue { option, .. }) => {
                return Err(Error::Usage(format!(
                    "{option} takes no value; leave out what follows `=`"
                )));
            }
            Err(error) => {
                return Err(Error::Usage(format!("{error}; known are {}", known_flags(command))));
            }
        };
        let flag = match &arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long(name) => command.flags.iter().find(|flag| flag.name == *name),
            Arg::Short(_) | Arg::Value(_) => None,
        };
        let Some(flag) = flag else {
            let typed = match arg {
                Arg::Short(letter) => format!("-{letter}"),
                Arg::Long(name) => format!("--{name}"),
                Arg::Value(value) => value.to_string_lossy().into_owned(),
            };
            let (name, known) = (command.name, known_flags(command));
            return Err(Error::Usage(format!(
                "unknown argument `{typed}` of `{name}`; known are {known}"
            )));
        };
        let value = match flag.value {
            None => String::new(),
            Some(metavar) => parser.value().and_then(|value| value.string()).map_err(|error| {
                Error::Usage(format!("{error}; write --{} {metavar}", flag.name))
            })?,
        };
        given.0.push((flag.name, value));
    }
}

/// Help on all commands.
fn overview(commands: &[Command]) -> String {
    let mut text =
        String::from("The commands of Counterpoint.\n\nUsage: cargo xtask COMMAND [OPTIONS]\n");
    for command in commands {
        text += &format!("\n  {:<10} {}", command.name, command.summary);
    }
    text + "\n\n`cargo xtask COMMAND --help` says more about one."
}

/// Help on one command.
fn help(command: &Command) -> String {
    let Command { name, summary, flags, .. } = command;
    let mut text = format!("{summary}\n\nUsage: cargo xtask {name}");
    for flag in *flags {
        text += &format!(" [{}]", spelling(flag));
    }
    text += "\n";
    for flag in *flags {
        text += &format!("\n  {:<16} {}", spelling(flag), flag.help);
    }
    text + &format!("\n  {:<16} say this", "--help")
}

/// `--port N, --no-open, --help`
fn known_flags(command: &Command) -> String {
    command.flags.iter().map(spelling).chain(["--help".to_owned()]).collect::<Vec<_>>().join(", ")
}

/// `--port N`
fn spelling(flag: &Flag) -> String {
    match flag.value {
        Some(metavar) => format!("--{} {metavar}", flag.name),
        None => format!("--{}", flag.name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMANDS: &[Command] = &[
        Command {
            name: "boil",
            summary: "Boils water.",
            flags: &[
                Flag { name: "cups", value: Some("N"), help: "how many" },
                Flag { name: "quiet", value: None, help: "no whistle" },
            ],
            run: Run::Here(|_| Ok(ExitCode::SUCCESS)),
        },
        Command { name: "pour", summary: "Pours it.", flags: &[], run: Run::Host },
    ];

    fn asked(line: &str) -> Result<Asked> {
        read(COMMANDS, line.split_whitespace().map(OsString::from))
    }

    #[track_caller]
    fn check_given(line: &str, expected: &[(&'static str, &str)]) {
        let Ok(Asked::Command(_, given)) = asked(line) else { panic!("{line} is not understood") };
        let expected = expected.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        assert_eq!(given, Given(expected));
    }

    #[track_caller]
    fn check_refusal(line: &str, expected: &str) {
        let error = asked(line).unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(format!("{:?}", error.exit_code()), format!("{:?}", ExitCode::from(2)));
    }

    #[track_caller]
    fn check_help(line: &str, expected: &str) {
        let Ok(Asked::Help(text)) = asked(line) else { panic!("{line} gives no help") };
        assert!(text.contains(expected), "{text}");
    }

    #[test]
    fn options_are_read() {
        check_given("boil", &[]);
        check_given("boil --cups 2 --quiet", &[("cups", "2"), ("quiet", "")]);
        check_given("boil --cups=2 --cups=3", &[("cups", "2"), ("cups", "3")]);
    }

    #[test]
    fn what_is_unknown_is_refused_with_what_is_known() {
        check_refusal("brew", "unknown command `brew`; known are boil, pour, and --help");
        check_refusal(
            "boil --cup 2",
            "unknown argument `--cup` of `boil`; known are --cups N, --quiet, --help",
        );
        check_refusal(
            "boil tea",
            "unknown argument `tea` of `boil`; known are --cups N, --quiet, --help",
        );
        check_refusal(
            "boil -q",
            "unknown argument `-q` of `boil`; known are --cups N, --quiet, --help",
        );
        check_refusal("boil --cups", "missing argument for option '--cups'; write --cups N");
        check_refusal("boil --quiet=yes", "--quiet takes no value; leave out what follows `=`");
    }

    #[test]
    fn the_last_value_counts_and_must_be_what_it_has_to_be() {
        let given = Given(vec![("cups", "2".to_owned()), ("cups", "many".to_owned())]);
        let refusal = given.parsed::<u8>("cups", "a number").unwrap_err();
        assert_eq!(refusal.to_string(), "--cups many is not understood; it wants a number");
        assert_eq!(given.parsed::<String>("cups", "a word").unwrap().as_deref(), Some("many"));
        assert_eq!(given.parsed::<u8>("spoons", "a number").unwrap(), None);
    }

    #[test]
    fn help_lists_all_there_is() {
        check_help("", "boil       Boils water.\n  pour       Pours it.");
        check_help("--help", "Usage: cargo xtask COMMAND");
        check_help("boil --help", "Usage: cargo xtask boil [--cups N] [--quiet]");
        check_help("boil --cups 2 -h", "--cups N         how many");
    }

    #[test]
    fn the_host_reads_its_own_arguments() {
        let Ok(Asked::Host("pour", rest)) = asked("pour --help --slowly") else {
            panic!("not passed on")
        };
        assert_eq!(rest, ["--help", "--slowly"]);
    }
}
