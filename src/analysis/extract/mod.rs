//! Attribution by rules: who is said to say, believe, want or do what, in which words.
//!
//! No model and no statistics: the same text gives the same relations, and each names the rule that found it.
//!
//! 1. `tagged.rs` cuts a text into tokens, sentences, paragraphs and quotations, and tags each token by the tables of `lexicon.rs`.
//! 2. `verbs.rs` finds the verbs that attribute, `phrases.rs` the noun phrases around them.
//! 3. `sentence.rs` applies the rules within a sentence, `paragraphs.rs` those beyond one.
//!
//! The time a text takes grows with its length and no faster, whatever the text.

mod claims;
mod lexicon;
mod paragraphs;
mod phrases;
pub(crate) mod rules;
mod sentence;
mod tagged;
#[cfg(test)]
mod tests;
mod verbs;

use model::{
    ClaimDate, ClaimType, CountryIdx, Form, Measure, PartialDate, Roles, SourceKind, Span, Status,
};

use self::tagged::{Run, Tagged};
use crate::countries::COUNTRIES;
use crate::mentions;
use crate::seeds::register::Register;

pub(crate) use self::claims::{Found, Named};
pub use self::claims::{TypeRule, Unregistered};
pub use self::lexicon::CueClass;

/// What a text attributes to somebody.
///
/// Spans are in the order of the text. Unlike the quote of a claim, a content can be in several places, and holds its outer quotation
/// marks and the `that` of its clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The words that name the source; none where the text names nobody.
    pub source: Option<Span>,
    /// The words that attribute.
    pub cue: Span,
    /// What is attributed. Never empty, never the cue.
    pub content: Vec<Span>,
    /// The rule that found it.
    pub rule: Rule,
    /// What the source does, where a verb says so.
    pub class: Option<CueClass>,
}

/// A rule that finds relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// "According to X, …"
    AccordingTo,
    /// "X's allegation that …", within what answers it.
    AllegationNoun,
    /// A sentence before one that ends in ", X said".
    CarriedBack,
    /// A sentence that goes on with what X was said to say.
    CarriedOn,
    /// A sentence that nobody is said to say.
    Narrated,
    /// "X's claim that …"
    NounOf,
    /// What a demand wants ended, or threatens.
    WithinDemand,
    /// "X sanctioned Y": what is done and not said.
    ReportedAct,
    /// "X accused Y of …"
    AccuseOf,
    /// "As X said, …"
    AsSaid,
    /// "…, X said"; "“…,” said X"; "A, X said, B".
    ContentBefore,
    /// "X: …" as the first line.
    HeadlineColon,
    /// "X was criticised by Y".
    PassiveBy,
    /// "“…” — X"
    Signed,
    /// "X: …" paragraph after paragraph.
    Transcript,
    /// "X said the …"
    VerbClause,
    /// "X said: …"
    VerbColon,
    /// "X wants to …"
    VerbInfinitive,
    /// "X denied the …"
    VerbNoun,
    /// "X called for …"
    VerbPreposition,
    /// "X said, “…”"
    VerbQuotation,
    /// "X said that …"
    VerbThat,
    /// "X urged Y to …"
    VerbWhomInfinitive,
    /// "X told Y, “…”"
    VerbWhomQuotation,
    /// "X told Y that …"
    VerbWhomThat,
}

impl Rule {
    /// Every rule, sorted by name.
    pub const ALL: &[Self] = &[
        Self::AccordingTo,
        Self::AccuseOf,
        Self::AllegationNoun,
        Self::AsSaid,
        Self::CarriedBack,
        Self::CarriedOn,
        Self::ContentBefore,
        Self::HeadlineColon,
        Self::Narrated,
        Self::NounOf,
        Self::PassiveBy,
        Self::ReportedAct,
        Self::Signed,
        Self::Transcript,
        Self::VerbClause,
        Self::VerbColon,
        Self::VerbInfinitive,
        Self::VerbNoun,
        Self::VerbPreposition,
        Self::VerbQuotation,
        Self::VerbThat,
        Self::VerbWhomInfinitive,
        Self::VerbWhomQuotation,
        Self::VerbWhomThat,
        Self::WithinDemand,
    ];

    /// Its name, by which everything outside goes.
    pub fn name(self) -> &'static str {
        match self {
            Self::AccordingTo => "according-to",
            Self::AllegationNoun => "allegation-noun",
            Self::CarriedBack => "carried-back",
            Self::CarriedOn => "carried-on",
            Self::Narrated => "narrated",
            Self::NounOf => "noun-of",
            Self::ReportedAct => "reported-act",
            Self::AccuseOf => "accuse-of",
            Self::AsSaid => "as-said",
            Self::ContentBefore => "content-before",
            Self::HeadlineColon => "headline-colon",
            Self::PassiveBy => "passive-by",
            Self::Signed => "signed",
            Self::Transcript => "transcript",
            Self::VerbClause => "verb-clause",
            Self::VerbColon => "verb-colon",
            Self::VerbInfinitive => "verb-infinitive",
            Self::VerbNoun => "verb-noun",
            Self::VerbPreposition => "verb-preposition",
            Self::VerbQuotation => "verb-quotation",
            Self::VerbThat => "verb-that",
            Self::VerbWhomInfinitive => "verb-whom-infinitive",
            Self::VerbWhomQuotation => "verb-whom-quotation",
            Self::VerbWhomThat => "verb-whom-that",
            Self::WithinDemand => "within-demand",
        }
    }
}

/// A relation as tokens.
#[derive(Clone, Debug)]
struct Draft {
    source: Option<Run>,
    cue: Run,
    /// The token that attributes, by which drafts are in order.
    head: usize,
    content: Vec<Run>,
    rule: Rule,
    class: Option<CueClass>,
    /// The number of the paragraph in which its content ends.
    paragraph: usize,
    /// Whether a quotation is part of the content.
    is_quoted: bool,
}

/// What a text attributes, in the order of the words that do it.
pub fn relations(text: &str) -> Vec<Relation> {
    let doc = Tagged::new(text);
    drafts(&doc).iter().filter_map(|draft| relation(&doc, draft)).collect()
}

/// What the rules find in one text by itself, without a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extracted {
    /// What it attributes, in the order of the words that do it.
    pub relations: Vec<Relation>,
    /// Its claims, in the order of the text.
    pub claims: Vec<ExtractedClaim>,
    /// The people and bodies it names.
    pub names: Vec<Unregistered>,
}

/// A claim that rules found in a text by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtractedClaim {
    /// The words of the claim, at every place where they stand. Never empty.
    pub places: Vec<Span>,
    /// Its type.
    pub claim_type: ClaimType,
    /// The rule that found it.
    pub rule: Rule,
    /// The rule that gave it its type.
    pub typing: TypeRule,
    /// Who stands behind it.
    pub source_kind: SourceKind,
    /// The words that name the source.
    pub as_written: Option<Span>,
    /// For a pronoun, a surname or a description, the words it stands for.
    pub antecedent: Option<Span>,
    /// The words that attribute it.
    pub cue: Option<Span>,
    /// Countries by role, as codes of ISO 3166-1, or `EU`; those merely mentioned are left out.
    pub countries: Roles<&'static str>,
    /// How the text gives the words.
    pub form: Form,
    /// How it stands to the event reported.
    pub status: Status,
    /// Whether it gives figures.
    pub has_statistic: bool,
    /// For a sanction, the measure.
    pub measure: Option<Measure>,
    /// The date it states.
    pub date: Option<ClaimDate>,
}

/// All that the rules find in a text. `published` is its date, where it is known: what "on Monday" is reckoned from.
pub fn extract(text: &str, published: Option<PartialDate>) -> Extracted {
    let doc = Tagged::new(text);
    let drafts = drafts(&doc);
    let register = Register::default();
    let mentions = mentions::of_text(text);
    let named = Named { register: &register, mentions: &mentions };
    let (found, names) = claims::claims(&doc, &drafts, named, published);
    Extracted {
        relations: drafts.iter().filter_map(|draft| relation(&doc, draft)).collect(),
        claims: found.into_iter().map(extracted).collect(),
        names,
    }
}

fn extracted(found: Found) -> ExtractedClaim {
    let codes = |list: &[CountryIdx]| -> Vec<&'static str> {
        list.iter().map(|country| COUNTRIES.list[country.idx()].code.as_str()).collect()
    };
    let Roles { says, target, conduct_of, .. } = &found.countries;
    ExtractedClaim {
        claim_type: found.claim_type(),
        rule: found.rule,
        typing: found.typing,
        source_kind: found.source_kind,
        as_written: found.as_written,
        antecedent: found.antecedent,
        cue: found.cue,
        countries: Roles {
            says: codes(says),
            target: codes(target),
            conduct_of: codes(conduct_of),
            mentioned: Vec::new(),
        },
        form: found.form,
        status: found.status,
        has_statistic: found.has_statistic,
        measure: found.measure,
        date: found.date,
        places: found.places,
    }
}

/// The claims of a text, and the names in it that the register does not have, in the order of the text.
pub(crate) fn claims(
    text: &str,
    named: Named<'_>,
    published: Option<PartialDate>,
) -> (Vec<Found>, Vec<Unregistered>) {
    let doc = Tagged::new(text);
    claims::claims(&doc, &drafts(&doc), named, published)
}

fn drafts(doc: &Tagged<'_>) -> Vec<Draft> {
    let mut drafts = paragraphs::labelled(doc);
    let mut is_spoken = vec![false; doc.len()];
    for run in drafts.iter().flat_map(|draft| &draft.content) {
        is_spoken[run.indices()].fill(true);
    }
    for (sentence, paragraph) in doc.sentences.iter().copied() {
        // The label of a transcript is no part of what it labels.
        if !is_spoken[sentence.to - 1] {
            drafts.extend(sentence::attributions(doc, sentence, paragraph));
        }
    }
    paragraphs::go_on(doc, &mut drafts);
    drafts
}

fn relation(doc: &Tagged<'_>, draft: &Draft) -> Option<Relation> {
    let mut content: Vec<Span> = draft.content.iter().filter_map(|run| doc.span(*run)).collect();
    content.sort_unstable();
    let cue = doc.full_span(draft.cue);
    content.retain(|span| !span.overlaps(cue));
    (!content.is_empty()).then(|| Relation {
        source: draft.source.and_then(|run| doc.span(run)),
        cue,
        content,
        rule: draft.rule,
        class: draft.class,
    })
}
