//! Days of the calendar, and dates in ISO 8601 that are as precise as the text: `2025`, `2025-02`, `2025-02-28`.

/// Year, month and day of an ISO date; what it does not say is 0.
#[must_use]
pub fn parts(iso: &str) -> Option<(i32, u32, u32)> {
    let mut parts = iso.split('-');
    let year = parts.next()?.parse().ok()?;
    let mut next = || parts.next().map_or(Some(0), |part| part.parse().ok());
    Some((year, next()?, next()?))
}

/// How many days a month has; without a year, February has 29.
#[must_use]
pub fn days_in(year: Option<i32>, month: u32) -> u32 {
    let leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if year.is_none_or(leap) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1 March of the year 0; `None` where the date is not told to the day, or there is no such day.
#[must_use]
pub fn number(iso: &str) -> Option<i64> {
    let (year, month, day) = parts(iso).filter(|(_, month, day)| *month > 0 && *day > 0)?;
    if month > 12 || day > days_in(Some(year), month) {
        return None;
    }
    // The year begins in March, so that the odd day is its last.
    let (year, month) = if month > 2 { (i64::from(year), month - 3) } else { (i64::from(year) - 1, month + 9) };
    Some(year * 365 + year / 4 - year / 100 + year / 400 + i64::from((153 * month + 2) / 5 + day - 1))
}

/// The day of the week, 0 for Monday.
#[must_use]
pub fn weekday(iso: &str) -> Option<usize> {
    // 1 March of the year 0 was a Wednesday.
    number(iso).map(|day| ((day + 2) % 7) as usize)
}

/// Whether `a` lies behind `b`, as far as both are precise.
#[must_use]
pub fn later(a: &str, b: &str) -> bool {
    let len = a.len().min(b.len());
    a.get(..len) > b.get(..len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        assert_eq!(
            (days_in(Some(2024), 2), days_in(Some(1900), 2), days_in(None, 2), days_in(None, 6)),
            (29, 28, 29, 30)
        );
        assert_eq!(number("2025-03-01").zip(number("2025-02-28")).map(|(a, b)| a - b), Some(1));
        assert_eq!(number("2024-03-01").zip(number("2024-02-28")).map(|(a, b)| a - b), Some(2));
        assert_eq!((number("2025-02-29"), number("2025-02"), number("")), (None, None, None));
        assert_eq!((weekday("2025-02-28"), weekday("2019-10-31"), weekday("2024-12-04")), (Some(4), Some(3), Some(2)));
        assert!(later("2025-03", "2025-02-28") && !later("2025-02", "2025-02-28") && !later("2025", "2025-02-28"));
    }
}
