//! Finds markers in a text. A marker is a phrase of `markers.tsv` that shows the type of a claim.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The table.
const TABLE: &str = include_str!("markers.tsv");

/// The table, read once.
static MARKERS: LazyLock<MarkerTable> = LazyLock::new(|| MarkerTable::read(TABLE));

/// The class of a marker: what its phrase shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `accusation`: an allegation.
    Allegation,
    /// `despicable`: judges badly.
    Bad,
    /// `ready to`: a commitment.
    Commit,
    /// `treaty`: something that is agreed.
    Deal,
    /// `should`: wants somebody to act.
    Demand,
    /// `unfounded`: calls words untrue.
    False,
    /// `improve`: speaks well of something.
    Good,
    /// `retaliate`: harm to come.
    Harm,
    /// `impose`: puts a measure into force.
    Impose,
    /// `going to`: what it governs is to come.
    Intend,
    /// `to visit`: what guests are invited to do.
    Invite,
    /// `to restore`: gives the reason for an act of one's own.
    Justify,
    /// `legislation`: a law.
    Law,
    /// `issued`: makes an act of the noun that is its object.
    Light,
    /// `visa ban`: a measure.
    Measure,
    /// `all options`: an idiom of threats.
    Menace,
    /// `has to`: what it governs is wanted.
    Oblige,
    /// `countries`: others than the speaker.
    Other,
    /// `signed`: puts a law into force.
    Pass,
    /// `carried out`: does the wrongful act that follows.
    Perpetrate,
    /// `praised`: stands with somebody.
    Praise,
    /// `accept`: an act whose negation is a refusal.
    Refusable,
    /// `proposal`: what somebody wants others to do.
    Request,
    /// `failed to`: what it governs is not so.
    Reversing,
    /// `lawsuit`: a lawsuit or a complaint.
    Suit,
    /// `threats of`: threatens.
    Threat,
    /// `counter`: acts against something bad, which is not an accusation.
    Thwart,
    /// `flights`: something between two sides that can be ended.
    Tie,
    /// `continue to`: what it governs is said with it.
    Transparent,
    /// `nothing to do with`: an idiom of denials.
    Untrue,
    /// `no intention`: an idiom of refusals.
    Unwilling,
    /// `it is time`: an idiom of demands.
    Urgent,
    /// `torture`: a wrongful act.
    Wrong,
}

impl Marker {
    /// Every class with its word in the table; sorted.
    const ALL: [(Self, &str); 33] = [
        (Self::Allegation, "allegation"),
        (Self::Bad, "bad"),
        (Self::Commit, "commit"),
        (Self::Deal, "deal"),
        (Self::Demand, "demand"),
        (Self::False, "false"),
        (Self::Good, "good"),
        (Self::Harm, "harm"),
        (Self::Impose, "impose"),
        (Self::Intend, "intend"),
        (Self::Invite, "invite"),
        (Self::Justify, "justify"),
        (Self::Law, "law"),
        (Self::Light, "light"),
        (Self::Measure, "measure"),
        (Self::Menace, "menace"),
        (Self::Oblige, "oblige"),
        (Self::Other, "other"),
        (Self::Pass, "pass"),
        (Self::Perpetrate, "perpetrate"),
        (Self::Praise, "praise"),
        (Self::Refusable, "refusable"),
        (Self::Request, "request"),
        (Self::Reversing, "reversing"),
        (Self::Suit, "suit"),
        (Self::Threat, "threat"),
        (Self::Thwart, "thwart"),
        (Self::Tie, "tie"),
        (Self::Transparent, "transparent"),
        (Self::Untrue, "untrue"),
        (Self::Unwilling, "unwilling"),
        (Self::Urgent, "urgent"),
        (Self::Wrong, "wrong"),
    ];
}

/// A phrase of the table: its words, each with whether any ending may follow.
struct MarkerPhrase {
    words: Vec<(&'static str, bool)>,
    marker: Marker,
}

struct MarkerTable {
    /// Phrases by the first bytes of their first word.
    by_first_bytes: HashMap<[u8; N_FIRST_BYTES], Vec<MarkerPhrase>>,
}

/// How many bytes of their first word phrases are looked up by. No first word is shorter.
const N_FIRST_BYTES: usize = 2;

/// The first bytes of a word, in lower case where they are ASCII; padded with zeros.
fn first_bytes(word: &str) -> [u8; N_FIRST_BYTES] {
    let mut bytes = word.bytes().map(|byte| byte.to_ascii_lowercase());
    std::array::from_fn(|_| bytes.next().unwrap_or_default())
}

impl MarkerTable {
    /// # Panics
    /// If a row does not have the columns that the head of the table describes. The tests read the table.
    fn read(table: &'static str) -> Self {
        let mut table_read = Self { by_first_bytes: HashMap::new() };
        for row in table.lines().filter(|row| !row.starts_with('#')) {
            let Some((class, phrase)) = row.split_once('\t') else {
                panic!("markers.tsv has a row without two cells: {row}")
            };
            let Ok(idx) = Marker::ALL.binary_search_by_key(&class, |(_, word)| word) else {
                panic!("markers.tsv: `{class}` is no class of markers")
            };
            let words: Vec<(&str, bool)> = phrase
                .split(' ')
                .map(|word| word.strip_suffix('*').map_or((word, false), |stem| (stem, true)))
                .collect();
            let first = words[0].0;
            assert!(first.len() >= N_FIRST_BYTES, "markers.tsv: `{phrase}` begins too short");
            let phrase = MarkerPhrase { words, marker: Marker::ALL[idx].0 };
            table_read.by_first_bytes.entry(first_bytes(first)).or_default().push(phrase);
        }
        table_read
    }
}

/// Whether a word begins with a stem, in whatever case.
fn begins_with(word: &str, stem: &str) -> bool {
    word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
}

/// A phrase of the table found in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MarkerMatch {
    /// Its tokens.
    pub(crate) range: TokenRange,
    /// Its class.
    pub(crate) marker: Marker,
}

/// The markers of a text, in order.
#[derive(Debug)]
pub(crate) struct MarkerMatches(Vec<MarkerMatch>);

impl MarkerMatches {
    /// Searches a text.
    pub(crate) fn new(doc: &TaggedText<'_>) -> Self {
        let mut matches = Vec::new();
        for (sentence, _) in doc.sentences.iter().copied() {
            let is_headline = doc.is_headline(sentence);
            for idx in sentence.indices() {
                // A capitalised word within a sentence is a name.
                let begins = idx == sentence.start || doc.opens_quotation(idx - 1);
                let is_name = doc.token(idx).is_capital && !begins && !is_headline;
                if doc.token(idx).mark.is_some() {
                    continue;
                }
                let phrases = MARKERS.by_first_bytes.get(&first_bytes(doc.token_text(idx)));
                for phrase in phrases.into_iter().flatten() {
                    let fits = |((word, is_stem), idx): (&(&str, bool), usize)| match is_stem {
                        true => begins_with(doc.token_text(idx), word),
                        false => doc.is_word(idx, word),
                    };
                    // But for the name of a list: "the Entity List".
                    let is_list = || phrase.words.last().is_some_and(|(word, _)| *word == "list");
                    if (!is_name || is_list()) && phrase.words.iter().zip(idx..).all(fits) {
                        let range = TokenRange::new(idx, idx + phrase.words.len());
                        matches.push(MarkerMatch { range, marker: phrase.marker });
                    }
                }
            }
        }
        Self(matches)
    }

    /// The markers of one class that begin within a range, in order.
    pub(crate) fn within(
        &self,
        range: TokenRange,
        marker: Marker,
    ) -> impl Iterator<Item = MarkerMatch> + '_ {
        let from = self.0.partition_point(|matched| matched.range.start < range.start);
        self.0[from..]
            .iter()
            .take_while(move |matched| matched.range.start < range.end)
            .filter(move |matched| matched.marker == marker)
            .copied()
    }

    /// Whether a marker of a class begins within a range.
    pub(crate) fn has(&self, range: TokenRange, marker: Marker) -> bool {
        self.within(range, marker).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_class_has_words() {
        let rows: Vec<&str> = TABLE.lines().filter(|row| !row.starts_with('#')).collect();
        assert!(rows.is_sorted());
        let mut classes: Vec<&str> = rows.iter().filter_map(|row| row.split('\t').next()).collect();
        classes.dedup();
        assert_eq!(classes, Marker::ALL.map(|(_, word)| word));
        assert!(rows.is_sorted_by(|a, b| a < b), "no phrase stands twice");
    }

    #[test]
    fn a_phrase_is_found_in_whatever_case_but_not_in_a_name() {
        let found = |text: &str, marker: Marker| {
            let doc = TaggedText::new(text);
            let markers = MarkerMatches::new(&doc);
            markers.within(TokenRange::new(0, doc.len()), marker).count()
        };
        assert_eq!(found("Visa bans were imposed.", Marker::Measure), 1);
        assert_eq!(found("They retaliated.", Marker::Harm), 1);
        assert_eq!(found("They met Mr. Hailey there.", Marker::Praise), 0);
        assert_eq!(found("They are on the Entity List.", Marker::Measure), 1);
    }
}
