"""What the programme of the year means for rounds: which are set up from it, and what may be stopped."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from accord.agreement.stages import names
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.mechanisms.rounds.questionnaires import announcing, covering
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.partnership import selectors as partnership
from accord.partnership.programme import selectors as programme
from accord.partnership.programme import texts
from accord.partnership.programme.rules import AHEAD
from accord.steps.evaluation.forms import StopForm
from accord.steps.evaluation.rules import CLOSES_AT, OPENS_AT, STAYS_OPEN, first_monday
from accord.web.components import State, Task

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def tasks(*, may_set_up: bool) -> tuple[Task, ...]:
    """Return the rounds of the programme that are still to be set up, each with its days."""
    draft = address("evaluation:round-draft")
    return tuple(
        Task(
            label=entry.title,
            url=f"{draft}?entry={entry.id}" if may_set_up else "",
            hint=_("Opens {when}.").format(when=texts.when_in_words(entry)),
            state=State(_("planned")),
        )
        for entry in announcing.planned_entries()
    )


def suggestion(entry_id: str) -> dict[str, Any] | None:
    """Return what the form of a round starts from for an entry of the programme, or None where it is none."""
    try:
        entry = programme.entry_or_none(UUID(entry_id))
    except ValueError:
        return None
    if entry is None or not programme.is_as_agreed(entry.programme):
        return None
    zone = partnership.partnership().zone
    opens_on = first_monday(max(entry.starts_from, partnership.today() + AHEAD + timedelta(days=1)))
    opens_on = min(opens_on, entry.starts_until)
    closes_on = opens_on + min(STAYS_OPEN, timedelta(days=entry.days_open - 1))
    return {
        "title": entry.title,
        "opens_at": datetime.combine(opens_on, OPENS_AT, zone),
        "closes_at": datetime.combine(closes_on, CLOSES_AT, zone),
        "organisations": entry.organisations
        or [str(found.id) for found in partnership.organisations_to_ask()],
        "cuts": entry.cuts,
        "minimum": entry.minimum,
        "comment_question": entry.comment_question,
    }


def to_be_checked(round: "Round") -> dict[str, Any]:
    """Return whether a draft keeps to the programme, and if not, in which ways it departs from it."""
    followed = announcing.entry_followed(round)
    if followed is not None:
        return {"followed": followed}
    nearest = announcing.nearest(round)
    if nearest is None:
        return {}
    return {"departs_from": nearest[0], "departures": names(nearest[1])}


def of_round(round: "Round", actor: Actor, tried: StopForm | None, tried_for: UUID | None) -> dict[str, Any]:
    """Return what the page of a round says about its announcement: who may stop it, or who did."""
    if round.state == RoundState.DRAFT:
        stopped = questionnaires.last_stopped(round)
        return {"stopped": stopped, "cover": covering.cover_of(stopped)} if stopped else {}
    announced = questionnaires.announcement_of(round)
    if announced is None:
        return {}
    may_stop = round.state == RoundState.READY
    parties = [(key, name) for key, name in partnership.parties().items() if key in actor.mandates]
    return {
        "announced": announced,
        "cover": covering.cover_of(announced),
        "announced_on": local(announced.announced_at, round.partnership.zone),
        "form": tried,
        "stopping": [
            (key, name, tried if tried and key == tried_for else StopForm(key)) for key, name in parties
        ]
        if may_stop
        else [],
    }
