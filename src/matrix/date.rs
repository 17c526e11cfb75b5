//! A calendar day.

/// A day of the Gregorian calendar, as `YYYY-MM-DD` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, 0 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31, one that the month has.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; none for another form, and for a day that does not exist.
    pub fn parse(text: &str) -> Option<Date> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        if ![y1, y2, y3, y4, m1, m2, d1, d2].iter().all(u8::is_ascii_digit) {
            return None;
        }
        let two = |tens: u8, ones: u8| (tens - b'0') * 10 + (ones - b'0');
        let year = u16::from(two(y1, y2)) * 100 + u16::from(two(y3, y4));
        let date = Date { year, month: two(m1, m2), day: two(d1, d2) };
        (1..=date.days_in_month()).contains(&date.day).then_some(date)
    }

    fn days_in_month(self) -> u8 {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        }
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_that_exist_are_read() {
        for good in ["2026-02-22", "2024-02-29", "2000-02-29", "0001-12-31"] {
            assert_eq!(Date::parse(good).map(|date| date.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2026-02-30",
            "2025-02-29",
            "1900-02-29",
            "2026-2-2",
            "2026-13-01",
            "22.02.2026",
            "",
            "2026-02-22T00",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }
}
