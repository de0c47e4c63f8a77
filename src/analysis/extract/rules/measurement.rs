//! Reads the table of what was measured on articles that the rules were not written on, `measurement.tsv`.

use std::sync::LazyLock;

use model::{Measurement, MeasurementRow};

/// The table as it is committed.
const TABLE: &str = include_str!("measurement.tsv");

/// The table, read once.
pub(crate) static MEASUREMENT: LazyLock<Measurement> = LazyLock::new(|| read(TABLE).0);

/// The comment at the head of the table.
const HEAD: &str = "\
# How far the rules are right on articles that they were not written on. Written by the command below. No test can hold these figures,
# since the articles are not part of this project; the figures of rules.tsv, on the documents that ship, are held by one.
# The first three rows: the articles, the day, the command. Then, in each row: what was counted; how many; how many of them are right.
# `expected`: claims that an annotator has, and of these the found ones; `all`: claims found, and of these those that the annotator
# has; a type: claims found of it, and of these those to which the annotator gives it too; `part`, `acronym`, `description`,
# `pronoun`: words that the rules take for a name that the annotator has, and of these those that refer to the same.
";

/// The measurement of a table, and the command that made it.
///
/// # Panics
/// If a row does not have the columns that the head of the table describes. The tests read the table.
fn read(table: &str) -> (Measurement, &str) {
    let (mut measurement, mut by) = (Measurement::default(), "");
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        match cells.as_slice() {
            ["articles", articles] => measurement.articles = (*articles).to_owned(),
            ["date", date] => measurement.date = (*date).to_owned(),
            ["command", command] => by = command,
            [class, n_cases, n_right] => {
                let number = |cell: &str| cell.parse().expect("measurement.tsv counts in digits");
                measurement.rows.push(MeasurementRow {
                    class: (*class).to_owned(),
                    n_cases: number(n_cases),
                    n_right: number(n_right),
                });
            }
            _ => panic!("measurement.tsv has a row without its cells: {row}"),
        }
    }
    (measurement, by)
}

/// A measurement as the table has it, with the command that measured it.
pub fn measurement_table(measurement: &Measurement, command: &str) -> String {
    let Measurement { articles, date, rows } = measurement;
    let mut table = format!("{HEAD}articles\t{articles}\ndate\t{date}\ncommand\t{command}\n");
    for MeasurementRow { class, n_cases, n_right } in rows {
        table += &format!("{class}\t{n_cases}\t{n_right}\n");
    }
    table
}

#[cfg(test)]
mod tests {
    use model::ClaimType;

    use super::*;

    #[test]
    fn the_table_is_as_it_is_written_and_has_every_type() {
        let (measurement, command) = read(TABLE);
        assert_eq!(measurement_table(&measurement, command), TABLE);
        assert!(!command.is_empty());
        for claim_type in ClaimType::ALL {
            let row = MEASUREMENT.row(claim_type.word()).expect("a row of each type");
            assert!(row.n_right <= row.n_cases);
        }
        assert!(!MEASUREMENT.articles.is_empty());
    }
}
