// The checks themselves: a page with one thing wrong is found out, and a page with nothing wrong is not.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";

import { fine, start, visit } from "./browser.mjs";
import { accessibility } from "./checks/accessibility.mjs";
import { content } from "./checks/content.mjs";
import { layout } from "./checks/layout.mjs";
import { markup } from "./checks/markup.mjs";
import { lay, print } from "./checks/paper.mjs";
import { pages, paper, sizes } from "./pages.mjs";
import { Workshop } from "./program.mjs";

const [size] = sizes.filter(({ mobile }) => mobile);
const entry = pages.find(({ name }) => name === "insufficient");
const language = "en";

const browser = await start();
const workshop = new Workshop();
const html = readFileSync(workshop.page(entry, language), "utf8");

after(async () => {
  await browser.close();
  workshop.close();
});

/** What the checks say of a page in a file, by how it is looked at. */
const looks = {
  "as a file": (file) => markup(file),
  "on a screen": (file) =>
    visit(browser, file, { size }, async (page, problems) => {
      problems.push(...(await content(page, { language, shows: entry.shows })));
      problems.push(...(await layout(page, size.width)));
      problems.push(...(await accessibility(page)));
    }),
  "with scripts allowed": (file) =>
    visit(browser, file, { size, context: { bypassCSP: true } }, async (page, problems) => {
      problems.push(...(await content(page, { language, shows: entry.shows })));
    }),
  "on paper": (file) =>
    visit(browser, file, { size: paper, media: "print" }, async (page, problems) => {
      problems.push(...(await print(page, () => {})));
      problems.push(...(await layout(page, paper.width, await lay(page))));
    }),
};

const END = "</main>";
const put = (html) => [END, `${html}${END}`];
const style = (css) => ["</style>", `${css}</style>`];

/** What is wrong; what is changed into what to make it so; what must be said of it. */
const faults = {
  "as a file": [
    ["an id twice", put("<p id='answer-1'>again</p>"), /no-dup-id/],
    ["a tag that does not close", put("<p><strong>open</p>"), /close-order/],
    ["a tag that does not exist", put("<blob>open</blob>"), /element-name/],
  ],
  "on a screen": [
    ["a script", put("<script>1</script>"), /there is an element <script>/],
    ["a script that the page forbids", put("<script>1</script>"), /console error: .*Content Security Policy/],
    ["an attribute that acts", ["<main>", "<main onclick='1'>"], /<main> has an attribute onclick/],
    ["a picture from elsewhere", put("<img src='https://example.org/x.png' alt=''>"), /request: https:\/\/example\.org\/x\.png/],
    ["a link to elsewhere", put("<a href='https://example.org/'>there</a>"), /leads to nothing on the page/],
    ["a link to nothing", put("<a href='#nothing'>there</a>"), /href="#nothing"> leads to nothing/],
    ["another language", ['lang="en"', 'lang="nl"'], /the page says that it is in `nl`/],
    ["a name that is missing", [/Drukkerij/g, "Drukker"], /`Drukkerij Roels` cannot be read/],
    ["something too wide", put("<div style='width:2000px'>wide</div>"), /the page is \d+px wide in a window of 390px/],
    ["something left of the window", put("<p style='position:absolute;left:-60px'>left</p>"), /p \("left"\) pokes [\d.]+px out/],
    ["a long word", put(`<p style='overflow-wrap:normal;width:5rem;background:#fff'>${"word".repeat(7)}</p>`), /pokes [\d.]+px out of main p/],
    ["text cut off", put("<p style='overflow:hidden;white-space:nowrap;width:5rem'>more than there is room for</p>"), /is cut off by/],
    ["text cut off below", put("<p style='overflow:hidden;height:1rem;width:9rem'>more than there is room for</p>"), /is cut off by/],
    ["text over text", put("<p>one line</p><p style='margin-top:-2rem'>and another</p>"), /stand over each other/],
    ["no width for phones", [/<meta name="viewport".*?>/, ""], /laid out 980px wide instead of 390px/],
    ["too little contrast", put("<p style='color:#aaa'>grey</p>"), /color-contrast/],
    ["too little contrast on stripes", put("<p style='background:linear-gradient(#fff,#666);color:#333'>grey</p>"), /color-contrast/],
    ["a drawing without a name", [/<title>(?!Dr)[^<]*<\/title>/, ""], /svg-img-alt/],
    ["a heading too deep", put("<h6>deep</h6>"), /heading-order/],
  ],
  "with scripts allowed": [
    ["a script that would run", put("<script>window.pwned = 'yes'</script>"), /a name was executed: yes/],
    ["a script that would fail", put("<script>nothing.at.all</script>"), /error: nothing is not defined/],
    ["a script that would speak", put("<script>console.log('here')</script>"), /console log: here/],
    ["a script that would ask", put("<script>alert('well?')</script>"), /dialog: well\?/],
  ],
  "on paper": [
    ["paper of another size", style("@page{size:letter}"), /is not A4/],
    ["something too wide for paper", style("@media print{h1{width:760px}}"), /h1 .* pokes [\d.]+px out/],
  ],
};

describe("the checks", { concurrency: 2 }, () => {
  const wide = "<div tabindex='0' role='group' aria-label='wide' style='overflow-x:auto'><p style='width:900px'>wide</p></div>";
  for (const how of ["on a screen", "on paper"]) {
    test(`leave a page alone that scrolls what is wide: ${how}`, async () => {
      fine(await looks[how](workshop.write("fault-none", html.replace(...put(wide)))));
    });
  }

  for (const [how, found] of Object.entries(faults)) {
    for (const [what, [from, to], said] of found) {
      test(`find ${what}: ${how}`, async () => {
        const broken = html.replace(from, to);
        assert.notEqual(broken, html, "nothing was changed");
        const problems = await looks[how](workshop.write(`fault-${what.replaceAll(" ", "-")}`, broken));
        if (!problems.some((problem) => said.test(problem))) fine([`nothing says ${said}`, ...problems]);
      });
    }
  }
});
