//! What the editors say about the corpus, `corpus.toml`.
//!
//! # Format
//!
//! Every field may be left out; what is left out is said to be unknown.
//!
//! ```toml
//! title = "…"
//! description = "…"            # plain text; a blank line begins a new paragraph
//! editors = ["…"]              # who made the corpus
//! contact = "mailto:…"         # an address of a page or of mail
//! corrections = "…"            # how errors are reported and corrected
//! terms_of_texts = "…"         # on what terms the texts may be used
//! terms_of_data = "…"          # on what terms claims and names may be used
//! homepage = "https://…"
//! source_code = "https://…"
//! report_to = "mailto:…?body={report}"  # where reports of errors are sent; {report} stands for the report
//! language = "en"              # of the interface
//!
//! [[question]]                 # at most four, which the first screen offers
//! text = "Who denies the allegation?"
//! address = "#/claims?type=denial"
//! ```

use model::{About, MAX_QUESTIONS, Question};

use crate::finding::Problem;
use crate::seeds::address::{self, AddressKind};
use crate::seeds::file::TextFile;
use crate::seeds::lookup;
use crate::seeds::toml::{Fields, ParsedToml};

/// The languages that the interface has.
const LANGUAGES: &[&str] = &["en"];

/// Reads what the editors say.
pub(crate) fn read(file: Option<TextFile<'_>>) -> About {
    let Some(file) = file else { return About::default() };
    let parsed = ParsedToml::new(file);
    let mut root = parsed.root();
    let about = About {
        title: text(&mut root, "title"),
        description: paragraphs(text(&mut root, "description")),
        editors: root.strings("editors").into_iter().filter_map(|it| said(&it.value)).collect(),
        contact: address(&mut root, "contact", AddressKind::PageOrMail),
        corrections: text(&mut root, "corrections"),
        terms_of_texts: text(&mut root, "terms_of_texts"),
        terms_of_data: text(&mut root, "terms_of_data"),
        homepage: address(&mut root, "homepage", AddressKind::Page),
        source_code: address(&mut root, "source_code", AddressKind::Page),
        report_to: address(&mut root, "report_to", AddressKind::Report),
        questions: questions(&mut root),
    };
    if let Some(language) = root.string("language") {
        lookup::term(&file, "language", &language, LANGUAGES, |language| language);
    }
    root.finish();
    about
}

/// A text; nothing where it is empty.
fn text(fields: &mut Fields<'_, '_>, field: &'static str) -> Option<String> {
    said(&fields.string(field)?.value)
}

fn said(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The parts of a text between blank lines, each in one line.
fn paragraphs(text: Option<String>) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut is_new = true;
    for line in text.iter().flat_map(|text| text.lines()).map(str::trim) {
        match paragraphs.last_mut() {
            _ if line.is_empty() => {}
            Some(paragraph) if !is_new => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
        is_new = line.is_empty();
    }
    paragraphs
}

fn address(fields: &mut Fields<'_, '_>, field: &'static str, kind: AddressKind) -> Option<String> {
    let written = fields.string(field)?;
    address::address(&fields.file, written, kind)
}

fn questions(root: &mut Fields<'_, '_>) -> Vec<Question> {
    let mut questions = Vec::new();
    for (idx, mut fields) in root.tables("question").into_iter().enumerate() {
        if idx == MAX_QUESTIONS {
            fields.file.report(fields.offset, Problem::TooManyQuestions { limit: MAX_QUESTIONS });
        }
        fields.require("text");
        let text = text(&mut fields, "text");
        fields.require("address");
        let address = address(&mut fields, "address", AddressKind::Location);
        fields.finish();
        questions.extend(text.zip(address).map(|(text, address)| Question { text, address }));
    }
    questions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_line_begins_a_paragraph() {
        let text = "One\nline.\n\n  \nAnother.\n".to_owned();
        assert_eq!(paragraphs(Some(text)), ["One line.", "Another."]);
        assert!(paragraphs(None).is_empty());
    }
}
