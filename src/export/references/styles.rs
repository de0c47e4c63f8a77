//! A quote with its reference in the styles of handbooks, as plain text: APA and Chicago.
//!
//! The forms are those for articles of news on the web. APA: Publication Manual, 7th edition, 8.22 to 8.27 (quotations), 9.4 to 9.17
//! (dates, missing parts), 10.1 (periodicals). Chicago: Manual of Style, 17th edition, 14.191 to 14.198 (news, in notes).
//! As in every reference, what is unknown is left out, and what is inferred stands in the note behind it.

use model::PartialDate;

use super::{Reference, of_claim};
use crate::context::ClaimRow;
use crate::{attribution, labels};

/// What stands for the title of a document without one.
const UNTITLED: &str = "[Untitled report]";

/// A quote in APA style: the quotation with who is quoted where, and the entry of the list of references.
pub(crate) fn apa(row: &ClaimRow<'_>) -> String {
    let reference = of_claim(row);
    let title = reference.container.as_deref().unwrap_or(UNTITLED);
    let year = reference
        .date
        .and_then(|date| date.year)
        .map_or("n.d.".to_owned(), |year| year.to_string());
    let entry = match reference.outlet.as_deref() {
        Some(outlet) => {
            format!("{} ({}). {}", ended(outlet), apa_date(reference.date), ended(title))
        }
        None => format!("{} ({}).", ended(title), apa_date(reference.date)),
    };
    let cited = match (reference.outlet.as_deref(), reference.container.as_deref()) {
        (Some(outlet), _) => outlet.to_owned(),
        (None, Some(title)) => format!("“{title}”"),
        (None, None) => UNTITLED.to_owned(),
    };
    let quoted =
        quoted(row, &reference).map_or(String::new(), |quoted| format!("{quoted}, as cited in "));
    format!(
        "“{}” ({quoted}{cited}, {year}).\n\n{entry} {}\n{}",
        row.quote(),
        row.address(),
        note(&reference)
    )
}

/// A quote in Chicago style: the quotation and its note.
pub(crate) fn chicago(row: &ClaimRow<'_>) -> String {
    let reference = of_claim(row);
    let mut parts: Vec<String> = Vec::new();
    parts.extend(quoted(row, &reference).map(|quoted| format!("{quoted}, quoted in ")));
    // The comma stands within the quotation marks.
    parts.push(match reference.container.as_deref() {
        Some(title) => format!("“{title},” "),
        None => format!("{UNTITLED}, "),
    });
    parts.extend(reference.outlet.as_deref().map(|outlet| format!("{outlet}, ")));
    parts.push(reference.date.map_or("n.d., ".to_owned(), |date| format!("{}, ", american(date))));
    format!("“{}”\n\n{}{}.\n{}", row.quote(), parts.concat(), row.address(), note(&reference))
}

/// Who is quoted: the speaker where all words are theirs. Of any other passage the report is the author.
fn quoted(row: &ClaimRow<'_>, reference: &Reference) -> Option<String> {
    if !attribution::has_author(row.claim) {
        return None;
    }
    let names = match reference.authors.as_slice() {
        [] => labels::source(row.context.corpus, row.claim),
        names => names.join(", "),
    };
    Some(names)
}

/// What is to be known besides: how the claim stands in its document, and what is unsure of that.
fn note(reference: &Reference) -> String {
    let kind = reference.kind.as_deref().unwrap_or_default();
    format!("[{kind}. {}. Claim {}]", reference.note, reference.id)
}

/// A text with a full stop at its end, unless it has a sign there.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

/// A date as APA writes it: `2021, May 3`.
fn apa_date(date: Option<PartialDate>) -> String {
    let Some(year) = date.and_then(|date| date.year) else { return "n.d.".to_owned() };
    let month = date.and_then(month_and_day);
    month.map_or_else(|| year.to_string(), |month| format!("{year}, {month}"))
}

/// A date as Chicago writes it: `May 3, 2021`, `May 2021`.
fn american(date: PartialDate) -> String {
    let Some(year) = date.year else { return "n.d.".to_owned() };
    match (month_and_day(date), date.day) {
        (Some(month), Some(_)) => format!("{month}, {year}"),
        (Some(month), None) => format!("{month} {year}"),
        (None, _) => year.to_string(),
    }
}

/// `May 3`, or `May`.
fn month_and_day(date: PartialDate) -> Option<String> {
    let month = labels::month(date.month?)?;
    Some(date.day.map_or_else(|| month.to_owned(), |day| format!("{month} {day}")))
}
