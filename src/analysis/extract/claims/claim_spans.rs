//! Finds the spans of claims: where a claim begins and ends by the codebook.
//!
//! The span of a clause or a quotation leaves out the attribution; that of a noun phrase or an act is the whole clause. No claim
//! crosses a sentence.

use super::super::lexicon::{CueClass, Tag};
use super::super::tagged_text::{TaggedText, TokenRange};
use super::super::{AttributionRule, TokenRelation};
use super::markers::{Marker, MarkerMatches};
use super::speaker_nouns::speaker_noun;

/// The fewest words of a claim without an attribution.
const MIN_NARRATED: usize = 4;

/// A claim span: the tokens that become one claim, with what is known of it so far.
#[derive(Clone, Debug)]
pub(crate) struct ClaimSpan {
    /// Its tokens, without outer quotation marks.
    pub(crate) range: TokenRange,
    /// The words that name its source.
    pub(crate) source: Option<TokenRange>,
    /// The words that attribute it.
    pub(crate) cue: Option<TokenRange>,
    /// The class of its cue.
    pub(crate) class: Option<CueClass>,
    /// The rule that found it.
    pub(crate) rule: AttributionRule,
    /// Whether it is a whole clause that includes its cue.
    pub(crate) includes_cue: bool,
    /// Whether it is a clause of time or reason, which is a claim only if it reports an act.
    pub(crate) is_adjunct_clause: bool,
    /// For a claim within a demand, to whom the demand is addressed.
    pub(crate) addressee: Option<TokenRange>,
    /// The index of its sentence.
    pub(crate) sentence: usize,
}

impl ClaimSpan {
    /// A span without an attribution.
    pub(crate) fn narrated(range: TokenRange, sentence: usize) -> Self {
        Self {
            range,
            source: None,
            cue: None,
            class: None,
            rule: AttributionRule::Narrated,
            includes_cue: true,
            is_adjunct_clause: false,
            addressee: None,
            sentence,
        }
    }
}

/// The claim spans of a document, in the order of the text.
pub(crate) fn claim_spans(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    relations: &[TokenRelation],
) -> Vec<ClaimSpan> {
    let mut claim_spans: Vec<ClaimSpan> = Vec::new();
    // A token of an attribution is not part of a claim of the narrator.
    let mut is_attributed = vec![false; doc.len()];
    let has_claim = |relation: &&TokenRelation| {
        let (sentence, paragraph) = doc.sentences[sentence_idx(doc, relation.head)];
        is_claim(doc, markers, relation)
            && !is_pointer(doc, paragraph)
            && !is_heading(doc, sentence, paragraph)
    };
    for relation in relations.iter().filter(has_claim) {
        let found = spans_of_relation(doc, relation, &is_attributed);
        if relation.rule == AttributionRule::NounOf {
            // A claim within a sentence that is a claim of its own.
            claim_spans.extend(found);
            continue;
        }
        let is_beside = |source: &&TokenRange| {
            source.end <= relation.cue.start && relation.cue.start - source.end <= 3
                || source.start >= relation.cue.start
        };
        let source = relation.source.as_ref().filter(is_beside);
        for range in relation.content.iter().chain([&relation.cue]).chain(source) {
            is_attributed[range.indices()].fill(true);
        }
        for claim_span in &found {
            is_attributed[claim_span.range.indices()].fill(true);
        }
        claim_spans.extend(found);
    }
    for (number, (sentence, paragraph)) in doc.sentences.iter().copied().enumerate() {
        claim_spans.extend(narrated_span(doc, number, sentence, paragraph, &is_attributed));
    }
    claim_spans.sort_by_key(|claim_span| {
        (claim_span.range.start, std::cmp::Reverse(claim_span.range.end))
    });
    claim_spans.dedup_by_key(|claim_span| claim_span.range);
    claim_spans
}

/// Whether a relation makes a claim, and is not only a mention, a question or a wish for oneself.
fn is_claim(doc: &TaggedText<'_>, markers: &MarkerMatches, relation: &TokenRelation) -> bool {
    use CueClass::*;
    let is_clause = has_clause_content(doc, relation);
    // Nobody in particular.
    if relation.source.is_some_and(|source| {
        source.len() == 1
            && doc.is_any_word(source.start, &["you", "one", "anyone", "anybody", "nobody"])
    }) {
        return false;
    }
    // "before accusing Y", "did not want to": the means of another act, or no act.
    let is_means = relation.cue.start > 0
        && doc.tag(relation.cue.start - 1) == Tag::Preposition
        && doc.verb_forms(relation.head).is_some_and(|forms| forms.ing);
    let is_negated = relation.cue.indices().any(|idx| doc.is_negation(idx));
    if !is_clause && (is_means || is_negated) {
        return false;
    }
    if !is_clause
        && requires_agent(relation)
        && !relation.source.is_some_and(|source| is_agent(doc, source))
    {
        return false;
    }
    if relation.rule == AttributionRule::NounOf {
        return relation.source.is_some()
            && relation.content.iter().all(|range| doc.tag(range.start) == Tag::That);
    }
    match relation.class {
        Some(Ask) => false,
        Some(
            Accuse | Criticise | Defend | Demand | Deny | Support | Threaten | Warn | Refuse
            | Pledge,
        ) => {
            // A law that allows something makes no demand.
            !doc.is_any_word(
                relation.head,
                &["allow", "allows", "allowed", "allowing", "let", "lets"],
            )
        }
        Some(Call) => !is_clause || relation.is_quoted,
        // "The plan aims to …": the subject is a thing.
        Some(Plan | Agree) => {
            let is_participle = doc.verb_forms(relation.head).is_some_and(|forms| forms.ing);
            !is_participle && !doc.is_any_word(relation.head, &["aim", "aims", "aimed"])
        }
        Some(Announce) => {
            is_clause || relation.content.iter().any(|range| markers.has(*range, Marker::Measure))
        }
        // "citing crimes": the reason that is given for an act.
        Some(Mention)
            if doc.verb_forms(relation.head).is_some_and(|forms| forms.ing) && !is_clause =>
        {
            relation.content.iter().any(|range| markers.has(*range, Marker::Wrong))
        }
        Some(Mention | Believe | Say | Show | Tell) => is_clause,
        None => true,
    }
}

/// Whether a cue needs a source that can speak: things require and support as well.
fn requires_agent(relation: &TokenRelation) -> bool {
    use CueClass::*;
    matches!(
        relation.class,
        Some(Demand | Plan | Agree | Pledge | Refuse | Support | Criticise | Threaten | Call)
    )
}

/// Whether a source is likely to be able to speak: a name, a pronoun, an office, a body, people.
pub(crate) fn is_agent(doc: &TaggedText<'_>, source: TokenRange) -> bool {
    source.indices().any(|idx| doc.token(idx).is_capital && doc.tag(idx) == Tag::Name)
        || matches!(doc.tag(source.start), Tag::Subject | Tag::Relative)
        || source.indices().any(|idx| speaker_noun(doc.token_text(idx)).is_some())
}

/// Whether the content of a relation is a clause or a quotation, which is a claim without its cue.
fn has_clause_content(doc: &TaggedText<'_>, relation: &TokenRelation) -> bool {
    // "demanded more": no clause after all.
    if relation.rule == AttributionRule::VerbClause
        && !relation.content.iter().any(|range| main_verb(doc, *range).is_some())
    {
        return false;
    }
    match relation.rule {
        AttributionRule::VerbNoun
        | AttributionRule::AccuseOf
        | AttributionRule::PassiveBy
        | AttributionRule::VerbPreposition
        | AttributionRule::VerbInfinitive
        | AttributionRule::VerbWhomInfinitive => false,
        AttributionRule::NounOf => true,
        _ => relation.class != Some(CueClass::Deny),
    }
}

/// The claim spans of a relation: one for each content, or the clause around a noun phrase.
fn spans_of_relation(
    doc: &TaggedText<'_>,
    relation: &TokenRelation,
    is_attributed: &[bool],
) -> Vec<ClaimSpan> {
    if has_clause_content(doc, relation) {
        let contents = relation
            .content
            .iter()
            .map(|range| TokenRange::new(range.start, comment_start(doc, *range)));
        return contents.flat_map(|range| spans_in(doc, relation, range, false)).collect();
    }
    let clause = cue_clause(doc, relation, is_attributed);
    let end = clause_end(doc, relation.cue.end, clause.end);
    let mut found = spans_in(doc, relation, TokenRange::new(clause.start, end), true);
    if end < clause.end {
        // "… after Y signed a law".
        found.extend(trim(doc, TokenRange::new(end + 1, clause.end)).map(|range| ClaimSpan {
            is_adjunct_clause: true,
            ..ClaimSpan::narrated(range, sentence_idx(doc, range.start))
        }));
    }
    found
}

/// The claim spans of a range, one for each sentence. A word or two in quotation marks are not a claim.
fn spans_in(
    doc: &TaggedText<'_>,
    relation: &TokenRelation,
    range: TokenRange,
    includes_cue: bool,
) -> Vec<ClaimSpan> {
    let is_long_enough = |range: &TokenRange| {
        n_words(doc, *range) >= MIN_NARRATED || main_verb(doc, *range).is_some()
    };
    let ranges = split_by_sentence(doc, range).into_iter().filter_map(|range| trim(doc, range));
    let claim_span = |range: TokenRange| ClaimSpan {
        source: relation.source,
        cue: Some(relation.cue),
        class: relation.class,
        rule: relation.rule,
        includes_cue,
        ..ClaimSpan::narrated(range, sentence_idx(doc, range.start))
    };
    ranges.filter(is_long_enough).map(claim_span).collect()
}

/// The clause around a cue and its noun phrase: from its own subject, or from the cue where the subject is shared.
fn cue_clause(
    doc: &TaggedText<'_>,
    relation: &TokenRelation,
    is_attributed: &[bool],
) -> TokenRange {
    let is_passive = relation.rule == AttributionRule::PassiveBy;
    let (mut first, mut last) = (relation.cue.start, relation.cue.end);
    for range in &relation.content {
        if is_passive || range.start < first && first.saturating_sub(range.end) < 3 {
            first = first.min(range.start);
        }
        last = last.max(range.end);
    }
    if is_passive {
        last = last.max(relation.source.map_or(0, |source| source.end));
    }
    let own = relation.source.filter(|source| {
        source.end <= first
            && first - source.end <= 3
            && !is_attributed[source.start]
            && !is_attributed[source.end - 1]
    });
    let first = own.map_or(first, |source| source.start);
    let sentence = doc.sentences[sentence_idx(doc, first)].0;
    TokenRange::new(first, last.min(sentence.end).max(relation.cue.end))
}

/// How many words a range has.
fn n_words(doc: &TaggedText<'_>, range: TokenRange) -> usize {
    range.indices().filter(|idx| doc.tag(*idx) != Tag::Mark).count()
}

/// Where a content ends at the latest: before a comment of the narrator, ", a claim that nobody could check".
fn comment_start(doc: &TaggedText<'_>, range: TokenRange) -> usize {
    const WORDS: &[&str] = &[
        "accusation",
        "allegation",
        "assertion",
        "charge",
        "claim",
        "comment",
        "remark",
        "statement",
    ];
    let is_comment = |idx: usize| {
        doc.is_mark(idx, ',')
            && doc.is_any_word(idx + 1, &["a", "an"])
            && doc.is_any_word(idx + 2, WORDS)
            && doc.quotation(idx + 1).is_none()
    };
    range.indices().find(|idx| is_comment(*idx)).unwrap_or(range.end)
}

/// Where a clause ends after `from` at the latest: before a clause of time or reason.
fn clause_end(doc: &TaggedText<'_>, from: usize, limit: usize) -> usize {
    let begins = |idx: usize| {
        doc.is_any_word(idx, &["after", "before", "when", "while", "because", "although", "though"])
            && doc.quotation(idx).is_none()
            && (idx + 1..limit).any(|idx| {
                doc.is_verb(idx)
                    || doc
                        .verb_forms(idx)
                        .is_some_and(|forms| forms.past && !doc.token(idx).is_capital)
            })
    };
    (from..limit).find(|idx| begins(*idx)).unwrap_or(limit)
}

/// The index of the sentence of a token.
pub(crate) fn sentence_idx(doc: &TaggedText<'_>, idx: usize) -> usize {
    doc.sentences.partition_point(|(sentence, _)| sentence.end <= idx)
}

fn split_by_sentence(doc: &TaggedText<'_>, range: TokenRange) -> Vec<TokenRange> {
    let mut parts = Vec::new();
    let mut number = sentence_idx(doc, range.start);
    while let Some((sentence, _)) =
        doc.sentences.get(number).filter(|(sentence, _)| sentence.start < range.end)
    {
        parts.push(TokenRange::new(sentence.start.max(range.start), sentence.end.min(range.end)));
        number += 1;
    }
    parts
}

/// A range without marks and `that` at its edges; `None` where no word is left.
pub(crate) fn trim(doc: &TaggedText<'_>, range: TokenRange) -> Option<TokenRange> {
    let mut range = range;
    let is_bracket = |idx: usize, mark: char| doc.is_mark(idx, mark);
    while range.start < range.end {
        let is_mark = doc.tag(range.start) == Tag::Mark
            && !is_bracket(range.start, '(')
            && !is_bracket(range.start, '[');
        let is_that = doc.tag(range.start) == Tag::That
            && matches!(
                doc.tag(range.start + 1),
                Tag::Determiner
                    | Tag::Subject
                    | Tag::Name
                    | Tag::Noun
                    | Tag::Possessive
                    | Tag::Preposition
                    | Tag::Number
                    | Tag::Mark
                    | Tag::Adverb
            );
        if !(is_mark || is_that) {
            break;
        }
        range.start += 1;
    }
    while range.start < range.end
        && (doc.tag(range.end - 1) == Tag::Mark
            && !is_bracket(range.end - 1, ')')
            && !is_bracket(range.end - 1, ']')
            || matches!(doc.tag(range.end - 1), Tag::Conjunction))
    {
        range.end -= 1;
    }
    (range.start < range.end).then_some(range)
}

/// The claim of the narrator in a sentence: all of it, or the part before the first attribution.
fn narrated_span(
    doc: &TaggedText<'_>,
    number: usize,
    sentence: TokenRange,
    paragraph: usize,
    is_attributed: &[bool],
) -> Option<ClaimSpan> {
    let attributed = sentence.indices().find(|idx| is_attributed[*idx]).unwrap_or(sentence.end);
    let mut range = trim(doc, TokenRange::new(sentence.start, attributed))?;
    if attributed < sentence.end {
        // "… after", "… , while".
        while range.start < range.end
            && (matches!(
                doc.tag(range.end - 1),
                Tag::Subordinator
                    | Tag::Conjunction
                    | Tag::Mark
                    | Tag::Adverb
                    | Tag::Relative
                    | Tag::Preposition
                    | Tag::Determiner
            ))
        {
            range.end -= 1;
        }
    }
    // Words in quotation marks are not the narrator's, even where no source is found.
    let is_quoted = |idx: usize| doc.quotation(idx).is_some_and(|quotation| quotation.len() > 8);
    if range.indices().all(is_quoted) {
        return None;
    }
    let is_lead = match doc.tag(range.start) {
        Tag::Preposition => !range.indices().any(|idx| doc.is_mark(idx, ',')),
        Tag::Subordinator => true,
        _ => doc.is_any_word(range.start, &["when", "back"]),
    };
    let is_lead_in = attributed < sentence.end && is_lead;
    let has_claim = n_words(doc, range) >= MIN_NARRATED
        && !is_lead_in
        && main_verb(doc, range).is_some()
        && !is_boilerplate(doc, range, sentence, paragraph);
    has_claim.then(|| ClaimSpan::narrated(range, number))
}

/// Whether a line is boilerplate of the web page and not of the report: a heading, a pointer, a caption.
fn is_boilerplate(
    doc: &TaggedText<'_>,
    range: TokenRange,
    sentence: TokenRange,
    paragraph: usize,
) -> bool {
    let is_question = doc.is_mark(sentence.end - 1, '?');
    let line = doc.paragraphs[paragraph];
    // "Children pose for photos": a caption.
    let is_picture = sentence.indices().any(|idx| {
        doc.is_any_word(idx, &["pose", "poses"]) && doc.is_word(idx + 1, "for")
            || doc.is_word(idx, "pictured")
    });
    let introduces_list = doc.is_mark(range.end, ':') && range.end + 1 >= line.end;
    is_heading(doc, sentence, paragraph)
        || is_pointer(doc, paragraph)
        || introduces_list
        || is_question
        || is_picture
}

/// Whether a line is a heading: not the first, short, and without a mark at its end.
fn is_heading(doc: &TaggedText<'_>, sentence: TokenRange, paragraph: usize) -> bool {
    let line = doc.paragraphs[paragraph];
    let ends =
        doc.is_any_mark(line.end - 1, &['.', '!', '?', '”', '"', '’', '\'', ')', ';', ':', '“']);
    paragraph > 0 && !ends && line.len() < 30 && sentence.start == line.start
}

/// Whether a line points elsewhere: "READ MORE: …".
fn is_pointer(doc: &TaggedText<'_>, paragraph: usize) -> bool {
    let first = doc.paragraphs[paragraph].start;
    doc.is_any_word(first, &["read", "watch", "see", "photo", "image", "video", "related"])
        && (doc.is_word(first + 1, "more") || doc.is_mark(first + 1, ':'))
}

/// The verb of the first clause of a range: its first finite verb outside relative clauses.
pub(crate) fn main_verb(doc: &TaggedText<'_>, range: TokenRange) -> Option<usize> {
    let mut n_relative = 0;
    for idx in range.start + 1..range.end {
        let before = doc.tag(idx - 1);
        let is_that = doc.tag(idx) == Tag::That && matches!(before, Tag::Noun | Tag::Name);
        // "the facts they shared".
        let is_bare = idx > range.start + 1
            && doc.tag(idx) == Tag::Subject
            && before == Tag::Noun
            && matches!(
                doc.tag(idx - 2),
                Tag::Determiner | Tag::Noun | Tag::Conjunction | Tag::Mark
            );
        if doc.tag(idx) == Tag::Relative || is_that || is_bare {
            n_relative += 1;
        } else if is_finite_verb(doc, idx, range) && !is_reduced_relative(doc, idx, range) {
            let continues_group = idx > range.start
                && matches!(before, Tag::Modal | Tag::Have | Tag::Be | Tag::Adverb)
                && n_relative == 0;
            if n_relative == 0 || continues_group {
                return Some(idx);
            }
            // A verb and its auxiliaries count once.
            if !matches!(doc.tag(idx), Tag::Modal | Tag::Have | Tag::Be | Tag::Do)
                || !is_finite_verb(doc, idx + 1, range)
            {
                n_relative -= 1;
            }
        }
    }
    let any = || range.indices().find(|idx| is_finite_verb(doc, *idx, range));
    any().or_else(|| range.indices().find(|idx| is_unlisted_verb(doc, *idx, range)))
}

/// "the officials named include": a participle of a reduced relative clause, before another verb.
fn is_reduced_relative(doc: &TaggedText<'_>, idx: usize, range: TokenRange) -> bool {
    let word = doc.token(idx);
    let is_participle = word.is_ed || doc.verb_forms(idx).is_some_and(|forms| forms.participle);
    let is_led = idx > range.start
        && matches!(doc.tag(idx - 1), Tag::Be | Tag::Have | Tag::Adverb | Tag::Not);
    is_participle
        && !is_led
        && idx + 1 < range.end
        && (doc.tag(idx + 1) == Tag::Verb || doc.is_word(idx + 1, "by"))
}

/// "The talks follow a meeting": a verb that is in no table, known by the noun before it and the determiner after it.
fn is_unlisted_verb(doc: &TaggedText<'_>, idx: usize, range: TokenRange) -> bool {
    idx > range.start
        && idx + 1 < range.end
        && doc.tag(idx) == Tag::Noun
        && !doc.token(idx).is_capital
        && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Name | Tag::Subject)
        && matches!(doc.tag(idx + 1), Tag::Determiner | Tag::Possessive | Tag::Name)
        && (doc.token_text(idx - 1).ends_with('s') || doc.tag(idx - 1) != Tag::Noun)
}

/// Whether a token is likely to be a finite verb.
pub(crate) fn is_finite_verb(doc: &TaggedText<'_>, idx: usize, range: TokenRange) -> bool {
    let before =
        idx.checked_sub(1).filter(|before| range.start <= *before).map(|before| doc.tag(before));
    // A short quotation within the range is a name.
    let is_named = doc
        .quotation(idx)
        .is_some_and(|quotation| quotation.len() <= 7 && quotation.start > range.start);
    // "US sanctions officials".
    let is_measure = idx > range.start
        && doc.is_any_word(idx, &["sanctions", "bans", "bars", "blacklists"])
        && before == Some(Tag::Name)
        && idx < range.start + 5
        && matches!(doc.tag(idx + 1), Tag::Name | Tag::Number | Tag::Determiner);
    if is_measure {
        return true;
    }
    let is_led = is_named
        || matches!(before, Some(Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::To));
    let is_cue = doc.verb_forms(idx).is_some_and(|forms| {
        forms.past && !forms.ing
            || forms.present && !matches!(before, Some(Tag::Noun | Tag::Number))
            || forms.base && before == Some(Tag::Subject)
    });
    let word = doc.token(idx);
    let is_past = word.is_ed
        && !word.is_capital
        && matches!(before, Some(Tag::Mark | Tag::Adverb | Tag::Time | Tag::Number));
    // "This is": nothing else can be an auxiliary.
    let is_auxiliary = matches!(word.tag, Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
        && !is_named
        && doc.is_verb(idx);
    is_auxiliary || !is_led && (doc.is_verb(idx) || is_cue && !word.is_capital || is_past)
}
