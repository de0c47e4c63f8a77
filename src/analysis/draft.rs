//! A reading to review: what the rules find in a document, written as a reading is.
//!
//! It is valid as it stands; comments say what found each claim and what is doubtful in it.

use std::fmt::Write as _;

use model::{CountryIdx, EntityIdx, Roles, SourceKind, Span};
use toml_writer::ToTomlValue as _;

use crate::anchor::{Anchors, Words, occurrences};
use crate::countries::COUNTRIES;
use crate::extract::rules::RULES;
use crate::extract::{self, RegisteredNames, RuleClaim, UnregisteredName};
use crate::file::{self, File, TextFile};
use crate::finding::Finding;
use crate::mentions::{self, Mentions};
use crate::names::Register;
use crate::toml::At;
use crate::unaided;

/// The head of every draft.
const HEAD: &str = "\
# A draft, made by rules: `cargo xtask draft`. Read it against the document, sentence by sentence, correct it, and take these comments out.
# The format: src/analysis/reading.rs. What a claim is, and which type it has: the Method page.
";

/// What a draft says of how it was made.
const READ_BY: &str = "by rules alone; not reviewed";

/// The draft of the document at `path`, one of `files`, which also hold the register; with what is to be said of the register.
///
/// # Errors
/// Where no document has that path.
pub fn draft(files: &[File], path: &str) -> Result<(String, Vec<Finding>), String> {
    let mut findings = Vec::new();
    let sorted = file::sort(files, &mut findings);
    let found = sorted.documents.iter().position(|document| document.path == path);
    let Some(idx) = found else {
        return Err(format!(
            "{path} is no document; a document is a file in UTF-8 whose name ends in .txt or .md"
        ));
    };
    let register = Register::read(sorted.names, &sorted.documents, &mut findings);
    let mentions =
        mentions::find(&register, sorted.names, &sorted.documents, &mut findings).swap_remove(idx);
    let document = sorted.documents[idx];
    let named = RegisteredNames { register: &register, mentions: &mentions };
    let (claims, names) = extract::claims(document.text, named, None);
    let drafter = Drafter { document, register: &register, mentions: &mentions, names: &names };
    let text = drafter.reading(&claims);
    findings.retain(|finding| sorted.names.is_some_and(|names| finding.path == names.path));
    findings.sort();
    Ok((text, findings))
}

struct Drafter<'d> {
    document: TextFile<'d>,
    register: &'d Register,
    mentions: &'d Mentions,
    names: &'d [UnregisteredName],
}

impl Drafter<'_> {
    fn reading(&self, claims: &[RuleClaim]) -> String {
        let mut text = format!("{HEAD}read_by = {}\n", string(READ_BY));
        text += "\n# Facts that the text shows: title, outlet, date, language, translated_from. Each with the words that show it.\n";
        let title = model::paragraphs(self.document.text).first().copied();
        if let Some(title) = title.filter(|title| self.n_places(*title) == 1) {
            let words = title.of(self.document.text);
            // The first line is a title as often as not.
            writeln!(text, "# [facts.title]\n# value = {0}\n# words = {0}", string(words)).ok();
        }
        text += &self.unregistered();
        let mut keys = unaided::Keys::default();
        for claim in claims {
            let key = keys.give(claim.quote().of(self.document.text));
            text += &self.claim(claim, &key);
        }
        text
    }

    /// The names that the register does not have, and which of its own they are near.
    fn unregistered(&self) -> String {
        let mut text = String::new();
        if !self.names.is_empty() {
            text += "\n# Named here, and not in names.toml:\n";
        }
        for name in self.names {
            let words = name.name.of(self.document.text);
            let kind = if name.is_person { "person" } else { "organisation" };
            let times = match name.occurrences.len() {
                1 => "once".to_owned(),
                n => format!("{n} times"),
            };
            writeln!(text, "# {} ({kind}, {times})", comment(&string(words))).ok();
        }
        let mut near = Vec::new();
        mentions::report_near_names(self.register, self.document, self.mentions, &mut near);
        for finding in near {
            writeln!(text, "# {}", comment(&finding.to_string())).ok();
        }
        text
    }

    fn claim(&self, claim: &RuleClaim, key: &str) -> String {
        let quote = claim.quote();
        let mut text = String::from("\n[[claim]]\n");
        for rule in [claim.rule.idx(), claim.typing.idx()] {
            let model::Rule { name, pattern, n_cases, n_right } = &RULES[rule.idx()];
            let right = match n_cases {
                0 => "no case in the shipped reports".to_owned(),
                _ => format!("right in {n_right} of {n_cases} cases of the shipped reports"),
            };
            writeln!(text, "# {name}: {pattern}; {right}").ok();
        }
        for doubt in self.doubts(claim) {
            writeln!(text, "# DOUBTFUL: {}", comment(&doubt)).ok();
        }
        let mut field = |name: &str, value: String| {
            writeln!(text, "{name} = {value}").ok();
        };
        field("key", string(key));
        field("type", string(claim.claim_type().word()));
        field("quote", string(quote.of(self.document.text)));
        match (claim.occurrences.len(), self.n_places(quote)) {
            (1, 1) => {}
            (several, all) if several == all => field("places", string("all")),
            _ => field("place", self.place(quote).to_string()),
        }
        field("source_kind", string(claim.source_kind.word()));
        let spans = [
            ("as_written", claim.as_written),
            ("antecedent", claim.antecedent),
            ("cue", claim.cue),
        ];
        for (name, span) in spans {
            if let Some(words) = span.and_then(|span| self.words(span, quote)) {
                field(name, words);
            }
        }
        let Roles { says, target, conduct_of, .. } = &claim.entities;
        let countries = &claim.countries;
        let roles = [
            ("entities", "source_countries", says, &countries.says),
            ("targets", "target_countries", target, &countries.target),
            ("conduct_of", "conduct_of_countries", conduct_of, &countries.conduct_of),
        ];
        for (name, name_of_countries, entities, countries) in roles {
            if !entities.is_empty() || name == "entities" {
                field(name, self.entities(entities));
            }
            let more = self.countries(entities, countries);
            if !more.is_empty() {
                field(name_of_countries, list(more.into_iter()));
            }
        }
        if let Some(date) = claim.date
            && let Some(words) = self.place_of(date.words, quote)
        {
            let value = date.value.map(|value| format!("value = {}, ", string(&value.to_string())));
            field("date", format!("{{ {}{words} }}", value.unwrap_or_default()));
        }
        field("form", string(claim.form.word()));
        field("status", string(claim.status.word()));
        if claim.has_statistic {
            field("has_statistic", "true".to_owned());
        }
        if let Some(measure) = claim.measure {
            field("measure", string(measure.word()));
        }
        text
    }

    /// What a reviewer should look at first.
    fn doubts(&self, claim: &RuleClaim) -> Vec<String> {
        let words = |span: Span| string(span.of(self.document.text));
        let mut doubts = Vec::new();
        if let Some(number) = claim.unregistered {
            let name = self.names[number].name;
            doubts.push(format!("the source is not in names.toml: {}", words(name)));
        } else if claim.source_kind == SourceKind::Government && claim.entities.says.is_empty() {
            doubts.push("no government of that country is in names.toml".to_owned());
        }
        if let Some(antecedent) = claim.antecedent {
            doubts.push(format!("that the source stands for {}", words(antecedent)));
        }
        let model::Rule { name, n_cases, n_right, .. } = &RULES[claim.typing.idx().idx()];
        if n_right * 10 < n_cases * 8 {
            doubts.push(format!("the type, because {name} is often wrong"));
        }
        if claim.date.is_some_and(|date| date.value.is_none()) {
            doubts.push("the date, which these words do not settle".to_owned());
        }
        doubts
    }

    fn n_places(&self, span: Span) -> usize {
        occurrences(self.document.text, span.of(self.document.text)).len()
    }

    /// Which of the places of its words a span is, from 1.
    fn place(&self, span: Span) -> usize {
        let places = occurrences(self.document.text, span.of(self.document.text));
        places.iter().position(|place| *place == span).map_or(1, |idx| idx + 1)
    }

    /// Words beside a quote, with their place where that alone tells which are meant.
    fn words(&self, span: Span, quote: Span) -> Option<String> {
        let inner = self.place_of(span, quote)?;
        Some(if inner.contains(", place = ") {
            format!("{{ {inner} }}")
        } else {
            string(span.of(self.document.text))
        })
    }

    /// The same as the fields of a table. Nothing for words that cannot be looked up, such as a mark alone.
    fn place_of(&self, span: Span, quote: Span) -> Option<String> {
        let written = span.of(self.document.text);
        if !occurrences(self.document.text, written).contains(&span) {
            return None;
        }
        let words = Words { field: "words", words: At { value: written, at: 0 }, place: None };
        let anchors = Anchors { file: self.document, document: self.document };
        let found = anchors.near(&words, quote, &mut Vec::new());
        let words = format!("words = {}", string(written));
        Some(match found == Some(span) {
            true => words,
            false => format!("{words}, place = {}", self.place(span)),
        })
    }

    fn entities(&self, entities: &[EntityIdx]) -> String {
        list(entities.iter().map(|of| self.register.entities[of.idx()].name.value.as_str()))
    }

    /// The countries that the entities do not give.
    fn countries(&self, entities: &[EntityIdx], countries: &[CountryIdx]) -> Vec<&'static str> {
        let is_given = |country: &&CountryIdx| {
            entities.iter().any(|of| self.register.entities[of.idx()].countries.contains(country))
        };
        let code = |country: &CountryIdx| COUNTRIES.list[country.idx()].code.as_str();
        countries.iter().filter(|country| !is_given(country)).map(code).collect()
    }
}

/// A string as TOML writes it.
fn string(text: &str) -> String {
    text.to_toml_value()
}

fn list<'s>(strings: impl Iterator<Item = &'s str>) -> String {
    let strings: Vec<String> = strings.map(string).collect();
    format!("[{}]", strings.join(", "))
}

/// A message on one line, as a comment needs it.
fn comment(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}
