//! Decides which relations make claims, and are not only mentions, questions or wishes for oneself.

use grammar::{Label, PartOfSpeech};

use super::finite_verbs::main_verb;
use super::markers::{Marker, MarkerMatches};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::relations::TokenRelation;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// Whether a relation makes a claim, and is not only a mention, a question or a wish for oneself.
pub(super) fn is_claim(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    relation: &TokenRelation,
) -> bool {
    use CueClass::*;
    // What is attributed to nobody is the report's own.
    if relation.rule == AttributionRule::Agentless {
        return false;
    }
    let is_clause = has_clause_content(doc, relation);
    // Nobody in particular.
    if relation.source.is_some_and(|source| {
        source.len() == 1
            && doc.is_any_word(source.start, &["you", "one", "anyone", "anybody", "nobody"])
    }) {
        return false;
    }
    // "before accusing Y", "did not want to": the means of another act, or no act.
    let is_means = relation.cue.start > 0
        && doc.tag(relation.cue.start - 1) == Tag::Preposition
        && doc.verb_forms(relation.head).is_some_and(|forms| forms.ing);
    let is_negated = relation.cue.indices().any(|idx| doc.is_negation(idx))
        // "neither confirmed nor denied".
        || relation.cue.start > 0
            && doc.is_any_word(relation.cue.start - 1, &["neither", "nor"])
            && relation.class == Some(Deny);
    if !is_clause && (is_means || is_negated) {
        return false;
    }
    // "has not said why": nothing is said.
    let is_open = relation.content.iter().any(|range| {
        doc.tag(range.start) == Tag::Question
            || doc.is_any_word(range.start, &["if", "whether", "why"])
    });
    if is_negated && is_open && matches!(relation.class, Some(Say | Tell | Announce)) {
        return false;
    }
    if !is_clause
        && requires_agent(relation)
        && !relation.source.is_some_and(|source| is_agent(doc, source))
    {
        return false;
    }
    if relation.rule == AttributionRule::NounOf {
        return relation.source.is_some()
            && relation.content.iter().all(|range| doc.tag(range.start) == Tag::That);
    }
    match relation.class {
        Some(Ask) => false,
        Some(
            Accuse | Criticise | Defend | Demand | Deny | Support | Threaten | Warn | Refuse
            | Pledge,
        ) => {
            // A law that allows something makes no demand.
            !doc.is_any_word(
                relation.head,
                &["allow", "allows", "allowed", "allowing", "let", "lets"],
            )
        }
        // "called the vote a farce", but not "saw the fire".
        Some(Call) => relation.is_quoted || !is_clause && names(doc, markers, relation),
        // "The plan aims to …": the subject is a thing.
        Some(Plan | Agree) => {
            let is_participle = doc.verb_forms(relation.head).is_some_and(|forms| forms.ing);
            !is_participle && !doc.is_any_word(relation.head, &["aim", "aims", "aimed"])
        }
        Some(Announce) => {
            is_clause || relation.content.iter().any(|range| markers.has(*range, Marker::Measure))
        }
        // "citing crimes": the reason that is given for an act.
        Some(Mention)
            if doc.verb_forms(relation.head).is_some_and(|forms| forms.ing) && !is_clause =>
        {
            relation.content.iter().any(|range| markers.has(*range, Marker::Wrong))
        }
        // "polls show X leading".
        Some(Show) => is_clause || relation.rule == AttributionRule::VerbNoun,
        Some(Mention | Believe | Say | Tell) => is_clause,
        None => true,
    }
}

/// Whether somebody is called something: "called the plan absurd", and not "called a meeting".
fn names(doc: &TaggedText<'_>, markers: &MarkerMatches, relation: &TokenRelation) -> bool {
    let tree = &doc.tree;
    let is_complement = |child: usize| tree.label(child) == Label::OpenComplement;
    // "called the plan absurd", "called the vote “a farce”", "described it as a farce".
    let is_name = |range: &TokenRange, idx: usize| {
        let follows_noun = tree.head(idx).is_some_and(|head| head < idx);
        doc.is_word(idx, "as")
            || tree.label(idx) == Label::AdjectivalModifier && follows_noun
            || idx > range.start && doc.is_any_word(idx, &["a", "an"])
            || idx > range.start && doc.opens_quotation(idx)
    };
    let is_named = tree.children(relation.head).any(is_complement)
        || relation.content.iter().any(|range| range.indices().any(|idx| is_name(range, idx)));
    // "called the draft counterproductive".
    let ends_in_adjective = relation.content.iter().any(|range| {
        let last = range.indices().rev().find(|idx| doc.token(*idx).mark.is_none());
        last.is_some_and(|last| {
            last > range.start && tree.part_of_speech(last) == PartOfSpeech::Adjective
        })
    });
    // "called the step blackmail".
    let is_judged = relation.content.iter().any(|range| {
        let last = TokenRange::new(range.end - 1, range.end);
        range.len() > 1
            && [Marker::Bad, Marker::False, Marker::Wrong, Marker::Praise]
                .iter()
                .any(|marker| markers.has(last, *marker))
    });
    is_named || ends_in_adjective || is_judged
}

/// Whether a cue needs a source that can speak: things require and support as well.
fn requires_agent(relation: &TokenRelation) -> bool {
    use CueClass::*;
    matches!(
        relation.class,
        Some(Demand | Plan | Agree | Pledge | Refuse | Support | Criticise | Threaten | Call)
    )
}

/// Whether a source is likely to be able to speak: a name, a pronoun, an office, a body, people.
pub(crate) fn is_agent(doc: &TaggedText<'_>, source: TokenRange) -> bool {
    source.indices().any(|idx| doc.token(idx).is_capital && doc.tag(idx) == Tag::Name)
        || matches!(doc.tag(source.start), Tag::Subject | Tag::Relative)
        || source.indices().any(|idx| doc.speaker_noun(idx).is_some())
}

/// Whether the content of a relation is a clause or a quotation, which is a claim without its cue.
pub(super) fn has_clause_content(doc: &TaggedText<'_>, relation: &TokenRelation) -> bool {
    // "demanded more": no clause after all.
    if relation.rule == AttributionRule::VerbClause
        && !relation.content.iter().any(|range| main_verb(doc, *range).is_some())
    {
        return false;
    }
    match relation.rule {
        AttributionRule::VerbNoun
        | AttributionRule::AccuseOf
        | AttributionRule::PassiveBy
        | AttributionRule::VerbPreposition
        | AttributionRule::VerbInfinitive
        | AttributionRule::VerbWhomInfinitive => false,
        AttributionRule::NounOf => true,
        // "denied the allegation that …": the allegation is part of what is denied.
        _ if relation.class == Some(CueClass::Deny) => {
            let tree = &doc.tree;
            tree.child(relation.head, &[Label::ComplementClause]).is_some()
                && tree.child(relation.head, &[Label::Object]).is_none()
        }
        _ => true,
    }
}
