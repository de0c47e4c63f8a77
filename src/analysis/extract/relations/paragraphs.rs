//! Finds attribution across sentences: transcripts, headlines, and quotations that continue.

use super::TokenRelation;
use crate::extract::AttributionRule;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The fewest paragraphs that begin with a name in capitals and a colon in a transcript.
const MIN_CAPITAL_LABELS: usize = 3;

/// The fewest paragraphs that begin with any name and a colon in a transcript without names in capitals.
const MIN_LABELS: usize = 4;

/// The longest label, in tokens.
const MAX_LABEL: usize = 5;

/// The longest name before the colon of a headline, in tokens.
const MAX_HEADLINE_NAME: usize = 3;

/// First words of lines that belong to the web page and not to the report.
const PAGE_LABELS: &[&str] = &[
    "credit", "image", "more", "photo", "photos", "read", "related", "see", "source", "video",
    "watch",
];

/// The fewest tokens of a capitalised line in quotation marks that is a quotation and not a headline.
const MIN_QUOTED_LINE: usize = 12;

/// The relations that labels show: "NAME: …" in each paragraph of a transcript, else "Name: …" as a headline.
pub(crate) fn label_relations(doc: &TaggedText<'_>) -> Vec<TokenRelation> {
    let labels: Vec<Option<TokenRange>> =
        doc.paragraphs.iter().map(|range| label(doc, *range)).collect();
    let is_capitals =
        |label: &TokenRange| doc.token_text(label.end - 1).chars().all(|c| !c.is_lowercase());
    let n_names = labels.iter().flatten().count();
    let n_capitals = labels.iter().flatten().filter(|label| is_capitals(label)).count();
    if n_capitals >= MIN_CAPITAL_LABELS || n_names >= MIN_LABELS {
        let is_label = |label: &TokenRange| is_capitals(label) || n_capitals < MIN_CAPITAL_LABELS;
        let labels: Vec<Option<TokenRange>> =
            labels.into_iter().map(|label| label.filter(is_label)).collect();
        return transcript(doc, &labels);
    }
    let Some((Some(label), paragraph)) = labels.first().copied().zip(doc.paragraphs.first()) else {
        return Vec::new();
    };
    // "The Latest: …" names no source.
    if label.len() > MAX_HEADLINE_NAME
        || is_capitals(&label)
        || doc.is_any_word(label.start, &["The", "Exclusive", "Video"])
    {
        return Vec::new();
    }
    vec![labelled_relation(
        label,
        TokenRange::new(label.end + 1, paragraph.end),
        0,
        AttributionRule::HeadlineColon,
    )]
}

/// The name before the colon with which a paragraph begins.
fn label(doc: &TaggedText<'_>, paragraph: TokenRange) -> Option<TokenRange> {
    let from = paragraph.indices().find(|idx| !doc.is_quotation_mark(*idx))?;
    let is_name_part = |idx: &usize| {
        doc.token(*idx).is_capital
            || doc.tag(*idx) == Tag::Name
            || doc.is_any_mark(*idx, &['.', '\'', '’'])
    };
    // "READ MORE: …", "Photo: …": part of the web page.
    if doc.is_any_word(from, PAGE_LABELS) {
        return None;
    }
    let n_words = (from..paragraph.end).take(MAX_LABEL).take_while(is_name_part).count();
    let to = from + n_words;
    (n_words > 0 && doc.is_mark(to, ':') && to + 1 < paragraph.end)
        .then_some(TokenRange::new(from, to))
}

fn transcript(doc: &TaggedText<'_>, labels: &[Option<TokenRange>]) -> Vec<TokenRelation> {
    let last_label = labels.iter().rposition(Option::is_some).unwrap_or_default();
    let mut relations: Vec<TokenRelation> = Vec::new();
    for (number, (paragraph, label)) in doc.paragraphs.iter().zip(labels).enumerate() {
        match (label, relations.last_mut()) {
            (Some(label), _) => {
                let content = TokenRange::new(label.end + 1, paragraph.end);
                relations.push(labelled_relation(
                    *label,
                    content,
                    number,
                    AttributionRule::Transcript,
                ));
            }
            // "(CROSSTALK)" has no speaker; text after the last label can be the narrator's.
            (None, Some(last_relation)) if number < last_label => {
                let begin = paragraph.start..paragraph.end.min(paragraph.start + 2);
                if !begin.into_iter().any(|idx| doc.is_mark(idx, '(')) {
                    last_relation.content.push(*paragraph);
                }
            }
            _ => {}
        }
    }
    relations
}

fn labelled_relation(
    label: TokenRange,
    content: TokenRange,
    paragraph: usize,
    rule: AttributionRule,
) -> TokenRelation {
    TokenRelation {
        source: Some(label),
        cue: TokenRange::new(label.end, label.end + 1),
        head: label.end,
        content: vec![content],
        rule,
        class: None,
        paragraph,
        is_quoted: rule == AttributionRule::Transcript,
    }
}

/// Extends each content that ends within a quotation to the end of that quotation, and attributes sentences that are only a
/// quotation to the last source of their paragraph, or of the paragraph before, if that source was quoted.
pub(crate) fn extend_quotations(doc: &TaggedText<'_>, relations: &mut Vec<TokenRelation>) {
    end_with_quotations(doc, relations);
    relations.extend(introduced_quotations(doc, relations));
    relations.sort_by_key(|relation| relation.head);
    let mut is_covered = vec![false; doc.len()];
    for range in relations.iter().flat_map(|relation| &relation.content) {
        is_covered[range.indices()].fill(true);
    }
    // The last relation before the sentence that can continue.
    let mut last: Option<usize> = None;
    let mut n_before = 0;
    let mut added: Vec<TokenRelation> = Vec::new();
    for (range, paragraph) in doc.sentences.iter().copied() {
        while n_before < relations.len() && relations[n_before].head < range.start {
            if relations[n_before].rule != AttributionRule::AccordingTo {
                last = Some(n_before);
            }
            n_before += 1;
        }
        let Some(relation) = last.map(|last| &mut relations[last]) else { continue };
        // "X stated:" in a paragraph before its quotation.
        let is_introduced = relation.paragraph + 1 == paragraph
            && doc.quotation(range.start).is_some()
            && relation.content.iter().any(|content| content.contains(range.start));
        if is_introduced {
            relation.paragraph = paragraph;
            relation.is_quoted = true;
        }
        let is_near = relation.paragraph == paragraph
            || relation.is_quoted && relation.paragraph + 1 == paragraph;
        if !is_near || !is_only_quotation(doc, range) || is_covered[range.indices()].contains(&true)
        {
            continue;
        }
        if is_act(relation.rule) {
            added.push(TokenRelation {
                content: vec![range],
                rule: AttributionRule::VerbQuotation,
                class: None,
                paragraph,
                is_quoted: true,
                ..relation.clone()
            });
            relation.paragraph = paragraph;
            relation.is_quoted = true;
            continue;
        }
        match relation.content.last_mut() {
            Some(content)
                if content.end == range.start && doc.quotation(range.start - 1).is_some() =>
            {
                content.end = range.end;
            }
            _ => relation.content.push(range),
        }
        relation.paragraph = paragraph;
    }
    relations.extend(added);
    relations.sort_by_key(|relation| relation.head);
}

/// Extends each content that ends within a quotation to the end of that quotation.
fn end_with_quotations(doc: &TaggedText<'_>, relations: &mut [TokenRelation]) {
    for range in relations.iter_mut().flat_map(|relation| &mut relation.content) {
        let Some(quotation) = range.end.checked_sub(1).and_then(|last| doc.quotation(last)) else {
            continue;
        };
        let is_whole = range.start <= quotation.start && range.end < quotation.end;
        if is_whole && quotation.len() > 8 {
            range.end = quotation.end;
        }
    }
}

/// Whether a rule finds an act, of which a quotation that follows is no part: "X announced a lawsuit. “…”".
fn is_act(rule: AttributionRule) -> bool {
    matches!(
        rule,
        AttributionRule::VerbNoun
            | AttributionRule::VerbPreposition
            | AttributionRule::VerbInfinitive
            | AttributionRule::VerbWhomInfinitive
            | AttributionRule::AccuseOf
            | AttributionRule::PassiveBy
    )
}

/// "And from X:", and the next paragraph is a quotation.
fn introduced_quotations(doc: &TaggedText<'_>, relations: &[TokenRelation]) -> Vec<TokenRelation> {
    let introduced = |(number, pair): (usize, &[TokenRange])| {
        let &[line, next] = pair else { return None };
        let colon = line.end.checked_sub(1).filter(|last| doc.is_mark(*last, ':'))?;
        let quotation = doc.quotation(next.start).filter(|_| doc.opens_quotation(next.start))?;
        let is_known = relations.iter().any(|relation| relation.attributes(quotation.start));
        let name = (line.start..colon).rev().take_while(|idx| doc.token(*idx).is_capital).last()?;
        (!is_known).then(|| {
            let source = TokenRange::new(name, colon);
            let rule = AttributionRule::VerbColon;
            TokenRelation {
                is_quoted: true,
                ..labelled_relation(source, quotation, number + 1, rule)
            }
        })
    };
    doc.paragraphs.windows(2).enumerate().filter_map(introduced).collect()
}

/// Whether a sentence is a quotation without other words.
fn is_only_quotation(doc: &TaggedText<'_>, sentence: TokenRange) -> bool {
    let mut words = sentence.indices().filter(|idx| doc.tag(*idx) != Tag::Mark).peekable();
    let is_quotation = words.peek().is_some() && words.all(|idx| doc.quotation(idx).is_some());
    is_quotation && !(doc.is_headline(sentence) && sentence.len() < MIN_QUOTED_LINE)
}
