// The browser, and a visit to a page in it that remembers what a page of ours never does.

import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

/** How long anything may take: long, because a busy machine is no fault of a page. */
const PATIENCE = 120_000;

/** Starts the browser: `CHROMIUM`, or else Debian's. */
export async function start() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`no browser at ${executablePath}: install Debian's chromium, or say where it is with CHROMIUM`);
  }
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet];
  return chromium.launch({ executablePath, args, timeout: PATIENCE });
}

/** Fails with all that is wrong, if anything is. */
export function fine(problems) {
  if (problems.length === 0) return;
  const error = new Error([`${problems.length} wrong:`, ...problems].join("\n- "));
  // Where in this suite it was found says nothing about the page.
  error.stack = error.message;
  throw error;
}

/** Opens the page in a file, hands it to `look` with a list for what is wrong, and returns that list. */
export async function visit(browser, file, { size, media = "screen", context: settings }, look) {
  const { width, height, mobile = false } = size;
  const device = { viewport: { width, height }, isMobile: mobile, hasTouch: mobile, offline: true };
  const context = await browser.newContext({ ...device, ...settings });
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const url = pathToFileURL(file).href;
    const problems = [];
    let own = 0;
    page.on("console", (message) => problems.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
    page.on("crash", () => problems.push("the page crashed"));
    page.on("popup", () => problems.push("a window was opened"));
    page.on("download", () => problems.push("a download was started"));
    page.on("dialog", (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url() !== url || (own += 1) > 1) problems.push(`request: ${request.url()}`);
    });
    await page.emulateMedia({ media });
    await page.goto(url, { waitUntil: "load" });
    await look(page, problems);
    return problems;
  } finally {
    await context.close();
  }
}
