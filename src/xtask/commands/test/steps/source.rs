//! The steps that check the source: format, lints, documentation, unit tests.

use crate::{error::Result, programs::process};

use super::{
    super::libtest::{TestCounts, run_libtest},
    StepContext,
};

pub(super) fn fmt(context: &mut StepContext) -> Result<TestCounts> {
    process::run(&mut context.cargo(["fmt", "--all", "--check"]))?;
    Ok(TestCounts::PASSED)
}

pub(super) fn clippy(context: &mut StepContext) -> Result<TestCounts> {
    let deny_warnings = ["--", "-D", "warnings"];
    let native = process::run(
        context.cargo(["clippy", "--workspace", "--all-targets", "--locked"]).args(deny_warnings),
    );
    // What only the browser compiles is seen by no native lint; and the analysis, which the page does not hold, must be fit for one.
    let page = [
        "clippy",
        "--package",
        "viewer",
        "--package",
        "analysis",
        "--features",
        "viewer/chunks",
        "--target",
        "wasm32-unknown-unknown",
        "--locked",
    ];
    process::run(context.cargo(page).args(deny_warnings))?;
    native?;
    Ok(TestCounts::PASSED)
}

pub(super) fn doc(context: &mut StepContext) -> Result<TestCounts> {
    let documented = ["doc", "--workspace", "--no-deps", "--document-private-items", "--locked"];
    process::run(context.cargo(documented).env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(TestCounts::PASSED)
}

pub(super) fn unit(context: &mut StepContext) -> Result<TestCounts> {
    run_libtest(&mut context.cargo(["test", "--locked", "--no-fail-fast"]))
}
