//! The words that show of which type a claim is, of `markers.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::tagged::{Run, Tagged};

/// The table.
const TABLE: &str = include_str!("markers.tsv");

/// No stem of the table is longer, in bytes.
const MAX_STEM: usize = 16;

/// The table, read once.
static MARKERS: LazyLock<Markers> = LazyLock::new(|| Markers::read(TABLE));

/// What a phrase shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `accusation`: what is said to be done wrong.
    Allegation,
    /// `despicable`: judges badly.
    Bad,
    /// `ready to`: commits.
    Commit,
    /// `should`: wants somebody to act.
    Demand,
    /// `unfounded`: says of words that they are not true.
    False,
    /// `improve`: speaks well of something.
    Good,
    /// `retaliate`: harm to come.
    Harm,
    /// `impose`: what authorities do with measures.
    Impose,
    /// `to visit`: what guests are welcome to do.
    Invite,
    /// `legislation`: what parliaments pass.
    Law,
    /// `visa ban`: a measure.
    Measure,
    /// `blacklisted`: to take a measure.
    Measured,
    /// `countries`: others than the one who speaks.
    Other,
    /// `praised`: stands with somebody.
    Praise,
    /// `signed`: what is done with laws.
    Pass,
    /// `accept`: what is refused when it is not done.
    Refusable,
    /// `refused`: does not want.
    Refuse,
    /// `so-called`: the words of somebody else.
    Reported,
    /// `threats of`: threatens.
    Threat,
    /// `counter`: done against something bad, which is no reproach.
    Thwart,
    /// `torture`: a wrongful act.
    Wrong,
}

impl Marker {
    /// Every class with its word in the table; sorted.
    const ALL: [(Self, &str); 21] = [
        (Self::Allegation, "allegation"),
        (Self::Bad, "bad"),
        (Self::Commit, "commit"),
        (Self::Demand, "demand"),
        (Self::False, "false"),
        (Self::Good, "good"),
        (Self::Harm, "harm"),
        (Self::Impose, "impose"),
        (Self::Invite, "invite"),
        (Self::Law, "law"),
        (Self::Measure, "measure"),
        (Self::Measured, "measured"),
        (Self::Other, "other"),
        (Self::Pass, "pass"),
        (Self::Praise, "praise"),
        (Self::Refusable, "refusable"),
        (Self::Refuse, "refuse"),
        (Self::Reported, "reported"),
        (Self::Threat, "threat"),
        (Self::Thwart, "thwart"),
        (Self::Wrong, "wrong"),
    ];
}

/// A phrase: its words, each perhaps with any ending.
struct Phrase {
    words: Vec<(&'static str, bool)>,
    marker: Marker,
}

struct Markers {
    /// Phrases by their whole first word.
    by_word: HashMap<&'static str, Vec<Phrase>>,
    /// Phrases by what their first word begins with.
    by_stem: HashMap<&'static str, Vec<Phrase>>,
}

impl Markers {
    /// # Panics
    /// Where the table is not as its head says; the tests read it.
    fn read(table: &'static str) -> Self {
        let mut markers = Self { by_word: HashMap::new(), by_stem: HashMap::new() };
        for row in table.lines().filter(|row| !row.starts_with('#')) {
            let Some((class, phrases)) = row.split_once('\t') else {
                panic!("markers.tsv has a row without two cells: {row}")
            };
            let Ok(idx) = Marker::ALL.binary_search_by_key(&class, |(_, word)| word) else {
                panic!("markers.tsv: `{class}` is no class of markers")
            };
            for phrase in phrases.split('|') {
                let words: Vec<(&str, bool)> = phrase
                    .split(' ')
                    .map(|word| word.strip_suffix('*').map_or((word, false), |stem| (stem, true)))
                    .collect();
                let (first, is_stem) = words[0];
                let by = if is_stem { &mut markers.by_stem } else { &mut markers.by_word };
                by.entry(first).or_default().push(Phrase { words, marker: Marker::ALL[idx].0 });
            }
        }
        markers
    }
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// Its tokens.
    pub(crate) run: Run,
    /// What it shows.
    pub(crate) marker: Marker,
}

/// Where a text has which phrases, in order.
#[derive(Debug)]
pub(crate) struct Marked(Vec<Hit>);

impl Marked {
    /// Looks through a text.
    pub(crate) fn new(doc: &Tagged<'_>) -> Self {
        let mut hits = Vec::new();
        let mut lower = String::new();
        let mut number = 0;
        for idx in 0..doc.len() {
            // What is capitalised within a sentence is a name.
            while number + 1 < doc.sentences.len() && doc.sentences[number].0.to <= idx {
                number += 1;
            }
            let (sentence, _) = doc.sentences[number];
            let is_name =
                doc.word(idx).is_capital && idx > sentence.from && !doc.is_headline(sentence);
            if doc.word(idx).mark.is_some() || is_name {
                continue;
            }
            lower.clear();
            lower.extend(doc.written(idx).chars().flat_map(char::to_lowercase));
            let mut add = |phrases: Option<&Vec<Phrase>>| {
                for phrase in phrases.into_iter().flatten() {
                    let run = Run::new(idx, idx + phrase.words.len());
                    let fits = |(word, is_stem): &(&str, bool), idx: usize| match is_stem {
                        true => doc
                            .written(idx)
                            .get(..word.len())
                            .is_some_and(|start| start.eq_ignore_ascii_case(word)),
                        false => doc.is(idx, word),
                    };
                    if phrase
                        .words
                        .iter()
                        .zip(run.indices())
                        .skip(1)
                        .all(|(word, idx)| fits(word, idx))
                    {
                        hits.push(Hit { run, marker: phrase.marker });
                    }
                }
            };
            add(MARKERS.by_word.get(lower.as_str()));
            let ends = lower.char_indices().map(|(end, _)| end).skip(2).chain([lower.len()]);
            for end in ends.take_while(|end| *end <= MAX_STEM) {
                add(MARKERS.by_stem.get(&lower[..end]));
            }
        }
        Self(hits)
    }

    /// The phrases of one class that begin within a run, in order.
    pub(crate) fn within(&self, run: Run, marker: Marker) -> impl Iterator<Item = Hit> + '_ {
        let from = self.0.partition_point(|hit| hit.run.from < run.from);
        self.0[from..]
            .iter()
            .take_while(move |hit| hit.run.from < run.to)
            .filter(move |hit| hit.marker == marker)
            .copied()
    }

    /// Whether a run has a phrase of a class.
    pub(crate) fn has(&self, run: Run, marker: Marker) -> bool {
        self.within(run, marker).next().is_some()
    }
}
