//! Where documents name entities and countries.
//!
//! A **mention** is a place where a document writes one of an entity's spellings: as whole words, the longest where several overlap,
//! with straight or curly apostrophe, a possessive ending left outside.
//! A bare surname is a mention where the document names in full exactly one person who bears it.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use model::{CountryIdx, DocumentIdx, EntityIdx, EntityKind, JoinReason, Mention, Span, Spelling};

use crate::anchor::{is_whole, occurrences};
use crate::countries::{COUNTRIES, apostrophes, longest};
use crate::file::TextFile;
use crate::finding::{Finding, Problem};
use crate::names::Register;

/// Words that stand before a surname without being part of the name.
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

/// What one document names.
#[derive(Debug, Default)]
pub(crate) struct Mentions {
    /// Entities, in the order of the text.
    pub(crate) entities: Vec<Mention<EntityIdx>>,
    /// Countries, as rows of the table, in the order of the text.
    pub(crate) countries: Vec<Mention<CountryIdx>>,
    /// How the document spells each entity, by words.
    pub(crate) spellings: Vec<(EntityIdx, Spelling)>,
}

/// Finds what every document names; the result is in the order of the documents.
pub(crate) fn find(
    register: &Register,
    names: Option<TextFile<'_>>,
    documents: &[TextFile<'_>],
    findings: &mut Vec<Finding>,
) -> Vec<Mentions> {
    let names_finder = NamesFinder::new(register);
    let mut found = Vec::new();
    for (idx, document) in documents.iter().enumerate() {
        let document_idx = DocumentIdx(idx as u32);
        let mut entities = names_finder.full(document_idx, *document, names, findings);
        add_surnames(register, *document, &mut entities, findings);
        let countries = countries(register, document.text, &entities);
        let spellings = spellings(document_idx, document.text, &entities);
        let entities = entities.into_iter().map(|(mention, _)| mention).collect();
        found.push(Mentions { entities, countries, spellings });
    }
    found
}

/// What a text names by itself, without a register: countries.
pub(crate) fn of_text(text: &str) -> Mentions {
    Mentions { countries: countries(&Register::default(), text, &[]), ..Mentions::default() }
}

type Found = (Mention<EntityIdx>, JoinReason);

/// Finds every spelling of the register in one pass.
struct NamesFinder<'r> {
    register: &'r Register,
    finder: AhoCorasick,
    /// For each pattern, its entity and, but for the canonical name, which of its spellings it is.
    patterns: Vec<(EntityIdx, Option<usize>)>,
}

impl<'r> NamesFinder<'r> {
    fn new(register: &'r Register) -> Self {
        let mut words = Vec::new();
        let mut patterns = Vec::new();
        for (idx, entity) in register.entities.iter().enumerate() {
            let mut add = |spelled: &str, spelling| {
                // Empty words would be found everywhere, even inside a character.
                for way in apostrophes(spelled).into_iter().filter(|way| !way.is_empty()) {
                    words.push(way);
                    patterns.push((EntityIdx(idx as u32), spelling));
                }
            };
            add(&entity.name.value, None);
            for (spelling_idx, spelling) in entity.spellings.iter().enumerate() {
                add(&spelling.words.value, Some(spelling_idx));
            }
        }
        let finder = AhoCorasick::new(&words).expect("a register of names fits any automaton");
        Self { register, finder, patterns }
    }

    /// The mentions by full names and registered spellings. Where two entities claim the same words, a fault.
    fn full(
        &self,
        idx: DocumentIdx,
        document: TextFile<'_>,
        names: Option<TextFile<'_>>,
        findings: &mut Vec<Finding>,
    ) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for hit in self.finder.find_overlapping_iter(document.text) {
            let span = Span::new(hit.start(), hit.end());
            let (entity, spelling) = self.patterns[hit.pattern().as_usize()];
            let spelling =
                spelling.map(|spelling| &self.register.entities[entity.idx()].spellings[spelling]);
            let meant_here = spelling.is_none_or(|spelling| {
                spelling.documents.is_empty() || spelling.documents.contains(&idx)
            });
            if !meant_here || !is_whole(document.text, span) {
                continue;
            }
            let joined =
                spelling.map_or(JoinReason::Canonical, |spelling| JoinReason::Registered {
                    because: spelling.because.clone(),
                    evidence: spelling.evidence,
                });
            let twin =
                found.iter().find(|(mention, _)| mention.span == span && mention.of != entity);
            if let (Some((twin, _)), Some(names)) = (twin, names) {
                self.report_claimed_twice(names, document, span, [twin.of, entity], findings);
                continue;
            }
            if !found.iter().any(|(mention, _)| mention.span == span) {
                found.push((Mention { span, of: entity }, joined));
            }
        }
        longest(found, |(mention, _)| mention.span)
    }

    fn report_claimed_twice(
        &self,
        names: TextFile<'_>,
        document: TextFile<'_>,
        span: Span,
        [first, second]: [EntityIdx; 2],
        findings: &mut Vec<Finding>,
    ) {
        let words = span.of(document.text);
        let entity = &self.register.entities[second.idx()];
        let spelling = entity
            .spellings
            .iter()
            .find(|spelling| apostrophes(&spelling.words.value).iter().any(|way| way == words));
        let at = spelling.map_or(entity.name.at, |spelling| spelling.words.at);
        let other = self.register.entities[first.idx()].name.value.clone();
        let finding = names.finding(
            at,
            Problem::SpellingClaimedTwice {
                words: words.into(),
                document: document.path.into(),
                other,
            },
        );
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
}

/// Joins bare surnames to the one person of that surname whom the document names in full.
fn add_surnames(
    register: &Register,
    document: TextFile<'_>,
    found: &mut Vec<Found>,
    findings: &mut Vec<Finding>,
) {
    let mut bearers: BTreeMap<&str, Vec<EntityIdx>> = BTreeMap::new();
    for (mention, _) in found.iter() {
        if let Some(surname) = &register.entities[mention.of.idx()].surname {
            let bearers = bearers.entry(surname).or_default();
            if !bearers.contains(&mention.of) {
                bearers.push(mention.of);
            }
        }
    }
    for (surname, bearers) in bearers {
        let mut bare = Vec::new();
        for span in occurrences(document.text, surname) {
            if found.iter().any(|(mention, _)| mention.span.overlaps(span)) {
                continue;
            }
            match fuller_name(document.text, span) {
                Some(fuller) => report_near(
                    document,
                    fuller,
                    &register.entities[bearers[0].idx()].name.value,
                    findings,
                ),
                None => bare.push(span),
            }
        }
        match bearers.as_slice() {
            [bearer] => found.extend(
                bare.into_iter().map(|span| (Mention { span, of: *bearer }, JoinReason::Surname)),
            ),
            several => {
                let names: Vec<String> = several
                    .iter()
                    .map(|bearer| register.entities[bearer.idx()].name.value.clone())
                    .collect();
                let problem = |span: Span| {
                    document.finding(
                        span.start as usize,
                        Problem::SurnameOfSeveral { surname: surname.into(), names: names.clone() },
                    )
                };
                findings.extend(bare.into_iter().map(problem));
            }
        }
    }
    found.sort_by_key(|(mention, _)| mention.span);
}

/// The longer name that a surname is part of: "Chen Xi", "Melania Trump"; `None` where it stands bare or behind a title.
fn fuller_name(text: &str, surname: Span) -> Option<Span> {
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

/// Where a document names countries: by the table, but not within a name that has nothing to do with the country;
/// and wherever it names a country's government.
fn countries(register: &Register, text: &str, entities: &[Found]) -> Vec<Mention<CountryIdx>> {
    let mut of_governments: Vec<Mention<CountryIdx>> = Vec::new();
    for (mention, _) in entities {
        let entity = &register.entities[mention.of.idx()];
        if entity.kind == EntityKind::Government {
            let of_entity = entity.countries.iter().map(|&of| Mention { span: mention.span, of });
            of_governments.extend(of_entity);
        }
    }
    let mut mentions = of_governments.clone();
    for mention in COUNTRIES.mentions(text) {
        // Both lists are in the order of the text, and nothing in them overlaps.
        let at = entities.partition_point(|(entity, _)| entity.span.end <= mention.span.start);
        let within = entities[at..]
            .first()
            .map(|(entity, _)| entity)
            .filter(|entity| entity.span.overlaps(mention.span));
        let belongs = within.is_none_or(|entity| {
            register.entities[entity.of.idx()].countries.contains(&mention.of)
        });
        let at = of_governments.partition_point(|other| other.span.end <= mention.span.start);
        let told = of_governments.get(at).is_some_and(|other| other.span.overlaps(mention.span));
        if belongs && !told {
            mentions.push(mention);
        }
    }
    mentions.sort_by_key(|mention| mention.span);
    mentions
}

/// How a document spells each entity it mentions, by entity, then words.
fn spellings(document: DocumentIdx, text: &str, mentions: &[Found]) -> Vec<(EntityIdx, Spelling)> {
    let all = text::sentences(text);
    let mut spellings: BTreeMap<(EntityIdx, &str), Spelling> = BTreeMap::new();
    for (mention, why) in mentions {
        let words = mention.span.of(text);
        let spelling = spellings.entry((mention.of, words)).or_insert_with(|| Spelling {
            words: words.into(),
            document,
            count: 0,
            sentences: Vec::new(),
            why: why.clone(),
        });
        spelling.count += 1;
        let at = all.partition_point(|sentence| sentence.end <= mention.span.start);
        if let Some(sentence) = all.get(at)
            && spelling.sentences.last() != Some(sentence)
        {
            spelling.sentences.push(*sentence);
        }
    }
    spellings.into_iter().map(|((entity, _), spelling)| (entity, spelling)).collect()
}

/// Warns of names in a document that are near a registered one and are not registered themselves.
pub(crate) fn report_near_names(
    register: &Register,
    document: TextFile<'_>,
    mentions: &Mentions,
    findings: &mut Vec<Finding>,
) {
    let names: Vec<&str> = register
        .entities
        .iter()
        .map(|entity| entity.name.value.as_str())
        .filter(|name| name.contains(' '))
        .collect();
    let words = capitalised_words(document.text);
    let covered = |span: Span| mentions.entities.iter().any(|mention| mention.span.overlaps(span));
    for name in names {
        let n_words = name.split(' ').count();
        for window in words.windows(n_words) {
            let span = Span::new(window[0].start as usize, window[n_words - 1].end as usize);
            let written = span.of(document.text);
            let in_a_row = written.split(' ').count() == n_words;
            if in_a_row && is_near(written, name) && !covered(span) {
                report_near(document, span, name, findings);
            }
        }
    }
}

/// Whether two different names differ so little that one may be a misspelling of the other: the same initial,
/// and at most one letter in six that is another, is missing, is too many or is swapped.
fn is_near(written: &str, name: &str) -> bool {
    let n_letters = name.chars().count();
    written.chars().next() == name.chars().next()
        && written != name
        && strsim::osa_distance(written, name) * 6 <= n_letters
}

fn report_near(document: TextFile<'_>, span: Span, name: &str, findings: &mut Vec<Finding>) {
    let problem = Problem::NearName { words: span.of(document.text).into(), name: name.into() };
    let finding = document.finding(span.start as usize, problem);
    if !findings.contains(&finding) {
        findings.push(finding);
    }
}

/// The words of a text that begin with a capital.
fn capitalised_words(text: &str) -> Vec<Span> {
    text::words(text)
        .into_iter()
        .map(|word| word.span)
        .filter(|span| span.of(text).starts_with(char::is_uppercase))
        .collect()
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
        let fuller = |text: &'static str, surname| {
            let span = occurrences(text, surname)[0];
            fuller_name(text, span).map(|span| span.of(text))
        };
        assert_eq!(fuller("said that Chen Xi was", "Chen"), Some("Chen Xi"));
        assert_eq!(fuller("with Melania Trump, who", "Trump"), Some("Melania Trump"));
        assert_eq!(fuller("with President Trump, who", "Trump"), None);
        assert_eq!(fuller("it. Before Trump left", "Trump"), None);
        assert_eq!(fuller("said Chen. Now", "Chen"), None);
        assert_eq!(fuller("Chen’s way", "Chen"), None);
    }

    #[test]
    fn a_letter_or_two_make_a_near_name() {
        assert!(is_near("Chen Guanguo", "Chen Quanguo"));
        assert!(!is_near("Chen Mingguo", "Chen Quanguo"));
        assert!(!is_near("Wang Yi", "Kang Yi"));
    }
}
