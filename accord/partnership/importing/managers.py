"""Who manages whom, as a list says it: by e-mail address, staff number or name. Pure."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from accord.partnership.importing import cells
from accord.partnership.importing.columns import Field, key_of
from accord.partnership.importing.lines import Line, Reading
from accord.partnership.importing.matching import Matching
from accord.partnership.importing.problems import Kind
from accord.partnership.importing.roster import Roster

Ref = UUID | int
"""A person: by id if on record, by row if new."""


def find(matching: Matching, reading: Reading, roster: Roster) -> dict[int, Ref]:
    """Return the manager of each row that names one whom we know or who is new in the list."""
    people = _People(matching, roster)
    found: dict[int, Ref] = {}
    for line in matching.lines:
        if not line.manager:
            continue
        named = people.named(line.manager, line.organisation)
        if len(named) == 1:
            found[line.row] = named.pop()
        elif not named:
            words = _("We know nobody called “{name}”. We take no manager from here.").format(
                name=line.manager
            )
            reading.says(Kind.NOTE, line.row, words, Field.MANAGER)
        else:
            words = _("“{name}” may be one of {count} people. We take no manager from here.")
            words = words.format(name=line.manager, count=len(named))
            reading.says(Kind.NOTE, line.row, words, Field.MANAGER)
    _check_circles(found, matching, roster, reading)
    return found


class _People:
    """Everybody in the list and on record, by what a list calls a manager."""

    def __init__(self, matching: Matching, roster: Roster) -> None:
        self._emails: dict[str, set[Ref]] = defaultdict(set)
        self._numbers: dict[str, dict[Ref, UUID]] = defaultdict(dict)
        self._names: dict[str, dict[Ref, UUID]] = defaultdict(dict)
        for person in roster.people:
            if person.place is not None:
                self._add(
                    person.id, person.name, person.email, person.staff_number, person.place.organisation
                )
        for line in matching.lines:
            self._add(ref_of(line, matching), line.name, line.email, line.staff_number, line.organisation)

    def _add(self, ref: Ref, name: str, email: str, number: str, organisation: UUID) -> None:
        self._emails[email.lower()].add(ref)
        self._numbers[number][ref] = organisation
        self._names[key_of(name)][ref] = organisation

    def named(self, written: str, organisation: UUID) -> set[Ref]:
        """Return whom these words may mean; those of the same organisation before others."""
        if "@" in written:
            return set(self._emails.get(cells.email_of(written) or written, ()))
        name = " ".join(cells.name_of(written))
        for found in (self._numbers.get(written, {}), self._names.get(key_of(name), {})):
            near = {ref for ref, theirs in found.items() if theirs == organisation}
            if near or found:
                return near or set(found)
        return set()


def ref_of(line: Line, matching: Matching) -> Ref:
    """Return the person whom a row is about."""
    person = matching.known.get(line.row)
    return person.id if person else line.row


def names(matching: Matching, roster: Roster) -> dict[Ref, str]:
    """Return what everybody in the list and on record is called."""
    known: dict[Ref, str] = {person.id: person.name for person in roster.people}
    return known | {ref_of(line, matching): line.name for line in matching.lines}


def _check_circles(found: Mapping[int, Ref], matching: Matching, roster: Roster, reading: Reading) -> None:
    """Nobody may be above himself or herself, however many are in between."""
    called = names(matching, roster)
    above: dict[Ref, Ref] = {
        person.id: person.place.manager for person in roster.people if person.place and person.place.manager
    }
    for line in matching.lines:
        if line.row in found:
            above[ref_of(line, matching)] = found[line.row]
    for line in matching.lines:
        circle = _circle(ref_of(line, matching), above) if line.row in found else []
        if len(circle) == 1:
            words = _("{name} is named as their own manager.").format(name=line.name)
            reading.says(Kind.MEND, line.row, words, Field.MANAGER)
        elif circle:
            words = _("The managers go round in a circle: {names}.")
            words = words.format(names=" → ".join(called[ref] for ref in [*circle, circle[0]]))
            reading.says(Kind.MEND, line.row, words, Field.MANAGER)


def _circle(start: Ref, above: Mapping[Ref, Ref]) -> list[Ref]:
    """Return the way up that leads back to where it began, or nothing."""
    way = [start]
    while (step := above.get(way[-1])) is not None:
        if step == start:
            return way
        if step in way:
            return []
        way.append(step)
    return []
