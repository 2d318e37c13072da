// What is checked: every kind of page, in every language, in every size. A new kind of page is a new entry here.

/**
 * The kinds of page.
 * - `name`: what the results call it, and the file that it is kept in.
 * - `arguments`: what the program is given, in a copy of `dossiers/`; `--lang` follows. What it prints is the page.
 * - `before`: commands to run there first, for a page made from what another command writes.
 * - `shows`: texts that must be read on the page as they stand here, whatever the language.
 */
export const pages = [
  {
    name: "complete",
    arguments: ["report", "complete.toml", "--format", "html"],
    shows: ["Textielhuis", "Onboarding operatoren 2026", "start in september; 12 vacatures"],
  },
  {
    name: "several",
    arguments: ["report", "several.toml", "--format", "html"],
    shows: ["Zorghuis Linde", "Brandveiligheid", "Vrije keuze", "Samen leren leidinggeven"],
  },
  {
    name: "insufficient",
    arguments: ["report", "insufficient.toml", "--format", "html"],
    shows: ["Drukkerij Roels", "Omscholing"],
  },
  {
    name: "empty",
    arguments: ["report", "empty.toml", "--format", "html"],
    shows: [],
  },
  {
    name: "hostile",
    arguments: ["report", "hostile.toml", "--format", "html"],
    // What is hidden, such as what turns the reading direction or joins emoji, stands as a replacement sign.
    shows: [
      `<script>window.pwned = 'name'</script> "O'Neill" & Zn " onmouseover="window.pwned=1 {{ 7*7 }}`,
      "</title><svg onload=window.pwned=1> 🙂 👩\uFFFD🏭 🇧🇪 👍🏽",
      "Hottentottententententoonstellingsmakersopleidingscentrumcoördinatorenvergaderingszaalreserveringsformulierinvullershandleiding",
      "تدريب المشغلين الجدد على آلات النسيج (2026)",
      `</style></title></p><img src=x onerror="window.pwned='note'">`,
      "\uFFFDgnirts\uFFFD \uFFFD␇",
      `<!-- <iframe srcdoc='<script>parent.pwned=1</script>'> ]]> &lt;b&gt; &amp;amp; \\ \` \${window.pwned=1}`,
      `עברית ו-English ביחד: "שלום"`,
      "مريم الحداد <a href=javascript:window.pwned=1>y</a>",
    ],
  },
  {
    name: "comparison",
    arguments: ["compare", "complete.toml", "later.toml", "--format", "html"],
    shows: ["Textielhuis", "Onboarding operatoren 2026", "Adviesbureau Kompas", "Brandveiligheid"],
  },
  {
    name: "comparison-of-many",
    arguments: [
      "compare", "complete.toml", "hostile.toml", "later.toml", "several.toml", "insufficient.toml", "empty.toml", "--format", "html",
    ],
    shows: [
      `<script>window.pwned = 'name'</script> "O'Neill" & Zn " onmouseover="window.pwned=1 {{ 7*7 }}`,
      "Zorghuis Linde",
      "Drukkerij Roels",
    ],
  },
  {
    name: "portfolio",
    arguments: ["report", "sector.csv", "--format", "html"],
    shows: [
      `<script>window.pwned = 'rare'</script> "O'Neill" & Zn`,
      "</title><svg onload=window.pwned=1> 🙂",
      "مريم الحداد",
      `<img src=x onerror="window.pwned=1">`,
      "תדריך ו-English",
    ],
  },
  {
    name: "portfolio-anonymous",
    arguments: ["report", "scored.jsonl", "--anonymous", "--format", "html"],
    before: [["score", "sector.csv", "--format", "jsonl", "-o", "scored.jsonl"]],
    shows: [],
  },
  {
    name: "portfolio-of-few",
    arguments: ["report", "complete.toml", "insufficient.toml", "--format", "html"],
    shows: [],
  },
  {
    name: "show-journey",
    arguments: ["show", "journey", "opstarter", "--format", "html"],
    shows: [],
  },
  {
    name: "show-pathways",
    arguments: ["show", "pathway", "--format", "html"],
    shows: [],
  },
  {
    name: "show-weights",
    arguments: ["show", "weights", "--format", "html"],
    shows: ["leernood"],
  },
  {
    name: "model-check",
    arguments: ["model", "check", "--format", "html"],
    shows: [],
  },
];

export const languages = ["nl", "en"];

/**
 * Windows, in CSS pixels. The smallest is what a screen of 1280 is at 400%, as WCAG 1.4.10 (reflow) has it; it shows what a phone
 * shows with less room, so only the room is looked at there.
 */
export const sizes = [
  { name: "desktop", width: 1280, height: 800 },
  { name: "phone", width: 390, height: 844, mobile: true },
  { name: "smallest", width: 320, height: 640, mobile: true, narrower: true },
];

/** A sheet, as the style sheets of a page see it when it is printed. */
export const paper = { name: "A4", width: 794, height: 1123 };
