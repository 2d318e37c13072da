// Whether a page prints, on A4.

/**
 * Gives a page the room that the margins of its `@page` leave on paper, and returns how wide that is, in pixels.
 * Style sheets see the whole width of the paper, what they lay out has less; a window alone cannot be both.
 */
export async function lay(page) {
  return page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const { style } = rules.find((rule) => rule instanceof CSSPageRule);
    document.documentElement.style.width = `calc(210mm - ${style.marginLeft} - ${style.marginRight})`;
    return document.documentElement.getBoundingClientRect().width;
  });
}

/** 210 by 297 mm, in points. */
const A4 = [595.28, 841.89];

/** What is wrong with the PDF of a page. */
export async function print(page, keep) {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
  await keep(pdf);
  // The browser writes the sizes of the pages in plain text.
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox\s*\[\s*([-\d.\s]+)\]/g);
  const sizes = [...boxes].map(([, box]) => box.trim().split(/\s+/).map(Number));
  if (sizes.length === 0) return ["the PDF has no page"];
  const others = sizes.filter(([x, y, right, top]) => Math.abs(right - x - A4[0]) > 1 || Math.abs(top - y - A4[1]) > 1);
  return others.map((box) => `a page of the PDF is not A4 but ${box.join(" ")}`);
}
