//! What a reading becomes.

use model::{ClaimIdx, CountryIdx, EntityIdx, LinkVerb, PartialDate, Role, Span};
use proptest::prelude::*;

use crate::corpus::{Corpus, spans};
use crate::tagged::tagged;

/// Holds where the words of one claim are found: its `<quote>`, its source as written `<by>`, the antecedent `<of>`, its `<cue>`
/// and its `<date>`.
#[track_caller]
fn check_words(fixture: &str, fields: &str) {
    let (text, expected) = tagged(fixture);
    let corpus = Corpus::new().document("a.txt", text).claims("a.toml", &[fields]).check(&[]);
    let claim = &corpus.claims[0];
    let quotes = claim.occurrences.iter().map(|place| (*place, "quote"));
    let words = [
        claim.source.as_written.map(|span| (span, "by")),
        claim.source.antecedent.map(|span| (span, "of")),
        claim.cue.map(|span| (span, "cue")),
        claim.date.map(|date| (date.words, "date")),
    ];
    let mut found: Vec<(Span, String)> =
        quotes.chain(words.into_iter().flatten()).map(|(span, tag)| (span, tag.into())).collect();
    found.sort();
    assert_eq!(found, expected, "{fixture}");
}

/// Holds which words name entities of the register; each is tagged with the entity's id.
#[track_caller]
fn check_mentions(names: &str, fixture: &str) {
    let (text, expected) = tagged(fixture);
    let corpus = Corpus::new().document("a.txt", text).read("a.toml").names(names).corpus();
    let mentions = corpus.documents[0].mentions.iter();
    let found: Vec<(Span, String)> =
        mentions.map(|mention| (mention.span, corpus.entity(mention.of).id.clone())).collect();
    assert_eq!(found, expected, "{fixture}");
}

/// Holds which words name countries; each is tagged with the country's code.
#[track_caller]
fn check_countries(names: &str, fixture: &str) {
    let (text, expected) = tagged(fixture);
    let corpus = Corpus::new().document("a.txt", text).read("a.toml").names(names).corpus();
    let mentions = corpus.documents[0].country_mentions.iter();
    let found: Vec<(Span, String)> =
        mentions.map(|mention| (mention.span, corpus.country(mention.of).code.clone())).collect();
    assert_eq!(found, expected, "{fixture}");
}

/// The names of entities.
fn names(corpus: &model::Corpus, entities: &[EntityIdx]) -> Vec<String> {
    entities.iter().map(|entity| corpus.entity(*entity).name.clone()).collect()
}

/// The codes of countries.
fn codes(corpus: &model::Corpus, countries: &[CountryIdx]) -> Vec<String> {
    countries.iter().map(|country| corpus.country(*country).code.clone()).collect()
}

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

// Where words are found.

#[test]
fn words_are_the_nearest_of_the_paragraph() {
    check_words(
        "He said no.\nHe said so. <by>He</by> <cue>said</cue> <quote>it was over</quote> <date>on Monday</date>, on Monday.",
        r#"
quote = "it was over"
source_kind = "unnamed"
as_written = "He"
cue = "said"
date = { words = "on Monday" }
"#,
    );
}

#[test]
fn words_after_the_quote_are_as_near_as_words_before() {
    check_words(
        "Ann said so at last. “<quote>It is over</quote>,” <by>Ann</by> <cue>said</cue>.",
        "quote = \"It is over\"\nsource_kind = \"unnamed\"\nas_written = \"Ann\"\ncue = \"said\"",
    );
}

#[test]
fn words_within_the_quote_are_nearest() {
    check_words(
        "China came; <quote><by>China</by> <cue>denies</cue> it</quote>, China.",
        "quote = \"China denies it\"\nsource_kind = \"unnamed\"\nas_written = \"China\"\ncue = \"denies\"",
    );
}

#[test]
fn words_of_another_paragraph_are_meant_where_the_own_has_none() {
    check_words(
        "<of>Ann Lee</of> came.\n“<quote>No</quote>,” <by>she</by> <cue>said</cue>.\nThey said so.",
        r#"
quote = "No"
source_kind = "unnamed"
as_written = "she"
antecedent = "Ann Lee"
cue = "said"
"#,
    );
}

#[test]
fn a_place_counts_whole_words_in_the_whole_document() {
    check_words(
        "Chess: he said.\n<by>He</by> said. Then <of>he</of> <cue>said</cue> “<quote>no</quote>” to the other: “no”.",
        r#"
quote = "no"
place = 1
source_kind = "unnamed"
as_written = "He"
antecedent = { words = "he", place = 2 }
cue = { words = "said", place = 3 }
"#,
    );
}

#[test]
fn a_quote_can_have_all_its_places() {
    check_words(
        "<quote>It <cue>is</cue> over</quote>.\n<quote>It is over</quote>. It is overdone.",
        "quote = \"It is over\"\nplaces = \"all\"\ncue = \"is\"",
    );
}

#[test]
fn a_quote_at_several_places_is_one_claim() {
    let corpus = Corpus::new()
        .document("a.txt", "It is over.\nIt is over.")
        .claims("a.toml", &["quote = \"It is over\"\nplaces = \"all\""])
        .check(&[]);
    assert_eq!(corpus.claims.len(), 1);
    assert_eq!(corpus.claims[0].span(), Span::new(0, 10));
}

#[test]
fn all_places_of_words_that_stand_once_are_one() {
    check_words("<quote>It is over</quote>.", "quote = \"It is over\"\nplaces = \"all\"");
}

#[test]
fn carriage_returns_belong_to_no_word() {
    check_words(
        "He said no.\r\n<by>He</by> <cue>said</cue> <quote>yes</quote>\r\n",
        "quote = \"yes\"\nsource_kind = \"unnamed\"\nas_written = \"He\"\ncue = \"said\"",
    );
}

// What a claim holds.

#[test]
fn a_claim_holds_what_the_reading_gives() {
    let corpus = Corpus::new()
        .document("a.txt", "In May 2019, the US banned visas for 12 officials.")
        .claims(
            "a.toml",
            &[r#"
key = "visas"
type = "sanction"
quote = "the US banned visas for 12 officials"
source_kind = "government"
as_written = "the US"
source_countries = ["US"]
topics = ["war", "trade", "war"]
date = { value = "2019-05", words = "In May 2019" }
form = "act"
status = "background"
has_statistic = true
narrator_endorses = true
measure = "visa-ban"
"#],
        )
        .topics(TOPICS)
        .check(&[]);
    let claim = &corpus.claims[0];
    assert_eq!(claim.key, "visas");
    assert_eq!(claim.claim_type.word(), "sanction");
    assert_eq!(claim.source.kind.word(), "government");
    assert_eq!(claim.form.word(), "act");
    assert_eq!(claim.status.word(), "background");
    assert_eq!(claim.measure.map(model::Measure::word), Some("visa-ban"));
    assert!(claim.has_statistic && claim.narrator_endorses);
    assert_eq!(claim.date.and_then(|date| date.value), PartialDate::parse("2019-05"));
    assert_eq!(claim.origin, model::Origin::Reading);
    let topics: Vec<&str> =
        claim.topics.iter().map(|topic| corpus.topic(*topic).id.as_str()).collect();
    assert_eq!(topics, ["trade", "war"]);
}

const TOPICS: &str = r#"
[[topic]]
id = "trade"
label = "Trade"
description = "Goods."
[[topic]]
id = "war"
label = "War"
description = "It."
"#;

/// A person of two countries and a body of none.
const ANN_AND_GROUP: &str = r#"
[[entity]]
name = "Ann Lee"
kind = "person"
countries = ["US", "CA"]
[[entity]]
name = "Group"
kind = "organisation"
"#;

/// Two governments, one of which is named by its seat.
const GOVERNMENTS: &str = r#"
[[entity]]
name = "Government of China"
kind = "government"
countries = ["CN"]
[[entity]]
name = "Government of Japan"
kind = "government"
countries = ["JP"]
[[entity.spelling]]
words = "Tokyo"
because = "its seat"
evidence = "Tokyo"
"#;

#[test]
fn entities_and_countries_stand_in_one_list_for_each_role() {
    let corpus = Corpus::new()
        .document(
            "a.txt",
            "The Group and Ann Lee said: the Group, Ann Lee, Tokyo, China, France and Canada met, and China denied it.",
        )
        .claims("a.toml", &[r#"
type = "denial"
quote = "the Group, Ann Lee, Tokyo, China, France and Canada met, and China denied it"
source_kind = "unnamed"
as_written = "The Group and Ann Lee"
entities = ["Group", "Ann Lee", "Group"]
source_countries = ["HK", "CA"]
targets = ["Government of China", "Ann Lee"]
target_countries = ["CN", "US"]
conduct_of = ["Government of China"]
conduct_of_countries = ["MO"]
"#])
        .names(&[ANN_AND_GROUP, GOVERNMENTS].concat())
        .check(&[]);
    let model::Claim { entities, countries, .. } = &corpus.claims[0];
    assert_eq!(names(&corpus, &entities.says), ["Ann Lee", "Group"]);
    assert_eq!(names(&corpus, &entities.target), ["Ann Lee", "Government of China"]);
    assert_eq!(names(&corpus, &entities.conduct_of), ["Government of China"]);
    assert_eq!(names(&corpus, &entities.mentioned), ["Government of Japan"]);
    assert_eq!(codes(&corpus, &countries.says), ["CA", "HK", "US"]);
    assert_eq!(codes(&corpus, &countries.target), ["CA", "CN", "US"]);
    assert_eq!(codes(&corpus, &countries.conduct_of), ["CN", "MO"]);
    assert_eq!(codes(&corpus, &countries.mentioned), ["FR", "JP"]);
}

#[test]
fn what_stands_outside_of_the_quote_is_not_mentioned_in_it() {
    let corpus = Corpus::new()
        .document("a.txt", "Tokyo and France say it is over, says Ann Lee of Canada.")
        .claims("a.toml", &["quote = \"it is over\""])
        .names(GOVERNMENTS)
        .corpus();
    assert_eq!(corpus.claims[0].entities.of(Role::Any), []);
    assert_eq!(corpus.claims[0].countries.of(Role::Any), []);
}

#[test]
fn only_countries_that_are_named_are_kept_and_in_the_order_of_their_codes() {
    let corpus = Corpus::new()
        .document("a.txt", "Zimbabwe met France.")
        .claims("a.toml", &["quote = \"France\"\ntarget_countries = [\"KH\"]"])
        .check(&[]);
    let listed: Vec<&str> = corpus.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(listed, ["FR", "KH", "ZW"]);
    assert_eq!(codes(&corpus, &corpus.claims[0].countries.target), ["KH"]);
}

// Names.

const CHEN: &str = r#"
[[entity]]
name = "Chen Quanguo"
id = "chen"
kind = "person"
surname = "Chen"
"#;

const TWO_WANGS: &str = r#"
[[entity]]
name = "Wang Yi"
id = "yi"
kind = "person"
surname = "Wang"
[[entity]]
name = "Wang Mingshan"
id = "mingshan"
kind = "person"
surname = "Wang"
"#;

#[test]
fn a_bare_surname_is_its_only_bearer() {
    check_mentions(
        CHEN,
        "<chen>Chen</chen> came. <chen>Chen Quanguo</chen> said so, and Secretary <chen>Chen</chen> did. Before <chen>Chen</chen>, nobody.",
    );
}

#[test]
fn a_surname_is_nobody_where_the_document_has_no_full_name() {
    check_mentions(CHEN, "Chen came.");
}

#[test]
fn a_surname_of_two_bearers_is_neither() {
    check_mentions(
        TWO_WANGS,
        "<yi>Wang Yi</yi> met <mingshan>Wang Mingshan</mingshan>. Wang left.",
    );
}

#[test]
fn a_surname_is_told_document_by_document() {
    let corpus = Corpus::new()
        .document("a.txt", "Wang Yi, and Wang.")
        .read("a.toml")
        .document("b.txt", "Wang Mingshan, and Wang.")
        .read("b.toml")
        .names(TWO_WANGS)
        .check(&[]);
    let bearer =
        |document: usize| corpus.entity(corpus.documents[document].mentions[1].of).name.as_str();
    assert_eq!((bearer(0), bearer(1)), ("Wang Yi", "Wang Mingshan"));
}

#[test]
fn a_surname_with_another_given_name_is_somebody_else() {
    check_mentions(CHEN, "<chen>Chen Quanguo</chen> met Chen Xi and Melania Chen.");
}

#[test]
fn a_possessive_stays_outside() {
    check_mentions(CHEN, "<chen>Chen Quanguo</chen>’s plan and <chen>Chen</chen>'s, not Chens.");
}

#[test]
fn either_apostrophe_is_meant() {
    let names = |apostrophe| {
        format!(
            "[[entity]]\nname = \"People{apostrophe}s Party\"\nid = \"party\"\nkind = \"organisation\""
        )
    };
    for apostrophe in ['\'', '’'] {
        check_mentions(
            &names(apostrophe),
            "The <party>People's Party</party> and the <party>People’s Party</party>’s men.",
        );
    }
}

#[test]
fn the_longest_spelling_wins() {
    check_mentions(
        r#"
[[entity]]
name = "Xinjiang"
kind = "place"
[[entity]]
name = "Xinjiang Public Security Bureau"
id = "bureau"
kind = "organisation"
[[entity]]
name = "Bureau of Bees"
id = "bees"
kind = "organisation"
"#,
        "<xinjiang>Xinjiang</xinjiang>: the <bureau>Xinjiang Public Security Bureau</bureau> of Bees, the <bees>Bureau of Bees</bees>.",
    );
}

#[test]
fn names_are_whole_words_and_case_counts() {
    check_mentions(
        "[[entity]]\nname = \"UN\"\nkind = \"organisation\"",
        "The <un>UN</un>, not the UNHCR, nor un. <un>UN</un>-led, (<un>UN</un>)",
    );
}

#[test]
fn a_spelling_counts_in_its_documents_alone() {
    let corpus = Corpus::new()
        .document("a.txt", "Flashing spoke. Antony Blinken left.")
        .read("a.toml")
        .document("b.txt", "Flashing lights.")
        .read("b.toml")
        .names(
            r#"
[[entity]]
name = "Antony Blinken"
kind = "person"
[[entity.spelling]]
words = "Flashing"
documents = ["a"]
because = "the speaker is Blinken"
evidence = "Flashing spoke"
"#,
        )
        .check(&[]);
    assert_eq!(corpus.documents[1].mentions, []);
    let spellings: Vec<(&str, u32, bool)> = corpus.entities[0]
        .spellings
        .iter()
        .map(|spelling| {
            (spelling.words.as_str(), spelling.count, spelling.why == model::JoinReason::Canonical)
        })
        .collect();
    assert_eq!(spellings, [("Antony Blinken", 1, true), ("Flashing", 1, false)]);
    let why = &corpus.entities[0].spellings[1].why;
    let model::JoinReason::Registered { because, evidence: Some((document, words)) } = why else {
        panic!("joined by the register, with evidence: {why:?}")
    };
    assert_eq!(
        (because.as_str(), corpus.words(*document, *words)),
        ("the speaker is Blinken", "Flashing spoke")
    );
}

#[test]
fn a_name_within_which_a_country_stands_decides_whether_it_is_named() {
    check_countries(
        r#"
[[entity]]
name = "Bank of China"
kind = "organisation"
countries = ["CN"]
[[entity]]
name = "Radio Free France"
kind = "organisation"
[[entity]]
name = "Government of Japan"
kind = "government"
countries = ["JP"]
[[entity.spelling]]
words = "Tokyo"
because = "its seat"
evidence = "Tokyo"
"#,
        "The Bank of <CN>China</CN>, Radio Free France, <JP>Tokyo</JP> and the <US>U.S.</US>",
    );
}

// Order, parents, ids.

#[test]
fn claims_stand_in_the_order_of_documents_and_texts_and_the_outer_first() {
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
fn an_id_stands_for_document_quote_type_sources_and_ordinal() {
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
fn ids_are_the_same_whatever_else_the_files_hold() {
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
fn ids_differ_by_everything_that_they_stand_for() {
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
fn equal_claims_are_told_apart_by_their_ordinal() {
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

// Documents, facts, oddities, links.

#[test]
fn a_document_without_a_reading_is_kept_with_its_text() {
    let corpus = Corpus::new().document("a.md", "Chen Quanguo of China.\r\n").names(CHEN).corpus();
    let document = &corpus.documents[0];
    assert_eq!(
        (document.stem.as_str(), document.text.as_str()),
        ("a", "Chen Quanguo of China.\r\n")
    );
    assert_eq!(document.read_by, None);
    assert_eq!(document.sha256, "462f7ed402848f1dd3aa5f820e887493b3b2d7477ac9508befba633ff16aa02e");
    assert_eq!((document.mentions.len(), document.country_mentions.len()), (1, 1));
    assert_eq!((corpus.claims.len(), corpus.links.len()), (0, 0));
}

#[test]
fn a_byte_order_mark_is_kept() {
    let corpus = Corpus::new()
        .document("a.txt", "\u{feff}One two.")
        .reading("a.toml", "\u{feff}read_by = \"me\"")
        .check(&[]);
    assert_eq!(corpus.documents[0].text, "\u{feff}One two.");
    assert_eq!(corpus.documents[0].read_by.as_deref(), Some("me"));
}

#[test]
fn facts_and_oddities_are_anchored() {
    let corpus = Corpus::new()
        .document("a.txt", "Title\nFeb. 1: Chen Guanguo, Chen Guanguo. Loading...")
        .reading(
            "a.toml",
            r#"
read_by = "a test"
[facts.title]
value = "Title"
words = "Title"
[facts.date]
value = "--02-01"
words = "Feb. 1"
inferred = true
note = "No year."
[facts.outlet]
value = "The Loader"
words = { words = "Loading", place = 1 }
[[oddity]]
kind = "boilerplate"
quote = "Loading..."
note = "Of the page."
[[oddity]]
kind = "garbled-name"
quote = "Chen Guanguo"
places = "all"
against = { document = "b", words = "Chen Quanguo" }
note = "Elsewhere it is another."
[[oddity]]
kind = "dangling-reference"
quote = "Feb"
against = "Title"
note = "Of which year?"
"#,
        )
        .document("b.txt", "Chen Quanguo")
        .read("b.toml")
        .check(&[]);
    let document = &corpus.documents[0];
    let date = document.facts.date.as_ref().expect("there is a date");
    assert_eq!(date.value, PartialDate::parse("--02-01"));
    assert_eq!((date.words.of(&document.text), date.inferred), ("Feb. 1", true));
    assert_eq!(date.note.as_deref(), Some("No year."));
    let outlet = document.facts.outlet.as_ref().expect("there is an outlet");
    assert_eq!((outlet.value.as_str(), outlet.words.of(&document.text)), ("The Loader", "Loading"));
    let told: Vec<(&str, usize, Option<&str>)> = document
        .oddities
        .iter()
        .map(|oddity| {
            let against = oddity.against.map(|(document, words)| corpus.words(document, words));
            (oddity.kind.word(), oddity.occurrences.len(), against)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("dangling-reference", 1, Some("Title")),
            ("garbled-name", 2, Some("Chen Quanguo")),
            ("boilerplate", 1, None)
        ]
    );
}

#[test]
fn links_lead_from_claim_to_claim_within_and_across_documents() {
    let corpus = Corpus::new()
        .document("a.txt", "No. Yes.")
        .claims(
            "a.toml",
            &[
                r#"
key = "no"
quote = "No"
responds_to = [
{ claim = "b#k", verb = "rebuts", evidence = "Yes" },
{ claim = "yes", verb = "denies", evidence = "No" },
]
"#,
                "key = \"yes\"\nquote = \"Yes\"",
            ],
        )
        .document("b.txt", "Perhaps.")
        .claims(
            "b.toml",
            &[r#"
key = "k"
quote = "Perhaps"
responds_to = [{ claim = "a#no", verb = "questions", evidence = "Perhaps" }]
"#],
        )
        .check(&[]);
    let told: Vec<(u32, u32, LinkVerb, &str)> = corpus
        .links
        .iter()
        .map(|link| {
            let evidence = corpus.words(corpus.claim(link.from).document, link.evidence);
            (link.from.0, link.to.0, link.verb, evidence)
        })
        .collect();
    assert_eq!(
        told,
        [
            (0, 1, LinkVerb::Denies, "No"),
            (0, 2, LinkVerb::Rebuts, "Yes"),
            (2, 0, LinkVerb::Questions, "Perhaps")
        ]
    );
}

#[test]
fn who_is_kept_apart_is_told_with_the_words_that_show_it() {
    let corpus = Corpus::new()
        .document("a.txt", "Wang Yi met Wang Mingshan.")
        .read("a.toml")
        .names(
            &[
                TWO_WANGS,
                r#"
[[kept_apart]]
names = ["Wang Yi", "Wang Mingshan"]
because = "they met"
evidence = [{ document = "a", words = "Wang Yi met Wang Mingshan" }]
"#,
            ]
            .concat(),
        )
        .check(&[]);
    let apart = &corpus.kept_apart[0];
    assert_eq!(names(&corpus, &apart.entities), ["Wang Yi", "Wang Mingshan"]);
    assert_eq!(apart.because, "they met");
    let (document, words) = apart.evidence[0];
    assert_eq!(corpus.words(document, words), "Wang Yi met Wang Mingshan");
}

#[test]
fn a_corpus_of_no_files_is_empty() {
    assert_eq!(Corpus::new().check(&[]), model::Corpus::default());
}

// Whatever the files hold.

/// What texts are made of and words looked for: letters of one to four bytes, names, marks, ends of lines, and nothing.
const PHRASES: &[&str] = &[
    "a", "Ab", "Ab Ğa", "Ğa", "陈", "😀 a", "China", "Beijing", "Ab’s", "“a", "a”", "a\nAb",
    "\r\n", "",
];

/// A text of some phrases.
fn text() -> impl Strategy<Value = String> {
    let between = prop::sample::select(vec![" ", " ", ". ", "\n", "\r\n", ""]);
    prop::collection::vec((prop::sample::select(PHRASES), between), 0..8).prop_map(|parts| {
        parts.into_iter().flat_map(|(phrase, between)| [phrase, between]).collect()
    })
}

/// Words that a text may have, as a string of TOML.
fn words() -> impl Strategy<Value = String> {
    let written = |phrase: &str| phrase.replace('\r', "\\r").replace('\n', "\\n");
    prop::sample::select(PHRASES).prop_map(move |phrase| format!("\"{}\"", written(phrase)))
}

/// Words, or words with a place that they may have or cannot.
fn anchored() -> impl Strategy<Value = String> {
    let place = prop::sample::select(vec![1, 1, 2, 3, 0, -1, i64::MIN, i64::MAX]);
    let placed = (words(), place)
        .prop_map(|(words, place)| format!("{{ words = {words}, place = {place} }}"));
    prop_oneof![words(), placed]
}

/// A value of TOML, of any kind.
fn value() -> impl Strategy<Value = String> {
    let others = vec![
        "true",
        "1",
        "-9223372036854775808",
        "1.5",
        "2019-10-19",
        "{}",
        "\"all\"",
        "\"2019\"",
        "\"CN\"",
        "\"b\"",
    ];
    prop_oneof![
        anchored(),
        words().prop_map(|words| format!("[{words}]")),
        prop::sample::select(others).prop_map(str::to_owned),
    ]
}

/// A table whose words stand in `fields`, with up to three more fields of any value.
fn table(
    head: &'static str,
    fields: &'static [&'static str],
    more: &'static [&'static str],
) -> impl Strategy<Value = String> {
    let words = prop::collection::vec(words(), fields.len());
    let more = prop::collection::btree_map(prop::sample::select(more), value(), 0..4);
    (words, more).prop_map(move |(words, more)| {
        let given = fields.iter().zip(&words).map(|(field, words)| format!("{field} = {words}\n"));
        let more = more.iter().map(|(field, value)| format!("{field} = {value}\n"));
        format!("{head}\n{}", given.chain(more).collect::<String>())
    })
}

/// What two claims and a link have besides their words.
const CLAIM_A: &str = r#"
[[claim]]
key = "a"
type = "fact"
source_kind = "person"
form = "act"
status = "new"
"#;
const CLAIM_B: &str = r#"
[[claim]]
key = "b"
type = "sanction"
source_kind = "narrator"
form = "act"
status = "new"
measure = "visa-ban"
"#;
const LINK: &str = r#"
[[claim.responds_to]]
claim = "b#b"
verb = "denies"
"#;

/// Something like a reading, a register or a list of topics.
fn toml_ish() -> impl Strategy<Value = String> {
    let more_of_claim = &[
        "place",
        "places",
        "as_written",
        "antecedent",
        "cue",
        "date",
        "entities",
        "targets",
        "topics",
        "source_countries",
        "measure",
    ];
    let lines = prop_oneof![
        6 => table(CLAIM_A, &["quote"], more_of_claim),
        6 => table(CLAIM_B, &["quote"], more_of_claim),
        6 => table(LINK, &["evidence"], &["note"]),
        4 => table("[[oddity]]\nkind = \"boilerplate\"", &["quote", "note"], &["place", "places", "against"]),
        1 => table("[facts.title]", &["value", "words"], &["note"]),
        1 => table("[facts.date]", &["words"], &["value", "inferred"]),
        8 => table("[[entity]]\nkind = \"person\"", &["name"], &["id", "surname", "description", "countries"]),
        4 => table("[[entity.spelling]]", &["words", "because", "evidence"], &["documents"]),
        2 => table("[[kept_apart]]", &["because"], &["names", "evidence"]),
        1 => table("[[topic]]", &["id", "label", "description"], &["note"]),
        1 => ".{0,20}\n",
    ];
    prop::collection::vec(lines, 0..12).prop_map(|lines| lines.concat())
}

/// Holds that a corpus can be made of these files, the same in any order, whose every span lies on characters of its document.
fn check_any(files: Corpus) {
    let analysed = analysis::analyse(files.files());
    for (document, span) in spans(&analysed.0) {
        assert!(analysed.0.document(document).text.get(span.range()).is_some(), "{span:?}");
    }
    for finding in &analysed.1 {
        assert!(!finding.to_string().contains('\n'), "{finding}");
    }
    assert_eq!(analysis::analyse(files.reversed().files()), analysed);
}

proptest! {
    #[test]
    fn any_bytes_make_a_corpus(contents in prop::collection::vec(any::<Vec<u8>>(), 5)) {
        let names = ["a.txt", "a.toml", "b.md", "names.toml", "topics.toml"];
        let files = names.into_iter().zip(contents);
        check_any(files.fold(Corpus::new(), |corpus, (name, bytes)| corpus.file(name, bytes)));
    }

    #[test]
    fn anything_like_toml_makes_a_corpus(
        texts in [text(), text()],
        tomls in [toml_ish(), toml_ish(), toml_ish(), toml_ish()],
    ) {
        let [first, second] = texts;
        let [a, b, names, topics] = tomls;
        let corpus = Corpus::new().document("a.txt", first).reading("a.toml", &a);
        let corpus = corpus.document("b.txt", second).reading("b.toml", &b);
        check_any(corpus.names(&names).topics(&topics));
    }
}
