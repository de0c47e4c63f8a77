//! Finds attribution within a sentence: verbs and nouns that attribute, `according to`, and passives.

use super::lexicon::{Complement, CueClass, CueFrame, LEXICON, Tag};
use super::tagged_text::TaggedText;
use super::token_range::TokenRange;
use super::verb_groups::{VerbGroup, VerbGroupKind};
use super::{AttributionRule, TokenRelation};

/// The longest parenthesis between two parts of a content, in tokens: "A, he said on Monday, B".
const MAX_PARENTHESIS: usize = 8;

/// The fewest tokens of a quotation, marks included, that is a content and not a title: "On “Fox News Sunday,” X said".
const MIN_QUOTED_CONTENT: usize = 7;

/// The longest signature after a quotation, in tokens.
const MAX_SIGNATURE: usize = 8;

/// One sentence, with the relations found in it so far.
pub(crate) struct Sentence<'d, 't> {
    doc: &'d TaggedText<'t>,
    range: TokenRange,
    paragraph: usize,
    groups: Vec<VerbGroup>,
    relations: Vec<TokenRelation>,
}

/// The source of a verb that attributes.
#[derive(Clone, Copy)]
struct VerbSource {
    /// The words that name it.
    range: TokenRange,
    /// Whether it follows its verb: "said X".
    is_inverted: bool,
    /// The first token that can belong to the content.
    content_start: usize,
}

/// A content, with the end of its cue.
struct Content {
    ranges: Vec<TokenRange>,
    cue_end: usize,
    rule: AttributionRule,
}

/// Where the content after a verb is searched.
#[derive(Clone, Copy)]
struct ContentSearch<'f> {
    /// The first token that can belong to the content.
    from: usize,
    /// Where the content ends at the latest.
    limit: usize,
    /// Where the cue ends, unless words that follow belong to it.
    cue_end: usize,
    /// The frames of the verb.
    frames: &'f [CueFrame],
}

impl ContentSearch<'_> {
    fn allows(self, complement: Complement) -> bool {
        self.frames.iter().any(|frame| frame.complement == complement)
    }

    /// The content from a token up to the limit.
    fn content_from(self, from: usize, rule: AttributionRule) -> Content {
        Content { ranges: vec![TokenRange::new(from, self.limit)], cue_end: self.cue_end, rule }
    }

    /// The content that begins with the quotation that a token opens, and includes all of it.
    fn quotation_from(self, doc: &TaggedText<'_>, from: usize, rule: AttributionRule) -> Content {
        let to = doc.quotation(from).map_or(self.limit, |quotation| quotation.end.max(self.limit));
        Content { ranges: vec![TokenRange::new(from, to)], cue_end: self.cue_end, rule }
    }
}

/// The relations of a sentence.
pub(crate) fn attributions(
    doc: &TaggedText<'_>,
    range: TokenRange,
    paragraph: usize,
) -> Vec<TokenRelation> {
    // A cue within a quotation belongs to the quotation.
    let is_quoted = |idx: usize| doc.quotation(idx).is_some_and(|quotation| quotation.len() > 2);
    let groups: Vec<VerbGroup> = range
        .indices()
        .filter(|idx| !is_quoted(*idx))
        .filter_map(|idx| doc.verb_group(idx, range))
        .collect();
    let mut sentence = Sentence { doc, range, paragraph, groups, relations: Vec::new() };
    sentence.according_to();
    sentence.signed_quotation();
    // A sentence that ends in ", X said" is attributed to X as a whole, whatever other cues are in it.
    let last = sentence.groups.iter().rposition(|group| group.kind == VerbGroupKind::Finite);
    let last = last.filter(|last| sentence.ends_with_attribution(*last));
    if let Some(last) = last {
        sentence.cue_verb(last);
    }
    for n in 0..sentence.groups.len() {
        if Some(n) != last && !sentence.is_within_content(sentence.groups[n].head) {
            sentence.cue_verb(n);
        }
    }
    sentence.cue_nouns();
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
            .any(|relation| relation.content.iter().any(|range| range.contains(idx)))
    }

    fn add_relation(
        &mut self,
        source: TokenRange,
        cue: TokenRange,
        head: usize,
        content: Content,
        frames: &[CueFrame],
    ) {
        let doc = self.doc;
        let is_quoted = content
            .ranges
            .iter()
            .any(|range| range.indices().any(|idx| doc.quotation(idx).is_some()));
        self.relations.push(TokenRelation {
            source: Some(source),
            cue,
            head,
            content: content.ranges,
            rule: content.rule,
            class: cue_class(frames, content.rule),
            paragraph: self.paragraph,
            is_quoted,
        });
    }

    /// "According to X, …" and "…, according to X".
    fn according_to(&mut self) {
        let (doc, range) = (self.doc, self.range);
        for idx in range.start..range.end.saturating_sub(2) {
            let is_cue = doc.is_word(idx, "according") && doc.is_word(idx + 1, "to");
            if !is_cue || doc.quotation(idx).is_some() {
                continue;
            }
            let begins = idx <= range.start + 1;
            let mut end = doc.phrase_end(idx + 2, range);
            if begins
                && end < range.end
                && doc.is_mark(end, ',')
                && doc.tag(end + 1) == Tag::Determiner
            {
                // "According to X, a professor, …".
                let apposition_end = doc.phrase_end(end + 1, range);
                if apposition_end < range.end && doc.is_mark(apposition_end, ',') {
                    end = apposition_end;
                }
            }
            let content = if begins {
                TokenRange::new(end, range.end)
            } else {
                TokenRange::new(range.start, idx)
            };
            if end > idx + 2 && content.len() > 1 {
                let content = Content {
                    ranges: vec![content],
                    cue_end: idx + 2,
                    rule: AttributionRule::AccordingTo,
                };
                self.add_relation(
                    TokenRange::new(idx + 2, end),
                    TokenRange::new(idx, idx + 2),
                    idx,
                    content,
                    &[],
                );
            }
        }
    }

    /// "X's claim that …", "their plan to …", "the fear that …".
    fn cue_nouns(&mut self) {
        let (doc, range) = (self.doc, self.range);
        for noun in range.start + 1..range.end.saturating_sub(3) {
            let is_noun = matches!(doc.tag(noun), Tag::Noun) && !doc.token(noun).is_capital;
            let follows = matches!(doc.tag(noun + 1), Tag::That | Tag::To | Tag::Preposition);
            if !is_noun
                || !follows
                || doc.quotation(noun).is_some_and(|quotation| quotation.len() > 2)
            {
                continue;
            }
            let frames = LEXICON.noun(doc.token_text(noun));
            let fits = |complement: Complement| match complement {
                Complement::Clause => doc.tag(noun + 1) == Tag::That,
                Complement::Infinitive => doc.tag(noun + 1) == Tag::To,
                Complement::Preposition(preposition) => doc.is_word(noun + 1, preposition),
                _ => false,
            };
            let Some(frame) = frames.iter().find(|frame| fits(frame.complement)) else { continue };
            let is_clause = frame.complement == Complement::Clause;
            let is_in_relation = self.is_within_content(noun)
                || self.relations.iter().any(|relation| relation.cue.contains(noun));
            let Some(noun_source) = self.noun_source(noun) else { continue };
            if is_in_relation || noun_source.is_none() && !is_clause {
                continue;
            }
            let is_preposition = matches!(frame.complement, Complement::Preposition(_));
            let from = if is_preposition { noun + 2 } else { noun + 1 };
            let limit = self.noun_content_end(from);
            if limit > from + 1 {
                let cue = TokenRange::new(noun, if is_preposition { noun + 2 } else { noun + 1 });
                let is_quoted = (from..limit).any(|idx| doc.quotation(idx).is_some());
                self.relations.push(TokenRelation {
                    source: noun_source,
                    cue,
                    head: noun,
                    content: vec![TokenRange::new(from, limit)],
                    rule: AttributionRule::NounOf,
                    class: Some(frame.class),
                    paragraph: self.paragraph,
                    is_quoted,
                });
            }
        }
    }

    /// "“…” — X": a quotation with a signature.
    fn signed_quotation(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let is_dash = |idx: usize| doc.is_any_mark(idx, &['-', '–', '—', '―']);
        let paragraph = doc.paragraphs[self.paragraph];
        let Some(dash) = range.indices().find(|idx| is_dash(*idx)) else { return };
        let Some(closing) = dash.checked_sub(1).filter(|at| paragraph.contains(*at)) else {
            return;
        };
        let from = (dash..range.end).find(|idx| !is_dash(*idx)).unwrap_or(range.end);
        let Some(quotation) = doc.quotation(closing).filter(|_| doc.closes_quotation(closing))
        else {
            return;
        };
        let to = if doc.is_mark(range.end - 1, '.') { range.end - 1 } else { range.end };
        let is_name = (1..=MAX_SIGNATURE).contains(&to.saturating_sub(from))
            && doc.token(from).is_capital
            && !(from..to).any(|idx| doc.is_verb(idx) || doc.quotation(idx).is_some());
        if is_name && quotation.len() >= MIN_QUOTED_CONTENT {
            let content =
                Content { ranges: vec![quotation], cue_end: from, rule: AttributionRule::Signed };
            self.add_relation(
                TokenRange::new(from, to),
                TokenRange::new(dash, from),
                dash,
                content,
                &[],
            );
        }
    }

    /// The source of a noun: "X's", "their"; `Some(None)` after an article; `None` where the noun does not attribute.
    fn noun_source(&self, noun: usize) -> Option<Option<TokenRange>> {
        let (doc, range) = (self.doc, self.range);
        // "his repeated claim".
        let is_modifier = |idx: usize| {
            idx > range.start && doc.tag(idx) == Tag::Noun && !doc.token(idx).is_capital
        };
        let mut before = noun - 1;
        if is_modifier(before) {
            before -= 1;
        }
        match doc.tag(before) {
            Tag::Possessive => Some(Some(TokenRange::new(before, before + 1))),
            Tag::Be if doc.is_possessive_ending(before) && before > range.start => {
                doc.subject(range.start, before).map(Some)
            }
            Tag::Determiner if doc.is_any_word(before, &["the", "a", "an", "any"]) => Some(None),
            _ => None,
        }
    }

    /// Where the content of a noun ends: at a comma, a dash, a semicolon, a full stop or a relative clause.
    fn noun_content_end(&self, from: usize) -> usize {
        let (doc, range) = (self.doc, self.range);
        let ends = |idx: usize| {
            (doc.is_any_mark(idx, &[',', ';', '—', '–', '.']) && idx > from + 1
                || doc.tag(idx) == Tag::Relative)
                && doc.quotation(idx).is_none()
        };
        (from..range.end).find(|idx| ends(*idx)).unwrap_or(range.end)
    }

    /// Whether a sentence ends with a verb and its subject after a comma: "…, X said", "…, said X".
    fn ends_with_attribution(&self, n: usize) -> bool {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begins = |at: usize| {
            at > range.start + 2 && doc.is_mark(at - 1, ',') && doc.quotation(at - 1).is_none()
        };
        let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
        if !frames.iter().any(|frame| frame.complement == Complement::Clause) {
            return false;
        }
        let is_participle = |at: usize| {
            let later = self.groups[n + 1..].iter();
            doc.is_mark(at, ',') && later.clone().any(|later| later.range.start == at + 1)
        };
        let ends =
            |at: usize| at + 1 >= range.end || doc.tag(at) == Tag::Preposition || is_participle(at);
        doc.subject_of(range, group.range.start)
            .is_some_and(|subject| begins(subject.start) && ends(group.range.end))
    }

    /// Adds the relation of a verb.
    fn cue_verb(&mut self, n: usize) {
        let group = self.groups[n];
        let (frames, has_particle) =
            group.verb().frames_before(self.doc.token_text(group.range.end));
        let verb_end = group.range.end + usize::from(has_particle);
        if group.kind == VerbGroupKind::Passive {
            return self.passive_by(group, verb_end, frames);
        }
        let Some(source) = self.verb_source(n, verb_end, frames) else { return };
        let limit = self.content_limit(n, verb_end);
        let mut cue_end = verb_end;
        let mut content_start = source.content_start;
        if !source.is_inverted {
            // Time words and adverbs right after a verb belong to the cue: "said Friday".
            let is_adjunct = |idx: usize| {
                const CONTENT_ADVERBS: &[&str] = &[
                    "almost", "even", "just", "most", "much", "only", "quite", "there", "too",
                    "very",
                ];
                let tag = self.doc.tag(idx);
                tag == Tag::Time && !self.doc.is_possessive_ending(idx + 1)
                    || tag == Tag::Adverb && !self.doc.is_any_word(idx, CONTENT_ADVERBS)
            };
            while content_start < self.range.end && is_adjunct(content_start) {
                content_start += 1;
                cue_end = content_start;
            }
            // "said on Monday the bridge": the day is not part of the content.
            if self.doc.is_any_word(content_start, &["on", "late", "early"])
                && self.doc.tag(content_start + 1) == Tag::Time
                && !matches!(
                    self.doc.tag(content_start + 2),
                    Tag::That | Tag::Mark | Tag::Preposition
                )
            {
                content_start += 2;
            }
        }
        let is_end =
            content_start >= limit || self.doc.is_any_mark(content_start, &['.', '!', '?']);
        let after = match is_end {
            true => None,
            false => self.content_after(
                group,
                source,
                ContentSearch { from: content_start, limit, cue_end, frames },
            ),
        };
        let before = self.content_before(n, source, after.as_ref(), cue_end, limit, frames);
        let elsewhere = || {
            self.content_in_next_paragraph(content_start, frames)
                .or_else(|| self.as_said(source, content_start, frames))
        };
        if let Some(content) = before.or(after).or_else(elsewhere) {
            let cue = TokenRange::new(group.range.start, content.cue_end);
            self.add_relation(source.range, cue, group.head, content, frames);
        }
    }

    /// "X added:" at the end of a paragraph: the content is the next paragraph.
    fn content_in_next_paragraph(
        &self,
        content_start: usize,
        frames: &[CueFrame],
    ) -> Option<Content> {
        let (doc, range) = (self.doc, self.range);
        let ends = doc.is_mark(content_start, ':')
            && content_start + 1 == range.end
            && doc.paragraphs[self.paragraph].end == range.end;
        let next =
            doc.paragraphs.get(self.paragraph + 1).filter(|_| ends && allows_clause(frames))?;
        Some(Content {
            ranges: vec![*next],
            cue_end: content_start,
            rule: AttributionRule::VerbColon,
        })
    }

    /// "As X said, …".
    fn as_said(
        &self,
        source: VerbSource,
        content_start: usize,
        frames: &[CueFrame],
    ) -> Option<Content> {
        let (doc, range) = (self.doc, self.range);
        let is_as = source.range.start > range.start
            && doc.is_word(source.range.start - 1, "as")
            && source.range.start <= range.start + 3
            && doc.is_mark(content_start, ',')
            && content_start + 2 < range.end;
        (is_as && allows_clause(frames)).then(|| Content {
            ranges: vec![TokenRange::new(content_start + 1, range.end)],
            cue_end: content_start,
            rule: AttributionRule::AsSaid,
        })
    }

    /// The source of a verb.
    fn verb_source(&self, n: usize, verb_end: usize, frames: &[CueFrame]) -> Option<VerbSource> {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begin = group.range.start;
        let before = begin.checked_sub(1).filter(|before| range.start <= *before);
        let before_verb = |source: TokenRange| VerbSource {
            range: source,
            is_inverted: false,
            content_start: verb_end,
        };
        // The subject that this verb shares with the verb before.
        let shared = || {
            let last = self.relations.iter().rev().find_map(|relation| relation.source);
            last.or_else(|| doc.first_subject(range, begin))
        };
        if group.kind == VerbGroupKind::Participle {
            return match before.map(|before| doc.tag(before)) {
                Some(Tag::Determiner | Tag::Possessive | Tag::Be) => None,
                // "a statement announcing …".
                Some(Tag::Noun) => doc.subject(range.start, begin).map(before_verb),
                _ => {
                    let later = || {
                        let later = self.groups[n + 1..]
                            .iter()
                            .find(|group| group.kind == VerbGroupKind::Finite);
                        later.and_then(|group| doc.subject_of(range, group.range.start))
                    };
                    // "Asked about it, X said …".
                    shared()
                        .or_else(|| (begin == range.start).then(later).flatten())
                        .map(before_verb)
                }
            };
        }
        let is_after_content =
            before.is_some_and(|before| doc.is_mark(before, ',') || doc.closes_quotation(before));
        // "X, his aide, told Y": only verbs that need no addressee precede their subject.
        let may_be_inverted = is_after_content
            && frames.iter().any(|frame| frame.complement == Complement::Clause)
            && group.head == begin;
        let subject_end =
            may_be_inverted.then(|| doc.inverted_subject_end(verb_end, range)).flatten();
        if let Some(subject_end) = subject_end {
            return Some(VerbSource {
                range: TokenRange::new(verb_end, subject_end),
                is_inverted: true,
                content_start: subject_end,
            });
        }
        let own = doc.subject_of(range, begin);
        let shares = before.is_some_and(|before| {
            doc.tag(before) == Tag::Conjunction || is_after_content && own.is_none()
        });
        if shares { shared().map(before_verb) } else { own.map(before_verb) }
    }

    /// The content that follows a verb.
    fn content_after(
        &self,
        group: VerbGroup,
        source: VerbSource,
        search: ContentSearch<'_>,
    ) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, cue_end, frames } = search;
        let opens = |idx: usize| idx < limit && doc.opens_quotation(idx);
        let is_colon = doc.is_mark(from, ':');
        if !source.is_inverted {
            let has_preposition = |frame: &CueFrame| match frame.complement {
                Complement::Preposition(preposition) => doc.is_word(from, preposition),
                _ => false,
            };
            if frames.iter().any(has_preposition) {
                let search = ContentSearch { cue_end: from + 1, ..search };
                return Some(search.content_from(from + 1, AttributionRule::VerbPreposition));
            }
        }
        if (is_colon || doc.is_mark(from, ',')) && opens(from + 1) {
            let cue_end = if is_colon { from + 1 } else { cue_end };
            let search = ContentSearch { cue_end, ..search };
            return Some(search.quotation_from(doc, from + 1, AttributionRule::VerbQuotation));
        }
        if is_colon && search.allows(Complement::Clause) && from + 1 < limit {
            let search = ContentSearch { cue_end: from + 1, ..search };
            return Some(search.content_from(from + 1, AttributionRule::VerbColon));
        }
        if source.is_inverted {
            return None;
        }
        if doc.opens_quotation(from) {
            return Some(search.content_from(from, AttributionRule::VerbQuotation));
        }
        let next = doc.tag(from);
        if allows_clause(frames) && matches!(next, Tag::That | Tag::Question) {
            return Some(search.content_from(from, AttributionRule::VerbThat));
        }
        if search.allows(Complement::Infinitive) && next == Tag::To {
            return Some(search.content_from(from, AttributionRule::VerbInfinitive));
        }
        self.content_after_addressee(search)
            .or_else(|| self.clause_after_adjunct(search))
            .or_else(|| self.bare_clause(search))
            .or_else(|| self.noun_phrase(group, source, search))
    }

    /// "told X that …", "told X: “…”", "urged X to …".
    fn content_after_addressee(&self, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, .. } = search;
        let (clause, infinitive) = (
            search.allows(Complement::AddresseeClause),
            search.allows(Complement::AddresseeInfinitive),
        );
        let begins = matches!(
            doc.tag(from),
            Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Object | Tag::Noun | Tag::Subject
        );
        if !(clause || infinitive) || !begins {
            return None;
        }
        let end = doc.object_end(from, limit);
        if end >= limit {
            return None;
        }
        let is_clause = matches!(doc.tag(end), Tag::That | Tag::Question | Tag::Subject)
            || doc.opens_quotation(end);
        let is_quotation = |end: usize| {
            doc.is_any_mark(end, &[',', ':']) && end + 1 < limit && doc.opens_quotation(end + 1)
        };
        // "told his audience of Monday, “…”".
        let longer = (end..limit.min(end + MAX_PARENTHESIS)).find(|idx| is_quotation(*idx));
        let end = if is_clause { end } else { longer.unwrap_or(end) };
        if clause && is_clause {
            Some(search.content_from(end, AttributionRule::VerbWhomThat))
        } else if clause && is_quotation(end) {
            Some(search.quotation_from(doc, end + 1, AttributionRule::VerbWhomQuotation))
        } else if infinitive && doc.tag(end) == Tag::To {
            Some(search.content_from(from, AttributionRule::VerbWhomInfinitive))
        } else {
            None
        }
    }

    /// "said in a statement on Friday that …", "said in a statement, “…”".
    fn clause_after_adjunct(&self, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, .. } = search;
        let is_comma = doc.is_mark(from, ',');
        let is_adjunct =
            matches!(doc.tag(from), Tag::Preposition | Tag::To | Tag::Time) || is_comma;
        if !search.allows(Complement::Clause) || !is_adjunct || from >= limit {
            return None;
        }
        let is_that = |idx: usize| {
            let is_clause_of_noun =
                !matches!(doc.tag(idx - 1), Tag::Time | Tag::Mark | Tag::Number)
                    && matches!(doc.tag(idx + 1), Tag::Be | Tag::Have | Tag::Modal | Tag::Verb);
            doc.tag(idx) == Tag::That
                && (!is_comma || idx == from + 1)
                && doc.tag(idx - 1) != Tag::Preposition
                && !is_clause_of_noun
        };
        let mut adjunct = (from..limit).take_while(|idx| *idx == from || !doc.is_mark(*idx, ','));
        // "at a meeting in Toledo, Ohio, that".
        let mut parted = from + 1..limit.min(from + 2 * MAX_PARENTHESIS);
        let that_after_comma = parted
            .find(|idx| !is_comma && doc.tag(*idx) == Tag::That && doc.is_mark(*idx - 1, ','));
        if let Some(that) = that_after_comma {
            return Some(search.content_from(that, AttributionRule::VerbThat));
        }
        if let Some(that) = adjunct.clone().find(|idx| is_that(*idx)) {
            return Some(search.content_from(that, AttributionRule::VerbThat));
        }
        // "said in a statement she would".
        let pronoun = adjunct.find(|idx| {
            doc.tag(*idx) == Tag::Subject
                && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Time | Tag::Number)
                && !is_comma
                && doc.quotation(*idx).is_none()
        });
        if let Some(pronoun) = pronoun {
            return Some(search.content_from(pronoun, AttributionRule::VerbClause));
        }
        let quotation = (from + 1..limit)
            .find(|idx| doc.opens_quotation(*idx) && doc.is_any_mark(*idx - 1, &[',', ':']))?;
        Some(search.quotation_from(doc, quotation, AttributionRule::VerbQuotation))
    }

    /// "said the minister had lied".
    fn bare_clause(&self, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, .. } = search;
        let begins = matches!(
            doc.tag(from),
            Tag::Determiner
                | Tag::Possessive
                | Tag::Name
                | Tag::Subject
                | Tag::Noun
                | Tag::Number
                | Tag::Adverb
                | Tag::Object
                | Tag::Subordinator
        );
        if !search.allows(Complement::Clause) || !begins || doc.is_word(from, "as") {
            return None;
        }
        let is_finite = |idx: usize| {
            doc.is_verb(idx) || doc.verb_forms(idx).is_some_and(|forms| forms.present || forms.past)
        };
        (from..limit).any(is_finite).then(|| search.content_from(from, AttributionRule::VerbClause))
    }

    /// "condemned the deed", "accused X of …".
    fn noun_phrase(
        &self,
        group: VerbGroup,
        source: VerbSource,
        search: ContentSearch<'_>,
    ) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, frames, .. } = search;
        let begins = matches!(
            doc.tag(from),
            Tag::Determiner
                | Tag::Possessive
                | Tag::Name
                | Tag::Object
                | Tag::Noun
                | Tag::Number
                | Tag::That
                | Tag::Question
                | Tag::Subject
        ) || doc.opens_quotation(from);
        // "could embrace" is the narrator's guess; "what he called X" is not a claim about X.
        let is_guess = group.range.indices().any(|idx| doc.tag(idx) == Tag::Modal);
        let is_within_question = source.range.start > self.range.start
            && doc.tag(source.range.start - 1) == Tag::Question;
        // "by praising Y": the means of another act.
        let is_means = group.kind == VerbGroupKind::Participle
            && group.range.start > self.range.start
            && doc.is_word(group.range.start - 1, "by");
        if !search.allows(Complement::NounPhrase)
            || !begins
            || is_guess
            || is_within_question
            || is_means
        {
            return None;
        }
        let end = doc.object_end(from, limit);
        let is_accusation =
            accuses_of(frames) && end < limit && doc.is_any_word(end, &["of", "with"]);
        Some(match is_accusation {
            true => ContentSearch { cue_end: end + 1, ..search }
                .content_from(end + 1, AttributionRule::AccuseOf),
            false => search.content_from(from, AttributionRule::VerbNoun),
        })
    }

    /// "…, X said", "“…,” said X", and "A, X said, B".
    fn content_before(
        &self,
        n: usize,
        source: VerbSource,
        after: Option<&Content>,
        cue_end: usize,
        limit: usize,
        frames: &[CueFrame],
    ) -> Option<Content> {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let subject = if source.is_inverted { group.range.start } else { source.range.start };
        // "“Who knows?” X asked": the question mark ends a sentence of its own.
        let ends_quotation = |edge: usize| {
            doc.closes_quotation(edge)
                && edge > 0
                && doc.is_any_mark(edge - 1, &['?', '!', ',', '.'])
                && doc.paragraphs[self.paragraph].contains(edge)
        };
        let edge =
            subject.checked_sub(1).filter(|edge| range.start <= *edge || ends_quotation(*edge))?;
        if group.kind != VerbGroupKind::Finite
            || !(allows_clause(frames) || after.is_none() && source.is_inverted)
        {
            return None;
        }
        let closing = if doc.closes_quotation(edge) {
            Some(edge)
        } else {
            (doc.is_mark(edge, ',') && edge > range.start && doc.closes_quotation(edge - 1))
                .then(|| edge - 1)
        };
        let quotation = closing.and_then(|closing| doc.quotation(closing)).filter(|quotation| {
            quotation.len() >= MIN_QUOTED_CONTENT
                || quotation.start <= range.start + 1
                || after.is_none()
        });
        let is_edge = closing.is_some() || doc.is_any_mark(edge, &[',', '—', '–', '-']);
        let is_content = quotation.is_some() || after.is_none() && subject > range.start + 2;
        if !is_edge || !is_content {
            return None;
        }
        let from = quotation.map_or(range.start, |quotation| quotation.start.min(range.start));
        let to = if doc.closes_quotation(edge) { edge + 1 } else { edge };
        let mut ranges = vec![TokenRange::new(from, to)];
        if quotation.is_some() {
            let quoted_after = after.iter().flat_map(|content| &content.ranges);
            ranges.extend(
                quoted_after
                    .filter(|range| range.start > edge && doc.quotation(range.start).is_some()),
            );
        } else {
            let parenthesis = source.content_start.max(cue_end);
            let comma = (parenthesis..range.end.min(parenthesis + MAX_PARENTHESIS + 1))
                .find(|idx| doc.is_mark(*idx, ','));
            let is_participle = |comma: usize| {
                self.groups[n + 1..].iter().any(|later| later.range.start == comma + 1)
            };
            if let Some(comma) = comma.filter(|comma| comma + 2 < limit && !is_participle(*comma)) {
                ranges.push(TokenRange::new(comma + 1, limit));
            }
        }
        Some(Content { ranges, cue_end, rule: AttributionRule::ContentBefore })
    }

    /// "X was accused by Y".
    fn passive_by(&mut self, group: VerbGroup, verb_end: usize, frames: &[CueFrame]) {
        let (doc, range) = (self.doc, self.range);
        let by = (verb_end..range.end.min(verb_end + 3)).find(|idx| doc.is_word(*idx, "by"));
        let Some((by, subject)) = by.zip(doc.subject_of(range, group.range.start)) else { return };
        let end = doc.phrase_end(by + 1, range);
        if end > by + 1 {
            let content = Content {
                ranges: vec![subject],
                cue_end: by + 1,
                rule: AttributionRule::PassiveBy,
            };
            let cue = TokenRange::new(group.range.start, by + 1);
            self.add_relation(TokenRange::new(by + 1, end), cue, group.head, content, frames);
        }
    }

    /// Where the content of a verb ends at the latest: at the end of the sentence, or where another source begins.
    fn content_limit(&self, n: usize, verb_end: usize) -> usize {
        let (doc, range) = (self.doc, self.range);
        let later = &self.groups[n + 1..];
        for idx in verb_end + 1..range.end {
            if doc.quotation(idx).is_some() && !doc.opens_quotation(idx) {
                continue;
            }
            if doc.is_mark(idx, ';') {
                return idx;
            }
            if doc.is_word(idx, "according") && doc.is_word(idx + 1, "to") {
                return if doc.is_mark(idx - 1, ',') { idx - 1 } else { idx };
            }
            // "… and condemned".
            let shares = |group: &VerbGroup| {
                group.kind == VerbGroupKind::Finite && group.range.start == idx + 1
            };
            if doc.tag(idx) == Tag::Conjunction && later.iter().any(shares) {
                return idx;
            }
            if doc.is_mark(idx, ',')
                && idx + 1 < range.end
                && self.has_new_source_after_comma(idx, later)
            {
                // "said the meeting, held on Monday, shows …": the clause does not have its verb yet.
                let is_verb = |idx: usize| {
                    doc.is_verb(idx)
                        || doc.verb_forms(idx).is_some_and(|forms| forms.present || forms.past)
                };
                let begins = (verb_end..idx).find(|idx| doc.is_mark(*idx, ','));
                let wants_verb = begins
                    .is_some_and(|comma| comma > verb_end + 1 && !(verb_end..comma).any(is_verb))
                    && later.iter().any(|group| {
                        group.range.start == idx + 1 && group.kind == VerbGroupKind::Finite
                    });
                if !wants_verb {
                    return idx;
                }
            }
        }
        range.end
    }

    /// Whether another source begins after a comma: ", saying", ", who said", ", X said", ", while X said".
    fn has_new_source_after_comma(&self, comma: usize, later: &[VerbGroup]) -> bool {
        let (doc, range) = (self.doc, self.range);
        let first = doc.tag(comma + 1);
        // "…, forced labour": a verb that takes only an infinitive does not attribute here.
        let says = |group: &&VerbGroup| {
            let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
            frames.iter().any(|frame| {
                !matches!(
                    frame.complement,
                    Complement::AddresseeInfinitive | Complement::ObjectPreposition(_)
                )
            }) || !matches!(doc.tag(group.range.end), Tag::Noun | Tag::Mark)
        };
        let begins_at =
            |idx: usize| later.iter().filter(says).any(|group| group.range.start == idx);
        if begins_at(comma + 1) {
            return true;
        }
        let leads = matches!(first, Tag::Conjunction | Tag::Adverb | Tag::Relative);
        if leads && begins_at(comma + 2) {
            return true;
        }
        let next = later
            .iter()
            .find(|group| group.kind == VerbGroupKind::Finite && group.range.start > comma);
        let Some(next) = next else { return false };
        let Some(subject) = doc.subject_of(range, next.range.start) else { return false };
        let is_last = next.range.end + 1 >= range.end;
        let is_while = doc.is_word(comma + 1, "while");
        let is_lead = first == Tag::Conjunction || is_while || doc.is_word(comma + 1, "as");
        // "X says she hopes, but she knows": still attributed to X.
        let is_pronoun = subject.len() == 1 && doc.tag(subject.start) == Tag::Subject && !is_while;
        if is_pronoun && !is_last {
            return false;
        }
        subject.start == comma + 2 && is_lead || subject.start == comma + 1 && is_last
    }
}

/// The class of a cue in the frame that a rule matched.
fn cue_class(frames: &[CueFrame], rule: AttributionRule) -> Option<CueClass> {
    let is_use = |complement: Complement| match rule {
        AttributionRule::ContentBefore => {
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
        AttributionRule::VerbPreposition => matches!(complement, Complement::Preposition(_)),
        AttributionRule::AccuseOf => matches!(complement, Complement::ObjectPreposition(_)),
        AttributionRule::VerbNoun | AttributionRule::PassiveBy => {
            complement == Complement::NounPhrase
        }
        _ => false,
    };
    let used = frames.iter().find(|frame| is_use(frame.complement)).or(frames.first());
    used.map(|frame| frame.class)
}

fn allows_clause(frames: &[CueFrame]) -> bool {
    frames
        .iter()
        .any(|frame| matches!(frame.complement, Complement::Clause | Complement::AddresseeClause))
}

/// Whether a verb is one of accusing with `of` or `with`: "accuse X of".
fn accuses_of(frames: &[CueFrame]) -> bool {
    frames.iter().any(|frame| {
        frame.class == CueClass::Accuse
            && matches!(frame.complement, Complement::ObjectPreposition("of" | "with"))
    })
}
