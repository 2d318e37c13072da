//! The nasty strings: whatever a name, a title, a note or a word can hold that means something to whoever shows or reads it.

use std::sync::LazyLock;

/// What stands where a nasty string would: a word that means nothing to anybody, in no text of ours.
pub(crate) const MARK: &str = "quokka";

/// A string, and what it tries.
#[derive(Clone, Debug)]
pub(crate) struct Nasty {
    pub(crate) name: &'static str,
    pub(crate) text: String,
}

/// All of them.
pub(crate) static NASTY: LazyLock<Vec<Nasty>> = LazyLock::new(|| {
    let short = TABLE.iter().map(|(name, text)| Nasty {
        name,
        text: (*text).to_owned(),
    });
    let long = [
        ("one very long word", "x".repeat(1_000)),
        ("very long text", "and so on, ".repeat(100) + "and on"),
        (
            "marks on one letter",
            format!("Z{}", "\u{301}\u{334}".repeat(40)),
        ),
        ("open quotes by the hundred", "\"'`<[{(".repeat(100)),
    ];
    let long = long.map(|(name, text)| Nasty { name, text });
    short.chain(long).collect()
});

const TABLE: &[(&str, &str)] = &[
    // Terminals.
    ("CSI colour", "\u{1b}[31mred\u{1b}[0m"),
    ("CSI hidden text", "\u{1b}[8mhidden"),
    ("CSI clear", "\u{1b}[2J\u{1b}[Hgone"),
    ("CSI cursor up and erase", "fine\u{1b}[1A\u{1b}[2Kwrong"),
    ("CSI alternate screen", "\u{1b}[?1049h"),
    ("CSI report", "\u{1b}[6n\u{1b}[c"),
    ("CSI mouse", "\u{1b}[?1003h"),
    ("CSI as one character", "\u{9b}31mred"),
    ("OSC title", "\u{1b}]0;title\u{7}"),
    (
        "OSC link",
        "\u{1b}]8;;https://x.example/\u{1b}\\bank\u{1b}]8;;\u{1b}\\",
    ),
    ("OSC clipboard", "\u{1b}]52;c;cm0gLXJmIC8=\u{7}"),
    ("OSC as one character", "\u{9d}0;title\u{9c}"),
    ("DCS", "\u{1b}P$q\"p\u{1b}\\"),
    ("APC picture", "\u{1b}_Gf=100;AAAA\u{1b}\\"),
    ("reset", "\u{1b}c"),
    ("other letters", "\u{e}abc\u{f}"),
    ("escape at the end", "name\u{1b}"),
    ("bell", "ding\u{7}"),
    ("backspaces", "admin\u{8}\u{8}\u{8}\u{8}\u{8}guest"),
    ("delete", "a\u{7f}b"),
    ("carriage return", "wrong\rright"),
    ("line break", "one\ntwo"),
    ("line break of Windows", "one\r\ntwo"),
    ("empty lines", "one\n\n\ntwo"),
    ("vertical tab and form feed", "a\u{b}b\u{c}c"),
    ("next line", "a\u{85}b"),
    ("tab", "a\tb"),
    ("NUL", "a\0b"),
    ("bidi override", "invoice\u{202e}fdp.exe"),
    ("bidi embedding", "\u{202a}a\u{202b}b\u{202c}"),
    ("bidi isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}"),
    ("bidi marks", "a\u{200e}\u{200f}\u{61c}b"),
    ("zero width space", "ad\u{200b}min"),
    ("zero width joiners", "ad\u{200c}m\u{200d}in"),
    ("word joiner", "ad\u{2060}min"),
    ("byte order mark", "\u{feff}admin"),
    ("invisible operators", "a\u{2061}\u{2062}\u{2063}\u{2064}b"),
    ("tag characters", "a\u{e0001}\u{e0068}\u{e0069}\u{e007f}"),
    ("soft hyphen", "ad\u{ad}min"),
    ("line and paragraph separators", "a\u{2028}b\u{2029}c"),
    ("interlinear annotation", "a\u{fff9}b\u{fffa}c\u{fffb}"),
    ("Mongolian separator", "a\u{180e}b"),
    ("filler letters", "a\u{115f}\u{1160}\u{3164}\u{ffa0}b"),
    (
        "musical and shorthand controls",
        "a\u{1d173}\u{1d17a}\u{1bca0}\u{1bca3}b",
    ),
    ("grapheme joiner", "a\u{34f}b"),
    ("no characters", "a\u{fffe}\u{fdd0}\u{10ffff}b"),
    ("nothing but what is hidden", "\u{200b}\u{2060}"),
    // HTML.
    ("script", "<script>alert(1)</script>"),
    ("picture", "<img src=x onerror=alert(1)>"),
    ("vector picture", "<svg/onload=alert(1)>"),
    ("end of an attribute", "\" onmouseover=\"alert(1)"),
    (
        "end of a single-quoted attribute",
        "' onmouseover='alert(1)",
    ),
    ("end of the style", "</style><script>alert(1)</script>"),
    ("end of the title", "</title><script>alert(1)</script>"),
    ("end of an element", "</p></section></main></body></html>"),
    ("entity", "&lt;b&gt; &amp;amp; &#60;i&#62; &copy &notit;"),
    ("javascript link", "javascript:alert(1)"),
    ("data link", "data:text/html,<b>x</b>"),
    ("HTML comment", "<!-- --><!--"),
    ("CDATA", "<![CDATA[x]]>"),
    ("processing instruction", "<?php echo 1 ?>"),
    ("template", "{{ 7*7 }}{% raw %}${7*7}#{7*7}"),
    // Markdown.
    ("Markdown link", "[x](javascript:alert(1))"),
    ("Markdown picture", "![x](https://x.example/a.png)"),
    ("Markdown reference", "[x]: https://x.example/"),
    ("Markdown reference link", "[x][y] and [z]"),
    ("Markdown footnote", "a[^1]"),
    ("wiki link", "[[x]]"),
    ("autolink", "<https://x.example/>"),
    ("bare link", "https://x.example/a_b_c?d=*e*"),
    ("mail address", "<a@b.example>"),
    ("strong", "**strong** __strong__"),
    ("emphasis", "*em* _em_ a*b*c"),
    ("struck", "~~gone~~ ~sub~ ^sup^"),
    ("code", "`code` ``co`de``"),
    ("fence", "```\ncode\n```"),
    ("fence of tildes", "~~~\ncode"),
    ("cells", "a | b || c |"),
    ("heading", "# heading"),
    ("heading that closes", "heading #"),
    ("only a heading", "#"),
    ("heading with attributes", "heading {#id .class}"),
    ("list of dashes", "- item"),
    ("list of pluses", "+ item"),
    ("list of stars", "* item"),
    ("numbered list", "1. item"),
    ("numbered list with bracket", "2) item"),
    ("only a number", "3."),
    ("task", "[ ] task"),
    ("quotation", "> quoted"),
    ("rule", "---"),
    ("rule of stars", "***"),
    ("underline of a heading", "==="),
    ("rule of a table", "|---|---|"),
    ("alignment of a column", ":--"),
    ("definition", ": meaning"),
    ("mathematics", "$x$ and $$y$$"),
    ("HTML in Markdown", "<b>bold</b><br>"),
    ("escapes", "\\*a\\* \\"),
    ("hard break", "a\\\nb  \nc"),
    ("spaces at both ends", "    code    "),
    ("unusual spaces at both ends", "\u{a0}\u{2003}wide\u{3000}"),
    // Spreadsheets.
    ("formula", "=cmd|' /C calc'!A0"),
    ("formula with plus", "+1+cmd|'x'!A0"),
    ("formula with minus", "-2+3+cmd|'x'!A0"),
    ("formula with at", "@SUM(1+1)*cmd|'x'!A0"),
    ("formula after a space", "  =1+1"),
    ("formula after a tab", "\t=1+1"),
    ("formula after a return", "\r=1+1"),
    ("formula after a line break", "\n=1+1"),
    ("sign after a byte order mark", "\u{feff}=1+1"),
    ("formula after a no-break space", "\u{a0}=1+1"),
    ("formula in wide letters", "＝1+1"),
    ("formula with wide plus", "＋1+1"),
    ("formula with wide minus", "－1+1"),
    ("formula with wide at", "＠SUM(1)"),
    ("formula that is only a sign", "="),
    ("formula between quotes", "\"=1+1\""),
    ("formula in a next cell", "a,=1+1"),
    ("formula after a semicolon", "a;=1+1"),
    ("formula on a next line", "a\"\n=1+1,\""),
    ("apostrophe", "'=1+1"),
    ("quote that is not closed", "\"open"),
    ("quotes", "say \"\"hi\"\""),
    ("signed number", "-12,5"),
    ("number like a formula", "+1-1"),
    // Databases.
    ("end of a statement", "'; DROP TABLE answers; --"),
    (
        "end of a statement in double quotes",
        "\"; DROP TABLE answers; --",
    ),
    ("end of a name in backticks", "`; DROP TABLE answers; --"),
    ("backslash before a quote", "\\'; DROP TABLE answers; --"),
    ("backslash at the end", "x\\"),
    ("dollar quotes", "$$ $x$ end"),
    ("SQL comment", "-- comment"),
    ("SQL comment in stars", "/* comment */ /*"),
    ("variable of Spark", "${spark.app.name} ${x}"),
    ("variable of psql", ":x :'x' :\"x\" \\! id"),
    ("escape of PostgreSQL", "E'\\x41'"),
    ("pattern", "%_(.*)[a-z]+?^"),
    // Shells, and messages.
    ("substitution", "$(id) ${HOME} $HOME"),
    ("backticks", "`id`"),
    ("next command", "; id & id | id > x"),
    ("history", "!! !$"),
    ("completion of zsh", "a[b]:c d\\:e"),
    ("line break as typed", "a\\nb\\x1b[31m\\u001b"),
    ("option", "--lang"),
    ("format", "%s %n {} {0} {name}"),
    ("TOML", "\"\"\" ''' # x = 1\n[organisation]"),
    ("JSON", "\"}, {\"a\": [1"),
    ("manual", ".SH x\n'\\\" y \\fB \\(co"),
    // What is no attack, and has to come back.
    ("Arabic", "شركة النسيج 2026 (ش.م.م)"),
    ("Hebrew and Latin", "חברה ABC בע\"מ"),
    ("wide letters", "東京研修センター株式会社"),
    ("emoji", "👍🏽🇧🇪✈️"),
    ("family", "👨\u{200d}👩\u{200d}👧"),
    ("accents apart", "Cafe\u{301} Zu\u{308}rich"),
    ("beyond the first plane", "𝔘𝔫𝔦 𠀋"),
    ("name of an element", "O'Neill & Zn <sup>"),
];

/// Whether a character shows nothing, or moves what is around it. By the tables of Unicode (controls, format characters, what is
/// ignored by default and what is no character), not by those of the program. Variation selectors only choose how the letter before them looks.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{180e}'
        )
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}')
        || matches!(c, '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}')
        || matches!(c, '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
        || matches!(u32::from(c), 0xfdd0..=0xfdef)
        || u32::from(c) & 0xfffe == 0xfffe
}
