//! Compares the relations that the rules find with those of an annotated corpus.

use std::ops::Range;

use analysis::attribution::{self, AttributionScore, RelationSpans};
use analysis::extract::{Relation, relations};
use model::CodePoints;
use serde::Deserialize;

use super::Document;

/// A relation: each part as its spans `[start, end)`.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct AnnotatedRelation {
    source: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
    content: Vec<(usize, usize)>,
}

impl AnnotatedRelation {
    /// Its spans, part by part.
    fn spans(&self) -> RelationSpans {
        let ranges = |spans: &[(usize, usize)]| spans.iter().map(|&(from, to)| from..to).collect();
        RelationSpans {
            source: ranges(&self.source),
            cue: ranges(&self.cue),
            content: ranges(&self.content),
        }
    }
}

impl AnnotatedRelation {
    /// All its spans.
    pub(super) fn all_spans(&self) -> impl Iterator<Item = (usize, usize)> {
        self.source.iter().chain(&self.cue).chain(&self.content).copied()
    }
}

/// Prints how far the relations found are those annotated, and those missed if they are wanted.
pub(super) fn print(docs: &[Document], with_missed: bool) {
    let mut score = AttributionScore::default();
    let mut all_missed = String::new();
    for document in docs {
        let text: Vec<char> = document.text.chars().collect();
        let annotated: Vec<RelationSpans> =
            document.relations.iter().flatten().map(AnnotatedRelation::spans).collect();
        let found = found(&document.text);
        score.add(&text, &annotated, &found);
        if with_missed {
            let missed = attribution::missed(&text, &annotated, &found);
            all_missed.extend(
                missed
                    .into_iter()
                    .map(|(relation, content)| in_context(&document.id, &text, relation, content)),
            );
        }
    }
    print!("{score}{all_missed}");
}

/// What the rules find, in code points.
fn found(text: &str) -> Vec<RelationSpans> {
    let points = CodePoints::of(text);
    let range = |span: &model::Span| {
        let (start, end) = points.span(*span);
        start..end
    };
    let spans = |relation: Relation| RelationSpans {
        source: relation.source.iter().map(range).collect(),
        cue: vec![range(&relation.cue)],
        content: relation.content.iter().map(range).collect(),
    };
    relations(text).into_iter().map(spans).collect()
}

/// An annotated content, with its cue marked in what is around it.
fn in_context(id: &str, text: &[char], relation: &RelationSpans, content: Range<usize>) -> String {
    let cue = relation.cue.first().cloned().unwrap_or(content.start..content.start);
    let words = |range: Range<usize>| -> String {
        let range = range.start..range.end.min(text.len());
        text[range].iter().map(|c| if c.is_control() { ' ' } else { *c }).collect()
    };
    format!(
        "\n{id}: {}[{}]{}\n    content: {}\n",
        words(cue.start.saturating_sub(80)..cue.start),
        words(cue.clone()),
        words(cue.end..cue.end + 80),
        words(content)
    )
}
