//! Order, parents and ids of claims.

use model::ClaimIdx;

use super::{ANN_AND_GROUP, CHEN, TOPICS};
use crate::corpus::Corpus;

/// The id of each claim by its key, in the order of the keys.
fn ids(corpus: &model::Corpus) -> Vec<(&str, &str)> {
    let mut ids: Vec<(&str, &str)> =
        corpus.claims.iter().map(|claim| (claim.key.as_str(), claim.id.as_str())).collect();
    ids.sort_unstable();
    ids
}

/// The keys of claims in the order of the corpus, each with its parent's.
fn parents(corpus: &model::Corpus) -> Vec<(&str, Option<&str>)> {
    let key = |claim: ClaimIdx| corpus.claim(claim).key.as_str();
    corpus.claims.iter().map(|claim| (claim.key.as_str(), claim.parent.map(key))).collect()
}

#[test]
fn claims_are_in_the_order_of_documents_and_texts_and_the_outer_first() {
    let corpus = Corpus::new()
        .document("b.txt", "one")
        .claims("b.toml", &["key = \"other\"\nquote = \"one\""])
        .document("a.txt", "one two three")
        .claims(
            "a.toml",
            &[
                "key = \"last\"\nquote = \"three\"",
                "key = \"inner\"\nquote = \"one\"",
                "key = \"outer\"\nquote = \"one two three\"",
                "key = \"middle\"\nquote = \"one two\"",
            ],
        )
        .check(&[]);
    assert_eq!(
        parents(&corpus),
        [
            ("outer", None),
            ("middle", Some("outer")),
            ("inner", Some("middle")),
            ("last", Some("outer")),
            ("other", None)
        ]
    );
    assert_eq!(corpus.claims_of(model::DocumentIdx(0)), 0..4);
}

#[test]
fn of_claims_with_one_span_the_first_type_is_the_parent() {
    let corpus = Corpus::new()
        .document("a.txt", "one two")
        .claims(
            "a.toml",
            &[
                "key = \"fact\"\nquote = \"one two\"",
                "key = \"denial\"\nquote = \"one two\"\ntype = \"denial\"",
                "key = \"inner\"\nquote = \"two\"",
            ],
        )
        .check(&[]);
    assert_eq!(
        parents(&corpus),
        [("denial", None), ("fact", Some("denial")), ("inner", Some("fact"))]
    );
}

#[test]
fn an_id_is_made_of_document_quote_type_sources_and_ordinal() {
    let claim = r#"
quote = "It is over"
source_kind = "unnamed"
as_written = "Ann Lee and the Group"
entities = ["Group", "Ann Lee"]
"#;
    let corpus = Corpus::new()
        .document("a.txt", "It is over, say Ann Lee and the Group.")
        .claims("a.toml", &[claim])
        .names(ANN_AND_GROUP)
        .corpus();
    // The first ten letters of the lower-case base32 of SHA-256 over a, It is over, fact, ann-lee,group and 1, with U+001F between.
    assert_eq!(corpus.claims[0].id, "co3chfpvnvc");
}

#[test]
fn ids_are_the_same_whatever_else_the_files_have() {
    let claims = ["key = \"a\"\nquote = \"It is over\"", "key = \"b\"\nquote = \"It is not\""];
    let corpus = Corpus::new()
        .document("a.txt", "It is over. It is not.")
        .claims("a.toml", &claims)
        .check(&[]);
    let ids = ids(&corpus);

    let moved = Corpus::new()
        .document("a.txt", "New.\nIt is not. It is over.")
        .claims("a.toml", &[claims[1], "key = \"new\"\nquote = \"New\"", claims[0]])
        .document("0.txt", "It is over.")
        .claims("0.toml", &["quote = \"It is over\""])
        .check(&[]);
    let still: Vec<_> =
        self::ids(&moved).into_iter().filter(|(key, _)| ["a", "b"].contains(key)).collect();
    assert_eq!(still, ids);
}

#[test]
fn ids_differ_by_everything_that_they_are_made_of() {
    let ids = |stem: &str, fields: &str| {
        let corpus = Corpus::new()
            .document(&format!("{stem}.txt"), "It is over, said Ann Lee. It is over.")
            .claims(&format!("{stem}.toml"), &[fields])
            .names(ANN_AND_GROUP)
            .corpus();
        corpus.claims[0].id.clone()
    };
    let said = "source_kind = \"person\"\nas_written = \"Ann Lee\"\nentities = [\"Ann Lee\"]";
    let all = [
        ids("a", "quote = \"It is over\"\nplace = 1"),
        ids("b", "quote = \"It is over\"\nplace = 1"),
        ids("a", "quote = \"It is\"\nplace = 1"),
        ids("a", "quote = \"It is over\"\nplace = 1\ntype = \"denial\""),
        ids("a", &format!("quote = \"It is over\"\nplace = 1\n{said}")),
    ];
    let mut different = all.to_vec();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), all.len());
    // Neither the key nor the place is part of it.
    assert_eq!(ids("a", "key = \"k\"\nquote = \"It is over\"\nplace = 2"), all[0]);
}

#[test]
fn equal_claims_differ_by_their_ordinal() {
    let claims = [
        "key = \"second\"\nquote = \"Over\"\nplace = 2",
        "key = \"first\"\nquote = \"Over\"\nplace = 1",
    ];
    let corpus =
        Corpus::new().document("a.txt", "Over. Over.").claims("a.toml", &claims).check(&[]);
    let alone = Corpus::new()
        .document("a.txt", "Over.")
        .claims("a.toml", &["key = \"first\"\nquote = \"Over\""])
        .check(&[]);
    assert_eq!(ids(&corpus)[0], ids(&alone)[0]);
    assert_ne!(corpus.claims[0].id, corpus.claims[1].id);
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let corpus = Corpus::new()
        .document("b.txt", "Chen Quanguo said no.")
        .claims("b.toml", &["key = \"k\"\nquote = \"no\""])
        .document("a.txt", "No “reading, but Chen.")
        .document("c.txt", "Yes.")
        .claims(
            "c.toml",
            &[r#"
quote = "Yes"
responds_to = [{ claim = "b#k", verb = "denies", evidence = "Yes" }]
"#],
        )
        .names(CHEN)
        .topics(TOPICS);
    assert_eq!(
        analysis::analyse(corpus.files()),
        analysis::analyse(corpus.clone().reversed().files())
    );
}
