//! Finds governments where a document lets states speak or act: "Chad denied it", "the Norwegian government", "Oslo said".

use std::collections::BTreeMap;

use grammar::Label;
use model::{CountryIdx, EntityKind, Span};

use super::found_name::{FoundName, NameForm, Occurrence};
use super::registered::Registered;
use crate::countries::COUNTRIES;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The code of the European Union among the countries.
pub(crate) const UNION: &str = "EU";

/// The longest list of countries, in steps from the last to the first.
const MAX_LIST: usize = 30;

/// The places at which a document lets a state act that the register does not name there, by country.
pub(super) fn acting_states(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
    sources: &[TokenRange],
) -> BTreeMap<CountryIdx, Vec<Span>> {
    let mut places: BTreeMap<CountryIdx, Vec<Span>> = BTreeMap::new();
    for mention in registered.countries() {
        let words = doc.tokens_in(mention.span).and_then(|name| acting_state(doc, name, sources));
        if let Some(words) = words.filter(|words| !registered.overlaps_entity(doc.span_of(*words)))
        {
            places.entry(mention.of).or_default().push(doc.span_of(words));
        }
    }
    // "Oslo said".
    for source in sources {
        let the = usize::from(doc.is_word(source.start, "the"));
        let words = TokenRange::new(source.start + the, source.end.max(source.start + the + 1));
        let span = doc.span_of(TokenRange::new(words.start, words.end.min(doc.len())));
        if let Some(country) = registered.by_capital(doc, span)
            && !registered.overlaps_entity(span)
        {
            places.entry(country).or_default().push(span);
        }
    }
    for spans in places.values_mut() {
        spans.sort_unstable();
        spans.dedup();
    }
    places
}

/// The governments among acting states that the register does not have.
pub(super) fn found_governments(
    registered: Registered<'_>,
    states: &BTreeMap<CountryIdx, Vec<Span>>,
) -> Vec<FoundName> {
    let found = states.iter().filter(|(of, _)| registered.government_of(**of).is_none());
    let name = |(country, spans): (&CountryIdx, &Vec<Span>)| FoundName {
        name: spans[0],
        government_of: Some(*country),
        is_generic: false,
        // The Union is no state.
        kind: if COUNTRIES.list[country.idx()].code == UNION {
            EntityKind::Organisation
        } else {
            EntityKind::Government
        },
        occurrences: spans
            .iter()
            .map(|span| Occurrence { span: *span, form: NameForm::State })
            .collect(),
        countries: vec![*country],
        inferred_from: None,
        description: None,
    };
    found.map(name).collect()
}

/// The words that stand for a state that acts, given its name or its adjective: "Norway" as a source, an agent or a subject, "Norwegian
/// government" anywhere.
fn acting_state(
    doc: &TaggedText<'_>,
    name: TokenRange,
    sources: &[TokenRange],
) -> Option<TokenRange> {
    let possessive = usize::from(doc.is_possessive_ending(name.end));
    let noun = name.end + possessive;
    if doc.speaker_noun(noun) == Some(SpeakerNoun::Ruler) {
        return Some(TokenRange::new(name.start, noun + 1));
    }
    let ruler = ruler_of(doc, name);
    if let Some(ruler) = ruler {
        return Some(TokenRange::new(ruler, name.end));
    }
    let is_adjective = COUNTRIES.is_demonym(doc.span_of(name).of(doc.text()));
    if possessive == 1 || is_adjective {
        return None;
    }
    let at = sources.partition_point(|source| source.start < name.start.saturating_sub(1));
    let is_source = sources[at..]
        .iter()
        .take_while(|source| source.start <= name.start)
        .any(|source| source.end == name.end);
    let head = doc.tree.head_within(name)?;
    // "Chad and Niger said", "the governments of Chad and Niger".
    let first = std::iter::successors(Some(head), |idx| {
        doc.tree.head(*idx).filter(|_| doc.tree.label(*idx) == Label::Conjunct)
    });
    let first = first.take(MAX_LIST).last()?;
    let acts = matches!(doc.tree.label(first), Label::Subject | Label::Agent)
        || first != head && ruler_of(doc, TokenRange::new(first, first + 1)).is_some();
    (is_source || acts).then_some(name)
}

/// The noun for those who govern before a country: "government" of "government of the United States".
fn ruler_of(doc: &TaggedText<'_>, name: TokenRange) -> Option<usize> {
    let the = usize::from(doc.is_word(name.start.wrapping_sub(1), "the"));
    let of = name.start.wrapping_sub(1 + the);
    let noun = of.wrapping_sub(1);
    let is_ruler = doc.speaker_noun(noun) == Some(SpeakerNoun::Ruler);
    (doc.is_word(of, "of") && is_ruler).then_some(noun)
}
