//! From what a text attributes to claims: spans, types, sources, attributes, as the codebook has them.
//!
//! 1. `pieces.rs` cuts relations, and what nobody is said to say, into spans; `split.rs` parts those that hold two claims, carries
//!    sources over sentences, and finds what is told within them.
//! 2. `sources.rs` finds out who the words for a source stand for; `named.rs` tells whom the register knows, `names.rs` finds the
//!    people and bodies that it does not have, `roles.rs` knows the nouns for those who can speak.
//! 3. `typing.rs` goes through the order of decision, over clauses (`clause.rs`) and the words that show a type (`markers.rs`).
//! 4. `actors.rs` finds who does what is done and not said, `about.rs` whom a claim is about.
//! 5. `attributes.rs` and `dates.rs` find the rest: form, status, statistics, measure, date.

mod about;
mod actors;
mod attributes;
mod clause;
mod dates;
mod markers;
mod named;
mod names;
mod pieces;
mod roles;
mod sources;
mod split;
#[cfg(test)]
mod tests;
mod typing;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use model::{
    ClaimDate, ClaimType, CountryIdx, EntityIdx, Form, Measure, PartialDate, Roles, SourceKind,
    Span, Status,
};

use self::clause::Clause;
use self::markers::{Marked, Marker};
use self::pieces::Piece;
use self::sources::{Voice, Voices};
use self::typing::{Known, decide};
use super::lexicon::{CueClass, Tag};
use super::tagged_text::{TaggedText, TokenRange};
use super::{AttributionRule, TokenRelation};

pub(crate) use self::named::Named;
pub use self::names::Unregistered;
pub use self::typing::TypeRule;

/// A claim that rules found. Spans are bytes of the document.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The words of the claim, at every place where they stand. Never empty.
    pub(crate) places: Vec<Span>,
    /// What found it.
    pub(crate) rule: AttributionRule,
    /// What gave it its type.
    pub(crate) typing: TypeRule,
    /// Who stands behind it.
    pub(crate) source_kind: SourceKind,
    /// The words that name the source.
    pub(crate) as_written: Option<Span>,
    /// For a pronoun or a description, the words it stands for.
    pub(crate) antecedent: Option<Span>,
    /// The words that attribute it.
    pub(crate) cue: Option<Span>,
    /// The name of the source, where the register does not have it: its number among those of the document.
    pub(crate) unregistered: Option<usize>,
    /// Registered entities by role; who is merely mentioned is left out.
    pub(crate) entities: Roles<EntityIdx>,
    /// Countries by role; likewise.
    pub(crate) countries: Roles<CountryIdx>,
    /// How the document gives the words.
    pub(crate) form: Form,
    /// How it stands to the event reported.
    pub(crate) status: Status,
    /// Whether it gives figures.
    pub(crate) has_statistic: bool,
    /// For a sanction, the measure.
    pub(crate) measure: Option<Measure>,
    /// The date it states.
    pub(crate) date: Option<ClaimDate>,
}

impl Found {
    /// Its words, where they stand first.
    pub(crate) fn quote(&self) -> Span {
        self.places[0]
    }

    /// Its type.
    pub(crate) fn claim_type(&self) -> ClaimType {
        self.typing.claim_type()
    }
}

/// The claims of a document, in the order of the text.
pub(crate) fn claims(
    doc: &TaggedText<'_>,
    relations: &[TokenRelation],
    named: Named<'_>,
    published: Option<PartialDate>,
) -> (Vec<Found>, Vec<Unregistered>) {
    let mut sources: Vec<TokenRange> =
        relations.iter().filter_map(|relation| relation.source).collect();
    sources.sort_by_key(|source| source.start);
    let others = names::unregistered(doc, named, &sources);
    let marked = Marked::new(doc);
    let mut pieces = pieces::pieces(doc, &marked, relations);
    split::carry(doc, named, &mut pieces);
    let pieces = split::nested(doc, &marked, named, split::parted(doc, &marked, pieces));
    let mut voices = Voices::new(doc, named, &others);
    let mut teller =
        Teller { doc, marked: &marked, named, voices: &mut voices, published, last_actor: None };
    let mut found: Vec<Found> = Vec::new();
    let mut told: BTreeMap<Said<'_>, usize> = BTreeMap::new();
    for piece in &pieces {
        let claim = teller.claim(piece);
        if piece.is_aside && claim.rule == AttributionRule::Narrated {
            continue;
        }
        // The same words twice are one claim with two places.
        let said = (
            claim.quote().of(doc.text()),
            claim.typing,
            claim.entities.says.clone(),
            claim.unregistered,
            claim.as_written.map(|words| words.of(doc.text())),
        );
        match told.entry(said) {
            Entry::Occupied(same) => found[*same.get()].places.extend(claim.places),
            Entry::Vacant(new) => {
                new.insert(found.len());
                found.push(claim);
            }
        }
    }
    found.sort_by_key(|claim| (claim.quote().start, std::cmp::Reverse(claim.quote().end)));
    (found, others)
}

/// What must be equal for two spans to be one claim: words, type, source.
type Said<'t> = (&'t str, TypeRule, Vec<EntityIdx>, Option<usize>, Option<&'t str>);

/// Tells claims from spans, in the order of the text.
struct Teller<'d, 'n> {
    doc: &'d TaggedText<'n>,
    marked: &'d Marked,
    named: Named<'n>,
    voices: &'d mut Voices<'n>,
    published: Option<PartialDate>,
    /// Who took the last measure.
    last_actor: Option<Voice>,
}

impl Teller<'_, '_> {
    fn claim(&mut self, piece: &Piece) -> Found {
        let doc = self.doc;
        let clause = Clause::new(doc, self.marked, piece.range);
        let mut voice =
            piece.source.map_or_else(Voice::narrator, |source| self.voices.voice(source));
        let is_narrated = piece.rule == AttributionRule::Narrated;
        if is_narrated && clause.subject.len() > 0 {
            self.voices.note_subject(clause.subject);
        }
        let mut typing = decide(&clause, self.known(piece, &clause, &voice, is_narrated));
        let mut rule = piece.rule;
        let is_suit = matches!(typing, TypeRule::Suit | TypeRule::SuitOverWrong);
        let is_act = typing.claim_type() == ClaimType::Sanction || typing == TypeRule::ThreatCue;
        if is_narrated && (is_act || is_suit) {
            // What is done needs nobody to say it: its source is who does it. A measure of nobody is an event.
            let actor =
                if is_suit { self.filer(piece, &clause) } else { self.actor(piece, &clause) };
            match actor {
                Some(actor) => (rule, voice) = (AttributionRule::ReportedAct, actor),
                None => typing = TypeRule::NothingElse,
            }
        }
        if typing.claim_type() == ClaimType::Sanction {
            self.last_actor = Some(voice.clone());
        }
        let attributes = attributes::Attributes::of(&clause, piece, typing.claim_type(), rule);
        let (entities, countries) = self.about(piece, &clause, typing, &voice);
        Found {
            places: vec![doc.span_of(piece.range)],
            rule,
            typing,
            source_kind: voice.kind,
            as_written: voice.as_written.map(|range| doc.span_of(range)),
            antecedent: voice
                .antecedent
                .map(|range| doc.span_of(range))
                .filter(|_| voice.antecedent != voice.as_written),
            // A colon alone attributes, but is no word.
            cue: piece
                .cue
                .and_then(|range| pieces::trimmed(doc, range))
                .map(|range| doc.span_of(range)),
            unregistered: voice.unregistered,
            entities,
            countries,
            form: attributes.form,
            status: attributes.status,
            has_statistic: attributes.has_statistic,
            measure: attributes.measure,
            date: dates::date(doc, piece.range, doc.sentences[piece.sentence].0, self.published),
        }
    }

    /// What the order of decision asks besides the words.
    fn known(
        &self,
        piece: &Piece,
        clause: &Clause<'_, '_>,
        voice: &Voice,
        is_narrated: bool,
    ) -> Known {
        let doc = self.doc;
        let span = doc.span_of(piece.range);
        let countries_in = |span: Option<Span>| self.countries_in(span);
        let of_subject = countries_in(doc_span(doc, clause.subject));
        let lead = match piece.cue.filter(|cue| piece.holds_cue && cue.end < piece.range.end) {
            // What is reproached is the object's doing.
            Some(cue) => {
                let rest = TokenRange::new(cue.end, piece.range.end);
                let wrong = self.marked.within(rest, Marker::Wrong).next();
                TokenRange::new(rest.start, wrong.map_or(rest.end, |hit| hit.range.start))
            }
            None => clause.lead,
        };
        let of_lead = countries_in(doc_span(doc, lead));
        let of_all = countries_in(Some(span));
        let is_official = voice.kind != SourceKind::Narrator && !voice.countries.is_empty();
        let is_own_country = |country: &CountryIdx| voice.countries.contains(country);
        let is_own = clause.is_of_speaker()
            || of_subject.iter().any(is_own_country)
            || of_subject.is_empty()
                && (of_all.iter().any(is_own_country)
                    || of_all.is_empty() && voice.kind == SourceKind::Government);
        let is_of_others = of_subject.iter().any(|country| !is_own_country(country))
            || !is_own && (!of_all.is_empty() || self.marked.has(clause.subject, Marker::Other))
            || of_subject.is_empty() && self.marked.has(clause.subject, Marker::Other)
            || clause.subject.indices().any(|idx| doc.is_word(idx, "some"));
        // What is demanded or threatened is so by its verb, whatever its clause says.
        let decides = |(class, _): &(CueClass, TokenRange)| {
            piece.holds_cue
                || matches!(
                    class,
                    CueClass::Demand | CueClass::Threaten | CueClass::Pledge | CueClass::Refuse
                )
        };
        Known {
            cue: piece.class.zip(piece.cue).filter(decides),
            is_of_source: piece.source.is_some_and(|source| self.stands_for(clause, source)),
            is_called_false: self.is_called_false(piece),
            is_own_subject: !of_lead.is_empty() && of_lead.iter().all(is_own_country),
            is_government: voice.kind == SourceKind::Government,
            is_estimate: piece.class == Some(CueClass::Believe)
                && attributes::has_statistic(doc, piece.range),
            is_narrated,
            is_own: is_own && (of_subject.is_empty() || of_subject.iter().any(is_own_country)),
            is_of_others,
            names_own: of_all.iter().any(is_own_country),
            names_others: of_all.iter().any(|country| !is_own_country(country)),
            is_official,
        }
    }
}

impl Teller<'_, '_> {
    /// Whether the subject of what is said is a pronoun that fits its source in number, or something of its source's: "the police
    /// said they …", "the ministry said its ships …". Within quotation marks a pronoun is somebody else.
    fn stands_for(&self, clause: &Clause<'_, '_>, source: TokenRange) -> bool {
        use roles::Role;
        let doc = self.doc;
        let first = clause.range.start;
        if clause.subject.len() == 0
            || clause.subject.start != first
            || doc.quotation(first).is_some()
        {
            return false;
        }
        let word = doc.token_text(source.end - 1);
        let role = roles::role(word);
        let is_body = matches!(role, Some(Role::Body | Role::Ruler))
            || self.countries_in(doc_span(doc, source)).len() == 1 && role != Some(Role::Person);
        let is_plural =
            is_body || role.is_some() && word.ends_with('s') || role == Some(Role::Group);
        if doc.is_any_word(first, &["they", "their"]) {
            is_plural
        } else if doc.is_any_word(first, &["it", "its"]) {
            is_body || role.is_none() && doc.tag(source.end - 1) == Tag::Noun
        } else {
            doc.is_any_word(first, &["he", "she", "his", "her"]) && !is_plural
        }
    }

    /// "rejected the results, calling them rigged": what stands behind the claim in its sentence.
    fn is_called_false(&self, piece: &Piece) -> bool {
        let doc = self.doc;
        let rest = TokenRange::new(
            piece.range.end,
            doc.sentences[piece.sentence].0.end.max(piece.range.end),
        );
        doc.is_mark(rest.start, ',')
            && doc.is_any_word(rest.start + 1, &["calling", "claiming", "saying"])
            && typing::is_said_false(doc, self.marked, rest)
    }
}

fn doc_span(doc: &TaggedText<'_>, range: TokenRange) -> Option<Span> {
    (range.len() > 0).then(|| doc.span_of(range))
}
