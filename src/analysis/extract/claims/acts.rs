//! The acts that verbs express, by the table `acts.tsv`: one row for each use of a verb.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::markers::Marker;
use crate::extract::lexicon::inflection::inflected;

/// The table.
const TABLE: &str = include_str!("acts.tsv");

/// The table of nouns for acts.
const NOUNS: &str = include_str!("act_nouns.tsv");

/// The table of nouns, read once.
static ACT_OF_NOUN: LazyLock<HashMap<&str, Act>> = LazyLock::new(|| read_nouns(NOUNS));

/// The table, read once: the uses of each form of a verb.
static ACTS: LazyLock<HashMap<String, Vec<ActFrame>>> = LazyLock::new(|| read(TABLE));

/// What a verb does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// `blame`: says that somebody did something wrong.
    Accuse,
    /// `condemn`: judges badly.
    Criticise,
    /// `justify`: presents its own conduct as right.
    Defend,
    /// `urge`: wants somebody to act.
    Demand,
    /// `refute`: says that something is not so.
    Deny,
    /// `arrest`: uses force, as authorities do.
    Force,
    /// `rebuild`: does good.
    Help,
    /// `sign`: commits itself.
    Pledge,
    /// `boycott`: refuses.
    Refuse,
    /// `lift`: ends a measure, or concedes.
    Relieve,
    /// `hit back`: does harm in return.
    Retaliate,
    /// `blacklist`: takes a measure against somebody.
    Sanction,
    /// `praise`: stands with somebody.
    Support,
    /// `threaten`: announces harm.
    Threaten,
    /// `torture`: does something wrong.
    Wrong,
}

impl Act {
    /// Every act with its word in the table; sorted.
    const ALL: [(Self, &str); 15] = [
        (Self::Accuse, "accuse"),
        (Self::Criticise, "criticise"),
        (Self::Defend, "defend"),
        (Self::Demand, "demand"),
        (Self::Deny, "deny"),
        (Self::Force, "force"),
        (Self::Help, "help"),
        (Self::Pledge, "pledge"),
        (Self::Refuse, "refuse"),
        (Self::Relieve, "relieve"),
        (Self::Retaliate, "retaliate"),
        (Self::Sanction, "sanction"),
        (Self::Support, "support"),
        (Self::Threaten, "threaten"),
        (Self::Wrong, "wrong"),
    ];
}

/// What the object of a verb has to be in one of its uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ActObject {
    /// Somebody who can act.
    Person,
    /// What a marker of this class names.
    Named(Marker),
}

impl ActObject {
    /// Every object with its word in the table; sorted.
    const ALL: [(Self, &str); 8] = [
        (Self::Named(Marker::Allegation), "allegation"),
        (Self::Named(Marker::Deal), "deal"),
        (Self::Named(Marker::Law), "law"),
        (Self::Named(Marker::Measure), "measure"),
        (Self::Person, "person"),
        (Self::Named(Marker::Request), "request"),
        (Self::Named(Marker::Tie), "tie"),
        (Self::Named(Marker::Wrong), "wrong"),
    ];
}

/// One use of a verb.
#[derive(Clone, Debug)]
pub(crate) struct ActFrame {
    /// The words that follow it or its object: `off` in "call off".
    pub(crate) particle: Vec<&'static str>,
    /// What its object is.
    pub(crate) object: Option<ActObject>,
    /// What it does.
    pub(crate) act: Act,
}

/// The uses of a word in lower case that is a form of a verb.
pub(crate) fn act_frames(word: &str) -> &'static [ActFrame] {
    ACTS.get(word).map_or(&[], Vec::as_slice)
}

/// The act that a noun in lower case names: "a plea", "threats".
pub(crate) fn act_of_noun(noun: &str) -> Option<Act> {
    let singular = || ACT_OF_NOUN.get(noun.strip_suffix('s')?);
    ACT_OF_NOUN.get(noun).or_else(singular).copied()
}

/// The act with a word in the tables.
///
/// # Panics
/// If there is none. The tests read the tables.
fn act_of_word(word: &str) -> Act {
    match Act::ALL.binary_search_by_key(&word, |(_, word)| word) {
        Ok(idx) => Act::ALL[idx].0,
        Err(_) => panic!("acts.tsv or act_nouns.tsv: `{word}` is no act"),
    }
}

/// # Panics
/// If a row does not have two cells. The tests read the table.
fn read_nouns(table: &'static str) -> HashMap<&'static str, Act> {
    let rows = table.lines().filter(|row| !row.starts_with('#'));
    rows.flat_map(|row| {
        let Some((act, nouns)) = row.split_once('\t') else {
            panic!("act_nouns.tsv has a row without two cells: {row}")
        };
        nouns.split(' ').map(move |noun| (noun, act_of_word(act)))
    })
    .collect()
}

/// # Panics
/// If a row does not have the columns that the head of the table describes. The tests read the table.
fn read(table: &'static str) -> HashMap<String, Vec<ActFrame>> {
    let mut acts: HashMap<String, Vec<ActFrame>> = HashMap::new();
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let &[verb, particle, object, act, irregular] = cells.as_slice() else {
            panic!("acts.tsv has a row without five cells: {row}")
        };
        let object = match object {
            "-" => None,
            word => match ActObject::ALL.binary_search_by_key(&word, |(_, word)| word) {
                Ok(idx) => Some(ActObject::ALL[idx].0),
                Err(_) => panic!("acts.tsv: `{word}` is no object"),
            },
        };
        let frame = ActFrame {
            particle: if particle == "-" { Vec::new() } else { particle.split(' ').collect() },
            object,
            act: act_of_word(act),
        };
        let mut forms: Vec<String> =
            inflected(verb, irregular).into_iter().map(|(form, _)| form).collect();
        forms.sort();
        forms.dedup();
        for form in forms {
            acts.entry(form).or_default().push(frame.clone());
        }
    }
    acts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_verbs_are_known_in_all_forms() {
        let rows: Vec<&str> = TABLE.lines().filter(|row| !row.starts_with('#')).collect();
        assert!(rows.is_sorted());
        for form in ["torture", "tortures", "tortured", "torturing"] {
            assert_eq!(act_frames(form)[0].act, Act::Wrong, "{form}");
        }
        assert!(act_frames("stole").iter().any(|frame| frame.act == Act::Wrong));
        assert!(act_frames("walk").iter().all(|frame| !frame.particle.is_empty()));
        assert!(act_frames("window").is_empty());
    }

    #[test]
    fn nouns_for_acts_are_known_in_both_numbers() {
        assert!(NOUNS.lines().filter(|row| !row.starts_with('#')).is_sorted());
        assert_eq!(act_of_noun("plea"), Some(Act::Demand));
        assert_eq!(act_of_noun("threats"), Some(Act::Threaten));
        assert_eq!(act_of_noun("table"), None);
    }
}
