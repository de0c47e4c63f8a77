//! What is said of files: every message to the letter, and always the complete list.

use analysis::{MAX_BYTES, Problem};

use crate::corpus::Corpus;

/// Which test holds the message of each problem: a new problem does not compile until it has one.
const _: fn(&Problem) -> fn() = |problem| match problem {
    Problem::NotUtf8 => not_utf8,
    Problem::TooLarge { .. } => too_large,
    Problem::UnknownEnding => unknown_ending,
    Problem::ReservedName { .. } => reserved_name,
    Problem::DuplicateStem { .. } => two_documents_of_one_stem,
    Problem::ReadingWithoutDocument { .. } => reading_without_document,
    Problem::DocumentWithoutReading { .. } => document_without_reading,
    Problem::Syntax { .. } => syntax,
    Problem::UnknownField { .. } => unknown_field,
    Problem::MissingField { .. } => missing_field,
    Problem::WrongKind { .. } => wrong_kind,
    Problem::UnknownTerm { .. } => unknown_term,
    Problem::UnknownEntity { .. } => unknown_entity,
    Problem::UnknownCountry { .. } => unknown_country,
    Problem::UnknownTopic { .. } => unknown_topic,
    Problem::NoDate { .. } => no_date,
    Problem::NoAddress { .. } => no_address,
    Problem::NotVerbatim { .. } => words_that_are_not_there,
    Problem::Ambiguous { .. } => several_places,
    Problem::NoSuchPlace { .. } => place_that_is_not_there,
    Problem::QuoteEdge { .. } => quote_edge,
    Problem::QuoteCrossesParagraph => quote_across_paragraphs,
    Problem::DuplicateKey { .. } => duplicate_key,
    Problem::LinkToNowhere { .. } => link_to_nowhere,
    Problem::LinkToItself { .. } => link_to_itself,
    Problem::MeasureWithoutSanction => measure_without_sanction,
    Problem::SanctionWithoutMeasure => sanction_without_measure,
    Problem::SourceIsNoPerson { .. } => source_that_is_no_person,
    Problem::NarratorNamed => narrator_with_words,
    Problem::SourceUnnamed => source_without_words,
    Problem::SeatWithoutGovernment { .. } => seat_without_government,
    Problem::DuplicateEntity { .. } => duplicate_entity,
    Problem::NoId { .. } => no_id,
    Problem::SpellingClaimedTwice { .. } => spelling_of_two_entities,
    Problem::UnknownDocument { .. } => unknown_document,
    Problem::DuplicateTopic { .. } => duplicate_topic,
    Problem::NeverNamed { .. } => entity_that_nothing_names,
    Problem::SpellingNotFound { .. } => spelling_that_is_not_there,
    Problem::SurnameOfSeveral { .. } => surname_of_several,
    Problem::NearName { .. } => near_name,
    Problem::UnbalancedQuotation { .. } => unbalanced_quotation,
    Problem::Overlap { .. } => overlap,
};

/// One document and a reading with one claim, whose first field stands on line 3; of them this is said.
#[track_caller]
fn check_claim(text: &str, fields: &str, expected: &[&str]) {
    Corpus::new().document("a.txt", text).claims("a.toml", &[fields]).check(expected);
}

/// One document and its reading; of them this is said.
#[track_caller]
fn check_reading(text: &str, toml: &str, expected: &[&str]) {
    Corpus::new().document("a.txt", text).reading("a.toml", toml).check(expected);
}

/// One document that is read, and a register; of them this is said.
#[track_caller]
fn check_names(text: &str, names: &str, expected: &[&str]) {
    Corpus::new().document("a.txt", text).read("a.toml").names(names).check(expected);
}

// Files.

#[test]
fn nothing_is_said_of_no_files() {
    Corpus::new().check(&[]);
}

#[test]
fn nothing_is_said_of_empty_files() {
    Corpus::new().document("a.txt", "").read("a.toml").names("").topics("").check(&[]);
}

#[test]
fn nothing_is_said_of_the_readme() {
    Corpus::new().file("README.md", *b"\xff").check(&[]);
}

#[test]
fn a_reading_is_not_empty() {
    check_reading("text", "", &["seeds/a.toml:1:1: the file without 'read_by'; add it"]);
}

#[test]
fn not_utf8() {
    Corpus::new()
        .read("a.toml")
        .document("a.txt", *b"Do\xc4\x9fu\n\xe2\x80\x9cDo\xc4\x9f\xffu")
        .check(&["seeds/a.txt:2:5: not UTF-8; save the file as UTF-8"]);
}

#[test]
fn not_utf8_where_a_character_is_cut_short() {
    Corpus::new()
        .document("a.txt", *b"a\xf0\x9f\x98")
        .check(&["seeds/a.txt:1:2: not UTF-8; save the file as UTF-8"]);
}

#[test]
fn a_file_that_cannot_be_read_is_there_all_the_same() {
    Corpus::new()
        .document("a.txt", *b"\xff")
        .read("a.toml")
        .document("b.txt", "text")
        .file("b.toml", *b"\xff")
        .check(&[
            "seeds/a.txt:1:1: not UTF-8; save the file as UTF-8",
            "seeds/b.toml:1:1: not UTF-8; save the file as UTF-8",
        ]);
}

#[test]
fn too_large() {
    Corpus::new()
        .document("a.txt", vec![b' '; MAX_BYTES + 1])
        .check(&["seeds/a.txt:1:1: larger than 67108864 bytes; split the file"]);
}

#[test]
fn unknown_ending() {
    Corpus::new().file("a.docx", *b"\xff").file("b", "").check(&[
        "seeds/a.docx:1:1: neither a document (.txt, .md) nor a reading (.toml); not read",
        "seeds/b:1:1: neither a document (.txt, .md) nor a reading (.toml); not read",
    ]);
}

#[test]
fn reserved_name() {
    Corpus::new().document("names.txt", "").document("topics.md", "").check(&[
        "seeds/names.txt:1:1: a document named 'names'; that name is kept for names.toml, rename the document",
        "seeds/topics.md:1:1: a document named 'topics'; that name is kept for topics.toml, rename the document",
    ]);
}

#[test]
fn two_documents_of_one_stem() {
    Corpus::new()
        .document("a.txt", "text")
        .document("a.md", "text")
        .read("a.toml")
        .check(&["seeds/a.txt:1:1: two documents named 'a', this and seeds/a.md; rename one"]);
}

#[test]
fn reading_without_document() {
    Corpus::new()
        .read("a.toml")
        .check(&["seeds/a.toml:1:1: a reading without its document; add a.txt or a.md beside it"]);
}

#[test]
fn document_without_reading() {
    Corpus::new().document("a.txt", "text").check(&[
        "seeds/a.txt:1:1: no reading; its claims are found by rules alone, write a.toml beside it, or begin with `cargo xtask draft`",
    ]);
}

// The form of a file.

#[test]
fn syntax() {
    check_reading(
        "text",
        "read_by = \"me\nnote\n",
        &[
            "seeds/a.toml:1:14: not TOML: invalid basic string, expected `\"`; mend the line",
            "seeds/a.toml:2:5: not TOML: key with no value, expected `=`; mend the line",
        ],
    );
}

#[test]
fn syntax_of_the_register() {
    Corpus::new()
        .names("note\n")
        .check(&["seeds/names.toml:1:5: not TOML: key with no value, expected `=`; mend the line"]);
}

#[test]
fn field_given_twice() {
    check_reading(
        "text",
        "read_by = \"me\"\nread_by = \"you\"\n",
        &["seeds/a.toml:2:1: not TOML: duplicate key; mend the line"],
    );
}

#[test]
fn unknown_field() {
    check_claim(
        "text",
        "quote = \"text\"\ndate = { words = \"text\", day = 1 }",
        &["seeds/a.toml:4:26: unknown field 'day' in date; known are value, words, place"],
    );
    check_reading(
        "text",
        "read_by = \"me\"\nclaims = []\n",
        &[
            "seeds/a.toml:2:1: unknown field 'claims' in the file; known are read_by, url, full_text, facts, oddity, claim",
        ],
    );
}

#[test]
fn unknown_field_of_a_claim() {
    check_claim(
        "text",
        "quote = \"text\"\nplaec = 1",
        &[
            "seeds/a.toml:4:1: unknown field 'plaec' in claim; known are key, type, quote, place, places, source_kind, \
         as_written, antecedent, entities, source_countries, cue, targets, target_countries, conduct_of, \
         conduct_of_countries, topics, date, form, status, has_statistic, narrator_endorses, measure, responds_to",
        ],
    );
}

#[test]
fn unknown_field_of_an_entity() {
    check_names(
        "text",
        "[[entity]]\nname = \"text\"\nkind = \"law\"\nalias = \"words\"",
        &[
            "seeds/names.toml:4:1: unknown field 'alias' in entity; known are name, id, kind, countries, code, surname, \
         description, description_in, spelling",
        ],
    );
}

#[test]
fn missing_field() {
    check_reading(
        "text",
        "[facts.title]\n[[oddity]]\nquote = \"text\"\n[[claim]]\nkey = \"a\"\n",
        &[
            "seeds/a.toml:1:1: the file without 'read_by'; add it",
            "seeds/a.toml:1:1: title without 'value'; add it",
            "seeds/a.toml:1:1: title without 'words'; add it",
            "seeds/a.toml:2:1: oddity without 'kind'; add it",
            "seeds/a.toml:2:1: oddity without 'note'; add it",
            "seeds/a.toml:4:1: claim without 'form'; add it",
            "seeds/a.toml:4:1: claim without 'quote'; add it",
            "seeds/a.toml:4:1: claim without 'source_kind'; add it",
            "seeds/a.toml:4:1: claim without 'status'; add it",
            "seeds/a.toml:4:1: claim without 'type'; add it",
        ],
    );
}

#[test]
fn missing_source_kind() {
    let toml = r#"
read_by = "me"
[[claim]]
key = "a"
type = "fact"
quote = "text"
form = "narrator"
status = "new"
"#;
    check_reading("text", toml, &["seeds/a.toml:2:1: claim without 'source_kind'; add it"]);
}

#[test]
fn missing_field_of_the_register_and_the_topics() {
    let names =
        "[[entity]]\n[[entity.spelling]]\n[[kept_apart]]\nevidence = [{ words = \"text\" }]";
    Corpus::new().document("a.txt", "text").read("a.toml").names(names).topics("[[topic]]").check(
        &[
            "seeds/names.toml:1:1: entity without 'kind'; add it",
            "seeds/names.toml:1:1: entity without 'name'; add it",
            "seeds/names.toml:2:1: spelling without 'because'; add it",
            "seeds/names.toml:2:1: spelling without 'evidence'; add it",
            "seeds/names.toml:2:1: spelling without 'words'; add it",
            "seeds/names.toml:3:1: kept_apart without 'because'; add it",
            "seeds/names.toml:4:13: evidence without 'document'; add it",
            "seeds/topics.toml:1:1: topic without 'description'; add it",
            "seeds/topics.toml:1:1: topic without 'id'; add it",
            "seeds/topics.toml:1:1: topic without 'label'; add it",
        ],
    );
}

#[test]
fn wrong_kind() {
    check_reading(
        "text",
        "read_by = 1\nfacts = 1.5\noddity = [\"odd\"]\nclaim = {}\n",
        &[
            "seeds/a.toml:1:11: 'read_by' is a whole number; write a string",
            "seeds/a.toml:2:9: 'facts' is a number with a fraction; write a table",
            "seeds/a.toml:3:11: 'oddity' is a string; write a list of tables",
            "seeds/a.toml:4:9: 'claim' is a table; write a list of tables",
        ],
    );
}

#[test]
fn wrong_kind_in_a_claim() {
    let fields = r#"
quote = "text"
place = "1"
cue = 2019-10-19
topics = true
targets = ["text", 1]
date = []
has_statistic = {}
"#;
    check_claim(
        "text",
        fields,
        &[
            "seeds/a.toml:4:9: 'place' is a string; write a whole number",
            "seeds/a.toml:5:7: 'cue' is a date without quotation marks; write a string, or a table with 'words'",
            "seeds/a.toml:6:10: 'topics' is true or false; write a list of strings",
            "seeds/a.toml:7:12: unknown entity 'text'; register it in names.toml",
            "seeds/a.toml:7:20: 'targets' is a whole number; write a string",
            "seeds/a.toml:8:8: 'date' is a list; write a table",
            "seeds/a.toml:9:17: 'has_statistic' is a table; write true or false",
        ],
    );
}

// Terms, names, countries, topics, documents, dates.

#[test]
fn unknown_term() {
    check_claim(
        "text",
        "type = \"rumour\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:8: unknown type 'rumour'; known are accusation, criticism, denial, defence, support, sanction, \
         threat, demand, refusal, pledge, fact",
        ],
    );
    check_claim(
        "text",
        "form = \"said\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:8: unknown form 'said'; known are direct, mixed, indirect, act, narrator",
        ],
    );
    check_claim(
        "text",
        "status = \"old\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:10: unknown status 'old'; known are new, background, negated, conditional",
        ],
    );
    check_claim(
        "text",
        "source_kind = \"state\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:15: unknown source_kind 'state'; known are person, organisation, government, unnamed, narrator",
        ],
    );
    check_claim(
        "text",
        "measure = \"ban\"\nquote = \"text\"\ntype = \"sanction\"",
        &[
            "seeds/a.toml:3:11: unknown measure 'ban'; known are asset-freeze, visa-ban, trade-ban, entity-list, \
         legislation, unspecified",
        ],
    );
    check_claim(
        "text",
        "places = \"both\"\nquote = \"text\"",
        &["seeds/a.toml:3:10: unknown places 'both'; known are all"],
    );
}

#[test]
fn unknown_verb_of_a_link() {
    let fields = r#"
responds_to = [{ claim = "b", verb = "doubts", evidence = "text" }]
quote = "text"
"#;
    check_claim(
        "text",
        fields,
        &[
            "seeds/a.toml:3:38: unknown verb 'doubts'; known are denies, rebuts, counter-accuses, retaliates, concedes, \
         questions, answers, repeats, continues",
        ],
    );
}

#[test]
fn unknown_kind_of_an_oddity_and_of_an_entity() {
    let oddity =
        "read_by = \"me\"\n[[oddity]]\nkind = \"strange\"\nquote = \"text\"\nnote = \"it is\"";
    check_reading(
        "text",
        oddity,
        &[
            "seeds/a.toml:3:8: unknown kind 'strange'; known are garbled-name, date-contradiction, repeated-text, \
         boilerplate, photo-caption, unclosed-quotation, count-mismatch, garbled-translation, dangling-reference",
        ],
    );
    check_names(
        "text",
        "[[entity]]\nname = \"text\"\nkind = \"country\"",
        &[
            "seeds/names.toml:3:8: unknown kind 'country'; known are person, organisation, government, place, people, law",
        ],
    );
}

#[test]
fn unknown_entity() {
    Corpus::new()
        .document("a.txt", "Ann Lee came.")
        .claims("a.toml", &["quote = \"Ann Lee came\"\ntargets = [\"Anne Lee\", \"Bob\"]"])
        .names("[[entity]]\nname = \"Ann Lee\"\nkind = \"person\"")
        .check(&[
            "seeds/a.toml:4:12: unknown entity 'Anne Lee'; register it in names.toml, or is it 'Ann Lee'?",
            "seeds/a.toml:4:24: unknown entity 'Bob'; register it in names.toml",
        ]);
}

#[test]
fn unknown_entity_kept_apart() {
    check_names(
        "text",
        "[[kept_apart]]\nnames = [\"Ann\", \"Bea\"]\nbecause = \"they are two\"",
        &[
            "seeds/names.toml:2:10: unknown entity 'Ann'; register it in names.toml",
            "seeds/names.toml:2:17: unknown entity 'Bea'; register it in names.toml",
        ],
    );
}

#[test]
fn unknown_country() {
    check_claim(
        "text",
        "quote = \"text\"\nsource_countries = [\"cn\", \"CN\", \"EU\", \"XX\"]",
        &[
            "seeds/a.toml:4:21: unknown country 'cn'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
            "seeds/a.toml:4:39: unknown country 'XX'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
        ],
    );
    check_names(
        "text",
        "[[entity]]\nname = \"text\"\nkind = \"law\"\ncountries = [\"CHN\"]",
        &[
            "seeds/names.toml:4:14: unknown country 'CHN'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
        ],
    );
}

#[test]
fn unknown_topic() {
    let topics = r#"
[[topic]]
id = "peace"
label = "Peace"
description = "None of the other."
[[topic]]
id = "trade"
label = "Trade"
description = "Goods."
"#;
    Corpus::new()
        .document("a.txt", "text")
        .claims("a.toml", &["quote = \"text\"\ntopics = [\"trade\", \"war\"]"])
        .topics(topics)
        .check(&[
            "seeds/a.toml:4:20: unknown topic 'war'; add it to topics.toml, known are peace, trade",
        ]);
}

#[test]
fn unknown_topic_where_there_is_none() {
    check_claim(
        "text",
        "quote = \"text\"\ntopics = [\"war\"]",
        &["seeds/a.toml:4:11: unknown topic 'war'; add it to topics.toml"],
    );
}

#[test]
fn what_is_registered_with_a_fault_is_not_unknown() {
    Corpus::new()
        .document("a.txt", "Ann")
        .claims("a.toml", &["quote = \"Ann\"\ntargets = [\"Ann\"]\ntopics = [\"war\"]"])
        .names("[[entity]]\nname = \"Ann\"")
        .topics("[[topic]]\nid = \"war\"")
        .check(&[
            "seeds/names.toml:1:1: entity without 'kind'; add it",
            "seeds/topics.toml:1:1: topic without 'description'; add it",
            "seeds/topics.toml:1:1: topic without 'label'; add it",
        ]);
}

#[test]
fn unknown_document() {
    check_names(
        "Ann Bee",
        TWO_BEES,
        &["seeds/names.toml:6:14: no document 'b'; give the name of a file without its ending"],
    );
    let oddity = r#"
read_by = "me"
[[oddity]]
kind = "garbled-name"
quote = "text"
against = { document = "b.txt", words = "text" }
note = "it is"
"#;
    check_reading(
        "text",
        oddity,
        &["seeds/a.toml:5:24: no document 'b.txt'; give the name of a file without its ending"],
    );
}

#[test]
fn no_date() {
    check_claim(
        "text",
        "quote = \"text\"\ndate = { value = \"May 2019\", words = \"text\" }",
        &["seeds/a.toml:4:18: no date: 'May 2019'; write YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD"],
    );
    check_reading(
        "text",
        "read_by = \"me\"\n[facts.date]\nvalue = \"2019-02-29\"\nwords = \"text\"\n",
        &["seeds/a.toml:3:9: no date: '2019-02-29'; write YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD"],
    );
}

#[test]
fn no_address() {
    for written in [
        "example.org/a",
        "https://",
        "https:///a",
        "ftp://example.org",
        "https://example.org/a b",
        "javascript:alert(1)",
    ] {
        check_reading(
            "text",
            &format!("read_by = \"me\"\nurl = \"{written}\"\n"),
            &[&format!(
                "seeds/a.toml:2:7: no address: '{written}'; write it whole, as in https://example.org/article, or leave it out"
            )],
        );
    }
    check_reading("text", "read_by = \"me\"\nurl = \"https://example.org/a?b=c#d\"\n", &[]);
}

// Words and their places.

#[test]
fn words_that_are_not_there() {
    check_claim(
        "text",
        "quote = \"other words\"",
        &[
            "seeds/a.toml:3:9: quote “other words” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
    check_claim(
        "text",
        "quote = \"\"",
        &[
            "seeds/a.toml:3:9: quote “” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

#[test]
fn words_of_every_field_are_looked_up() {
    let toml = r#"
read_by = "me"
[facts.title]
value = "Title"
words = "one"
[[oddity]]
kind = "garbled-name"
quote = "text"
against = "two"
note = "it is"
[[claim]]
key = "1"
type = "fact"
quote = "text"
source_kind = "unnamed"
as_written = "three"
antecedent = "four"
cue = { words = "five" }
date = { words = "six" }
form = "indirect"
status = "new"
[[claim.responds_to]]
claim = "1"
verb = "denies"
evidence = "seven"
"#;
    check_reading(
        "text",
        toml,
        &[
            "seeds/a.toml:4:9: words “one” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:8:11: against “two” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:15:14: as_written “three” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:16:14: antecedent “four” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:17:17: cue “five” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:18:18: date “six” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:24:12: evidence “seven” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

#[test]
fn words_of_the_register_are_looked_up() {
    let names = r#"
[[entity]]
name = "Ann"
kind = "person"
description = "one"
[[entity.spelling]]
words = "text"
documents = ["a"]
because = "so"
evidence = "two"
[[kept_apart]]
names = ["Ann"]
because = "so"
evidence = [{ document = "a", words = "three" }]
"#;
    check_names(
        "text",
        names,
        &[
            "seeds/names.toml:4:15: description “one” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/names.toml:9:12: evidence “two” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/names.toml:13:39: words “three” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

#[test]
fn words_that_are_nearly_there() {
    check_claim(
        "First.\nHe said: “It’s over”.",
        "quote = \"He said: \\\"It's over\"",
        &[
            "seeds/a.toml:3:9: quote “He said: \"It's over” is not in seeds/a.txt letter for letter; seeds/a.txt:2:1 has “He said: “It’s over”",
        ],
    );
    check_claim(
        "A line –  with\u{a0}SPACE",
        "quote = \"a line - with space\"",
        &[
            "seeds/a.toml:3:9: quote “a line - with space” is not in seeds/a.txt letter for letter; seeds/a.txt:1:1 has “A line –  with\u{a0}SPACE”",
        ],
    );
}

#[test]
fn words_that_end_within_a_word() {
    check_claim(
        "To the residents.",
        "quote = \"resident\"",
        &[
            "seeds/a.toml:3:9: quote “resident” is not in seeds/a.txt letter for letter; seeds/a.txt:1:8 has “residents”",
        ],
    );
}

#[test]
fn several_places() {
    check_claim(
        "One and one.\nAnd one.",
        "quote = \"one\"",
        &["seeds/a.toml:3:9: quote “one” stands at 2 places (1:9, 2:5); say which with place = k"],
    );
}

#[test]
fn several_places_that_are_equally_near() {
    check_claim(
        "said x said",
        "quote = \"x\"\ncue = \"said\"",
        &["seeds/a.toml:4:7: cue “said” stands at 2 places (1:1, 1:8); say which with place = k"],
    );
}

#[test]
fn several_places_in_other_paragraphs() {
    check_claim(
        "He said.\nHe said.\nx",
        "quote = \"x\"\ncue = \"said\"",
        &["seeds/a.toml:4:7: cue “said” stands at 2 places (1:4, 2:4); say which with place = k"],
    );
}

#[test]
fn place_that_is_not_there() {
    for place in [3, 0, -1, i64::MIN, i64::MAX] {
        check_claim(
            "one, one",
            &format!("quote = \"one\"\nplace = {place}"),
            &[&format!("seeds/a.toml:4:9: quote “one” has no place {place}; it stands at 2")],
        );
    }
    check_claim(
        "x said",
        "quote = \"x\"\ncue = { words = \"said\", place = 2 }",
        &["seeds/a.toml:4:33: cue “said” has no place 2; it stands at 1"],
    );
    check_names(
        "Ann, Ann",
        "[[entity]]\nname = \"Ann\"\nkind = \"person\"\ndescription = { words = \"Ann\", place = 3 }",
        &["seeds/names.toml:4:40: description “Ann” has no place 3; it stands at 2"],
    );
}

#[test]
fn quote_edge() {
    check_claim(
        "He said: “No.”",
        "quote = \"“No\"",
        &[
            "seeds/a.toml:3:9: a quote that begins or ends with '“'; begin and end it at a letter, a digit or a bracket of its own",
        ],
    );
    check_claim(
        "He said: “No.”",
        "quote = \"No.\"",
        &[
            "seeds/a.toml:3:9: a quote that begins or ends with '.'; begin and end it at a letter, a digit or a bracket of its own",
        ],
    );
    check_claim("(No) [2]", "quote = \"(No) [2]\"", &[]);
}

#[test]
fn quote_across_paragraphs() {
    check_claim(
        "One\ntwo",
        "quote = \"One\\ntwo\"",
        &[
            "seeds/a.toml:3:9: a quote that crosses a paragraph; make a claim of each part, linked by continues",
        ],
    );
}

// Keys and links.

#[test]
fn duplicate_key() {
    Corpus::new()
        .document("a.txt", "one two")
        .claims("a.toml", &["key = \"k\"\nquote = \"one\"", "key = \"k\"\nquote = \"two\""])
        .check(&[
            "seeds/a.toml:10:7: two claims with the key 'k', the other on line 3; rename one",
        ]);
}

#[test]
fn one_key_in_two_documents_is_no_fault() {
    Corpus::new()
        .document("a.txt", "one")
        .claims("a.toml", &["key = \"k\"\nquote = \"one\""])
        .document("b.txt", "two")
        .claims("b.toml", &["key = \"k\"\nquote = \"two\""])
        .check(&[]);
}

#[test]
fn link_to_nowhere() {
    let fields = r#"
quote = "one"
responds_to = [
{ claim = "none", verb = "denies", evidence = "one" },
{ claim = "b#none", verb = "denies", evidence = "one" },
{ claim = "c#k", verb = "denies", evidence = "one" },
{ claim = "k", verb = "denies", evidence = "one" },
{ claim = "b#k", verb = "denies", evidence = "one" },
]
"#;
    Corpus::new()
        .document("a.txt", "one")
        .claims("a.toml", &[fields])
        .document("b.txt", "two")
        .claims("b.toml", &["key = \"k\"\nquote = \"two\""])
        .check(&[
            "seeds/a.toml:5:11: responds_to 'none', which is no claim; name a key of this file, or stem#key",
            "seeds/a.toml:6:11: responds_to 'b#none', which is no claim; name a key of this file, or stem#key",
            "seeds/a.toml:7:11: responds_to 'c#k', which is no claim; name a key of this file, or stem#key",
            "seeds/a.toml:8:11: responds_to 'k', which is no claim; name a key of this file, or stem#key",
        ]);
}

#[test]
fn link_to_itself() {
    let fields = r#"
key = "k"
quote = "one"
responds_to = [
{ claim = "k", verb = "denies", evidence = "one" },
{ claim = "a#k", verb = "denies", evidence = "one" },
]
"#;
    check_claim(
        "one",
        fields,
        &[
            "seeds/a.toml:6:11: 'k' responds to itself; name the claim that it answers",
            "seeds/a.toml:7:11: 'a#k' responds to itself; name the claim that it answers",
        ],
    );
}

// Sanctions and sources.

#[test]
fn measure_without_sanction() {
    check_claim(
        "text",
        "quote = \"text\"\nmeasure = \"visa-ban\"",
        &["seeds/a.toml:2:1: a measure on a claim that is no sanction; leave it out"],
    );
}

#[test]
fn sanction_without_measure() {
    check_claim(
        "text",
        "quote = \"text\"\ntype = \"sanction\"",
        &[
            "seeds/a.toml:2:1: a sanction without 'measure'; add it, 'unspecified' where the text does not say",
        ],
    );
}

#[test]
fn source_that_is_no_person() {
    let fields = r#"
quote = "no"
source_kind = "person"
as_written = "The Bank"
entities = ["Bank"]
"#;
    Corpus::new()
        .document("a.txt", "The Bank said no.")
        .claims("a.toml", &[fields])
        .names("[[entity]]\nname = \"Bank\"\nkind = \"organisation\"")
        .check(&[
            "seeds/a.toml:2:1: source_kind is person and 'Bank' is none; correct one of them",
        ]);
}

#[test]
fn narrator_with_words() {
    check_claim(
        "text",
        "quote = \"text\"\nas_written = \"text\"",
        &[
            "seeds/a.toml:4:14: a narrator with 'as_written'; leave it out, or give another source_kind",
        ],
    );
}

#[test]
fn source_without_words() {
    check_claim(
        "text",
        "quote = \"text\"\nsource_kind = \"unnamed\"",
        &["seeds/a.toml:2:1: a source without 'as_written'; give the words that name it"],
    );
}

#[test]
fn seat_without_government() {
    let names = "[[entity]]\nname = \"China\"\nkind = \"government\"\ncountries = [\"CN\"]";
    let claim = "quote = \"no\"\nsource_kind = \"government\"\nas_written = \"Beijing\"";
    let corpus = Corpus::new().document("a.txt", "Beijing in China said no.").names(names);
    corpus.clone().claims("a.toml", &[claim]).check(&[
        "seeds/a.toml:5:14: “Beijing” as source stands for the government of CN, and 'entities' gives none of that country; add it",
    ]);
    corpus.claims("a.toml", &[&format!("{claim}\nentities = [\"China\"]")]).check(&[]);
}

// The register and the topics.

#[test]
fn duplicate_entity() {
    let names = r#"
[[entity]]
name = "Ann-Lee"
kind = "person"
[[entity]]
name = "Ann Lee"
kind = "person"
"#;
    check_names(
        "Ann Lee and Ann-Lee",
        names,
        &[
            "seeds/names.toml:2:8: two entities called 'Ann-Lee'; join them, or give one another name and id",
        ],
    );
}

#[test]
fn no_id() {
    let names = r#"
[[entity]]
name = "陈全国"
kind = "person"
[[entity]]
name = "Ann"
id = "Ann Lee"
kind = "person"
"#;
    check_names(
        "陈全国 Ann",
        names,
        &[
            "seeds/names.toml:2:8: no id can be made of '陈全国'; give one in lower-case ASCII letters, digits and hyphens",
            "seeds/names.toml:6:6: no id can be made of 'Ann Lee'; give one in lower-case ASCII letters, digits and hyphens",
        ],
    );
    Corpus::new().topics("[[topic]]\nid = \"The War\"\nlabel = \"War\"\ndescription = \"It.\"").check(&[
        "seeds/topics.toml:2:6: no id can be made of 'The War'; give one in lower-case ASCII letters, digits and hyphens",
    ]);
}

#[test]
fn empty_names_are_found_nowhere() {
    let names = r#"
[[entity]]
name = ""
kind = "person"
[[entity.spelling]]
words = ""
documents = ["a"]
because = ""
evidence = ""
"#;
    check_names(
        "Doğu",
        names,
        &[
            "seeds/names.toml:2:8: no id can be made of ''; give one in lower-case ASCII letters, digits and hyphens",
            "seeds/names.toml:2:8: no document writes '' and no claim names it; add a spelling, or take the entity out",
            "seeds/names.toml:5:9: “” is not in seeds/a.txt; take the document or the spelling out",
            "seeds/names.toml:8:12: evidence “” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

/// Two persons who are both written "Bee", the one in document b alone.
const TWO_BEES: &str = r#"
[[entity]]
name = "Ann Bee"
kind = "person"
[[entity.spelling]]
words = "Bee"
documents = ["b"]
because = "short"
evidence = "Bee"
[[entity]]
name = "Bea Bee"
kind = "person"
[[entity.spelling]]
words = "Bee"
because = "short"
evidence = "Bee"
"#;

#[test]
fn spelling_of_two_entities() {
    Corpus::new()
        .document("a.txt", "Bee, Bea Bee.")
        .read("a.toml")
        .document("b.txt", "Bee, Bee, Ann Bee.")
        .read("b.toml")
        .names(TWO_BEES)
        .check(&[
            "seeds/names.toml:13:9: spelling “Bee” belongs to 'Ann Bee' too in seeds/b.txt; say with documents = [...] whose it is",
        ]);
}

#[test]
fn spelling_of_two_entities_in_two_documents_is_no_fault() {
    Corpus::new()
        .document("a.txt", "Bee, Bea Bee.")
        .read("a.toml")
        .document("b.txt", "Bee, Bee, Ann Bee.")
        .read("b.toml")
        .names(&TWO_BEES.replace("\"Bee\"\nbecause", "\"Bee\"\ndocuments = [\"a\"]\nbecause"))
        .check(&[]);
}

#[test]
fn name_that_is_a_spelling_of_another() {
    let names = r#"
[[entity]]
name = "Bee"
kind = "person"
[[entity]]
name = "Ann Bee"
kind = "person"
[[entity.spelling]]
words = "Bee"
because = "short"
evidence = "Bee"
"#;
    check_names(
        "Ann Bee, Bee",
        names,
        &[
            "seeds/names.toml:2:8: spelling “Bee” belongs to 'Ann Bee' too in seeds/a.txt; say with documents = [...] whose it is",
        ],
    );
}

#[test]
fn duplicate_topic() {
    let topic = "[[topic]]\nid = \"war\"\nlabel = \"War\"\ndescription = \"It.\"\n";
    Corpus::new()
        .topics(&topic.repeat(2))
        .check(&["seeds/topics.toml:6:6: two topics with the id 'war'; rename one"]);
}

// What deserves a second look.

#[test]
fn entity_that_nothing_names() {
    check_names(
        "text",
        "[[entity]]\nname = \"Ann Lee\"\nkind = \"person\"",
        &[
            "seeds/names.toml:2:8: no document writes 'Ann Lee' and no claim names it; add a spelling, or take the entity out",
        ],
    );
}

#[test]
fn entity_that_only_a_claim_names_is_named() {
    Corpus::new()
        .document("a.txt", "text")
        .claims("a.toml", &["quote = \"text\"\ntargets = [\"Ann Lee\"]"])
        .names("[[entity]]\nname = \"Ann Lee\"\nkind = \"person\"")
        .check(&[]);
}

#[test]
fn spelling_that_is_not_there() {
    let names = r#"
[[entity]]
name = "Ann"
kind = "person"
[[entity.spelling]]
words = "Anna"
documents = ["a", "b"]
because = "one letter more"
evidence = "Anna"
"#;
    Corpus::new()
        .document("a.txt", "Ann, Annas")
        .read("a.toml")
        .document("b.txt", "Anna")
        .read("b.toml")
        .names(names)
        .check(&[
            "seeds/names.toml:5:9: “Anna” is not in seeds/a.txt; take the document or the spelling out",
        ]);
}

#[test]
fn surname_of_several() {
    let names = r#"
[[entity]]
name = "Wang Yi"
kind = "person"
surname = "Wang"
[[entity]]
name = "Wang Bo"
kind = "person"
surname = "Wang"
"#;
    check_names(
        "Wang Yi met Wang Bo. Wang said so, and Minister Wang did.",
        names,
        &[
            "seeds/a.txt:1:22: “Wang” could be Wang Yi or Wang Bo; register it as a spelling of one of them for this document",
            "seeds/a.txt:1:49: “Wang” could be Wang Yi or Wang Bo; register it as a spelling of one of them for this document",
        ],
    );
}

#[test]
fn surname_of_somebody_else() {
    let names = "[[entity]]\nname = \"Chen Quanguo\"\nkind = \"person\"\nsurname = \"Chen\"";
    check_names(
        "Chen Quanguo came, and Chen Xi.",
        names,
        &[
            "seeds/a.txt:1:24: “Chen Xi” is near 'Chen Quanguo' and not registered; register it as a spelling, or as an entity kept apart",
        ],
    );
}

#[test]
fn near_name() {
    let names = "[[entity]]\nname = \"Chen Quanguo\"\nkind = \"person\"";
    check_names(
        "Chen Guanguo met Chen Mingguo and Chen Quanguo.",
        names,
        &[
            "seeds/a.txt:1:1: “Chen Guanguo” is near 'Chen Quanguo' and not registered; register it as a spelling, or as an entity kept apart",
        ],
    );
}

#[test]
fn unbalanced_quotation() {
    check_reading(
        "He said “no.\n😀 “Yes” and so” on\nA \"no\" and a \" more\n«No",
        READ,
        &[
            "seeds/a.txt:1:9: quotation mark “ without its partner in this paragraph; note it as an oddity",
            "seeds/a.txt:2:15: quotation mark ” without its partner in this paragraph; note it as an oddity",
            "seeds/a.txt:3:14: quotation mark \" without its partner in this paragraph; note it as an oddity",
            "seeds/a.txt:4:1: quotation mark « without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn quotation_that_is_noted_as_an_oddity_is_not_told_again() {
    let noted = format!(
        "{READ}\n[[oddity]]\nkind = \"unclosed-quotation\"\nquote = \"“no\"\nnote = \"It is never closed.\""
    );
    check_reading(
        "He said “no.\n“Yes” and so” on",
        &noted,
        &[
            "seeds/a.txt:2:13: quotation mark ” without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn quotation_over_several_paragraphs_is_balanced() {
    check_reading("“One.\n\n“Two.\n\n“Three.”", READ, &[]);
}

#[test]
fn overlap() {
    Corpus::new()
        .document("a.txt", "one two three")
        .claims("a.toml", &["quote = \"two three\"", "quote = \"one two\"", "quote = \"three\""])
        .check(&[
            "seeds/a.toml:2:1: overlaps the claim '2' and neither contains the other; look again where each ends",
        ]);
}

// Lines and columns.

/// A reading without claims.
const READ: &str = "read_by = \"me\"\n";

#[test]
fn lines_end_with_a_carriage_return_too() {
    let toml =
        "read_by = \"me\"\r\n[facts.title]\r\nvalue = \"It's two\"\r\nwords = \"It's two\"\r\n";
    check_reading(
        "One\r\n\r\n It’s two, “all\r\n",
        toml,
        &[
            "seeds/a.toml:4:9: words “It's two” is not in seeds/a.txt letter for letter; seeds/a.txt:3:2 has “It’s two”",
            "seeds/a.txt:3:12: quotation mark “ without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn a_message_is_one_line() {
    check_claim(
        "One\r\ntwo",
        "quote = \"\"\"One\ntwo\"\"\"",
        &[
            "seeds/a.toml:3:9: quote “One\\ntwo” is not in seeds/a.txt letter for letter; seeds/a.txt:1:1 has “One\\r\\ntwo”",
            "seeds/a.toml:3:9: a quote that crosses a paragraph; make a claim of each part, linked by continues",
        ],
    );
}

#[test]
fn a_byte_order_mark_is_a_character() {
    check_reading(
        "\u{feff}“One",
        "\u{feff}read_by = 1",
        &[
            "seeds/a.toml:1:12: 'read_by' is a whole number; write a string",
            "seeds/a.txt:1:2: quotation mark “ without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn columns_count_astral_characters_once() {
    check_claim(
        "😀😀 one, 😀 one",
        "cue = { words = \"😀\", place = 4 }\nquote = \"one\"\nplace = 1",
        &["seeds/a.toml:3:30: cue “😀” has no place 4; it stands at 3"],
    );
    check_claim(
        "😀😀 one, 😀 one",
        "quote = \"one\"",
        &["seeds/a.toml:3:9: quote “one” stands at 2 places (1:4, 1:11); say which with place = k"],
    );
}

// All together.

#[test]
fn all_faults_of_all_files_are_told_at_once_and_in_order() {
    Corpus::new()
        .topics("[[topic]]\nid = \"war\"\nlabel = \"War\"\n")
        .names("[[entity]]\nname = \"Ann Lee\"\nkind = \"woman\"\n")
        .document("c.txt", *b"\xff")
        .read("c.toml")
        .document("b.md", "Two “words.")
        .claims("b.toml", &["quote = \"Three\"\ntype = \"sanction\"", "quote = \"Two\"\ntopics = [\"wars\"]"])
        .document("a.txt", "One word, and one.")
        .claims("a.toml", &[
            "key = \"k\"\nquote = \"one word\"\ntype = \"sanction\"",
            "key = \"k\"\nquote = \"One word,\"\nsource_kind = \"unnamed\"\ncue = \"said\"\nplaces = \"some\"",
        ])
        .file("notes.rtf", "")
        .check(&[
            "seeds/a.toml:2:1: a sanction without 'measure'; add it, 'unspecified' where the text does not say",
            "seeds/a.toml:4:9: quote “one word” is not in seeds/a.txt letter for letter; seeds/a.txt:1:1 has “One word”",
            "seeds/a.toml:9:1: a source without 'as_written'; give the words that name it",
            "seeds/a.toml:10:7: two claims with the key 'k', the other on line 3; rename one",
            "seeds/a.toml:11:9: a quote that begins or ends with ','; begin and end it at a letter, a digit or a bracket of its own",
            "seeds/a.toml:13:7: cue “said” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:14:10: unknown places 'some'; known are all",
            "seeds/b.md:1:5: quotation mark “ without its partner in this paragraph; note it as an oddity",
            "seeds/b.toml:2:1: a sanction without 'measure'; add it, 'unspecified' where the text does not say",
            "seeds/b.toml:3:9: quote “Three” is not in seeds/b.md; copy the words from there letter for letter",
            "seeds/b.toml:11:11: unknown topic 'wars'; add it to topics.toml, known are war",
            "seeds/c.txt:1:1: not UTF-8; save the file as UTF-8",
            "seeds/names.toml:3:8: unknown kind 'woman'; known are person, organisation, government, place, people, law",
            "seeds/notes.rtf:1:1: neither a document (.txt, .md) nor a reading (.toml); not read",
            "seeds/topics.toml:1:1: topic without 'description'; add it",
        ]);
}

#[test]
fn a_fault_leaves_out_only_what_it_concerns() {
    let toml = r#"
read_by = "me"
[facts.title]
value = "Title"
words = "none"
[facts.language]
value = "en"
words = "one"
[[oddity]]
kind = "boilerplate"
quote = "none"
note = "it is"
[[oddity]]
kind = "boilerplate"
quote = "one"
note = "it is"
[[claim]]
key = "quote"
type = "fact"
quote = "none"
source_kind = "narrator"
form = "narrator"
status = "new"
[[claim]]
key = "type"
type = "none"
quote = "one"
source_kind = "narrator"
form = "narrator"
status = "new"
[[claim]]
key = "kept"
type = "fact"
quote = "two three"
source_kind = "unnamed"
as_written = "one"
cue = "none"
targets = ["none"]
target_countries = ["none", "CN"]
form = "indirect"
status = "new"
responds_to = [
{ claim = "quote", verb = "denies", evidence = "two" },
{ claim = "a#type", verb = "denies", evidence = "two" },
{ claim = "inner", verb = "denies", evidence = "none" },
{ claim = "inner", verb = "repeats", evidence = "three" },
]
[[claim]]
key = "inner"
type = "fact"
quote = "three"
source_kind = "narrator"
form = "narrator"
status = "new"
"#;
    let corpus = Corpus::new().document("a.txt", "one two three").reading("a.toml", toml).check(&[
        "seeds/a.toml:4:9: words “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:10:9: quote “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:19:9: quote “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:25:8: unknown type 'none'; known are accusation, criticism, denial, defence, support, sanction, \
         threat, demand, refusal, pledge, fact",
        "seeds/a.toml:36:7: cue “none” is not in seeds/a.txt; copy the words from there letter for letter",
        "seeds/a.toml:37:12: unknown entity 'none'; register it in names.toml",
        "seeds/a.toml:38:21: unknown country 'none'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
        "seeds/a.toml:44:48: evidence “none” is not in seeds/a.txt; copy the words from there letter for letter",
    ]);
    let document = &corpus.documents[0];
    assert!(document.facts.title.is_none() && document.facts.language.is_some());
    assert_eq!(document.oddities.len(), 1);
    let keys: Vec<&str> = corpus.claims.iter().map(|claim| claim.key.as_str()).collect();
    assert_eq!(keys, ["kept", "inner"]);
    let kept = &corpus.claims[0];
    assert!(kept.source.as_written.is_some() && kept.cue.is_none());
    assert_eq!((kept.entities.target.len(), kept.countries.target.len()), (0, 1));
    let verbs: Vec<&str> = corpus.links.iter().map(|link| link.verb.word()).collect();
    assert_eq!(verbs, ["repeats"]);
}
