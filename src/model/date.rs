//! Dates as texts give them: often without a day, sometimes without a year.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A date known to the day, the month or the year, or a day whose year the text does not give.
///
/// Written as in ISO 8601 and XML Schema: `2019-10-19`, `2019-10`, `2019`, and `--02-01` for a first of February of an unknown year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// The year, where the text gives one.
    pub year: Option<u16>,
    /// The month, 1 to 12; always there where there is a day.
    pub month: Option<u8>,
    /// The day, 1 to 31.
    pub day: Option<u8>,
}

/// How closely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

impl PartialDate {
    /// Reads the written form; `None` where it is no date: `2019-13`, `2019-02-30`, `19`.
    pub fn parse(written: &str) -> Option<Self> {
        let (year, rest) = match written.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => {
                let (year, rest) = written
                    .split_once('-')
                    .map_or((written, None), |(year, rest)| (year, Some(rest)));
                (Some(digits(year, 4)?), rest)
            }
        };
        let (month, day) = match rest {
            None => (None, None),
            Some(rest) => match rest.split_once('-') {
                None => (Some(digits(rest, 2)? as u8), None),
                Some((month, day)) => (Some(digits(month, 2)? as u8), Some(digits(day, 2)? as u8)),
            },
        };
        let date = Self { year, month, day };
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        (month_exists && day.is_none_or(|day| 1 <= day && day <= date.days_of_month()))
            .then_some(date)
    }

    /// How closely it is known; `None` without a year: then it is no point in time.
    pub fn precision(self) -> Option<Precision> {
        self.year?;
        Some(match (self.month, self.day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        })
    }

    /// Its first and last day, each as the number `yyyymmdd`; `None` without a year.
    pub fn interval(self) -> Option<(u32, u32)> {
        let year = u32::from(self.year?) * 10_000;
        let day_of = |month: u8, day: u8| year + u32::from(month) * 100 + u32::from(day);
        let first = day_of(self.month.unwrap_or(1), self.day.unwrap_or(1));
        let last =
            day_of(self.month.unwrap_or(12), self.day.unwrap_or_else(|| self.days_of_month()));
        Some((first, last))
    }

    /// How many days its month has: 29 for a February of unknown year, 31 where there is no month (December).
    fn days_of_month(self) -> u8 {
        match self.month {
            Some(4 | 6 | 9 | 11) => 30,
            Some(2)
                if self
                    .year
                    .is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) =>
            {
                29
            }
            Some(2) => 28,
            _ => 31,
        }
    }
}

/// A number written with exactly `n_digits` ASCII digits.
fn digits(written: &str, n_digits: usize) -> Option<u16> {
    (written.len() == n_digits && written.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| written.parse().ok())?
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_read() {
        for written in ["2019", "2019-10", "2019-10-19", "2020-02-29", "--02-29", "--02"] {
            assert_eq!(PartialDate::parse(written).unwrap().to_string(), written);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for written in [
            "",
            "19",
            "2019-",
            "2019-13",
            "2019-00",
            "2019-02-29",
            "2019-04-31",
            "2019-1-1",
            "-",
            "--",
            "2019-10-19-1",
            "+019",
        ] {
            assert_eq!(PartialDate::parse(written), None, "{written:?}");
        }
    }

    #[test]
    fn an_interval_covers_the_whole_month_or_year() {
        let interval = |written| PartialDate::parse(written).unwrap().interval();
        assert_eq!(interval("2019-02"), Some((20_190_201, 20_190_228)));
        assert_eq!(interval("2020"), Some((20_200_101, 20_201_231)));
        assert_eq!(interval("--02-01"), None);
    }
}
