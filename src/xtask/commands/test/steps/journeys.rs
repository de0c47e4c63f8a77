//! The journeys of `tests/browser`, in one browser.

use std::{path::Path, process::Command};

use crate::{
    error::Result,
    programs::{
        browsers::{self, Browser},
        checkers, readers,
    },
    site,
};

use super::{
    super::libtest::{TestCounts, run_libtest, run_libtest_naming_failures},
    StepContext, or_skipped,
};

/// Serves the built site and runs the journeys through it.
pub(super) fn run(context: &mut StepContext, browser: &Browser) -> Result<TestCounts> {
    let served = context.built_site()?;
    run_some(context, browser, &served, "")
}

/// Serves a page that was built of seeds/ and runs those journeys through it whose names hold a text.
pub(super) fn run_some(
    context: &StepContext,
    browser: &Browser,
    served: &Path,
    names: &str,
) -> Result<TestCounts> {
    let dist = context.built_site()?;
    or_skipped(browser.find_or_install(&context.project).and_then(|variables| {
        let site = site::listen(served, None)?;
        let mut journeys = context.cargo(["test", "--locked", "--package", "browser"]);
        journeys
            .env("COUNTERPOINT_BROWSER", browser.name)
            .env("COUNTERPOINT_URL", site.url())
            .env("COUNTERPOINT_DIST", &dist);
        journeys.envs(variables);
        // What a journey saves is opened by Python, as its readers would.
        journeys.envs(readers::python().map(|python| ("COUNTERPOINT_PYTHON", python)));
        // Without npm the journey that needs it says so.
        journeys.envs(checkers::axe(&context.project).ok().map(|axe| ("COUNTERPOINT_AXE", axe)));
        let program = context.program();
        journeys.envs(program.as_ref().map(|program| ("COUNTERPOINT_PROGRAM", program)));
        // Modules name what one browser's driver cannot do: libtest skips those.
        journeys.args(["--", names]);
        if program.is_none() {
            println!(
                "skipped: journeys with the program of the step `program`, which has not been run"
            );
            journeys.args(["--skip", "program::"]);
        }
        for other in browsers::ALL.iter().filter(|other| other.name != browser.name) {
            journeys.args(["--skip", &format!("only_in_{}", other.name)]);
        }
        journeys.args(["--skip", &format!("not_in_{}", browser.name)]);
        site.serve_during(|_path| None, || run_with_retry(&mut journeys))
    }))
}

/// The most journeys that are retried. More have not failed by chance.
const MAX_RETRIED: usize = 5;

/// Runs journeys, and the few that fail once more, one at a time: a busy machine may be slower than any timeout. What fails
/// twice has failed; what needed a second try is named.
fn run_with_retry(journeys: &mut Command) -> Result<TestCounts> {
    let (mut counts, failed) = run_libtest_naming_failures(journeys)?;
    let n_failed = usize::try_from(counts.n_failed).unwrap_or(usize::MAX);
    // A line of libtest may be broken by what a journey says: only where all names are known can all be made retry.
    if n_failed == 0 || MAX_RETRIED < n_failed || failed.len() != n_failed {
        return Ok(counts);
    }
    println!("\nonce more, one at a time: {}", failed.join(", "));
    let mut retry = Command::new(journeys.get_program());
    retry.args(journeys.get_args().take_while(|argument| *argument != "--"));
    retry.envs(journeys.get_envs().filter_map(|(name, value)| Some((name, value?))));
    if let Some(folder) = journeys.get_current_dir() {
        retry.current_dir(folder);
    }
    retry.args(["--", "--exact", "--test-threads=1"]).args(&failed);
    let second = run_libtest(&mut retry)?;
    println!("{} needed a second try", failed.join(", "));
    counts.n_failed = second.n_failed;
    counts.n_passed += second.n_passed;
    Ok(counts)
}
