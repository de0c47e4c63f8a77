//! The codebook and the method in plain words, as the Method page shows them.

use model::{ClaimType, Measurement};

use super::{claims, terms};

/// What a source does in a claim of a type, and what sets the type apart.
pub fn definition(claim_type: ClaimType) -> (&'static str, &'static str) {
    match claim_type {
        ClaimType::Accusation => (
            "says that somebody did or does a specific wrongful act",
            "It needs a target and an act: abuse, genocide, interference, breaking a rule. A neutral verb such as “said” makes no difference.",
        ),
        ClaimType::Criticism => (
            "judges an actor, a policy or an omission unfavourably",
            "There is a judgement (despicable, ignored, too afraid) and no act that could be checked.",
        ),
        ClaimType::Denial => (
            "says that an allegation is false or did not happen",
            "Anybody can deny, not only the accused. Calling an allegation a lie is a denial; calling it worthless is criticism.",
        ),
        ClaimType::Defence => (
            "presents its own conduct or record as legitimate or good",
            "The speaker belongs to the country or body whose conduct is disputed, and calls nothing false.",
        ),
        ClaimType::Support => {
            ("praises or sides with somebody else", "Like a defence, but of somebody else.")
        }
        ClaimType::Sanction => (
            "imposes, announces, legislates or lists a formal measure",
            "The measure is taken, not merely wished for. It is shown as reported, never as current law.",
        ),
        ClaimType::Threat => (
            "announces or implies future harm or countermeasures",
            "Future or conditional, and aimed at somebody.",
        ),
        ClaimType::Demand => (
            "asks, urges or requires that somebody else do something",
            "It is addressed to somebody.",
        ),
        ClaimType::Refusal => (
            "refuses a request, an investigation, a measure or pressure",
            "An action is refused; rejecting a statement is a denial.",
        ),
        ClaimType::Pledge => (
            "commits itself, offers, invites, is ready to cooperate",
            "What is promised harms nobody.",
        ),
        ClaimType::Fact => (
            "reports an event, background or an estimate",
            "Whatever no other type covers, figures from third parties included.",
        ),
    }
}

/// The first sentence of a definition.
pub fn a_source(does: &str) -> String {
    format!("A source {does}.")
}

/// The introduction of the Method page.
pub const INTRO: &str = "Counterpoint shows claims, not verdicts. A claim is an exact passage of a report in which somebody asserts, denies, judges, does or promises something. We paraphrase nothing and rate nobody. Each claim says whose words it is: the speaker's (“Quoted”), in part the speaker's, or the report's.";
/// The heading over the claim types.
pub const TYPES: &str = "The eleven types of claim";
/// Under the claim types: which takes precedence.
pub const TYPES_ORDER: &str = "A claim gets the first type that fits, in this order: sanction, threat, denial, refusal, demand, pledge, accusation, criticism, defence, support, statement.";
/// The heading over the roles.
pub const ROLES: &str = "Roles in a claim";
/// The roles, each with its meaning.
pub const ROLE_LIST: &[(&str, &str)] = &[
    ("speaker", "who says or does it, named as the text names them"),
    (
        "subject",
        "who is accused, sanctioned, threatened, asked or praised; and, in denials and defences, whose conduct is disputed",
    ),
    ("mentioned", "who is named in the quote and has no other role"),
];
/// How countries are named and filed.
pub const COUNTRIES: &str = "Country names follow Unicode CLDR, codes ISO 3166-1. Hong Kong and Taiwan are listed separately; Xinjiang and Tibet are filed as places in China. This filing takes no position on the status of any territory.";
/// The heading over how readings were made.
pub const READINGS: &str = "How the documents were read";
/// How readings were made, one paragraph each.
pub const READINGS_TEXT: &[&str] = &[
    "Each document says how its claims were found, and so does every claim.",
    "Each quote, and the words that name the speaker, that attribute the claim, that state a date, or that show a link between two claims, are looked up in the document when the page is built. If one of them is not there character for character, or appears several times without saying which is meant, the site is not built.",
    "What the text alone does not settle, such as a year or the language of an original, is marked as inferred, with the words it was inferred from.",
];
/// The heading over the rules.
pub const RULES: &str = "Claims found by rule";
/// How rules find claims, and how accurate they are.
pub const RULES_TEXT: &str = "Where a document has no reading, one rule finds a claim and another assigns its type, unchecked. Each rule says how often it was correct in the reports for which the rules were written.";
/// How rules find names, and whom words stand for.
pub const NAMES_TEXT: &str = "Rules also find the names in such documents, unchecked. A surname or an acronym is joined to a name where its document has only one that fits, and equal full names are one name everywhere, but a ministry only within its country. “He”, “she” or “the minister” stands for somebody only where the text leaves no other; “they” stays open. An office or a body without a name and a country is taken to be of the country that dateline, title or other words of the text show, and marked as inferred.";
/// How many claims have a speaker whom nothing in the text settles.
pub fn unresolved(n: usize) -> String {
    format!("{} whose speaker the text does not settle", claims(n))
}
/// The heading over what was measured on other articles.
pub const ELSEWHERE: &str = "The rules on other articles";
/// On which articles it was measured, and when.
pub fn measured_on(measurement: &Measurement) -> String {
    let Measurement { articles, date, .. } = measurement;
    format!(
        "Measured on {date}, on {articles}. The rules were not written on them. They are not in this project, so that no test repeats these figures."
    )
}
/// The columns of what was measured.
pub const ELSEWHERE_COLUMNS: [&str; 3] = ["Counted", "Number", "Correct"];
/// What a row of a measurement counts.
pub fn counted(class: &str) -> String {
    match (class, ClaimType::from_word(class)) {
        (_, Some(claim_type)) => terms::claim_type(claim_type).to_owned(),
        ("expected", _) => "Claims annotated; correct if found".to_owned(),
        ("all", _) => "Claims found; correct if annotated".to_owned(),
        ("part", _) => "Parts of names joined to a name: “Lee”".to_owned(),
        ("acronym", _) => "Acronyms joined to a name".to_owned(),
        ("description", _) => "Descriptions that stand for a name: “the minister”".to_owned(),
        _ => "Pronouns that stand for a name: “she”".to_owned(),
    }
}
/// The heading over the figures.
pub const FIGURES: &str = "How much each country speaks";
/// What the figures count.
pub const FIGURES_TEXT: &str = "Claims, words and documents by the speaker's country. Each word counts once, for the smallest claim that covers it. “Several” are claims made jointly by speakers of more than one country; “none” are speakers whose country the text does not give, and the documents themselves.";
/// The columns of the figures.
pub const FIGURE_COLUMNS: [&str; 4] = ["Speaker's country", "Claims", "Words", "Documents"];
/// The row of joint claims of several countries.
pub const SEVERAL: &str = "Several countries";
/// The row of claims without a country.
pub const NO_COUNTRY: &str = "None";
/// The heading over the limits.
pub const LIMITS: &str = "What these documents cannot show";
/// The limits, one by one.
pub const LIMIT_LIST: &[&str] = &[
    "How often something is said here says nothing about how often it is said elsewhere, or whether it is true.",
    "That no reply is linked means just that: a reply may be in a document that is not included.",
    "Translated texts are shown unchanged, with whatever is garbled in them; the problems of each text are listed at its head.",
    "Dates come from the texts alone. A text that contradicts its own date is marked. “On Monday”, or a date without a year, is reckoned from the date of its report only where the report gives that to the day and does not contradict it, and is marked as reckoned.",
    "A sanction is shown as a document reports it. It is not a statement of who is under sanctions today.",
];
/// The heading over what this copy was built from.
pub const BUILD: &str = "About this copy";
/// The columns of the documents.
pub const BUILD_COLUMNS: [&str; 4] = ["Document", "Claims", "Problems", "SHA-256 of the file"];
/// The heading over the data files.
pub const DATA: &str = "Data";
/// What the data files hold.
pub const DATA_TEXT: &str = "Download the whole collection.";
/// The link to the folder of data files.
pub const DATA_ALL: &str = "All files";
/// The link to their description.
pub const DATA_PACKAGE: &str = "Describes every file and column (Frictionless Data Package).";
