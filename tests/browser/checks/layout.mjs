// Whether everything on a page has room: nothing wider than the window, no text cut off, poking out or over other text.

/** What has no room on a page in a window of a width, of which the page may use `room`. */
export async function layout(page, width, room = width) {
  return page.evaluate(measure, { width, room });
}

/**
 * WCAG 1.4.12: what readers may set, and a page must bear.
 * https://www.w3.org/TR/WCAG22/#text-spacing
 */
export async function space(page) {
  const content =
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
  await page.addStyleTag({ content });
}

// Runs in the page, so all it needs is in it.
function measure({ width, room }) {
  /** Rounding, in pixels. */
  const SLACK = 1;
  /** Lines may share this part of their height: fonts are taller than what they draw. */
  const SHARED = 0.4;
  const problems = [];
  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };

  const name = (element) => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((kind) => `.${kind}`).join("");
    const parent = element.closest("[id]") ?? element.parentElement;
    const within = parent && parent !== element ? `${parent.localName}${parent.id && `#${parent.id}`} ` : "";
    const text = element.textContent.replace(/\s+/g, " ").trim();
    return `${within}${element.localName}${own} ("${text.length > 50 ? `${text.slice(0, 50)}…` : text}")`;
  };
  const px = (number) => Math.round(number * 10) / 10;

  // Above an element: its parent, or what it is placed in.
  const above = (element) => {
    const position = styleOf(element).position;
    if (position === "fixed") return null;
    return position === "absolute" ? (element.offsetParent ?? null) : element.parentElement;
  };
  const isBox = (element) => !["inline", "contents"].includes(styleOf(element).display);
  const scrolls = (element) => ["auto", "scroll"].includes(styleOf(element).overflowX);
  const cuts = (element) => ["hidden", "clip"].some((way) => [styleOf(element).overflowX, styleOf(element).overflowY].includes(way));

  // Out of sight on purpose, for who listens: clipped away to nothing.
  const isUnseen = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = styleOf(at);
      if (style.visibility === "hidden" || style.clipPath === "inset(50%)") return true;
      const box = at.getBoundingClientRect();
      if (cuts(at) && box.width <= 1 && box.height <= 1) return true;
    }
    return false;
  };

  const outer = (element) => element.getBoundingClientRect();
  const inner = (element) => {
    const { left, right, top, bottom } = outer(element);
    const style = styleOf(element);
    const side = (at) => parseFloat(style[`padding${at}`]) + parseFloat(style[`border${at}Width`]);
    return { left: left + side("Left"), right: right - side("Right"), top, bottom };
  };
  const beyond = (rect, box) => Math.max(box.left - rect.left, rect.right - box.right);
  const over = (rect, box) => Math.max(box.top - rect.top, rect.bottom - box.bottom);

  // Whether a rectangle is within all that holds it; text also keeps out of the padding of what directly holds it.
  const hold = (element, rect, isText) => {
    let direct = isText;
    for (let at = isText ? element : above(element); at && at !== document.documentElement; at = above(at)) {
      if (!isBox(at)) continue;
      if (scrolls(at)) return;
      const sideways = beyond(rect, direct ? inner(at) : outer(at));
      direct = false;
      if (cuts(at) && Math.max(beyond(rect, outer(at)), over(rect, outer(at))) > SLACK) {
        problems.push(`${name(element)} is cut off by ${name(at)}`);
        return;
      }
      if (sideways > SLACK) {
        problems.push(`${name(element)} pokes ${px(sideways)}px out of ${name(at)}`);
        return;
      }
    }
    const outside = beyond(rect, { left: 0, right: room });
    if (outside > SLACK) problems.push(`${name(element)} pokes ${px(outside)}px out of the ${px(room)}px that there are`);
  };

  if (innerWidth !== width) problems.push(`the window is laid out ${innerWidth}px wide instead of ${width}px`);
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) problems.push(`the page is ${scrollWidth}px wide in a window of ${width}px`);

  const lines = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.data.trim() === "") continue;
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
    if (rects.length === 0 || isUnseen(text.parentElement)) continue;
    for (const rect of rects) lines.push({ rect, element: text.parentElement });
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    hold(text.parentElement, { left, right, top, bottom }, true);
  }

  for (const element of document.body.querySelectorAll("*")) {
    const box = outer(element);
    if (box.width === 0 || element.ownerSVGElement || !isBox(element) || isUnseen(element)) continue;
    hold(element, box, false);
  }

  lines.sort((one, other) => one.rect.top - other.rect.top);
  lines.forEach(({ rect, element }, index) => {
    for (let next = index + 1; next < lines.length && lines[next].rect.top < rect.bottom; next += 1) {
      const other = lines[next];
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const down = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
      if (across > 2 * SLACK && down > SHARED * Math.min(rect.height, other.rect.height)) {
        problems.push(`${name(element)} and ${name(other.element)} stand over each other`);
      }
    }
  });
  const known = [...new Set(problems)];
  return known.length > 12 ? [...known.slice(0, 12), `… and ${known.length - 12} more`] : known;
}
