//! `counterpoint score`: how far the rules find what annotators found.

use std::fs;
use std::ops::Range;

use analysis::attribution::{self, AttributionScore, RelationSpans};
use analysis::extract::{Relation, relations};
use analysis::{Accuracy, Difference};
use clap::{Arg, ArgAction, ArgMatches, Command};
use model::CodePoints;
use serde::Deserialize;

use super::{folder, folder_arg};
use crate::collection;

/// What it is called with.
pub(crate) fn command() -> Command {
    let annotated = Arg::new("annotated")
        .long("annotated")
        .value_name("FILE")
        .help("the annotated corpus; its path is written nowhere");
    let misses = Arg::new("misses").long("misses").action(ArgAction::SetTrue).help(
        "list every difference from the readings, by rule, and every annotated content that the rules do not find, each with its sentence",
    );
    Command::new("score")
        .args([folder_arg(), annotated, misses])
        .about(
            "\
Reads the documents of a folder by the rules, as if they had no readings, and compares what is found with the readings: by document,
by attribute, and by rule. A claim is the same where both spans share half of what they cover. With an annotated corpus, compares
what the rules find with an annotated corpus, as JSON {\"docs\": [{\"id\", \"text\", \"relations\": [{\"source\", \"cue\",
\"content\"}]}]} with lists of spans [start, end) in Unicode code points, and prints precision, recall and F1 of source, cue and
content: of the tokens they cover, of whole spans, and of spans that share half of what both cover.",
        )
}

/// An annotated corpus.
#[derive(Debug, Deserialize)]
struct Annotated {
    docs: Vec<Document>,
}

#[derive(Debug, Deserialize)]
struct Document {
    id: String,
    text: String,
    relations: Vec<AnnotatedRelation>,
}

impl Document {
    /// # Errors
    /// Where a span is none of its text.
    fn check(&self) -> Result<(), String> {
        let n_points = self.text.chars().count();
        let spans = self
            .relations
            .iter()
            .flat_map(|parts| parts.source.iter().chain(&parts.cue).chain(&parts.content));
        match spans.into_iter().find(|(start, end)| !(start < end && *end <= n_points)) {
            None => Ok(()),
            Some((start, end)) => Err(format!(
                "document {} has a span [{start}, {end}), and {n_points} code points; see --help",
                self.id
            )),
        }
    }
}

/// A relation: each part as its spans `[start, end)`.
#[derive(Clone, Debug, Deserialize)]
struct AnnotatedRelation {
    source: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
    content: Vec<(usize, usize)>,
}

impl AnnotatedRelation {
    fn spans(&self) -> RelationSpans {
        let ranges = |spans: &[(usize, usize)]| spans.iter().map(|&(from, to)| from..to).collect();
        RelationSpans {
            source: ranges(&self.source),
            cue: ranges(&self.cue),
            content: ranges(&self.content),
        }
    }
}

/// Prints the tables.
///
/// # Errors
/// Where a file cannot be read, or the annotated corpus is not as it should be.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let with_misses = arguments.get_flag("misses");
    let accuracy = analysis::accuracy(&collection::files(&folder(arguments))?);
    println!("{accuracy}");
    if with_misses {
        print_differences(&accuracy);
    }
    match arguments.get_one::<String>("annotated") {
        None => {
            println!("attribution: not measured; name an annotated corpus with --annotated FILE");
        }
        Some(file) => print_attribution(&read_annotated(file)?, with_misses),
    }
    Ok(())
}

fn print_differences(accuracy: &Accuracy) {
    let mut differences: Vec<&Difference> = accuracy.differences.iter().collect();
    differences.sort_by_key(|difference| difference.rule);
    for Difference { rule, stem, what, quote, sentence } in differences {
        let rule = rule.unwrap_or("no rule");
        println!("{rule}: {stem}: {what}\n    quote: {quote}\n    sentence: {sentence}");
    }
}

fn read_annotated(file: &str) -> Result<Annotated, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    let annotated: Annotated = serde_json::from_str(&text).map_err(|error| {
        format!("{file}:{}:{}: {error}; see --help", error.line(), error.column())
    })?;
    for document in &annotated.docs {
        document.check().map_err(|problem| format!("{file}: {problem}"))?;
    }
    Ok(annotated)
}

fn print_attribution(corpus: &Annotated, with_missed: bool) {
    let mut score = AttributionScore::default();
    let mut all_missed = String::new();
    for document in &corpus.docs {
        let text: Vec<char> = document.text.chars().collect();
        let annotated: Vec<RelationSpans> =
            document.relations.iter().map(AnnotatedRelation::spans).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_read_or_named() {
        let read =
            |arguments: &[&str]| command().no_binary_name(true).try_get_matches_from(arguments);
        let arguments = read(&["seeds", "--annotated", "a.json", "--misses"]).unwrap();
        assert_eq!(arguments.get_one::<String>("annotated").map(String::as_str), Some("a.json"));
        assert!(arguments.get_flag("misses"));
        let refusal = |arguments: &[&str]| read(arguments).unwrap_err().to_string();
        assert!(refusal(&["--help"]).contains("--annotated <FILE>  the annotated corpus"));
        assert!(refusal(&["--annotated"]).contains("a value is required for '--annotated <FILE>'"));
        let unknown = refusal(&["--miss"]);
        assert!(unknown.contains("'--miss'") && unknown.contains("'--misses'"), "{unknown}");
    }
}
