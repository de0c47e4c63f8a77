//! Reading TOML field by field, so that every fault of a file is told at once and each with its place.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use crate::finding::{Finding, Problem};
use crate::seeds::file::TextFile;

/// Something and the byte of the TOML file at which it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spanned<T> {
    /// The thing.
    pub(crate) value: T,
    /// The byte.
    pub(crate) at: usize,
}

impl<T> Spanned<T> {
    /// The same place, another thing.
    pub(crate) fn with<U>(&self, value: U) -> Spanned<U> {
        Spanned { value, at: self.at }
    }
}

/// A TOML file, parsed.
pub(crate) struct Parsed<'f> {
    file: TextFile<'f>,
    root: TomlSpanned<DeTable<'f>>,
}

impl<'f> Parsed<'f> {
    /// Parses a file; what is no TOML is told and left out.
    pub(crate) fn new(file: TextFile<'f>, findings: &mut Vec<Finding>) -> Self {
        let (root, errors) = DeTable::parse_recoverable(file.text);
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            findings.push(file.finding(at, Problem::Syntax { message: error.message().into() }));
        }
        Self { file, root }
    }

    /// The fields of the file's root.
    pub(crate) fn root(&self) -> Fields<'_> {
        Fields::new(self.file, "the file", 0, self.root.get_ref())
    }
}

/// The fields of one table, taken one by one; what is left at the end is unknown.
pub(crate) struct Fields<'p> {
    /// The file, for findings.
    pub(crate) file: TextFile<'p>,
    /// The byte at which the table stands.
    pub(crate) at: usize,
    table_name: &'static str,
    table: &'p DeTable<'p>,
    asked: Vec<&'static str>,
}

impl<'p> Fields<'p> {
    fn new(
        file: TextFile<'p>,
        table_name: &'static str,
        at: usize,
        table: &'p DeTable<'p>,
    ) -> Self {
        Self { file, at, table_name, table, asked: Vec::new() }
    }

    /// A string.
    pub(crate) fn string(
        &mut self,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<Spanned<&'p str>> {
        let value = self.take(field)?;
        self.as_string(field, value, findings)
    }

    /// A string that must be there.
    pub(crate) fn required_string(
        &mut self,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<Spanned<&'p str>> {
        if !self.table.contains_key(field) {
            self.missing(field, findings);
        }
        self.string(field, findings)
    }

    /// A list of strings; empty where there is none.
    pub(crate) fn strings(
        &mut self,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Vec<Spanned<&'p str>> {
        let Some(value) = self.take(field) else { return Vec::new() };
        let Some(values) = value.get_ref().as_array() else {
            self.wrong_kind(field, "a list of strings", value, findings);
            return Vec::new();
        };
        values.iter().filter_map(|value| self.as_string(field, value, findings)).collect()
    }

    /// A whole number.
    pub(crate) fn integer(
        &mut self,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<Spanned<i64>> {
        let value = self.take(field)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong_kind(field, "a whole number", value, findings);
        }
        Some(Spanned { value: number?, at: value.span().start })
    }

    /// True or false; false where it is left out.
    pub(crate) fn flag(&mut self, field: &'static str, findings: &mut Vec<Finding>) -> bool {
        let Some(value) = self.take(field) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_kind(field, "true or false", value, findings);
            false
        })
    }

    /// A table.
    pub(crate) fn table(
        &mut self,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<Fields<'p>> {
        let value = self.take(field)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_kind(field, "a table", value, findings);
        }
        Some(Fields::new(self.file, field, value.span().start, table?))
    }

    /// A list of tables; empty where there is none.
    pub(crate) fn tables(
        &mut self,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Vec<Fields<'p>> {
        let Some(value) = self.take(field) else { return Vec::new() };
        let Some(values) = value.get_ref().as_array() else {
            self.wrong_kind(field, "a list of tables", value, findings);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in values.iter() {
            match value.get_ref().as_table() {
                Some(table) => {
                    tables.push(Fields::new(self.file, field, value.span().start, table))
                }
                None => self.wrong_kind(field, "a list of tables", value, findings),
            }
        }
        tables
    }

    /// A string, or a table with more to say; the table is given as its fields, a string as its value.
    pub(crate) fn string_or_table(
        &mut self,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<Result<Spanned<&'p str>, Fields<'p>>> {
        let value = self.take(field)?;
        match value.get_ref() {
            DeValue::Table(table) => {
                Some(Err(Fields::new(self.file, field, value.span().start, table)))
            }
            DeValue::String(_) => self.as_string(field, value, findings).map(Ok),
            _ => {
                self.wrong_kind(field, "a string, or a table with 'words'", value, findings);
                None
            }
        }
    }

    /// Says that a field is missing.
    pub(crate) fn missing(&self, field: &'static str, findings: &mut Vec<Finding>) {
        findings.push(
            self.file.finding(self.at, Problem::MissingField { field, table: self.table_name }),
        );
    }

    /// Whether the table has this field.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.table.contains_key(field)
    }

    /// Says which fields nobody asked for.
    pub(crate) fn finish(self, findings: &mut Vec<Finding>) {
        for (key, _) in self.table {
            let field = key.get_ref().as_ref();
            if !self.asked.contains(&field) {
                findings.push(self.file.finding(
                    key.span().start,
                    Problem::UnknownField {
                        field: field.into(),
                        table: self.table_name,
                        known: self.asked.clone(),
                    },
                ));
            }
        }
    }

    fn take(&mut self, field: &'static str) -> Option<&'p TomlSpanned<DeValue<'p>>> {
        self.asked.push(field);
        self.table.get(field)
    }

    fn as_string(
        &self,
        field: &'static str,
        value: &'p TomlSpanned<DeValue<'p>>,
        findings: &mut Vec<Finding>,
    ) -> Option<Spanned<&'p str>> {
        let string = value.get_ref().as_str();
        if string.is_none() {
            self.wrong_kind(field, "a string", value, findings);
        }
        Some(Spanned { value: string?, at: value.span().start })
    }

    fn wrong_kind(
        &self,
        field: &'static str,
        expected: &'static str,
        value: &TomlSpanned<DeValue<'_>>,
        findings: &mut Vec<Finding>,
    ) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a fraction",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date without quotation marks",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        findings.push(
            self.file.finding(value.span().start, Problem::WrongKind { field, expected, found }),
        );
    }
}
