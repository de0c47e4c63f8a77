//! `counterpoint synth`: reports put together from the paragraphs of others, to see how everything grows with the number of documents.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use analysis::File;
use clap::{Arg, ArgMatches, Command, value_parser};
use model::{Corpus, DocumentIdx, Entity, JoinReason, Span, Spelling};
use serde_json::json;

use super::{folder, folder_arg};
use crate::collection;

/// What it is called with.
pub(crate) fn command() -> Command {
    let n_reports = Arg::new("reports")
        .long("reports")
        .value_name("N")
        .required(true)
        .value_parser(value_parser!(u32).range(1..))
        .help("how many reports are written");
    let out = Arg::new("out")
        .long("out")
        .value_name("DIR")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help("the folder to write to; made where it is not there, else it must be empty");
    Command::new("synth")
        .args([folder_arg(), n_reports, out])
        .after_help("Example:\n  counterpoint synth reports --reports 1000 --out many")
        .about(
            "\
Writes N reports of some 6.5 KB into DIR, each put together from paragraphs of the documents of FOLDER, with their register and
topics: a corpus of any size, to measure with. What the reports say means nothing. The same FOLDER and N give the same bytes.",
        )
}

/// Writes the reports that the arguments ask for.
///
/// # Errors
/// Where the folder cannot be read or has faults or no documents, or the other cannot be written or is in use.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let out = arguments.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    let n_reports = arguments.get_one::<u32>("reports").copied().unwrap_or_default();
    let written = synth(&collection::files(&folder(arguments))?, n_reports)?;
    make_empty(&out)?;
    for File { path, bytes } in written {
        let path = out.join(path);
        fs::write(&path, bytes).map_err(|error| at(&path, error))?;
    }
    println!("wrote {n_reports} reports to {}", out.display());
    Ok(())
}

/// Makes a folder, unless it is there and empty.
fn make_empty(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| at(folder, error))?;
    let mut entries = fs::read_dir(folder).map_err(|error| at(folder, error))?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(format!(
            "{} has files already; name a new folder, or empty this one",
            folder.display()
        )),
    }
}

fn at(path: &Path, error: std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

/// The files of a folder of synthetic reports, made of those of another folder: the reports, the register and the topics. There are
/// no readings and nothing that the editors say, since both are about the documents of that other folder.
///
/// # Errors
/// Where the files have faults, or no documents.
fn synth(files: &[File], n_reports: u32) -> Result<Vec<File>, String> {
    let (corpus, findings) = analysis::analyse(files);
    if let Some(fault) = findings.iter().find(|finding| finding.is_fault()) {
        return Err(format!("{fault} (with this fault nothing is written)"));
    }
    let paragraphs = Paragraphs::of(&corpus)?;
    let reports: Vec<String> = (1..=n_reports).map(|number| paragraphs.report(number)).collect();
    let register = register(&corpus, &reports);
    let topics = files.iter().find(|file| file_name(file) == "topics.toml");
    let mut written: Vec<File> = (1..)
        .zip(reports)
        .map(|(number, text)| file(format!("report-{number:05}.txt"), text.into_bytes()))
        .collect();
    if !register.is_empty() {
        written.push(file("names.toml".into(), register.into_bytes()));
    }
    written.extend(topics.map(|topics| file("topics.toml".into(), topics.bytes.clone())));
    Ok(written)
}

fn file(path: String, bytes: Vec<u8>) -> File {
    File { path, bytes }
}

fn file_name(file: &File) -> &str {
    file.path.rsplit('/').next().unwrap_or(&file.path)
}

/// What reports are put together from.
struct Paragraphs<'c> {
    /// The first paragraph of each document, which is a title as often as not.
    titles: Vec<&'c str>,
    /// The others; where there are none, the first ones.
    others: Vec<&'c str>,
}

impl<'c> Paragraphs<'c> {
    fn of(corpus: &'c Corpus) -> Result<Self, String> {
        let (mut titles, mut others) = (Vec::new(), Vec::new());
        for document in &corpus.documents {
            let paragraphs = document.paragraphs();
            let mut texts = paragraphs.iter().map(|paragraph| paragraph.of(&document.text));
            titles.extend(texts.next());
            others.extend(texts);
        }
        if titles.is_empty() {
            return Err("the folder has no text; put documents there, .txt or .md".to_owned());
        }
        if others.is_empty() {
            others.clone_from(&titles);
        }
        Ok(Self { titles, others })
    }

    /// The report of a number: a title, then paragraphs, none of them twice before all are there.
    fn report(&self, number: u32) -> String {
        /// What a report has at least, in bytes; it ends with the paragraph that reaches it.
        const MIN_BYTES: usize = 6300;
        let mut random = SplitMix64(u64::from(number));
        let mut text = self.titles[random.below(self.titles.len())].to_owned();
        let mut left: Vec<&str> = Vec::new();
        while text.len() < MIN_BYTES {
            if left.is_empty() {
                left.clone_from(&self.others);
            }
            text += "\n\n";
            text += left.swap_remove(random.below(left.len()));
        }
        text + "\n"
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): numbers that look random, the same for the same seed.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `n`.
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

/// A register of the entities of a corpus that holds for reports made of its paragraphs.
///
/// What refers to a document by its stem is left out: descriptions, entities kept apart, for which documents a spelling is meant. So are
/// spellings whose evidence no report has, and those that two entities share.
fn register(corpus: &Corpus, reports: &[String]) -> String {
    let mut entities_of_words: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for entity in &corpus.entities {
        let spellings = entity.spellings.iter().map(|spelling| spelling.words.as_str());
        for words in spellings.chain([entity.name.as_str()]) {
            entities_of_words.entry(words).or_default().push(&entity.id);
        }
    }
    let means_one = |words: &str| {
        let entities = &entities_of_words[words];
        entities.iter().all(|entity| *entity == entities[0])
    };
    let mut text = String::new();
    for entity in &corpus.entities {
        text += &registered_entity(corpus, entity);
        let mut spellings: BTreeMap<&str, String> = BTreeMap::new();
        for spelling in entity.spellings.iter().filter(|spelling| means_one(&spelling.words)) {
            let registered = registered_spelling(corpus, spelling, reports);
            spellings.extend(registered.map(|registered| (spelling.words.as_str(), registered)));
        }
        text.extend(spellings.into_values());
    }
    text
}

/// An entity as the register has it, without its spellings. Strings of JSON are strings of TOML.
fn registered_entity(corpus: &Corpus, entity: &Entity) -> String {
    let countries: Vec<&str> =
        entity.countries.iter().map(|country| corpus.country(*country).code.as_str()).collect();
    let mut text = format!(
        "[[entity]]\nname = {}\nid = {}\nkind = {}\ncountries = {}\n",
        json!(entity.name),
        json!(entity.id),
        json!(entity.kind.word()),
        json!(countries)
    );
    if let Some(code) = &entity.code {
        writeln!(text, "code = {}", json!(code)).ok();
    }
    let is_surname = |spelling: &&Spelling| matches!(spelling.why, JoinReason::Surname);
    if let Some(surname) = entity.spellings.iter().find(is_surname) {
        writeln!(text, "surname = {}", json!(surname.words)).ok();
    }
    text
}

/// A spelling as the register has it; `None` where it is the canonical name or a surname, or no report shows why it is joined.
fn registered_spelling(corpus: &Corpus, spelling: &Spelling, reports: &[String]) -> Option<String> {
    let JoinReason::Registered { because, evidence } = &spelling.why else { return None };
    let (document, span) = (*evidence)?;
    let paragraph = paragraph_around(corpus, document, span)?;
    let is_shown = reports.iter().any(|report| report.contains(paragraph));
    is_shown.then(|| {
        format!(
            "[[entity.spelling]]\nwords = {}\nbecause = {}\nevidence = {}\n",
            json!(spelling.words),
            json!(because),
            json!(corpus.words(document, span))
        )
    })
}

/// The paragraph that holds a span of a document; `None` where it goes over several.
fn paragraph_around(corpus: &Corpus, document: DocumentIdx, span: Span) -> Option<&str> {
    let document = corpus.document(document);
    let paragraph = document.paragraphs().into_iter().find(|paragraph| paragraph.contains(span))?;
    Some(paragraph.of(&document.text))
}

#[cfg(test)]
mod tests {
    use analysis::Finding;

    use super::*;
    use crate::collection::shipped;

    fn seeds() -> Vec<File> {
        shipped().files
    }

    fn reports(files: &[File]) -> Vec<&[u8]> {
        let is_report = |file: &&File| file.path.starts_with("report-");
        files.iter().filter(is_report).map(|file| file.bytes.as_slice()).collect()
    }

    #[test]
    fn the_same_number_gives_the_same_bytes() {
        let (some, more) = (synth(&seeds(), 20).unwrap(), synth(&seeds(), 40).unwrap());
        assert_eq!(some[0].path, "report-00001.txt");
        assert_eq!(reports(&some), reports(&synth(&seeds(), 20).unwrap()));
        assert_eq!(reports(&some), reports(&more)[..20]);
    }

    #[test]
    fn reports_differ_and_have_the_size_of_an_article() {
        let written = synth(&seeds(), 100).unwrap();
        let mut reports = reports(&written);
        let average = reports.iter().map(|report| report.len()).sum::<usize>() / reports.len();
        assert!((5000..8000).contains(&average), "{average}");
        reports.sort_unstable();
        reports.dedup();
        assert_eq!(reports.len(), 100);
    }

    #[test]
    fn what_is_written_has_no_fault_and_its_names_are_found() {
        for n_reports in [1, 30] {
            let (corpus, findings) = analysis::analyse(&synth(&seeds(), n_reports).unwrap());
            let faults: Vec<&Finding> =
                findings.iter().filter(|finding| finding.is_fault()).collect();
            assert!(faults.is_empty(), "{faults:?}");
            assert!(!corpus.claims.is_empty() && !corpus.topics.is_empty());
            assert!(corpus.entities.iter().any(|entity| !entity.spellings.is_empty()));
        }
    }

    #[test]
    fn a_folder_without_documents_is_refused() {
        assert!(synth(&[], 1).unwrap_err().contains("no text"));
    }
}
