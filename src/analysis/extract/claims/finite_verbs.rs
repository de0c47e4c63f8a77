//! Finds the finite verb of a clause.

use grammar::VerbForm;

use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The verb of the first clause of a range: its first finite verb outside relative clauses.
pub(crate) fn main_verb(doc: &TaggedText<'_>, range: TokenRange) -> Option<usize> {
    let mut n_relative = 0;
    for idx in range.start + 1..range.end {
        let before = doc.tag(idx - 1);
        let is_that = doc.tag(idx) == Tag::That && matches!(before, Tag::Noun | Tag::Name);
        // "the facts they shared".
        let is_bare = idx > range.start + 1
            && doc.tag(idx) == Tag::Subject
            && before == Tag::Noun
            && matches!(
                doc.tag(idx - 2),
                Tag::Determiner | Tag::Noun | Tag::Conjunction | Tag::Mark
            );
        if doc.tag(idx) == Tag::Relative || is_that || is_bare {
            n_relative += 1;
        } else if is_finite_verb(doc, idx, range) && !is_reduced_relative(doc, idx, range) {
            let continues_group = idx > range.start
                && matches!(before, Tag::Modal | Tag::Have | Tag::Be | Tag::Adverb)
                && n_relative == 0;
            if n_relative == 0 || continues_group {
                return Some(idx);
            }
            // A verb and its auxiliaries count once.
            if !matches!(doc.tag(idx), Tag::Modal | Tag::Have | Tag::Be | Tag::Do)
                || !is_finite_verb(doc, idx + 1, range)
            {
                n_relative -= 1;
            }
        }
    }
    let any = || range.indices().find(|idx| is_finite_verb(doc, *idx, range));
    let in_tree = || {
        let is_finite = |idx: &usize| doc.tree.verb_form(*idx).is_some_and(VerbForm::is_finite);
        range.indices().find(is_finite)
    };
    any()
        .or_else(|| range.indices().find(|idx| is_unlisted_verb(doc, *idx, range)))
        .or_else(in_tree)
}

/// "the officials named include": a participle of a reduced relative clause, before another verb.
pub(super) fn is_reduced_relative(doc: &TaggedText<'_>, idx: usize, range: TokenRange) -> bool {
    let word = doc.token(idx);
    let is_participle = word.is_ed || doc.verb_forms(idx).is_some_and(|forms| forms.participle);
    let is_led = idx > range.start
        && matches!(doc.tag(idx - 1), Tag::Be | Tag::Have | Tag::Adverb | Tag::Not);
    is_participle
        && !is_led
        && idx + 1 < range.end
        && (doc.tag(idx + 1) == Tag::Verb || doc.is_word(idx + 1, "by"))
}

/// "The talks follow a meeting": a verb that is in no table, known by the noun before it and the determiner after it.
fn is_unlisted_verb(doc: &TaggedText<'_>, idx: usize, range: TokenRange) -> bool {
    idx > range.start
        && idx + 1 < range.end
        && doc.tag(idx) == Tag::Noun
        && !doc.token(idx).is_capital
        && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Name | Tag::Subject)
        && matches!(doc.tag(idx + 1), Tag::Determiner | Tag::Possessive | Tag::Name)
        && (doc.token_text(idx - 1).ends_with('s') || doc.tag(idx - 1) != Tag::Noun)
}

/// Whether a token is likely to be a finite verb.
pub(crate) fn is_finite_verb(doc: &TaggedText<'_>, idx: usize, range: TokenRange) -> bool {
    let before =
        idx.checked_sub(1).filter(|before| range.start <= *before).map(|before| doc.tag(before));
    // A short quotation within the range is a name.
    let is_named = doc
        .quotation(idx)
        .is_some_and(|quotation| quotation.len() <= 7 && quotation.start > range.start);
    // "US sanctions officials".
    let is_measure = idx > range.start
        && doc.is_any_word(idx, &["sanctions", "bans", "bars", "blacklists"])
        && before == Some(Tag::Name)
        && idx < range.start + 5
        && matches!(doc.tag(idx + 1), Tag::Name | Tag::Number | Tag::Determiner);
    if is_measure {
        return true;
    }
    // "the first to be hit".
    let is_after_to =
        before == Some(Tag::Be) && idx > range.start + 1 && doc.tag(idx - 2) == Tag::To;
    let is_led = is_named
        || is_after_to
        || matches!(before, Some(Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::To));
    let is_cue = doc.verb_forms(idx).is_some_and(|forms| {
        forms.past && !forms.ing
            || forms.present && !matches!(before, Some(Tag::Noun | Tag::Number))
            || forms.base && before == Some(Tag::Subject)
    });
    let word = doc.token(idx);
    let is_past = word.is_ed
        && !word.is_capital
        && matches!(before, Some(Tag::Mark | Tag::Adverb | Tag::Time | Tag::Number));
    // "This is": nothing else can be an auxiliary.
    let is_auxiliary = matches!(word.tag, Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
        && !is_named
        // "to be hit".
        && before != Some(Tag::To)
        && doc.is_verb(idx);
    is_auxiliary || !is_led && (doc.is_verb(idx) || is_cue && !word.is_capital || is_past)
}
