//! The one list of what the element offers its page. The custom elements manifest and the types are made
//! from it. The table of docs/embedding.md and the element's script are checked against it.

/// An attribute, and the property with its name.
#[derive(Debug, Clone, Copy)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// The type of its property, beside `null`.
    pub ts: &'static str,
    /// Its possible values, in the words of docs/embedding.md.
    pub values: &'static str,
    /// What applies without it, in the words of docs/embedding.md.
    pub default: &'static str,
}

impl Attribute {
    /// The name of its property.
    pub fn property(&self) -> String {
        let mut words = self.name.split('-');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let (initial, rest) = word.split_at_checked(1).unwrap_or_default();
            name + &initial.to_ascii_uppercase() + rest
        })
    }
}

const fn attribute(
    name: &'static str,
    ts: &'static str,
    values: &'static str,
    default: &'static str,
) -> Attribute {
    Attribute { name, ts, values, default }
}

const ATTRIBUTES: [Attribute; 22] = [
    attribute("src", "string", "address of the matrix: JSON, or a spreadsheet", ""),
    attribute(
        "columns",
        "string",
        "address of the column map of a spreadsheet",
        "what the columns are is found out",
    ),
    attribute("skill", "string", "id or name, or `all`", "all"),
    attribute(
        "group",
        "string",
        "the skills filed in one group: its steps as ids, with slashes (`engineering/backend`), or `all`",
        "`all`",
    ),
    attribute("level", "string", "id or name of the current level", "remembered, or the first"),
    attribute("target", "string", "id or name of the level compared with, or `next`", "`next`"),
    attribute("target-role", "string", "id or name of another role to compare with, or `same`", "`same`"),
    attribute(
        "roles",
        "string",
        "ids or names, comma-separated, or `all`",
        "`all`; the first one, where roles have different levels",
    ),
    attribute("view", "View", "`compare`, `levels`, `skill`, `role`, `map`, `path`", "`compare`"),
    attribute("arrange", "Arrangement", "the comparison by `role`, by `skill`, or `side` by side", "`role`"),
    attribute(
        "only",
        "string",
        "narrows the comparison: `changes`, `required`, `new`, `deeper`, `shallower`, `reworded`, `same`, \
         `dropped`, comma-separated",
        "everything",
    ),
    attribute(
        "across",
        "Across",
        "the columns of the grid: `levels`, or `roles`, each at the current level",
        "`levels`",
    ),
    attribute(
        "measure",
        "Measure",
        "what the heat map shows: `depth`, `requirement`, `items`",
        "the first that the matrix says",
    ),
    attribute("query", "string", "what is searched for", ""),
    attribute("open", "string", "the rows that are open, `skill~role`, comma-separated", "none"),
    attribute("cell", "string", "the cell of the heat map that is open, `skill~role~level`", "none"),
    attribute("theme", "Theme", "`auto`, `light`, `dark`", "`auto`: the colour scheme of the page"),
    attribute(
        "lang",
        "string",
        "language wanted for the matrix's texts, until a reader chooses another",
        "the nearest `lang`; where that is empty or there is none, the reader's",
    ),
    attribute("heading-level", "HeadingLevel", "1 to 4", "2"),
    attribute("hide", "string", "`header`, `search`, `tools`, `table`, comma-separated", ""),
    attribute(
        "storage",
        "StorageKind",
        "`local`, `session`, `none`",
        "`local`, under `skill-matrix:{id of the matrix}`, or a key of its own where it has none",
    ),
    attribute("history", "HistoryKind", "`url`, `none`", "`none`: the address of the page is not touched"),
];

/// The attributes, in the order of docs/embedding.md.
pub fn attributes() -> &'static [Attribute] {
    &ATTRIBUTES
}

/// The table of the attributes in docs/embedding.md.
pub fn described_attributes() -> String {
    let mut table = "| attribute | values | default |\n|---|---|---|\n".to_owned();
    for Attribute { name, values, default, .. } in &ATTRIBUTES {
        let default = if default.is_empty() { String::new() } else { format!("{default} ") };
        table.push_str(&format!("| `{name}` | {values} | {default}|\n"));
    }
    table
}

/// An event: it bubbles, and its detail is a plain object.
#[derive(Debug, Clone, Copy)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// The type of its detail.
    pub detail: &'static str,
    /// When it is dispatched.
    pub about: &'static str,
}

const EVENTS: [Event; 3] = [
    Event { name: "matrix-load", detail: "MatrixLoadDetail", about: "A matrix is there." },
    Event { name: "matrix-error", detail: "MatrixErrorDetail", about: "A matrix cannot be shown." },
    Event {
        name: "selection-change",
        detail: "SelectionChangeDetail",
        about: "The reader, the page or an address has chosen something else.",
    },
];

/// The events.
pub fn events() -> &'static [Event] {
    &EVENTS
}

/// A parameter of a method.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub ts: &'static str,
}

/// A method.
#[derive(Debug, Clone, Copy)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// Its parameters.
    pub parameters: &'static [Parameter],
    /// The type of its result.
    pub gives: &'static str,
    /// What it does.
    pub about: &'static str,
}

const METHODS: [Method; 4] = [
    Method {
        name: "compare",
        parameters: &[Parameter { name: "from", ts: "Place" }, Parameter { name: "to", ts: "Place" }],
        gives: "Comparison",
        about: "Shows a comparison and gives it as a plain object. Throws where the matrix does not have \
                what is asked for, and before there is one.",
    },
    Method {
        name: "load",
        parameters: &[Parameter { name: "matrix", ts: "Matrix | string | Blob" }],
        gives: "Promise<MatrixLoadDetail>",
        about: "Shows another matrix, or that in a file, which may be a spreadsheet. The promise is kept when it is there; it is broken where the matrix \
                is wrong, and where another one is given before this one is there.",
    },
    Method {
        name: "exportMatrix",
        parameters: &[],
        gives: "Matrix | null",
        about: "The matrix that is shown; null where there is none.",
    },
    Method {
        name: "print",
        parameters: &[],
        gives: "void",
        about: "Prints the element alone, without the page around it.",
    },
];

/// The methods.
pub fn methods() -> &'static [Method] {
    &METHODS
}

/// What may stand inside the tag.
pub(super) fn slots() -> &'static str {
    "What is read before the script has started, and without it; a `<script type=\"application/json\">` \
     in it is the matrix."
}
