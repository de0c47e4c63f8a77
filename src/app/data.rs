//! What the page is about: the corpus with its engine, and what is known of the build.

use std::ops::Deref;
use std::rc::Rc;

use query::Engine;

/// The engine with its corpus, and what is known of the build.
#[derive(Clone, Debug, PartialEq)]
pub struct Data {
    engine: Engine,
    build: Rc<str>,
    report: Rc<str>,
    embed: Rc<str>,
}

impl Data {
    /// An engine, what is known of the build it came with, and where reports of errors go; both may be empty.
    pub fn new(engine: Engine, build: &str, report: &str) -> Self {
        Self { engine, build: build.into(), report: report.into(), embed: Rc::default() }
    }

    /// The same, with the address of the page that shows a claim alone in frames of others.
    pub fn with_embed(self, embed: &str) -> Self {
        Self { embed: embed.into(), ..self }
    }

    /// The same build with the engine of another corpus.
    pub fn with_engine(&self, engine: Engine) -> Self {
        Self { engine, ..self.clone() }
    }

    /// The commit that was built; empty if it is not known.
    pub fn commit(&self) -> &str {
        self.build_pairs().find(|(name, _)| *name == "commit").map_or("", |(_, commit)| commit)
    }

    /// The address that a report of an error is sent to, in which `{report}` stands for its text; empty if there is none.
    pub fn report(&self) -> &str {
        &self.report
    }

    /// The address of the page that shows a claim alone in frames of others; empty if there is none.
    pub fn embed(&self) -> &str {
        &self.embed
    }

    /// What made this copy: names, each with its value; the build has them as `name=value` joined by `; `. Empty if it is not known.
    pub fn build_pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.build.split(';').filter_map(|pair| pair.trim_ascii().split_once('='))
    }
}

impl Deref for Data {
    type Target = Engine;

    fn deref(&self) -> &Engine {
        &self.engine
    }
}
