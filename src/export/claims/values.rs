//! The values of a claim in its table.

use std::borrow::Cow;

use model::{CountryIdx, Document, EntityIdx, Link, LinkVerb, Origin, PartialDate, Span, Topic};

use crate::context::{ClaimRow, TextList, owned_texts, texts};
use crate::table::Cell;
use crate::{caveats, facts, labels};

/// The ids of entities.
pub(crate) fn ids<'a>(row: &ClaimRow<'a>, entities: &[EntityIdx]) -> Cell<'a> {
    Cell::Texts(row.context.ids(entities))
}

/// The names of entities.
fn names<'a>(row: &ClaimRow<'a>, entities: &[EntityIdx]) -> Cell<'a> {
    Cell::Texts(row.context.names(entities))
}

/// The codes of countries.
pub(crate) fn codes<'a>(row: &ClaimRow<'a>, countries: &[CountryIdx]) -> Cell<'a> {
    Cell::Texts(row.context.codes(countries))
}

/// The names of countries.
fn countries<'a>(row: &ClaimRow<'a>, countries: &[CountryIdx]) -> Cell<'a> {
    Cell::Texts(row.context.countries(countries))
}

pub(crate) fn speakers<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    names(row, &row.claim.entities.says)
}

pub(crate) fn speaker_countries<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    countries(row, &row.claim.countries.says)
}

pub(crate) fn targets<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    names(row, &row.claim.entities.target)
}

pub(crate) fn target_countries<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    countries(row, &row.claim.countries.target)
}

pub(crate) fn conduct_of<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    names(row, &row.claim.entities.conduct_of)
}

pub(crate) fn conduct_of_countries<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    countries(row, &row.claim.countries.conduct_of)
}

pub(crate) fn mentioned<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    names(row, &row.claim.entities.mentioned)
}

pub(crate) fn mentioned_countries<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    countries(row, &row.claim.countries.mentioned)
}

/// A text of each topic of a claim.
pub(crate) fn topics<'a>(row: &ClaimRow<'a>, text: fn(&'a Topic) -> &'a String) -> Cell<'a> {
    Cell::Texts(texts(&row.claim.topics, &|idx| text(row.context.corpus.topic(idx))))
}

/// The date that a claim states, as far as its words settle one.
pub(crate) fn date<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    row.claim.date.and_then(|date| date.value).into()
}

/// Whether that date is reckoned from the document's, since its words alone ("on Monday") do not settle it.
pub(crate) fn reckoned<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    Cell::Flag(row.claim.date.is_some_and(|date| date.is_reckoned))
}

/// One past the last character of a quote, in code points.
pub(crate) fn end<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    Cell::Number(row.points(row.claim.span()).1)
}

/// That date in words, where its year is not known.
pub(crate) fn date_in_words<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    in_words(row.claim.date.and_then(|date| date.value))
}

/// When a document was published, in words, where the year is not known.
pub(crate) fn document_date_in_words(document: &Document) -> Cell<'_> {
    in_words(document.facts.date.as_ref().and_then(|fact| fact.value))
}

fn in_words<'a>(date: Option<PartialDate>) -> Cell<'a> {
    date.filter(|date| date.year.is_none()).map(labels::date).into()
}

/// The words of the measures of a sanction.
pub(crate) fn measures<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    Cell::Texts(row.claim.measures.iter().map(|measure| Cow::Borrowed(measure.word())).collect())
}

/// A text of a link of a claim.
type LinkText = for<'a> fn(&ClaimRow<'a>, &Link) -> &'a str;

/// A text of each link by which a claim replies to others.
pub(crate) fn replies_from<'a>(row: &ClaimRow<'a>, text: LinkText) -> Cell<'a> {
    let links = row.context.corpus.links_from(row.idx);
    linked(row, &mut links.filter(|link| link.verb.is_reply()), text)
}

/// A text of each link by which others reply to a claim.
pub(crate) fn replies_to<'a>(row: &ClaimRow<'a>, text: LinkText) -> Cell<'a> {
    let links = row.context.corpus.links_to(row.idx);
    linked(row, &mut links.filter(|link| link.verb.is_reply()), text)
}

/// The ids of the claims to which links of a verb lead from a claim.
pub(crate) fn links_from<'a>(row: &ClaimRow<'a>, verb: LinkVerb) -> Cell<'a> {
    let links = row.context.corpus.links_from(row.idx);
    linked(row, &mut links.filter(|link| link.verb == verb), to)
}

fn linked<'a>(
    row: &ClaimRow<'a>,
    links: &mut dyn Iterator<Item = &'a Link>,
    text: LinkText,
) -> Cell<'a> {
    let mut texts: TextList<'_> = Vec::new();
    for link in links {
        texts.push(text(row, link).into());
    }
    Cell::Texts(texts)
}

pub(crate) fn to<'a>(row: &ClaimRow<'a>, link: &Link) -> &'a str {
    &row.context.corpus.claim(link.to).id
}

pub(crate) fn from<'a>(row: &ClaimRow<'a>, link: &Link) -> &'a str {
    &row.context.corpus.claim(link.from).id
}

pub(crate) fn how<'a>(_: &ClaimRow<'a>, link: &Link) -> &'a str {
    link.verb.word()
}

/// The words that show a link.
pub(crate) fn evidence<'a>(row: &ClaimRow<'a>, link: &Link) -> &'a str {
    row.context.evidence(link)
}

/// The occurrences of a claim's words, each as start-end in code points.
pub(crate) fn occurrences<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    let start_end = |span: &Span| {
        let (start, end) = row.points(*span);
        Cow::Owned(format!("{start}-{end}"))
    };
    Cell::Texts(row.claim.occurrences.iter().map(start_end).collect())
}

pub(crate) const READING: &str = "reading";
pub(crate) const RULE: &str = "rule";

/// What found a claim.
pub(crate) fn origin<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    (if row.claim.origin == Origin::Reading { READING } else { RULE }).into()
}

/// The rules that found and typed a claim.
pub(crate) fn rules<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    let mut names: TextList<'_> = Vec::new();
    if let Origin::Rule { finder, typing } = row.claim.origin {
        for rule in [finder, typing] {
            names.push(row.context.corpus.rule(rule).name.as_str().into());
        }
    }
    Cell::Texts(names)
}

/// When a document was published, as far as its text shows it.
pub(crate) fn document_date(document: &Document) -> Cell<'_> {
    document.facts.date.as_ref().and_then(|fact| fact.value).into()
}

/// The names of the facts that the text of a document alone does not settle.
pub(crate) fn inferred_names(document: &Document) -> Cell<'_> {
    Cell::Texts(facts::inferred_names(document).into_iter().map(Cow::Borrowed).collect())
}

/// What a claim does to each claim that it replies to.
pub(crate) fn answers_how<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    replies_from(row, how)
}

/// What each claim that replies to a claim does to it.
pub(crate) fn answered_how<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    replies_to(row, how)
}

/// The ids of the claims that a claim repeats.
pub(crate) fn repeats<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    links_from(row, LinkVerb::Repeats)
}

/// What to know of a document and its claims.
pub(crate) fn document_caveats(document: &Document) -> Cell<'_> {
    Cell::Texts(owned_texts(caveats::caveats(document)))
}

/// The address of the selection that a file is made of.
pub(crate) fn selection<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    row.context.provenance.link().into()
}

/// The commit of the build that a file is made by.
pub(crate) fn commit<'a>(row: &ClaimRow<'a>) -> Cell<'a> {
    row.context.provenance.commit.as_str().into()
}
