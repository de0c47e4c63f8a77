//! Reading TOML field by field, so that every fault of a file is reported at once and each at its position.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use crate::finding::Problem;
use crate::seeds::file::TextFile;

/// A value and the byte of its file at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    /// The value.
    pub(crate) value: T,
    /// The byte.
    pub(crate) offset: usize,
}

impl<T> Spanned<T> {
    /// Another value at the same byte.
    pub(crate) fn with<U>(&self, value: U) -> Spanned<U> {
        Spanned { value, offset: self.offset }
    }
}

/// A TOML file, parsed.
pub(crate) struct ParsedToml<'f> {
    file: TextFile<'f>,
    root: TomlSpanned<DeTable<'f>>,
}

impl<'f> ParsedToml<'f> {
    /// Parses a file; what is not TOML is reported and left out.
    pub(crate) fn new(file: TextFile<'f>) -> Self {
        let (root, errors) = DeTable::parse_recoverable(file.text);
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            file.report(offset, Problem::Syntax { message: error.message().into() });
        }
        Self { file, root }
    }

    /// The fields of the file's root.
    pub(crate) fn root(&self) -> Fields<'_, 'f> {
        Fields::new(self.file, "the file", 0, self.root.get_ref())
    }
}

/// The fields of one table, read one by one; those that nothing read are reported at the end.
pub(crate) struct Fields<'p, 'f> {
    /// The file, for findings.
    pub(crate) file: TextFile<'f>,
    /// The byte at which the table begins.
    pub(crate) offset: usize,
    table_name: &'static str,
    table: &'p DeTable<'f>,
    /// Every field that was read, in order: those that the table may have.
    known: Vec<&'static str>,
}

/// The value of a field that is a string or a table.
pub(crate) enum StringOrTable<'p, 'f> {
    /// A string.
    String(Spanned<String>),
    /// A table.
    Table(Fields<'p, 'f>),
}

impl<'p, 'f> Fields<'p, 'f> {
    fn new(
        file: TextFile<'f>,
        table_name: &'static str,
        offset: usize,
        table: &'p DeTable<'f>,
    ) -> Self {
        Self { file, offset, table_name, table, known: Vec::new() }
    }

    /// A string.
    pub(crate) fn string(&mut self, field: &'static str) -> Option<Spanned<String>> {
        let value = self.value(field)?;
        self.as_string(field, value)
    }

    /// A string that must be there.
    pub(crate) fn required_string(&mut self, field: &'static str) -> Option<Spanned<String>> {
        self.require(field);
        self.string(field)
    }

    /// A list of strings; empty where there is none.
    pub(crate) fn strings(&mut self, field: &'static str) -> Vec<Spanned<String>> {
        let Some(value) = self.value(field) else { return Vec::new() };
        let Some(values) = value.get_ref().as_array() else {
            self.report_type(field, "a list of strings", value);
            return Vec::new();
        };
        values.iter().filter_map(|value| self.as_string(field, value)).collect()
    }

    /// A whole number.
    pub(crate) fn integer(&mut self, field: &'static str) -> Option<Spanned<i64>> {
        let value = self.value(field)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.report_type(field, "a whole number", value);
        }
        Some(Spanned { value: number?, offset: value.span().start })
    }

    /// True or false; `None` where it is left out or neither.
    pub(crate) fn flag(&mut self, field: &'static str) -> Option<bool> {
        let value = self.value(field)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.report_type(field, "true or false", value);
        }
        flag
    }

    /// A table.
    pub(crate) fn table(&mut self, field: &'static str) -> Option<Fields<'p, 'f>> {
        let value = self.value(field)?;
        self.as_table(field, "a table", value)
    }

    /// A list of tables; empty where there is none.
    pub(crate) fn tables(&mut self, field: &'static str) -> Vec<Fields<'p, 'f>> {
        const EXPECTED: &str = "a list of tables";
        let Some(value) = self.value(field) else { return Vec::new() };
        let Some(values) = value.get_ref().as_array() else {
            self.report_type(field, EXPECTED, value);
            return Vec::new();
        };
        values.iter().filter_map(|value| self.as_table(field, EXPECTED, value)).collect()
    }

    /// A string, or a table with more to say.
    pub(crate) fn string_or_table(&mut self, field: &'static str) -> Option<StringOrTable<'p, 'f>> {
        const EXPECTED: &str = "a string, or a table with 'words'";
        let value = self.value(field)?;
        match value.get_ref() {
            DeValue::String(_) => self.as_string(field, value).map(StringOrTable::String),
            _ => self.as_table(field, EXPECTED, value).map(StringOrTable::Table),
        }
    }

    /// Reports a field that must be there and is not.
    pub(crate) fn require(&self, field: &'static str) {
        if !self.has(field) {
            self.file.report(self.offset, Problem::MissingField { field, table: self.table_name });
        }
    }

    /// Whether the table has this field.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.table.contains_key(field)
    }

    /// Reports the fields that nothing read.
    pub(crate) fn finish(self) {
        for (key, _) in self.table {
            let field = key.get_ref().as_ref();
            if !self.known.contains(&field) {
                let problem = Problem::UnknownField {
                    field: field.into(),
                    table: self.table_name,
                    known: self.known.clone(),
                };
                self.file.report(key.span().start, problem);
            }
        }
    }

    fn value(&mut self, field: &'static str) -> Option<&'p TomlSpanned<DeValue<'f>>> {
        self.known.push(field);
        self.table.get(field)
    }

    fn as_string(
        &self,
        field: &'static str,
        value: &TomlSpanned<DeValue<'_>>,
    ) -> Option<Spanned<String>> {
        let string = value.get_ref().as_str();
        if string.is_none() {
            self.report_type(field, "a string", value);
        }
        Some(Spanned { value: string?.to_owned(), offset: value.span().start })
    }

    fn as_table(
        &self,
        field: &'static str,
        expected: &'static str,
        value: &'p TomlSpanned<DeValue<'f>>,
    ) -> Option<Fields<'p, 'f>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.report_type(field, expected, value);
        }
        Some(Fields::new(self.file, field, value.span().start, table?))
    }

    fn report_type(
        &self,
        field: &'static str,
        expected: &'static str,
        value: &TomlSpanned<DeValue<'_>>,
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
        self.file.report(value.span().start, Problem::WrongType { field, expected, found });
    }
}
