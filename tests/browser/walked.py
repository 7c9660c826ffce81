"""What a page is to somebody who does not see it, has no mouse, or needs it large: asked of itself."""

from playwright.sync_api import Page

NARROWEST = 320  # px: a window of 1280 px at 400%
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    " p { margin-bottom: 2em !important; }"
)

TREE = r"""() => {
  const wrong = [];
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const says = node => (node.textContent || "").replace(/\s+/g, " ").trim();
  const name = node => {
    const ids = (node.getAttribute("aria-labelledby") || "").split(" ");
    const by = ids.map(id => document.getElementById(id));
    if (by.some(Boolean)) return by.filter(Boolean).map(says).join(" ");
    if (node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
    const copy = node.cloneNode(true);
    all("[aria-hidden=true]", copy).forEach(part => part.remove());
    all("img[alt]", copy).forEach(part => part.replaceWith(part.alt));
    return says(copy);
  };

  if (!document.title.trim()) wrong.push("has no title");
  if (!document.documentElement.lang) wrong.push("does not say in which language it is");
  for (const [what, times] of [["h1", 1], ["main", 1], ["body > header", 1], ["body > footer", 1]])
    if (all(what).length !== times) wrong.push(`has ${what} ${all(what).length} times`);
  if (document.querySelector("a")?.hash !== "#main") wrong.push("does not begin with the way past its head");

  let last = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (!says(heading)) wrong.push(`has an empty ${heading.localName}`);
    if (level > last + 1) wrong.push(`jumps from h${last} to h${level}: ${says(heading)}`);
    last = level;
  }

  const marks = new Map();
  for (const mark of all("nav, aside, [role=region], [role=search]")) {
    const called = `${mark.getAttribute("role") || mark.localName} “${name(mark)}”`;
    if (!mark.hasAttribute("aria-label") && !mark.hasAttribute("aria-labelledby") && mark.role !== "search")
      wrong.push(`has ${mark.localName} without a name`);
    marks.set(called, (marks.get(called) || 0) + 1);
  }
  for (const [called, times] of marks) if (times > 1) wrong.push(`has ${times} times ${called}`);

  const links = new Map();
  for (const link of all("a[href]")) {
    if (link.closest("[inert], nav, header, footer")) continue;  // named by the place where they stand
    if (says(link.closest("li, tr") || document.body).startsWith(name(link))) continue;  // it is a title
    if (!name(link)) wrong.push(`has a link without words: ${link.outerHTML.slice(0, 90)}`);
    links.set(name(link), (links.get(name(link)) || new Set()).add(link.href));
  }
  for (const [called, to] of links) if (to.size > 1) wrong.push(`has ${to.size} places behind “${called}”`);

  const buttons = new Map();
  for (const button of all("button")) {
    if (!name(button)) wrong.push(`has a button without words: ${button.outerHTML.slice(0, 90)}`);
    const sent = button.form ? new URLSearchParams(new FormData(button.form)) : "";
    if (sent) sent.delete("csrfmiddlewaretoken");
    const does = [button.form?.action, button.name, button.value, sent].join(" ");
    buttons.set(name(button), (buttons.get(name(button)) || new Set()).add(does));
  }
  for (const [called, does] of buttons) if (does.size > 1) wrong.push(`has ${does.size} buttons “${called}”`);

  for (const table of all("table")) {
    const called = says(table.caption || table).slice(0, 60);
    if (!table.caption || !says(table.caption)) wrong.push(`has a table without a caption: ${called}`);
    if (!table.querySelector("thead th[scope=col], tr:first-child th"))
      wrong.push(`has a table without columns: ${called}`);
    if (!table.querySelector("tbody th")) wrong.push(`has a table without names of rows: ${called}`);
  }
  for (const picture of all("figure.picture")) {
    if (!picture.querySelector("details table, details ul, details ol, details dl"))
      wrong.push(`has a picture without its figures: ${says(picture).slice(0, 60)}`);
    for (const drawn of all("svg", picture))
      if (drawn.getAttribute("role") !== "img" || !says(drawn.querySelector("desc") || drawn))
        wrong.push("has a drawing without its sentence");
  }
  for (const drawn of all("svg"))
    if (drawn.getAttribute("aria-hidden") !== "true" && !name(drawn) && !drawn.querySelector("title"))
      wrong.push(`has a drawing without words: ${drawn.outerHTML.slice(0, 90)}`);
  for (const ahead of all("[tabindex]"))
    if (ahead.tabIndex > 0) wrong.push("has an order of its own for the keyboard");
  for (const banner of all(".banner"))
    if (!banner.matches("[role=status], [role=alert]")) wrong.push(`says silently: ${says(banner)}`);
  return wrong;
}"""

FOCUS = r"""() => {
  const wrong = [];
  const rung = node => {
    const seen = getComputedStyle(node);
    return seen.outlineStyle !== "none" && parseFloat(seen.outlineWidth) >= 2;
  };
  const can = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  for (const node of document.querySelectorAll(can)) {
    if (node.disabled || node.closest("[inert]") || node.type === "hidden") continue;
    if (!node.checkVisibility({visibilityProperty: true})) continue;
    const html = node.outerHTML.slice(0, 90);
    node.focus();
    if (document.activeElement !== node) wrong.push(`cannot be reached: ${html}`);
    const held = node.closest(".choice") || node;
    const box = held.getBoundingClientRect();
    if (!rung(node) && !rung(held)) wrong.push(`shows no focus: ${html}`);
    const across = box.right > 0 && box.left < innerWidth, down = box.bottom > 0 && box.top < innerHeight;
    if (!across || !down || !box.width) wrong.push(`has its focus out of sight: ${html}`);
  }
  return wrong;
}"""

SPACE = """words => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(words);
  document.adoptedStyleSheets = words ? [sheet] : [];
}"""
WIDE = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const out = node => node.getBoundingClientRect().right > innerWidth && !node.closest(".scroll");
  const found = [...document.querySelectorAll("body *")].filter(out).slice(-3);
  return found.map(node => node.outerHTML.slice(0, 90));
}"""


def wrong_in_tree(page: Page) -> list[str]:
    """Return what a screen reader would be told wrongly: headings, places, names, tables, pictures."""
    found: list[str] = page.evaluate(TREE)
    return found


def wrong_by_keyboard(page: Page) -> list[str]:
    """Return what a keyboard does not reach, or of which it does not show that it has reached it."""
    page.keyboard.press("Tab")  # so that the browser knows that it is a keyboard
    found: list[str] = page.evaluate(FOCUS)
    return found


def wrong_when_large(page: Page) -> list[str]:
    """Return how a page scrolls sideways at 400%, also with its words set wide apart."""
    was = page.viewport_size
    assert was is not None
    page.set_viewport_size({"width": NARROWEST, "height": was["height"]})
    found = []
    for words, how in (("", "at 400%"), (SPACED, "at 400%, with words set apart")):
        page.evaluate(SPACE, words)
        found += [f"is too wide {how}: {part}" for part in page.evaluate(WIDE)]
    page.evaluate(SPACE, "")
    page.set_viewport_size(was)
    return found
