//! Reading what a reading has on its document: address, facts, oddities.

use model::OddityKind;

use super::{Against, WrittenFact, WrittenFacts, WrittenOddity, quote, required_term};
use crate::seeds::anchor::Words;
use crate::seeds::toml::{Fields, StringOrTable};

/// The one fact that says who made something: whether a machine translated.
const TRANSLATED_FROM: &str = "translated_from";

pub(super) fn facts(mut fields: Fields<'_, '_>) -> WrittenFacts {
    let facts = WrittenFacts {
        title: fact(&mut fields, "title"),
        outlet: fact(&mut fields, "outlet"),
        date: fact(&mut fields, "date"),
        language: fact(&mut fields, "language"),
        translated_from: fact(&mut fields, TRANSLATED_FROM),
    };
    fields.finish();
    facts
}

fn fact(facts: &mut Fields<'_, '_>, field: &'static str) -> Option<WrittenFact> {
    let mut fields = facts.table(field)?;
    // The words of a date need not settle one.
    if field != "date" {
        fields.require("value");
    }
    let value = fields.string("value");
    let words = Words::read_required(&mut fields, "words");
    let inferred = fields.flag("inferred").unwrap_or_default();
    let note = fields.string("note").map(|note| note.value);
    let by_machine = field == TRANSLATED_FROM && fields.flag("by_machine").unwrap_or_default();
    fields.finish();
    Some(WrittenFact { value, words: words?, inferred, note, by_machine })
}

pub(super) fn oddity(mut fields: Fields<'_, '_>) -> Option<WrittenOddity> {
    let kind = required_term(&mut fields, "kind", OddityKind::ALL, OddityKind::word);
    let quote = quote(&mut fields);
    let against = against(&mut fields);
    let note = fields.required_string("note");
    fields.finish();
    Some(WrittenOddity { kind: kind?, quote: quote?, against, note: note?.value })
}

fn against(fields: &mut Fields<'_, '_>) -> Option<Against> {
    const FIELD: &str = "against";
    match fields.string_or_table(FIELD)? {
        StringOrTable::String(words) => {
            Some(Against { document: None, words: Words { field: FIELD, words, place: None } })
        }
        StringOrTable::Table(mut table) => {
            let document = table.string("document");
            Some(Against { document, words: Words::read_table(table, FIELD)? })
        }
    }
}
