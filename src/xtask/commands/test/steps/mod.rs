//! The steps of `cargo xtask test`, and what one step leaves to later ones.

mod journeys;
mod outputs;
mod site;
mod source;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    programs::{browsers, process},
    project::{self, Project},
};

use super::libtest::TestCounts;

/// A check with a name of its own.
#[derive(Debug)]
pub(crate) struct Step {
    /// By what `--only` names it.
    pub(crate) name: &'static str,
    /// What it checks, in a line.
    pub(crate) about: &'static str,
    /// Whether it builds a site, and so needs the tools.
    pub(crate) builds: bool,
    /// Runs it.
    pub(crate) run: fn(&mut StepContext) -> Result<TestCounts>,
}

impl Step {
    const fn new(
        name: &'static str,
        about: &'static str,
        run: fn(&mut StepContext) -> Result<TestCounts>,
    ) -> Self {
        Self { name, about, builds: false, run }
    }

    const fn building(self) -> Self {
        Self { builds: true, ..self }
    }
}

/// The steps, in order.
pub(crate) const STEPS: [Step; 15] = [
    Step::new("fmt", "the format of the source", source::fmt),
    Step::new("clippy", "lints, natively and for the browser", source::clippy),
    Step::new("doc", "the documentation of every item", source::doc),
    Step::new("unit", "unit tests and the suite", source::unit),
    Step::new("build", "the page: built, free of this machine, within its budget", site::build)
        .building(),
    Step::new(
        "quotes",
        "a site of quotes only, which holds nothing of what it leaves out",
        site::quotes,
    )
    .building(),
    Step::new(
        "reproducible",
        "the page compiled and the site made once more: every file the same",
        site::reproducible,
    )
    .building(),
    Step::new(
        "program",
        "counterpoint with the viewer in it, built as people get it",
        site::program,
    )
    .building(),
    Step::new("trunk", "the page built by Trunk, where that is installed", site::trunk),
    Step::new(
        "readers",
        "the data files, whole, of quotes only and of hostile words, read by the programs that they are for",
        outputs::readers,
    )
    .building(),
    Step::new("html", "every page by the Nu Html Checker", outputs::html),
    Step::new(
        "lighthouse",
        "accessibility, best practices and SEO, each at least 95",
        outputs::lighthouse,
    ),
    Step::new("chromium", "journeys through the built site in Chromium", |context| {
        journeys::run(context, &browsers::CHROMIUM)
    }),
    Step::new("firefox", "the same in Firefox", |context| {
        journeys::run(context, &browsers::FIREFOX)
    }),
    Step::new("webkit", "the same in WebKitGTK", |context| {
        journeys::run(context, &browsers::WEBKIT)
    }),
];

/// What steps leave to later ones.
pub(crate) struct StepContext {
    project: Project,
    /// The folder of the viewer; `None` where no step needs it, or it could not be made.
    viewer: Option<PathBuf>,
    /// Whether dist/ holds what has just been built; `None` where that was not asked for.
    is_built: Option<bool>,
    /// The site of quotes only, where it has just been built.
    quotes: Option<PathBuf>,
    /// The command `counterpoint` as people get it, where it has just been built.
    program: Option<PathBuf>,
}

impl StepContext {
    /// Before the first step.
    pub(crate) fn new(project: Project, viewer: Option<PathBuf>) -> Self {
        Self { project, viewer, is_built: None, quotes: None, program: None }
    }

    fn viewer(&self) -> Result<&Path> {
        self.viewer.as_deref().ok_or_else(|| Error::Missing {
            what: "the viewer".to_owned(),
            remedy: "see above, where it should have been built".to_owned(),
        })
    }

    /// The folder of the built site.
    fn built_site(&self) -> Result<PathBuf> {
        let dist = self.project.dist();
        if self.is_built == Some(false) || !dist.join("index.html").is_file() {
            return Err(Error::Missing {
                what: "the built page".to_owned(),
                remedy: "run the step `build` first".to_owned(),
            });
        }
        Ok(dist)
    }

    /// The command `counterpoint` as people get it, where it has been built.
    fn program(&self) -> Option<PathBuf> {
        let built = || process::in_folder(&self.project.target().join("dist"), "counterpoint");
        self.program.clone().or_else(built)
    }

    fn cargo<const N: usize>(&self, args: [&str; N]) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.args(args).current_dir(&self.project.root);
        cargo
    }
}

/// Skips what is not installed on this machine, and names it; in continuous integration that is a failure.
fn or_skipped(result: Result<TestCounts>) -> Result<TestCounts> {
    match result {
        Err(error @ Error::Missing { .. }) if !project::is_ci() => {
            println!("skipped: {error}");
            Ok(TestCounts::SKIPPED)
        }
        result => result,
    }
}
