// Takes the pictures of the gallery again, those of pages that are not what they were; `docs/gallery/make` makes the pages first.
//
// `docs/gallery/pictures.json` says which there are: a part of a page in a window of a width, from above one element to below another,
// with some room there. `taken` is a mark of the page and the part that a picture shows, which `tests/cli/gallery.rs` computes as well.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const gallery = resolve(dirname(fileURLToPath(import.meta.url)), "../../docs/gallery");
const list = join(gallery, "pictures.json");
const pictures = JSON.parse(readFileSync(list, "utf8"));

/** The room above. */
const ROOM = 28;

/** Where a picture is. */
const place = ({ file }) => join(gallery, "pictures", file);

/** What a picture shows, as a mark. How a page was made, at its end, is on no picture and changes with every version. */
function mark({ page, from, to, room, width }) {
  const [shown] = readFileSync(join(gallery, page), "utf8").split('<section class="method"');
  return createHash("sha256").update([shown, from, to, room, width].join("\n")).digest("hex");
}

/** Takes a picture. */
async function take(browser, visit, entry) {
  const size = { width: entry.width, height: 900 };
  const problems = await visit(browser, join(gallery, entry.page), { size }, async (page) => {
    const [top, bottom] = await Promise.all([entry.from, entry.to].map((part) => page.locator(part).boundingBox()));
    const y = Math.max(0, Math.floor(top.y - ROOM));
    const clip = { x: 0, y, width: entry.width, height: Math.ceil(bottom.y + bottom.height + entry.room - y) };
    await page.screenshot({ path: place(entry), fullPage: true, clip });
  });
  if (problems.length > 0) throw new Error(`${entry.page}: ${problems.join("; ")}`);
}

const stale = pictures.filter((entry) => entry.taken !== mark(entry) || !existsSync(place(entry)));
if (stale.length > 0) {
  const { start, visit } = await import("./browser.mjs");
  const browser = await start();
  try {
    for (const entry of stale) {
      await take(browser, visit, entry);
      entry.taken = mark(entry);
      writeFileSync(list, `${JSON.stringify(pictures, null, 2)}\n`);
    }
  } finally {
    await browser.close();
  }
}
console.log(stale.length > 0 ? `taken: ${stale.map(({ file }) => file).join(", ")}` : "the pictures show the pages as they are");
