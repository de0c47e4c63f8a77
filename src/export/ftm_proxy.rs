//! Proxies: entities as FollowTheMoney writes them, a schema and properties with lists of texts.

use std::borrow::Cow;

use model::{CountryIdx, PartialDate};

use crate::context::ExportContext;
use crate::json::JsonWriter;
use crate::provenance::whole;

/// An entity as FollowTheMoney has it, in one line. Properties without a value are left out.
pub(crate) struct Proxy(JsonWriter);

impl Proxy {
    pub(crate) fn new(id: &str, schema: &str) -> Self {
        let mut json = JsonWriter::line();
        json.object("");
        json.text("id", id);
        json.text("schema", schema);
        json.object("properties");
        Self(json)
    }

    pub(crate) fn one(&mut self, name: &str, value: &str) {
        self.all(name, &[Cow::Borrowed(value)]);
    }

    pub(crate) fn known(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.one(name, value);
        }
    }

    pub(crate) fn all(&mut self, name: &str, values: &[Cow<'_, str>]) {
        if !values.is_empty() {
            self.0.texts(name, values);
        }
    }

    /// The line.
    pub(crate) fn finish(self) -> String {
        self.0.finish()
    }

    /// An address, where it is whole.
    pub(crate) fn address(&mut self, address: &str) {
        self.known("sourceUrl", whole(address));
    }

    pub(crate) fn date(&mut self, name: &str, date: Option<PartialDate>) {
        if let Some(date) = date.filter(|date| date.year.is_some()) {
            self.one(name, &date.to_string());
        }
    }

    /// ISO 3166-1 alpha-2 in lower case; `eu` is known there.
    pub(crate) fn countries(
        &mut self,
        name: &str,
        context: ExportContext<'_>,
        countries: &[CountryIdx],
    ) {
        let mut codes = context.codes(countries);
        codes.iter_mut().for_each(|code| code.to_mut().make_ascii_lowercase());
        self.all(name, &codes);
    }
}
