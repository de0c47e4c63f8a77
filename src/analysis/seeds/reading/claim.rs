//! Reading a claim of a reading.

use model::{ClaimType, Form, LinkVerb, Measure, SourceKind, Status};

use super::{WrittenClaim, WrittenDate, WrittenLink, WrittenRole, date, quote, required_term};
use crate::seeds::anchor::Words;
use crate::seeds::lookup;
use crate::seeds::toml::{Fields, Spanned};

/// Reads a claim; its key is added to `keys` even where a fault leaves the claim out.
///
/// Every field is read before a missing one leaves the claim out, so that all faults are reported.
pub(super) fn read(
    mut fields: Fields<'_, '_>,
    keys: &mut Vec<Spanned<String>>,
) -> Option<WrittenClaim> {
    let key = fields.required_string("key");
    keys.extend(key.clone());
    let claim_type = required_term(&mut fields, "type", ClaimType::ALL, ClaimType::word);
    let quote = quote(&mut fields);
    let source_kind = required_term(&mut fields, "source_kind", SourceKind::ALL, SourceKind::word);
    let as_written = Words::read(&mut fields, "as_written");
    let antecedent = Words::read(&mut fields, "antecedent");
    let says = role(&mut fields, "entities", "source_countries");
    let cue = Words::read(&mut fields, "cue");
    let target = role(&mut fields, "targets", "target_countries");
    let conduct_of = role(&mut fields, "conduct_of", "conduct_of_countries");
    let topics = fields.strings("topics");
    let date = fields.table("date").and_then(claim_date);
    let form = required_term(&mut fields, "form", Form::ALL, Form::word);
    let status = required_term(&mut fields, "status", Status::ALL, Status::word);
    let has_statistic = fields.flag("has_statistic").unwrap_or_default();
    let narrator_endorses = fields.flag("narrator_endorses").unwrap_or_default();
    let measures = measures(&mut fields);
    let legal_basis = Words::read(&mut fields, "legal_basis");
    let links = fields.tables("responds_to").into_iter().filter_map(link).collect();
    let offset = fields.offset;
    fields.finish();
    Some(WrittenClaim {
        offset,
        key: key?,
        claim_type: claim_type?,
        quote: quote?,
        source_kind: source_kind?,
        as_written,
        antecedent,
        cue,
        says,
        target,
        conduct_of,
        topics,
        date,
        form: form?,
        status: status?,
        has_statistic,
        narrator_endorses,
        measures: measures?,
        legal_basis,
        links,
    })
}

fn role(
    fields: &mut Fields<'_, '_>,
    entities: &'static str,
    countries: &'static str,
) -> WrittenRole {
    WrittenRole { entities: fields.strings(entities), countries: fields.strings(countries) }
}

/// The measures that are written; `None` where one of them is unknown.
fn measures(fields: &mut Fields<'_, '_>) -> Option<Vec<Measure>> {
    let words = fields.strings("measures");
    let measure = |word| lookup::term(&fields.file, "measure", word, Measure::ALL, Measure::word);
    words.iter().map(measure).collect()
}

fn claim_date(mut fields: Fields<'_, '_>) -> Option<WrittenDate> {
    let value = fields.string("value").and_then(|written| date(&fields.file, &written));
    Some(WrittenDate { value, words: Words::read_table(fields, "date")? })
}

fn link(mut fields: Fields<'_, '_>) -> Option<WrittenLink> {
    let claim = fields.required_string("claim");
    let verb = required_term(&mut fields, "verb", LinkVerb::ALL, LinkVerb::word);
    let evidence = Words::read_required(&mut fields, "evidence");
    fields.finish();
    Some(WrittenLink { claim: claim?, verb: verb?, evidence: evidence? })
}
