"""Which row is about which person on record, and which rows are about the same. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from accord.partnership.importing.columns import Field, key_of
from accord.partnership.importing.lines import Line, Reading
from accord.partnership.importing.problems import Kind
from accord.partnership.importing.roster import Known, Roster


@dataclass(slots=True)
class Matching:
    """`known`: the person that a row is about, by row; a row of `lines` that is not in it is somebody new.

    `seen`: everybody on record of whom the sheet may speak, so that nobody of them counts as missing from it.
    """

    lines: list[Line] = field(default_factory=list)
    known: dict[int, Known] = field(default_factory=dict)
    seen: set[UUID] = field(default_factory=set)


def match(reading: Reading, roster: Roster) -> Matching:
    """Match by address and staff number first, then by name within the organisation; say what is unclear."""
    matching = Matching()
    unmatched: list[Line] = []
    index = _Index(roster)
    for line in reading.lines:
        found = index.by_numbers(line)
        if len(found) > 1:
            _says_two(reading, line, found)
            matching.seen |= {person.id for person in found}
        elif found:
            _take(matching, line, found[0])
        else:
            unmatched.append(line)
    certain = frozenset(matching.seen)
    for line in unmatched:
        _by_name(line, index.by_name(line, certain), matching, reading)
    _tell_twice(matching, reading)
    return matching


class _Index:
    """People on record, by what finds them."""

    def __init__(self, roster: Roster) -> None:
        self.emails = {person.email.lower(): person for person in roster.people if person.email}
        self.numbers: dict[tuple[UUID, str], Known] = {}
        self.names: dict[tuple[UUID, str], list[Known]] = defaultdict(list)
        for person in roster.people:
            for organisation in person.organisations:
                if person.staff_number:
                    self.numbers.setdefault((organisation, person.staff_number), person)
                self.names[organisation, key_of(person.name)].append(person)
            if person.staff_number:
                self.numbers[person.employer, person.staff_number] = person

    def by_numbers(self, line: Line) -> list[Known]:
        """Return whom the address and the staff number of a row name: nobody, one, or two people."""
        found = [
            self.emails.get(line.email) if line.email else None,
            self.numbers.get((line.organisation, line.staff_number)) if line.staff_number else None,
        ]
        return list({person.id: person for person in found if person}.values())

    def by_name(self, line: Line, taken: Iterable[UUID]) -> list[Known]:
        """Return those of the row's organisation with this name, of whom no other row is certain."""
        same = [
            person for person in self.names[line.organisation, key_of(line.name)] if person.id not in taken
        ]
        return [person for person in same if not _contradicts(line, person)]


def _contradicts(line: Line, person: Known) -> bool:
    return bool(line.staff_number and person.staff_number)


def _by_name(line: Line, found: list[Known], matching: Matching, reading: Reading) -> None:
    if len(found) > 1:
        words = _(
            "We know {count} people called {name} there and cannot tell which of them this is. "
            "Give an e-mail address or a staff number. We leave this row out."
        )
        reading.says(Kind.NOTE, line.row, words.format(count=len(found), name=line.name))
        matching.seen |= {person.id for person in found}
    elif found:
        if line.email and found[0].email:
            words = _("We take this for the {name} we know: the name is the same, the e-mail address is new.")
            reading.says(Kind.NOTE, line.row, words.format(name=found[0].name), Field.EMAIL)
        _take(matching, line, found[0])
    else:
        matching.lines.append(line)


def _take(matching: Matching, line: Line, person: Known) -> None:
    matching.lines.append(line)
    matching.known[line.row] = person
    matching.seen.add(person.id)


def _says_two(reading: Reading, line: Line, found: list[Known]) -> None:
    words = _("The e-mail address belongs to {first}, the staff number to {second}.")
    first, second = (person.name for person in found)
    reading.says(Kind.MEND, line.row, words.format(first=first, second=second), Field.EMAIL)


def _tell_twice(matching: Matching, reading: Reading) -> None:
    """Of rows that say the same, keep the first; of rows about one person that differ, ask for one."""
    matching.lines.sort(key=lambda line: line.row)
    dropped: set[int] = set()
    told: set[int] = set()
    for first, *others in _about_one(matching):
        for line in others:
            if line.row in dropped | told:
                continue
            if _says(line) == _says(first):
                words = _("This row says the same as row {row}. We leave it out.").format(row=first.row)
                reading.says(Kind.NOTE, line.row, words)
                dropped.add(line.row)
            else:
                words = _("Rows {first} and {second} are both about {name}. Keep one of them.")
                words = words.format(first=first.row, second=line.row, name=line.name)
                reading.says(Kind.MEND, line.row, words)
                told.add(line.row)
    matching.lines = [line for line in matching.lines if line.row not in dropped]
    matching.known = {row: person for row, person in matching.known.items() if row not in dropped}


def _about_one(matching: Matching) -> list[list[Line]]:
    """Group the rows that cannot be about different people, or that nothing tells apart."""
    groups: dict[object, list[Line]] = defaultdict(list)
    for line in matching.lines:
        if line.row in matching.known:
            groups[matching.known[line.row].id].append(line)
            continue
        if line.email:
            groups[line.email].append(line)
        if line.staff_number:
            groups[line.organisation, line.staff_number].append(line)
    return [found for found in [*groups.values(), *_namesakes(matching)] if len(found) > 1]


def _namesakes(matching: Matching) -> list[list[Line]]:
    """Group rows of one name where one of them is new and has nothing but the name."""
    names: dict[tuple[UUID, str], list[Line]] = defaultdict(list)
    for line in matching.lines:
        names[line.organisation, key_of(line.name)].append(line)
    return [lines for lines in names.values() if any(_is_only_a_name(line, matching) for line in lines)]


def _is_only_a_name(line: Line, matching: Matching) -> bool:
    return line.row not in matching.known and not (line.email or line.staff_number)


def _says(line: Line) -> tuple[object, ...]:
    return (
        key_of(line.name),
        line.email,
        line.staff_number,
        line.organisation,
        key_of(line.team),
        key_of(line.role),
        line.tier,
        key_of(line.manager),
        line.since,
        line.until,
    )
