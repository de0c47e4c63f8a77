//! The steps that build the site: as it is published, of quotes only, and once more to compare.

use crate::{commands::build, error::Result, site};

use super::{super::libtest::TestCounts, StepContext};

pub(super) fn build(context: &mut StepContext) -> Result<TestCounts> {
    context.is_built = Some(false);
    site::build(&context.project, context.viewer()?, &context.project.dist(), &[])?;
    // A page that is too large can still be walked through.
    context.is_built = Some(true);
    build::check(&context.project)?;
    Ok(TestCounts::PASSED)
}

pub(super) fn quotes(context: &mut StepContext) -> Result<TestCounts> {
    let dist = context.project.root.join("target/quotes-only");
    site::build(&context.project, context.viewer()?, &dist, &["--quotes-only"])?;
    context.quotes = Some(dist);
    Ok(TestCounts::PASSED)
}

/// Builds the site again and compares every file. After the site of quotes only, the program is compiled and linked anew.
pub(super) fn reproducible(context: &mut StepContext) -> Result<TestCounts> {
    let first = context.built_site()?;
    let second = context.project.root.join("target/reproducible");
    site::build(&context.project, context.viewer()?, &second, &[])?;
    let differing = site::differing(&first, &second)?;
    if differing.is_empty() {
        return Ok(TestCounts::PASSED);
    }
    differing.iter().for_each(|file| eprintln!("two builds differ in {}", file.display()));
    Ok(TestCounts::FAILED)
}
