"""The certificate of a declaration on paper, and the invitation to the day on which it is marked."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.foundations.addresses import absolute, address
from accord.foundations.calendars import Entry, invitation
from accord.partnership import selectors as partnership
from accord.steps.transition.gate import selectors
from accord.web import pdf

if TYPE_CHECKING:
    from datetime import date

    from accord.foundations.access import Actor
    from accord.steps.transition.gate.models import Declaration


def certificate(declaration: "Declaration", actor: "Actor") -> bytes:
    """Return the certificate of a declaration that every partner agreed to; raises pdf.NoPdf."""
    held = partnership.partnership()
    context = {
        "whose": held.name,
        "declaration": declaration,
        "transition": declaration.transition,
        "criteria": selectors.standing_of(declaration.transition, _day_of(declaration)),
        "view": agreement.latest_about(declaration.id, actor),
    }
    return pdf.pdf(render_to_string("gate/certificate.html", context), colour=held.brand_colour)


def entry(declaration: "Declaration") -> bytes | None:
    """Return the invitation to the day as a calendar entry; None where no day is named."""
    if declaration.held_on is None:
        return None
    link = absolute(address("gate:gate", transition_id=declaration.transition_id))
    return invitation(
        Entry(
            uid=f"declaration-{declaration.id}@accord",
            changed_at=declaration.changed_at,
            begins=declaration.held_on,
            title=_("{partnership}: {title}").format(
                partnership=declaration.partnership.name, title=declaration.transition.title
            ),
            words=declaration.programme,
            location=declaration.place,
            url=link,
        )
    )


def _day_of(declaration: "Declaration") -> "date | None":
    """The certificate says for ever what was met and what was waived on its day."""
    at = declaration.declared_at
    return at.astimezone(partnership.partnership().zone).date() if at else None


def file_name(declaration: "Declaration", ending: str) -> str:
    """Return under which name something about it is taken away."""
    what = _("Declaration")
    return f"{slugify(f'{what} {declaration.transition.title}')}.{ending}"
