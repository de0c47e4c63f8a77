//! Bare surnames: joined to the one person of that surname whom the document names in full.

use std::collections::BTreeMap;

use model::{EntityIdx, JoinReason, Mention, Span};

use super::JoinedMention;
use super::similar::similar_name;
use crate::finding::Problem;
use crate::occurrences::occurrences;
use crate::seeds::file::TextFile;
use crate::seeds::register::Register;

/// Words before a surname that are not part of the name.
const TITLES: &[&str] = &[
    "Ambassador",
    "Captain",
    "Chairman",
    "Chairwoman",
    "Chancellor",
    "Colonel",
    "Councillor",
    "Councilor",
    "Director",
    "Dr",
    "General",
    "Governor",
    "Judge",
    "King",
    "Lady",
    "Lord",
    "Madam",
    "Mayor",
    "Minister",
    "Mr",
    "Mr.",
    "Mrs",
    "Mrs.",
    "Ms",
    "Ms.",
    "Premier",
    "President",
    "Prince",
    "Princess",
    "Professor",
    "Queen",
    "Representative",
    "Secretary",
    "Senator",
    "Sir",
    "Spokesman",
    "Spokesperson",
    "Spokeswoman",
];

/// Adds the mentions by bare surname to those by full names. Surnames of several persons are reported, and so are longer names
/// that are not registered.
pub(super) fn add(register: &Register, document: TextFile<'_>, found: &mut Vec<JoinedMention>) {
    for (surname, bearers) in named_persons(register, found) {
        let mut bare = Vec::new();
        for span in occurrences(document.text, surname) {
            if found.iter().any(|(mention, _)| mention.span.overlaps(span)) {
                continue;
            }
            match longer_name(document.text, span) {
                None => bare.push(span),
                Some(longer) => {
                    let problem = similar_name(document, longer, register.name_of(bearers[0]));
                    document.report(longer.start as usize, problem);
                }
            }
        }
        if let [bearer] = bearers.as_slice() {
            let mention = |span| (Mention { span, of: *bearer }, JoinReason::Surname);
            found.extend(bare.into_iter().map(mention));
        } else {
            report_ambiguous(register, document, surname, &bearers, &bare);
        }
    }
    found.sort_by_key(|(mention, _)| mention.span);
}

/// The persons that are named in full, by surname.
fn named_persons<'r>(
    register: &'r Register,
    found: &[JoinedMention],
) -> BTreeMap<&'r str, Vec<EntityIdx>> {
    let mut persons: BTreeMap<&str, Vec<EntityIdx>> = BTreeMap::new();
    for (mention, _) in found {
        if let Some(surname) = &register.entities[mention.of.idx()].surname {
            let persons = persons.entry(surname).or_default();
            if !persons.contains(&mention.of) {
                persons.push(mention.of);
            }
        }
    }
    persons
}

fn report_ambiguous(
    register: &Register,
    document: TextFile<'_>,
    surname: &str,
    persons: &[EntityIdx],
    spans: &[Span],
) {
    let names: Vec<String> =
        persons.iter().map(|person| register.name_of(*person).to_owned()).collect();
    for span in spans {
        let (surname, names) = (surname.to_owned(), names.clone());
        document.report(span.start as usize, Problem::AmbiguousSurname { surname, names });
    }
}

/// The longer name that a surname is part of: "Chen Xi", "Melania Trump"; `None` where it is bare or follows a title.
fn longer_name(text: &str, surname: Span) -> Option<Span> {
    let after = text[surname.end as usize..]
        .strip_prefix(' ')
        .and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    if let Some(given) = after.filter(|word| is_name_part(word)) {
        return Some(Span::new(surname.start as usize, surname.end as usize + 1 + given.len()));
    }
    let before = text[..surname.start as usize].strip_suffix(' ')?;
    let given = before
        .rsplit(char::is_whitespace)
        .next()
        .filter(|word| is_name_part(word) && TITLES.binary_search(word).is_err())?;
    let start = before.len() - given.len();
    let opens_sentence = text[..start]
        .trim_end()
        .chars()
        .next_back()
        .is_none_or(|c| !c.is_alphanumeric() && c != ',');
    (!opens_sentence).then(|| Span::new(start, surname.end as usize))
}

/// Whether a word could be part of a personal name: a capital, then small letters only.
fn is_name_part(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 1
        && letters.all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_sorted() {
        assert!(TITLES.is_sorted());
    }

    #[test]
    fn a_surname_with_another_given_name_is_somebody_else() {
        let longer = |text: &'static str, surname| {
            let span = occurrences(text, surname)[0];
            longer_name(text, span).map(|span| span.of(text))
        };
        assert_eq!(longer("said that Chen Xi was", "Chen"), Some("Chen Xi"));
        assert_eq!(longer("with Melania Trump, who", "Trump"), Some("Melania Trump"));
        assert_eq!(longer("with President Trump, who", "Trump"), None);
        assert_eq!(longer("it. Before Trump left", "Trump"), None);
        assert_eq!(longer("said Chen. Now", "Chen"), None);
        assert_eq!(longer("Chen’s way", "Chen"), None);
    }
}
