//! A small corpus written by hand, and the plain nouns to make others of.

use model::{
    Claim, ClaimType, Corpus, Country, CountryIdx, Document, DocumentIdx, Entity, EntityIdx,
    EntityKind, Fact, Facts, Form, JoinReason, Mention, Origin, Roles, Rule, RuleIdx, Source,
    SourceKind, Span, Spelling, Status, Topic, TopicIdx,
};

const TEXT: &str = "China denies tit-for-tat\nChina denies it. But they are lies, Doğu Perinçek, said; then the chairman left.";

/// One document with three claims: China's denial, "it" nested in it, and what a chairman says for two countries.
pub(crate) fn corpus() -> Corpus {
    Corpus {
        documents: vec![the_document()],
        claims: claims(),
        entities: vec![
            entity("china", "China", vec![]),
            entity(
                "perincek",
                "Doğu Perinçek",
                vec![
                    spelling("the chairman", registered()),
                    spelling("Perinçek", JoinReason::Surname),
                ],
            ),
            entity("government", "Government of China", vec![]),
            entity("eire", "Éire", vec![]),
        ],
        countries: vec![country("CN", "China"), country("US", "United States")],
        topics: vec![topic("detention")],
        rules: ["pronoun", "said"].map(rule).to_vec(),
        measurement: None,
        ..Corpus::default()
    }
}

pub(crate) fn rule(name: &str) -> Rule {
    Rule { name: name.into(), pattern: String::new(), n_cases: 2, n_right: 1 }
}

fn the_document() -> Document {
    let title = "China denies tit-for-tat";
    let mention = |span: Span, entity: u32| Mention { span, of: EntityIdx(entity) };
    Document {
        text: TEXT.into(),
        facts: Facts { title: Some(fact(title.into(), span(title))), ..Facts::default() },
        mentions: vec![
            mention(span("China"), 0),
            mention(later("China"), 0),
            mention(span("Doğu Perinçek"), 1),
            mention(span("the chairman"), 1),
        ],
        ..document("a")
    }
}

fn claims() -> Vec<Claim> {
    let denial = span("China denies it");
    let china = Source { as_written: Some(later("China")), ..source() };
    let chairman = Source {
        as_written: Some(span("Doğu Perinçek")),
        antecedent: Some(span("the chairman")),
        ..source()
    };
    let countries = |says: &[u32]| Roles {
        says: says.iter().copied().map(CountryIdx).collect(),
        ..Roles::default()
    };
    vec![
        Claim {
            source: china,
            countries: countries(&[0]),
            topics: vec![TopicIdx(0)],
            ..claim(denial)
        },
        Claim {
            origin: Origin::Rule { finder: RuleIdx(0), typing: RuleIdx(1) },
            ..claim(Span { start: denial.end - 2, end: denial.end })
        },
        Claim {
            source: chairman,
            cue: Some(span("said")),
            countries: countries(&[0, 1]),
            ..claim(span("they are lies"))
        },
    ]
}

/// Where words first stand.
fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    Span::new(start, start + words.len())
}

/// Where words last stand.
fn later(words: &str) -> Span {
    let start = TEXT.rfind(words).unwrap();
    Span::new(start, start + words.len())
}

pub(crate) fn document(stem: &str) -> Document {
    Document {
        stem: stem.into(),
        text: String::new(),
        sha256: String::new(),
        is_whole: true,
        read_by: None,
        url: None,
        facts: Facts::default(),
        oddities: Vec::new(),
        mentions: Vec::new(),
        country_mentions: Vec::new(),
    }
}

pub(crate) fn fact<T>(value: T, words: Span) -> Fact<T> {
    Fact { value, words, inferred: false, note: None }
}

pub(crate) fn claim(span: Span) -> Claim {
    Claim {
        id: String::new(),
        key: String::new(),
        document: DocumentIdx(0),
        occurrences: vec![span],
        claim_type: ClaimType::Fact,
        source: source(),
        cue: None,
        entities: Roles::default(),
        countries: Roles::default(),
        topics: Vec::new(),
        date: None,
        form: Form::Direct,
        status: Status::New,
        has_statistic: false,
        narrator_endorses: false,
        measures: Vec::new(),
        legal_basis: None,
        parent: None,
        origin: Origin::Reading,
    }
}

pub(crate) fn source() -> Source {
    Source { kind: SourceKind::Narrator, as_written: None, antecedent: None, inferred_from: None }
}

pub(crate) fn entity(id: &str, name: &str, spellings: Vec<Spelling>) -> Entity {
    Entity {
        id: id.into(),
        name: name.into(),
        kind: EntityKind::Person,
        countries: Vec::new(),
        inferred_from: None,
        is_found: false,
        alike: Vec::new(),
        n_claims: 0,
        code: None,
        description: None,
        spellings,
    }
}

pub(crate) fn spelling(words: &str, why: JoinReason) -> Spelling {
    Spelling { words: words.into(), document: DocumentIdx(0), count: 1, sentences: Vec::new(), why }
}

pub(crate) fn registered() -> JoinReason {
    JoinReason::Registered { because: String::new(), evidence: None }
}

pub(crate) fn country(code: &str, name: &str) -> Country {
    Country { code: code.into(), name: name.into() }
}

pub(crate) fn topic(id: &str) -> Topic {
    Topic { id: id.into(), label: id.into(), description: String::new() }
}
