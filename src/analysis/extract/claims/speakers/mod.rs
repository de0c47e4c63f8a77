//! Resolves the words for a source to a speaker: coreference within one document.

mod descriptions;
mod identify;

use model::{CountryIdx, EntityIdx, EntityKind, SourceKind, Span};

use self::descriptions::described_countries;
use super::registered::RegisteredNames;
use super::speaker_nouns::{SpeakerNoun, speaker_noun};
use super::unregistered_names::UnregisteredName;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// A speaker: a resolved source.
#[derive(Clone, Debug)]
pub(crate) struct Speaker {
    /// What kind of source it is.
    pub(crate) kind: SourceKind,
    /// The words that name it.
    pub(crate) as_written: Option<TokenRange>,
    /// For a pronoun, a surname or a description, the words that it refers to.
    pub(crate) antecedent: Option<TokenRange>,
    /// The registered entities that it is.
    pub(crate) entities: Vec<EntityIdx>,
    /// For a speaker that is not in the register, the index of its name among the unregistered names of the document.
    pub(crate) unregistered: Option<usize>,
    /// All its countries.
    pub(crate) countries: Vec<CountryIdx>,
}

impl Speaker {
    /// The document itself.
    pub(crate) fn narrator() -> Self {
        Self {
            kind: SourceKind::Narrator,
            as_written: None,
            antecedent: None,
            entities: Vec::new(),
            unregistered: None,
            countries: Vec::new(),
        }
    }

    /// Somebody whom no words name.
    pub(crate) fn unnamed() -> Self {
        Self { kind: SourceKind::Unnamed, ..Self::narrator() }
    }

    /// A speaker of which only the words are known.
    fn new(kind: SourceKind, as_written: TokenRange) -> Self {
        Self { kind, as_written: Some(as_written), ..Self::narrator() }
    }

    /// The same speaker in other words.
    fn in_words(&self, range: TokenRange) -> Self {
        let antecedent = self.antecedent.or(self.as_written);
        Self { as_written: Some(range), antecedent, ..self.clone() }
    }
}

/// How many persons are kept: no pronoun refers further back.
const MAX_PERSONS: usize = 20;

/// The kinds of entities that are bodies.
const BODIES: &[EntityKind] = &[EntityKind::Organisation, EntityKind::Government, EntityKind::Law];

/// The words of a source, parsed.
struct SourcePhrase {
    /// All of them.
    range: TokenRange,
    /// Those before the first comma, or all where commas separate a list.
    core: TokenRange,
    /// The head of the core: its last word before a preposition.
    head: usize,
    /// The bytes of the core.
    span: Span,
    /// The bytes of the head.
    head_span: Span,
    /// The class of the head, if it is a noun for those who can speak.
    head_noun: Option<SpeakerNoun>,
    is_plural: bool,
    is_list: bool,
}

/// Resolves sources in the order of the text, with the speakers before as antecedents of pronouns and descriptions.
pub(crate) struct SpeakerResolver<'n> {
    doc: &'n TaggedText<'n>,
    registered: RegisteredNames<'n>,
    /// Persons who spoke or were a subject, the latest last, and whether a pronoun or a title shows that each is a woman.
    persons: Vec<(Speaker, Option<bool>)>,
    last_body: Option<Speaker>,
    last_speaker: Option<Speaker>,
    /// The names that are not in the register.
    unregistered: &'n [UnregisteredName],
    /// The countries that the document gives to each of them.
    countries_of_names: Vec<Vec<CountryIdx>>,
    /// Their occurrences with their indices, in the order of the text.
    occurrences: Vec<(Span, usize)>,
}

impl<'n> SpeakerResolver<'n> {
    /// A resolver at the beginning of a document.
    pub(crate) fn new(
        doc: &'n TaggedText<'n>,
        registered: RegisteredNames<'n>,
        unregistered: &'n [UnregisteredName],
    ) -> Self {
        let of = |(number, name): (usize, &UnregisteredName)| {
            name.occurrences.iter().map(|span| (*span, number)).collect::<Vec<_>>()
        };
        let mut occurrences: Vec<(Span, usize)> =
            unregistered.iter().enumerate().flat_map(of).collect();
        occurrences.sort_unstable();
        Self {
            doc,
            registered,
            persons: Vec::new(),
            last_body: None,
            last_speaker: None,
            unregistered,
            countries_of_names: described_countries(doc, registered, unregistered),
            occurrences,
        }
    }

    /// The speaker that these words refer to, after all that were resolved before.
    pub(crate) fn resolve(&mut self, range: TokenRange) -> Speaker {
        let speaker = self.identify(range);
        match speaker.kind {
            SourceKind::Person => self.keep_person(range, &speaker),
            SourceKind::Organisation | SourceKind::Government => {
                self.last_body = Some(speaker.clone())
            }
            SourceKind::Unnamed | SourceKind::Narrator => {}
        }
        self.last_speaker = Some(speaker.clone());
        speaker
    }

    /// Keeps the subject of a sentence without an attribution as an antecedent, if it is a person.
    pub(crate) fn note_subject(&mut self, range: TokenRange) {
        let speaker = self.identify(range);
        if speaker.kind == SourceKind::Person
            && (!speaker.entities.is_empty() || speaker.unregistered.is_some())
        {
            self.keep_person(range, &speaker);
        }
    }

    fn keep_person(&mut self, range: TokenRange, speaker: &Speaker) {
        const OF_WOMEN: &[&str] = &[
            "she",
            "her",
            "mrs",
            "ms",
            "spokeswoman",
            "congresswoman",
            "chairwoman",
            "queen",
            "lady",
            "woman",
        ];
        const OF_MEN: &[&str] =
            &["he", "him", "mr", "spokesman", "congressman", "chairman", "king", "sir", "man"];
        let doc = self.doc;
        let before = range.start.saturating_sub(2)..range.start;
        let shows = |words: &[&str]| {
            range.indices().chain(before.clone()).any(|idx| doc.is_any_word(idx, words))
        };
        let is_woman = match (shows(OF_WOMEN), shows(OF_MEN)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        };
        let is_same = |(person, _): &(Speaker, Option<bool>)| {
            person.entities == speaker.entities && person.unregistered == speaker.unregistered
        };
        let known = self.persons.iter().position(is_same).map(|idx| self.persons.remove(idx).1);
        self.persons.push((speaker.clone(), is_woman.or(known.flatten())));
        if self.persons.len() > MAX_PERSONS {
            self.persons.remove(0);
        }
    }

    /// The latest person that a pronoun can refer to.
    fn last_person(&self, is_woman: Option<bool>) -> Option<&Speaker> {
        let fits = |(_, known): &&(Speaker, Option<bool>)| {
            is_woman.is_none() || known.is_none() || *known == is_woman
        };
        self.persons.iter().rev().find(fits).map(|(speaker, _)| speaker)
    }

    /// The speaker that the words of a source refer to: the first of these that fits.
    fn identify(&self, range: TokenRange) -> Speaker {
        let phrase = self.source_phrase(range);
        self.pronoun(&phrase)
            .or_else(|| self.registered_person(&phrase))
            .or_else(|| self.officeholder(&phrase))
            .or_else(|| self.possessor(&phrase))
            .or_else(|| self.body(&phrase))
            .or_else(|| self.state(&phrase))
            .or_else(|| self.unregistered(&phrase))
            .or_else(|| self.described_body(&phrase))
            .unwrap_or_else(|| self.unidentified(&phrase))
    }

    fn source_phrase(&self, range: TokenRange) -> SourcePhrase {
        let doc = self.doc;
        let mut range = range;
        while range.len() > 1 && doc.tag(range.end - 1) == Tag::Adverb {
            range.end -= 1;
        }
        let core = self.core(range);
        let head = self.head(core);
        SourcePhrase {
            range,
            core,
            head,
            span: doc.span_of(core),
            head_span: doc.span_of(TokenRange::new(head, head + 1)),
            head_noun: speaker_noun(doc.token_text(head)),
            is_plural: doc.is_plural(core),
            // "Residents of Iran and Cuba" is not a list.
            is_list: core.indices().any(|idx| doc.is_word(idx, "and") || doc.is_mark(idx, ','))
                && !core.indices().any(|idx| doc.tag(idx) == Tag::Preposition),
        }
    }

    /// A source up to its first comma, or all of it where commas separate a list.
    fn core(&self, range: TokenRange) -> TokenRange {
        let doc = self.doc;
        let mut end =
            (range.start + 1..range.end).find(|idx| doc.is_mark(*idx, ',')).unwrap_or(range.end);
        let has_and = (end..range.end).any(|idx| doc.is_word(idx, "and"));
        let is_name =
            |idx: usize| idx < range.end && (doc.token(idx).is_capital || doc.is_word(idx, "the"));
        let commas = (range.start..range.end).filter(|idx| doc.is_mark(*idx, ',')).count();
        if has_and
            && commas >= 1
            && end + 1 < range.end
            && is_name(end + 1)
            && (range.start..range.end)
                .filter(|idx| doc.is_mark(*idx, ','))
                .all(|comma| is_name(comma + 1) || doc.is_word(comma + 1, "and"))
        {
            end = range.end;
        }
        TokenRange::new(range.start, end)
    }

    /// The head of a noun phrase: its last word before a preposition or a relative clause.
    fn head(&self, core: TokenRange) -> usize {
        let doc = self.doc;
        let ends = |idx: &usize| {
            matches!(doc.tag(*idx), Tag::Preposition | Tag::Relative | Tag::That | Tag::To)
                || doc.is_mark(*idx, '(')
        };
        let to = (core.start + 1..core.end).find(ends).unwrap_or(core.end);
        (core.start..to).rev().find(|idx| doc.tag(*idx) != Tag::Mark).unwrap_or(core.start)
    }
}
