"""Somebody who has a keyboard and no mouse, sees at every step where the focus is, and is never caught."""

from datetime import date

from playwright.sync_api import Page, expect

MOST_STEPS = 400
HERE = r"""() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const words = part => (part.textContent || "").replace(/\s+/g, " ").trim();
  const held = node.closest(".choice") || node;
  const box = held.getBoundingClientRect(), seen = getComputedStyle(held);
  const label = node.labels?.length ? words(node.labels[0]) : "";
  return {
    name: node.getAttribute("aria-label") || label || words(node),
    kind: node.type || node.localName,
    asks: node.type === "radio" && ![...node.form.elements[node.name]].some(each => each.checked),
    rung: seen.outlineStyle !== "none" && parseFloat(seen.outlineWidth) >= 2,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


class Keyboard:
    """Uses a page by Tab, Enter, Space and arrows alone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def here(self) -> dict[str, object] | None:
        """Return what has the focus, which is to be seen; or None where the page as a whole has it."""
        self.page.wait_for_load_state()
        found: dict[str, object] | None = self.page.evaluate(HERE)
        return found

    def step(self, key: str = "Tab") -> dict[str, object] | None:
        """Go one step on; whatever has the focus then shows it, inside of the window."""
        self.page.keyboard.press(key)
        found = self.here()
        if found is not None:
            assert found["rung"], f"{self.page.url} shows no focus at {found['name']}"
            assert found["seen"], f"{self.page.url} has its focus out of sight at {found['name']}"
        return found

    def reach(self, name: str, *, key: str = "Tab", kind: str = "") -> None:
        """Step until something of this name, and of one of these kinds, has the focus: once round at most."""
        met: list[object] = []
        for _ in range(MOST_STEPS):
            found = self.step(key)
            if (
                found is not None
                and str(found["name"]).startswith(name)
                and str(found["kind"]) in (kind or str(found["kind"]))
            ):
                return
            if found is None and None in met:
                break
            met.append(found and found["name"])
        raise AssertionError(f"{self.page.url} leads no keyboard to “{name}”: {met}")

    def follow(self, name: str) -> None:
        """Reach a link or a button, and press Enter on it."""
        self.reach(name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def unfold(self, name: str) -> None:
        """Open what is folded, with Space."""
        self.reach(name)
        self.page.keyboard.press("Space")

    def write(self, name: str, words: str, *, kind: str = "") -> None:
        """Reach a field, and write into it."""
        self.reach(name, kind=kind)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Backspace")
        self.page.keyboard.type(words)

    def write_day(self, name: str, day: date) -> None:
        """Reach a day, and write it part by part, in whichever order this browser has them."""
        self.reach(name)
        for order in ("%d%m%Y", "%m%d%Y"):
            self.page.keyboard.type(day.strftime(order))
            if self.page.evaluate("document.activeElement.value") == day.isoformat():
                return
            for _ in range(2):
                self.page.keyboard.press("ArrowLeft")
        raise AssertionError(f"{self.page.url} takes no day at “{name}”")

    def choose(self, name: str) -> None:
        """Reach the next answer of this name: by Tab to its group, by arrows to itself."""
        found = self.here()
        if found is None or not found["asks"]:
            self.reach("", kind="radio checkbox")
        for _ in range(MOST_STEPS):
            found = self.here()
            assert found is not None, f"{self.page.url} has no answer “{name}”"
            if str(found["name"]) == name:
                self.page.keyboard.press("Space")
                return
            self.step("ArrowDown" if found["kind"] == "radio" else "Tab")

    def to_first_error(self) -> None:
        """Go from the summary of what is wrong, where the page begins then, to the first field that is."""
        expect(self.page.get_by_role("alert")).to_be_focused()
        self.step()
        self.page.keyboard.press("Enter")
        assert self.here() is not None, f"{self.page.url} leads to no field"

    def answer_all(self, name: str) -> None:
        """Give the same answer to each question of a page, from the first on."""
        for question in self.page.locator("fieldset").all():
            if not question.locator(":checked").count():
                self.choose(name)
