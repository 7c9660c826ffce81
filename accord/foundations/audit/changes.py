"""What an act changed, as facts of its entry: what is, and what was before."""

from collections.abc import Mapping

from accord.foundations.audit.rules import Fact

LONGEST = 300
BEFORE = "was_"


def changed(before: Mapping[str, Fact], after: Mapping[str, Fact]) -> dict[str, Fact]:
    """Return the facts of a change: of all that is different, what it is (`due`) and what it was (`was_due`).

    before, after: the same names of settings, with values that the log may hold. Long words are cut.
    """
    facts: dict[str, Fact] = {}
    for name, now in after.items():
        was = before.get(name)
        if was != now:
            facts |= {f"{BEFORE}{name}": _short(was), name: _short(now)}
    return facts


def _short(fact: Fact) -> Fact:
    long = isinstance(fact, str) and len(fact) > LONGEST
    return f"{str(fact)[: LONGEST - 1]}…" if long else fact
