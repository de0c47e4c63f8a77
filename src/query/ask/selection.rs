//! Selections: everything that a reader asks for, as plain data.

use model::{ClaimIdx, PartialDate};

use super::{facet::Key, picks::Picks, value::Value};
use crate::search::query_parser;

/// Everything a reader asks for at once. The default asks for every claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Values that a claim must have: one of those under each key.
    pub include: Picks,
    /// Values that a claim must not have.
    pub exclude: Picks,
    /// Words that must occur in the claim's quote, its attribution or its document's title, as the reader typed them:
    ///
    /// - words with white space between them may stand anywhere;
    /// - words written together (`tit-for-tat`, `新疆`) and words in quotation marks must follow each other within one of these texts;
    ///   a quotation mark without its partner quotes to the end;
    /// - the last word is a prefix as long as no white space and no quotation mark follows it;
    /// - words that are the name of an entity are met by each spelling of it.
    pub q: String,
    /// Whether names are met only as they are typed, not by their other spellings.
    pub as_written: bool,
    /// The first day of the time that a claim's date must touch. A date without a year bounds nothing.
    pub from: Option<PartialDate>,
    /// The last day of that time.
    pub to: Option<PartialDate>,
    /// Whether some claim of the corpus must reply to the claim, or none may.
    pub reply: Option<Reply>,
    /// The only claims that are asked for, ascending, none twice; where there is none, all are.
    pub picked: Vec<ClaimIdx>,
    /// The order of the results.
    pub sort: Sort,
}

/// Whether there is a reply to a claim within the corpus; see [`model::LinkVerb::is_reply`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reply {
    /// There is.
    Answered,
    /// There is none.
    Unanswered,
}

/// The order of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// By document, then by position within it.
    #[default]
    Position,
    /// By the date that the text states: its first day, then the day before the month before the year, then by position. Claims
    /// without a date, or without a year, come last.
    Date,
}

/// One part of a selection, which a claim meets or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// A value that is asked for, beside others under its key.
    Include(Key, Value),
    /// A value that is ruled out.
    Exclude(Key, Value),
    /// The words of [`Selection::q`].
    Words(String),
    /// The beginning of the time.
    From(PartialDate),
    /// The end of the time.
    To(PartialDate),
    /// Whether there is a reply.
    Reply(Reply),
    /// The only claims that are asked for.
    Picked(Vec<ClaimIdx>),
}

impl Constraint {
    /// Whether it asks for a value under a key.
    pub(crate) fn includes(&self, key: Key) -> bool {
        matches!(self, Self::Include(of, _) if *of == key)
    }

    /// Whether it is the words.
    pub(crate) fn is_words(&self) -> bool {
        matches!(self, Self::Words(_))
    }

    /// Whether it bounds the time.
    pub(crate) fn is_time(&self) -> bool {
        matches!(self, Self::From(_) | Self::To(_))
    }
}

impl Selection {
    /// Asks for a value, or stops asking for it. A value that was ruled out is asked for instead.
    pub fn toggle(&mut self, key: Key, value: Value) {
        if !self.include.remove(key, value) {
            self.exclude.remove(key, value);
            self.include.insert(key, value);
        }
    }

    /// Rules a value out, or stops ruling it out. A value that was asked for is ruled out instead.
    pub fn toggle_excluded(&mut self, key: Key, value: Value) {
        if !self.exclude.remove(key, value) {
            self.include.remove(key, value);
            self.exclude.insert(key, value);
        }
    }

    /// Asks for a claim, beside others that are picked.
    pub fn pick(&mut self, claim: ClaimIdx) {
        if let Err(idx) = self.picked.binary_search(&claim) {
            self.picked.insert(idx, claim);
        }
    }

    /// Its constraints: values asked for, values ruled out, words, dates, reply, picked claims.
    pub fn constraints(&self) -> Vec<Constraint> {
        let words =
            (!query_parser::parse(&self.q).is_empty()).then(|| Constraint::Words(self.q.clone()));
        let bounds_time = |bound: &PartialDate| bound.interval().is_some();
        let mut constraints = Vec::new();
        constraints.extend(self.include.iter().map(|(key, value)| Constraint::Include(key, value)));
        constraints.extend(self.exclude.iter().map(|(key, value)| Constraint::Exclude(key, value)));
        constraints.extend(words);
        constraints.extend(self.from.filter(bounds_time).map(Constraint::From));
        constraints.extend(self.to.filter(bounds_time).map(Constraint::To));
        constraints.extend(self.reply.map(Constraint::Reply));
        constraints
            .extend((!self.picked.is_empty()).then(|| Constraint::Picked(self.picked.clone())));
        constraints
    }

    /// The same without one of its constraints.
    pub fn without(&self, constraint: &Constraint) -> Self {
        let mut rest = self.clone();
        match *constraint {
            Constraint::Include(key, value) => _ = rest.include.remove(key, value),
            Constraint::Exclude(key, value) => _ = rest.exclude.remove(key, value),
            Constraint::Words(_) => (rest.q, rest.as_written) = (String::new(), false),
            Constraint::From(_) => rest.from = None,
            Constraint::To(_) => rest.to = None,
            Constraint::Reply(_) => rest.reply = None,
            Constraint::Picked(_) => rest.picked.clear(),
        }
        rest
    }

    /// The same with one value, and no other, asked for under a key.
    #[must_use]
    pub fn narrowed(&self, key: Key, value: Value) -> Self {
        let mut narrowed = self.clone();
        for other in self.include.of(key) {
            narrowed.include.remove(key, other);
        }
        narrowed.exclude.remove(key, value);
        narrowed.include.insert(key, value);
        narrowed
    }

    /// Whether it asks for every claim.
    pub fn is_empty(&self) -> bool {
        self.constraints().is_empty()
    }

    /// The first and the last day, as numbers `yyyymmdd`, of the time that it asks for; `None` where it asks for none.
    pub(crate) fn time(&self) -> Option<(u32, u32)> {
        time(self.from, self.to)
    }
}

/// The first and the last day, as numbers `yyyymmdd`, of the time from one date to another; `None` where neither has a year.
pub(crate) fn time(from: Option<PartialDate>, to: Option<PartialDate>) -> Option<(u32, u32)> {
    let from = from.and_then(PartialDate::interval);
    let to = to.and_then(PartialDate::interval);
    (from.is_some() || to.is_some())
        .then(|| (from.map_or(0, |(first, _)| first), to.map_or(u32::MAX, |(_, last)| last)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::facet::Facet;

    fn key(word: &str) -> Key {
        Key::from_word(word).unwrap()
    }

    fn full() -> Selection {
        let mut selection = Selection {
            q: "“forced labour".into(),
            as_written: true,
            from: PartialDate::parse("2019"),
            to: PartialDate::parse("2020-05"),
            reply: Some(Reply::Unanswered),
            ..Selection::default()
        };
        [5, 2, 5].iter().for_each(|claim| selection.pick(ClaimIdx(*claim)));
        selection.toggle(key("country.says"), Value(1));
        selection.toggle(key("country.says"), Value(0));
        selection.toggle_excluded(key("type"), Value(2));
        selection
    }

    #[test]
    fn its_constraints_are_all_it_is_made_of() {
        let mut selection = full();
        assert_eq!(
            selection.constraints(),
            [
                Constraint::Include(key("country.says"), Value(0)),
                Constraint::Include(key("country.says"), Value(1)),
                Constraint::Exclude(key("type"), Value(2)),
                Constraint::Words("“forced labour".into()),
                Constraint::From(PartialDate::parse("2019").unwrap()),
                Constraint::To(PartialDate::parse("2020-05").unwrap()),
                Constraint::Reply(Reply::Unanswered),
                Constraint::Picked(vec![ClaimIdx(2), ClaimIdx(5)]),
            ]
        );
        for constraint in selection.constraints() {
            selection = selection.without(&constraint);
            assert!(!selection.constraints().contains(&constraint));
        }
        assert_eq!(selection, Selection::default());
        assert!(selection.is_empty());
    }

    #[test]
    fn what_asks_for_nothing_is_no_constraint() {
        let selection = Selection {
            q: " \" –".into(),
            from: PartialDate::parse("--02-01"),
            sort: Sort::Date,
            as_written: true,
            ..Selection::default()
        };
        assert!(selection.is_empty());
        assert_eq!(selection.time(), None);
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let (topic, value) = (Key::of(Facet::Topic), Value(3));
        let mut selection = full();
        selection.toggle(topic, value);
        selection.toggle(topic, value);
        selection.toggle_excluded(topic, value);
        selection.toggle_excluded(topic, value);
        assert_eq!(selection, full());
    }

    #[test]
    fn a_value_is_asked_for_or_ruled_out_never_both() {
        let (topic, value) = (Key::of(Facet::Topic), Value(3));
        let mut selection = Selection::default();
        selection.toggle(topic, value);
        selection.toggle_excluded(topic, value);
        assert!(
            !selection.include.contains(topic, value) && selection.exclude.contains(topic, value)
        );
        selection.toggle(topic, value);
        assert!(selection.include.contains(topic, value) && selection.exclude.is_empty());
    }

    #[test]
    fn time_runs_from_the_first_day_to_the_last() {
        assert_eq!(full().time(), Some((20_190_101, 20_200_531)));
        let open = Selection { from: None, ..full() };
        assert_eq!(open.time(), Some((0, 20_200_531)));
    }
}
