//! The table of sanctions: a row for each measure against each person, body or country, as the claims report them.

use model::{Claim, ClaimIdx, ClaimType, Corpus, CountryIdx, EntityIdx, Form, Measure, Status};

use crate::claims::values;
use crate::context::{ClaimRow, ExportContext};
use crate::csv::{self, Dialect};
use crate::entities::kinds;
use crate::labels;
use crate::table::ColumnKind::{Date, Flag, MaybeTerm, Term, Text, Texts};
use crate::table::{Cell, columns};

/// Whom a sanction is directed against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SanctionTarget {
    /// A person, a body or another entity.
    Entity(EntityIdx),
    /// A country of which no entity among the targets is.
    Country(CountryIdx),
    /// Nobody whom the text names.
    Nobody,
}

/// A measure against a target, as a row of a table.
pub(crate) struct SanctionRow<'a> {
    pub(crate) claim: ClaimRow<'a>,
    pub(crate) target: SanctionTarget,
    pub(crate) measure: Measure,
}

columns!(
    SANCTIONS,
    SANCTIONS_MEANING,
    SanctionRow,
    [
        ("claim_id", Text, "Id of the claim that reports it.", |row| row
            .claim
            .claim
            .id
            .as_str()
            .into()),
        ("target_id", Text, "Id of the entity it is directed against.", |row| match row.target {
            SanctionTarget::Entity(idx) => row.claim.context.corpus.entity(idx).id.as_str().into(),
            _ => Cell::Nothing,
        }),
        (
            "target",
            Text,
            "Canonical name of this entity; or of a country, where the text names nobody of it.",
            |row| match row.target {
                SanctionTarget::Entity(idx) =>
                    row.claim.context.corpus.entity(idx).name.as_str().into(),
                SanctionTarget::Country(idx) =>
                    row.claim.context.corpus.country(idx).name.as_str().into(),
                SanctionTarget::Nobody => Cell::Nothing,
            },
        ),
        ("target_kind", MaybeTerm(kinds), "What this entity is.", |row| match row.target {
            SanctionTarget::Entity(idx) => row.claim.context.corpus.entity(idx).kind.word().into(),
            _ => Cell::Nothing,
        },),
        (
            "target_country_codes",
            Texts,
            "Its countries: ISO 3166-1 alpha-2, or EU.",
            |row| match row.target {
                SanctionTarget::Entity(idx) => {
                    let countries = &row.claim.context.corpus.entity(idx).countries;
                    Cell::Texts(row.claim.context.codes(countries))
                }
                SanctionTarget::Country(idx) => Cell::Texts(row.claim.context.codes(&[idx])),
                SanctionTarget::Nobody => Cell::Texts(Vec::new()),
            },
        ),
        (
            "authority_ids",
            Texts,
            "Ids of the entities that impose, announce or legislate it: the speakers of the claim.",
            |row| values::ids(&row.claim, &row.claim.claim.entities.says),
        ),
        ("authorities", Texts, "Canonical names of these entities.", |row| values::speakers(
            &row.claim
        )),
        ("authority_as_written", Text, "The document's words that name them.", |row| row
            .claim
            .words(row.claim.claim.source.as_written)),
        ("authority_country_codes", Texts, "Their countries.", |row| values::codes(
            &row.claim,
            &row.claim.claim.countries.says
        )),
        (
            "measure",
            Term(|| Measure::ALL.iter().map(|it| it.word()).collect()),
            "The kind of measure; as reported in the document, not a statement of current law.",
            |row| row.measure.word().into(),
        ),
        (
            "legal_basis",
            Text,
            "The document's words that name the law or order it rests on.",
            |row| row.claim.words(row.claim.claim.legal_basis),
        ),
        ("date", Date, "The date of the measure, as in claims.csv.", |row| {
            values::date(&row.claim)
        }),
        ("date_reckoned", Flag, "Whether it is reckoned from the document's.", |row| {
            values::reckoned(&row.claim)
        }),
        ("date_words", Text, "The document's words that state a date.", |row| row
            .claim
            .words(row.claim.claim.date.map(|date| date.words))),
        ("quote", Text, "The words of the claim, letter for letter.", |row| row
            .claim
            .quote()
            .into()),
        (
            "form",
            Term(|| Form::ALL.iter().map(|it| it.word()).collect()),
            "Whose words the quote is, as in claims.csv.",
            |row| row.claim.claim.form.word().into(),
        ),
        (
            "status",
            Term(|| Status::ALL.iter().map(|it| it.word()).collect()),
            "How it stands to the event that its document reports, as in claims.csv.",
            |row| row.claim.claim.status.word().into(),
        ),
        (
            "origin",
            Term(|| vec![values::READING, values::RULE]),
            "What found it: the reading of its document, or rules of the analysis, which err.",
            |row| values::origin(&row.claim),
        ),
        ("document_id", Text, "Id of its document.", |row| row.claim.document.stem.as_str().into()),
        ("document", Text, "Name of the document: title, publisher and date.", |row| {
            labels::document(row.claim.document).into()
        }),
        (
            "document_inferred",
            Texts,
            "Which facts of the document its text alone does not settle.",
            |row| values::inferred_names(row.claim.document),
        ),
        (
            "document_read_by",
            Text,
            "How the document's reading was made, in the reading's words.",
            |row| { row.claim.document.read_by.as_deref().into() }
        ),
        ("document_caveats", Texts, "What to know before using it, as in claims.csv.", |row| {
            values::document_caveats(row.claim.document)
        }),
        ("link", Text, "The address of the claim in the page.", |row| row.claim.address().into()),
        ("selection", Text, "The address of the exported selection.", |row| values::selection(
            &row.claim
        )),
        ("commit", Text, "The commit of the build that made this file.", |row| values::commit(
            &row.claim
        )),
    ]
);

/// The sanctions among claims, in the order of the claims.
pub(crate) fn write(context: ExportContext<'_>, claims: &[ClaimIdx]) -> String {
    let rows = rows(context, claims);
    let cells = rows.iter().map(|row| SANCTIONS.iter().map(|column| (column.of)(row)).collect());
    csv::table(SANCTIONS, cells, Dialect::PLAIN)
}

fn rows<'a>(context: ExportContext<'a>, claims: &[ClaimIdx]) -> Vec<SanctionRow<'a>> {
    let mut rows = Vec::new();
    for idx in claims {
        let claim = context.row(*idx);
        if claim.claim.claim_type != ClaimType::Sanction {
            continue;
        }
        for target in sanction_targets(context.corpus, claim.claim) {
            let of_target = claim.claim.measures.iter();
            rows.extend(of_target.map(|measure| SanctionRow { claim, target, measure: *measure }));
        }
    }
    rows
}

/// Whom a sanction is directed against: the entities, and the countries of which none of them is.
pub fn sanction_targets(corpus: &Corpus, claim: &Claim) -> Vec<SanctionTarget> {
    let entities = &claim.entities.target;
    let is_of_entity = |country: &&CountryIdx| {
        entities.iter().any(|idx| corpus.entity(*idx).countries.contains(country))
    };
    let countries = claim.countries.target.iter().filter(|country| !is_of_entity(country));
    let mut targets: Vec<SanctionTarget> =
        entities.iter().copied().map(SanctionTarget::Entity).collect();
    targets.extend(countries.copied().map(SanctionTarget::Country));
    if targets.is_empty() {
        targets.push(SanctionTarget::Nobody);
    }
    targets
}
