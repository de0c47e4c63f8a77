//! Days as numbers, so that they can be subtracted: the algorithm *days from civil*, over years that begin in March.

use model::PartialDate;

/// The days from 1 January of the year 0 to a day that is written as the number `yyyymmdd`, in the Gregorian calendar.
pub fn day_number(day: u32) -> i32 {
    let (year, month, day) = ((day / 10_000) as i32, (day / 100 % 100) as i32, (day % 100) as i32);
    // A year that begins in March has its leap day last.
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * month + 2) / 5 + day + 59
}

/// The day with this number: the inverse of [`day_number`].
pub fn day_of(number: i32) -> PartialDate {
    // A guess that is never too late, and within ten thousand years at most a few decades too early.
    let mut year = (number.max(0) / 366) as u16;
    let start =
        |year: u16, month: u8| day_number(u32::from(year) * 10_000 + u32::from(month) * 100 + 1);
    while start(year + 1, 1) <= number {
        year += 1;
    }
    let month = (2..=12).take_while(|&month| start(year, month) <= number).last().unwrap_or(1);
    let day = (number - start(year, month) + 1) as u8;
    PartialDate { year: Some(year), month: Some(month), day: Some(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_through_leap_years() {
        assert_eq!(day_number(101), 0);
        assert_eq!(day_number(10_101), 366);
        assert_eq!(day_number(19_700_101), 719_528);
        assert_eq!(day_number(20_210_401) - day_number(20_210_301), 31);
        assert_eq!(day_number(20_200_301) - day_number(20_200_228), 2);
        assert_eq!(day_number(21_000_301) - day_number(21_000_228), 1);
    }

    #[test]
    fn the_ends_of_what_can_be_written_have_days() {
        for written in ["0000-01-01", "0000-12-31", "0001-01-01", "9999-12-31"] {
            let date = PartialDate::parse(written).unwrap();
            assert_eq!(day_of(day_number(date.interval().unwrap().0)), date);
        }
    }

    #[test]
    fn a_day_of_a_number_is_the_day_it_was_made_from() {
        let mut number = day_number(18_991_231);
        for year in 1900..2101 {
            for month in 1..=12 {
                let last = PartialDate { year: Some(year), month: Some(month), day: None };
                let last = last.interval().unwrap().1 % 100;
                for day in 1..=last as u8 {
                    number += 1;
                    let date = PartialDate { year: Some(year), month: Some(month), day: Some(day) };
                    assert_eq!(day_of(number), date);
                    assert_eq!(day_number(date.interval().unwrap().0), number);
                }
            }
        }
    }
}
