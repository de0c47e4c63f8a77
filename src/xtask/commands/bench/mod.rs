//! `cargo xtask bench`: how large the site is, which fails above a budget, how long it takes to build, and how fast it is there, which
//! are printed.

mod times;

use std::process::ExitCode;

use clap::ArgMatches;

use crate::{
    args::Command,
    error::Result,
    programs::checkers,
    progress::Progress,
    project::Project,
    site::{self, program, sizes::Sizes},
};

use super::build;

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    clap::Command::new("bench").about("Builds the site, compares its sizes with the budgets, and measures how long collections of several sizes take to build, and the speed of the page with Lighthouse.")
}

/// How often each page is judged; the middle one is printed. Machines are noisy.
const N_RUNS: usize = 5;

/// The page with the program, and a plain one of the same site: what a page costs here that has none.
const PAGES: [&str; 2] = ["", "method.html"];

fn run(_arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let mut progress = Progress::new(site::N_PARTS + 5);
    let viewer = site::prepare(&project, &mut progress)?;
    progress.part("making the site", || {
        site::build(&project, &viewer, site::SEEDS, &project.dist(), &[])
    })?;
    progress.part("weighing it", || {
        build::check_sizes(&Sizes::of(&project.dist())?)?;
        build::check_grammar(&project)
    })?;
    let program = progress
        .part("compiling counterpoint for release", || program::compile(&project, &viewer, None))?;
    progress
        .part("building collections of several sizes", || times::measure(&project, &program))?;
    let pages = PAGES.repeat(N_RUNS);
    let scores = progress
        .part("Lighthouse, five times a page", || checkers::lighthouse(&project, &pages))?;
    for (idx, page) in PAGES.iter().enumerate() {
        let name = if page.is_empty() { "index.html" } else { page };
        let of_page = || scores.iter().skip(idx).step_by(PAGES.len());
        let print = |what: &str, mut values: Vec<u32>| {
            values.sort_unstable();
            println!("{name:<12} {what:<28} {} (median of {values:?})", values[N_RUNS / 2]);
        };
        print("performance", of_page().map(|scores| scores.performance).collect());
        print("blocking time, ms", of_page().map(|scores| scores.blocking_time).collect());
        print("layout shift, thousandths", of_page().map(|scores| scores.layout_shift).collect());
    }
    Ok(ExitCode::SUCCESS)
}
