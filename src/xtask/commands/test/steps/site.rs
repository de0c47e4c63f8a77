//! The steps that build the site: as it is published, of quotes only, and once more to compare.

use crate::{
    commands::build,
    error::Result,
    site::{self, Options},
};

use super::{super::libtest::TestCounts, StepContext};

pub(super) fn build(context: &mut StepContext) -> Result<TestCounts> {
    context.is_built = Some(false);
    let tools = context.tools()?;
    site::build(&context.project, tools, &Options::default())?;
    // A page that is too large can still be walked through.
    context.is_built = Some(true);
    build::check(&context.project)?;
    Ok(TestCounts::PASSED)
}

pub(super) fn quotes(context: &mut StepContext) -> Result<TestCounts> {
    let dist = context.project.root.join("target/quotes-only");
    let options = Options { dist: Some(&dist), is_quotes_only: true, ..Options::default() };
    site::build(&context.project, context.tools()?, &options)?;
    context.quotes = Some(dist);
    Ok(TestCounts::PASSED)
}

/// Builds the site again and compares every file. After the site of quotes only, the program is compiled and linked anew.
pub(super) fn reproducible(context: &mut StepContext) -> Result<TestCounts> {
    let first = context.built_site()?;
    let second = context.project.root.join("target/reproducible");
    let options = Options { dist: Some(&second), ..Options::default() };
    site::build(&context.project, context.tools()?, &options)?;
    let differing = site::differing(&first, &second)?;
    if differing.is_empty() {
        return Ok(TestCounts::PASSED);
    }
    differing.iter().for_each(|file| eprintln!("two builds differ in {}", file.display()));
    Ok(TestCounts::FAILED)
}
