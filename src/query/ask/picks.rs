//! Picks: the values that a selection asks for, or rules out.

use super::{facet::Key, value::Value};

/// Values picked under keys, sorted by key and value, none twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks(Vec<(Key, Value)>);

impl Picks {
    /// Adds a value; whether it was not there before.
    pub fn insert(&mut self, key: Key, value: Value) -> bool {
        match self.find(key, value) {
            Ok(_) => false,
            Err(idx) => {
                self.0.insert(idx, (key, value));
                true
            }
        }
    }

    /// Removes a value; whether it was there before.
    pub fn remove(&mut self, key: Key, value: Value) -> bool {
        self.find(key, value).map(|idx| self.0.remove(idx)).is_ok()
    }

    /// Whether a value is picked under a key.
    pub fn contains(&self, key: Key, value: Value) -> bool {
        self.find(key, value).is_ok()
    }

    /// Whether any value is picked under a key.
    pub fn has(&self, key: Key) -> bool {
        self.of(key).next().is_some()
    }

    /// The values picked under a key, ascending.
    pub fn of(&self, key: Key) -> impl Iterator<Item = Value> {
        self.iter().filter(move |&(under, _)| under == key).map(|(_, value)| value)
    }

    /// Everything picked, by key and value.
    pub fn iter(&self) -> impl Iterator<Item = (Key, Value)> {
        self.0.iter().copied()
    }

    /// How many values are picked.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn find(&self, key: Key, value: Value) -> Result<usize, usize> {
        self.0.binary_search(&(key, value))
    }
}

impl FromIterator<(Key, Value)> for Picks {
    fn from_iter<I: IntoIterator<Item = (Key, Value)>>(values: I) -> Self {
        let mut picks = Self::default();
        for (key, value) in values {
            picks.insert(key, value);
        }
        picks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(word: &str) -> Key {
        Key::from_word(word).unwrap()
    }

    #[test]
    fn equal_picks_are_equal_whatever_their_order() {
        let (a, b) = ((key("doc"), Value(1)), (key("type"), Value(7)));
        let picks = Picks::from_iter([a, b, a]);
        assert_eq!(picks, Picks::from_iter([b, a]));
        assert_eq!(picks.len(), 2);
        assert_eq!(picks.iter().collect::<Vec<_>>(), [b, a]);
        assert!(picks.has(key("doc")) && !picks.has(key("topic")));
    }
}
