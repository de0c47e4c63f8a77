//! Finds attribution within a sentence: verbs and nouns that attribute, `according to`, and passives.

mod content_after;
mod content_before;
mod content_limit;
mod nouns;
mod verb_source;
mod verbs;

use grammar::Label;

use super::TokenRelation;
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, CueClass, CueFrame, Tag};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::syntax::verb_groups::{VerbGroup, VerbGroupKind};

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

/// A content, with the end of its cue.
pub(super) struct Content {
    pub(super) ranges: Vec<TokenRange>,
    pub(super) cue_end: usize,
    pub(super) rule: AttributionRule,
}

/// The relations of a sentence.
pub(crate) fn attributions(
    doc: &TaggedText<'_>,
    range: TokenRange,
    paragraph: usize,
) -> Vec<TokenRelation> {
    // A cue within a quotation belongs to the quotation.
    let groups: Vec<VerbGroup> = range
        .indices()
        .filter(|idx| !doc.is_in_quotation(*idx))
        .filter_map(|idx| doc.verb_group(idx, range))
        .collect();
    let mut sentence = Sentence { doc, range, paragraph, groups, relations: Vec::new() };
    sentence.according_to();
    sentence.signed_quotation();
    sentence.labelled_quotation();
    sentence.question();
    // A sentence that ends in ", X said" is attributed to X as a whole, whatever other cues are in it.
    let last = (0..sentence.groups.len()).rev().find(|n| sentence.ends_with_attribution(*n));
    if let Some(last) = last {
        sentence.cue_verb(last);
    }
    for n in 0..sentence.groups.len() {
        if Some(n) != last && !sentence.is_within_content(sentence.groups[n].head) {
            sentence.cue_verb(n);
        }
    }
    sentence.cue_nouns();
    sentence.quotation_with_speaker();
    sentence.introduced_quotation();
    // "X, of the group Y, which opposes Z, said": within the source, nothing is attributed.
    let sources: Vec<TokenRange> =
        sentence.relations.iter().filter_map(|relation| relation.source).collect();
    sentence.relations.retain(|relation| {
        let describes = relation.rule == AttributionRule::VerbNoun
            && doc.tree.label(relation.head) == Label::RelativeClause;
        !(describes && sources.iter().any(|source| source.contains(relation.head)))
    });
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
            .any(|relation| relation.attributes(idx))
    }

    fn add_relation(
        &mut self,
        source: TokenRange,
        cue: TokenRange,
        head: usize,
        content: Content,
        frames: &[CueFrame],
    ) {
        let is_quoted = content.ranges.iter().any(|range| self.doc.has_quotation(*range));
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
            // "But, according to X, …", "It was noticed: according to X, …".
            let is_lead = |before: usize| {
                matches!(doc.tag(before), Tag::Conjunction | Tag::Adverb)
                    || doc.is_mark(before, ',') && before > range.start
            };
            let begins = idx <= range.start + 1
                || (range.start..idx).all(is_lead)
                || doc.is_any_mark(idx - 1, &[':', ';']);
            let mut end = doc.phrase_end(idx + 2, range);
            // "according to results of polls conducted by X, …".
            let comma = (end..range.end).find(|idx| doc.is_mark(*idx, ','));
            if let Some(comma) = comma.filter(|comma| {
                begins && doc.is_phrase(TokenRange::new(idx + 2, *comma))
            }) {
                end = comma;
            }
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
            let before = TokenRange::new(range.start, idx);
            // "The residents, according to Y, are fearful."
            let is_around = doc.is_mark(end, ',') && !doc.tree.has_finite_verb(before);
            let ranges = match (begins, is_around) {
                (true, _) => vec![TokenRange::new(end, range.end)],
                (false, true) => vec![before, TokenRange::new(end + 1, range.end)],
                (false, false) => vec![before],
            };
            if end > idx + 2 && ranges.iter().all(|range| range.len() > 1) {
                let content =
                    Content { ranges, cue_end: idx + 2, rule: AttributionRule::AccordingTo };
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

    /// "“…,” echoes X", "“…” (X, 2018)": a quotation with a verb that is in no table and a name behind it, or a reference.
    fn quotation_with_speaker(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let Some(quotation) = doc.quotation(range.start).filter(|quotation| {
            let is_known = |relation: &TokenRelation| relation.attributes(quotation.start);
            quotation.len() >= MIN_QUOTED_CONTENT
                && quotation.end < range.end
                && !self.relations.iter().any(is_known)
        }) else {
            return;
        };
        let Some(first) =
            (quotation.end..range.end).find(|idx| !doc.is_any_mark(*idx, &[',', '.']))
        else {
            return;
        };
        let is_reference = doc.is_mark(first, '(');
        let is_verb =
            matches!(doc.tag(first), Tag::Noun | Tag::Verb) && !doc.token(first).is_capital;
        let end = match is_reference {
            true => (first + 1..range.end).find(|idx| doc.is_any_mark(*idx, &[',', ')'])),
            false => doc
                .inverted_subject_end(first + 1, range)
                .filter(|end| is_verb && doc.is_any_mark(*end, &['.', ',', '!', '?'])),
        };
        let is_named = (first + 1..range.end)
            .next()
            .is_some_and(|idx| doc.token(idx).is_capital || !is_reference);
        if let Some(end) = end.filter(|end| *end > first + 1 && is_named) {
            let content = Content {
                ranges: vec![quotation],
                cue_end: first + 1,
                rule: AttributionRule::ContentBefore,
            };
            let cue = TokenRange::new(first, first + 1);
            self.add_relation(TokenRange::new(first + 1, end), cue, first, content, &[]);
        }
    }

    /// "X: “…”": a name and a quotation.
    fn labelled_quotation(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let is_name = |idx: &usize| doc.token(*idx).is_capital || doc.is_mark(*idx, '.');
        let end = range.indices().find(|idx| !is_name(idx)).unwrap_or(range.end);
        let is_label = (1..=MAX_SIGNATURE).contains(&(end - range.start))
            && doc.is_mark(end, ':')
            && end + 1 < range.end
            && doc.opens_quotation(end + 1);
        let quotation = doc.quotation(end + 1).filter(|_| is_label);
        if let Some(quotation) = quotation.filter(|found| found.len() >= MIN_QUOTED_CONTENT) {
            let content = Content {
                ranges: vec![quotation],
                cue_end: end + 1,
                rule: AttributionRule::VerbColon,
            };
            let cue = TokenRange::new(end, end + 1);
            self.add_relation(TokenRange::new(range.start, end), cue, end, content, &[]);
        }
    }

    /// "Asked whether …, X said", "X was asked what …": the question of somebody who is not named.
    fn question(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let begins = |idx: usize| {
            idx == range.start
                || matches!(doc.tag(idx - 1), Tag::Be | Tag::Subordinator | Tag::Adverb)
                || doc.is_word(idx - 1, "when")
        };
        let asks = |idx: &usize| {
            doc.is_word(*idx, "asked") && doc.quotation(*idx).is_none() && begins(*idx)
        };
        let Some(asked) = range.indices().find(asks) else { return };
        let is_clause = |idx: &usize| {
            doc.tag(*idx) == Tag::Question || doc.is_any_word(*idx, &["if", "whether", "which"])
        };
        let mut near = asked + 1..range.end.min(asked + MAX_PARENTHESIS);
        let Some(from) = near.find(is_clause) else { return };
        let end = (from..range.end).find(|idx| doc.is_mark(*idx, ',')).unwrap_or(range.end);
        self.relations.push(TokenRelation {
            source: None,
            cue: TokenRange::new(asked, asked + 1),
            head: asked,
            content: vec![TokenRange::new(from, end)],
            rule: AttributionRule::Agentless,
            class: Some(CueClass::Ask),
            paragraph: self.paragraph,
            is_quoted: false,
        });
    }

    /// "X was blunt: “…”", "X reacted coolly, “…”": a quotation that ends its sentence, behind a clause without a verb of saying.
    fn introduced_quotation(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let opens = |idx: &usize| {
            doc.opens_quotation(*idx) && doc.is_any_mark(*idx - 1, &[',', ':'])
        };
        let Some(quotation) =
            (range.start + 2..range.end).find(opens).and_then(|idx| doc.quotation(idx))
        else {
            return;
        };
        let mark = quotation.start - 1;
        let is_known = self.relations.iter().any(|relation| {
            relation.attributes(quotation.start) || relation.attributes(range.start)
        });
        let is_clause = quotation.len() >= MIN_QUOTED_CONTENT
            && quotation.end + 1 >= range.end
            && doc.has_finite_verb(quotation);
        if is_known || !is_clause {
            return;
        }
        let Some(source) = doc.first_subject(range, mark) else { return };
        let is_pronoun = source.len() == 1 && doc.tag(source.start) == Tag::Subject;
        let is_named = source.indices().any(|idx| doc.token(idx).is_capital && idx > range.start);
        if source.end < mark && (is_pronoun || is_named || doc.token(range.start).is_capital) {
            let content = Content {
                ranges: vec![quotation],
                cue_end: mark + 1,
                rule: AttributionRule::VerbColon,
            };
            self.add_relation(source, TokenRange::new(mark, mark + 1), mark, content, &[]);
        }
    }

    /// Whether a sentence ends with a verb and its subject after a comma: "…, X said", "…, said X".
    fn ends_with_attribution(&self, n: usize) -> bool {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begins = |at: usize| {
            let quotation = doc.quotation(at - 1);
            at > range.start + 2
                && (doc.is_mark(at - 1, ',') && quotation.is_none()
                    || quotation.is_some_and(|quotation| {
                        doc.closes_quotation(at - 1) && quotation.start > range.start + 1
                    }))
        };
        let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
        let says = frames.iter().any(|frame| frame.complement == Complement::Clause);
        if group.kind != VerbGroupKind::Finite || !says {
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
}

/// The class of a cue in the frame that a rule matched.
pub(super) fn cue_class(frames: &[CueFrame], rule: AttributionRule) -> Option<CueClass> {
    let is_use = |complement: Complement| match rule {
        AttributionRule::ContentBefore | AttributionRule::AsSaid => {
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
    // "“It was an accident,” X insists" demands nothing.
    let quotes = matches!(
        rule,
        AttributionRule::ContentBefore
            | AttributionRule::VerbQuotation
            | AttributionRule::VerbClause
    );
    let is_said = |frame: &&CueFrame| {
        quotes && frame.class == CueClass::Say && frame.complement == Complement::Clause
    };
    let said = frames.iter().find(is_said);
    let used = said.or(frames.iter().find(|frame| is_use(frame.complement))).or(frames.first());
    used.map(|frame| frame.class)
}

fn allows_clause(frames: &[CueFrame]) -> bool {
    frames
        .iter()
        .any(|frame| matches!(frame.complement, Complement::Clause | Complement::AddresseeClause))
}
