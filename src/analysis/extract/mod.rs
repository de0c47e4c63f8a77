//! Attribution by rules: finds in a text who says, believes, wants or does what, and in which words.
//!
//! The words that the rules know are tables; how the words of a sentence depend on each other is parsed by learnt weights. The same text
//! gives the same relations, and each relation names the rule that found it.
//!
//! 1. `tagged_text.rs` cuts a text into tokens (`token.rs`, `token_range.rs`), sentences, paragraphs and quotations, and tags each
//!    token by the tables of `lexicon.rs` (`cue_class.rs`, `cue_frame.rs`, `inflection.rs`).
//! 2. `tree.rs` holds the trees of the sentences, as the crate `grammar` parses them.
//! 3. `verb_groups.rs` finds the verbs that attribute, `noun_phrases.rs` the noun phrases around them, `subjects.rs` their subjects,
//!    `time_adjuncts.rs` the words of time beside them (`months.rs`).
//! 4. `sentence/` applies the rules within a sentence, `predicates/` finds by its tree what they miss, `paragraphs.rs` applies the rules
//!    across sentences; `attribution_rule.rs` lists them.
//! 5. `claims/` makes claims of the relations.
//! 6. `rules.rs` reads the table of all rules, `rules.tsv`; `measurement.rs` what was measured on other articles.
//!
//! The running time is linear in the length of the text, whatever the text.

mod attribution_rule;
mod claims;
mod cue_class;
mod cue_frame;
mod inflection;
mod lexicon;
pub(crate) mod measurement;
mod months;
mod noun_phrases;
mod paragraphs;
mod predicates;
pub(crate) mod rules;
mod sentence;
mod statements;
mod subjects;
mod tagged_text;
#[cfg(test)]
mod tests;
mod time_adjuncts;
mod token;
mod token_range;
mod tree;
mod verb_groups;

use model::{
    ClaimDate, ClaimType, CountryIdx, Form, Measure, PartialDate, Roles, SourceKind, Span, Status,
};

use self::lexicon::Tag;
use self::tagged_text::TaggedText;
use self::token_range::TokenRange;
use crate::countries::COUNTRIES;
use crate::mentions;
use crate::seeds::register::Register;

pub use self::attribution_rule::AttributionRule;
pub(crate) use self::claims::{RegisteredNames, RuleClaim};
pub use self::claims::{TypeRule, UnregisteredName};
pub use self::lexicon::CueClass;
pub use self::measurement::measurement_table;

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

/// A relation, as ranges of tokens.
#[derive(Clone, Debug)]
struct TokenRelation {
    source: Option<TokenRange>,
    cue: TokenRange,
    /// The token that attributes; relations are sorted by it.
    head: usize,
    content: Vec<TokenRange>,
    rule: AttributionRule,
    class: Option<CueClass>,
    /// The number of the paragraph in which its content ends.
    paragraph: usize,
    /// Whether a quotation is part of the content.
    is_quoted: bool,
}

impl TokenRelation {
    /// Whether a token is part of its content.
    fn attributes(&self, idx: usize) -> bool {
        self.content.iter().any(|range| range.contains(idx))
    }
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
    pub names: Vec<UnregisteredName>,
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
    let registered = RegisteredNames { register: &register, mentions: &mentions };
    let (found, names) = claims::build_claims(&doc, &relations, registered, published);
    Extraction {
        relations: relations.iter().filter_map(|relation| to_relation(&doc, relation)).collect(),
        claims: found.into_iter().map(extracted_claim).collect(),
        names,
    }
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

/// The claims of a text, and the names in it that are not in the register, in the order of the text.
pub(crate) fn claims(
    text: &str,
    registered: RegisteredNames<'_>,
    published: Option<PartialDate>,
) -> (Vec<RuleClaim>, Vec<UnregisteredName>) {
    let doc = TaggedText::new(text);
    claims::build_claims(&doc, &token_relations(&doc), registered, published)
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

fn token_relations(doc: &TaggedText<'_>) -> Vec<TokenRelation> {
    let mut relations = paragraphs::label_relations(doc);
    let mut is_labelled = vec![false; doc.len()];
    for range in relations.iter().flat_map(|relation| &relation.content) {
        is_labelled[range.indices()].fill(true);
    }
    for (sentence, paragraph) in doc.sentences.iter().copied() {
        // The label of a transcript is not part of the content.
        if !is_labelled[sentence.end - 1] {
            let mut own = sentence::attributions(doc, sentence, paragraph);
            own.extend(predicates::further_relations(doc, sentence, paragraph, &own));
            own.sort_by_key(|relation| relation.head);
            relations.extend(own);
        }
    }
    statements::add_list_items(doc, &mut relations);
    paragraphs::extend_quotations(doc, &mut relations);
    relations
}

fn to_relation(doc: &TaggedText<'_>, relation: &TokenRelation) -> Option<Relation> {
    let mut content: Vec<Span> =
        relation.content.iter().filter_map(|range| doc.trimmed_span(*range)).collect();
    content.sort_unstable();
    let cue = doc.span_of(relation.cue);
    content.retain(|span| !span.overlaps(cue));
    (!content.is_empty()).then(|| Relation {
        source: subject_of_relation(doc, relation).and_then(|range| doc.trimmed_span(range)),
        cue,
        content,
        rule: relation.rule,
        class: relation.class,
    })
}

/// The words that stand for the source in the grammar of its sentence: for "X, who said", the pronoun.
fn subject_of_relation(doc: &TaggedText<'_>, relation: &TokenRelation) -> Option<TokenRange> {
    let source = relation.source?;
    let pronoun = relation.cue.start.checked_sub(1).filter(|before| source.end <= *before);
    let pronoun = pronoun.filter(|before| matches!(doc.tag(*before), Tag::Relative | Tag::That));
    Some(pronoun.map_or(source, |pronoun| TokenRange::new(pronoun, pronoun + 1)))
}
