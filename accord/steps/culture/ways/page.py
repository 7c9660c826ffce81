"""The page of one topic in its pieces."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.steps.culture.ways import decided, selectors
from accord.steps.culture.ways.rules import Place, State
from accord.web.components import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from accord.partnership.models import Organisation
    from accord.steps.culture.ways.models import Topic


def heading(topic: "Topic", today: "date") -> str:
    """Return what is the case with a topic."""
    held = selectors.way_in_force(topic)
    match selectors.place(topic, today):
        case Place.PROPOSED:
            return _("How we do this is before the partners.")
        case Place.OPEN:
            return _("We have not decided yet how we do this together.")
        case Place.REVIEW if held is not None and held.review_on > today:
            return _("A partner wants everybody’s agreement on how we do this.")
        case Place.REVIEW:
            return _("The day has come to look at this again.")
        case _other:
            return decided.heading(held) if held else ""


def habits(topic: "Topic", partners: "Sequence[Organisation]", actor: Actor) -> list[Fact]:
    """Return how each partner does it today, in the order of partners; its own with the way to say it."""
    return [_habit(topic, partner, actor) for partner in partners]


def _habit(topic: "Topic", partner: "Organisation", actor: Actor) -> Fact:
    habit = selectors.habit_of(topic, partner.id)
    if habit is None:
        words, label = _("Not said yet."), _("Say it")
    else:
        words, label = (
            _("{words} (said by {name}, {day})").format(
                words=habit.words, name=habit.said_by, day=date_format(habit.said_at, "j F Y")
            ),
            _("Say it anew"),
        )
    if not access.allows(actor, "ways.say", partner):
        return Fact(partner.name, words)
    url = f"{address('ways:ours', organisation_id=partner.id)}#id_{topic.id}"
    return Fact(partner.name, words, Link(label, url))


def before(topic: "Topic", zone: "ZoneInfo") -> list[Fact]:
    """Return what was decided once and what was not agreed, the latest first."""
    over = (State.FORMER, State.NOT_AGREED)
    return [decided.once(way, zone) for way in topic.ways.all() if way.state in over]
