//! `cargo xtask test`: every check, from formatting to journeys in three browsers.
//!
//! Each step of [`STEPS`] is run even where an earlier one has failed, so that one run reports all failures. What cannot be run,
//! because the page could not be built, counts as failed. The last line adds up the tests that libtest counted, and one for each
//! other step.

mod libtest;
mod steps;

use std::{path::PathBuf, process::ExitCode, time::Duration};

use clap::{Arg, ArgAction, ArgMatches, builder::PossibleValuesParser};

use crate::{
    args,
    error::Result,
    progress::{self, Progress},
    project::Project,
    site,
};

use self::{
    libtest::TestCounts,
    steps::{STEPS, Step, StepContext},
};

/// Its entry in the table of commands.
pub(crate) const COMMAND: args::Command = args::Command { definition, run };

fn definition() -> clap::Command {
    let only = Arg::new("only")
        .long("only")
        .value_name("STEP")
        .action(ArgAction::Append)
        .value_parser(PossibleValuesParser::new(STEPS.map(|step| step.name)))
        .help("run this step alone; may be repeated; without `build`, dist/ is taken as it is");
    let list = Arg::new("list").long("list").action(ArgAction::SetTrue).help("name the steps");
    clap::Command::new("test")
        .about("Installs what the tests need and runs them all: format, lints, documentation, unit tests and the suite, the site and its files, and journeys in three browsers.")
        .args([only, list])
}

/// The result of a step.
struct Outcome {
    step: &'static Step,
    counts: TestCounts,
    time: Duration,
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    if arguments.get_flag("list") {
        STEPS.iter().for_each(|step| println!("{:<12} {}", step.name, step.about));
        return Ok(ExitCode::SUCCESS);
    }
    let steps = chosen_steps(arguments);
    let builds = steps.iter().any(|step| step.builds);
    let mut progress = Progress::new(steps.len() + if builds { site::N_PARTS } else { 0 });

    let project = Project::find()?;
    let viewer = if builds { prepare_viewer(&project, &mut progress) } else { None };
    let mut context = StepContext::new(project, viewer);
    let outcomes: Vec<_> =
        steps.into_iter().map(|step| run_step(step, &mut context, &mut progress)).collect();
    Ok(print_summary(&outcomes))
}

/// The folder of the viewer. Where it cannot be made, all steps but those that build a site can still be run.
fn prepare_viewer(project: &Project, progress: &mut Progress) -> Option<PathBuf> {
    site::prepare(project, progress).inspect_err(|error| eprintln!("error: {error}")).ok()
}

/// The steps named by `--only`, in the order of [`STEPS`]; without it, all.
fn chosen_steps(arguments: &ArgMatches) -> Vec<&'static Step> {
    let only: Option<Vec<&String>> = arguments.get_many("only").map(Iterator::collect);
    let is_chosen =
        |step: &&Step| only.as_ref().is_none_or(|only| only.iter().any(|name| *name == step.name));
    STEPS.iter().filter(is_chosen).collect()
}

/// Runs a step; where it could not even be started, it has failed.
fn run_step(step: &'static Step, context: &mut StepContext, progress: &mut Progress) -> Outcome {
    let (result, time) =
        progress.timed(&format!("{}: {}", step.name, step.about), || (step.run)(context));
    let counts = result.unwrap_or_else(|error| {
        eprintln!("error: {}: {error}", step.name);
        TestCounts::FAILED
    });
    Outcome { step, counts, time }
}

/// Prints the result of each step, and last their sum.
fn print_summary(outcomes: &[Outcome]) -> ExitCode {
    let mut total = TestCounts::default();
    println!();
    for Outcome { step, counts, time } in outcomes {
        let state = match counts {
            TestCounts { n_failed: 1.., .. } => "FAILED",
            TestCounts { n_passed: 0, n_skipped: 1.., .. } => "skipped",
            _ => "ok",
        };
        let time = progress::format_duration(*time);
        println!("{:<12} {state:<8} {time:>12}   {counts}", step.name);
        total += *counts;
    }
    println!("{total}");
    if total.n_failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
