//! Values of a workbook as the sheet shows them.

use calamine::{Data, DataRef, ExcelDateTime};

/// What a cell shows; empty for an empty cell. A percentage is stored as a share, and only the style of
/// the cell tells that it is one.
pub(super) fn shown(value: &DataRef, is_percentage: bool) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(share) if is_percentage => format!("{}%", number(share * 100.0)),
        DataRef::Float(float) => number(*float),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is) => truth(*is),
        DataRef::DateTime(time) => date(time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        _ => String::new(),
    }
    .replace("\r\n", "\n")
    .replace('\r', "\n")
}

/// The same as [`shown`], for an owned value.
pub(super) fn of_data(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(float) => number(*float),
        Data::String(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
        Data::Bool(is) => truth(*is),
        Data::DateTime(time) => date(time),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
        _ => String::new(),
    }
}

fn truth(is: bool) -> String {
    if is { "TRUE" } else { "FALSE" }.to_owned()
}

/// A number with as many significant digits as spreadsheets show: 15.
fn number(number: f64) -> String {
    let short: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{short}")
}

fn date(time: &ExcelDateTime) -> String {
    if !time.is_datetime() || !(0.0..3_000_000.0).contains(&time.as_f64()) {
        return number(time.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ if time.as_f64() < 1.0 => format!("{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
    }
}
