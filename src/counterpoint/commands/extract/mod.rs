//! `counterpoint extract`: what the rules find in any number of documents, a line each.

mod json;

use std::io::{self, BufRead, Write};
use std::num::NonZero;
use std::thread;
use std::time::{Duration, Instant};

use analysis::extract::extract as extract_from;
use clap::{ArgMatches, Command};
use model::{CodePoints, PartialDate};
use serde_json::{Value, json};

use self::json::{claim_json, name_json, reference_json, relation_json};

/// What it is called with.
pub(crate) fn command() -> Command {
    let usage = "counterpoint extract < documents.jsonl > found.jsonl";
    Command::new("extract").override_usage(usage).about(
        "\
Reads JSON Lines {\"id\": …, \"text\": …, \"date\": …} on standard input and writes, in the same order, a line for each document on
standard output: {\"id\": …, \"relations\": […], \"claims\": […], \"names\": […], \"references\": […]}. \"date\" may be left out: it is
the day of the document, as YYYY-MM-DD, from which \"on Monday\" is reckoned. The same line gives the same line.

A relation is what the text attributes: {\"source\", \"cue\", \"content\", \"rule\", \"class\"}, the first three as lists of spans. A claim
is what the codebook counts as one: {\"quote\", \"type\", \"rule\", \"typing\", \"source\", \"cue\", \"countries\", \"form\", \"status\",
\"has_statistic\", \"measures\", \"nested_in\", \"date\"}; nested_in is the number of the claim around it, from 0. A
name is {\"name\", \"kind\", \"countries\", \"description\", \"places\"}. A reference is words that stand for a name: {\"words\", \"name\",
\"way\"}. Spans are [start, end) in Unicode code points of the text; what is not there is an empty list or null.

Progress goes to standard error; a line that cannot be read is named there with its number, the rest goes on, and the command
ends with 2.",
    )
}

/// How many documents are read before they are worked on, for each thread.
const BATCH: usize = 64;

/// How often progress is printed.
const PROGRESS: Duration = Duration::from_secs(1);

/// Reads documents from standard input and writes what is found in them.
pub(crate) fn run(_arguments: &ArgMatches) -> Result<(), String> {
    let n_bad = extract(io::stdin().lock(), io::stdout().lock(), io::stderr())?;
    match n_bad {
        0 => Ok(()),
        1 => Err("1 line could not be read; it is named above".to_owned()),
        n => Err(format!("{n} lines could not be read; they are named above")),
    }
}

/// As [`run`], with any input and output; returns how many lines could not be read.
///
/// # Errors
/// Where reading or writing fails.
fn extract(
    input: impl BufRead,
    mut output: impl Write,
    mut log: impl Write,
) -> Result<usize, String> {
    let n_threads = thread::available_parallelism().map_or(1, NonZero::get);
    let mut lines = Lines(input);
    let (mut n_read, mut n_bytes, mut n_bad) = (0, 0, 0);
    let (begun, mut last) = (Instant::now(), Instant::now());
    loop {
        let batch: Vec<Vec<u8>> = lines
            .by_ref()
            .take(n_threads * BATCH)
            .collect::<Result<_, _>>()
            .map_err(|error| format!("cannot read line {}: {error}", n_read + 1))?;
        if batch.is_empty() {
            break;
        }
        for (idx, result) in extract_batch(&batch, n_threads).into_iter().enumerate() {
            let written = match result {
                Ok(line) => writeln!(output, "{line}"),
                Err(problem) => {
                    n_bad += 1;
                    writeln!(log, "line {}: {problem}", n_read + idx + 1)
                }
            };
            written.map_err(|error| format!("cannot write: {error}"))?;
        }
        n_read += batch.len();
        n_bytes += batch.iter().map(Vec::len).sum::<usize>();
        if last.elapsed() >= PROGRESS {
            last = Instant::now();
            let speed = n_bytes as f64 / 1e6 / begun.elapsed().as_secs_f64();
            // Progress that cannot be printed is no reason to stop.
            writeln!(log, "{n_read} documents, {speed:.1} MB/s").ok();
        }
    }
    output.flush().map_err(|error| format!("cannot write: {error}"))?;
    Ok(n_bad)
}

/// The lines of an input, whatever their bytes, without their ends.
struct Lines<I>(I);

impl<I: BufRead> Iterator for Lines<I> {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        match self.0.read_until(b'\n', &mut line) {
            Ok(0) => None,
            Ok(_) => Some(Ok(line.trim_ascii_end().to_vec())),
            Err(error) => Some(Err(error)),
        }
    }
}

/// What is found in each document of a batch, by several threads, in order.
fn extract_batch(batch: &[Vec<u8>], n_threads: usize) -> Vec<Result<String, String>> {
    let per_thread = batch.len().div_ceil(n_threads);
    thread::scope(|scope| {
        let parts: Vec<_> = batch
            .chunks(per_thread)
            .map(|part| {
                scope.spawn(|| part.iter().map(|line| extract_line(line)).collect::<Vec<_>>())
            })
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().expect("no text makes the rules panic"))
            .collect()
    })
}

/// What is found in the document of one line, as a line.
fn extract_line(line: &[u8]) -> Result<String, String> {
    let remedy = "write {\"id\": …, \"text\": …}";
    let document: Value =
        serde_json::from_slice(line).map_err(|error| format!("{error}; {remedy}"))?;
    let text = document["text"].as_str().ok_or_else(|| format!("it has no `text`; {remedy}"))?;
    let id = document.get("id").ok_or_else(|| format!("it has no `id`; {remedy}"))?;
    let date = match document.get("date") {
        None | Some(Value::Null) => None,
        Some(date) => {
            let date = date.as_str().and_then(PartialDate::parse);
            Some(date.ok_or_else(|| {
                "its `date` is none; write YYYY-MM-DD, or leave it out".to_owned()
            })?)
        }
    };
    let points = CodePoints::of(text);
    let found = extract_from(text, date);
    let relations: Vec<Value> =
        found.relations.iter().map(|relation| relation_json(&points, relation)).collect();
    let claims: Vec<Value> =
        (0..found.claims.len()).map(|number| claim_json(&points, number, &found.claims)).collect();
    let names: Vec<Value> = found.names.iter().map(|name| name_json(&points, name)).collect();
    let references: Vec<Value> =
        found.references.iter().map(|reference| reference_json(&points, reference)).collect();
    let line = json!({
        "id": id,
        "relations": relations,
        "claims": claims,
        "names": names,
        "references": references,
    });
    Ok(line.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extracted(input: impl AsRef<[u8]>) -> (usize, String, String) {
        let (mut output, mut log) = (Vec::new(), Vec::new());
        let n_bad = extract(input.as_ref(), &mut output, &mut log).unwrap();
        (n_bad, String::from_utf8(output).unwrap(), String::from_utf8(log).unwrap())
    }

    #[test]
    fn spans_are_code_points() {
        let (n_bad, output, log) =
            extracted("{\"id\": 7, \"text\": \"🙂 Çelik said it is so.\"}\n");
        assert_eq!((n_bad, log.as_str()), (0, ""));
        let found: Value = serde_json::from_str(&output).unwrap();
        assert_eq!(found["id"], 7);
        let relation = &found["relations"][0];
        assert_eq!(relation["cue"], json!([[8, 12]]));
        assert_eq!(relation["content"], json!([[13, 21]]));
        assert_eq!((&relation["rule"], &relation["class"]), (&json!("verb-clause"), &json!("say")));
    }

    #[test]
    fn a_line_that_is_no_text_is_named_and_the_rest_goes_on() {
        let (n_bad, output, log) = extracted(
            b"{\"id\": 1, \"text\": \"\xff\"}\n{\"id\": 2, \"text\": \"Ann said no.\"}\n",
        );
        assert_eq!((n_bad, output.lines().count()), (1, 1));
        assert!(log.starts_with("line 1: invalid unicode code point"), "{log}");
    }

    #[test]
    fn a_claim_within_another_names_it() {
        let (_, output, _) = extracted(
            "{\"id\": 1, \"text\": \"Iran denied US allegations that it committed crimes in the war.\"}",
        );
        let found: Value = serde_json::from_str(&output).unwrap();
        let nested: Vec<&Value> =
            found["claims"].as_array().unwrap().iter().map(|claim| &claim["nested_in"]).collect();
        assert_eq!(nested, [&Value::Null, &json!(0)]);
    }

    #[test]
    fn claims_and_names_are_written_beside_relations() {
        let line = "{\"id\": 1, \"text\": \"Ann Lee, the mayor, said on Monday the bridge was closed.\", \"date\": \"2021-04-01\"}";
        let (n_bad, output, _) = extracted(line);
        assert_eq!(n_bad, 0);
        let found: Value = serde_json::from_str(&output).unwrap();
        let claim = &found["claims"][0];
        assert_eq!(claim["quote"], json!([[35, 56]]));
        assert_eq!((&claim["type"], &claim["rule"]), (&json!("fact"), &json!("verb-clause")));
        assert_eq!(claim["source"]["as_written"], json!([0, 7]));
        assert_eq!(claim["date"]["value"], json!("2021-03-29"));
        let name = json!({"name": [0, 7], "kind": "person", "countries": [], "description": [9, 18], "places": [[0, 7]]});
        assert_eq!(found["names"], json!([name]));
        let line = "{\"id\": 1, \"text\": \"Ann Lee, the mayor, said no. Lee said it was late. She said it was cold.\"}";
        let found: Value = serde_json::from_str(&extracted(line).1).unwrap();
        let part = json!({"words": [29, 32], "name": [0, 7], "way": "part"});
        let pronoun = json!({"words": [51, 54], "name": [0, 7], "way": "pronoun"});
        assert_eq!(found["references"], json!([part, pronoun]));
        let (n_bad, _, log) = extracted("{\"id\": 1, \"text\": \"a\", \"date\": \"May\"}");
        assert_eq!(n_bad, 1);
        assert_eq!(log, "line 1: its `date` is none; write YYYY-MM-DD, or leave it out\n");
    }

    #[test]
    fn bad_lines_are_named_and_the_rest_goes_on_in_order() {
        let good: String =
            (0..500).map(|id| format!("{{\"id\": {id}, \"text\": \"Ann said no.\"}}\n")).collect();
        let (n_bad, output, log) = extracted(format!("{{\"id\": 1}}\nnonsense\n{good}"));
        assert_eq!(n_bad, 2);
        let lines: Vec<&str> = log.lines().filter(|line| line.starts_with("line ")).collect();
        assert_eq!(lines[0], "line 1: it has no `text`; write {\"id\": …, \"text\": …}");
        assert!(lines[1].starts_with("line 2: expected ") && lines.len() == 2, "{lines:?}");
        let ids: Vec<Value> = output
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone())
            .collect();
        assert_eq!(ids, (0..500).map(Value::from).collect::<Vec<_>>());
    }
}
