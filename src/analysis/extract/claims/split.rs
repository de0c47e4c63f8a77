//! Where one span holds two claims, where a source is carried over to the sentence beside, and what is told within a claim.

use model::{ClaimType, EntityKind};

use super::super::AttributionRule;
use super::super::lexicon::{CueClass, Tag};
use super::super::tagged_text::{TaggedText, TokenRange};
use super::clause::Clause;
use super::markers::{Marked, Marker};
use super::named::Named;
use super::pieces::{Piece, is_finite, main_verb, trimmed};
use super::roles::{Role, role};
use super::typing::{Known, decide};

/// Gives sentences that nobody is said to say to the source of the sentence beside them, where the text shows that it goes on.
pub(crate) fn carry(doc: &TaggedText<'_>, named: Named<'_>, pieces: &mut [Piece]) {
    let is_body = |source: TokenRange| {
        let span = doc.span_of(source);
        let is_of_body = |(_, of)| named.kind(of) != EntityKind::Person;
        named.countries_in(span).next().is_some()
            || named.entities_in(span).any(is_of_body)
            || source
                .indices()
                .any(|idx| matches!(role(doc.token_text(idx)), Some(Role::Body | Role::Ruler)))
    };
    let paragraph_of = |piece: &Piece| doc.sentences[piece.sentence].1;
    let is_quoted = |piece: &Piece| doc.quotation(piece.range.start).is_some();
    // "A. B, X said": A is X's too.
    for n in (0..pieces.len().saturating_sub(1)).rev() {
        let (before, after) = pieces.split_at_mut(n + 1);
        let (piece, next) = (&mut before[n], &after[0]);
        let is_behind =
            matches!(next.rule, AttributionRule::ContentBefore | AttributionRule::CarriedBack)
                && next.cue.is_some_and(|cue| cue.start >= next.range.end)
                && !is_quoted(next);
        let first = doc.sentences[piece.sentence].0;
        let is_whole = piece.range.start <= first.start + 2;
        if piece.rule == AttributionRule::Narrated
            && is_behind
            && is_whole
            && next.sentence == piece.sentence + 1
            && paragraph_of(piece) == paragraph_of(next)
        {
            *piece = Piece {
                range: piece.range,
                sentence: piece.sentence,
                rule: AttributionRule::CarriedBack,
                holds_cue: false,
                ..next.clone()
            };
        }
    }
    // "X said A. They B": B is X's too.
    for n in 1..pieces.len() {
        let (before, after) = pieces.split_at_mut(n);
        let (last, piece) = (&before[n - 1], &mut after[0]);
        let says = !last.holds_cue
            && last.source.is_some()
            && !is_quoted(last)
            && matches!(
                last.rule,
                AttributionRule::VerbThat
                    | AttributionRule::VerbClause
                    | AttributionRule::VerbWhomThat
                    | AttributionRule::CarriedOn
            );
        let first = piece.range.start;
        // "It" is whom a person speaks of, and a body itself.
        let is_it = doc.is_word(first, "it") && last.source.is_some_and(|source| !is_body(source));
        let goes_on = is_it
            || doc.is_any_word(first, &["these", "such", "they"])
            || piece.range.indices().any(|idx| doc.is_word(idx, "so-called"));
        if (piece.rule == AttributionRule::Narrated || is_shown(piece))
            && says
            && goes_on
            && piece.sentence == last.sentence + 1
            && paragraph_of(piece) == paragraph_of(last)
        {
            *piece = Piece {
                range: whole(doc, piece),
                sentence: piece.sentence,
                rule: AttributionRule::CarriedOn,
                holds_cue: false,
                ..last.clone()
            };
        }
    }
}

/// "The facts show that …": the one who speaks is the one who says so.
fn is_shown(piece: &Piece) -> bool {
    piece.class == Some(CueClass::Show)
}

/// A piece with the words that show it.
fn whole(doc: &TaggedText<'_>, piece: &Piece) -> TokenRange {
    match (piece.rule, piece.source) {
        (AttributionRule::Narrated, _) | (_, None) => piece.range,
        (_, Some(source)) => {
            trimmed(doc, TokenRange::new(source.start.min(piece.range.start), piece.range.end))
                .unwrap_or(piece.range)
        }
    }
}

/// Parts spans that hold two claims: where another clause begins and is of another type.
pub(crate) fn parted(doc: &TaggedText<'_>, marked: &Marked, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut parted = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let mut rest = piece;
        while let Some((first, second)) = part(doc, marked, &rest) {
            parted.push(Piece { range: first, ..rest.clone() });
            rest = Piece { range: second, ..rest };
        }
        parted.push(rest);
    }
    parted
}

fn part(doc: &TaggedText<'_>, marked: &Marked, piece: &Piece) -> Option<(TokenRange, TokenRange)> {
    if piece.holds_cue && piece.rule != AttributionRule::Narrated {
        return None;
    }
    let range = piece.range;
    let known = Known {
        is_narrated: piece.rule == AttributionRule::Narrated,
        is_of_others: true,
        ..Known::default()
    };
    for idx in range.start + 2..range.end.saturating_sub(2) {
        let behind = match () {
            () if doc.is_mark(idx, ';') || doc.is_mark(idx, '…') => idx + 1,
            // ", but …", ", while …".
            () if doc.is_mark(idx, ',')
                && doc.is_any_word(idx + 1, &["and", "but", "while", "whereas"]) =>
            {
                idx + 2
            }
            // "and that …", "and we …".
            () if doc.is_word(idx, "and")
                && matches!(doc.tag(idx + 1), Tag::That | Tag::Subject) =>
            {
                idx + 1
            }
            // ", a move that is …".
            () if doc.is_mark(idx, ',')
                && doc.is_any_word(idx + 1, &["a", "an"])
                && (idx + 3..idx + 6)
                    .any(|idx| matches!(doc.tag(idx), Tag::That | Tag::Relative)) =>
            {
                idx + 1
            }
            () => continue,
        };
        let (Some(first), Some(second)) = (
            trimmed(doc, TokenRange::new(range.start, idx)),
            trimmed(doc, TokenRange::new(behind, range.end)),
        ) else {
            continue;
        };
        let has_verb = |range: TokenRange| {
            doc.tag(range.start) == Tag::Subject
                || range.indices().any(|idx| is_finite(doc, idx, range))
        };
        if !has_verb(first) || !has_verb(second) || !begins_clause(doc, second) {
            continue;
        }
        let of = |range: TokenRange| decide(&Clause::new(doc, marked, range), known).claim_type();
        let (of_first, of_second) = (of(first), of(second));
        // A fact added to something else is part of it, unless something parts them.
        let adds_fact = of_second == ClaimType::Fact
            && of_first != ClaimType::Denial
            && !doc.is_any_mark(idx, &[';', '…'])
            && !doc.is_any_word(behind, &["a", "an"]);
        if of_first != of_second && !adds_fact {
            return Some((first, second));
        }
    }
    None
}

/// Whether a run begins with a subject of its own.
fn begins_clause(doc: &TaggedText<'_>, range: TokenRange) -> bool {
    let verb = range.indices().find(|idx| is_finite(doc, *idx, range));
    let is_pronoun = doc.tag(range.start) == Tag::Subject;
    (is_pronoun || verb.is_some_and(|verb| verb > range.start && verb < range.start + 16))
        && !matches!(doc.tag(range.start), Tag::Verb | Tag::Be | Tag::Have | Tag::Modal)
}

/// What is told within a claim: whose allegation a denial denies, which measure a clause names, what a demand wants ended.
pub(crate) fn nested(
    doc: &TaggedText<'_>,
    marked: &Marked,
    named: Named<'_>,
    pieces: Vec<Piece>,
) -> Vec<Piece> {
    let mut all = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let inner = allegation(doc, marked, &piece)
            .or_else(|| measure(doc, marked, &piece))
            .or_else(|| {
                let from = demanded(doc, marked, &piece)?;
                reproach(doc, marked, named, &piece, from).or_else(|| warning(doc, &piece, from))
            });
        all.push(piece);
        all.extend(inner);
    }
    all.sort_by_key(|piece| (piece.range.start, std::cmp::Reverse(piece.range.end)));
    all.dedup_by_key(|piece| piece.range);
    all
}

/// "X denied Y's allegation that Z did it": Z did it, by Y.
fn allegation(doc: &TaggedText<'_>, marked: &Marked, piece: &Piece) -> Option<Piece> {
    let denies = piece.class.is_some_and(|class| {
        matches!(class, CueClass::Deny | CueClass::Criticise | CueClass::Refuse)
    }) && piece.holds_cue;
    if !denies {
        return None;
    }
    let cue = piece.cue?;
    let noun =
        marked.within(TokenRange::new(cue.end, piece.range.end), Marker::Allegation).next()?.range;
    let that = doc.tag(noun.end) == Tag::That;
    let quoted = that && doc.opens_quotation(noun.end + 1);
    let holder = TokenRange::new(cue.end, noun.start);
    let has_holder = holder.len() > 0 && holder.indices().any(|idx| doc.token(idx).is_capital);
    let range = if that && (has_holder || quoted) {
        let to = if quoted {
            doc.quotation(noun.end + 1)?.end.min(piece.range.end)
        } else {
            piece.range.end
        };
        let to =
            (noun.end + 1..to).find(|idx| doc.is_mark(*idx, ',')).filter(|_| !quoted).unwrap_or(to);
        TokenRange::new(noun.end + 1, to)
    } else if has_holder && doc.is_word(noun.end, "of") {
        let to = (noun.end..piece.range.end)
            .find(|idx| doc.is_word(*idx, "as") && doc.quotation(*idx).is_none())
            .unwrap_or(piece.range.end);
        TokenRange::new(holder.start, to)
    } else {
        return None;
    };
    Some(Piece {
        range: trimmed(doc, range)?,
        source: Some(if has_holder { trimmed(doc, holder)? } else { noun }),
        cue: Some(noun),
        class: Some(CueClass::Accuse),
        rule: AttributionRule::AllegationNoun,
        holds_cue: true,
        is_aside: false,
        whom: None,
        sentence: piece.sentence,
    })
}

/// "…, measures taken today by Y": a measure whose author is told within another clause.
fn measure(doc: &TaggedText<'_>, marked: &Marked, piece: &Piece) -> Option<Piece> {
    let first = piece.range.start;
    let verb = main_verb(doc, piece.range)?;
    let hit = marked.within(piece.range, Marker::Measure).find(|hit| {
        let participle = hit.range.end;
        let by = if doc.tag(participle + 1) == Tag::Time { participle + 2 } else { participle + 1 };
        hit.range.start > verb
            && doc.is_any_word(
                participle,
                &["imposed", "taken", "announced", "introduced", "adopted", "levied"],
            )
            && doc.is_word(by, "by")
            && by + 1 < piece.range.end
    })?;
    let mut from = hit.range.start;
    while from > first
        && matches!(doc.tag(from - 1), Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive)
    {
        from -= 1;
    }
    let mut end = doc.phrase_end(hit.range.end + 2, piece.range).max(hit.range.end + 3);
    if doc.is_mark(end, ',')
        && doc.token(end + 1).is_capital | (doc.tag(end + 1) == Tag::Determiner)
    {
        end = piece.range.end;
    }
    let range = trimmed(doc, TokenRange::new(from, end.min(piece.range.end)))?;
    (range.len() * 10 < piece.range.len() * 8)
        .then(|| Piece { is_aside: true, ..Piece::narrated(range, piece.sentence) })
}

/// "X urged Y to stop its abuse of workers": the abuse, by Y, as X has it. Only where the text shows whose it is.
fn reproach(
    doc: &TaggedText<'_>,
    marked: &Marked,
    named: Named<'_>,
    piece: &Piece,
    from: usize,
) -> Option<Piece> {
    let end = (from..piece.range.end).find(|idx| is_ended(doc, *idx))?;
    // "to end", "stand against".
    let skipped = if doc.is_any_word(end + 1, &["from", "to"]) { end + 2 } else { end + 1 };
    let stops = |idx: &usize| {
        doc.is_word(*idx, "or")
            || doc.is_word(*idx, "and") && begins_verb(doc, *idx + 1)
            || doc.tag(*idx) == Tag::Subordinator
    };
    let to = (skipped..piece.range.end).find(stops).unwrap_or(piece.range.end);
    let range = trimmed(doc, TokenRange::new(skipped, to.max(skipped)))?;
    let wrong = marked.within(range, Marker::Wrong).next()?.range;
    let addressee = TokenRange::new(from, end);
    let is_named = || {
        let span = doc.span_of(addressee);
        named.countries_in(span).next().is_some() || named.entities_in(span).next().is_some()
    };
    // "stop torturing", "its abuse", "the council's abuse".
    let is_theirs = wrong.start == range.start && doc.token_text(range.start).ends_with("ing")
        || (range.start..wrong.start).any(|idx| {
            doc.is_any_word(idx, &["its", "their", "his", "her", "your"])
                || doc.is_possessive_ending(idx)
        });
    let is_somebodys = is_theirs || addressee.len() > 0 && is_named();
    (is_somebodys && range.len() > 1).then(|| within_demand(piece, range, None, addressee))
}

/// "and release the men", "and to", "and works": whether a verb begins behind `and`, as far as can be told.
fn begins_verb(doc: &TaggedText<'_>, idx: usize) -> bool {
    let has_object = matches!(doc.tag(idx + 1), Tag::Determiner | Tag::Object | Tag::Possessive);
    match doc.tag(idx) {
        Tag::Verb | Tag::To => true,
        Tag::Noun => has_object && !doc.token_text(idx).ends_with("ing"),
        _ => false,
    }
}

/// "… or face further action": what a demand threatens.
fn warning(doc: &TaggedText<'_>, piece: &Piece, from: usize) -> Option<Piece> {
    let or = (from..piece.range.end).find(|idx| {
        doc.is_word(*idx, "or") && doc.is_any_word(idx + 1, &["face", "faces", "risk", "suffer"])
    })?;
    let range = trimmed(doc, TokenRange::new(or + 1, piece.range.end))?;
    Some(within_demand(piece, range, Some(CueClass::Threaten), TokenRange::new(from, or)))
}

/// What a demand holds besides: of its source, about whom it is addressed to.
fn within_demand(
    piece: &Piece,
    range: TokenRange,
    class: Option<CueClass>,
    addressee: TokenRange,
) -> Piece {
    Piece {
        range,
        class,
        rule: AttributionRule::WithinDemand,
        holds_cue: false,
        is_aside: false,
        whom: Some(addressee),
        ..piece.clone()
    }
}

/// Where what a piece demands begins; nothing where it demands nothing.
fn demanded(doc: &TaggedText<'_>, marked: &Marked, piece: &Piece) -> Option<usize> {
    let is_demand = piece.class == Some(CueClass::Demand) || {
        let known = Known { is_of_others: true, ..Known::default() };
        piece.rule != AttributionRule::Narrated
            && marked.has(piece.range, Marker::Demand)
            && decide(&Clause::new(doc, marked, piece.range), known).claim_type()
                == ClaimType::Demand
    };
    let cue = piece.cue.filter(|cue| piece.holds_cue && piece.range.start <= cue.start);
    is_demand.then_some(cue.map_or(piece.range.start, |cue| cue.end.min(piece.range.end)))
}

/// "to end", "must stop", "stand against": a verb for making an end of something.
fn is_ended(doc: &TaggedText<'_>, idx: usize) -> bool {
    let before = idx.checked_sub(1).map(|before| doc.tag(before));
    let is_verb = match before {
        Some(Tag::To | Tag::Modal | Tag::Subject) => true,
        // "demanded that the company stop", but not "an immediate end".
        Some(Tag::Noun | Tag::Name) => !doc.is_any_word(idx, &["end", "ends"]),
        _ => false,
    };
    is_verb
        && doc
            .is_any_word(idx, &["cease", "ceases", "end", "ends", "halt", "halts", "stop", "stops"])
        || doc.is_word(idx, "from") && doc.is_any_word(idx.wrapping_sub(1), &["desist", "refrain"])
        || doc.is_word(idx, "against") && doc.is_any_word(idx.wrapping_sub(1), &["stand", "act"])
}
