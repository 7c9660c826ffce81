"""What stands on my page: what waits for me, and where my answers count."""

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access, clock
from accord.foundations.access import Role
from accord.foundations.addresses import address
from accord.foundations.audit.news import News, news
from accord.foundations.links import Link
from accord.mechanisms.undertakings import selectors as undertakings
from accord.mechanisms.undertakings.rules import Kind
from accord.overview.unchanged import Unchanged
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.partnership.budget import selectors as budget
from accord.partnership.budget.words import towards_cap_in_words
from accord.partnership.interests import selectors as interests
from accord.partnership.rules import TIER_GROUPS, Tier
from accord.web.components import State, Task, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from accord.foundations.access import Actor
    from accord.foundations.registry import Waiting
    from accord.mechanisms.undertakings.models import Undertaking
    from accord.overview.elsewhere import Elsewhere
    from accord.partnership.managers import Report

TIMES = 4_000
"""Readers of whose time a process keeps what is said."""
_time: Unchanged[str] = Unchanged(TIMES)

PREPARE_PACKS = frozenset({Role.STEWARD, Role.BOARD_MEMBER, Role.DIRECTOR})


ELSEWHERE = frozenset({Kind.COMMITMENT, Kind.PLAN_LINE})
"""Kinds of undertakings that their own rooms show on the page."""


def tasks(waiting: "Sequence[Waiting]", zone: "ZoneInfo") -> list[Task]:
    """Return what waits as lines that can be clicked, with how long each takes."""
    return [
        Task(label=item.what, url=item.url, state=_minutes(item.minutes), hint=_dates(item, zone))
        for item in waiting
    ]


def heading(here: int, others: "Sequence[Elsewhere]") -> str:
    """Return how much waits, in a sentence; of other partnerships, too, where something does."""
    there = sum(each.waiting for each in others)
    said = ngettext("One thing waits for you.", "{count} things wait for you.", here).format(count=here)
    if there:
        words = ngettext(
            "{here} One more waits in another partnership.",
            "{here} {count} more wait in other partnerships.",
            there,
        )
        return words.format(here=said if here else _("Nothing waits for you here."), count=there)
    return said if here else _("Nothing waits for you.")


def places(others: "Sequence[Elsewhere]", zone: "ZoneInfo") -> list[Task]:
    """Return the other partnerships as lines that can be clicked, with what waits there and until when."""
    return [
        Task(
            label=each.name,
            url=each.url,
            state=_waits(each.waiting),
            hint=_("the first by {day}").format(day=_day(each.due, zone)) if each.due else "",
        )
        for each in others
    ]


def changed(actor: "Actor") -> list[Link]:
    """Return where what others did is read, by what it is about, the most first."""
    found = news_for(actor)
    if found is None:
        return []
    since = found.since.astimezone(partnership.partnership().zone).date().isoformat()
    log = address("audit:log")
    return [
        Link(
            _("{area}: {count}").format(area=area or _("Other"), count=count),
            f"{log}?{urlencode({'area': area, 'since': since})}",
        )
        for area, count in found.areas
    ]


def minutes_of(waiting: "Sequence[Waiting]") -> int:
    """Return how long all that waits takes together."""
    return sum(item.minutes for item in waiting)


def only_this(actor: "Actor") -> str:
    """Return why there is nothing here beside the own page; "" for those to whom the partnership is open."""
    if access.allows(actor, "overview.read"):
        return ""
    return _("Beside this page you see what partnerships have released to their programme, and nothing else.")


def prepares_packs(actor: "Actor") -> bool:
    """Say whether this person takes packs to a meeting: the steward, the board, and those who lead."""
    return access.allows(actor, "packs.read") and not PREPARE_PACKS.isdisjoint(actor.roles)


def may_undertake(actor: "Actor") -> bool:
    """Say whether there is anything that this person could have undertaken."""
    return access.allows(actor, "undertakings.read")


def undertaken(actor: "Actor") -> "list[Undertaking]":
    """Return what this person undertook and has not ended, but for what stands there as commitment or as line
    of a plan; nothing where undertakings are closed to one.
    """
    if not may_undertake(actor):
        return []
    found = undertakings.undertakings(actor, mine=True)
    return [each for each in found if each.kind not in ELSEWHERE]


def reports(actor: "Actor") -> "list[Report]":
    """Return who reports to this person today, with those who came because their manager left."""
    return managers.reports_of(actor.person_id) if actor.person_id else []


def interests_declared(actor: "Actor") -> int:
    """Return how many interests this person has declared that have not ended."""
    return len(interests.by_person().get(actor.person_id, ())) if actor.person_id else 0


def where_answers_count(actor: "Actor") -> str:
    """Return where this person's answers count, or that they count nowhere; "" from outside."""
    if not access.allows(actor, "partnership.read"):
        return ""
    name = next(
        (found.name for found in partnership.organisations() if found.id == actor.organisation_id), ""
    )
    if not actor.tier or not name:
        return _("You have no main place in this partnership today, so you are not asked in its rounds.")
    return _("Your answers count in {organisation}, as one of: {tier}.").format(
        organisation=name, tier=TIER_GROUPS[Tier(actor.tier)]
    )


def news_for(actor: "Actor") -> News | None:
    """Return what others did since this person was here; None where the log is closed to one."""
    return news(actor) if access.allows(actor, "audit.read") else None


def time_in_words(actor: "Actor") -> str:
    """Return how much of what may be asked of the reader this quarter is taken; "" from outside.

    Every room that asks for time is asked, so it is counted anew when something was done, and each minute.
    """
    if not access.allows(actor, "budget.read"):
        return ""
    return _time.get(actor, lambda: towards_cap_in_words(budget.own_time(actor, budget.this_quarter())))


def _minutes(minutes: int) -> State | str:
    if not minutes:
        return ""
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def _waits(count: int) -> State:
    if not count:
        return State(_("nothing waits"))
    return State(ngettext("{count} waits", "{count} wait", count).format(count=count), Tone.WAITING)


def _dates(item: "Waiting", zone: "ZoneInfo") -> str:
    if item.due is not None:
        late = item.due.astimezone(zone).date() < clock.now().astimezone(zone).date()
        words = _("was due by {day}") if late else _("by {day}")
        return words.format(day=_day(item.due, zone))
    if item.since is not None:
        return _("waiting since {day}").format(day=_day(item.since, zone))
    return ""


def _day(moment: "datetime", zone: "ZoneInfo") -> str:
    return date_format(moment.astimezone(zone).date(), "j F Y")
