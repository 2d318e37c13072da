// Whether a page is valid HTML.

import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:document"],
});

/** Where a file with a page breaks the rules of HTML. */
export async function markup(file) {
  const { results } = await validator.validateFile(file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message, selector }) => `line ${line}:${column}: ${ruleId}: ${message} (${selector})`),
  );
}
