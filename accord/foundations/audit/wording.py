"""An entry in words: its sentence, and what was before and after."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations.audit.changes import BEFORE
from accord.foundations.audit.kinds import UnknownKind, kind_named
from accord.foundations.audit.models import Entry
from accord.foundations.audit.rules import Fact
from accord.foundations.quoting import nested

UNKNOWN = "—"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(\+00:00|Z)")


@dataclass(frozen=True, slots=True)
class Change:
    """What of a thing was changed, from what ("" for nothing) to what, all in words."""

    label: str
    was: str
    now: str


def sentence(entry: Entry, names: Mapping[UUID | None, str]) -> str:
    """Return what was done, as a sentence; a fact that an older entry did not record reads as a dash."""
    try:
        written = str(kind_named(entry.kind).sentence)
    except UnknownKind:
        return entry.kind
    about = names.get(entry.about_id, "") if entry.about_id else ""
    return nested(written.format_map(_Words(entry.facts, actor=who(entry, names), about=about or UNKNOWN)))


def who(entry: Entry, names: Mapping[UUID | None, str]) -> str:
    """Return who acted: a person, or Accord itself."""
    return (names.get(entry.actor_id) or UNKNOWN) if entry.actor_id else "Accord"


def changes(entry: Entry) -> tuple[Change, ...]:
    """Return what was before and after, of all that the kind says can be changed."""
    try:
        labels = kind_named(entry.kind).changes
    except UnknownKind:
        return ()
    return tuple(
        Change(str(label), in_words(entry.facts.get(f"{BEFORE}{name}")), in_words(entry.facts.get(name)))
        for name, label in labels.items()
        if name in entry.facts
    )


def in_words(fact: Fact) -> str:
    """Return a fact as people read it: days and moments in words, on the clocks that the reader sees."""
    if isinstance(fact, bool):
        return _("yes") if fact else _("no")
    words = "" if fact is None else str(fact)
    try:
        if _DAY.fullmatch(words):
            return date_format(date.fromisoformat(words), "j M Y")
        if _MOMENT.fullmatch(words):
            return date_format(_local(datetime.fromisoformat(words)), "j M Y, H:i")
    except ValueError:  # it only looks like one
        pass
    return words


def _local(moment: datetime) -> datetime:
    return moment.astimezone(timezone.get_current_timezone())


class _Words(dict[str, str]):
    """What a sentence may name; of the facts only what it does. One that is not there reads as a dash."""

    def __init__(self, facts: Mapping[str, Fact], **spoken: str) -> None:
        super().__init__(spoken)
        self._facts = facts

    def __missing__(self, name: str) -> str:
        return in_words(self._facts[name]) if name in self._facts else UNKNOWN
