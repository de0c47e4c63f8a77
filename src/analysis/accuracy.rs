//! How far the rules find what the readings say.
//!
//! Every document that has a reading is read by the rules as if it had none, and the claims are paired as in `agreement.rs`.

use std::collections::BTreeMap;
use std::fmt;

use model::{Claim, ClaimDate, CountryIdx, DocumentIdx, Roles, Span};

use crate::agreement::{Located, pairs};
use crate::claims::{self, Context};
use crate::extract::rules::{RULES, TABLE};
use crate::extract::{self, RegisteredNames, RuleClaim};
use crate::file::{self, File};
use crate::mentions;
use crate::names::{self, Register};
use crate::reading;
use crate::toml::Parsed;

/// What the rules and the readings come to, compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accuracy {
    /// Each document's stem and tally, in the order of the stems.
    pub documents: Vec<(String, Tally)>,
    /// What each rule that finds claims comes to, by its name.
    pub finding: BTreeMap<&'static str, Tally>,
    /// What each rule that gives types comes to, by its name.
    pub typing: BTreeMap<&'static str, Tally>,
    /// What was found and is in no reading, and what is in a reading and was not found, or otherwise.
    pub misses: Vec<Miss>,
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Claims of the reading; 0 where it cannot be said, as for a rule.
    pub n_read: u32,
    /// Claims that the rules found.
    pub n_found: u32,
    /// Found by both: the spans share at least half of what both cover.
    pub n_both: u32,
    /// Of these, of the same type.
    pub same_type: u32,
    /// Of these, with the same entities as source.
    pub same_source: u32,
    /// Of these, both.
    pub same_both: u32,
    /// Found by both, and given in the same form.
    pub same_form: u32,
    /// Found by both, and of the same status.
    pub same_status: u32,
    /// Found by both, and alike in giving figures.
    pub same_statistic: u32,
    /// Found by both, with the same date, or with none.
    pub same_date: u32,
    /// Found by both, with the same countries as source, as target and as conduct of.
    pub same_countries: u32,
}

impl Tally {
    /// The harmonic mean of precision and recall of the spans.
    pub fn span_f1(self) -> f64 {
        2.0 * f64::from(self.n_both) / f64::from((self.n_read + self.n_found).max(1))
    }

    /// The share of those found by both whose type is the same.
    pub fn type_share(self) -> f64 {
        f64::from(self.same_type) / f64::from(self.n_both.max(1))
    }

    /// The share of those found by both whose source is the same.
    pub fn source_share(self) -> f64 {
        f64::from(self.same_source) / f64::from(self.n_both.max(1))
    }

    fn add(&mut self, other: Self) {
        self.n_read += other.n_read;
        self.n_found += other.n_found;
        self.n_both += other.n_both;
        self.same_type += other.same_type;
        self.same_source += other.same_source;
        self.same_both += other.same_both;
        self.same_form += other.same_form;
        self.same_status += other.same_status;
        self.same_statistic += other.same_statistic;
        self.same_date += other.same_date;
        self.same_countries += other.same_countries;
    }
}

/// A difference between the rules and a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The rule; none where nothing was found.
    pub rule: Option<&'static str>,
    /// The document.
    pub stem: String,
    /// What is different, in words of the codebook.
    pub what: String,
    /// The words.
    pub quote: String,
    /// The sentence around them.
    pub sentence: String,
}

impl Accuracy {
    /// The table of the rules, `src/analysis/extract/rules.tsv`, with these figures.
    pub fn rules(&self) -> String {
        let head = TABLE.lines().filter(|line| line.starts_with('#')).map(str::to_owned);
        let rows = RULES.iter().map(|rule| {
            let name = rule.name.as_str();
            let tally = self.finding.get(name).or_else(|| self.typing.get(name));
            let Tally { n_found, same_type, same_both, .. } = tally.copied().unwrap_or_default();
            // A rule that gives types is not to be blamed for a source.
            let n_right = if self.finding.contains_key(name) { same_both } else { same_type };
            format!("{name}\t{}\t{n_found}\t{n_right}", rule.pattern)
        });
        head.chain(rows).map(|line| line + "\n").collect()
    }

    /// All documents together.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        self.documents.iter().for_each(|(_, tally)| total.add(*tally));
        total
    }
}

impl fmt::Display for Accuracy {
    /// Three Markdown tables: by document, by rule that finds, by rule that types.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| document | read | found | both | span F1 | type right | source right |\n|---|---|---|---|---|---|---|"
        )?;
        for (name, tally) in self.documents.iter().chain([&("all".to_owned(), self.total())]) {
            let Tally { n_read, n_found, n_both, same_type, same_source, .. } = tally;
            writeln!(
                f,
                "| {name} | {n_read} | {n_found} | {n_both} | {:.3} | {same_type} ({:.3}) | {same_source} ({:.3}) |",
                tally.span_f1(),
                tally.type_share(),
                tally.source_share()
            )?;
        }
        let Tally {
            n_both, same_form, same_status, same_statistic, same_date, same_countries, ..
        } = self.total();
        writeln!(
            f,
            "\n| both | form | status | statistic | date | countries |\n|---|---|---|---|---|---|"
        )?;
        writeln!(
            f,
            "| {n_both} | {same_form} | {same_status} | {same_statistic} | {same_date} | {same_countries} |"
        )?;
        for (title, rules) in
            [("rule that finds", &self.finding), ("rule that types", &self.typing)]
        {
            writeln!(
                f,
                "\n| {title} | found | in the reading | type right | source right | right |\n|---|---|---|---|---|---|"
            )?;
            for (name, tally) in rules {
                let Tally { n_found, n_both, same_type, same_source, same_both, .. } = tally;
                writeln!(
                    f,
                    "| {name} | {n_found} | {n_both} | {same_type} | {same_source} | {same_both} |"
                )?;
            }
        }
        Ok(())
    }
}

/// Compares the rules with the readings among `files`, which also hold documents and register.
pub fn accuracy(files: &[File]) -> Accuracy {
    // Findings about these files are the business of `analyse`.
    let mut unsaid = Vec::new();
    let sorted = file::sort(files, &mut unsaid);
    let documents = sorted.documents.as_slice();
    let register = Register::read(sorted.names, documents, &mut unsaid);
    let topics = names::topics(sorted.topics, &mut unsaid);
    let mentions = mentions::find(&register, sorted.names, documents, &mut unsaid);
    let context = Context { documents, register: &register, topics: &topics, mentions: &mentions };
    let mut accuracy = Accuracy::default();
    for file in &sorted.readings {
        let Some(idx) = documents.iter().position(|document| document.stem == file.stem) else {
            continue;
        };
        let parsed = Parsed::new(*file, &mut unsaid);
        let reading = reading::read(&parsed, &mut unsaid);
        let resolved = claims::resolve(&reading, DocumentIdx(idx as u32), context, &mut unsaid);
        let read: Vec<Claim> = resolved.into_iter().map(|resolved| resolved.claim).collect();
        let named = RegisteredNames { register: &register, mentions: &mentions[idx] };
        let (found, _) = extract::claims(documents[idx].text, named, None);
        accuracy.add(documents[idx].stem, documents[idx].text, &read, &found);
    }
    accuracy
}

impl Accuracy {
    fn add(&mut self, stem: &str, text: &str, read: &[Claim], found: &[RuleClaim]) {
        let of_read: Vec<Located> =
            read.iter().map(|claim| (Some(claim.span()), claim.claim_type)).collect();
        let of_found: Vec<Located> =
            found.iter().map(|claim| (Some(claim.quote()), claim.claim_type())).collect();
        let mut partner: Vec<Option<usize>> = vec![None; found.len()];
        let mut is_found = vec![false; read.len()];
        for (i, j) in pairs(&of_read, &of_found) {
            partner[j] = Some(i);
            is_found[i] = true;
        }
        let mut total = Tally { n_read: read.len() as u32, ..Tally::default() };
        let mut misses: Vec<(Option<&'static str>, Span, String)> = Vec::new();
        for (claim, partner) in found.iter().zip(partner) {
            let same = partner.map(|partner| &read[partner]);
            let tally =
                same.map_or(Tally { n_found: 1, ..Tally::default() }, |same| both(claim, same));
            let told = differences(claim, same, tally, text);
            misses.extend(
                told.into_iter().map(|what| (Some(claim.rule.name()), claim.quote(), what)),
            );
            self.finding.entry(claim.rule.name()).or_default().add(tally);
            self.typing.entry(claim.typing.name()).or_default().add(tally);
            total.add(tally);
        }
        for (claim, _) in read.iter().zip(is_found).filter(|(_, is_found)| !is_found) {
            misses.push((None, claim.span(), format!("{} is not found", claim.claim_type.word())));
        }
        let sentences = text::sentences(text);
        self.misses.extend(misses.into_iter().map(|(rule, span, what)| {
            let sentence = sentences.iter().find(|sentence| sentence.overlaps(span));
            Miss {
                rule,
                stem: stem.into(),
                what,
                quote: span.of(text).into(),
                sentence: sentence.unwrap_or(&span).of(text).into(),
            }
        }));
        self.documents.push((stem.to_owned(), total));
    }
}

/// What a claim comes to that the reading has as well.
fn both(found: &RuleClaim, read: &Claim) -> Tally {
    let is_same_source = found.entities.says == read.entities.says
        && (!read.entities.says.is_empty() || read.source.kind == found.source_kind);
    let is_same_type = read.claim_type == found.claim_type();
    let value = |date: Option<ClaimDate>| date.map(|date| date.value);
    let roles = |roles: &Roles<CountryIdx>| {
        (roles.says.clone(), roles.target.clone(), roles.conduct_of.clone())
    };
    Tally {
        n_read: 0,
        n_found: 1,
        n_both: 1,
        same_type: u32::from(is_same_type),
        same_source: u32::from(is_same_source),
        same_both: u32::from(is_same_type && is_same_source),
        same_form: u32::from(read.form == found.form),
        same_status: u32::from(read.status == found.status),
        same_statistic: u32::from(read.has_statistic == found.has_statistic),
        same_date: u32::from(value(read.date) == value(found.date)),
        same_countries: u32::from(roles(&read.countries) == roles(&found.countries)),
    }
}

/// What is different between a claim and its counterpart in the reading, in words.
fn differences(found: &RuleClaim, read: Option<&Claim>, tally: Tally, text: &str) -> Vec<String> {
    let word = found.claim_type().word();
    let Some(read) = read else { return vec![format!("{word} is in no reading")] };
    let mut told = Vec::new();
    if tally.same_type == 0 {
        let read = read.claim_type.word();
        told.push(format!("{word} by {}, read as {read}", found.typing.name()));
    }
    if tally.same_source == 0 {
        let words = |span: Option<Span>| span.map_or("nobody", |span| span.of(text));
        let (found, read) = (words(found.as_written), words(read.source.as_written));
        told.push(format!("source '{found}', read as '{read}'"));
    }
    told
}
