//! `cargo xtask test`: everything that has to hold, from formatting to journeys in a browser.
//!
//! Each step of [`STEPS`] is run even where an earlier one has failed, so that one run tells all. What cannot be run,
//! because the page could not be built, counts as failed. The last line sums up what libtest counted and one for each
//! other step.

use std::{
    path::PathBuf,
    process::{Command, ExitCode},
    time::Duration,
};

use clap::{Arg, ArgAction, ArgMatches, builder::PossibleValuesParser};

use crate::{
    args,
    browsers::{self, Browser},
    checkers::{self, Scores},
    error::{Error, Result},
    process,
    progress::{self, Progress},
    project::{self, Project},
    readers,
    site::{self, Options},
    tally::Tally,
    tools::{self, Tools},
};

use super::build;

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
        .about("Installs what the tests need and runs them all: format, lints, documentation, unit tests and the suite, the site and all that is promised of it, and journeys in three browsers.")
        .args([only, list])
}

/// One thing that has to hold.
#[derive(Debug)]
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&mut Scene) -> Result<Tally>,
}

/// The steps, in order.
const STEPS: [Step; 13] = [
    Step { name: "fmt", about: "the format of the source", run: fmt },
    Step { name: "clippy", about: "lints, natively and for the browser", run: clippy },
    Step { name: "doc", about: "the documentation of every item", run: doc },
    Step { name: "unit", about: "unit tests and the suite", run: unit },
    Step {
        name: "build",
        about: "the page: built, free of this machine, within its budget",
        run: build,
    },
    Step {
        name: "quotes",
        about: "a site of quotes only, which holds nothing of what it leaves out",
        run: quotes,
    },
    Step {
        name: "again",
        about: "the site built once more, after another: every file the same",
        run: again,
    },
    Step {
        name: "readers",
        about: "the data files, whole and of quotes only, read by the programs that they are for",
        run: readers,
    },
    Step { name: "html", about: "every page by the Nu Html Checker", run: html },
    Step {
        name: "lighthouse",
        about: "accessibility, best practices and SEO, each at least 95",
        run: lighthouse,
    },
    Step {
        name: "chromium",
        about: "journeys through the built site in Chromium",
        run: |scene| journeys(scene, &browsers::CHROMIUM),
    },
    Step {
        name: "firefox",
        about: "the same in Firefox",
        run: |scene| journeys(scene, &browsers::FIREFOX),
    },
    Step {
        name: "webkit",
        about: "the same in WebKitGTK",
        run: |scene| journeys(scene, &browsers::WEBKIT),
    },
];

/// What steps find, and leave to later ones.
struct Scene {
    project: Project,
    /// `None` where no step needs them, or they could not be had.
    tools: Option<Tools>,
    /// Whether dist/ holds what has just been built; `None` where that was not asked for.
    is_built: Option<bool>,
    /// The site of quotes only, where it has just been built.
    quotes: Option<PathBuf>,
}

/// How a step went.
struct Outcome {
    step: &'static Step,
    tally: Tally,
    time: Duration,
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    if arguments.get_flag("list") {
        STEPS.iter().for_each(|step| println!("{:<8} {}", step.name, step.about));
        return Ok(ExitCode::SUCCESS);
    }
    let steps = chosen_steps(arguments);
    let builds = steps.iter().any(|step| ["build", "quotes", "again"].contains(&step.name));
    let mut progress = Progress::new(steps.len() + if builds { tools::N_PARTS } else { 0 });

    let project = Project::find()?;
    let tools = if builds { prepared(&project, &mut progress) } else { None };
    let mut scene = Scene { project, tools, is_built: None, quotes: None };
    let outcomes: Vec<_> =
        steps.into_iter().map(|step| play(step, &mut scene, &mut progress)).collect();
    Ok(sum_up(&outcomes))
}

/// The tools of the build; where they cannot be had, all steps but those that need them can still be run.
fn prepared(project: &Project, progress: &mut Progress) -> Option<Tools> {
    Tools::prepare(project, progress).inspect_err(|error| eprintln!("error: {error}")).ok()
}

/// The steps named by `--only`, in the order of [`STEPS`]; without it, all.
fn chosen_steps(arguments: &ArgMatches) -> Vec<&'static Step> {
    let only: Option<Vec<&String>> = arguments.get_many("only").map(Iterator::collect);
    let is_chosen =
        |step: &&Step| only.as_ref().is_none_or(|only| only.iter().any(|name| *name == step.name));
    STEPS.iter().filter(is_chosen).collect()
}

/// Runs a step; where it could not even be run, it has failed.
fn play(step: &'static Step, scene: &mut Scene, progress: &mut Progress) -> Outcome {
    let (played, time) =
        progress.timed(&format!("{}: {}", step.name, step.about), || (step.run)(scene));
    let tally = played.unwrap_or_else(|error| {
        eprintln!("error: {}: {error}", step.name);
        Tally::FAILED
    });
    Outcome { step, tally, time }
}

/// Prints how each step went, and last how all went together.
fn sum_up(outcomes: &[Outcome]) -> ExitCode {
    let mut total = Tally::default();
    println!();
    for Outcome { step, tally, time } in outcomes {
        let state = match tally {
            Tally { n_failed: 1.., .. } => "FAILED",
            Tally { n_passed: 0, n_skipped: 1.., .. } => "skipped",
            _ => "ok",
        };
        let time = progress::spoken(*time);
        println!("{:<8} {state:<8} {time:>12}   {tally}", step.name);
        total += *tally;
    }
    println!("{total}");
    if total.n_failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn fmt(scene: &mut Scene) -> Result<Tally> {
    process::run(&mut scene.cargo(["fmt", "--all", "--check"]))?;
    Ok(Tally::PASSED)
}

fn clippy(scene: &mut Scene) -> Result<Tally> {
    let denied = ["--", "-D", "warnings"];
    let native = process::run(
        scene.cargo(["clippy", "--workspace", "--all-targets", "--locked"]).args(denied),
    );
    // What only the browser compiles is seen by no native lint; and the analysis, which the page does not hold, must be fit for one.
    let page = [
        "clippy",
        "--package",
        "counterpoint",
        "--package",
        "analysis",
        "--target",
        "wasm32-unknown-unknown",
        "--locked",
    ];
    process::run(scene.cargo(page).args(denied))?;
    native?;
    Ok(Tally::PASSED)
}

fn doc(scene: &mut Scene) -> Result<Tally> {
    let documented = ["doc", "--workspace", "--no-deps", "--document-private-items", "--locked"];
    process::run(scene.cargo(documented).env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Tally::PASSED)
}

fn unit(scene: &mut Scene) -> Result<Tally> {
    libtest(&mut scene.cargo(["test", "--locked", "--no-fail-fast"]))
}

fn quotes(scene: &mut Scene) -> Result<Tally> {
    let dist = scene.project.root.join("target/quotes-only");
    let options = Options { dist: Some(&dist), is_quotes_only: true, ..Options::default() };
    site::build(&scene.project, scene.tools()?, &options)?;
    scene.quotes = Some(dist);
    Ok(Tally::PASSED)
}

fn build(scene: &mut Scene) -> Result<Tally> {
    scene.is_built = Some(false);
    let tools = scene.tools()?;
    site::build(&scene.project, tools, &Options::default())?;
    // A page that is too large can still be walked through.
    scene.is_built = Some(true);
    build::check(&scene.project)?;
    Ok(Tally::PASSED)
}

/// After the site of quotes only, the program is compiled and linked anew.
fn again(scene: &mut Scene) -> Result<Tally> {
    let first = built(scene)?;
    let second = scene.project.root.join("target/again");
    let options = Options { dist: Some(&second), ..Options::default() };
    site::build(&scene.project, scene.tools()?, &options)?;
    let differing = site::differing(&first, &second)?;
    if differing.is_empty() {
        return Ok(Tally::PASSED);
    }
    differing.iter().for_each(|file| eprintln!("two builds differ in {}", file.display()));
    Ok(Tally::FAILED)
}

fn readers(scene: &mut Scene) -> Result<Tally> {
    // Where the texts are whole, they are those of the seeds, and else those that lie beside the data.
    let whole = (built(scene)?, scene.project.root.join("seeds"));
    let quotes = scene.quotes.clone().map(|dist| (dist.clone(), dist.join("data/documents")));
    let mut tally = Tally::default();
    for (dist, texts) in [whole].into_iter().chain(quotes) {
        let checked = readers::check(&scene.project, &dist, &texts);
        tally += or_skipped(checked.map(|n_passed| Tally { n_passed, ..Tally::default() }))?;
    }
    Ok(tally)
}

fn html(scene: &mut Scene) -> Result<Tally> {
    built(scene)?;
    or_skipped(checkers::html(&scene.project).map(|()| Tally::PASSED))
}

/// The least that a page may get.
const LEAST_SCORE: u32 = 95;

fn lighthouse(scene: &mut Scene) -> Result<Tally> {
    built(scene)?;
    let pages = ["", "doc/001_8eebf7bac08cb4b2.html", "entities.html"];
    let judged = browsers::CHROMIUM
        .find_or_install(&scene.project)
        .and_then(|_chromium| checkers::lighthouse(&scene.project, &pages));
    or_skipped(judged.map(|scores| {
        let mut tally = Tally::default();
        for (page, scores) in pages.iter().zip(scores) {
            let Scores { performance: _, accessibility, best_practices, seo } = scores;
            println!("  /{page}: accessibility {accessibility}, best practices {best_practices}, SEO {seo}");
            let is_good = [accessibility, best_practices, seo].iter().all(|score| LEAST_SCORE <= *score);
            tally += if is_good { Tally::PASSED } else { Tally::FAILED };
        }
        tally
    }))
}

/// The folder of the built site.
fn built(scene: &Scene) -> Result<PathBuf> {
    let dist = scene.project.dist();
    if scene.is_built == Some(false) || !dist.join("index.html").is_file() {
        return Err(Error::Missing {
            what: "the built page".to_owned(),
            remedy: "see to the step `build` first".to_owned(),
        });
    }
    Ok(dist)
}

/// What is missing on this machine is named and skipped, but where nobody is watching it is a failure.
fn or_skipped(played: Result<Tally>) -> Result<Tally> {
    match played {
        Err(error @ Error::Missing { .. }) if !project::is_ci() => {
            println!("skipped: {error}");
            Ok(Tally::SKIPPED)
        }
        played => played,
    }
}

fn journeys(scene: &mut Scene, browser: &Browser) -> Result<Tally> {
    let dist = built(scene)?;
    or_skipped(browser.find_or_install(&scene.project).and_then(|variables| {
        let site = site::listen(&dist, None)?;
        let mut journeys = scene.cargo(["test", "--locked", "--package", "browser"]);
        journeys
            .env("COUNTERPOINT_BROWSER", browser.name)
            .env("COUNTERPOINT_URL", site.url())
            .env("COUNTERPOINT_DIST", &dist);
        journeys.envs(variables);
        // What is saved in a journey is opened by Python, as its readers would.
        journeys.envs(readers::python().map(|python| ("COUNTERPOINT_PYTHON", python)));
        // What one engine's driver cannot do is told by the names of the modules: libtest leaves those out.
        journeys.arg("--");
        for other in browsers::ALL.iter().filter(|other| other.name != browser.name) {
            journeys.args(["--skip", &format!("only_in_{}", other.name)]);
        }
        journeys.args(["--skip", &format!("not_in_{}", browser.name)]);
        site.serve_during(|_path| None, || with_a_second_try(&mut journeys))
    }))
}

/// How many journeys may get a second try. More have not failed by chance.
const MAX_RETRIED: usize = 5;

/// Runs journeys; the few that fail are made once more, each alone: a machine that does many things at a time may be slower
/// than any patience. What fails twice has failed; what needed a second try is named.
fn with_a_second_try(journeys: &mut Command) -> Result<Tally> {
    let (mut tally, failed) = heard(journeys)?;
    let n_failed = usize::try_from(tally.n_failed).unwrap_or(usize::MAX);
    // A line of libtest may be broken by what a journey says: only where all names are known can all be made again.
    if n_failed == 0 || MAX_RETRIED < n_failed || failed.len() != n_failed {
        return Ok(tally);
    }
    println!("\nonce more, one at a time: {}", failed.join(", "));
    let mut again = Command::new(journeys.get_program());
    again.args(journeys.get_args().take_while(|argument| *argument != "--"));
    again.envs(journeys.get_envs().filter_map(|(name, value)| Some((name, value?))));
    if let Some(folder) = journeys.get_current_dir() {
        again.current_dir(folder);
    }
    again.args(["--", "--exact", "--test-threads=1"]).args(&failed);
    let second = libtest(&mut again)?;
    println!("{} needed a second try", failed.join(", "));
    tally.n_failed = second.n_failed;
    tally.n_passed += second.n_passed;
    Ok(tally)
}

/// The test that a line of libtest says has failed: `test hosts::it_works ... FAILED`.
fn failed_test(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// Runs tests and counts them by what libtest says.
fn libtest(command: &mut Command) -> Result<Tally> {
    heard(command).map(|(tally, _failed)| tally)
}

/// As [`libtest`], and names those that failed.
fn heard(command: &mut Command) -> Result<(Tally, Vec<String>)> {
    let (mut tally, mut failed) = (Tally::default(), Vec::new());
    let status = process::tee(command, |line| {
        tally += Tally::read(line).unwrap_or_default();
        failed.extend(failed_test(line).map(str::to_owned));
    })?;
    Ok((counted(tally, status.success()), failed))
}

/// A tally with what no line told: what did not compile or crashed; and where nothing was tested, nothing has held.
fn counted(tally: Tally, is_success: bool) -> Tally {
    let mut tally = tally;
    let is_silent = !is_success && tally.n_failed == 0;
    if is_silent || tally == Tally::default() {
        tally += Tally::FAILED;
    }
    tally
}

impl Scene {
    fn tools(&self) -> Result<&Tools> {
        self.tools.as_ref().ok_or_else(|| Error::Missing {
            what: "a tool of the build".to_owned(),
            remedy: "see above, where it should have been installed".to_owned(),
        })
    }

    fn cargo<const N: usize>(&self, args: [&str; N]) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.args(args).current_dir(&self.project.root);
        cargo
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_tests_are_named() {
        assert_eq!(failed_test("test a::b ... FAILED"), Some("a::b"));
        assert_eq!(failed_test("test a::b ... ok"), None);
        assert_eq!(failed_test("test result: FAILED. 1 passed"), None);
    }

    #[test]
    fn what_says_nothing_has_failed() {
        assert_eq!(counted(Tally::default(), true), Tally::FAILED);
        assert_eq!(counted(Tally::PASSED, false).n_failed, 1);
        assert_eq!(counted(Tally::PASSED, true), Tally::PASSED);
    }
}
