//! The countries of bodies that a text gives no name: of "the team", where it has "the Norwegian team" and no other team.

use std::collections::BTreeMap;

use model::Span;

use super::home::Home;
use super::registered::Registered;
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The longest noun phrase that is looked at, in tokens before its noun.
const MAX_PHRASE: usize = 6;

/// Nouns for those who belong to a body, besides those who speak for it.
const MEMBERS: &[&str] =
    &["captain", "coach", "employee", "manager", "member", "official", "player", "staff", "worker"];

/// The country that a text gives with each noun for a body, where it is one.
#[derive(Clone, Debug, Default)]
pub(super) struct BodyCountries {
    /// `None` where the text gives several, or speaks of such a body without one.
    by_noun: BTreeMap<String, Option<Home>>,
}

impl BodyCountries {
    /// Those of a document.
    pub(super) fn new(doc: &TaggedText<'_>, registered: Registered<'_>) -> Self {
        let mut by_noun: BTreeMap<String, Option<Home>> = BTreeMap::new();
        for idx in (0..doc.len()).filter(|idx| is_body(doc, *idx)) {
            let found = match country_before(doc, registered, idx) {
                Some(found) => Some(found),
                // "the team" can be any; "a team", "two teams" are others.
                None if is_definite(doc, idx) => continue,
                None => None,
            };
            let entry = by_noun.entry(doc.token_text(idx).to_lowercase()).or_insert(found);
            if entry.map(|home| home.country) != found.map(|home| home.country) {
                *entry = None;
            }
        }
        Self { by_noun }
    }

    /// The country of a body that words stand for or name somebody of: "the team", "team member", "the team's coach".
    pub(super) fn of(&self, doc: &TaggedText<'_>, words: TokenRange) -> Option<Home> {
        // "fan" of "a fan of the team".
        let is_of = |idx: &usize| matches!(doc.tag(*idx), Tag::Preposition | Tag::To);
        let end = words.indices().skip(1).find(is_of).unwrap_or(words.end);
        let last = (words.start..end).rev().find(|idx| doc.speaker_noun(*idx).is_some())?;
        let belongs = match doc.speaker_noun(last)? {
            SpeakerNoun::Office => true,
            SpeakerNoun::Body | SpeakerNoun::Ruler => is_definite(doc, last),
            SpeakerNoun::Person | SpeakerNoun::Group => doc.is_any_word(last, MEMBERS),
        };
        let own = words.indices().find(|idx| is_body(doc, *idx)).filter(|_| belongs)?;
        *self.by_noun.get(&doc.token_text(own).to_lowercase())?
    }
}

/// Whether a token is a noun for a body, in the singular, and no part of a name.
fn is_body(doc: &TaggedText<'_>, idx: usize) -> bool {
    doc.speaker_noun(idx).is_some_and(SpeakerNoun::is_body)
        && !doc.token(idx).is_capital
        && doc.tag(idx) == Tag::Noun
}

/// Whether a noun has a determiner that refers to what is known, or stands before another noun: "the team", "team member".
fn is_definite(doc: &TaggedText<'_>, idx: usize) -> bool {
    let is_noun = |idx: usize| matches!(doc.tag(idx), Tag::Noun | Tag::Name);
    doc.is_any_word(idx.wrapping_sub(1), &["its", "the", "their", "this"])
        || doc.is_possessive_ending(idx + 1)
        || is_noun(idx + 1)
}

/// The country that a noun phrase names before its noun: "the Norwegian team", "Norway's robotics team".
fn country_before(doc: &TaggedText<'_>, registered: Registered<'_>, noun: usize) -> Option<Home> {
    let limit = noun.saturating_sub(MAX_PHRASE);
    let is_phrase = |idx: &usize| {
        matches!(doc.tag(*idx), Tag::Noun | Tag::Name)
            || doc.is_possessive_ending(*idx)
            || doc.tree.head(*idx) == Some(noun)
    };
    let is_inside =
        |idx: &usize| is_phrase(idx) && doc.tag(*idx) != Tag::Mark && !doc.is_verb(*idx);
    let start = (limit..noun).rev().take_while(is_inside).last()?;
    let (at, country) =
        registered.countries_in(doc.span_of(TokenRange::new(start, noun))).last()?;
    let end = doc.token(noun).span.end;
    Some(Home { country, words: Span { start: at.start, end } })
}
