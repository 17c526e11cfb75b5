//! Sheets of each shape.

use super::support::{drawn, proposed, workbook};
use crate::import::Step;

#[test]
fn a_column_for_each_level() {
    let (proposal, matrix) = proposed(&workbook(vec![drawn(
        "Ladder",
        "
Domain | Skill | Junior | Senior
Data | SQL | - reads tables\\- joins two | [Expert] tunes queries
Data | Charts | (optional) draws bars | n/a
",
    )]));
    assert_eq!(matrix.levels().len(), 2);
    assert_eq!(proposal.map.levels, [Step::Level("Junior".into()), Step::Level("Senior".into())]);
    assert_eq!((proposal.counts.skills, proposal.counts.roles, proposal.counts.items), (2, 0, 4));
    assert_eq!((proposal.doubts.len(), proposal.set_aside.len()), (0, 0));
    assert!(proposal.json.contains("\"required\": false") && proposal.json.contains("\"concerned\": false"));
}
