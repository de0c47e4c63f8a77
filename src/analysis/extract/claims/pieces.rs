//! From relations and sentences to the spans of claims: the codebook's rules about where a claim begins and ends.
//!
//! A clause or a quotation is a claim without its attribution; a noun phrase, and an act, is one with its whole clause. No claim
//! crosses a sentence.

use super::super::lexicon::{CueClass, Tag};
use super::super::tagged::{Run, Tagged};
use super::super::{Draft, Rule};
use super::markers::{Marked, Marker};
use super::roles::role;

/// The fewest words of a claim that nobody is said to say.
const MIN_NARRATED: usize = 4;

/// A span that is to become a claim.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Its tokens, without outer quotation marks.
    pub(crate) run: Run,
    /// The words that name its source.
    pub(crate) source: Option<Run>,
    /// The words that attribute it.
    pub(crate) cue: Option<Run>,
    /// What they do.
    pub(crate) class: Option<CueClass>,
    /// What found it.
    pub(crate) rule: Rule,
    /// Whether it is a whole clause around a noun phrase, its cue within it.
    pub(crate) holds_cue: bool,
    /// Whether it is a clause that only says when or why, and a claim only if it reports an act.
    pub(crate) is_aside: bool,
    /// Whom it is about, where its own words do not name them.
    pub(crate) whom: Option<Run>,
    /// The number of its sentence.
    pub(crate) sentence: usize,
}

impl Piece {
    /// What nobody is said to say.
    pub(crate) fn narrated(run: Run, sentence: usize) -> Self {
        Self {
            run,
            source: None,
            cue: None,
            class: None,
            rule: Rule::Narrated,
            holds_cue: true,
            is_aside: false,
            whom: None,
            sentence,
        }
    }
}

/// The spans of a document, in the order of the text.
pub(crate) fn pieces(doc: &Tagged<'_>, marked: &Marked, drafts: &[Draft]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    // What belongs to an attribution is not told by the narrator.
    let mut is_taken = vec![false; doc.len()];
    let is_told = |draft: &&Draft| {
        let (sentence, paragraph) = doc.sentences[sentence_of(doc, draft.head)];
        makes_claim(doc, marked, draft)
            && !is_pointer(doc, paragraph)
            && !is_heading(doc, sentence, paragraph)
    };
    for draft in drafts.iter().filter(is_told) {
        let found = of_draft(doc, draft, &is_taken);
        if draft.rule == Rule::NounOf {
            // Told within a sentence that tells something else.
            pieces.extend(found);
            continue;
        }
        let is_beside = |source: &&Run| {
            source.to <= draft.cue.from && draft.cue.from - source.to <= 3
                || source.from >= draft.cue.from
        };
        let source = draft.source.as_ref().filter(is_beside);
        for run in draft.content.iter().chain([&draft.cue]).chain(source) {
            is_taken[run.indices()].fill(true);
        }
        for piece in &found {
            is_taken[piece.run.indices()].fill(true);
        }
        pieces.extend(found);
    }
    for (number, (sentence, paragraph)) in doc.sentences.iter().copied().enumerate() {
        pieces.extend(narrated(doc, number, sentence, paragraph, &is_taken));
    }
    pieces.sort_by_key(|piece| (piece.run.from, std::cmp::Reverse(piece.run.to)));
    pieces.dedup_by_key(|piece| piece.run);
    pieces
}

/// Whether a relation is more than a mention, a question, a wish for oneself.
fn makes_claim(doc: &Tagged<'_>, marked: &Marked, draft: &Draft) -> bool {
    use CueClass::*;
    let is_clause = is_clause(doc, draft);
    // Nobody in particular.
    if draft.source.is_some_and(|source| {
        source.len() == 1 && doc.is_one(source.from, &["you", "one", "anyone", "anybody", "nobody"])
    }) {
        return false;
    }
    // "before accusing Y", "did not want to": how something else was done, or was not.
    let is_means = draft.cue.from > 0
        && doc.tag(draft.cue.from - 1) == Tag::Preposition
        && doc.word_verb(draft.head).is_some_and(|forms| forms.ing);
    let is_negated = draft.cue.indices().any(|idx| doc.is_not(idx));
    if !is_clause && (is_means || is_negated) {
        return false;
    }
    if !is_clause && wants_agent(draft) && !draft.source.is_some_and(|source| is_agent(doc, source))
    {
        return false;
    }
    if draft.rule == Rule::NounOf {
        return draft.source.is_some()
            && draft.content.iter().all(|run| doc.tag(run.from) == Tag::That);
    }
    match draft.class {
        Some(Ask) => false,
        Some(
            Accuse | Criticise | Defend | Demand | Deny | Support | Threaten | Warn | Refuse
            | Pledge,
        ) => {
            // A law that allows something wants nothing of anybody.
            !doc.is_one(draft.head, &["allow", "allows", "allowed", "allowing", "let", "lets"])
        }
        Some(Call) => !is_clause || draft.is_quoted,
        // "The plan aims to …": what things do.
        Some(Plan | Agree) => {
            let is_participle = doc.word_verb(draft.head).is_some_and(|forms| forms.ing);
            !is_participle && !doc.is_one(draft.head, &["aim", "aims", "aimed"])
        }
        Some(Announce) => {
            is_clause || draft.content.iter().any(|run| marked.has(*run, Marker::Measure))
        }
        // "citing crimes": the reason that is given for an act.
        Some(Mention) if doc.word_verb(draft.head).is_some_and(|forms| forms.ing) && !is_clause => {
            draft.content.iter().any(|run| marked.has(*run, Marker::Wrong))
        }
        Some(Mention | Believe | Say | Show | Tell) => is_clause,
        None => true,
    }
}

/// Whether what a verb says can be done only by those who can speak: things require and support as well.
fn wants_agent(draft: &Draft) -> bool {
    use CueClass::*;
    matches!(
        draft.class,
        Some(Demand | Plan | Agree | Pledge | Refuse | Support | Criticise | Threaten | Call)
    )
}

/// Whether a source can speak, as far as can be told: a name, a pronoun, an office, a body, people.
pub(crate) fn is_agent(doc: &Tagged<'_>, source: Run) -> bool {
    source.indices().any(|idx| doc.word(idx).is_capital && doc.tag(idx) == Tag::Name)
        || matches!(doc.tag(source.from), Tag::Subject | Tag::Relative)
        || source.indices().any(|idx| role(doc.written(idx)).is_some())
}

/// Whether the content of a relation is a clause or a quotation, which says by itself what is claimed.
fn is_clause(doc: &Tagged<'_>, draft: &Draft) -> bool {
    // "demanded more": no clause after all.
    if draft.rule == Rule::VerbClause
        && !draft.content.iter().any(|run| main_verb(doc, *run).is_some())
    {
        return false;
    }
    match draft.rule {
        Rule::VerbNoun
        | Rule::AccuseOf
        | Rule::PassiveBy
        | Rule::VerbPreposition
        | Rule::VerbInfinitive
        | Rule::VerbWhomInfinitive => false,
        Rule::NounOf => true,
        _ => draft.class != Some(CueClass::Deny),
    }
}

/// The spans of a relation: each content by itself, or the clause around a noun phrase.
fn of_draft(doc: &Tagged<'_>, draft: &Draft, is_taken: &[bool]) -> Vec<Piece> {
    if is_clause(doc, draft) {
        let contents = draft.content.iter().map(|run| Run::new(run.from, comment(doc, *run)));
        return contents.flat_map(|run| told(doc, draft, run, false)).collect();
    }
    let clause = own_clause(doc, draft, is_taken);
    let end = clause_end(doc, draft.cue.to, clause.to);
    let mut found = told(doc, draft, Run::new(clause.from, end), true);
    if end < clause.to {
        // "… after Y signed a law".
        found.extend(trimmed(doc, Run::new(end + 1, clause.to)).map(|run| Piece {
            is_aside: true,
            ..Piece::narrated(run, sentence_of(doc, run.from))
        }));
    }
    found
}

/// What a run tells, sentence by sentence. A word or two in quotation marks tell nothing by themselves.
fn told(doc: &Tagged<'_>, draft: &Draft, run: Run, holds_cue: bool) -> Vec<Piece> {
    let is_some = |run: &Run| n_words(doc, *run) >= MIN_NARRATED || main_verb(doc, *run).is_some();
    let runs = by_sentence(doc, run).into_iter().filter_map(|run| trimmed(doc, run));
    let piece = |run: Run| Piece {
        source: draft.source,
        cue: Some(draft.cue),
        class: draft.class,
        rule: draft.rule,
        holds_cue,
        ..Piece::narrated(run, sentence_of(doc, run.from))
    };
    runs.filter(is_some).map(piece).collect()
}

/// The clause around a cue and its noun phrase: from its own subject, or from the cue where the subject is shared.
fn own_clause(doc: &Tagged<'_>, draft: &Draft, is_taken: &[bool]) -> Run {
    let is_passive = draft.rule == Rule::PassiveBy;
    let (mut first, mut last) = (draft.cue.from, draft.cue.to);
    for run in &draft.content {
        if is_passive || run.from < first && first.saturating_sub(run.to) < 3 {
            first = first.min(run.from);
        }
        last = last.max(run.to);
    }
    if is_passive {
        last = last.max(draft.source.map_or(0, |source| source.to));
    }
    let own = draft.source.filter(|source| {
        source.to <= first
            && first - source.to <= 3
            && !is_taken[source.from]
            && !is_taken[source.to - 1]
    });
    let first = own.map_or(first, |source| source.from);
    let sentence = doc.sentences[sentence_of(doc, first)].0;
    Run::new(first, last.min(sentence.to).max(draft.cue.to))
}

/// How many words a run has.
fn n_words(doc: &Tagged<'_>, run: Run) -> usize {
    run.indices().filter(|idx| doc.tag(*idx) != Tag::Mark).count()
}

/// Where what is said ends, at the latest before what the narrator says of it: ", a claim that nobody could check".
fn comment(doc: &Tagged<'_>, run: Run) -> usize {
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
    let is_one = |idx: usize| {
        doc.is_mark(idx, ',')
            && doc.is_one(idx + 1, &["a", "an"])
            && doc.is_one(idx + 2, WORDS)
            && doc.quotation(idx + 1).is_none()
    };
    run.indices().find(|idx| is_one(*idx)).unwrap_or(run.to)
}

/// Where a clause ends behind `from` at the latest: before another one that says when or why.
fn clause_end(doc: &Tagged<'_>, from: usize, limit: usize) -> usize {
    let begins = |idx: usize| {
        doc.is_one(idx, &["after", "before", "when", "while", "because", "although", "though"])
            && doc.quotation(idx).is_none()
            && (idx + 1..limit).any(|idx| {
                doc.is_verb(idx)
                    || doc
                        .word_verb(idx)
                        .is_some_and(|forms| forms.past && !doc.word(idx).is_capital)
            })
    };
    (from..limit).find(|idx| begins(*idx)).unwrap_or(limit)
}

/// The number of the sentence that a token stands in.
pub(crate) fn sentence_of(doc: &Tagged<'_>, idx: usize) -> usize {
    doc.sentences.partition_point(|(sentence, _)| sentence.to <= idx)
}

fn by_sentence(doc: &Tagged<'_>, run: Run) -> Vec<Run> {
    let mut parts = Vec::new();
    let mut number = sentence_of(doc, run.from);
    while let Some((sentence, _)) =
        doc.sentences.get(number).filter(|(sentence, _)| sentence.from < run.to)
    {
        parts.push(Run::new(sentence.from.max(run.from), sentence.to.min(run.to)));
        number += 1;
    }
    parts
}

/// A run without marks and `that` at its edges; nothing where no word is left.
pub(crate) fn trimmed(doc: &Tagged<'_>, run: Run) -> Option<Run> {
    let mut run = run;
    let is_bracket = |idx: usize, mark: char| doc.is_mark(idx, mark);
    while run.from < run.to {
        let is_mark = doc.tag(run.from) == Tag::Mark
            && !is_bracket(run.from, '(')
            && !is_bracket(run.from, '[');
        let is_that = doc.tag(run.from) == Tag::That
            && matches!(
                doc.tag(run.from + 1),
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
        run.from += 1;
    }
    while run.from < run.to
        && (doc.tag(run.to - 1) == Tag::Mark
            && !is_bracket(run.to - 1, ')')
            && !is_bracket(run.to - 1, ']')
            || matches!(doc.tag(run.to - 1), Tag::Conjunction))
    {
        run.to -= 1;
    }
    (run.from < run.to).then_some(run)
}

/// What a sentence tells that nobody is said to say: all of it, or what stands before the first attribution.
fn narrated(
    doc: &Tagged<'_>,
    number: usize,
    sentence: Run,
    paragraph: usize,
    is_taken: &[bool],
) -> Option<Piece> {
    let taken = sentence.indices().find(|idx| is_taken[*idx]).unwrap_or(sentence.to);
    let mut run = trimmed(doc, Run::new(sentence.from, taken))?;
    if taken < sentence.to {
        // "… after", "… , while".
        while run.from < run.to
            && (matches!(
                doc.tag(run.to - 1),
                Tag::Subordinator
                    | Tag::Conjunction
                    | Tag::Mark
                    | Tag::Adverb
                    | Tag::Relative
                    | Tag::Preposition
                    | Tag::Determiner
            ))
        {
            run.to -= 1;
        }
    }
    // What stands in quotation marks is somebody's, even where nobody can be named.
    let is_quoted = |idx: usize| doc.quotation(idx).is_some_and(|quotation| quotation.len() > 8);
    if run.indices().all(is_quoted) {
        return None;
    }
    let is_lead = match doc.tag(run.from) {
        Tag::Preposition => !run.indices().any(|idx| doc.is_mark(idx, ',')),
        Tag::Subordinator => true,
        _ => doc.is_one(run.from, &["when", "back"]),
    };
    let leads_up = taken < sentence.to && is_lead;
    let is_told = n_words(doc, run) >= MIN_NARRATED
        && !leads_up
        && main_verb(doc, run).is_some()
        && !is_of_page(doc, run, sentence, paragraph);
    is_told.then(|| Piece::narrated(run, number))
}

/// Whether a line is of the page and not of the report: a heading, a pointer, a caption.
fn is_of_page(doc: &Tagged<'_>, run: Run, sentence: Run, paragraph: usize) -> bool {
    let is_question = doc.is_mark(sentence.to - 1, '?');
    let line = doc.paragraphs[paragraph];
    // "Children pose for photos": what a caption says.
    let is_picture = sentence.indices().any(|idx| {
        doc.is_one(idx, &["pose", "poses"]) && doc.is(idx + 1, "for") || doc.is(idx, "pictured")
    });
    let leads_on = doc.is_mark(run.to, ':') && run.to + 1 >= line.to;
    is_heading(doc, sentence, paragraph)
        || is_pointer(doc, paragraph)
        || leads_on
        || is_question
        || is_picture
}

/// Whether a line that is not the first has no end: a heading.
fn is_heading(doc: &Tagged<'_>, sentence: Run, paragraph: usize) -> bool {
    let line = doc.paragraphs[paragraph];
    let ends =
        doc.is_any_mark(line.to - 1, &['.', '!', '?', '”', '"', '’', '\'', ')', ';', ':', '“']);
    paragraph > 0 && !ends && line.len() < 30 && sentence.from == line.from
}

/// Whether a line points elsewhere: "READ MORE: …".
fn is_pointer(doc: &Tagged<'_>, paragraph: usize) -> bool {
    let first = doc.paragraphs[paragraph].from;
    doc.is_one(first, &["read", "watch", "see", "photo", "image", "video", "related"])
        && (doc.is(first + 1, "more") || doc.is_mark(first + 1, ':'))
}

/// The first finite verb of a run that is no relative clause's, and so of its first clause.
pub(crate) fn main_verb(doc: &Tagged<'_>, run: Run) -> Option<usize> {
    let mut n_relative = 0;
    for idx in run.from + 1..run.to {
        let before = doc.tag(idx - 1);
        let is_that = doc.tag(idx) == Tag::That && matches!(before, Tag::Noun | Tag::Name);
        // "the facts they shared".
        let is_bare = idx > run.from + 1
            && doc.tag(idx) == Tag::Subject
            && before == Tag::Noun
            && matches!(
                doc.tag(idx - 2),
                Tag::Determiner | Tag::Noun | Tag::Conjunction | Tag::Mark
            );
        if doc.tag(idx) == Tag::Relative || is_that || is_bare {
            n_relative += 1;
        } else if is_finite(doc, idx, run) && !is_reduced(doc, idx, run) {
            let goes_on = idx > run.from
                && matches!(before, Tag::Modal | Tag::Have | Tag::Be | Tag::Adverb)
                && n_relative == 0;
            if n_relative == 0 || goes_on {
                return Some(idx);
            }
            // The group of one verb counts once.
            if !matches!(doc.tag(idx), Tag::Modal | Tag::Have | Tag::Be | Tag::Do)
                || !is_finite(doc, idx + 1, run)
            {
                n_relative -= 1;
            }
        }
    }
    let any = || run.indices().find(|idx| is_finite(doc, *idx, run));
    any().or_else(|| run.indices().find(|idx| is_plain_verb(doc, *idx, run)))
}

/// "the officials named include": a participle that another verb follows.
fn is_reduced(doc: &Tagged<'_>, idx: usize, run: Run) -> bool {
    let word = doc.word(idx);
    let is_participle = word.is_ed || doc.word_verb(idx).is_some_and(|forms| forms.participle);
    let is_led =
        idx > run.from && matches!(doc.tag(idx - 1), Tag::Be | Tag::Have | Tag::Adverb | Tag::Not);
    is_participle
        && !is_led
        && idx + 1 < run.to
        && (doc.tag(idx + 1) == Tag::Verb || doc.is(idx + 1, "by"))
}

/// "The talks follow a meeting": a word between a noun and a determiner that can hardly be anything else.
fn is_plain_verb(doc: &Tagged<'_>, idx: usize, run: Run) -> bool {
    idx > run.from
        && idx + 1 < run.to
        && doc.tag(idx) == Tag::Noun
        && !doc.word(idx).is_capital
        && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Name | Tag::Subject)
        && matches!(doc.tag(idx + 1), Tag::Determiner | Tag::Possessive | Tag::Name)
        && (doc.written(idx - 1).ends_with('s') || doc.tag(idx - 1) != Tag::Noun)
}

/// Whether a token is a finite verb, as far as can be told.
pub(crate) fn is_finite(doc: &Tagged<'_>, idx: usize, run: Run) -> bool {
    let before =
        idx.checked_sub(1).filter(|before| run.from <= *before).map(|before| doc.tag(before));
    // A short quotation within the run names something.
    let is_named = doc
        .quotation(idx)
        .is_some_and(|quotation| quotation.len() <= 7 && quotation.from > run.from);
    // "US sanctions officials".
    let is_measure = idx > run.from
        && doc.is_one(idx, &["sanctions", "bans", "bars", "blacklists"])
        && before == Some(Tag::Name)
        && idx < run.from + 5
        && matches!(doc.tag(idx + 1), Tag::Name | Tag::Number | Tag::Determiner);
    if is_measure {
        return true;
    }
    let is_led = is_named
        || matches!(before, Some(Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::To));
    let is_cue = doc.word_verb(idx).is_some_and(|forms| {
        forms.past && !forms.ing
            || forms.present && !matches!(before, Some(Tag::Noun | Tag::Number))
            || forms.base && before == Some(Tag::Subject)
    });
    let word = doc.word(idx);
    let is_past = word.is_ed
        && !word.is_capital
        && matches!(before, Some(Tag::Mark | Tag::Adverb | Tag::Time | Tag::Number));
    // "This is": nothing else can be an auxiliary.
    let is_auxiliary = matches!(word.tag, Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
        && !is_named
        && doc.is_verb(idx);
    is_auxiliary || !is_led && (doc.is_verb(idx) || is_cue && !word.is_capital || is_past)
}
