//! How far the rules find what annotators found: precision, recall and F1 of the parts of relations.
//!
//! Each part (source, cue, content) is measured in three ways: by the tokens it covers, by whole spans without marks at their edges,
//! and by spans that overlap by half (`pairing.rs`). All spans are in Unicode code points, as annotations count them.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use super::measures::{f1, precision, recall};
use super::pairing::{Candidate, is_half, pairs};

/// The parts of a relation, each as its spans in code points, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelationSpans {
    /// The words for the source.
    pub source: Vec<Range<usize>>,
    /// The words that attribute.
    pub cue: Vec<Range<usize>>,
    /// What is attributed.
    pub content: Vec<Range<usize>>,
}

/// One part of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Source,
    Cue,
    Content,
}

/// The parts, in the order of the table, with their names.
const PARTS: [(Part, &str); 3] =
    [(Part::Source, "source"), (Part::Cue, "cue"), (Part::Content, "content")];

/// The measures, in the order of the table.
const MEASURES: [&str; 3] = ["tokens", "whole spans", "spans that share half"];

impl RelationSpans {
    fn part(&self, part: Part) -> &[Range<usize>] {
        match part {
            Part::Source => &self.source,
            Part::Cue => &self.cue,
            Part::Content => &self.content,
        }
    }
}

/// How many were annotated, how many found, and how many are both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    annotated: usize,
    found: usize,
    both: usize,
}

impl Count {
    fn add(&mut self, annotated: usize, found: usize, both: usize) {
        self.annotated += annotated;
        self.found += found;
        self.both += both;
    }
}

/// The counts of every part and measure over some documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttributionScore {
    n_documents: usize,
    /// By part, then measure.
    counts: [[Count; 3]; 3],
}

impl AttributionScore {
    /// Adds the relations of one document, given as its characters.
    pub fn add(&mut self, text: &[char], annotated: &[RelationSpans], found: &[RelationSpans]) {
        self.n_documents += 1;
        for ((part, _), [tokens, whole, half]) in PARTS.into_iter().zip(&mut self.counts) {
            let (a, b) = (covered(text, part, annotated), covered(text, part, found));
            tokens.add(a.len(), b.len(), a.intersection(&b).count());
            let (a, b) = (whole_spans(text, part, annotated), whole_spans(text, part, found));
            whole.add(a.len(), b.len(), a.intersection(&b).count());
            half.add(a.len(), b.len(), pairs(&candidates(&a), &candidates(&b)).len());
        }
    }
}

impl fmt::Display for AttributionScore {
    /// A Markdown table: a row for each part and measure.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} documents\n", self.n_documents)?;
        writeln!(f, "| part | measure | precision | recall | F1 |\n|---|---|---|---|---|")?;
        for ((_, part), counts) in PARTS.iter().zip(&self.counts) {
            for (measure, Count { annotated, found, both }) in MEASURES.iter().zip(*counts) {
                let (precision, recall) = (precision(both, found), recall(both, annotated));
                let f1 = f1(both, annotated, found);
                writeln!(f, "| {part} | {measure} | {precision:.3} | {recall:.3} | {f1:.3} |")?;
            }
        }
        Ok(())
    }
}

/// The annotated contents of which no content that was found shares half: each relation with its content as one span.
pub fn missed<'r>(
    text: &[char],
    annotated: &'r [RelationSpans],
    found: &[RelationSpans],
) -> Vec<(&'r RelationSpans, Range<usize>)> {
    let content = |relation: &RelationSpans| whole_span(text, &relation.content);
    let found: Vec<Range<usize>> = found.iter().filter_map(content).collect();
    let annotated = annotated.iter().filter_map(|relation| Some((relation, content(relation)?)));
    annotated.filter(|(_, content)| !found.iter().any(|found| is_half(found, content))).collect()
}

/// The tokens that a part covers, by their first characters: several letters and digits, or a single mark.
fn covered(text: &[char], part: Part, relations: &[RelationSpans]) -> BTreeSet<usize> {
    let spans = relations.iter().flat_map(|relation| relation.part(part));
    spans.flat_map(|span| tokens(text, span)).collect()
}

/// The tokens that are whole within a span.
fn tokens(text: &[char], span: &Range<usize>) -> Vec<usize> {
    let is_word = |at: usize| text[at].is_alphanumeric() || text[at] == '_';
    let mut tokens = Vec::new();
    let mut at = span.start;
    // A token of which the span has only the end is not covered.
    while at < span.end && at > 0 && is_word(at) && is_word(at - 1) {
        at += 1;
    }
    while at < span.end {
        let first = at;
        at += 1;
        while is_word(first) && at < text.len() && is_word(at) {
            at += 1;
        }
        if at <= span.end && !text[first].is_whitespace() {
            tokens.push(first);
        }
    }
    tokens
}

/// The part of each relation that has one, as one span; in order, each once.
fn whole_spans(text: &[char], part: Part, relations: &[RelationSpans]) -> BTreeSet<(usize, usize)> {
    let spans = relations.iter().filter_map(|relation| whole_span(text, relation.part(part)));
    spans.map(|span| (span.start, span.end)).collect()
}

/// From where the first span begins to where the last one ends, without marks at the edges; `None` of no spans.
fn whole_span(text: &[char], spans: &[Range<usize>]) -> Option<Range<usize>> {
    let (mut start, mut end) = (spans.first()?.start, spans.last()?.end);
    while start < end && [' ', '“', '"', '\'', ','].contains(&text[start]) {
        start += 1;
    }
    while start < end && [' ', '”', '"', '\'', ',', '.'].contains(&text[end - 1]) {
        end -= 1;
    }
    Some(start..end)
}

fn candidates(spans: &BTreeSet<(usize, usize)>) -> Vec<Candidate<()>> {
    spans.iter().map(|&(start, end)| Candidate { span: start..end, class: () }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_measured_by_tokens_and_without_marks_at_their_edges() {
        let text: Vec<char> = "“One two,” three four.".chars().collect();
        let span = |span: Range<usize>| [span];
        assert_eq!(whole_span(&text, &span(0..10)), Some(1..8));
        // Half a word is no token.
        assert_eq!(tokens(&text, &(2..8)), [5]);
        assert_eq!(tokens(&text, &(0..10)), [0, 1, 5, 8, 9]);
    }
}
