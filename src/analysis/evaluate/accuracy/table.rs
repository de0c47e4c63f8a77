//! Accuracy as Markdown tables.

use std::collections::BTreeMap;
use std::fmt;

use super::{Accuracy, AccuracyCounts};

impl fmt::Display for Accuracy {
    /// The tables: by document, by attribute, by rule that finds, by rule that types.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_documents(f)?;
        self.write_attributes(f)?;
        write_rules(f, "rule that finds", &self.finding)?;
        write_rules(f, "rule that types", &self.typing)
    }
}

impl Accuracy {
    fn write_documents(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| document | read | found | both | span F1 | type right | source right |")?;
        writeln!(f, "|---|---|---|---|---|---|---|")?;
        for (name, counts) in self.documents.iter().chain([&("all".to_owned(), self.total())]) {
            let AccuracyCounts { n_read, n_found, n_both, same_type, same_source, .. } = counts;
            let (f1, types, sources) =
                (counts.span_f1(), counts.type_share(), counts.source_share());
            write!(f, "| {name} | {n_read} | {n_found} | {n_both} | {f1:.3} ")?;
            writeln!(f, "| {same_type} ({types:.3}) | {same_source} ({sources:.3}) |")?;
        }
        Ok(())
    }

    fn write_attributes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AccuracyCounts { n_both, same_form, same_status, same_statistic, .. } = self.total();
        let AccuracyCounts { same_date, same_countries, .. } = self.total();
        writeln!(f, "\n| both | form | status | statistic | date | countries |")?;
        writeln!(f, "|---|---|---|---|---|---|")?;
        write!(f, "| {n_both} | {same_form} | {same_status} | {same_statistic} ")?;
        writeln!(f, "| {same_date} | {same_countries} |")
    }
}

fn write_rules(
    f: &mut fmt::Formatter<'_>,
    title: &str,
    rules: &BTreeMap<&'static str, AccuracyCounts>,
) -> fmt::Result {
    writeln!(f, "\n| {title} | found | in the reading | type right | source right | right |")?;
    writeln!(f, "|---|---|---|---|---|---|")?;
    for (name, counts) in rules {
        let AccuracyCounts { n_found, n_both, same_type, same_source, same_both, .. } = counts;
        writeln!(
            f,
            "| {name} | {n_found} | {n_both} | {same_type} | {same_source} | {same_both} |"
        )?;
    }
    Ok(())
}
