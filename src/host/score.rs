//! `cargo xtask score`: how far the rules find what annotators found.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use analysis::extract::{Relation, relations};
use clap::{Arg, ArgAction, ArgMatches, Command};
use model::CodePoints;
use serde::Deserialize;

use crate::folder;

/// What it is called with.
pub(crate) fn command() -> Command {
    let annotated = Arg::new("annotated")
        .long("annotated")
        .value_name("FILE")
        .help("the annotated corpus; its path is written nowhere");
    let misses = Arg::new("misses").long("misses").action(ArgAction::SetTrue).help(
        "list every difference from the readings, by rule, and every annotated content that the rules do not find, each with its sentence",
    );
    let write = Arg::new("write").long("write").action(ArgAction::SetTrue).help(
        "write the figures into src/analysis/extract/rules.tsv and tests/fixtures/accuracy.md, where a test holds them",
    );
    Command::new("score")
        .override_usage("cargo xtask score [--annotated <FILE>] [--misses] [--write]")
        .args([annotated, misses, write])
        .about(
            "\
Reads the documents in seeds/ by the rules, as if they had no readings, and compares what is found with the readings: by document,
by attribute, and by rule. A claim is the same where both spans share half of what they cover. With an annotated corpus, compares
what the rules find with an annotated corpus, as JSON {\"docs\": [{\"id\", \"text\", \"relations\": [{\"source\", \"cue\",
\"content\"}]}]} with lists of spans [start, end) in Unicode code points, and prints precision, recall and F1 of source, cue and
content: of the tokens they cover, of whole spans, and of spans that share half of what both cover.",
        )
}

/// How far each rule is right.
const RULES: &str = "src/analysis/extract/rules.tsv";

/// How far all of them are.
const TABLE: &str = "tests/fixtures/accuracy.md";

/// An annotated corpus.
#[derive(Debug, Deserialize)]
struct Annotated {
    docs: Vec<Document>,
}

#[derive(Debug, Deserialize)]
struct Document {
    id: String,
    text: String,
    relations: Vec<Parts>,
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

/// A relation: each part as its spans, in code points.
#[derive(Clone, Debug, Deserialize)]
struct Parts {
    source: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
    content: Vec<(usize, usize)>,
}

impl Parts {
    fn part(&self, name: &str) -> &[(usize, usize)] {
        match name {
            "source" => &self.source,
            "cue" => &self.cue,
            _ => &self.content,
        }
    }
}

/// The parts, in the order of the table.
const PARTS: [&str; 3] = ["source", "cue", "content"];

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

    fn precision(self) -> f64 {
        self.both as f64 / self.found.max(1) as f64
    }

    fn recall(self) -> f64 {
        self.both as f64 / self.annotated.max(1) as f64
    }

    fn f1(self) -> f64 {
        2.0 * self.both as f64 / (self.annotated + self.found).max(1) as f64
    }
}

/// Prints the table.
///
/// # Errors
/// Where the file cannot be read, or is not as it should be.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let with_misses = arguments.get_flag("misses");
    let accuracy = analysis::accuracy(&folder::read("seeds")?);
    println!("{accuracy}");
    if arguments.get_flag("write") {
        for (path, text) in [(RULES, accuracy.rules()), (TABLE, accuracy.to_string())] {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
            fs::write(root.join(path), text)
                .map_err(|error| format!("cannot write {path}: {error}"))?;
            println!("wrote {path}");
        }
        println!();
    }
    if with_misses {
        let mut misses: Vec<&analysis::Miss> = accuracy.misses.iter().collect();
        misses.sort_by_key(|miss| miss.rule);
        for analysis::Miss { rule, stem, what, quote, sentence } in misses {
            println!(
                "{}: {stem}: {what}\n    quote: {quote}\n    sentence: {sentence}",
                rule.unwrap_or("no rule")
            );
        }
    }
    let Some(file) = arguments.get_one::<String>("annotated") else {
        println!("attribution: not measured; name an annotated corpus with --annotated FILE");
        return Ok(());
    };
    let text = fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    let annotated: Annotated = serde_json::from_str(&text).map_err(|error| {
        format!("{file}:{}:{}: {error}; see --help", error.line(), error.column())
    })?;
    for document in &annotated.docs {
        document.check().map_err(|problem| format!("{file}: {problem}"))?;
    }
    let mut counts = [[Count::default(); 3]; 3];
    let mut misses = String::new();
    for document in &annotated.docs {
        let characters: Vec<char> = document.text.chars().collect();
        let found: Vec<Parts> = found(&document.text);
        for (part, counts) in PARTS.iter().zip(&mut counts) {
            compare(&characters, part, &document.relations, &found, counts);
        }
        if with_misses {
            misses += &missed(&document.id, &characters, &document.relations, &found);
        }
    }
    print!("{}{misses}", table(annotated.docs.len(), &counts));
    Ok(())
}

/// What the rules find, in code points.
fn found(text: &str) -> Vec<Parts> {
    let points = CodePoints::of(text);
    let span = |span: &model::Span| points.span(*span);
    let parts = |relation: Relation| Parts {
        source: relation.source.iter().map(span).collect(),
        cue: vec![span(&relation.cue)],
        content: relation.content.iter().map(span).collect(),
    };
    relations(text).into_iter().map(parts).collect()
}

/// Adds what one part of the relations of one document comes to: by tokens, by whole spans, by overlap.
fn compare(
    text: &[char],
    part: &str,
    annotated: &[Parts],
    found: &[Parts],
    counts: &mut [Count; 3],
) {
    let (a, b) = (covered(text, part, annotated), covered(text, part, found));
    counts[0].add(a.len(), b.len(), a.intersection(&b).count());
    let whole = |relations: &[Parts]| -> BTreeSet<(usize, usize)> {
        let spans = relations.iter().map(|relation| relation.part(part));
        spans.filter(|spans| !spans.is_empty()).map(|spans| whole(text, spans)).collect()
    };
    let (a, b) = (whole(annotated), whole(found));
    counts[1].add(a.len(), b.len(), a.intersection(&b).count());
    counts[2].add(a.len(), b.len(), n_matched(&a, &b));
}

/// The tokens that a part covers: runs of letters and digits, and single marks, by the character they begin at.
fn covered(text: &[char], part: &str, relations: &[Parts]) -> BTreeSet<usize> {
    let mut covered = BTreeSet::new();
    for (start, end) in relations.iter().flat_map(|relation| relation.part(part)) {
        let is_word = |at: usize| text[at].is_alphanumeric() || text[at] == '_';
        let mut at = *start;
        // A token of which the span holds only the end is not covered.
        while at < *end && at > 0 && is_word(at) && is_word(at - 1) {
            at += 1;
        }
        while at < *end {
            let first = at;
            at += 1;
            if is_word(first) {
                while at < text.len() && is_word(at) {
                    at += 1;
                }
            }
            if at <= *end && !text[first].is_whitespace() {
                covered.insert(first);
            }
        }
    }
    covered
}

/// From where the spans begin to where they end, without marks at the edges.
fn whole(text: &[char], spans: &[(usize, usize)]) -> (usize, usize) {
    let (mut start, mut end) = (spans[0].0, spans[spans.len() - 1].1);
    while start < end && [' ', '“', '"', '\'', ','].contains(&text[start]) {
        start += 1;
    }
    while start < end && [' ', '”', '"', '\'', ',', '.'].contains(&text[end - 1]) {
        end -= 1;
    }
    (start, end)
}

/// Intersection over union.
fn overlap(a: (usize, usize), b: (usize, usize)) -> f64 {
    let shared = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    let both = a.1.max(b.1) - a.0.min(b.0);
    shared as f64 / both.max(1) as f64
}

/// How many can be paired one to one with half of what both cover in common; each found one takes the best that is left.
fn n_matched(annotated: &BTreeSet<(usize, usize)>, found: &BTreeSet<(usize, usize)>) -> usize {
    let mut left = annotated.clone();
    let mut n_matched = 0;
    for span in found {
        let best =
            left.iter().copied().max_by(|a, b| overlap(*a, *span).total_cmp(&overlap(*b, *span)));
        if let Some(best) = best.filter(|best| overlap(*best, *span) >= 0.5) {
            left.remove(&best);
            n_matched += 1;
        }
    }
    n_matched
}

fn table(n_documents: usize, counts: &[[Count; 3]; 3]) -> String {
    let mut table = format!(
        "{n_documents} documents\n\n| part | measure | precision | recall | F1 |\n|---|---|---|---|---|\n"
    );
    for (part, counts) in PARTS.iter().zip(counts) {
        for (measure, count) in
            ["tokens", "whole spans", "spans that share half"].iter().zip(counts)
        {
            writeln!(
                table,
                "| {part} | {measure} | {:.3} | {:.3} | {:.3} |",
                count.precision(),
                count.recall(),
                count.f1()
            )
            .ok();
        }
    }
    table
}

/// The annotated contents that nothing found shares half with, each with its cue marked in what stands around it.
fn missed(id: &str, text: &[char], annotated: &[Parts], found: &[Parts]) -> String {
    let whole_content =
        |parts: &Parts| (!parts.content.is_empty()).then(|| whole(text, &parts.content));
    let found: Vec<(usize, usize)> = found.iter().filter_map(whole_content).collect();
    let words = |start: usize, end: usize| -> String {
        text[start..end.min(text.len())]
            .iter()
            .map(|c| if c.is_control() { ' ' } else { *c })
            .collect()
    };
    let mut missed = String::new();
    for relation in annotated {
        let Some(content) = whole_content(relation) else { continue };
        if found.iter().all(|found| overlap(*found, content) < 0.5) {
            let (start, end) = relation.cue.first().copied().unwrap_or((content.0, content.0));
            writeln!(
                missed,
                "\n{id}: {}[{}]{}\n    content: {}",
                words(start.saturating_sub(80), start),
                words(start, end),
                words(end, end + 80),
                words(content.0, content.1)
            )
            .ok();
        }
    }
    missed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measures_are_those_of_their_definitions() {
        let text: Vec<char> = "“One two,” three four.".chars().collect();
        assert_eq!(whole(&text, &[(0, 10)]), (1, 8));
        assert_eq!(overlap((0, 4), (2, 6)), 2.0 / 6.0);
        let parts = |content: Vec<(usize, usize)>| Parts { source: vec![], cue: vec![], content };
        // Half a word is no token.
        let covers = |start, end| covered(&text, "content", &[parts(vec![(start, end)])]);
        assert_eq!(covers(2, 8), BTreeSet::from([5]));
        assert_eq!(covers(0, 10), BTreeSet::from([0, 1, 5, 8, 9]));
        let set = |spans: &[(usize, usize)]| spans.iter().copied().collect();
        assert_eq!(n_matched(&set(&[(0, 10), (20, 30)]), &set(&[(1, 9), (2, 10), (40, 50)])), 1);
        let count = Count { annotated: 4, found: 2, both: 1 };
        assert_eq!((count.precision(), count.recall()), (0.5, 0.25));
        assert!((count.f1() - 1.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn arguments_are_read_or_named() {
        let read =
            |arguments: &[&str]| command().no_binary_name(true).try_get_matches_from(arguments);
        let arguments = read(&["--annotated", "a.json", "--misses"]).unwrap();
        assert_eq!(arguments.get_one::<String>("annotated").map(String::as_str), Some("a.json"));
        assert_eq!((arguments.get_flag("misses"), arguments.get_flag("write")), (true, false));
        let refusal = |arguments: &[&str]| read(arguments).unwrap_err().to_string();
        assert!(refusal(&["--help"]).contains("--annotated <FILE>  the annotated corpus"));
        assert!(refusal(&["--annotated"]).contains("a value is required for '--annotated <FILE>'"));
        let unknown = refusal(&["--miss"]);
        assert!(unknown.contains("'--miss'") && unknown.contains("'--misses'"), "{unknown}");
    }
}
