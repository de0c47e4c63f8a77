//! The steps that build the site: as it is published, of quotes only, and once more to compare.

use std::process::Command;

use crate::{
    commands::build,
    error::Result,
    programs::{browsers, process},
    site::{self, SEEDS},
};

use super::{super::libtest::TestCounts, StepContext, journeys};

pub(super) fn build(context: &mut StepContext) -> Result<TestCounts> {
    context.is_built = Some(false);
    site::build(&context.project, context.viewer()?, SEEDS, &context.project.dist(), &[])?;
    // A page that is too large can still be walked through.
    context.is_built = Some(true);
    build::check(&context.project)?;
    Ok(TestCounts::PASSED)
}

pub(super) fn quotes(context: &mut StepContext) -> Result<TestCounts> {
    let dist = context.project.root.join("target/quotes-only");
    site::build(&context.project, context.viewer()?, SEEDS, &dist, &["--quotes-only"])?;
    context.quotes = Some(dist);
    Ok(TestCounts::PASSED)
}

pub(super) fn program(context: &mut StepContext) -> Result<TestCounts> {
    let program = site::program::compile(&context.project, context.viewer()?, None)?;
    context.program = Some(program);
    Ok(TestCounts::PASSED)
}

/// Builds the page by Trunk and makes some journeys through it. Trunk is installed by nothing here, and may be missing.
pub(super) fn trunk(context: &mut StepContext) -> Result<TestCounts> {
    let Some(trunk) = process::on_path("trunk") else {
        println!(
            "skipped: trunk is not on the PATH; `cargo install --locked trunk@0.21.14 wasm-bindgen-cli@0.2.129` installs it"
        );
        return Ok(TestCounts::SKIPPED);
    };
    let dist = context.project.root.join("target/trunk-dist");
    let mut build = Command::new(trunk);
    build.args(["build", "--locked", "--skip-version-check", "--dist"]).arg(&dist);
    // Trunk 0.21 refuses the usual `NO_COLOR=1`.
    build.env_remove("NO_COLOR").args(["--color", "never"]).current_dir(&context.project.root);
    process::run(&mut build)?;
    journeys::run_some(context, &browsers::CHROMIUM, &dist, "filters::")
}

/// Compiles the page's program again, makes the site of it and compares every file.
pub(super) fn reproducible(context: &mut StepContext) -> Result<TestCounts> {
    let first = context.built_site()?;
    let second = context.project.root.join("target/reproducible");
    site::viewer::compile_again(&context.project)?;
    let viewer = site::viewer::bundle(&context.project)?;
    site::build(&context.project, &viewer, SEEDS, &second, &[])?;
    let differing = site::differing(&first, &second)?;
    if differing.is_empty() {
        return Ok(TestCounts::PASSED);
    }
    differing.iter().for_each(|file| eprintln!("two builds differ in {}", file.display()));
    Ok(TestCounts::FAILED)
}
