// Every kind of page, in every language, as people open it.

import { writeFile } from "node:fs/promises";
import { after, describe, test } from "node:test";

import { fine, start, visit } from "./browser.mjs";
import { accessibility } from "./checks/accessibility.mjs";
import { content, read } from "./checks/content.mjs";
import { layout, space } from "./checks/layout.mjs";
import { markup } from "./checks/markup.mjs";
import { lay, print } from "./checks/paper.mjs";
import { languages, pages, paper, sizes } from "./pages.mjs";
import { Workshop } from "./program.mjs";

const browser = await start();
const workshop = new Workshop();

after(async () => {
  await browser.close();
  workshop.close();
});

/** Tests of one page in one language. */
function tests(entry, language) {
  const file = () => workshop.page(entry, language);
  const expected = { language, shows: entry.shows };
  const keep = (page, size) => workshop.keep(`${entry.name}-${language}-${size.name}.png`, (path) => page.screenshot({ path, fullPage: true }));
  const it = (what, check) => test(`${entry.name}, ${language}: ${what}`, async () => fine(await check()));

  it("valid HTML", () => markup(file()));

  for (const size of sizes) {
    it(`${size.name}, ${size.width}x${size.height}`, () =>
      visit(browser, file(), { size }, async (page, problems) => {
        await keep(page, size);
        problems.push(...(await content(page, expected)));
        problems.push(...(await layout(page, size.width)));
        if (!size.narrower) problems.push(...(await accessibility(page)));
      }),
    );
  }

  it(`printed on ${paper.name}`, () =>
    visit(browser, file(), { size: paper, media: "print" }, async (page, problems) => {
      await keep(page, paper);
      problems.push(...(await content(page, expected)));
      problems.push(...(await print(page, (pdf) => workshop.keep(`${entry.name}-${language}.pdf`, (path) => writeFile(path, pdf)))));
      problems.push(...(await layout(page, paper.width, await lay(page))));
    }),
  );

  const phone = sizes.find(({ mobile }) => mobile);
  it("phone, with the spacing that readers may set", () =>
    visit(browser, file(), { size: phone }, async (page, problems) => {
      await space(page);
      problems.push(...(await layout(page, phone.width)));
    }),
  );

  // The page itself forbids scripts. Where that is not heeded nothing may run, and where none runs nothing may be missing.
  it("the same with scripts allowed and with scripts off", async () => {
    const texts = [];
    const look = async (page, problems) => {
      problems.push(...(await content(page, expected)));
      texts.push(await read(page));
    };
    const allowed = await visit(browser, file(), { size: sizes[0], context: { bypassCSP: true } }, look);
    const off = await visit(browser, file(), { size: sizes[0], context: { javaScriptEnabled: false } }, look);
    return [...allowed, ...off, ...(texts[0] === texts[1] ? [] : ["the texts differ"])];
  });
}

describe("every page", { concurrency: 2 }, () => {
  for (const entry of pages) {
    for (const language of languages) tests(entry, language);
  }
});
