"""The letter of each week, written as it leaves."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late
from django.utils.translation import ngettext

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.mechanisms.undertakings import rules, weekly
from accord.mechanisms.undertakings.weekly import LETTER, Week
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.mechanisms.undertakings.models import Undertaking


@letter(LETTER, called=_late("says each week what you undertook and what waits for you to accept"))
def week(person_id: UUID) -> Letter | None:
    """Return somebody's letter of this week, or None where nothing stands in it, or none is wanted."""
    today, person = partnership.today(), partnership.person(person_id)
    found = weekly.week_of(person_id, today)
    if found.is_empty or not weekly.wants_letter(person_id):
        return None
    name = partnership.partnership().name
    parts = [
        _("Hello {name},").format(name=person.given_name or person.name),
        *_due(found.due, today),
        *_to_accept(found.to_accept),
        _("You get this letter on Mondays while something is due. You can stop it here:\n{link}").format(
            link=absolute(address("undertakings:reminders"))
        ),
    ]
    return Letter(subject=_subject(found, name), text="\n\n".join(parts) + "\n")


def _subject(found: Week, name: str) -> str:
    number = len(found.due) + len(found.to_accept)
    return ngettext(
        "{name}: one undertaking waits for you", "{name}: {number} undertakings wait for you", number
    ).format(name=name, number=number)


def _due(found: "Sequence[Undertaking]", today: "date") -> list[str]:
    if not found:
        return []
    return [_("What you undertook, and is due:"), *(_due_line(each, today) for each in found)]


def _due_line(undertaking: "Undertaking", today: "date") -> str:
    words = _("- {title}, by {day}\n  {link}")
    if rules.is_overdue(undertaking, today):
        words = _("- {title}, past its day: {day}\n  {link}")
    return words.format(
        title=undertaking.title, day=date_format(undertaking.due, "j F Y"), link=_link("report", undertaking)
    )


def _to_accept(found: "Sequence[Undertaking]") -> list[str]:
    if not found:
        return []
    words = _("- {title}, says {owner}\n  {link}")
    return [
        _("What waits for you to accept, or to send back:"),
        *(
            words.format(title=each.title, owner=each.owner.name, link=_link("accept", each))
            for each in found
        ),
    ]


def _link(page: str, undertaking: "Undertaking") -> str:
    return absolute(address(f"undertakings:{page}", undertaking_id=undertaking.id))
