//! Attribution within a sentence: each verb that attributes, `according to`, and passives.

use super::lexicon::{CueClass, Frame, LEXICON, Shape, Tag};
use super::tagged_text::{TaggedText, TokenRange};
use super::verb_groups::{Group, Kind};
use super::{Draft, Rule};

/// A parenthesis between two parts of a content is no longer than this, in tokens: "A, he said on Monday, B".
const MAX_PARENTHESIS: usize = 8;

/// The shortest quotation, marks included, that is taken for words said and not for a title: "On “Fox News Sunday,” X said".
const MIN_SAID: usize = 7;

/// The longest signature behind a quotation, in tokens.
const MAX_SIGNATURE: usize = 8;

/// One sentence and what has been found in it.
pub(crate) struct Sentence<'d, 't> {
    doc: &'d TaggedText<'t>,
    range: TokenRange,
    paragraph: usize,
    groups: Vec<Group>,
    found: Vec<Draft>,
}

/// Who says it, and from which token on what follows can be the content.
#[derive(Clone, Copy)]
struct Said {
    source: TokenRange,
    /// Whether the source stands behind its verb.
    is_inverted: bool,
    behind: usize,
}

/// A content, and how far its cue goes.
struct Content {
    ranges: Vec<TokenRange>,
    cue_end: usize,
    rule: Rule,
}

/// Where a content is looked for behind its verb.
#[derive(Clone, Copy)]
struct Behind<'f> {
    /// The first token that can belong to it.
    from: usize,
    /// Where it ends at the latest.
    limit: usize,
    /// How far the cue goes, if nothing that follows belongs to it.
    cue_end: usize,
    /// The uses of the verb.
    frames: &'f [Frame],
}

impl Behind<'_> {
    fn has(self, shape: Shape) -> bool {
        self.frames.iter().any(|frame| frame.shape == shape)
    }

    /// All from a token on.
    fn content(self, from: usize, rule: Rule) -> Content {
        Content { ranges: vec![TokenRange::new(from, self.limit)], cue_end: self.cue_end, rule }
    }

    /// The quotation that a token opens, to its own end, and what follows it.
    fn quotation(self, doc: &TaggedText<'_>, from: usize, rule: Rule) -> Content {
        let to = doc.quotation(from).map_or(self.limit, |quotation| quotation.end.max(self.limit));
        Content { ranges: vec![TokenRange::new(from, to)], cue_end: self.cue_end, rule }
    }
}

/// What is attributed in a sentence, to whom.
pub(crate) fn attributions(
    doc: &TaggedText<'_>,
    range: TokenRange,
    paragraph: usize,
) -> Vec<Draft> {
    // What is said within a quotation is the quotation's.
    let is_quoted = |idx: usize| doc.quotation(idx).is_some_and(|quotation| quotation.len() > 2);
    let groups: Vec<Group> = range
        .indices()
        .filter(|idx| !is_quoted(*idx))
        .filter_map(|idx| doc.group(idx, range))
        .collect();
    let mut sentence = Sentence { doc, range, paragraph, groups, found: Vec::new() };
    sentence.according();
    sentence.signed();
    // What ends in ", X said" is X's as a whole, whoever is said to say what in it.
    let last = sentence.groups.iter().rposition(|group| group.kind == Kind::Finite);
    let last = last.filter(|last| sentence.ends_with(*last));
    if let Some(last) = last {
        sentence.verb(last);
    }
    for n in 0..sentence.groups.len() {
        if Some(n) != last && !sentence.is_within_content(sentence.groups[n].head) {
            sentence.verb(n);
        }
    }
    sentence.nouns();
    sentence.found
}

impl Sentence<'_, '_> {
    /// Whether a token stands in what somebody was found to say: then what is said there is theirs.
    fn is_within_content(&self, idx: usize) -> bool {
        self.found
            .iter()
            .filter(|draft| !matches!(draft.rule, Rule::AccordingTo | Rule::VerbNoun))
            .any(|draft| draft.content.iter().any(|range| range.contains(idx)))
    }

    fn add(
        &mut self,
        source: TokenRange,
        cue: TokenRange,
        head: usize,
        content: Content,
        frames: &[Frame],
    ) {
        let doc = self.doc;
        let is_quoted = content
            .ranges
            .iter()
            .any(|range| range.indices().any(|idx| doc.quotation(idx).is_some()));
        self.found.push(Draft {
            source: Some(source),
            cue,
            head,
            content: content.ranges,
            rule: content.rule,
            class: class(frames, content.rule),
            paragraph: self.paragraph,
            is_quoted,
        });
    }

    /// "According to X, …" and "…, according to X".
    fn according(&mut self) {
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
                let content =
                    Content { ranges: vec![content], cue_end: idx + 2, rule: Rule::AccordingTo };
                self.add(
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
    fn nouns(&mut self) {
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
            let fits = |shape: Shape| match shape {
                Shape::Clause => doc.tag(noun + 1) == Tag::That,
                Shape::Infinitive => doc.tag(noun + 1) == Tag::To,
                Shape::Behind(preposition) => doc.is_word(noun + 1, preposition),
                _ => false,
            };
            let Some(frame) = frames.iter().find(|frame| fits(frame.shape)) else { continue };
            let is_clause = frame.shape == Shape::Clause;
            let is_known = self.is_within_content(noun)
                || self.found.iter().any(|draft| draft.cue.contains(noun));
            let Some(holder) = self.holder(noun) else { continue };
            if is_known || holder.is_none() && !is_clause {
                continue;
            }
            let behind = matches!(frame.shape, Shape::Behind(_));
            let from = if behind { noun + 2 } else { noun + 1 };
            let limit = self.noun_limit(from);
            if limit > from + 1 {
                let cue = TokenRange::new(noun, if behind { noun + 2 } else { noun + 1 });
                let is_quoted = (from..limit).any(|idx| doc.quotation(idx).is_some());
                self.found.push(Draft {
                    source: holder,
                    cue,
                    head: noun,
                    content: vec![TokenRange::new(from, limit)],
                    rule: Rule::NounOf,
                    class: Some(frame.class),
                    paragraph: self.paragraph,
                    is_quoted,
                });
            }
        }
    }

    /// "“…” — X": who signs a quotation.
    fn signed(&mut self) {
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
        if is_name && quotation.len() >= MIN_SAID {
            let content = Content { ranges: vec![quotation], cue_end: from, rule: Rule::Signed };
            self.add(TokenRange::new(from, to), TokenRange::new(dash, from), dash, content, &[]);
        }
    }

    /// Whose a noun is: "X's", "their"; nobody's behind an article; nothing where it is no such noun here.
    fn holder(&self, noun: usize) -> Option<Option<TokenRange>> {
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

    /// Where the content of a noun ends: at a comma, at a semicolon, at the verb of its clause.
    fn noun_limit(&self, from: usize) -> usize {
        let (doc, range) = (self.doc, self.range);
        let ends = |idx: usize| {
            (doc.is_any_mark(idx, &[',', ';', '—', '–', '.']) && idx > from + 1
                || doc.tag(idx) == Tag::Relative)
                && doc.quotation(idx).is_none()
        };
        (from..range.end).find(|idx| ends(*idx)).unwrap_or(range.end)
    }

    /// Whether a sentence ends with a verb and its subject behind a comma: "…, X said", "…, said X".
    fn ends_with(&self, n: usize) -> bool {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begins = |at: usize| {
            at > range.start + 2 && doc.is_mark(at - 1, ',') && doc.quotation(at - 1).is_none()
        };
        let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
        if !frames.iter().any(|frame| frame.shape == Shape::Clause) {
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

    /// What a verb attributes.
    fn verb(&mut self, n: usize) {
        let group = self.groups[n];
        let (frames, has_particle) =
            group.verb().frames_before(self.doc.token_text(group.range.end));
        let verb_end = group.range.end + usize::from(has_particle);
        if group.kind == Kind::Passive {
            return self.passive(group, verb_end, frames);
        }
        let Some(said) = self.said(n, verb_end, frames) else { return };
        let limit = self.limit(n, verb_end);
        let mut cue_end = verb_end;
        let mut behind = said.behind;
        if !said.is_inverted {
            // Time words and adverbs right behind belong to the cue: "said Friday".
            let is_adjunct = |idx: usize| {
                const OF_WHAT_FOLLOWS: &[&str] = &[
                    "almost", "even", "just", "most", "much", "only", "quite", "there", "too",
                    "very",
                ];
                let tag = self.doc.tag(idx);
                tag == Tag::Time && !self.doc.is_possessive_ending(idx + 1)
                    || tag == Tag::Adverb && !self.doc.is_any_word(idx, OF_WHAT_FOLLOWS)
            };
            while behind < self.range.end && is_adjunct(behind) {
                behind += 1;
                cue_end = behind;
            }
            // "said on Monday the bridge": the day stands between.
            if self.doc.is_any_word(behind, &["on", "late", "early"])
                && self.doc.tag(behind + 1) == Tag::Time
                && !matches!(self.doc.tag(behind + 2), Tag::That | Tag::Mark | Tag::Preposition)
            {
                behind += 2;
            }
        }
        let is_end = behind >= limit || self.doc.is_any_mark(behind, &['.', '!', '?']);
        let after = match is_end {
            true => None,
            false => {
                self.content_behind(group, said, Behind { from: behind, limit, cue_end, frames })
            }
        };
        let before = self.content_before(n, said, after.as_ref(), cue_end, limit, frames);
        let elsewhere =
            || self.next_paragraph(behind, frames).or_else(|| self.as_said(said, behind, frames));
        if let Some(content) = before.or(after).or_else(elsewhere) {
            let cue = TokenRange::new(group.range.start, content.cue_end);
            self.add(said.source, cue, group.head, content, frames);
        }
    }

    /// "X added:" at the end of a paragraph: the next one.
    fn next_paragraph(&self, behind: usize, frames: &[Frame]) -> Option<Content> {
        let (doc, range) = (self.doc, self.range);
        let ends = doc.is_mark(behind, ':')
            && behind + 1 == range.end
            && doc.paragraphs[self.paragraph].end == range.end;
        let next =
            doc.paragraphs.get(self.paragraph + 1).filter(|_| ends && takes_clause(frames))?;
        Some(Content { ranges: vec![*next], cue_end: behind, rule: Rule::VerbColon })
    }

    /// "As X said, …".
    fn as_said(&self, said: Said, behind: usize, frames: &[Frame]) -> Option<Content> {
        let (doc, range) = (self.doc, self.range);
        let is_as = said.source.start > range.start
            && doc.is_word(said.source.start - 1, "as")
            && said.source.start <= range.start + 3
            && doc.is_mark(behind, ',')
            && behind + 2 < range.end;
        (is_as && takes_clause(frames)).then(|| Content {
            ranges: vec![TokenRange::new(behind + 1, range.end)],
            cue_end: behind,
            rule: Rule::AsSaid,
        })
    }

    /// Who is the source of a verb.
    fn said(&self, n: usize, verb_end: usize, frames: &[Frame]) -> Option<Said> {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begin = group.range.start;
        let before = begin.checked_sub(1).filter(|before| range.start <= *before);
        let here = |source: TokenRange| Said { source, is_inverted: false, behind: verb_end };
        // The subject of the verb before, which this one shares.
        let shared = || {
            let last = self.found.iter().rev().find_map(|draft| draft.source);
            last.or_else(|| doc.first_subject(range, begin))
        };
        if group.kind == Kind::Participle {
            return match before.map(|before| doc.tag(before)) {
                Some(Tag::Determiner | Tag::Possessive | Tag::Be) => None,
                // "a statement announcing …".
                Some(Tag::Noun) => doc.subject(range.start, begin).map(here),
                _ => {
                    let later = || {
                        let later =
                            self.groups[n + 1..].iter().find(|group| group.kind == Kind::Finite);
                        later.and_then(|group| doc.subject_of(range, group.range.start))
                    };
                    // "Asked about it, X said …".
                    shared().or_else(|| (begin == range.start).then(later).flatten()).map(here)
                }
            };
        }
        let is_behind_content =
            before.is_some_and(|before| doc.is_mark(before, ',') || doc.closes_quotation(before));
        // "X, his aide, told Y": only what needs no addressee stands before its subject.
        let may_be_inverted = is_behind_content
            && frames.iter().any(|frame| frame.shape == Shape::Clause)
            && group.head == begin;
        let behind = may_be_inverted.then(|| doc.inverted_subject_end(verb_end, range)).flatten();
        if let Some(behind) = behind {
            return Some(Said {
                source: TokenRange::new(verb_end, behind),
                is_inverted: true,
                behind,
            });
        }
        let own = doc.subject_of(range, begin);
        let shares = before.is_some_and(|before| {
            doc.tag(before) == Tag::Conjunction || is_behind_content && own.is_none()
        });
        if shares { shared().map(here) } else { own.map(here) }
    }

    /// The content that follows a verb.
    fn content_behind(&self, group: Group, said: Said, place: Behind<'_>) -> Option<Content> {
        let doc = self.doc;
        let Behind { from, limit, cue_end, frames } = place;
        let opens = |idx: usize| idx < limit && doc.opens_quotation(idx);
        let is_colon = doc.is_mark(from, ':');
        if !said.is_inverted {
            let asked_for = |frame: &Frame| match frame.shape {
                Shape::Behind(preposition) => doc.is_word(from, preposition),
                _ => false,
            };
            if frames.iter().any(asked_for) {
                let place = Behind { cue_end: from + 1, ..place };
                return Some(place.content(from + 1, Rule::VerbPreposition));
            }
        }
        if (is_colon || doc.is_mark(from, ',')) && opens(from + 1) {
            let cue_end = if is_colon { from + 1 } else { cue_end };
            let place = Behind { cue_end, ..place };
            return Some(place.quotation(doc, from + 1, Rule::VerbQuotation));
        }
        if is_colon && place.has(Shape::Clause) && from + 1 < limit {
            let place = Behind { cue_end: from + 1, ..place };
            return Some(place.content(from + 1, Rule::VerbColon));
        }
        if said.is_inverted {
            return None;
        }
        if doc.opens_quotation(from) {
            return Some(place.content(from, Rule::VerbQuotation));
        }
        let next = doc.tag(from);
        if takes_clause(frames) && matches!(next, Tag::That | Tag::Question) {
            return Some(place.content(from, Rule::VerbThat));
        }
        if place.has(Shape::Infinitive) && next == Tag::To {
            return Some(place.content(from, Rule::VerbInfinitive));
        }
        self.behind_addressee(place)
            .or_else(|| self.clause_behind_adjunct(place))
            .or_else(|| self.clause(place))
            .or_else(|| self.noun(group, said, place))
    }

    /// "told X that …", "told X: “…”", "urged X to …".
    fn behind_addressee(&self, place: Behind<'_>) -> Option<Content> {
        let doc = self.doc;
        let Behind { from, limit, .. } = place;
        let (clause, infinitive) = (place.has(Shape::WhomClause), place.has(Shape::WhomInfinitive));
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
            Some(place.content(end, Rule::VerbWhomThat))
        } else if clause && is_quotation(end) {
            Some(place.quotation(doc, end + 1, Rule::VerbWhomQuotation))
        } else if infinitive && doc.tag(end) == Tag::To {
            Some(place.content(from, Rule::VerbWhomInfinitive))
        } else {
            None
        }
    }

    /// "said in a statement on Friday that …", "said in a statement, “…”".
    fn clause_behind_adjunct(&self, place: Behind<'_>) -> Option<Content> {
        let doc = self.doc;
        let Behind { from, limit, .. } = place;
        let is_comma = doc.is_mark(from, ',');
        let is_adjunct =
            matches!(doc.tag(from), Tag::Preposition | Tag::To | Tag::Time) || is_comma;
        if !place.has(Shape::Clause) || !is_adjunct || from >= limit {
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
        let behind_comma = parted
            .find(|idx| !is_comma && doc.tag(*idx) == Tag::That && doc.is_mark(*idx - 1, ','));
        if let Some(that) = behind_comma {
            return Some(place.content(that, Rule::VerbThat));
        }
        if let Some(that) = adjunct.clone().find(|idx| is_that(*idx)) {
            return Some(place.content(that, Rule::VerbThat));
        }
        // "said in a statement she would".
        let pronoun = adjunct.find(|idx| {
            doc.tag(*idx) == Tag::Subject
                && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Time | Tag::Number)
                && !is_comma
                && doc.quotation(*idx).is_none()
        });
        if let Some(pronoun) = pronoun {
            return Some(place.content(pronoun, Rule::VerbClause));
        }
        let quotation = (from + 1..limit)
            .find(|idx| doc.opens_quotation(*idx) && doc.is_any_mark(*idx - 1, &[',', ':']))?;
        Some(place.quotation(doc, quotation, Rule::VerbQuotation))
    }

    /// "said the minister had lied".
    fn clause(&self, place: Behind<'_>) -> Option<Content> {
        let doc = self.doc;
        let Behind { from, limit, .. } = place;
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
        if !place.has(Shape::Clause) || !begins || doc.is_word(from, "as") {
            return None;
        }
        let is_finite = |idx: usize| {
            doc.is_verb(idx) || doc.verb_forms(idx).is_some_and(|forms| forms.present || forms.past)
        };
        (from..limit).any(is_finite).then(|| place.content(from, Rule::VerbClause))
    }

    /// "condemned the deed", "accused X of …".
    fn noun(&self, group: Group, said: Said, place: Behind<'_>) -> Option<Content> {
        let doc = self.doc;
        let Behind { from, limit, frames, .. } = place;
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
        // "could embrace" is the narrator's guess; "what he called X" names nothing that he said of X.
        let is_guess = group.range.indices().any(|idx| doc.tag(idx) == Tag::Modal);
        let is_within_question =
            said.source.start > self.range.start && doc.tag(said.source.start - 1) == Tag::Question;
        // "by praising Y": how something else was done.
        let is_means = group.kind == Kind::Participle
            && group.range.start > self.range.start
            && doc.is_word(group.range.start - 1, "by");
        if !place.has(Shape::Noun) || !begins || is_guess || is_within_question || is_means {
            return None;
        }
        let end = doc.object_end(from, limit);
        let is_reproach =
            reproaches(frames) && end < limit && doc.is_any_word(end, &["of", "with"]);
        Some(match is_reproach {
            true => Behind { cue_end: end + 1, ..place }.content(end + 1, Rule::AccuseOf),
            false => place.content(from, Rule::VerbNoun),
        })
    }

    /// "…, X said", "“…,” said X", and "A, X said, B".
    fn content_before(
        &self,
        n: usize,
        said: Said,
        after: Option<&Content>,
        cue_end: usize,
        limit: usize,
        frames: &[Frame],
    ) -> Option<Content> {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let subject = if said.is_inverted { group.range.start } else { said.source.start };
        // "“Who knows?” X asked": the question ends a sentence of its own.
        let ends_quotation = |edge: usize| {
            doc.closes_quotation(edge)
                && edge > 0
                && doc.is_any_mark(edge - 1, &['?', '!', ',', '.'])
                && doc.paragraphs[self.paragraph].contains(edge)
        };
        let edge =
            subject.checked_sub(1).filter(|edge| range.start <= *edge || ends_quotation(*edge))?;
        if group.kind != Kind::Finite
            || !(takes_clause(frames) || after.is_none() && said.is_inverted)
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
            quotation.len() >= MIN_SAID || quotation.start <= range.start + 1 || after.is_none()
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
            let goes_on = after.iter().flat_map(|content| &content.ranges);
            ranges.extend(
                goes_on.filter(|range| range.start > edge && doc.quotation(range.start).is_some()),
            );
        } else {
            let behind = said.behind.max(cue_end);
            let comma = (behind..range.end.min(behind + MAX_PARENTHESIS + 1))
                .find(|idx| doc.is_mark(*idx, ','));
            let is_participle = |comma: usize| {
                self.groups[n + 1..].iter().any(|later| later.range.start == comma + 1)
            };
            if let Some(comma) = comma.filter(|comma| comma + 2 < limit && !is_participle(*comma)) {
                ranges.push(TokenRange::new(comma + 1, limit));
            }
        }
        Some(Content { ranges, cue_end, rule: Rule::ContentBefore })
    }

    /// "X was accused by Y".
    fn passive(&mut self, group: Group, verb_end: usize, frames: &[Frame]) {
        let (doc, range) = (self.doc, self.range);
        let by = (verb_end..range.end.min(verb_end + 3)).find(|idx| doc.is_word(*idx, "by"));
        let Some((by, subject)) = by.zip(doc.subject_of(range, group.range.start)) else { return };
        let end = doc.phrase_end(by + 1, range);
        if end > by + 1 {
            let content = Content { ranges: vec![subject], cue_end: by + 1, rule: Rule::PassiveBy };
            let cue = TokenRange::new(group.range.start, by + 1);
            self.add(TokenRange::new(by + 1, end), cue, group.head, content, frames);
        }
    }

    /// Where the content of a verb ends at the latest: where the sentence does, or where somebody else comes to word.
    fn limit(&self, n: usize, verb_end: usize) -> usize {
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
            let shares = |group: &Group| group.kind == Kind::Finite && group.range.start == idx + 1;
            if doc.tag(idx) == Tag::Conjunction && later.iter().any(shares) {
                return idx;
            }
            if doc.is_mark(idx, ',') && idx + 1 < range.end && self.ends_at_comma(idx, later) {
                // "said the meeting, held on Monday, shows …": the clause still wants its verb.
                let is_verb = |idx: usize| {
                    doc.is_verb(idx)
                        || doc.verb_forms(idx).is_some_and(|forms| forms.present || forms.past)
                };
                let begins = (verb_end..idx).find(|idx| doc.is_mark(*idx, ','));
                let wants_verb = begins
                    .is_some_and(|comma| comma > verb_end + 1 && !(verb_end..comma).any(is_verb))
                    && later
                        .iter()
                        .any(|group| group.range.start == idx + 1 && group.kind == Kind::Finite);
                if !wants_verb {
                    return idx;
                }
            }
        }
        range.end
    }

    /// Whether behind a comma somebody comes to word: ", saying", ", who said", ", X said", ", while X said".
    fn ends_at_comma(&self, comma: usize, later: &[Group]) -> bool {
        let (doc, range) = (self.doc, self.range);
        let first = doc.tag(comma + 1);
        // "…, forced labour": what takes an infinitive only says nothing here.
        let says = |group: &&Group| {
            let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
            frames
                .iter()
                .any(|frame| !matches!(frame.shape, Shape::WhomInfinitive | Shape::WhomBehind(_)))
                || !matches!(doc.tag(group.range.end), Tag::Noun | Tag::Mark)
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
        let next =
            later.iter().find(|group| group.kind == Kind::Finite && group.range.start > comma);
        let Some(next) = next else { return false };
        let Some(subject) = doc.subject_of(range, next.range.start) else { return false };
        let is_last = next.range.end + 1 >= range.end;
        let is_while = doc.is_word(comma + 1, "while");
        let is_lead = first == Tag::Conjunction || is_while || doc.is_word(comma + 1, "as");
        // "X says she hopes, but she knows": still X's.
        let is_pronoun = subject.len() == 1 && doc.tag(subject.start) == Tag::Subject && !is_while;
        if is_pronoun && !is_last {
            return false;
        }
        subject.start == comma + 2 && is_lead || subject.start == comma + 1 && is_last
    }
}

/// What a verb does in the use that a rule found.
fn class(frames: &[Frame], rule: Rule) -> Option<CueClass> {
    let is_use = |shape: Shape| match rule {
        Rule::ContentBefore => matches!(shape, Shape::Clause | Shape::WhomClause),
        Rule::VerbThat | Rule::VerbClause | Rule::VerbColon | Rule::VerbQuotation => {
            shape == Shape::Clause
        }
        Rule::VerbWhomThat | Rule::VerbWhomQuotation => shape == Shape::WhomClause,
        Rule::VerbWhomInfinitive => shape == Shape::WhomInfinitive,
        Rule::VerbInfinitive => shape == Shape::Infinitive,
        Rule::VerbPreposition => matches!(shape, Shape::Behind(_)),
        Rule::AccuseOf => matches!(shape, Shape::WhomBehind(_)),
        Rule::VerbNoun | Rule::PassiveBy => shape == Shape::Noun,
        _ => false,
    };
    let used = frames.iter().find(|frame| is_use(frame.shape)).or(frames.first());
    used.map(|frame| frame.class)
}

fn takes_clause(frames: &[Frame]) -> bool {
    frames.iter().any(|frame| matches!(frame.shape, Shape::Clause | Shape::WhomClause))
}

/// Whether a verb reproaches somebody with something: "accuse X of".
fn reproaches(frames: &[Frame]) -> bool {
    frames.iter().any(|frame| {
        frame.class == CueClass::Accuse && matches!(frame.shape, Shape::WhomBehind("of" | "with"))
    })
}
