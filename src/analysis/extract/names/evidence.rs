//! What the words around the occurrences of a name show of what it names, and the kind that follows.
//!
//! The evidence of all occurrences in a document is taken together; no kind comes from a list of names.

use grammar::Label;
use model::EntityKind;

use super::appositions::apposed_to;
use super::name_words::{NameWord, is_body_word, name_word};
use super::registered::Registered;
use super::runs::Run;
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The longest name of a person, in words.
const MAX_PERSON: usize = 4;

/// How far behind a comma an office is looked for, in tokens.
const MAX_APPOSITION: usize = 6;

/// How often something is seen beside the occurrences of a name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// "Mr Lee", "Ann Lee, the mayor", "Ann Lee, 34,", "Ann Lee, who".
    pub(super) of_person: usize,
    /// "Acme, a maker of tools", "the charity Acme".
    pub(super) of_body: usize,
    /// "ethnic Karens", "the Karen people".
    pub(super) of_people: usize,
    /// "in Oslo".
    pub(super) of_place: usize,
    /// "the Acme".
    pub(super) with_article: usize,
    /// Is a subject, an agent or a possessor.
    pub(super) acts: usize,
    /// Is a source.
    pub(super) speaks: usize,
    /// Its words stand beside each other as given name and surname do, and not as noun and modifier.
    pub(super) flat: usize,
    /// How often it occurs.
    pub(super) total: usize,
    /// Its last word acts alone elsewhere.
    pub(super) is_shortened: bool,
}

impl Evidence {
    /// Adds what is seen at one occurrence.
    pub(super) fn add(&mut self, doc: &TaggedText<'_>, run: Run, sources: &[TokenRange]) {
        let TokenRange { start, end } = run.range;
        let before = start.wrapping_sub(1);
        let apposed = apposed_noun(doc, run.range);
        let noun_before = doc.speaker_noun(before).filter(|_| {
            !doc.token(before).is_capital || doc.tag(start.wrapping_sub(2)) == Tag::Mark
        });
        let is_person = |noun: Option<SpeakerNoun>| noun.is_some_and(SpeakerNoun::is_person);
        let is_body = |noun: Option<SpeakerNoun>| noun.is_some_and(SpeakerNoun::is_body);
        // "the director of the bank, Ann Lee".
        let apposed_to = apposed_to(doc, run.range, start).and_then(|words| {
            let of = words.indices().find(|idx| doc.tag(*idx) == Tag::Preposition);
            let core = words.start..of.unwrap_or(words.end);
            core.rev().find_map(|idx| doc.speaker_noun(idx))
        });
        let comma = usize::from(doc.is_mark(end, ','));
        let is_aged = comma == 1
            && doc.tag(end + 1) == Tag::Number
            && doc.is_any_mark(end + 2, &[',', '.'])
            && doc.token_text(end + 1).len() < 3;
        let of_person = run.has_title
            || is_person(apposed)
            || is_person(noun_before)
            || is_person(apposed_to)
            || is_aged
            || doc.is_word(end + comma, "who")
            || doc.is_word(end + comma, "whose");
        self.of_person += usize::from(of_person);
        self.of_body += usize::from(
            !run.has_title && (is_body(apposed) || is_body(noun_before) || is_body(apposed_to)),
        );
        self.of_people += usize::from(is_people(doc, run.range));
        self.of_place += usize::from(is_place(doc, run.range));
        // "the Lee campaign" is no body called Lee.
        let is_modifier = doc.tag(end) == Tag::Noun && !doc.is_finite_form(end);
        self.with_article += usize::from(doc.is_word(before, "the") && !is_modifier);
        self.acts += usize::from(acts(doc, run.range));
        self.speaks += usize::from(speaks(run.range, sources));
        self.flat += usize::from(is_flat(doc, run.range));
        self.total += 1;
    }

    /// What a name names, by its words and by what was seen; `None` where neither shows it.
    pub(super) fn kind(
        &self,
        doc: &TaggedText<'_>,
        registered: Registered<'_>,
        name: TokenRange,
    ) -> Option<EntityKind> {
        let last = doc.token_text(name.end - 1);
        let n_words = name.indices().filter(|idx| doc.token(*idx).mark.is_none()).count();
        if registered.by_capital(doc, doc.span_of(name)).is_some() {
            return Some(EntityKind::Place);
        }
        // "Court" of "Supreme Court of Cassation".
        let is_of = |idx: &usize| doc.is_any_word(*idx, &["of", "for", "on"]);
        let head = name.indices().find(is_of).unwrap_or(name.end).max(name.start + 1) - 1;
        let is_body = |idx: usize| is_body_word(doc.token_text(idx));
        if n_words > 1 {
            match name_word(doc.token_text(head)) {
                Some(NameWord::Law) => return Some(EntityKind::Law),
                Some(NameWord::Place) if self.of_person == 0 => return Some(EntityKind::Place),
                _ => {}
            }
            if is_body(head) || is_body(name.end - 1) || doc.is_mark(name.start + 1, '&') {
                return Some(EntityKind::Organisation);
            }
        }
        if self.of_people > 0 && self.of_person + self.of_place == 0 {
            return Some(EntityKind::People);
        }
        let can_act = self.acts + self.speaks > 0;
        if self.of_place > 0 && self.of_person == 0 && !can_act {
            return Some(EntityKind::Place);
        }
        if self.of_person > self.of_body && n_words <= MAX_PERSON {
            return Some(EntityKind::Person);
        }
        if self.of_body > 0 || n_words == 1 && is_acronym(last) && self.of_place == 0 {
            return Some(EntityKind::Organisation);
        }
        // "the Taliban", wherever it stands; "the Lee of old" is an exception.
        let has_article =
            self.with_article > 0 && (n_words > 1 || self.with_article * 2 > self.total);
        if has_article {
            return can_act.then_some(EntityKind::Organisation);
        }
        if self.of_place > self.acts + self.speaks {
            return Some(EntityKind::Place);
        }
        let is_flat = self.flat * 2 > self.total;
        let is_told = is_flat && can_act || self.speaks > 0 || self.is_shortened;
        if (2..=MAX_PERSON).contains(&n_words) && is_told {
            return Some(EntityKind::Person);
        }
        (n_words > 1 || can_act || self.total > 2).then_some(EntityKind::Unknown)
    }
}

/// Whether a word is in capitals: "NATO".
pub(super) fn is_acronym(word: &str) -> bool {
    if word.contains('-') && word.ends_with(|c: char| c.is_ascii_digit()) {
        // "COVID-19".
        return false;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.clone().all(char::is_uppercase)
}

/// The noun of an apposition behind a name: "mayor" of "Ann Lee, the mayor of Oslo".
fn apposed_noun(doc: &TaggedText<'_>, name: TokenRange) -> Option<SpeakerNoun> {
    let from = name.end + 1;
    let begins = matches!(doc.tag(from), Tag::Determiner | Tag::Noun | Tag::Possessive)
        || doc.tag(from) == Tag::Name && doc.speaker_noun(from).is_some();
    if !doc.is_mark(name.end, ',') || !begins || doc.is_finite_form(from) {
        return None;
    }
    let ends = |idx: &usize| {
        doc.tag(*idx) == Tag::Mark && !doc.is_mark(*idx, '-')
            || matches!(doc.tag(*idx), Tag::Preposition | Tag::Relative | Tag::Conjunction)
            || doc.is_finite_form(*idx)
    };
    let end = (from..from + MAX_APPOSITION).find(ends).unwrap_or(from + MAX_APPOSITION);
    (from..end).rev().find_map(|idx| doc.speaker_noun(idx))
}

/// Whether the words of a name are a flat name and not a noun with modifiers: in the treebanks, as a rule a person.
fn is_flat(doc: &TaggedText<'_>, name: TokenRange) -> bool {
    let is_inner = |idx: &usize| doc.tree.label(*idx) == Label::Flat;
    name.len() > 1 && (name.start + 1..name.end).any(|idx| is_inner(&idx))
}

/// Whether a name is that of a people: "ethnic Karens", "the Karen people".
fn is_people(doc: &TaggedText<'_>, name: TokenRange) -> bool {
    const BEHIND: &[&str] = &[
        "community",
        "communities",
        "minorities",
        "minority",
        "people",
        "peoples",
        "tribe",
        "tribes",
    ];
    doc.is_word(name.start.wrapping_sub(1), "ethnic") || doc.is_any_word(name.end, BEHIND)
}

/// Whether a name stands as the place of something: "in Oslo", not "in Ann Lee's house".
fn is_place(doc: &TaggedText<'_>, name: TokenRange) -> bool {
    const PLACES: &[&str] = &["in", "near", "outside", "throughout", "across"];
    doc.is_any_word(name.start.wrapping_sub(1), PLACES)
        && !doc.is_possessive_ending(name.end)
        && !matches!(doc.tag(name.end), Tag::Noun | Tag::Name)
}

/// Whether a name is a subject, an agent or a possessor.
fn acts(doc: &TaggedText<'_>, name: TokenRange) -> bool {
    let Some(head) = doc.tree.head_within(name) else { return false };
    matches!(
        doc.tree.label(head),
        Label::Subject | Label::PassiveSubject | Label::Agent | Label::Possessor
    ) && (doc.is_possessive_ending(name.end)
        || !doc.is_any_word(name.start.wrapping_sub(1), &["in", "at", "from"]))
}

/// Whether a name is that of a source, which begins at most three words before it or ends with it. The sources are in order.
fn speaks(name: TokenRange, sources: &[TokenRange]) -> bool {
    const MAX_SOURCE: usize = 12;
    let at = sources.partition_point(|source| source.start + MAX_SOURCE <= name.start);
    let mut near = sources[at..].iter().take_while(|source| source.start <= name.start);
    near.any(|source| {
        name.end == source.end || name.end < source.end && name.start < source.start + 4
    })
}
