//! The command line: a parser made of all commands, and which of them is called.

use std::{ffi::OsString, process::ExitCode};

use clap::{ArgMatches, error::ErrorKind};

use crate::error::Result;

/// One command: what it is called with, and the function that executes it.
#[derive(Debug)]
pub(crate) struct Command {
    /// Its name, its summary and its options.
    pub(crate) definition: fn() -> clap::Command,
    /// Executes it with the options that were given.
    pub(crate) run: Run,
}

/// Executes a command.
pub(crate) type Run = fn(&ArgMatches) -> Result<ExitCode>;

/// The command that is called and its options; the first argument is the name of this program. Alone, it asks for help.
///
/// # Errors
/// Where help is asked for, or an argument is not understood; [`clap::Error::exit`] prints either.
pub(crate) fn parse(
    commands: &[Command],
    args: impl IntoIterator<Item = OsString>,
) -> std::result::Result<(Run, ArgMatches), clap::Error> {
    let mut args: Vec<OsString> = args.into_iter().collect();
    if args.len() < 2 {
        args.push("--help".into());
    }
    let mut parser = parser(commands);
    let matches = parser.try_get_matches_from_mut(args)?;
    let called = matches.subcommand().and_then(|(name, options)| {
        let command = commands.iter().find(|command| (command.definition)().get_name() == name)?;
        Some((command.run, options.clone()))
    });
    called.ok_or_else(|| parser.error(ErrorKind::MissingSubcommand, "a command is missing"))
}

fn parser(commands: &[Command]) -> clap::Command {
    let definitions: Vec<_> = commands.iter().map(|command| (command.definition)()).collect();
    let names: Vec<_> = definitions.iter().map(clap::Command::get_name).collect();
    clap::Command::new("xtask")
        .bin_name("cargo xtask")
        .about("The commands of Counterpoint.")
        .help_template(
            "{about}\n\nUsage: cargo xtask COMMAND [OPTIONS]\n\n{subcommands}{after-help}",
        )
        .after_help("`cargo xtask COMMAND --help` says more about one.")
        // Refusals show the usage: what is known is named where something unknown was written.
        .override_usage(format!("cargo xtask <{}>", names.join("|")))
        .subcommand_required(true)
        .args_override_self(true)
        .subcommands(definitions.into_iter().map(with_full_usage))
}

/// A command whose usage names every option, where clap would write `[OPTIONS]`.
fn with_full_usage(command: clap::Command) -> clap::Command {
    // Only in a command that is built do options know their values.
    let mut built = command.clone();
    built.build();
    let options = built.get_arguments().filter(|option| option.get_id() != "help");
    let options: String = options.map(|option| format!(" [{option}]")).collect();
    let usage = format!("cargo xtask {}{options}", command.get_name());
    command.override_usage(usage)
}

#[cfg(test)]
mod tests {
    use clap::{Arg, ArgAction, value_parser};

    use super::*;

    const COMMANDS: &[Command] = &[
        Command {
            definition: || {
                clap::Command::new("boil").about("Boils water.").args([
                    Arg::new("cups")
                        .long("cups")
                        .value_name("N")
                        .help("how many")
                        .value_parser(value_parser!(u8)),
                    Arg::new("quiet").long("quiet").help("no whistle").action(ArgAction::SetTrue),
                ])
            },
            run: |_| Ok(ExitCode::SUCCESS),
        },
        Command {
            definition: || clap::Command::new("pour").about("Pours it."),
            run: |_| Ok(ExitCode::SUCCESS),
        },
    ];

    fn parsed(line: &str) -> std::result::Result<ArgMatches, clap::Error> {
        let args = ["xtask"].into_iter().chain(line.split_whitespace()).map(OsString::from);
        parse(COMMANDS, args).map(|(_run, options)| options)
    }

    #[track_caller]
    fn check_options(line: &str, cups: Option<u8>, is_quiet: bool) {
        let options = parsed(line).unwrap();
        assert_eq!((options.get_one("cups").copied(), options.get_flag("quiet")), (cups, is_quiet));
    }

    /// Checks that a line is refused with words that say what is wrong and what is known.
    #[track_caller]
    fn check_refusal(line: &str, expected: &[&str]) {
        let error = parsed(line).unwrap_err();
        let text = error.to_string();
        assert!(expected.iter().all(|part| text.contains(part)), "{text}");
        assert_eq!(error.exit_code(), 2);
    }

    #[track_caller]
    fn check_help(line: &str, kind: ErrorKind, expected: &str) {
        let error = parsed(line).unwrap_err();
        assert_eq!(error.kind(), kind);
        assert!(error.to_string().contains(expected), "{error}");
    }

    #[test]
    fn every_command_is_well_defined() {
        parser(crate::commands::ALL).debug_assert();
    }

    #[test]
    fn options_are_read() {
        check_options("boil", None, false);
        check_options("boil --cups 2 --quiet", Some(2), true);
        // The last value counts.
        check_options("boil --cups=2 --cups=3", Some(3), false);
    }

    #[test]
    fn what_is_unknown_is_refused_with_what_is_known() {
        let known = "Usage: cargo xtask boil [--cups <N>] [--quiet]";
        check_refusal("brew", &["'brew'", "Usage: cargo xtask <boil|pour>"]);
        check_refusal("boil --cup 2", &["'--cup'", "a similar argument exists: '--cups'", known]);
        check_refusal("boil tea", &["'tea'", known]);
        check_refusal("boil -q", &["'-q'", known]);
        check_refusal("boil --cups", &["a value is required for '--cups <N>'"]);
        check_refusal("boil --cups many", &["invalid value 'many' for '--cups <N>'"]);
        check_refusal("boil --quiet=yes", &["unexpected value 'yes' for '--quiet'"]);
    }

    #[test]
    fn help_lists_all_there_is() {
        check_help("", ErrorKind::DisplayHelp, "boil  Boils water.\n  pour  Pours it.");
        check_help("--help", ErrorKind::DisplayHelp, "Usage: cargo xtask COMMAND");
        check_help("help", ErrorKind::DisplayHelp, "Usage: cargo xtask COMMAND");
        check_help("boil --help", ErrorKind::DisplayHelp, "boil [--cups <N>] [--quiet]");
        check_help("boil --cups 2 -h", ErrorKind::DisplayHelp, "--cups <N>  how many");
    }
}
