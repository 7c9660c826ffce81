"""One item in full: its facts, what stopped it, what was decided, and what came of it."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.mechanisms.undertakings import facts as undertaken
from accord.mechanisms.undertakings import rows as undertakings
from accord.steps.practicalities.items import rows
from accord.steps.practicalities.items.rules import Place, Verdict
from accord.steps.practicalities.items.shipped import TEMPLATE
from accord.web.components import Fact

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from accord.steps.practicalities.items.models import Blocker, Decision, Item
    from accord.steps.practicalities.items.selectors import Stands


def heading(each: "Stands", today: date) -> str:
    """Return what is the case with an item, in a sentence that its own words follow."""
    if each.place is Place.BLOCKED and each.course.blocked_since:
        days = rows.for_days(each.course.blocked_since, today)
        return _("This has been stopped for {days}.").format(days=days)
    return undertakings.heading(each.item.undertaking, today)


def facts(each: "Stands") -> list[Fact]:
    """Return what is kept about an item: what stops it now first."""
    item = each.item
    stops = rows.stops_in_words(each)
    found = [Fact(_("What stops it"), stops)] if stops else []
    found += [
        Fact(_("Area"), item.get_area_display()),
        Fact(_("How urgent"), item.get_priority_display()),
        Fact(_("Cost, and who pays"), rows.money_of(item) or _("not known yet")),
    ]
    if item.template in TEMPLATE:
        found.append(Fact(_("Why it is usually done"), TEMPLATE[item.template].why))
    return found + undertaken.facts(item.undertaking)


def decided(item: "Item", zone: "ZoneInfo") -> list[Fact]:
    """Return what was decided about an item, the latest first."""
    found = reversed(list(item.decisions.all()))
    return [
        Fact(rows.day_in_words(each.decided_at.astimezone(zone).date()), _with_reasons(each))
        for each in found
    ]


def _with_reasons(decision: "Decision") -> str:
    if decision.verdict == Verdict.WILL_NOT:
        words = _("We will not: {words} Because: {reasons}")
    else:
        words = _("{words} Because: {reasons}")
    return words.format(words=decision.words, reasons=decision.reasons)


def stopped_before(item: "Item") -> list[Fact]:
    """Return what stopped an item once, and how that ended."""
    return [_once(each) for each in item.blockers.all() if each.ended_on is not None]


def _once(blocker: "Blocker") -> Fact:
    ended = blocker.ended_on or blocker.since
    term = _("{first} to {last}").format(
        first=rows.day_in_words(blocker.since), last=rows.day_in_words(ended)
    )
    if not blocker.ended_how:
        return Fact(term, blocker.words)
    return Fact(term, _("{words} How it ended: {how}").format(words=blocker.words, how=blocker.ended_how))
