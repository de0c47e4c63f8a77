//! A **draft**: what the rules find in a document, written as a reading to review.
//!
//! It is valid as it is; comments name the rules that made each claim, and what is doubtful in it.

mod claim;
mod names;
mod words;

use std::fmt::Write as _;

use model::DocumentIdx;
use toml_writer::ToTomlValue as _;

use crate::extract::{self, FoundName, RuleClaim};
use crate::finding::{Finding, Findings};
use crate::inputs::Inputs;
use crate::mentions::{Mentions, SimilarNames};
use crate::resolve::rule_claims::ClaimKeys;
use crate::seeds::file::{File, TextFile};
use crate::seeds::register::Register;

pub use self::names::draft_names;

/// The head of every draft.
const HEAD: &str = "\
# A draft, made by rules: `counterpoint draft`. Read it against the document, sentence by sentence, correct it, and take these comments out.
# The format: src/analysis/seeds/reading/mod.rs. What a claim is, and which type it has: the Method page.
";

/// What a draft has as `read_by`.
const READ_BY: &str = "by rules alone; not reviewed";

/// The draft of the document at `path`, one of `files`, which also have the register; with the findings about the register.
///
/// # Errors
/// Where no document has that path.
pub fn draft(files: &[File], path: &str) -> Result<(String, Vec<Finding>), String> {
    let findings = Findings::default();
    let (text, register_path) = {
        let inputs = Inputs::read(files, &findings);
        (write(&inputs, path)?, inputs.register_file.map(|file| file.path.to_owned()))
    };
    let mut findings = findings.into_sorted();
    findings.retain(|finding| Some(&finding.position.path) == register_path.as_ref());
    Ok((text, findings))
}

fn write(inputs: &Inputs<'_>, path: &str) -> Result<String, String> {
    let is_asked_for = |idx: &DocumentIdx| inputs.document(*idx).path == path;
    let idx = inputs.document_indices().find(is_asked_for).ok_or_else(|| {
        format!(
            "{path} is no document; a document is a file in UTF-8 whose name ends in .txt or .md"
        )
    })?;
    let (document, register, mentions) =
        (inputs.document(idx), &inputs.register, inputs.mentions(idx));
    let found = extract::findings(document.text, register, mentions, None);
    Ok(Writer { document, register, mentions, names: &found.names }.reading(&found.claims))
}

/// Writes the reading of one document.
struct Writer<'d> {
    document: TextFile<'d>,
    register: &'d Register,
    mentions: &'d Mentions,
    /// The names in the document that the register does not have.
    names: &'d [FoundName],
}

impl Writer<'_> {
    fn reading(&self, claims: &[RuleClaim]) -> String {
        let mut text = format!("{HEAD}read_by = {}\n", string(READ_BY));
        text += "\n# Facts that the text shows: title, outlet, date, language, translated_from. Each with the words that show it.\n";
        let title = model::paragraphs(self.document.text).first().copied();
        if let Some(title) = title.filter(|title| self.occurrences(*title).len() == 1) {
            // The first line is a title as often as not.
            let words = string(title.of(self.document.text));
            writeln!(text, "# [facts.title]\n# value = {words}\n# words = {words}").ok();
        }
        text += &self.unregistered();
        text += &self.similar();
        let mut keys = ClaimKeys::default();
        for claim in claims {
            text += &self.claim(claim, &keys.next(claim.quote().of(self.document.text)));
        }
        text
    }

    /// The names that the register does not have.
    fn unregistered(&self) -> String {
        let mut text = String::new();
        if !self.names.is_empty() {
            text += "\n# Named here, and not in names.toml:\n";
        }
        for name in self.names {
            let words = name.name.of(self.document.text);
            let kind = name.kind.word();
            let times = match name.occurrences.len() {
                1 => "once".to_owned(),
                n => format!("{n} times"),
            };
            writeln!(text, "# {} ({kind}, {times})", comment(&string(words))).ok();
        }
        text
    }

    /// The names that are similar to one that the register has.
    fn similar(&self) -> String {
        let names = SimilarNames::new(self.register);
        let problems = names.in_document(self.document, self.mentions).into_iter();
        let lines = problems.map(|problem| {
            let finding = self.document.finding(problem.offset, problem.value);
            format!("# {}\n", comment(&finding.to_string()))
        });
        lines.collect()
    }
}

/// A string as TOML writes it.
fn string(text: &str) -> String {
    text.to_toml_value()
}

/// A message on one line, as a comment needs it.
fn comment(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}
