//! Days between dates.

/// Days from 1 March of the year 0 to an ISO date; `None` where it is not told to the day.
#[must_use]
pub fn number(iso: &str) -> Option<i64> {
    let mut parts = iso.split('-').map(str::parse::<i64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    // A year from March to February ends with its leap day; months then have 30.6 days.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leaps + (153 * month + 2) / 5 + day - 1)
}

/// Days from one ISO date to another; negative where the second is earlier.
#[must_use]
pub fn between(from: &str, to: &str) -> Option<i64> {
    Some(number(to)? - number(from)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_over_leap_days() {
        assert_eq!(between("2025-03-01", "2025-02-20"), Some(-9));
        assert_eq!(between("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(between("2023-12-31", "2025-01-01"), Some(367));
        assert_eq!(between("2024", "2025-01-01"), None);
    }
}
