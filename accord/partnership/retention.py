"""For how long a list of people waits to be confirmed."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import Retention, goes
from accord.partnership.models import Import

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _lists_left_lying() -> "QuerySet[Import]":
    found: QuerySet[Import] = Import.objects.filter(expires_at__lte=clock.now())
    return found


goes(
    Retention(
        name="partnership.imports",
        what=_("lists of people that were uploaded a day ago"),
        why=_("whoever uploaded one has confirmed it by then, or does not want it"),
        due=lambda: _lists_left_lying().count(),
        carry_out=lambda: _lists_left_lying().delete()[0],
    )
)
