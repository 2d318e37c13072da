// Whether a page is only text: in its language, with every name as it was written, and nothing that acts.

/** What is wrong with what stands on a page. */
export async function content(page, expected) {
  return page.evaluate(inspect, expected);
}

/** What a reader sees of a page, in one line. */
export async function read(page) {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, " ").trim());
}

// Runs in the page, so all it needs is in it.
function inspect({ language, shows }) {
  const problems = [];
  const { lang } = document.documentElement;
  if (lang !== language) problems.push(`the page says that it is in \`${lang}\``);
  if (document.title.trim() === "") problems.push("the page has no title");
  if (window.pwned !== undefined) problems.push(`a name was executed: ${window.pwned}`);
  for (const element of document.querySelectorAll("script, iframe, frame, object, embed, base, link, form, img, meta[http-equiv=refresh]")) {
    problems.push(`there is an element <${element.localName}>`);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) problems.push(`<${element.localName}> has an attribute ${name}="${value}"`);
      if (!["href", "src", "xlink:href", "action"].includes(name)) continue;
      const target = value.startsWith("#") && document.getElementById(decodeURIComponent(value.slice(1)));
      if (!target) problems.push(`<${element.localName} ${name}="${value}"> leads to nothing on the page`);
    }
  }
  const line = (text) => text.replace(/\s+/g, " ").trim();
  const seen = line(document.body.innerText);
  for (const text of shows.map(line)) {
    if (!seen.includes(text)) problems.push(`\`${text}\` cannot be read on the page`);
  }
  return problems;
}
