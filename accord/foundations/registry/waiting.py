"""What waits for a person: each room that can wait for somebody says so here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence
from accord.foundations.quoting import nested

LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing that waits for one person.

    what: a short sentence that starts with a verb; url: where it is done; since, due: aware moments;
    minutes: how long it takes. in_letters: False where its words are for the page alone, or where letters
    about it keep a rule of their own.
    """

    what: Sentence
    url: str
    since: datetime | None = None
    due: datetime | None = None
    minutes: int = 0
    in_letters: bool = True

    def __post_init__(self) -> None:
        """What somebody wrote may hold marks of its own, and stands within ours."""
        object.__setattr__(self, "what", nested(str(self.what)))


Source = Callable[[Actor], list[Waiting]]
_sources: list[Source] = []


def waiting(source: Source) -> Source:
    """Register a source of things that wait; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def waiting_for(actor: Actor) -> list[Waiting]:
    """Return all that waits for the actor: what is due first on top, then the oldest without a day."""
    found = [item for source in _sources for item in source(actor)]
    return sorted(found, key=lambda item: (item.due or LAST, item.since or LAST, str(item.what)))
