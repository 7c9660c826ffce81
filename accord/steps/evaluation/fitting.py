"""Whether a round keeps within what may be asked of people's time; else whom it overloads, and what helps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.mechanisms.rounds.questionnaires.overload import Burden, burden
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundState
from accord.partnership.budget import selectors as budget
from accord.partnership.budget import tables
from accord.partnership.budget.rules import Load
from accord.partnership.budget.words import cap_in_words, more_in_words, quarter_in_words

if TYPE_CHECKING:
    from datetime import date

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.web.components import Table

TO_OPEN = frozenset({RoundState.PROPOSED, RoundState.READY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """What a round does to people's time, in words. Where it overloads somebody: whom, and what helps.

    table: by name, so for the steward alone. ways: what could be done, each in a sentence.
    """

    sentence: str
    table: "Table | None" = None
    more: str = ""
    ways: tuple[str, ...] = ()

    @property
    def overloads(self) -> bool:
        return self.table is not None


def before(round: "Round") -> Fit:
    """Return what a draft would do if it were proposed as it is."""
    found = burden(round, _opens(round))
    if not found.overloaded:
        return Fit(sentence=_fits_in_words(found))
    return _overloading(found.overloaded, _would_in_words(found), _ways(round, found))


def of(round: "Round") -> Fit | None:
    """Return whom a round that is to open would overload, or did not open for overloading; None if nobody."""
    if round.overloaded:
        return _overloading(_as_recorded(round), _("Whom it would have asked for more than was agreed."))
    if round.state not in TO_OPEN:
        return None
    found = burden(round, _opens(round))
    return _overloading(found.overloaded, _would_in_words(found)) if found.overloaded else None


def overloaded(round: "Round") -> int:
    """Return how many people a round that is not open yet would ask for more than is agreed."""
    return len(burden(round, _opens(round)).overloaded)


def _opens(round: "Round") -> "date":
    moment = max(round.opens_at, clock.now())
    return moment.astimezone(round.partnership.zone).date()


def _overloading(loads: Sequence[Load], sentence: str, ways: tuple[str, ...] = ()) -> Fit:
    return Fit(sentence=sentence, table=tables.loads(loads), more=more_in_words(loads), ways=ways)


def _as_recorded(round: "Round") -> list[Load]:
    """Return whom the launch named. They stand in the place that they have today."""
    recorded = {UUID(each["person"]): each for each in round.overloaded}
    return [
        Load(place=place, minutes=recorded[place.person_id]["minutes"], cap=recorded[place.person_id]["cap"])
        for place in budget.main_places(_opens(round))
        if place.person_id in recorded
    ]


def _fits_in_words(found: Burden) -> str:
    words = _("It keeps within what is agreed: {cap}.").format(cap=cap_in_words(budget.cap()))
    if not found.loads:
        return words
    fullest = found.loads[0]
    return _("{words} Whoever is asked for most then has {minutes} of {most} minutes in {quarter}.").format(
        words=words, minutes=fullest.minutes, most=fullest.cap, quarter=quarter_in_words(found.quarter)
    )


def _would_in_words(found: Burden) -> str:
    count = len(found.overloaded)
    words = ngettext(
        "In {quarter} it would ask {count} person for more than is agreed: {cap}.",
        "In {quarter} it would ask {count} people for more than is agreed: {cap}.",
        count,
    )
    return words.format(quarter=quarter_in_words(found.quarter), count=count, cap=cap_in_words(budget.cap()))


def _ways(round: "Round", found: Burden) -> tuple[str, ...]:
    """Return what would help: a later day, fewer statements; only what really does."""
    return tuple(way for way in (_later(round, found), _shorter(round, found)) if way)


def _later(round: "Round", found: Burden) -> str:
    day = found.quarter.next.first_day
    if burden(round, day).overloaded:
        return ""
    return _("Open it on {day} or later: then nobody is asked for too much.").format(
        day=date_format(day, "j F Y")
    )


def _shorter(round: "Round", found: Burden) -> str:
    if round.questionnaire != CHARTER or found.statements_that_fit < len(CORE_EIGHT):
        return ""
    return _(
        "Ask less: {fit} statements would fit, and this round has {count}. They are those of the charter."
    ).format(fit=found.statements_that_fit, count=found.statements)
