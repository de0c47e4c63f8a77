//! How often words that stand for a name stand for whom an annotator says, by the way in which the rules found it.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use model::MeasurementRow;

use super::measures::Cases;
use crate::extract::ReferenceWay;

/// A mention of an annotator: words that refer to somebody or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnotatedMention {
    /// The words.
    pub span: Range<usize>,
    /// To whom they refer: mentions with the same text refer to the same.
    pub entity: String,
}

/// Words that the rules take for a name, in the unit of the annotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundReference {
    /// The words.
    pub words: Range<usize>,
    /// The name.
    pub name: Range<usize>,
    /// By which way.
    pub way: ReferenceWay,
}

/// The counts over some documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReferenceScore {
    by_way: BTreeMap<ReferenceWay, Cases>,
}

impl ReferenceScore {
    /// Adds the references of one document to a name that the annotator has. One is right where the words refer to the same. Other names
    /// cannot be judged: annotators leave out products, works and events.
    pub fn add(&mut self, annotated: &[AnnotatedMention], found: &[FoundReference]) {
        for FoundReference { words, name, way } in found {
            if let Some(meant) = entity_at(annotated, name) {
                let is_right = entity_at(annotated, words) == Some(meant);
                self.by_way.entry(*way).or_default().add(is_right);
            }
        }
    }

    /// The counts as rows of a measurement, one for each way.
    pub fn rows(&self) -> impl Iterator<Item = MeasurementRow> + '_ {
        let cases = |way: &ReferenceWay| self.by_way.get(way).copied().unwrap_or_default();
        ReferenceWay::ALL.iter().map(move |way| cases(way).row(way.word()))
    }
}

impl fmt::Display for ReferenceScore {
    /// A Markdown table of the references found by way.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n| words that stand for a name | found | right |\n|---|---|---|")?;
        self.rows().try_for_each(|row| {
            writeln!(f, "| {} | {} | {} |", row.class, row.n_cases, row.n_right)
        })
    }
}

/// To whom the smallest mention refers that holds a span.
fn entity_at<'a>(annotated: &'a [AnnotatedMention], span: &Range<usize>) -> Option<&'a str> {
    let holds = |mention: &&AnnotatedMention| {
        mention.span.start <= span.start && span.end <= mention.span.end
    };
    let smallest = annotated.iter().filter(holds).min_by_key(|mention| mention.span.len());
    smallest.map(|mention| mention.entity.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_right_where_both_refer_to_the_same() {
        let mention =
            |span: Range<usize>, entity: &str| AnnotatedMention { span, entity: entity.to_owned() };
        let found = |words: Range<usize>, name: Range<usize>| FoundReference {
            words,
            name,
            way: ReferenceWay::Pronoun,
        };
        let mut score = ReferenceScore::default();
        score.add(
            &[mention(0..20, "1"), mention(2..6, "2"), mention(30..32, "1"), mention(40..42, "2")],
            &[
                found(30..32, 10..18),
                found(40..42, 10..18),
                found(40..42, 2..6),
                found(50..52, 60..70),
            ],
        );
        let rows: Vec<MeasurementRow> = score.rows().collect();
        let row = rows.iter().find(|row| row.class == "pronoun").unwrap();
        // The name of the last is no annotated mention.
        assert_eq!((row.n_cases, row.n_right), (3, 2));
        assert!(score.to_string().contains("| pronoun | 3 | 2 |"));
    }
}
