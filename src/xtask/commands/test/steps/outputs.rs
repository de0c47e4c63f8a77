//! The steps that check the built site by other programs: readers of the data files, the HTML checker, Lighthouse.

use crate::{
    error::Result,
    programs::{
        browsers,
        checkers::{self, Scores},
        readers,
    },
    site::{self, SEEDS},
};

use super::{super::libtest::TestCounts, StepContext, or_skipped};

/// Seeds whose words look like the syntax of the formats in which they are exported.
const HOSTILE: &str = "tests/readers/hostile";

pub(super) fn readers(context: &mut StepContext) -> Result<TestCounts> {
    // Whole texts are those of the seeds; excerpts are those beside the data files.
    let whole = (context.built_site()?, context.project.root.join(SEEDS));
    let quotes = context.quotes.clone().map(|dist| (dist.clone(), dist.join("data/documents")));
    let dist = context.project.root.join("target/hostile");
    site::build(&context.project, context.viewer()?, HOSTILE, &dist, &[])?;
    let hostile = (dist, context.project.root.join(HOSTILE));
    let mut counts = TestCounts::default();
    for (dist, texts) in [whole, hostile].into_iter().chain(quotes) {
        let checked = readers::check(&context.project, &dist, &texts);
        counts +=
            or_skipped(checked.map(|n_passed| TestCounts { n_passed, ..TestCounts::default() }))?;
    }
    Ok(counts)
}

pub(super) fn html(context: &mut StepContext) -> Result<TestCounts> {
    context.built_site()?;
    or_skipped(checkers::html(&context.project).map(|()| TestCounts::PASSED))
}

/// The lowest score that passes.
const MIN_SCORE: u32 = 95;

pub(super) fn lighthouse(context: &mut StepContext) -> Result<TestCounts> {
    context.built_site()?;
    let pages = ["", "doc/001_8eebf7bac08cb4b2.html", "entities.html"];
    let scores = browsers::CHROMIUM
        .find_or_install(&context.project)
        .and_then(|_chromium| checkers::lighthouse(&context.project, &pages));
    or_skipped(scores.map(|scores| {
        let mut counts = TestCounts::default();
        for (page, scores) in pages.iter().zip(scores) {
            let Scores { accessibility, best_practices, seo, .. } = scores;
            println!("  /{page}: accessibility {accessibility}, best practices {best_practices}, SEO {seo}");
            let is_good = [accessibility, best_practices, seo].iter().all(|score| MIN_SCORE <= *score);
            counts += if is_good { TestCounts::PASSED } else { TestCounts::FAILED };
        }
        counts
    }))
}
