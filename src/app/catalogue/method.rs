//! The codebook and the method in plain words, as the Method page shows them.

use model::ClaimType;

/// What a source does by a claim of a type, and how it is told from its neighbours.
pub fn definition(claim_type: ClaimType) -> (&'static str, &'static str) {
    match claim_type {
        ClaimType::Accusation => (
            "says that somebody did or does a specific wrongful act",
            "It needs a target and an act: abuse, genocide, interference, breaking a rule. A neutral verb of saying does not make it weaker.",
        ),
        ClaimType::Criticism => (
            "judges an actor, a policy or an omission badly",
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
            ("praises or stands with somebody else", "Like a defence, but of another.")
        }
        ClaimType::Sanction => (
            "imposes, announces, legislates or lists a formal measure",
            "The measure is taken, not merely wished for. It is shown as reported, never as current law.",
        ),
        ClaimType::Threat => (
            "announces or implies future harm or countermeasures",
            "Future or conditional, and somebody is meant.",
        ),
        ClaimType::Demand => {
            ("asks, urges or requires that somebody else do something", "It has an addressee.")
        }
        ClaimType::Refusal => (
            "refuses a request, an investigation, a measure or pressure",
            "What is refused is an action. To refuse a statement is a denial.",
        ),
        ClaimType::Pledge => (
            "commits itself, offers, invites, is ready to cooperate",
            "What it will do harms nobody.",
        ),
        ClaimType::Fact => (
            "reports an event, background or an estimate",
            "What none of the other rules takes. A figure from a third party stays here.",
        ),
    }
}

/// What a source does, as a sentence.
pub fn a_source(does: &str) -> String {
    format!("A source {does}.")
}

/// The head of the Method page.
pub const INTRO: &str = "Counterpoint shows claims, not truths. A claim is a stretch of a document, letter for letter, in which somebody asserts, denies, judges, does or promises something. Nothing is paraphrased, nobody is rated, and every speaker is shown in the same way.";
/// Its sections, in order.
pub const TYPES: &str = "The eleven types of claim";
/// After the types.
pub const TYPES_ORDER: &str = "A claim gets the first type that fits, in this order: sanction, threat, denial, refusal, demand, pledge, accusation, criticism, defence, support, fact.";
/// The roles.
pub const ROLES: &str = "Who stands where in a claim";
/// The roles, each with its meaning.
pub const ROLE_LIST: &[(&str, &str)] = &[
    ("says", "the one who says or does it, under the words that name it in the text"),
    (
        "is spoken about",
        "who is accused, sanctioned, threatened, asked or praised; and, in denials and defences, whose conduct is disputed",
    ),
    ("is mentioned", "who is named in the quote and stands in no other role"),
];
/// The countries.
pub const COUNTRIES: &str = "Countries are named after Unicode CLDR and coded after ISO 3166-1. Hong Kong and Taiwan are values of their own, Xinjiang and Tibet are places whose country is China. This is a way of filing and takes no position on the status of any territory.";
/// How readings were made.
pub const READINGS: &str = "How the documents were read";
/// What was done.
pub const READINGS_TEXT: &[&str] = &[
    "Each of the five shipped documents was read twice, sentence by sentence, by a language model. The second pass was made from the text and the codebook alone, without sight of the first. Every difference was then settled by the codebook. No person has checked the result.",
    "Each quote, and the words that name the speaker, that attribute the claim, that state a date, or that show a link between two claims, are looked up in the document when the page is built. If one of them is not there letter for letter, or is there several times without saying which, nothing is built.",
    "What the text alone does not settle, such as a year or the language of an original, is marked as inferred, with the words it was inferred from.",
];
/// The rules.
pub const RULES: &str = "Claims found by rule";
/// What they are.
pub const RULES_TEXT: &str = "A document without a reading is read by rules alone: one finds a claim, another gives it its type. Nobody has checked the result. How often each is right was counted in the five shipped reports. The rules were written with these in view: elsewhere they are right less often.";
/// The figures.
pub const FIGURES: &str = "Who speaks how much";
/// What the figures count.
pub const FIGURES_TEXT: &str = "Claims, words and documents by the country of the speaker. Each word counts once, for the smallest claim that covers it. “Several” are claims made jointly by speakers of more than one country; “none” are speakers whose country the text does not give, and the documents themselves.";
/// The columns of the figures.
pub const FIGURE_COLUMNS: [&str; 4] = ["Country of the speaker", "Claims", "Words", "Documents"];
/// A row.
pub const SEVERAL: &str = "Several countries";
/// A row.
pub const NO_COUNTRY: &str = "None";
/// What cannot be shown.
pub const LIMITS: &str = "What these documents cannot show";
/// What cannot be shown, point by point.
pub const LIMIT_LIST: &[&str] = &[
    "These are a handful of reports, not a sample. How often something is said here says nothing about how often it is said, or whether it is true.",
    "No reply in this corpus means just that: a reply may stand in a document that is not here.",
    "Some documents are machine translations. Their names and quotation marks are shown as they are, with what is odd noted at the head of each document; the original words are not here.",
    "A document's date is what its text shows. One of them contradicts itself, and several do not state a year.",
    "A sanction is shown as a document reports it. It is not a statement of who is under sanctions today.",
];
/// What this copy was built from.
pub const BUILD: &str = "What this copy holds";
/// The columns of the documents.
pub const BUILD_COLUMNS: [&str; 4] = ["Document", "Claims", "Oddities", "SHA-256 of the file"];
/// The data files.
pub const DATA: &str = "Data";
/// What they are.
pub const DATA_TEXT: &str = "The whole corpus lies beside this page as files for other tools.";
/// The link to all of them.
pub const DATA_ALL: &str = "All files";
/// What describes them.
pub const DATA_PACKAGE: &str = "What each file and each column is: a Frictionless data package.";
