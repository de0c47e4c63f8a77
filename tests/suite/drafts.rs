//! Drafts of readings and of a register: valid as they stand, and what a document without a reading gets in the corpus.

use analysis::{File, analyse, draft, draft_names};
use model::{DocumentIdx, EntityIdx, JoinReason, Origin};
use proptest::prelude::*;

use crate::corpus::Corpus;
use crate::shipped::SEEDS;

/// Whether a file is no reading.
fn is_no_reading(file: &&File) -> bool {
    let name = file.path.as_str();
    !name.ends_with(".toml")
        || ["/names.toml", "/topics.toml", "/corpus.toml"].iter().any(|other| name.ends_with(other))
}

/// The faults of a corpus in which the document at `path` has its draft as reading.
fn faults_with_draft(files: &[File], path: &str) -> Vec<String> {
    let (text, _) = draft(files, path).expect("it is a document");
    let stem = path.rsplit_once('.').expect("it has an ending").0;
    let mut files = files.to_vec();
    files.push(File { path: format!("{stem}.toml"), bytes: text.into_bytes() });
    let (_, findings) = analyse(&files);
    findings.iter().filter(|finding| finding.is_fault()).map(ToString::to_string).collect()
}

#[test]
fn a_draft_of_each_shipped_document_is_valid() {
    let files: Vec<File> = SEEDS.iter().filter(is_no_reading).cloned().collect();
    let documents: Vec<&File> = files.iter().filter(|file| file.path.ends_with(".txt")).collect();
    assert_eq!(documents.len(), 5);
    for document in documents {
        assert_eq!(faults_with_draft(&files, &document.path), Vec::<String>::new());
        assert_eq!(draft(&files, &document.path), draft(&files, &document.path));
    }
}

#[test]
fn a_draft_says_what_found_each_claim_and_what_is_doubtful() {
    let text = "Ann Lee, the mayor, said on Monday the bridge was closed.\n";
    let files = Corpus::new().document("a.txt", text).files().to_vec();
    let (draft, _) = draft(&files, "seeds/a.txt").unwrap();
    for line in [
        "# \"Ann Lee\" (person, once)",
        "# DOUBTFUL: the source is not in names.toml: \"Ann Lee\"",
        "# DOUBTFUL: the date, which these words do not settle",
        "key = \"the-bridge-was-closed\"",
        "quote = \"the bridge was closed\"",
        "as_written = \"Ann Lee\"",
        "date = { words = \"on Monday\" }",
    ] {
        assert!(draft.lines().any(|other| other == line), "{line} is not in\n{draft}");
    }
    assert!(draft.contains("\n# verb-clause: X said the …; correct in "), "{draft}");
}

/// Documents with a name of each kind that a draft treats in a way of its own.
fn named() -> Corpus {
    Corpus::new()
        .document("a.txt", "Ann Holm, the mayor of Orta, said no. Holm said the pier was shut.\n")
        .document("b.txt", "The Harbour Trust (HT) said the quay was sold. The HT said no.\n")
        .document("c.txt", "TBILISI, Georgia — The health minister, Nana Beridze, said no.\n")
        .document("d.txt", "Ms. Holm said the road was wet. Norway accused Chad of lying.\n")
        .document("e.txt", "Ann B. Holm, a lawyer, said no. Ann Holm said the pier was shut.\n")
}

#[test]
fn a_draft_of_names_has_the_evidence_of_each_spelling_and_comments_out_what_is_doubtful() {
    let (text, n_names, _) = draft_names(named().files());
    insta::assert_snapshot!(text);
    assert_eq!(n_names, text.matches("[[entity]]").count());
    let (corpus, findings) = analyse(named().names(&text).files());
    let faults: Vec<String> =
        findings.iter().filter(|finding| finding.is_fault()).map(ToString::to_string).collect();
    assert_eq!(faults, Vec::<String>::new());
    // What is not commented out is registered.
    let registered = corpus.entities.iter().filter(|entity| !entity.is_found).count();
    assert_eq!(registered, text.lines().filter(|line| *line == "[[entity]]").count());
    // What the register has is in no draft of what it lacks.
    let (rest, _, _) = draft_names(named().names(&text).files());
    assert!(!rest.contains("Harbour Trust") && rest.contains("# name = \"Holm\""), "{rest}");
}

#[test]
fn what_is_no_document_has_no_draft() {
    let files = Corpus::new().document("a.txt", "The bridge was closed.").files().to_vec();
    let message = draft(&files, "seeds/b.txt").unwrap_err();
    assert_eq!(
        message,
        "seeds/b.txt is no document; a document is a file in UTF-8 whose name ends in .txt or .md"
    );
}

#[test]
fn a_document_without_a_reading_gets_its_claims_from_the_rules() {
    let text = "China denied the report.\n\n“We will open the archive,” the minister said.\n";
    let files = Corpus::new().document("a.txt", text).files().to_vec();
    let (corpus, findings) = analyse(&files);
    assert!(findings.iter().all(|finding| !finding.is_fault()), "{findings:?}");
    let told: Vec<(&str, &str, Vec<&str>)> = corpus
        .claims
        .iter()
        .map(|claim| {
            let rules = match claim.origin {
                Origin::Reading => Vec::new(),
                Origin::Rule { finder, typing } => {
                    vec![corpus.rule(finder).name.as_str(), corpus.rule(typing).name.as_str()]
                }
            };
            (claim.claim_type.word(), corpus.quote(claim), rules)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("denial", "China denied the report", vec!["verb-noun", "denial-cue"]),
            ("pledge", "We will open the archive", vec!["content-before", "will-do"]),
        ]
    );
    let countries: Vec<&str> =
        corpus.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(countries, ["CN"]);
    // Only the rules that did something, by name.
    let names: Vec<&str> = corpus.rules.iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(names, ["content-before", "denial-cue", "verb-noun", "will-do"]);
    assert_eq!(corpus.document(DocumentIdx(0)).read_by, None);
}

#[test]
fn names_that_nobody_registered_are_entities_that_rules_found() {
    let text = "Ann Lee, the mayor, said the bridge was closed. Lee met Wang Yi.\n";
    let names = "[[entity]]\nname = \"Wang Yi\"\nkind = \"person\"\n";
    let files = Corpus::new().document("a.txt", text).file("names.toml", names).files().to_vec();
    let (corpus, _) = analyse(&files);
    let entities: Vec<(&str, &str, bool)> = corpus
        .entities
        .iter()
        .map(|entity| (entity.name.as_str(), entity.id.as_str(), entity.is_found))
        .collect();
    assert_eq!(entities, [("Ann Lee", "ann-lee", true), ("Wang Yi", "wang-yi", false)]);
    let spellings: Vec<(&str, u32, &JoinReason)> = corpus.entities[0]
        .spellings
        .iter()
        .map(|spelling| (spelling.words.as_str(), spelling.count, &spelling.why))
        .collect();
    assert_eq!(spellings, [("Ann Lee", 1, &JoinReason::Canonical), ("Lee", 1, &JoinReason::Part)]);
    assert_eq!(corpus.claims[0].entities.says, [EntityIdx(0)]);
}

#[test]
fn the_shipped_documents_need_no_rules() {
    let (corpus, _) = analyse(&SEEDS);
    assert!(corpus.claims.iter().all(|claim| claim.origin == Origin::Reading));
    assert!(corpus.rules.is_empty());
}

proptest! {
    #[test]
    fn a_draft_is_valid_whatever_the_document(words in prop::collection::vec(word(), 0..60)) {
        prop_assert_eq!(faults_of(&words), Vec::<String>::new());
    }
}

#[test]
fn a_draft_is_valid_where_it_once_was_not() {
    let actor = [
        "minister",
        "that",
        "should",
        "The",
        "The",
        "minister",
        "imposed",
        "are lies",
        "sanctions",
    ];
    let name = ["said", "Ms. Ann Lee", "\n", "April 2"];
    for words in [actor.as_slice(), name.as_slice()] {
        assert_eq!(faults_of(words), Vec::<String>::new());
    }
}

/// The faults of the draft of a document of these words.
fn faults_of(words: &[&str]) -> Vec<String> {
    let files = Corpus::new().document("a.txt", words.join(" ")).files().to_vec();
    faults_with_draft(&files, "seeds/a.txt")
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "The",
        "minister",
        "Ms. Ann Lee",
        "China",
        "said",
        "that",
        "denied",
        "accused",
        "of",
        "sanctions",
        "imposed",
        "will",
        "not",
        "accept",
        "by",
        "on Monday",
        "April 2",
        "he",
        "they",
        "allegations",
        "are lies",
        "should",
        "“",
        "”",
        "\"",
        ",",
        ".",
        ":",
        "\\",
        "\n",
        "\r\n",
        "🙂",
        "新疆",
        "44 percent",
        "and",
        "in",
        "a",
    ])
}
