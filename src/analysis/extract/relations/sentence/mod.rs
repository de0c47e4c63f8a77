//! Finds attribution within a sentence: verbs and nouns that attribute, `according to`, and passives.

mod according_to;
mod addressee;
mod content_after;
mod content_after_adjunct;
mod content_before;
mod content_limit;
mod nouns;
mod questions;
mod quotations;
mod verb_source;
mod verbs;

use grammar::Label;

use super::TokenRelation;
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, CueClass, CueFrame, Tag};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::syntax::verb_groups::{VerbGroup, VerbGroupKind};

/// The longest parenthesis between two parts of a content, in tokens: "A, he said on Monday, B".
const MAX_PARENTHESIS: usize = 8;

/// The fewest tokens of a quotation, marks included, that is a content and not a title: "On “Fox News Sunday,” X said".
const MIN_QUOTED_CONTENT: usize = 7;

/// One sentence, with the relations found in it so far.
pub(crate) struct Sentence<'d, 't> {
    doc: &'d TaggedText<'t>,
    range: TokenRange,
    paragraph: usize,
    groups: Vec<VerbGroup>,
    relations: Vec<TokenRelation>,
}

/// A content, with the end of its cue.
pub(super) struct Content {
    pub(super) ranges: Vec<TokenRange>,
    pub(super) cue_end: usize,
    pub(super) rule: AttributionRule,
}

/// The relations of a sentence.
pub(crate) fn attributions(
    doc: &TaggedText<'_>,
    range: TokenRange,
    paragraph: usize,
) -> Vec<TokenRelation> {
    // A cue within a quotation belongs to the quotation.
    let groups: Vec<VerbGroup> = range
        .indices()
        .filter(|idx| !doc.is_in_quotation(*idx))
        .filter_map(|idx| doc.verb_group(idx, range))
        .collect();
    let mut sentence = Sentence { doc, range, paragraph, groups, relations: Vec::new() };
    sentence.according_to();
    sentence.signed_quotation();
    sentence.labelled_quotation();
    sentence.question();
    // A sentence that ends in ", X said" is attributed to X as a whole, whatever other cues are in it.
    let last = (0..sentence.groups.len()).rev().find(|n| sentence.ends_with_attribution(*n));
    if let Some(last) = last {
        sentence.cue_verb(last);
    }
    for n in 0..sentence.groups.len() {
        if Some(n) != last && !sentence.is_within_content(sentence.groups[n].head) {
            sentence.cue_verb(n);
        }
    }
    sentence.cue_nouns();
    sentence.quotation_with_speaker();
    sentence.introduced_quotation();
    // "X, of the group Y, which opposes Z, said": within the source, nothing is attributed.
    let sources: Vec<TokenRange> =
        sentence.relations.iter().filter_map(|relation| relation.source).collect();
    sentence.relations.retain(|relation| {
        let describes = relation.rule == AttributionRule::VerbNoun
            && doc.tree.label(relation.head) == Label::RelativeClause;
        !(describes && sources.iter().any(|source| source.contains(relation.head)))
    });
    sentence.relations
}

impl Sentence<'_, '_> {
    /// Whether a token is within the content of a relation found before, to whose source a cue there belongs.
    fn is_within_content(&self, idx: usize) -> bool {
        self.relations
            .iter()
            .filter(|relation| {
                !matches!(relation.rule, AttributionRule::AccordingTo | AttributionRule::VerbNoun)
            })
            .any(|relation| relation.attributes(idx))
    }

    fn add_relation(
        &mut self,
        source: TokenRange,
        cue: TokenRange,
        head: usize,
        content: Content,
        frames: &[CueFrame],
    ) {
        let is_quoted = content.ranges.iter().any(|range| self.doc.has_quotation(*range));
        let class = cue_class(self.doc, frames, &content);
        self.relations.push(TokenRelation {
            source: Some(source),
            cue,
            head,
            content: content.ranges,
            rule: content.rule,
            class,
            paragraph: self.paragraph,
            is_quoted,
        });
    }

    /// Whether a sentence ends with a verb and its subject after a comma: "…, X said", "…, said X".
    fn ends_with_attribution(&self, n: usize) -> bool {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begins = |at: usize| {
            let Some(before) = at.checked_sub(1).filter(|before| *before > range.start + 1) else {
                return false;
            };
            let quotation = doc.quotation(before);
            doc.is_mark(before, ',') && quotation.is_none()
                || quotation.is_some_and(|quotation| {
                    doc.closes_quotation(before) && quotation.start > range.start + 1
                })
        };
        let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
        let says = frames.iter().any(|frame| frame.complement == Complement::Clause);
        if group.kind != VerbGroupKind::Finite || !says {
            return false;
        }
        let is_participle = |at: usize| {
            let later = self.groups[n + 1..].iter();
            doc.is_mark(at, ',') && later.clone().any(|later| later.range.start == at + 1)
        };
        let ends =
            |at: usize| at + 1 >= range.end || doc.tag(at) == Tag::Preposition || is_participle(at);
        group.subject.is_some_and(|subject| begins(subject.start) && ends(group.range.end))
    }
}

/// The class of a cue in the frame that a rule matched.
pub(super) fn cue_class(
    doc: &TaggedText<'_>,
    frames: &[CueFrame],
    content: &Content,
) -> Option<CueClass> {
    let rule = content.rule;
    let has = |word: &str| {
        content.ranges.iter().any(|range| range.indices().any(|idx| doc.is_word(idx, word)))
    };
    let is_use = |complement: Complement| match rule {
        AttributionRule::ContentBefore | AttributionRule::AsSaid => {
            matches!(complement, Complement::Clause | Complement::AddresseeClause)
        }
        AttributionRule::VerbThat
        | AttributionRule::VerbClause
        | AttributionRule::VerbColon
        | AttributionRule::VerbQuotation => complement == Complement::Clause,
        AttributionRule::VerbWhomThat | AttributionRule::VerbWhomQuotation => {
            complement == Complement::AddresseeClause
        }
        AttributionRule::VerbWhomInfinitive => complement == Complement::AddresseeInfinitive,
        AttributionRule::VerbInfinitive => complement == Complement::Infinitive,
        AttributionRule::VerbPreposition => match complement {
            Complement::Preposition(word) => doc.is_word(content.cue_end - 1, word),
            _ => false,
        },
        AttributionRule::AccuseOf => match complement {
            Complement::ObjectPreposition(word) => has(word),
            _ => false,
        },
        AttributionRule::VerbNoun | AttributionRule::PassiveBy => {
            complement == Complement::NounPhrase
        }
        _ => false,
    };
    // "“It was an accident,” X insists" demands nothing.
    let quotes = matches!(
        rule,
        AttributionRule::ContentBefore
            | AttributionRule::VerbQuotation
            | AttributionRule::VerbClause
    );
    let is_said = |frame: &&CueFrame| {
        quotes && frame.class == CueClass::Say && frame.complement == Complement::Clause
    };
    let said = frames.iter().find(is_said);
    let used = said.or(frames.iter().find(|frame| is_use(frame.complement))).or(frames.first());
    used.map(|frame| frame.class)
}

fn allows_clause(frames: &[CueFrame]) -> bool {
    frames
        .iter()
        .any(|frame| matches!(frame.complement, Complement::Clause | Complement::AddresseeClause))
}
