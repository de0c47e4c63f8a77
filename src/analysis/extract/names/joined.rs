//! Joins the forms in which a document gives a name, on stated evidence only, and only where one name fits.

use std::collections::{BTreeMap, BTreeSet};

use model::{EntityKind, Span};

use super::descriptions::has_nationality;
use super::evidence::{Evidence, is_acronym};
use super::found_name::{FoundName, NameForm, Occurrence};
use super::name_words::{is_body_word, is_generic};
use super::registered::Registered;
use super::runs::{Run, RunFinder, is_heading};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The longest form of a name that is looked for in headlines, in tokens.
const MAX_FORM: usize = 10;

/// All runs of the same words.
struct Group<'t> {
    /// Its words, without marks.
    words: Vec<&'t str>,
    ranges: Vec<TokenRange>,
    evidence: Evidence,
    kind: Option<EntityKind>,
    /// The fuller form that it is joined to.
    fuller: Option<(usize, NameForm)>,
}

/// The names of a document that are not in the register, in the order of their first occurrence.
pub(super) fn found_names(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
    governments: &[FoundName],
    sources: &[TokenRange],
) -> Vec<FoundName> {
    let mut taken: Vec<Span> =
        governments.iter().flat_map(|name| name.occurrences.iter().map(|at| at.span)).collect();
    taken.sort_unstable();
    let is_free = |run: &Run| {
        let span = doc.span_of(run.range);
        let at = taken.partition_point(|other| other.end <= span.start);
        taken.get(at).is_none_or(|other| !other.overlaps(span))
    };
    let mut runs = RunFinder::new(doc, registered).runs();
    runs.retain(is_free);
    let mut groups = groups(doc, &runs, sources);
    note_short_uses(&mut groups);
    for group in &mut groups {
        group.kind = group.evidence.kind(doc, registered, group.ranges[0]);
    }
    join_parts(&mut groups);
    join_acronyms(doc, &mut groups);
    names(doc, registered, &groups)
}

/// Where a document has names of several words of which the words around them show that they are those of persons.
pub(super) fn person_names(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
    sources: &[TokenRange],
) -> Vec<TokenRange> {
    let runs = RunFinder::new(doc, registered).runs();
    let is_person = |group: &Group<'_>| {
        let kind = group.evidence.kind(doc, registered, group.ranges[0]);
        let is_told = group.evidence.of_person > 0 || has_nationality(doc, &group.ranges);
        let can_be = matches!(kind, Some(EntityKind::Person | EntityKind::Unknown));
        is_told && can_be && group.words.len() > 1
    };
    let groups = groups(doc, &runs, sources).into_iter().filter(is_person);
    groups.flat_map(|group| group.ranges).collect()
}

/// The runs by their words, in the order of the words.
fn groups<'t>(doc: &TaggedText<'t>, runs: &[Run], sources: &[TokenRange]) -> Vec<Group<'t>> {
    let mut groups: BTreeMap<Vec<&str>, Group<'_>> = BTreeMap::new();
    for run in runs {
        let is_word = |idx: &usize| doc.token(*idx).mark.is_none();
        let words: Vec<&str> =
            run.range.indices().filter(is_word).map(|idx| doc.token_text(idx)).collect();
        let group = groups.entry(words.clone()).or_insert_with(|| Group {
            words,
            ranges: Vec::new(),
            evidence: Evidence::default(),
            kind: None,
            fuller: None,
        });
        group.ranges.push(run.range);
        group.evidence.add(doc, *run, sources);
    }
    groups.into_values().collect()
}

/// Notes of each longer name whether its last word alone acts somewhere: "Ann Lee", and later "Lee said".
fn note_short_uses(groups: &mut [Group<'_>]) {
    let is_alone = |group: &&Group<'_>| {
        group.words.len() == 1 && group.evidence.acts + group.evidence.speaks > 0
    };
    let alone: BTreeSet<&str> =
        groups.iter().filter(is_alone).map(|group| group.words[0]).collect();
    for group in groups.iter_mut().filter(|group| group.words.len() > 1) {
        group.evidence.is_shortened =
            group.words.last().is_some_and(|word| alone.contains(word) && !is_body_word(word));
    }
}

/// Joins each group to the one fuller name that it is a part of; what is a part of several is nobody's, and has no kind.
fn join_parts(groups: &mut [Group<'_>]) {
    let mut by_word: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (idx, group) in groups.iter().enumerate().filter(|(_, group)| group.words.len() > 1) {
        for word in &group.words {
            by_word.entry(word).or_default().insert(idx);
        }
    }
    let mut joins = Vec::new();
    for (idx, group) in groups.iter().enumerate() {
        let near = by_word.get(group.words[0]).into_iter().flatten().copied();
        let fuller: Vec<usize> =
            near.filter(|other| *other != idx && is_part(group, &groups[*other])).collect();
        // "Lee" of "Ann Lee", of which "Ann B. Lee" is fuller still.
        let is_fullest =
            |at: &usize| !fuller.iter().any(|other| is_part(&groups[*at], &groups[*other]));
        let fullest: Vec<usize> = fuller.iter().copied().filter(is_fullest).collect();
        joins.push(fullest);
    }
    for (group, fullest) in groups.iter_mut().zip(&joins) {
        match fullest.as_slice() {
            [] => {}
            [one] => group.fuller = Some((*one, NameForm::Part)),
            _ => group.kind = None,
        }
    }
}

/// Whether words can be a shorter form of a name: of a person's, its first or last words, or these without those between; of a body's, its
/// last words, or its head.
fn is_part(short: &Group<'_>, full: &Group<'_>) -> bool {
    let (words, of) = (&short.words, &full.words);
    let is_kind =
        short.kind.is_none() || short.kind == Some(EntityKind::Unknown) || short.kind == full.kind;
    // "Orta" in "Orta Daily", where the text has "in Orta".
    let is_place = short.evidence.of_place > 0 && short.evidence.of_person == 0;
    if words.len() >= of.len()
        || !is_kind
        || is_place
        || short.evidence.of_body > 0 && full.kind != Some(EntityKind::Organisation)
    {
        return false;
    }
    match full.kind {
        Some(EntityKind::Person) => {
            let is_without_middle =
                words.len() > 1 && words.first() == of.first() && words.last() == of.last();
            of.ends_with(words) || words.len() == 1 && of.starts_with(words) || is_without_middle
        }
        Some(EntityKind::Organisation) => {
            let is_head = words.len() == 1
                && is_body_word(words[0])
                && (of.ends_with(words) || of.starts_with(words));
            // "Orta Province" is no part of "Government of Orta Province".
            let has_of = of.iter().any(|word| matches!(*word, "of" | "for"));
            // "Orta Harbour" is no part of "Orta Harbour Trust", which is no harbour.
            let is_whole = || !of[words.len()..].iter().any(|word| is_body_word(word));
            is_head
                || words.len() > 1
                    && (of.ends_with(words) && !has_of || of.starts_with(words) && is_whole())
        }
        _ => false,
    }
}

/// Joins acronyms to the names that they stand in brackets behind: "Green Party (GP)".
fn join_acronyms(doc: &TaggedText<'_>, groups: &mut [Group<'_>]) {
    let mut by_acronym: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (idx, group) in groups.iter().enumerate().filter(|(_, group)| group.words.len() > 1) {
        for range in &group.ranges {
            let word = doc.token_text(range.end + 1);
            let is_in_brackets = doc.is_mark(range.end, '(') && doc.is_mark(range.end + 2, ')');
            if is_in_brackets && is_acronym(word) {
                by_acronym.entry(word).or_default().insert(idx);
            }
        }
    }
    for group in groups.iter_mut().filter(|group| group.words.len() == 1) {
        let full = by_acronym.get(group.words[0]).into_iter().flatten().copied();
        if let [one] = *full.collect::<Vec<usize>>() {
            group.fuller = Some((one, NameForm::Acronym));
        }
    }
}

/// The names that have a kind, with all that is joined to them.
fn names(doc: &TaggedText<'_>, registered: Registered<'_>, groups: &[Group<'_>]) -> Vec<FoundName> {
    let mut by_group: BTreeMap<usize, FoundName> = BTreeMap::new();
    let mut forms: BTreeMap<&str, (usize, NameForm)> = BTreeMap::new();
    for (idx, group) in groups.iter().enumerate() {
        let (root, form) = root(groups, idx);
        let Some(kind) = groups[root].kind.or(group.kind) else { continue };
        let name = doc.span_of(groups[root].ranges[0]);
        let found = by_group.entry(root).or_insert_with(|| FoundName {
            name,
            government_of: None,
            is_generic: kind == EntityKind::Organisation && is_generic(name.of(doc.text())),
            kind,
            occurrences: Vec::new(),
            countries: Vec::new(),
            inferred_from: None,
            description: None,
        });
        let spans = group.ranges.iter().map(|range| doc.span_of(*range));
        forms.extend(spans.clone().map(|span| (span.of(doc.text()), (root, form))));
        found.occurrences.extend(spans.map(|span| Occurrence { span, form }));
    }
    let is_new = |(_, at): &(usize, Occurrence)| !registered.overlaps_entity(at.span);
    for (root, at) in in_headlines(doc, &forms).into_iter().filter(is_new) {
        by_group.entry(root).and_modify(|name| name.occurrences.push(at));
    }
    let mut names: Vec<FoundName> = by_group.into_values().collect();
    for name in &mut names {
        name.occurrences.sort_unstable();
        name.occurrences.dedup();
    }
    names
}

/// The fullest form that a group is joined to, and how it gives the name.
fn root(groups: &[Group<'_>], idx: usize) -> (usize, NameForm) {
    let (mut at, mut form) = (idx, NameForm::Full);
    // Each form has fewer words than the next, or is an acronym of it.
    while let Some((fuller, how)) = groups[at].fuller {
        form = if form == NameForm::Full { how } else { form };
        at = fuller;
    }
    (at, form)
}

/// The occurrences of known forms in headlines, where every word is capitalised.
fn in_headlines(
    doc: &TaggedText<'_>,
    forms: &BTreeMap<&str, (usize, NameForm)>,
) -> Vec<(usize, Occurrence)> {
    let mut found = Vec::new();
    for (sentence, _) in doc.sentences.iter().filter(|(at, _)| is_heading(doc, *at)) {
        let mut idx = sentence.start;
        while idx < sentence.end {
            let limit = sentence.end.min(idx + MAX_FORM);
            let spans =
                (idx + 1..=limit).rev().map(|end| (end, doc.span_of(TokenRange::new(idx, end))));
            let mut known =
                spans.filter_map(|(end, span)| Some((end, span, *forms.get(span.of(doc.text()))?)));
            match known.next() {
                Some((end, span, (root, form))) => {
                    found.push((root, Occurrence { span, form }));
                    idx = end;
                }
                None => idx += 1,
            }
        }
    }
    found
}
