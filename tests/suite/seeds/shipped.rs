//! What ships, as it shipped: documents, claims, spans, order, ids, counts.

use std::collections::BTreeSet;

use model::{Claim, Corpus, Document, DocumentIdx, SourceKind, Span, pack};

use super::{claims_of, corpus, documents};
use crate::corpus;
use crate::shipped::{ANALYSED, SEEDS};

/// The documents and the SHA-256 of each, as they were received.
const DOCUMENTS: &[(&str, &str)] = &[
    ("000_fb7d535e58895cfe", "fb70d7264d9e6b40606290ee0b015dee084fc3dfa1d107333710ac00994d754a"),
    ("001_8eebf7bac08cb4b2", "4ccaeed4f123b159af052729dea60ab4730740dc57d1650bbc78e94099b6fd8a"),
    ("002_32d2511e014e3aac", "59b38f1c8bf1b945499a318b9563731149f67760f5a1b2f04c63393ac2a48a75"),
    ("003_e89cc9545c4c39cd", "e8426628f574c0fe4620389eb5876bb09646ee693130c1c27be65ea1980dda07"),
    ("004_224d316cee3faa82", "ce7faf0c1d5d5d319ce0a5a4d7bd5fc53ac8e09fa364b413299f99a5b8b7f7e6"),
];

/// How much each document gave. Links count where they start; entities and spellings are those that the documents write,
/// and in the last line each counts once, however many documents write it.
const COUNTS: &str = "\
document              claims  links  entities  spellings  oddities
000_fb7d535e58895cfe      23      1        21         30        11
001_8eebf7bac08cb4b2      36     13        25         37        12
002_32d2511e014e3aac      47     15        22         36         4
003_e89cc9545c4c39cd      27      8        12         17         5
004_224d316cee3faa82      24      9        23         27         8
all                      157     46        72        125        40
";

/// The text of a reading.
fn reading(document: &Document) -> &'static str {
    let path = format!("seeds/{}.toml", document.stem);
    let file = SEEDS.iter().find(|file| file.path == path).expect("every document has its reading");
    str::from_utf8(&file.bytes).expect("a reading is UTF-8")
}

#[test]
fn the_documents_are_those_that_were_received() {
    let found: Vec<(&str, &str)> = documents()
        .map(|(_, document)| (document.stem.as_str(), document.sha256.as_str()))
        .collect();
    assert_eq!(found, DOCUMENTS);
}

#[test]
fn what_ships_has_no_findings() {
    let said: Vec<String> = ANALYSED.1.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn the_same_files_in_any_order_give_the_same_bytes() {
    let packed = pack::pack(corpus());
    let reversed: Vec<_> = SEEDS.iter().rev().cloned().collect();
    assert_eq!(pack::pack(&analysis::analyse(&SEEDS).0), packed);
    assert_eq!(pack::pack(&analysis::analyse(&reversed).0), packed);
}

#[test]
fn the_pack_has_the_corpus_but_for_what_only_the_build_needs() {
    let mut expected = corpus().clone();
    expected.claims.iter_mut().for_each(|claim| claim.key.clear());
    expected.documents.iter_mut().for_each(|document| document.country_mentions.clear());
    expected.entities.iter_mut().for_each(|entity| entity.n_claims = 0);
    let unpacked = pack::unpack::<Corpus>(&pack::pack(corpus()));
    // Not `assert_eq`: it would print two corpora.
    assert!(unpacked == Ok(expected));
}

#[test]
fn every_claim_of_every_reading_is_there_with_its_quote_letter_for_letter() {
    for (idx, document) in documents() {
        let reading = reading(document);
        let n_written = reading.lines().filter(|line| *line == "[[claim]]").count();
        assert_eq!(claims_of(idx).count(), n_written, "{}", document.stem);
        for claim in claims_of(idx) {
            let quote = corpus().quote(claim);
            assert!(reading.contains(&format!("key = \"{}\"", claim.key)), "{}", claim.key);
            // No reading escapes a character: its quotes are literal strings where they hold quotation marks.
            // A quotation mark at its edge has come with its partner within.
            let written = quote.trim_start_matches(['“', '"']).trim_end_matches(['”', '"']);
            let written = written.trim_end_matches(['.', ',']);
            assert!(reading.contains(quote) || reading.contains(written), "{quote}");
            assert!(!quote.contains('\n'), "{quote}");
            for place in &claim.occurrences {
                assert_eq!(corpus().words(idx, *place), quote);
            }
        }
    }
}

#[test]
fn every_span_is_one_of_its_document() {
    let spans = corpus::spans(corpus());
    assert!(spans.len() > 1000);
    for (document, span) in spans {
        let words = corpus().document(document).text.get(span.range());
        assert!(words.is_some_and(|words| !words.is_empty()), "{document:?} {span:?}");
    }
}

#[test]
fn every_claim_has_its_source() {
    for claim in &corpus().claims {
        let is_narrator = claim.source.kind == SourceKind::Narrator;
        assert_eq!(claim.source.as_written.is_none(), is_narrator, "{}", claim.key);
        let is_named = !claim.entities.says.is_empty();
        match claim.source.kind {
            SourceKind::Person
            | SourceKind::Organisation
            | SourceKind::Government
            | SourceKind::Unknown => {
                assert!(is_named, "{}", claim.key);
            }
            SourceKind::Narrator => assert!(!is_named, "{}", claim.key),
            SourceKind::Unnamed | SourceKind::Unresolved => {}
        }
    }
}

#[test]
fn everything_is_in_the_order_that_it_promises() {
    let Corpus { documents, claims, links, entities, countries, .. } = corpus();
    let ordered = |claim: &Claim| {
        let Span { start, end } = claim.span();
        (claim.document, start, std::cmp::Reverse(end))
    };
    assert!(documents.is_sorted_by(|a, b| a.stem < b.stem));
    assert!(claims.is_sorted_by_key(ordered));
    assert!(links.is_sorted_by(|a, b| a < b));
    assert!(entities.is_sorted_by(|a, b| a.name < b.name));
    assert!(countries.is_sorted_by(|a, b| a.code < b.code));
    for document in documents {
        let before = |a: Span, b: Span| a.end <= b.start;
        assert!(document.mentions.is_sorted_by(|a, b| before(a.span, b.span)));
        assert!(document.country_mentions.is_sorted_by(|a, b| before(a.span, b.span)));
        assert!(document.oddities.is_sorted_by_key(|oddity| oddity.occurrences[0]));
    }
}

#[test]
fn ids_are_short_and_nobody_shares_one() {
    let mut ids: Vec<&str> = corpus().claims.iter().map(|claim| claim.id.as_str()).collect();
    for id in &ids {
        let letters = id.strip_prefix('c').expect("a claim's id begins with c");
        assert!(letters.len() == 10 && letters.chars().all(|c| matches!(c, 'a'..='z' | '2'..='7')));
    }
    ids.extend(corpus().entities.iter().map(|entity| entity.id.as_str()));
    let n_ids = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), n_ids);
}

#[test]
fn a_parent_contains_its_child() {
    let nested: Vec<&Claim> =
        corpus().claims.iter().filter(|claim| claim.parent.is_some()).collect();
    assert!(!nested.is_empty());
    for child in nested {
        let parent = corpus().claim(child.parent.expect("it is nested"));
        assert!(parent.document == child.document && parent.span().contains(child.span()));
    }
}

#[test]
fn garbled_names_are_joined_and_namesakes_kept_apart() {
    let spells = |name: &str, words: &str| {
        let entity =
            corpus().entities.iter().find(|entity| entity.name == name).expect("an entity");
        entity.spellings.iter().any(|spelling| spelling.words == words)
    };
    for words in ["Chen Quanguo", "Chen Guanguo", "Chen Guoquan", "Chen Guo", "Chen"] {
        assert!(spells("Chen Quanguo", words), "{words}");
    }
    assert!(spells("Antony Blinken", "Flashing"));
    assert!(!spells("Chen Mingguo", "Chen"));
    let apart: Vec<Vec<&str>> = corpus()
        .kept_apart
        .iter()
        .map(|apart| apart.entities.iter().map(|idx| corpus().entity(*idx).name.as_str()).collect())
        .collect();
    assert!(apart.contains(&vec!["Chen Quanguo", "Chen Mingguo"]));
    assert!(apart.contains(&vec!["Wang Yi", "Wang Mingshan", "Wang Junzheng"]));
}

#[test]
fn this_much_ships() {
    let row = |name: &str, documents: &[DocumentIdx]| {
        let claims = corpus().claims.iter().filter(|claim| documents.contains(&claim.document));
        let from = |link: &model::Link| corpus().claim(link.from).document;
        let links = corpus().links.iter().filter(|link| documents.contains(&from(link)));
        let spellings: BTreeSet<(&str, &str)> = corpus()
            .entities
            .iter()
            .flat_map(|entity| {
                entity.spellings.iter().map(|spelling| (entity.id.as_str(), spelling))
            })
            .filter(|(_, spelling)| documents.contains(&spelling.document))
            .map(|(entity, spelling)| (entity, spelling.words.as_str()))
            .collect();
        let entities: BTreeSet<&str> = spellings.iter().map(|(entity, _)| *entity).collect();
        let oddities = documents.iter().map(|idx| corpus().document(*idx).oddities.len());
        format!(
            "{name:20} {:7} {:6} {:9} {:10} {:9}\n",
            claims.count(),
            links.count(),
            entities.len(),
            spellings.len(),
            oddities.sum::<usize>()
        )
    };
    let all: Vec<DocumentIdx> = documents().map(|(idx, _)| idx).collect();
    let found = documents()
        .map(|(idx, document)| row(&document.stem, &[idx]))
        .chain([row("all", &all)])
        .fold(
            "document              claims  links  entities  spellings  oddities\n".to_owned(),
            |table, row| table + &row,
        );
    assert!(found == COUNTS, "found:\n{found}\nexpected:\n{COUNTS}");
}
