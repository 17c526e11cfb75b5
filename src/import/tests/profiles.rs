//! Tables about one level, and what somebody reached in them.

use super::support::{drawn, kinds, one};
use crate::import::DoubtKind;

/// There was no matrix in these.
#[test]
fn a_table_without_levels_has_one() {
    for (rows, first) in [
        ("Skill | Required level\nExcel | 3\nSAP | 4", "Excel: All levels = [3]"),
        (
            "Kompetenz | Beschreibung | Soll\nExcel | Tabellen | gut\nSAP | ERP | gut",
            "Excel: All levels = [gut] Tabellen",
        ),
        (
            "Compétence | Attendu\nExcel | fait des tableaux\nSAP | saisit",
            "Excel: All levels = fait des tableaux",
        ),
        ("スキル | 習熟度\nExcel | 中級\nSAP | 初級", "Excel: All levels = [中級]"),
    ] {
        let (proposal, told) = one(drawn("L", rows));
        assert_eq!((&*told[0], told.len()), (first, 2), "{rows}");
        assert_eq!(kinds(&proposal), [DoubtKind::Homeless], "{rows}");
    }
}

/// What somebody reached was a level.
#[test]
fn what_somebody_reached_is_set_aside() {
    for header in [
        "Skill | Expected level | Current level | Gap | Action | Due date",
        "Kompetenz | Soll | Ist | Differenz | Maßnahme | Termin",
        "Compétence | Niveau attendu | Niveau actuel | Écart | Commentaire | Échéance",
        "Competencia | Nivel esperado | Nivel actual | Brecha | Notas | Fecha",
        "Vaardigheid | Gewenst niveau | Huidig niveau | Verschil | Opmerking | Datum",
        "Навык | Требуемый уровень | Текущий уровень | Разрыв | Примечание | Дата",
        "スキル | 到達度 | 現状 | 差 | 備考 | 日付",
    ] {
        let rows = "SQL | 3 | 2 | -1 | course | 2025-06-01\nGit | 2 | 2 | 0 | | ";
        let (proposal, told) = one(drawn("L", &format!("{header}\n{rows}")));
        assert_eq!(told, ["SQL: All levels = [3]", "Git: All levels = [2]"], "{header}");
        assert_eq!((proposal.set_aside.len(), kinds(&proposal).len()), (10, 1), "{header}");
    }
}
