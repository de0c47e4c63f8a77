//! Every word of the interface, in one place, and how dates, counts and names are put.
//!
//! The same words serve every speaker and every side. Words of documents are never here: they come from the corpus as they are written.

pub mod codebook;
pub mod taking;
pub mod views;

use model::{
    Claim, ClaimDate, ClaimType, Corpus, EntityKind, Form, LinkVerb, Measure, OddityKind, Origin,
    Role, SourceKind, Status,
};
use query::{Condition, Engine, Facet, Key, Reply, Sort, Value};

// What files say too is said in the same words.
pub use export::words::{BY_RULE, ENDORSES, INFERRED, NO_DATE, date, document_date, title, verb};

use crate::app::state::Theme;
use crate::app::url::Route;

/// The name of the product.
pub const NAME: &str = "Counterpoint";
/// What it is for.
pub const TAGLINE: &str = "Who said what about whom, in their own words";

/// The links at the head of the page.
pub const NAV_LABEL: &str = "Pages";
/// The page of claims.
pub const CLAIMS: &str = "Claims";
/// The page of entities.
pub const ENTITIES: &str = "Names";
/// The page that tells how it was made.
pub const METHOD: &str = "Method";
/// The link that jumps over the head of the page.
pub const SKIP: &str = "Skip to the claims";
/// The link that jumps over the list to the claim that is open.
pub const SKIP_TO_DOCUMENT: &str = "Skip to the document";
/// The button that opens the list of shortcuts.
pub const SHORTCUTS: &str = "Keyboard shortcuts";
/// The switch between light and dark.
pub const THEME: &str = "Colours";

/// A theme.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

/// The field of words.
pub const SEARCH: &str = "Search quotes, speakers and titles";
/// What the field of words says while it is empty.
pub const SEARCH_HINT: &str = "words, or \"a phrase\"";
/// The switch that turns names' other spellings off.
pub const AS_WRITTEN: &str = "Only as written, without a name's other spellings";
/// What that switch does.
pub const AS_WRITTEN_HINT: &str =
    "Off: a name finds all its spellings. On: only the letters typed.";

/// The filters as a whole.
pub const FILTERS: &str = "Filters";
/// The filters that few readers need.
pub const MORE_FILTERS: &str = "More filters";
/// The button that closes the sheet of filters.
pub const SHOW_RESULTS: &str = "Show claims";
/// The note under the facets on joint sources.
pub const JOINT_NOTE: &str = "A claim with several speakers counts under each, so numbers may add up to more than the total.";
/// The small second action of an option.
pub const NOT: &str = "not";
/// The search within a long facet.
pub const FIND_IN: &str = "Find in";
/// The button that shows all of a long facet.
pub fn show_all(n: usize) -> String {
    format!("Show all {n}")
}
/// The button that shows only the beginning of a long facet.
pub const SHOW_FEWER: &str = "Show fewer";
/// No option of a facet has what is searched for.
pub const NO_OPTION: &str = "Nothing here has these letters.";
/// A facet has no option under the other filters.
pub const NO_OPTIONS: &str = "None under these filters.";

/// The name of the action that excludes an option.
pub fn exclude(label: &str) -> String {
    format!("Exclude {label}")
}

/// A facet.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Type => "Claim type",
        Facet::Country => "Country",
        Facet::Entity => "Entity",
        Facet::Topic => "Topic",
        Facet::Document => "Document",
        Facet::Status => "Status",
        Facet::Form => "Form",
        Facet::Kind => "Kind of source",
        Facet::Origin => "Origin",
        Facet::Rule => "Rule",
    }
}

/// A role, as the switch over a facet puts it.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Any => "any role",
        Role::Says => "says",
        Role::About => "is spoken about",
        Role::Mentioned => "is mentioned",
    }
}

/// The switch of roles over a facet.
pub fn role_switch(facet: Facet) -> String {
    format!("Role of the {}", self::facet(facet).to_ascii_lowercase())
}

/// A type of claim.
pub fn claim_type(claim_type: ClaimType) -> &'static str {
    match claim_type {
        ClaimType::Accusation => "Accusation",
        ClaimType::Criticism => "Criticism",
        ClaimType::Denial => "Denial",
        ClaimType::Defence => "Defence",
        ClaimType::Support => "Support",
        ClaimType::Sanction => "Sanction",
        ClaimType::Threat => "Threat",
        ClaimType::Demand => "Demand",
        ClaimType::Refusal => "Refusal",
        ClaimType::Pledge => "Pledge",
        ClaimType::Fact => "Fact",
    }
}

/// A status.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::New => "New",
        Status::Background => "Background",
        Status::Negated => "Negated",
        Status::Conditional => "Conditional",
    }
}

/// What a card says of a status that is not new.
pub fn status_note(status: Status) -> Option<&'static str> {
    match status {
        Status::New => None,
        Status::Background => Some("told as earlier"),
        Status::Negated => Some("told as not done"),
        Status::Conditional => Some("told as depending on something"),
    }
}

/// A form.
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "Quoted",
        Form::Mixed => "Partly quoted",
        Form::Indirect => "Reported",
        Form::Act => "Act",
        Form::Narrator => "In the document's own voice",
    }
}

/// A kind of source.
pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "Person",
        SourceKind::Organisation => "Organisation",
        SourceKind::Government => "Government",
        SourceKind::Unnamed => "Unnamed",
        SourceKind::Narrator => "The document itself",
    }
}

/// A kind of measure.
pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::AssetFreeze => "asset freeze",
        Measure::VisaBan => "visa ban",
        Measure::TradeBan => "trade ban",
        Measure::EntityList => "entity list",
        Measure::Legislation => "legislation",
        Measure::Unspecified => "measure not specified",
    }
}

/// A kind of entity, one of them.
pub fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organisation",
        EntityKind::Government => "Government",
        EntityKind::Place => "Place",
        EntityKind::People => "People",
        EntityKind::Law => "Law",
    }
}

/// A kind of oddity.
pub fn oddity(kind: OddityKind) -> &'static str {
    match kind {
        OddityKind::GarbledName => "Garbled name",
        OddityKind::DateContradiction => "Contradicted date",
        OddityKind::RepeatedText => "Repeated text",
        OddityKind::Boilerplate => "Words of the page, not of the report",
        OddityKind::PhotoCaption => "Caption without its picture",
        OddityKind::UnclosedQuotation => "Quotation mark without its partner",
        OddityKind::CountMismatch => "Count that contradicts a list",
        OddityKind::GarbledTranslation => "Garbled translation",
        OddityKind::DanglingReference => "Refers to something that is not there",
    }
}

/// What a claim does to the one it answers.
pub fn answers(verb: LinkVerb) -> &'static str {
    match verb {
        LinkVerb::Denies => "Denies",
        LinkVerb::Rebuts => "Rebuts",
        LinkVerb::CounterAccuses => "Accuses in return",
        LinkVerb::Retaliates => "Retaliates for",
        LinkVerb::Concedes => "Concedes",
        LinkVerb::Questions => "Questions",
        LinkVerb::Answers => "Answers",
        LinkVerb::Repeats => "Repeats",
        LinkVerb::Continues => "Continues",
    }
}

/// What is done to a claim by the one that answers it.
pub fn answered_by(verb: LinkVerb) -> &'static str {
    match verb {
        LinkVerb::Denies => "Denied by",
        LinkVerb::Rebuts => "Rebutted by",
        LinkVerb::CounterAccuses => "Met by an accusation in return",
        LinkVerb::Retaliates => "Retaliated for by",
        LinkVerb::Concedes => "Conceded by",
        LinkVerb::Questions => "Questioned by",
        LinkVerb::Answers => "Answered by",
        LinkVerb::Repeats => "Repeated by",
        LinkVerb::Continues => "Continued by",
    }
}

/// Before the words that attribute a claim.
pub const CUE: &str = "in the words";
/// What a pronoun or a description stands for.
pub fn means(words: &str) -> String {
    format!("meaning “{words}”")
}
/// The link to the page of a name that is written just so.
pub const ABOUT_NAME: &str = "about this name";
/// Before the entities and countries a claim is about.
pub const ABOUT: &str = "About";
/// Whose conduct is disputed.
pub const CONDUCT_OF: &str = "On the conduct of";
/// Before the topics of a claim.
pub const TOPICS: &str = "Topics";
/// Before the date that the text states.
pub const STATED_DATE: &str = "Date stated";
/// A claim with figures.
pub const HAS_STATISTIC: &str = "gives figures";
/// A sanction is a report.
pub const REPORTED_SANCTION: &str = "As reported in this document; not a statement of current law.";
/// A claim within another.
pub const WITHIN: &str = "Reported within a claim of";
/// A claim that stands at several places.
pub fn places(n: usize) -> String {
    format!("stands {n} times in this document")
}
/// What stands where nothing answers a claim. Nobody has looked for what answers those that rules found.
pub fn no_reply(origin: &Origin) -> &'static str {
    match origin {
        Origin::Reading => "No reply in this corpus.",
        Origin::Rule { .. } => "Replies are told by readings alone.",
    }
}
/// Before the words that show a link.
pub const SHOWN_BY: &str = "shown by";

/// Open a claim in its document.
pub const OPEN: &str = "Open in its document";
/// Copy the address of a claim.
pub const COPY_LINK: &str = "Copy link";
/// Said when something was copied.
pub const COPIED: &str = "Copied.";
/// Over the text to be copied by hand.
pub const COPY_BY_HAND: &str =
    "This browser does not let the page copy. The text is selected: copy it from here.";
/// Close a dialog or a pane.
pub const CLOSE: &str = "Close";

/// The visible count of the results.
pub fn n_of(n: usize, total: usize) -> String {
    if n == total { format!("All {}", claims(total)) } else { format!("{n} of {}", claims(total)) }
}
/// What is said of the results to those who do not see them.
pub fn announce(n: usize, total: usize) -> String {
    format!("{n} of {}", claims(total))
}
/// A number of claims.
pub fn claims(n: usize) -> String {
    some(n, "claim", "claims")
}
/// A number of things, by what one and what several of them are called.
fn some(n: usize, one: &str, several: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { several })
}
/// Undated claims that a span of time leaves out.
pub fn undated_left_out(n: u32) -> String {
    match n {
        1 => "1 claim without a stated date is left out.".into(),
        n => format!("{n} claims without a stated date are left out."),
    }
}
/// The button that shows more results.
pub fn show_more(n: usize) -> String {
    format!("Show {n} more")
}
/// The order of the results.
pub const SORT: &str = "Order";
/// An order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Position => "by document",
        Sort::Date => "by stated date",
    }
}
/// Clear all filters.
pub const CLEAR_ALL: &str = "Clear all filters";
/// The chips.
pub const ACTIVE_FILTERS: &str = "Active filters";
/// Take a filter away.
pub fn remove(condition: &str) -> String {
    format!("Remove filter {condition}")
}
/// Nothing found.
pub const NOTHING: &str = "No claim meets all of these filters.";
/// Over what dropping one filter would give.
pub const DROP_ONE: &str = "Drop one of them:";
/// What dropping a filter would give.
pub fn without(condition: &str, n: usize) -> String {
    format!("without {condition}: {}", claims(n))
}
/// When no single filter helps.
pub const DROP_SEVERAL: &str =
    "No single one of them is the cause: two or more exclude each other.";

/// The span of time.
pub const TIME: &str = "Date stated in the text";
/// Its beginning.
pub const FROM: &str = "From";
/// Its end.
pub const TO: &str = "To";
/// How to write a date.
pub const DATE_HINT: &str = "2019, 2019-10 or 2019-10-31";
/// What is no date.
pub const DATE_WRONG: &str = "Not a date; write 2019, 2019-10 or 2019-10-31.";
/// The filter of replies.
pub const REPLY: &str = "Reply within this corpus";
/// A value of the filter of replies.
pub fn reply(reply: Option<Reply>) -> &'static str {
    match reply {
        None => "any",
        Some(Reply::Answered) => "answered",
        Some(Reply::Unanswered) => "no reply",
    }
}

/// The value that stands for no named source, or no source country.
pub fn unattributed(facet: Facet) -> &'static str {
    if facet == Facet::Country { "No country named" } else { "Nobody named" }
}
/// Before the rules that found a claim and typed it.
pub const RULES: &str = "Rules";

/// A rule, and how far it is right.
pub fn rule(rule: &model::Rule) -> String {
    let model::Rule { name, pattern, n_cases, n_right } = rule;
    match n_cases {
        0 => format!("{name}: {pattern}; no case in the shipped reports"),
        _ => format!(
            "{name}: {pattern}; right in {n_right} of {n_cases} cases of the shipped reports"
        ),
    }
}

/// The origins.
pub const ORIGIN_READING: &str = "From a reading";
/// The origins.
pub const ORIGIN_RULE: &str = "Found by a rule";

/// The label of an option or a chip.
pub fn value(engine: &Engine, key: Key, value: Value) -> String {
    if value == Value::UNATTRIBUTED {
        return unattributed(key.facet()).into();
    }
    let idx = value.0 as usize;
    match key.facet() {
        Facet::Type => ClaimType::ALL.get(idx).map(|value| claim_type(*value).to_owned()),
        Facet::Status => Status::ALL.get(idx).map(|value| status(*value).to_owned()),
        Facet::Form => Form::ALL.get(idx).map(|value| form(*value).to_owned()),
        Facet::Kind => SourceKind::ALL.get(idx).map(|value| source_kind(*value).to_owned()),
        Facet::Origin if value == Value::READING => Some(ORIGIN_READING.to_owned()),
        Facet::Origin => Some(ORIGIN_RULE.to_owned()),
        _ => engine.label(key, value).map(str::to_owned),
    }
    .unwrap_or_default()
}

/// A key, as chips put it.
pub fn key(key: Key) -> String {
    match key.role() {
        Role::Any => facet(key.facet()).to_owned(),
        role => format!("{} {}", facet(key.facet()), self::role(role)),
    }
}

/// A condition, as chips put it.
pub fn condition(engine: &Engine, condition: &Condition) -> String {
    match condition {
        Condition::Include(under, picked) => {
            format!("{}: {}", key(*under), value(engine, *under, *picked))
        }
        Condition::Exclude(under, picked) => {
            format!("{NOT} {}: {}", key(*under), value(engine, *under, *picked))
        }
        Condition::Words(words) => format!("words: {words}"),
        Condition::From(from) => format!("stated date from {}", date(*from)),
        Condition::To(to) => format!("stated date to {}", date(*to)),
        Condition::Reply(which) => format!("reply: {}", reply(Some(*which))),
    }
}

/// The date that a claim states, in its words and as it is read.
pub fn stated_date(corpus: &Corpus, claim: &Claim) -> Option<String> {
    claim.date.map(|date| claim_date(date, corpus.words(claim.document, date.words)))
}

/// A claim's date, as the text states it and as it is read.
pub fn claim_date(stated: ClaimDate, words: &str) -> String {
    match stated.value {
        Some(value) => format!("“{words}” ({})", date(value)),
        None => format!("“{words}”"),
    }
}

/// The place of a claim in its document.
pub fn claim_n_of(n: usize, total: usize) -> String {
    format!("claim {n} of {total}")
}
/// The claim before.
pub const PREVIOUS: &str = "Previous claim";
/// The claim behind.
pub const NEXT: &str = "Next claim";
/// What is told of the claim that is open.
pub const THIS_CLAIM: &str = "About this claim";
/// A document.
pub const DOCUMENT: &str = "Document";
/// The facts of a document.
pub const FACTS: &str = "What is known of this document";
/// The oddities of a document.
pub fn oddities(n: usize) -> String {
    format!("What is odd in it ({n})")
}
/// The facts, each by its name.
pub const FACT_TITLE: &str = "Title";
/// The publisher.
pub const FACT_OUTLET: &str = "Publisher";
/// The date.
pub const FACT_DATE: &str = "Date";
/// The language.
pub const FACT_LANGUAGE: &str = "Language";
/// The original's language.
pub const FACT_TRANSLATED: &str = "Translated from";
/// How the reading was made.
pub const FACT_READ: &str = "Read";
/// The names in it that rules found and the register does not have.
pub const UNREGISTERED: &str = "Names not registered";
/// The document's file.
pub const FACT_FILE: &str = "File";
/// Saves that file.
pub const SAVE_TEXT: &str = "Save the text";
/// Before the words that show a fact.
pub const SHOWN_BY_WORDS: &str = "shown by the words";
/// Before the words that contradict.
pub const AGAINST: &str = "against";
/// A document without a reading.
pub const NO_READING: &str =
    "Nobody has read this document for claims. Those marked in it were found by rules.";
/// A document of which only the claims may be shown.
pub const NOT_WHOLE: &str =
    "This copy holds the claims and the sentences around them; […] stands for what is left out.";
/// Open the document's own page.
pub const WHOLE_DOCUMENT: &str = "Whole document";
/// The name of a claim's number in the text.
pub fn claim_mark(n: usize, claim_type: ClaimType) -> String {
    format!("Claim {n}: {}", self::claim_type(claim_type).to_ascii_lowercase())
}
/// A language, by its BCP 47 tag, as far as the interface knows it.
pub fn language(tag: &str) -> &str {
    match tag {
        "ar" => "Arabic",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "ru" => "Russian",
        "tr" => "Turkish",
        "ug" => "Uyghur",
        "zh" => "Chinese",
        other => other,
    }
}

/// The spellings of an entity.
pub const SPELLINGS: &str = "Spellings as written";
/// The columns of the spellings.
pub const SPELLING_COLUMNS: [&str; 4] = ["As written", "Document", "Times", "Why it is joined"];
/// A canonical spelling.
pub const JOINED_CANONICAL: &str = "the name itself";
/// A bare surname.
pub const JOINED_SURNAME: &str =
    "bare surname; this document names in full nobody else who bears it";
/// An entity without a mention of its own.
pub const NO_SPELLING: &str = "No document writes this name on its own: it stands only within longer names, or the entity is named by its country alone.";
/// Who is kept apart from an entity.
pub const KEPT_APART: &str = "Not to be confused with";
/// The claims an entity makes.
pub const SAYS: &str = "Says or does";
/// The claims about an entity.
pub const SAID_ABOUT: &str = "Is spoken about";
/// Claims that only mention it.
pub const MENTIONED_IN: &str = "Is mentioned";
/// Nothing of the kind.
pub const NONE: &str = "None in this corpus.";
/// See the claims of a row in the list.
pub const SEE_CLAIMS: &str = "See the claims";
/// What an entity is.
pub const KIND: &str = "Kind";
/// Where it belongs.
pub const COUNTRY: &str = "Country";
/// No country.
pub const NO_COUNTRY: &str = "the documents show none";
/// Who it is.
pub const DESCRIBED: &str = "Described as";
/// A place's code.
pub const CODE: &str = "Code";
/// Over the list of entities.
pub const ENTITIES_INTRO: &str = "Everybody and everything the documents name, under one name each. A name's page shows how each document spells it and why the spellings were joined.";
/// Who makes a claim, and of which type it is.
pub fn source_and_type(source: &str, claim_type: ClaimType) -> String {
    format!("{source} ({})", self::claim_type(claim_type).to_ascii_lowercase())
}

/// The note about what an address asks for and is not there.
pub const UNKNOWN_TITLE: &str = "Part of this link is not understood";
/// An unknown pair.
pub fn unknown_pair(key: &str, value: &str) -> String {
    format!(
        "“{key}={value}” is no filter of this corpus. It changes nothing here and stays in the address."
    )
}
/// An unknown route.
pub fn unknown_route(route: &str) -> String {
    format!("There is no page “{route}”. Here are the claims.")
}
/// An unknown claim.
pub fn unknown_claim(id: &str) -> String {
    format!("There is no claim “{id}” in this corpus. Here are the claims there are.")
}
/// An unknown document.
pub fn unknown_document(stem: &str) -> String {
    format!("There is no document “{stem}” in this corpus. Here are the claims there are.")
}
/// An unknown entity.
pub fn unknown_entity(id: &str) -> String {
    format!("There is no name “{id}” in this corpus. Here are the claims there are.")
}
/// An unknown topic.
pub fn unknown_topic(id: &str) -> String {
    format!("There is no topic “{id}” in this corpus. Here are the claims there are.")
}
/// Drop what is not understood.
pub const FORGET_UNKNOWN: &str = "Drop it from the address";

/// The shortcuts and what they do.
pub const SHORTCUT_LIST: &[(&str, &str)] = &[
    ("/", "go to the search field"),
    ("j", "next claim of the list"),
    ("k", "previous claim of the list"),
    ("o", "open the claim in its document"),
    ("?", "show this list"),
    ("Esc", "close a dialog"),
];
/// The switch of single-key shortcuts.
pub const SINGLE_KEYS: &str = "Single-key shortcuts are on";

/// What a plain page of claims says before, or without, the program; the name of the file that holds everything follows.
pub const PLAIN_START: &str = "This page is plain. Its filters and its search start by themselves where a web server sends it and JavaScript is allowed. From a disk, open";
/// What any other plain page says.
pub const PLAIN_PAGE: &str = "This page is plain.";
/// The link from a plain page to the same in the program.
pub const PLAIN_TO_PROGRAM: &str = "Open it in the viewer, to filter and search";
/// The ways from the plain page of claims to the others.
pub const PLAIN_BROWSE: &str = "Documents and topics";

/// What a host says of an address that it does not have.
pub const NOT_FOUND: &str = "There is no such page";
/// Why, and what to do.
pub const NOT_FOUND_TEXT: &str =
    "The address may be old, or was cut. Links into the viewer stand behind a # and keep working.";
/// The link to the start.
pub const NOT_FOUND_START: &str = "Go to the start";
/// The same where the address of the start is not known.
pub const NOT_FOUND_CUT: &str = "To get to the start, shorten the address above to the site's own.";

/// What a page holds, in a sentence, as search engines show it.
pub fn description(route: &Route, engine: &Engine) -> String {
    let corpus = engine.corpus();
    let (n_claims, n_documents) = (corpus.claims.len(), corpus.documents.len());
    match route {
        Route::Document(stem) if let Some(idx) = corpus.document_by_stem(stem) => {
            let document = corpus.document(idx);
            let title = match &document.facts.title {
                Some(title) => format!("“{}”", title.value),
                None => title(document),
            };
            format!(
                "{title}: the document with its {} marked in place, each with who says it about whom, in their own words.",
                claims(corpus.claims_of(idx).len())
            )
        }
        Route::Entity(id) if let Some(idx) = corpus.entity_by_id(id) => {
            let name = &corpus.entity(idx).name;
            format!(
                "{name}: what this name says and what is said about it in {n_documents} documents, in their own words, with every spelling as written."
            )
        }
        Route::Topic(id) if let Some(idx) = corpus.topic_by_id(id) => {
            let topic = corpus.topic(idx);
            format!(
                "{}: who said what about whom, in their own words, in {n_documents} documents.",
                topic.label
            )
        }
        Route::Entities => format!(
            "The people, organisations, governments, places, peoples and laws named in {n_documents} documents, with every spelling as written."
        ),
        Route::Compare => format!(
            "What each side says on the same matter, side by side, in {n_documents} documents: {n_claims} claims, and which answers which."
        ),
        Route::Timeline => format!(
            "{n_claims} claims in {n_documents} documents by the date that each text itself states for them."
        ),
        Route::Method => format!(
            "What counts as a claim here, how {n_documents} documents were read, who speaks how much, and what this corpus cannot show."
        ),
        _ => format!(
            "{TAGLINE}: {n_claims} claims in {n_documents} documents, each with its source and its place."
        ),
    }
}
