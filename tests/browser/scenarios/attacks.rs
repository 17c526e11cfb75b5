//! Texts that attack: those that are known, and more of their kind.

/// One attack a line. Each would add to `attacks`.
const KNOWN: &str = include_str!("../../hosts/attacks.txt");

pub fn known() -> Vec<&'static str> {
    KNOWN.lines().filter(|line| !line.is_empty()).collect()
}

/// The known ones, and a hundred that are put together from what attacks are made of. The same each
/// time: one that is found to run can be looked for.
pub fn all() -> Vec<String> {
    let known = known();
    let mut dice = Dice(0x5eed_5eed_5eed_5eed);
    let mut all: Vec<String> = known.iter().map(|&it| it.to_owned()).collect();
    while all.len() < known.len() + 100 {
        let made = make(&mut dice, all.len());
        if !all.contains(&made) {
            all.push(made);
        }
    }
    all
}

/// What ends the place where the text stands, then something that runs, written in one of many ways.
fn make(dice: &mut Dice, number: usize) -> String {
    const END: [&str; 14] = [
        "",
        "\"",
        "'",
        "`",
        "\">",
        "'>",
        "-->",
        "]]>",
        "</script>",
        "</style>",
        "</title>",
        "</textarea>",
        "</template>",
        "</svg>",
    ];
    const TAG: [&str; 14] = [
        "img", "svg", "iframe", "video", "audio", "input", "body", "details", "object", "math", "x-y",
        "image", "marquee", "style",
    ];
    const SPACE: [&str; 6] = [" ", "/", "\t", "\u{c}", "  ", " x=y "];
    const WHEN: [&str; 8] =
        ["onerror", "onload", "ontoggle", "onfocus", "onmouseover", "onanimationstart", "onbegin", "onclick"];
    const QUOTE: [&str; 4] = ["", "\"", "'", "`"];
    const LINK: [&str; 5] = ["href", "src", "action", "formaction", "xlink:href"];
    const SCHEME: [&str; 6] = [
        "javascript:",
        "java\tscript:",
        " javascript:",
        "javascript&colon;",
        "vbscript:",
        "data:text/html,<script>",
    ];
    let code = format!("attacks.push({number})");
    let (end, tag, space, quote) = (dice.of(&END), dice.of(&TAG), dice.of(&SPACE), dice.of(&QUOTE));
    let text = match dice.roll(4) {
        0 => format!("{end}<{tag}{space}{}={quote}{code}{quote}>", dice.of(&WHEN)),
        1 => format!("{end}<{tag}{space}src=x{space}{}={quote}{code}{quote} autofocus open>", dice.of(&WHEN)),
        2 => {
            format!("{end}<{tag}{space}{}={quote}{}{code}{quote}>x</{tag}>", dice.of(&LINK), dice.of(&SCHEME))
        }
        _ => format!("{end}<script{space}>{code}</script{space}>"),
    };
    match dice.roll(6) {
        0 => text.chars().map(|c| if dice.roll(2) == 0 { c.to_ascii_uppercase() } else { c }).collect(),
        1 => text.replace('<', "&lt;").replace('>', "&gt;"),
        2 => text.replace('<', "\\u003c").replace('>', "\\u003e"),
        3 => text.replace('<', "%3C").replace('>', "%3E"),
        4 => text.replace('<', "<\u{feff}").replacen('<', "<<", 1),
        _ => text,
    }
}

/// Numbers that look random (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }
}
