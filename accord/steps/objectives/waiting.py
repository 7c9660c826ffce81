"""What waits for people: their own objective, and those of whoever reports to them, as one thing."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership import selectors as partnership
from accord.steps.objectives import letters, near, rules, selectors, showing, ways
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import (
    MINUTES_TO_AGREE,
    MINUTES_TO_ASSESS,
    MINUTES_TO_NOTE,
    MINUTES_TO_WRITE,
    Stage,
)

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Year
    from accord.steps.objectives.models import Objective


@waiting
def own_waiting(actor: Actor) -> list[Waiting]:
    """Return the objective that somebody has to write, or to agree to, for the main place."""
    year = goals.year_in_force()
    if year is None or not access.allows(actor, "objectives.keep"):
        return []
    found = []
    for place, objective in selectors.own_by_the_way(actor, year):
        stage = rules.stage(selectors.latest(objective))
        if stage is Stage.MISSING and place.main:
            since = max(year.in_force_since or _start_of(year), _morning(place.since))
            found.append(
                Waiting(
                    what=_("Say in one sentence how you contribute this year"),
                    url=showing.write_page(place),
                    since=since,
                    minutes=MINUTES_TO_WRITE,
                )
            )
        elif objective and stage is Stage.WAITS_FOR_PERSON:
            found.append(
                Waiting(
                    what=_("Agree to your objective, or change it"),
                    url=showing.page_of(objective),
                    since=objective.wordings.all()[0].written_at,
                    minutes=MINUTES_TO_AGREE,
                )
            )
        elif objective and stage is Stage.AGREED and not objective.account and ways.is_the_end(objective):
            found.append(
                Waiting(
                    what=_("Say how it went with your objective"),
                    url=address("objectives:account", objective_id=objective.id),
                    minutes=MINUTES_TO_ASSESS,
                )
            )
    return found


@waiting
def reports_waiting(actor: Actor) -> list[Waiting]:
    """Return the objectives that wait for somebody as line manager, as one thing."""
    year = goals.year_in_force()
    if year is None or actor.person_id is None:
        return []
    held = selectors.objectives_of(near.managed(actor.person_id), year)
    return [*_to_agree(held), *_to_assess(held)]


def _to_assess(held: "list[Objective]") -> list[Waiting]:
    """What is to be assessed by now, as one thing."""
    agreed = [each for each in held if selectors.agreed(each) is not None]
    open_ones = [each for each in agreed if ways.is_the_end(each) and not selectors.is_assessed(each)]
    if not open_ones:
        return []
    what = ngettext("Assess one contribution", "Assess {count} contributions", len(open_ones))
    return [
        Waiting(
            what=what.format(count=len(open_ones)),
            url=address("objectives:team"),
            minutes=MINUTES_TO_ASSESS * len(open_ones),
        )
    ]


def _to_agree(held: "list[Objective]") -> list[Waiting]:
    """What waits for the line manager's yes, as one thing."""
    latest = [selectors.latest(each) for each in held]
    open_ones = [each for each in latest if each and rules.stage(each) is Stage.WAITS_FOR_MANAGER]
    if not open_ones:
        return []
    what = ngettext("Agree to one objective", "Agree to {count} objectives", len(open_ones))
    return [
        Waiting(
            what=what.format(count=len(open_ones)),
            url=address("objectives:team"),
            since=min(each.written_at for each in open_ones),
            minutes=MINUTES_TO_AGREE * len(open_ones),
        )
    ]


@waiting
def notes_waiting(actor: Actor) -> list[Waiting]:
    """Return the contribution notes that somebody is asked for: the same page as behind the link."""
    if actor.person_id is None:
        return []
    return [
        Waiting(
            what=_("Contribution note for {name}").format(name=note.objective.person.name),
            url=letters.note_page(note),
            since=note.asked_at,
            minutes=MINUTES_TO_NOTE,
            in_letters=False,
        )
        for note in selectors.notes_asked_of(actor.person_id)
    ]


@waiting
def handovers_waiting(actor: Actor) -> list[Waiting]:
    """Return the objectives that somebody agreed to as line manager, and is to hand over."""
    year = goals.year_in_force()
    if year is None or actor.person_id is None:
        return []
    return [
        Waiting(
            what=_("Say what {name} contributed until you handed over").format(name=each.person.name),
            url=address("objectives:hand-over", objective_id=each.id),
            minutes=MINUTES_TO_ASSESS,
        )
        for each in selectors.to_hand_over(actor.person_id, year)
    ]


def _start_of(year: "Year") -> datetime:
    return _morning(year.first_day)


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(), partnership.partnership().zone)
