//! `counterpoint score`: how far the rules find what annotators found.

mod claims;
mod relations;

use std::fs;

use analysis::{Accuracy, Difference};
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde::Deserialize;

use self::claims::{ClaimOfAnnotator, MentionOfAnnotator};
use self::relations::AnnotatedRelation;
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
    let without_register = Arg::new("without-register")
        .long("without-register")
        .action(ArgAction::SetTrue)
        .help("compare the names and speakers that the rules find without names.toml and readings with these, and nothing else");
    let documents = Arg::new("documents")
        .long("documents")
        .value_name("WHICH")
        .value_parser(["even", "odd"])
        .requires("annotated")
        .help("only the documents at even or odd places of the annotated corpus, counted from 0");
    let articles = Arg::new("articles")
        .long("articles")
        .value_name("WORDS")
        .help("how the written table names the annotated corpus");
    let write_table = Arg::new("write-table")
        .long("write-table")
        .value_name("TABLE")
        .requires_all(["annotated", "articles"])
        .help("writes what was measured of claims to this file; that of the project is src/analysis/extract/rules/measurement.tsv");
    Command::new("score")
        .args([folder_arg(), annotated, documents, misses, without_register, articles, write_table])
        .about(
            "\
Reads the documents of a folder by the rules, as if they had no readings, and compares what is found with the readings: by document,
by attribute, and by rule. A claim is the same where both spans share half of what they cover. With an annotated corpus, compares
what the rules find with that too. It is JSON, {\"docs\": [{\"id\", \"text\", …}]}, with spans in Unicode code points. Its documents
have \"relations\": [{\"source\", \"cue\", \"content\"}], lists of spans [start, end), of which it prints precision, recall and F1, by
the tokens they cover, whole spans, and spans that share half of what both cover; or \"claims\": [{\"start\", \"end\", \"type\",
\"alt_types\", \"optional\"}], of which it prints how many are found, and of which type; and beside these \"mentions\": [{\"start\", \"end\",
\"entity\"}], by which it counts how many of the words that the rules take for a name stand for it.",
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
    /// When it was published.
    date: Option<String>,
    relations: Option<Vec<AnnotatedRelation>>,
    claims: Option<Vec<ClaimOfAnnotator>>,
    mentions: Option<Vec<MentionOfAnnotator>>,
}

impl Document {
    /// # Errors
    /// Where a span is none of its text.
    fn check(&self) -> Result<(), String> {
        let n_points = self.text.chars().count();
        let of_relations = self.relations.iter().flatten().flat_map(AnnotatedRelation::all_spans);
        let of_claims = self.claims.iter().flatten().map(|claim| (claim.start, claim.end));
        let of_mentions =
            self.mentions.iter().flatten().map(|mention| (mention.start, mention.end));
        let mut spans = of_relations.chain(of_claims).chain(of_mentions);
        match spans.find(|(start, end)| !(start < end && *end <= n_points)) {
            None => Ok(()),
            Some((start, end)) => Err(format!(
                "document {} has a span [{start}, {end}), and {n_points} code points; see --help",
                self.id
            )),
        }
    }
}

/// Prints the tables.
///
/// # Errors
/// Where a file cannot be read, or the annotated corpus is not as it should be.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let with_misses = arguments.get_flag("misses");
    let files = collection::files(&folder(arguments))?;
    if arguments.get_flag("without-register") {
        print!("{}", analysis::names_without_register(&files));
        return Ok(());
    }
    let accuracy = analysis::accuracy(&files);
    println!("{accuracy}");
    if with_misses {
        print_differences(&accuracy);
    }
    match arguments.get_one::<String>("annotated") {
        None => {
            println!("attribution: not measured; name an annotated corpus with --annotated FILE");
        }
        Some(file) => {
            let documents = arguments.get_one::<String>("documents").map(String::as_str);
            score_annotated(arguments, &read_annotated(file, documents)?, with_misses)?;
        }
    }
    Ok(())
}

/// Compares with an annotated corpus whichever it has, relations or claims.
///
/// # Errors
/// Where the corpus is not as it should be, or the table cannot be written.
fn score_annotated(
    arguments: &ArgMatches,
    corpus: &Annotated,
    with_misses: bool,
) -> Result<(), String> {
    if corpus.docs.iter().any(|document| document.relations.is_some()) {
        relations::print(&corpus.docs, with_misses);
    }
    let word = |name: &str| arguments.get_one::<String>(name).map(String::as_str);
    if corpus.docs.iter().any(|document| document.claims.is_some()) {
        let score = claims::score(&corpus.docs)?;
        print!("{score}");
        if let Some((file, articles)) = word("write-table").zip(word("articles")) {
            let documents = word("documents").map(|which| format!(" --documents {which}"));
            let command = format!(
                "cargo xtask score --annotated FILE{} --articles WORDS --write-table TABLE",
                documents.unwrap_or_default()
            );
            claims::write_table(&score, articles, &command, file)?;
        }
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

/// Reads an annotated corpus, or its documents at even or odd places.
fn read_annotated(file: &str, which: Option<&str>) -> Result<Annotated, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    let mut annotated: Annotated = serde_json::from_str(&text).map_err(|error| {
        format!("{file}:{}:{}: {error}; see --help", error.line(), error.column())
    })?;
    let mut place = 0;
    annotated.docs.retain(|_| {
        place += 1;
        which.is_none_or(|which| (which == "even") == (place % 2 == 1))
    });
    for document in &annotated.docs {
        document.check().map_err(|problem| format!("{file}: {problem}"))?;
    }
    Ok(annotated)
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
        assert!(refusal(&["--help"]).contains("the annotated corpus; its path is written nowhere"));
        assert!(refusal(&["--annotated"]).contains("a value is required for '--annotated <FILE>'"));
        let unknown = refusal(&["--miss"]);
        assert!(unknown.contains("'--miss'") && unknown.contains("'--misses'"), "{unknown}");
    }
}
