//! What made a build: its commit, its tools and its seeds.

use data_encoding::HEXLOWER;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::Options;
use crate::collection::Collection;
use crate::viewer::Viewer;

/// What `build.json` and the page on method say.
#[derive(Debug)]
pub(crate) struct Build {
    commit: String,
    tools: Vec<(String, String)>,
    seeds: Vec<(String, String)>,
    counts: [(&'static str, usize); 6],
    /// How many documents are there as excerpts.
    n_excerpts: usize,
    /// Where reports of errors are sent; empty for nowhere.
    report_to: String,
}

impl Build {
    /// Gathers it.
    pub(crate) fn new(viewer: &Viewer, collection: &Collection, options: &Options) -> Self {
        let corpus = collection.engine.corpus();
        let seeds = collection.files.iter().map(|file| {
            let hash = HEXLOWER.encode(&Sha256::digest(&file.bytes));
            (collection.name_of(file).to_owned(), hash)
        });
        // An address of this build goes before that of the corpus.
        let report_to = options.report_to.as_ref().or(corpus.about.report_to.as_ref());
        Self {
            commit: viewer.commit.clone(),
            tools: viewer.tools.clone(),
            seeds: seeds.collect(),
            report_to: report_to.cloned().unwrap_or_default(),
            n_excerpts: corpus.documents.iter().filter(|document| !document.is_whole).count(),
            counts: [
                ("documents", corpus.documents.len()),
                ("claims", corpus.claims.len()),
                ("links", corpus.links.len()),
                ("entities", corpus.entities.len()),
                ("countries", corpus.countries.len()),
                ("topics", corpus.topics.len()),
            ],
        }
    }

    /// The commit and the tools in one line, as the head of a page holds them: `commit=0f; rustc=1.95.0`.
    pub(crate) fn line(&self) -> String {
        let tools = self.tools.iter().map(|(name, version)| format!("; {name}={version}"));
        let excerpts = match self.n_excerpts {
            0 => String::new(),
            n => format!("; excerpts={n} of {} documents", self.counts[0].1),
        };
        format!("commit={}{}{excerpts}", self.commit, tools.collect::<String>())
    }

    /// The commit of the program.
    pub(crate) fn commit(&self) -> &str {
        &self.commit
    }

    /// Where reports of errors are sent; empty for nowhere.
    pub(crate) fn report_to(&self) -> &str {
        &self.report_to
    }

    /// The file `build.json`, with the names of all files of the site.
    pub(crate) fn json(&self, files: &[String]) -> String {
        let map = |pairs: &[(String, String)]| {
            let pairs =
                pairs.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str())));
            Value::Object(pairs.collect::<Map<_, _>>())
        };
        let counts = self.counts.iter().map(|(name, n)| ((*name).to_owned(), Value::from(*n)));
        let build = json!({
            "commit": self.commit,
            "tools": map(&self.tools),
            "seeds": map(&self.seeds),
            "excerpts": self.n_excerpts,
            "counts": Value::Object(counts.collect::<Map<_, _>>()),
        });
        // Its parts are spread over lines, and the files, of which there may be thousands, stand in one.
        let files = json!(files);
        let build = format!("{build:#}");
        let open = build.trim_end_matches("\n}");
        format!("{open},\n  \"files\": {files}\n}}\n")
    }
}
