"""For how long corrections are kept, and people who have left."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import Retention, goes
from accord.privacy import selectors, services
from accord.privacy.models import Correction

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=365)


def _corrections_over() -> "QuerySet[Correction]":
    found: QuerySet[Correction] = Correction.objects.filter(settled_at__lte=clock.now() - KEPT)
    return found


goes(
    Retention(
        name="privacy.corrections",
        what=_("corrections that were settled a year ago"),
        why=_("whoever asked has seen what became of it"),
        due=lambda: _corrections_over().count(),
        carry_out=lambda: _corrections_over().delete()[0],
    )
)
goes(
    Retention(
        name="privacy.left",
        what=_("people who left two years ago, to be erased"),
        why=_("what they promised or agreed to stands without their names"),
        due=lambda: len(selectors.left_long_ago()),
        carry_out=services.left_erase,
        by_itself=False,
    )
)
