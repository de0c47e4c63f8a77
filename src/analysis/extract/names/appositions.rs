//! Finds the words beside a name that say who or what it names: before it, apposed to it, behind it.

use grammar::{Label, PartOfSpeech};

use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The longest description before or behind a name, in tokens.
const MAX_DESCRIPTION: usize = 16;

/// The words before a name that describe it: "Norway's foreign minister".
pub(super) fn before(doc: &TaggedText<'_>, name: TokenRange) -> TokenRange {
    let sentence = doc.sentences.get(doc.sentence_idx(name.start)).map_or(0, |(at, _)| at.start);
    let limit = name.start.saturating_sub(MAX_DESCRIPTION).max(sentence);
    let is_title = |idx: usize| {
        let is_cue = doc
            .verb_forms(idx)
            .is_some_and(|forms| forms.past || forms.present && !doc.token(idx).is_capital);
        let is_word = matches!(doc.tag(idx), Tag::Name | Tag::Noun | Tag::Determiner);
        let is_stop = doc.is_mark(idx, '.') && doc.token(idx.saturating_sub(1)).is_capital;
        // "the American academic and professor Ann Lee".
        let is_joined = doc.is_word(idx, "and")
            && idx > limit
            && doc.speaker_noun(idx - 1).is_some()
            && doc.speaker_noun(idx + 1).is_some();
        doc.is_possessive_ending(idx)
            || is_stop
            || is_joined
            || is_word && !is_cue && !doc.is_verb(idx)
    };
    let (mut start, mut end) = (name.start, name.start);
    while start > limit {
        let idx = start - 1;
        let is_office = |idx: usize| doc.speaker_noun(idx).is_some();
        // "Norway's ambassador to Chad Ann Lee" is Norway's; "to the UN" says nothing of the UN.
        let is_between = (idx + 1..name.start).any(|idx| doc.tag(idx) == Tag::Name);
        if doc.tag(idx) == Tag::To && idx > limit && is_office(idx - 1) && is_between {
            end = idx;
        } else if doc.is_any_word(idx, &["of", "for"]) && idx > limit && is_office(idx - 1) {
            // "Minister of Education Ann Lee".
        } else if !is_title(idx) {
            break;
        }
        start = idx;
    }
    TokenRange::new(start, end)
}

/// What a name is apposed to: "Norway's envoy to the UN in Oslo" of "Norway's envoy to the UN in Oslo, Ann Lee,". `start` is where the name
/// with its titles begins. By the tree, else where the words between two marks can be nothing else: not "after meeting the envoy, Ann Lee".
pub(super) fn apposed_to(
    doc: &TaggedText<'_>,
    name: TokenRange,
    start: usize,
) -> Option<TokenRange> {
    let tree = &doc.tree;
    if !doc.is_mark(start.wrapping_sub(1), ',') {
        return None;
    }
    let is_office = |idx: usize| is_told_of(doc, idx);
    let limit = start.saturating_sub(MAX_DESCRIPTION);
    let is_outside = |idx: &usize| tree.head(*idx).is_some_and(|head| !name.contains(head));
    let own = name.indices().find(is_outside);
    let by_tree = own.and_then(|own| {
        let noun = tree.head(own).filter(|noun| *noun + 1 < start && is_office(*noun))?;
        let is_apposed = tree.label(own) == Label::Apposition;
        let from = tree.subtree(noun).start.max(limit);
        let from = from + usize::from(matches!(doc.tag(from), Tag::Preposition | Tag::To));
        is_apposed.then(|| TokenRange::new(from, start - 1))
    });
    by_tree.or_else(|| {
        let sentence = doc.sentences.get(doc.sentence_idx(start))?.0;
        let is_mark = |idx: &usize| {
            doc.tag(*idx) == Tag::Mark && !doc.is_any_mark(*idx, &['.', '(', ')', '-'])
        };
        // "“…,” said the head of the bank, Ann Lee".
        let is_inverted = |idx: &usize| {
            doc.verb_forms(*idx).is_some() && *idx > sentence.start && is_mark(&(*idx - 1))
        };
        let is_edge = |idx: &usize| is_mark(idx) || is_inverted(idx);
        let mark = (sentence.start..start - 1).rev().find(is_edge);
        let range = TokenRange::new(mark.map_or(sentence.start, |mark| mark + 1), start - 1);
        let begins = matches!(doc.tag(range.start), Tag::Determiner | Tag::Name | Tag::Possessive);
        let is_phrase =
            begins && !range.indices().any(|idx| doc.is_finite_form(idx) && !is_office(idx));
        (is_phrase && range.start >= limit && range.indices().any(is_office)).then_some(range)
    })
}

/// The apposition behind a name: ", a spokeswoman for the Norwegian army,", ", 34, a nurse,"; or its country: "of Norway", "(Norway)".
pub(super) fn behind(doc: &TaggedText<'_>, name: TokenRange) -> Option<TokenRange> {
    let is_aged = doc.is_mark(name.end, ',')
        && doc.tag(name.end + 1) == Tag::Number
        && doc.token_text(name.end + 1).len() < 3
        && doc.is_mark(name.end + 2, ',');
    let at = name.end + if is_aged { 2 } else { 0 };
    let comma = usize::from(doc.is_mark(at, ','));
    let is_bracket = doc.is_mark(at, '(');
    if is_bracket || doc.is_any_word(at + comma, &["for", "from", "of"]) {
        let from = at + comma + 1;
        let is_name = |idx: &usize| doc.tag(*idx) == Tag::Name || doc.is_word(*idx, "the");
        let end = (from..from + MAX_DESCRIPTION).find(|idx| !is_name(idx))?;
        let is_closed = !is_bracket || doc.is_mark(end, ')');
        return is_closed.then_some(TokenRange::new(from, end));
    }
    let from = at + 1;
    // "one of the best Norwegian writers".
    let is_one = doc.is_word(from, "one") && doc.is_word(from + 1, "of");
    let begins = is_one
        || matches!(doc.tag(from), Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::Name);
    let is_verb = doc.tree.part_of_speech(from) == PartOfSpeech::Verb;
    if comma == 0 || !begins || is_verb {
        return None;
    }
    let end = apposition_end(doc, from);
    let range = TokenRange::new(from, end);
    // "In Orta, the poll found": the next clause.
    let head = doc.tree.head_within(range);
    let is_subject = head.is_some_and(|head| {
        let is_finite = doc.tree.head(head).is_some_and(|verb| end <= verb);
        is_finite && doc.tree.is_subject(head)
    });
    let is_closed = doc.is_mark(end, ',');
    // "Ann Lee, the envoy Bob Kim and others": of somebody else.
    let is_of_other = head.is_some_and(|head| {
        doc.tree.part_of_speech(head) == PartOfSpeech::ProperNoun && !is_told_of(doc, head)
    });
    let first = if is_one { from + 2 } else { from };
    let of = (first..end).find(|idx| doc.tag(*idx) == Tag::Preposition).unwrap_or(end);
    ((first..of).any(|idx| is_told_of(doc, idx)) && !is_of_other && (is_closed || !is_subject))
        .then_some(range)
}

/// Where the apposition ends that begins at a token.
fn apposition_end(doc: &TaggedText<'_>, from: usize) -> usize {
    let ends = |idx: &usize| {
        doc.is_any_mark(*idx, &[',', ';', ':', '(', '“', '"', '—', '–'])
            || doc.is_mark(*idx, '.') && !doc.token(idx - 1).is_capital
            || doc.is_verb(*idx)
            || doc.tag(*idx) == Tag::Relative
            || doc.verb_forms(*idx).is_some_and(|forms| forms.past)
    };
    let limit = doc.len().min(from + MAX_DESCRIPTION);
    let end = (from..limit).find(ends).unwrap_or(limit);
    let next_end = |from: usize| {
        let limit = doc.len().min(from + MAX_DESCRIPTION);
        (from..limit).find(ends).unwrap_or(limit)
    };
    // ", director of the study, and chairman of the Australian Centre", ", mayor of Orta, Norway,".
    let is_joined = doc.is_word(end + 1, "and") && doc.speaker_noun(end + 2).is_some();
    let is_country = |to: usize| {
        COUNTRIES.is_name(doc.span_of(TokenRange::new(end + 1, to)).of(doc.text()))
            && doc.tag(end - 1) == Tag::Name
    };
    if doc.is_mark(end, ',') && is_joined {
        return next_end(end + 2);
    }
    let next = next_end(end + 1);
    if doc.is_mark(end, ',') && end + 1 < next && is_country(next) { next } else { end }
}

/// Whether a token is a noun that says of somebody what he is: "a doctor", "an American".
fn is_told_of(doc: &TaggedText<'_>, idx: usize) -> bool {
    doc.speaker_noun(idx).is_some() || COUNTRIES.is_demonym(doc.token_text(idx))
}
