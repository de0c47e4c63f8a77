//! `cargo xtask train`: learns the weights of the grammar from treebanks, and measures them on sentences that were not learnt from.

use std::time::{Duration, Instant};
use std::{fs, path::Path};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use grammar::train::{Accuracy, Sentence, Stages, accuracy, read, train};

use crate::root;

/// The name of the command.
pub(crate) const NAME: &str = "train";

/// The weights.
const WEIGHTS: &str = "src/grammar/weights.bin";

/// What it is called with.
pub(crate) fn command() -> Command {
    let folder = Arg::new("treebank")
        .long("treebank")
        .value_name("DIR")
        .required(true)
        .value_parser(value_parser!(std::path::PathBuf))
        .help("A folder of treebanks in CoNLL-U: *-train.conllu to learn from, *-dev.conllu to measure on");
    let only = Arg::new("measure")
        .long("measure")
        .action(ArgAction::SetTrue)
        .help("Measures the weights as they are committed, and learns nothing");
    Command::new(NAME).arg(folder).arg(only).about(
        "\
Learns the weights of tagger and parser from all *-train.conllu of a folder, in the order of their names, writes them into
src/grammar/weights.bin, and measures them on each *-dev.conllu. The same files give the same weights.",
    )
}

/// Writes the weights, and prints how often they are right.
///
/// # Errors
/// Says which file cannot be read or written, and what is wrong in it.
pub(crate) fn write(options: &ArgMatches) -> Result<(), String> {
    let Some(folder) = options.get_one::<std::path::PathBuf>("treebank") else {
        return Err("--treebank DIR is missing".into());
    };
    let weights = if options.get_flag("measure") {
        grammar::WEIGHTS.to_vec()
    } else {
        let lessons: Vec<Sentence> = treebanks(folder, "-train.conllu")?
            .into_iter()
            .flat_map(|(_, sentences)| sentences)
            .collect();
        let weights = train(&lessons, &mut |done| println!("{done}"));
        fs::write(root().join(WEIGHTS), &weights)
            .map_err(|error| format!("cannot write {WEIGHTS}: {error}"))?;
        println!("wrote {WEIGHTS}: {} bytes", weights.len());
        weights
    };
    for (name, sentences) in treebanks(folder, "-dev.conllu")? {
        for (tokens, is_own) in [("the treebank's tokens", false), ("our tokens", true)] {
            println!("{name}, {tokens}: {}", line(&accuracy(&weights, &sentences, is_own)));
        }
        println!("{name}, one core: {}", speeds(&weights, &sentences));
    }
    Ok(())
}

/// The treebanks of a folder whose names end in `ending`, by name.
fn treebanks(folder: &Path, ending: &str) -> Result<Vec<(String, Vec<Sentence>)>, String> {
    let cannot_read =
        |path: &Path, error: std::io::Error| format!("cannot read {}: {error}", path.display());
    let entries = fs::read_dir(folder).map_err(|error| cannot_read(folder, error))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(|error| cannot_read(folder, error))?.file_name();
        names.extend(name.into_string().ok().filter(|name| name.ends_with(ending)));
    }
    names.sort();
    if names.is_empty() {
        return Err(format!(
            "{} has no file *{ending}; give the folder of the treebanks",
            folder.display()
        ));
    }
    let sentences = |name: String| {
        let path = folder.join(&name);
        let file = fs::read_to_string(&path).map_err(|error| cannot_read(&path, error))?;
        let sentences = read(&file).map_err(|problem| format!("{}: {problem}", path.display()))?;
        Ok((name, sentences))
    };
    names.into_iter().map(sentences).collect()
}

/// How many tokens a second the tagger and the parser read.
fn speeds(weights: &[u8], sentences: &[Sentence]) -> String {
    let stages = Stages::new(weights);
    let begin = Instant::now();
    let tags = stages.tags(sentences);
    let tagged = begin.elapsed();
    let n_tokens = stages.parse(sentences, &tags);
    let parsed = begin.elapsed() - tagged;
    let rate = |time: Duration| n_tokens as f64 / time.as_secs_f64() / 1000.0;
    format!(
        "tagger {:.0} thousand tokens a second, parser {:.0} thousand",
        rate(tagged),
        rate(parsed)
    )
}

/// The figures in one line.
fn line(counted: &Accuracy) -> String {
    let percent = |n: usize, of: usize| 100.0 * n as f64 / of.max(1) as f64;
    format!(
        "part of speech {:.2} %, with the form of verbs {:.2} %; head {:.2} % (of words {:.2} %), head and label {:.2} %",
        percent(counted.n_parts, counted.n_tokens),
        percent(counted.n_tags, counted.n_tokens),
        percent(counted.n_heads, counted.n_tokens),
        percent(counted.n_word_heads, counted.n_words),
        percent(counted.n_labels, counted.n_tokens),
    )
}
