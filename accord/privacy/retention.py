"""For how long corrections are kept, and people who have left."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.registry import Retention, goes
from accord.privacy import selectors, services
from accord.privacy.models import Correction

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=365)

kinds.kind(
    "privacy.corrections_let_go",
    _("What people said was wrong about them, and was settled a year ago, is forgotten: {count}."),
)


def _corrections_over() -> "QuerySet[Correction]":
    found: QuerySet[Correction] = Correction.objects.filter(settled_at__lte=clock.now() - KEPT)
    return found


def _corrections_let_go() -> int:
    found = _corrections_over().order_by().values_list("partnership_id", flat=True).distinct()
    return sum(map(_of_partnership_let_go, list(found)))


@transaction.atomic
def _of_partnership_let_go(partnership_id: UUID) -> int:
    system = Actor.system(partnership_id)
    with scope.partnership(partnership_id):
        access.require(system, "privacy.let_go")
        count, _by_table = _corrections_over().delete()
        if count:
            audit.record("privacy.corrections_let_go", actor=system, count=count)
    return count


goes(
    Retention(
        name="privacy.corrections",
        what=_("corrections that were settled a year ago"),
        why=_("whoever asked has seen what became of it"),
        due=lambda: _corrections_over().count(),
        carry_out=_corrections_let_go,
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
