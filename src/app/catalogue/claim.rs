//! A claim: its card, its details and its actions.

use super::{some, terms};
use export::labels;
use model::{Claim, ClaimDate, Corpus, MeasurementRow, Origin};

/// Before the words that attribute a claim, under the source on a card.
pub const CUE: &str = "attributed with";
/// What the pronoun or description that names the source refers to, beside the source on a card.
pub fn refers_to(words: &str) -> String {
    format!("refers to {words}")
}
/// The link on a card to the page of the source, where the text already has its standard spelling.
pub const ABOUT_NAME: &str = "about this name";
/// Label of the targets of a claim, among the details of a card.
pub const ABOUT: &str = "About";
/// Label of those whose conduct is disputed, among the details of a card.
pub const CONDUCT_OF: &str = "Conduct at issue";
/// Label of the topics of a claim, among the details of a card.
pub const TOPICS: &str = "Topics";
/// Label of the date that the text gives for a claim, on a card and on paper.
pub const STATED_DATE: &str = "Date in the text";
/// Note on the card of a claim with figures.
pub const HAS_STATISTIC: &str = "includes figures";
/// Note on the card of a claim that is found by the title of its document, and has none of the words itself.
pub const MATCHED_IN_TITLE: &str = "matched in the title";
/// Note under the details of a sanction.
pub const REPORTED_SANCTION: &str = "As this report tells it; not a current sanctions list.";
/// Label of the claim around a nested claim, among the details of a card.
pub const WITHIN: &str = "Part of a claim by";
/// Note on a claim, or on a problem in a text, that is repeated word for word in its document.
pub fn n_occurrences(n: usize) -> String {
    format!("appears {n} times in this document")
}
/// The link to the denials on a topic, on the card of a claim without a reply.
pub fn denials_on(n: u32, topic: &str) -> String {
    format!("{} on {topic}", some(n as usize, "denial", "denials"))
}
/// On the card of a claim without a reply. Replies are only recorded for claims of readings.
pub fn no_reply(origin: &Origin) -> &'static str {
    match origin {
        Origin::Reading => "No linked reply.",
        Origin::Rule { .. } => "Replies are not recorded for claims found by rule.",
    }
}
/// Before the words that show a link between claims, or that two spellings are the same name.
pub const EVIDENCE: &str = "evidence:";
/// Heard behind the caveats of a document, which are a link to the evidence.
pub const SEE_EVIDENCE: &str = ". See the evidence";
/// The link from a card to the claim in its document.
pub const SEE_IN_CONTEXT: &str = "See in context";
/// The button on a card that copies the address of the claim.
pub const COPY_LINK: &str = "Copy link";
/// Label of the rules that found and typed a claim, among the details of a card.
pub const RULES: &str = "Rules";
/// How often the type that rules gave a claim was correct in articles they were not written on, among its details.
pub fn elsewhere(row: &MeasurementRow) -> String {
    let MeasurementRow { n_cases, n_right, .. } = row;
    format!("In other articles, this type was correct in {n_right} of {n_cases} cases.")
}
/// The date that the text gives for a claim: its words and the date they stand for.
pub fn stated_date(corpus: &Corpus, claim: &Claim) -> Option<String> {
    claim.date.map(|date| claim_date(date, corpus.words(claim.document, date.words)))
}
/// The words of a date and the date they stand for, if they settle one.
pub fn claim_date(stated: ClaimDate, words: &str) -> String {
    match date_value(stated) {
        Some(value) => format!("“{words}” ({value})"),
        None => format!("“{words}”"),
    }
}
/// The date of a claim without its words, if they settle one.
pub fn date_value(stated: ClaimDate) -> Option<String> {
    let value = terms::date(stated.value?);
    Some(if stated.is_reckoned { format!("{value}, {RECKONED}") } else { value })
}
/// Behind a date that the words alone do not settle.
pub const RECKONED: &str = "reckoned from the report's date";
/// A claim in one line: its source, its type, and whose words its words are.
pub fn source_type_and_form(corpus: &Corpus, claim: &Claim) -> String {
    let claim_type = labels::claim_type(claim.claim_type);
    format!("{} ({claim_type}, {})", labels::source(corpus, claim), labels::form(claim.form))
}
/// The link from a card to the comparison with other claims.
pub const COMPARE_CLAIM: &str = "Compare";
/// Summary of the further actions on a card.
pub const ACTIONS: &str = "Cite · Note · Report an error";
/// The same on a claim with a note.
pub const ACTIONS_NOTED: &str = "Cite · Your note · Report an error";
/// Before the citation styles on a card, and the title of the dialog that shows a citation to be copied by hand.
pub const COPY_CITATION: &str = "Copy citation";
/// The citation style of plain text.
pub const PLAIN: &str = "Text";
/// The citation style of HTML.
pub const HTML: &str = "HTML";
/// The citation style of the American Psychological Association.
pub const APA: &str = "APA";
/// The citation style of the Chicago Manual of Style.
pub const CHICAGO: &str = "Chicago";
/// The citation style of Markdown.
pub const MARKDOWN: &str = "Markdown";
/// The citation style of BibTeX.
pub const BIBTEX: &str = "BibTeX";
/// The button on a card that copies HTML for a frame that shows the claim in another page.
pub const COPY_EMBED_CODE: &str = "Copy embed code";
/// Beside that button.
pub const EMBED_CODE: &str = "a frame that shows this claim in a page of yours";
/// Above an embedded claim, before the name of the collection.
pub const EMBEDDED_FROM: &str = "A claim from";
/// In its place where the address names none that the collection has.
pub const EMBEDDED_NOTHING: &str = "This collection has no claim with this address. It may have changed since the claim was embedded.";
/// The link on a card to the original article, at the quote.
pub const VIEW_ORIGINAL: &str = "View in the original article";
/// The button on a card that reports an error in the claim.
pub const REPORT_ERROR: &str = "Report an error";
/// Beside that button where the report is copied: to whom the reader may send it.
pub fn report_is_copied(contact: Option<&str>) -> String {
    match contact {
        Some(contact) => format!("copies a report, to be sent to {contact}"),
        None => "copies a report; this collection gives no address to send it to".to_owned(),
    }
}
/// Beside it where the report is sent.
pub fn report_goes_to(receiver: &str) -> String {
    format!("goes to {receiver}")
}
/// The checkbox on a card that adds the claim to the reader's selection.
pub const SELECT: &str = "Select";
/// Label of the reader's note on a card.
pub const NOTE: &str = "Private note, saved only in this browser";
/// The accessible name of the bar of the selected claims.
pub const SELECTION: &str = "Your selection";
/// How many claims are selected, in that bar.
pub fn n_selected(n: usize) -> String {
    format!("{n} selected")
}
/// The link in that bar to the list of the selected claims, and its accessible name.
pub const VIEW_SELECTED: (&str, &str) = ("View", "View selection");
/// The button in that bar that copies the address of that list, and its accessible name.
pub const LINK_TO_SELECTED: (&str, &str) = (COPY_LINK, "Copy link to selection");
/// The button in that bar that opens the export of the selected claims, and its accessible name.
pub const EXPORT_SELECTED: (&str, &str) = (super::export::EXPORT, "Export selection");
/// The button in that bar that selects none of them any longer, and its accessible name.
pub const CLEAR_SELECTED: (&str, &str) = ("Clear", "Clear selection");
/// In that bar after that.
pub const SELECTION_CLEARED: &str = "Selection cleared";
/// The button in that bar that selects them again.
pub const UNDO: &str = "Undo";
