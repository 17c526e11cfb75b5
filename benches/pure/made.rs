//! A matrix of any size, the same each time: skills × 4 roles × 5 levels, three items in a cell; as
//! `benches/harness/matrix.js` makes it.

use std::fmt::Write;

const VERBS: [&str; 15] = [
    "designs",
    "builds",
    "reviews",
    "tests",
    "ships",
    "measures",
    "explains",
    "guides",
    "writes",
    "plans",
    "runs",
    "improves",
    "secures",
    "documents",
    "mentors",
];
const NOUNS: [&str; 14] = [
    "services",
    "pipelines",
    "interfaces",
    "models",
    "queries",
    "dashboards",
    "alerts",
    "budgets",
    "contracts",
    "roadmaps",
    "incidents",
    "libraries",
    "tools",
    "schemas",
];
const ROLES: usize = 4;
const LEVELS: usize = 5;

/// The JSON of a matrix of so many expectations, a multiple of 20.
pub fn json(expectations: usize) -> String {
    let skills = expectations / (ROLES * LEVELS);
    let mut json = String::from(
        r#"{"format":"skill-matrix/1","id":"made","title":"Large","lang":"en","cumulative":false,"depths":["d1","d2","d3","d4","d5"],"levels":["L1","L2","L3","L4","L5"],"roles":["A","B","C","D"],"skills":["#,
    );
    for at in 0..skills {
        let comma = if at > 0 { "," } else { "" };
        let (domain, group) = (at / 100, at / 20);
        _ = write!(
            json,
            r#"{comma}{{"id":"s{at}","name":"Skill {at}","path":["Domain {domain}","Group {group}"]}}"#
        );
    }
    json.push_str(r#"],"expectations":["#);
    let mut random = Random(1);
    for cell in 0..skills * ROLES * LEVELS {
        let (skill, role, level) = (cell / (ROLES * LEVELS), cell / LEVELS % ROLES, cell % LEVELS);
        let (role, required, level) = (["a", "b", "c", "d"][role], level % 2 == 1, level + 1);
        json.push_str(if cell > 0 { "," } else { "" });
        _ = write!(
            json,
            r#"{{"skill":"s{skill}","role":"{role}","level":"l{level}","required":{required},"items":["#
        );
        for item in 0..3 {
            let comma = if item > 0 { "," } else { "" };
            _ = write!(
                json,
                r#"{comma}{{"id":"i{item}","text":"{}","depth":"d{level}"}}"#,
                text(&mut random)
            );
        }
        json.push_str("]}");
    }
    json + "]}"
}

fn text(random: &mut Random) -> String {
    let (first, what) = (random.of(&VERBS), random.of(&NOUNS));
    let (whom, then) = (random.of(&NOUNS), random.of(&VERBS));
    let (initial, rest) = first.split_at(1);
    format!("{}{rest} {what} for {whom} and {then} them with care", initial.to_uppercase())
}

/// A small generator of numbers (mulberry32): a seed gives the same each time.
struct Random(u32);

impl Random {
    fn of(&mut self, words: &[&'static str]) -> &'static str {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut t = (self.0 ^ (self.0 >> 15)).wrapping_mul(1 | self.0);
        t = t.wrapping_add((t ^ (t >> 7)).wrapping_mul(61 | t)) ^ t;
        let share = f64::from(t ^ (t >> 14)) / 4_294_967_296.0;
        words[(share * words.len() as f64) as usize]
    }
}
