//! Words for where people and roles belong: a team, a department, a place.

use super::{LONG, key};

/// Whether a header says that its column holds teams, departments or places. Beside people or roles, such a column
/// is about them and no skill.
pub(in crate::import) fn is_unit(header: &str) -> bool {
    header.len() <= LONG
        && matches!(
            &*key(header),
            "team"
                | "teams"
                | "squad"
                | "tribe"
                | "department"
                | "departments"
                | "dept"
                | "division"
                | "unit"
                | "business unit"
                | "org unit"
                | "organisation"
                | "organization"
                | "location"
                | "site"
                | "office"
                | "ward"
                | "company"
                | "unternehmen"
                | "firma"
                | "abteilung"
                | "standort"
                | "einheit"
                | "organisationseinheit"
                | "equipe"
                | "departement"
                | "service"
                | "direction"
                | "site de travail"
                | "equipo"
                | "departamento"
                | "sede"
                | "afdeling"
                | "locatie"
                | "отдел"
                | "команда"
                | "подразделение"
                | "部署"
                | "部門"
                | "チーム"
                | "所属"
        )
}
