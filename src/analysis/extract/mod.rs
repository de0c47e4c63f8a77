//! Attribution by rules: finds in a text who says, believes, wants or does what, and in which words.
//!
//! The words that the rules know are tables; how the words of a sentence depend on each other is parsed by learnt weights. The same text
//! gives the same relations and claims, and each names the rules that found it.
//!
//! 1. `lexicon/` holds the tables of words that attribute, and the closed classes of English.
//! 2. `syntax/` cuts a text into tokens, sentences, paragraphs and quotations, with their trees, verb groups, subjects and phrases.
//! 3. `relations/` finds relations: sources, cues and contents.
//! 4. `names/` finds whom and what the text names.
//! 5. `claims/` makes claims of relations and of what nobody is said to say.
//! 6. `rules/` lists the rules of both, in one table, with how often each is right.
//!
//! The running time is linear in the length of the text, whatever the text.

mod claims;
mod lexicon;
mod names;
mod relations;
pub(crate) mod rules;
mod syntax;

use model::{
    ClaimDate, ClaimType, CountryIdx, Form, Measure, PartialDate, Roles, SourceKind, Span, Status,
};

use self::names::{Names, is_third_person, personal_names};
use self::relations::{TokenRelation, to_relation, token_relations};
use self::syntax::tagged_text::TaggedText;
use self::syntax::token_range::TokenRange;
use crate::countries::COUNTRIES;
use crate::mentions::{self, Mentions};
use crate::seeds::register::Register;

pub(crate) use self::claims::RuleClaim;
pub use self::lexicon::CueClass;
pub use self::names::{FoundName, NameForm, Occurrence, Reference, ReferenceWay};
pub(crate) use self::names::{Registered, UNION};
pub use self::rules::measurement::measurement_table;
pub use self::rules::{AttributionRule, TypeRule};

/// A relation: the source, the cue and the content of an attribution in a text.
///
/// Spans are in the order of the text. Unlike the quote of a claim, a content can have several spans, and includes its outer quotation
/// marks and the `that` of its clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The words that name the source; none where the text names nobody.
    pub source: Option<Span>,
    /// The words that attribute, the cue.
    pub cue: Span,
    /// What is attributed. Never empty, never the cue.
    pub content: Vec<Span>,
    /// The rule that found it.
    pub rule: AttributionRule,
    /// What the source does, where a verb or a noun says so.
    pub class: Option<CueClass>,
}

/// The relations of a text, in the order of their cues.
pub fn relations(text: &str) -> Vec<Relation> {
    let doc = TaggedText::new(text);
    token_relations(&doc).iter().filter_map(|relation| to_relation(&doc, relation)).collect()
}

/// All that the rules find in one text, without a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extraction {
    /// Its relations, in the order of their cues.
    pub relations: Vec<Relation>,
    /// Its claims, in the order of the text.
    pub claims: Vec<ExtractedClaim>,
    /// The people and bodies it names.
    pub names: Vec<FoundName>,
    /// The words that stand for one of these names which stands elsewhere.
    pub references: Vec<Reference>,
}

/// A claim that the rules found in one text, without a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtractedClaim {
    /// The occurrences of its quote. Never empty.
    pub occurrences: Vec<Span>,
    /// Its type.
    pub claim_type: ClaimType,
    /// The rule that found it.
    pub rule: AttributionRule,
    /// The rule that gave it its type.
    pub typing: TypeRule,
    /// What kind of source it has.
    pub source_kind: SourceKind,
    /// The words that name the source.
    pub as_written: Option<Span>,
    /// For a pronoun, a surname or a description, the words that it refers to.
    pub antecedent: Option<Span>,
    /// The words that attribute it.
    pub cue: Option<Span>,
    /// Countries by role, as codes of ISO 3166-1, or `EU`; those merely mentioned are left out.
    pub countries: Roles<&'static str>,
    /// Whose words the quote is made of.
    pub form: Form,
    /// How it relates to the event that the document reports.
    pub status: Status,
    /// Whether it states figures.
    pub has_statistic: bool,
    /// For a sanction, the measures.
    pub measures: Vec<Measure>,
    /// The date it states.
    pub date: Option<ClaimDate>,
}

/// Runs all rules on a text. `published` is its date, where known, from which "on Monday" is reckoned.
pub fn extract(text: &str, published: Option<PartialDate>) -> Extraction {
    let doc = TaggedText::new(text);
    let relations = token_relations(&doc);
    let register = Register::default();
    let mentions = mentions::of_text(text);
    let sources = sources(&relations);
    let personal = personal_names(&doc, &register, &mentions, &sources);
    let registered = Registered { register: &register, mentions: &mentions, personal: &personal };
    let (claims, names) = find(&doc, &relations, &sources, registered, published);
    Extraction {
        references: references(&doc, &claims, &names),
        relations: relations.iter().filter_map(|relation| to_relation(&doc, relation)).collect(),
        claims: claims.into_iter().map(extracted_claim).collect(),
        names: names.into_found(),
    }
}

/// The shorter forms of names, and the descriptions and pronouns that claims have as sources, with the names that they stand for.
fn references(doc: &TaggedText<'_>, claims: &[RuleClaim], names: &Names<'_>) -> Vec<Reference> {
    let of_sources = claims.iter().filter_map(|claim| {
        let words = claim.as_written.filter(|words| names.entities_in(*words).next().is_none())?;
        let is_pronoun =
            doc.tokens_in(words).is_some_and(|range| is_third_person(doc, range.start));
        let way = if is_pronoun { ReferenceWay::Pronoun } else { ReferenceWay::Description };
        Some(Reference { words, name: claim.antecedent?, way })
    });
    let mut references: Vec<Reference> = names.short_forms().chain(of_sources).collect();
    references.sort_by_key(|reference| reference.words);
    // One source can have several claims.
    references.dedup();
    references
}

fn extracted_claim(found: RuleClaim) -> ExtractedClaim {
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
        measures: found.measures,
        date: found.date,
        occurrences: found.occurrences,
    }
}

/// What the rules find in one text of a corpus.
pub(crate) struct Findings {
    /// Its claims, in the order of the text.
    pub(crate) claims: Vec<RuleClaim>,
    /// The names in it that are not in the register, in the order of the text.
    pub(crate) names: Vec<FoundName>,
    /// Where it names entities, the names found among them, and countries, without those words for them that are names of persons.
    pub(crate) mentions: Mentions,
}

/// Runs all rules on a text of a corpus.
pub(crate) fn findings(
    text: &str,
    register: &Register,
    mentions: &Mentions,
    published: Option<PartialDate>,
) -> Findings {
    let doc = TaggedText::new(text);
    let relations = token_relations(&doc);
    let sources = sources(&relations);
    let personal = personal_names(&doc, register, mentions, &sources);
    let registered = Registered { register, mentions, personal: &personal };
    let (claims, names) = find(&doc, &relations, &sources, registered, published);
    let names = names.into_found();
    let mentions = Mentions {
        entities: registered.mentions_with(&names),
        countries: registered.countries().collect(),
        ..Mentions::default()
    };
    Findings { claims, names, mentions }
}

fn find<'t>(
    doc: &TaggedText<'t>,
    relations: &[TokenRelation],
    sources: &[TokenRange],
    registered: Registered<'t>,
    published: Option<PartialDate>,
) -> (Vec<RuleClaim>, Names<'t>) {
    let names = Names::new(doc, registered, sources);
    let claims = claims::build_claims(doc, relations, &names, published);
    (claims, names)
}

/// The sources of relations, in the order of the text.
fn sources(relations: &[TokenRelation]) -> Vec<TokenRange> {
    let mut sources: Vec<TokenRange> =
        relations.iter().filter_map(|relation| relation.source).collect();
    sources.sort_by_key(|source| source.start);
    sources
}

/// Reckons those dates of a text's claims that its own date settles.
pub(crate) fn reckon_dates(text: &str, published: PartialDate, dates: Vec<&mut ClaimDate>) {
    if dates.is_empty() {
        return;
    }
    let doc = TaggedText::new(text);
    for date in dates {
        *date = claims::dates::reckoned(&doc, *date, published);
    }
}
