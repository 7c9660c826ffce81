"""With which month the year of the partnership begins."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.partnership.joint.held import locked

kinds.kind(
    "partnership.year_set",
    _("Our year begins with another month from now on."),
    changes={"month": _("Month, 1 for January")},
)


@transaction.atomic
def year_set(*, month: int, ratified: Ratified, actor: Actor) -> None:
    """Let the year begin with another month, 1 for January; what was counted before is not counted anew."""
    held = locked(ratified)
    before, held.year_from = held.year_from, month
    held.save(update_fields=["year_from"])
    audit.record("partnership.year_set", actor=actor, about=held, was_month=before, month=month)
