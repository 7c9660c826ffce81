"""All that is kept about one undertaking, in the order in which it happened."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from accord.mechanisms.undertakings.rules import Answer, State
from accord.web.components import Fact

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Giving, Undertaking


def facts(undertaking: "Undertaking") -> list[Fact]:
    """Return who and by when, each moved day, each hand-over, each time it was given, and how it ended."""
    owner = undertaking.owner
    return [
        Fact(_("Who"), f"{owner.name}, {owner.employer.name}"),
        Fact(_("By when"), _day(undertaking.due)),
        *_receiver(undertaking),
        *(
            Fact(_("Moved from {day}").format(day=_day(move.was_due)), move.reason)
            for move in undertaking.moves.all()
        ),
        *(
            Fact(_("Handed over on {day}").format(day=_day_of(each.handed_at)), each.was_owner.name)
            for each in undertaking.hand_overs.all()
        ),
        *(fact for giving in undertaking.givings.all() for fact in _given(giving)),
        *_ended(undertaking),
    ]


def _receiver(undertaking: "Undertaking") -> list[Fact]:
    receiver = undertaking.receiver
    return [Fact(_("Who accepts it"), f"{receiver.name}, {receiver.employer.name}")] if receiver else []


def _given(giving: "Giving") -> list[Fact]:
    """What was said to be done and not accepted. With why it was sent back, if it was."""
    said = Fact(_("Given on {day}").format(day=_day_of(giving.given_at)), giving.evidence)
    if giving.answer == Answer.SENT_BACK and giving.answered_at:
        return [said, Fact(_("Sent back on {day}").format(day=_day_of(giving.answered_at)), giving.reason)]
    return [said]


def _ended(undertaking: "Undertaking") -> list[Fact]:
    """How it ended: dropped for a reason, done by what can be seen, accepted by somebody on a day."""
    if undertaking.reason:
        return [Fact(_("Why it will not be done"), undertaking.reason)]
    if undertaking.state != State.DONE:
        return []
    accepted = [each for each in undertaking.givings.all() if each.answer == Answer.ACCEPTED]
    if not accepted:
        return [Fact(_("How others can see it"), undertaking.evidence)]
    return [
        Fact(_("Accepted on {day}").format(day=_day_of(each.answered_at)), each.receiver.name)
        for each in accepted
        if each.answered_at
    ]


def _day_of(moment: datetime) -> str:
    return _day(moment.astimezone(get_current_timezone()).date())


def _day(day: date) -> str:
    return date_format(day, "j F Y")
