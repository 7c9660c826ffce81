"""For how long a list of people waits to be confirmed."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import rows_go
from accord.partnership.models import Import

if TYPE_CHECKING:
    from django.db.models import QuerySet


@rows_go(
    name="partnership.imports",
    what=_("lists of people that were uploaded a day ago"),
    why=_("whoever uploaded one has confirmed it by then, or does not want it"),
)
def _lists_left_lying() -> "QuerySet[Import]":
    found: QuerySet[Import] = Import.objects.filter(expires_at__lte=clock.now())
    return found
