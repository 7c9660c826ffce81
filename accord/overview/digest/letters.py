"""The digest: everything that waits for somebody, in one letter, written as it leaves."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late
from django.utils.translation import ngettext

from accord.foundations import once
from accord.foundations.addresses import absolute, address
from accord.foundations.outbox import Letter, Sort, letter
from accord.foundations.registry import day_of
from accord.overview.digest import selectors
from accord.overview.digest.posting import LETTER
from accord.overview.digest.rules import Pace
from accord.partnership import selectors as partnership
from accord.partnership.actors import actor_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from accord.foundations.audit.news import News
    from accord.foundations.registry import Dated, Waiting
    from accord.overview.digest.selectors import Digest


@letter(
    LETTER,
    called=_late("says in one letter what waits for you, and what comes"),
    counted=False,
    sort=Sort.BY_DAY,
)
def digest(person_id: UUID) -> Letter | None:
    """Return somebody's digest, or None where nothing waits or comes, or none is wanted any more."""
    wish, actor = selectors.wish_of(person_id), actor_for(person_id)
    if actor is None or wish.pace is Pace.NONE:
        return None
    with once.reading():
        found = selectors.digest_of(actor, wish)
    if found.is_empty:
        return None
    held, person = partnership.partnership(), partnership.person(person_id)
    parts = [
        _("Hello {name},").format(name=person.given_name or person.name),
        *_waiting(found.waiting, held.zone),
        *_coming(found.coming, held.zone),
        *_news(found.news),
        _("All of it stands on your page:\n{link}").format(link=absolute(address("overview:my-page"))),
        _("How often this letter comes, and which others do, you choose here:\n{link}").format(
            link=absolute(address("digest:choose"))
        ),
    ]
    return Letter(subject=_subject(found, held.name), text="\n\n".join(parts) + "\n")


def _subject(found: "Digest", name: str) -> str:
    number = len(found.waiting)
    if not number:
        return _("{name}: what comes").format(name=name)
    return ngettext("{name}: one thing waits for you", "{name}: {number} things wait for you", number).format(
        name=name, number=number
    )


def _waiting(found: "Sequence[Waiting]", zone: "ZoneInfo") -> list[str]:
    if not found:
        return [_("nothing waits for you.")]
    return [_("this waits for you:"), *(_waiting_line(each, zone) for each in found)]


def _waiting_line(each: "Waiting", zone: "ZoneInfo") -> str:
    words = _("- {what}\n  {link}")
    if each.due is not None:
        words = _("- {what}, by {day}\n  {link}")
    day = _day(each.due.astimezone(zone)) if each.due else ""
    return words.format(what=each.what, day=day, link=absolute(each.url))


def _coming(found: "Sequence[Dated]", zone: "ZoneInfo") -> list[str]:
    if not found:
        return []
    words = _("- {day}: {what}\n  {link}")
    lines = [words.format(day=_when(each, zone), what=each.what, link=absolute(each.url)) for each in found]
    return [_("In the next two weeks:"), *lines]


def _news(found: "News | None") -> list[str]:
    if found is None or not found.count:
        return []
    parts = "; ".join(f"{area or _('Other')}: {count}" for area, count in found.areas)
    said = ngettext(
        "Since {day}, others did one thing that stands in the log ({parts}):\n{link}",
        "Since {day}, others did {number} things that stand in the log ({parts}):\n{link}",
        found.count,
    )
    link = absolute(address("audit:log"))
    return [said.format(day=_day(found.since), number=found.count, parts=parts, link=link)]


def _when(each: "Dated", zone: "ZoneInfo") -> str:
    if isinstance(each.begins, datetime):
        return date_format(each.begins.astimezone(zone), "j F, H:i")
    return _day(each.last or each.begins)


def _day(moment: "date") -> str:
    return date_format(day_of(moment), "j F Y")
