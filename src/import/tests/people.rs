//! People and pay: they are no part of a matrix unless somebody says so.

use super::support::{drawn, kinds, many, one, workbook};
use crate::import::{ColumnMap, DoubtKind, propose};
use crate::matrix::read::read;

fn one_of(rows: &str) -> (crate::import::Proposal, Vec<String>) {
    one(drawn("L", rows))
}

/// The columns that are taken for levels beside Junior, Senior and Lead.
fn beside(header: &str, cells: [&str; 3]) -> (Vec<String>, Vec<DoubtKind>) {
    let [one, two, three] = cells;
    let (proposal, _) = one_of(&format!(
        "Skill | Junior | Senior | Lead | {header}\nSQL | reads | tunes | designs | {one}\nGit | commits | rebases | teaches | {two}\nGo | runs | writes | reviews | {three}"
    ));
    let levels = proposal.map.levels.iter().map(|step| step.names().join(" = "));
    (levels.filter(|level| !["Junior", "Senior", "Lead"].contains(&&**level)).collect(), kinds(&proposal))
}

#[test]
fn headers_of_people_and_pay_are_no_levels() {
    for header in [
        "Gehaltsband",
        "Jahresgehalt",
        "Lohnband",
        "Vergütungsgruppe",
        "Entgeltgruppe",
        "Tagessatz",
        "Comp range",
        "Total comp",
        "OTE",
        "Day rate",
        "Hourly rate",
        "Banda salarial",
        "Retribución",
        "Grille salariale",
        "TJM",
        "Salarisschaal",
        "Uurtarief",
        "Вилка зарплаты",
        "給与レンジ",
        "月給",
        "賃金",
        "Ansprechpartner",
        "Führungskraft",
        "Stelleninhaber",
        "Team members",
        "Assigned to",
        "Responsable",
        "Ответственный",
        "Who",
    ] {
        assert_eq!(beside(header, ["one", "two", "three"]), (vec![], vec![]), "{header}");
    }
}

#[test]
fn cells_of_people_and_pay_beside_levels_are_a_doubt() {
    for (header, cells) in [
        ("Corridor", ["50-60k", "70-80k", "90-100k"]),
        ("Range", ["55.000 €", "65.000 €", "75.000 €"]),
        ("Range", ["$50,000", "60,000 – 70,000", "80.000"]),
        ("Buddy", ["Anna Schmidt", "Jonas Weber", "Mia Koch"]),
        ("Anna Schmidt", ["ok", "no", "ok"]),
    ] {
        assert_eq!(beside(header, cells), (vec![], vec![DoubtKind::Column]), "{header}");
    }
    for (header, cells) in [
        ("Staff Engineer", ["one", "two", "three"]),
        ("Senior Manager", ["one", "two", "three"]),
        ("Band 5", ["one", "two", "three"]),
        ("Guru", ["Code Review", "writes a lot", "Pair Programming"]),
    ] {
        assert_eq!(beside(header, cells).0, [header]);
    }
}

#[test]
fn columns_headed_by_people_are_taken_only_when_somebody_says_so() {
    let people =
        drawn("L", "Skill | Anna Schmidt | Jonas Weber | Mia Koch\nPython | 3 | 2 | 1\nSQL | 1 | 3 | 2");
    let error = propose(&workbook(vec![people]), &ColumnMap::default()).unwrap_err();
    assert!(error.0.contains("look like people"), "{error}");
    // Roles have the same shape.
    let (proposal, _) = one_of("Skill | Data Engineer | Product Designer\nPython | 3 | 2\nSQL | 1 | 3");
    assert_eq!(proposal.counts.levels, 2);
}

/// What people can do was taken for a matrix whose skills are the people.
#[test]
fn rows_of_people_are_no_skills() {
    for rows in [
        "Name | Python | SQL\nAnna Schmidt | 3 | 2\nBen Meyer | 1 | 4\nCara Jones | 2 | 2",
        "Employee | Python | SQL\nAnna | 3 | 2\nBen | 1 | 4",
        "Mitarbeiter | Team | Python | SQL\nAnna | | 3 | 2\nBen | | 1 | 4",
        "Employee | Skill | Level\nAnna | SQL | 3\nBen | SQL | 2",
    ] {
        let error = propose(&workbook(vec![drawn("L", rows)]), &ColumnMap::default()).unwrap_err();
        assert!(error.0.starts_with("The rows of this table are people"), "{rows}: {error}");
        // Beside a matrix, they are set aside.
        let matrix = drawn("M", "Skill | Junior | Senior\nSQL | reads | joins");
        let (proposal, told) = many(vec![matrix, drawn("L", rows)]);
        assert_eq!(told, ["SQL: Junior = reads", "SQL: Senior = joins"]);
        assert_eq!(kinds(&proposal), [DoubtKind::Column], "{rows}");
        assert!(proposal.set_aside.iter().all(|aside| aside.sheet == 1));
        assert_eq!(proposal.map.sheets.len(), 1);
    }
    // These may be people.
    for rows in [
        "Name | Python | SQL\nAnna | 3 | 2\nBen | 1 | 4",
        " | Python | SQL\nAnna Schmidt | 3 | 2\nBen Meyer | 1 | 4",
    ] {
        let (proposal, told) = one(drawn("L", rows));
        assert_eq!((told.len(), proposal.set_aside.len()), (4, 0));
        assert!(
            proposal.doubts.iter().any(|doubt| doubt.sentence.contains("If the rows are people")),
            "{rows}"
        );
    }
    for rows in [
        "Name | Junior | Senior\nPublic Speaking | 1 | 2\nMachine Learning | 1 | 2",
        "Skill | Owner | Junior | Senior\nSQL | Anna | 1 | 2\nGit | Ben | 1 | 2",
        "Skill | Contact | Level | Depth\nSQL | Anna | Junior | 1\nSQL | Anna | Senior | 2",
        "Name | Web | App\nSQL | reads tables | joins tables\nGit | commits | merges",
    ] {
        let (proposal, _) = one(drawn("L", rows));
        assert!(!proposal.doubts.iter().any(|doubt| doubt.sentence.contains("people")), "{rows}");
    }
}

/// People and pay under a word for a level, in a row, in a header, as sheets: each is told, and none is a skill or a
/// level.
#[test]
fn people_and_pay_are_told_wherever_they_stand() {
    for (rows, levels, skills) in [
        ("Level | Manager | Talk\nL1 | Anna Schmidt | Listens\nL2 | Bob Meyer | Speaks", "L1 L2", "Talk"),
        ("Level | Range | Talk\nL1 | 30-40k | Listens\nL2 | 45000 | Speaks", "L1 L2", "Talk"),
        (
            "Skill | Lead | Junior | Senior\nGit | Anna Schmidt | a | b\nCI | Bob Meyer | c | d",
            "Junior Senior",
            "Git CI",
        ),
        ("Skill | Junior | Senior\nGit | a | b\nSalary | 40k | 60k\nCI | c | d", "Junior Senior", "Git CI"),
    ] {
        let (proposal, _) = one_of(rows);
        let matrix = read(proposal.json.as_bytes()).unwrap().matrix;
        let of_levels: Vec<&str> = matrix.levels().iter().map(|it| it.name().any()).collect();
        let of_skills: Vec<&str> = matrix.skills().iter().map(|it| it.name().any()).collect();
        assert_eq!((&*of_levels.join(" "), &*of_skills.join(" ")), (levels, skills), "{rows}");
        assert_eq!(kinds(&proposal), [DoubtKind::Column], "{rows}");
    }
    for header in ["Director approval", "Team lead name", "Senior reviewer", "Manager comment", "Self rating"]
    {
        let rows =
            format!("Skill | Junior | Mid | Senior | {header}\nGit | a | b | c | Anna\nCI | d | e | f | Bob");
        let (proposal, told) = one_of(&rows);
        assert_eq!((told.len(), proposal.set_aside.len()), (6, 3), "{header}: {told:?}");
    }
    let (proposal, _) = one_of("Skill | Junior (€40k–50k) | Senior (€60k)\nGit | a | b");
    assert_eq!(kinds(&proposal), [DoubtKind::Column; 2]);
    // People as sheets.
    let sheets =
        ["Anna Schmidt", "Bob Meyer"].map(|name| drawn(name, "Skill | Junior | Senior\nGit | a | b"));
    let (proposal, _) = many(sheets.to_vec());
    assert_eq!(kinds(&proposal), [DoubtKind::Column; 2]);
    // Rows of people with the team of each, and names turned around.
    for rows in [
        "Name | Team | Java | SQL\nAnna Schmidt | Core | 3 | 2\nBob Meyer | Apps | 1 | 4",
        "Staff member | Department | Triage\nNowak Maria | ICU | 3\nRossi Luca | ER | 2",
        "Skill | Müller, Anna | Schmidt, Jens\nJava | 3 | 2\nGo | 1 | 4",
    ] {
        assert!(propose(&workbook(vec![drawn("L", rows)]), &ColumnMap::default()).is_err(), "{rows}");
    }
}

/// What Anna and Bob can do was taken for what two levels of another role expect.
#[test]
fn results_beside_a_matrix_are_no_levels() {
    let matrix = || drawn("Ladder", "Skill | Junior | Senior\nSQL | 1 | 2\nGit | 2 | 3\nGo | 1 | 1");
    for header in [
        "Skill | Anna | Bob",
        "Skill | Анна | Пётр",
        "スキル | 田中 | 佐藤",
        "Skill | Anna Schmidt | Bob Meyer",
    ] {
        for nth in [0, 1] {
            let mut sheets = vec![matrix()];
            sheets.insert(nth, drawn("Team", &format!("{header}\nSQL | 2 | 2\nGit | 1 | 3")));
            let (proposal, told) = many(sheets);
            assert_eq!((told.len(), proposal.counts.roles, proposal.counts.levels), (6, 0, 2), "{header}");
            assert_eq!(
                (kinds(&proposal), proposal.set_aside.len()),
                (vec![DoubtKind::Column], 9),
                "{header}"
            );
            assert!(proposal.doubts[0].sentence.contains("The columns look like people"), "{header}");
        }
    }
    for sheet in [
        "Skill | Backend | Frontend\nSQL | 2 | 2\nGit | 1 | 3",
        "Skill | Novice | Guru\nTalk | 2 | 2\nInk | 1 | 3",
        "Skill | Novice | Master\nSQL | 2 | 2\nGit | 1 | 3",
        "Skill | Weber | Maurer\nSQL | reads | joins\nGit | commits | merges",
    ] {
        let (proposal, _) = many(vec![matrix(), drawn("Team", sheet)]);
        assert_eq!(proposal.counts.roles, 2, "{sheet}");
    }
}
