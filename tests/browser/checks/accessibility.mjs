// Whether a page keeps to WCAG 2.2, level AA, as far as a program can tell.

import axe from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core holds against a page, and what it leaves to people. */
export async function accessibility(page) {
  await page.evaluate(axe.source);
  await page.evaluate(flatten);
  const options = { runOnly: RULES, resultTypes: ["violations", "incomplete"], preload: false };
  const { violations, incomplete } = await page.evaluate((given) => window.axe.run(document, given), options);
  return [...violations.flatMap((rule) => told(rule, "")), ...incomplete.flatMap((rule) => told(rule, "cannot tell: "))];
}

function told({ id, nodes }, doubt) {
  return nodes.map(({ target, html, failureSummary }) => {
    const why = failureSummary?.replace(/\s+/g, " ") ?? "";
    return `${doubt}${id}: ${target.join(" ")}: ${why}\n      ${html.slice(0, 200)}`;
  });
}

/**
 * Puts one colour in the place of every gradient, on which axe cannot judge contrast: of its colours, the one most like the text.
 * Runs in the page.
 */
function flatten() {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const element of document.body.querySelectorAll("*")) {
    const { backgroundImage, color } = getComputedStyle(element);
    if (!backgroundImage.includes("gradient(")) continue;
    const far = (colour) => Math.abs(light(colour) - light(color));
    const [nearest] = backgroundImage.match(/rgba?\([^)]*\)/g).sort((one, other) => far(one) - far(other));
    element.style.background = nearest;
  }
}
