"""For how long names stand beside invitations: until no later round is compared with theirs."""

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
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.publishing.selectors import latest_result
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.reports import earlier
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=365)

kinds.kind(
    "ballot.names_let_go",
    _("Who was asked in “{about}” is forgotten, as no later round is compared with it: {count} people."),
)


def _no_longer_compared() -> "QuerySet[Invitation]":
    """Invitations with a person, of rounds that closed a year ago and with which no later round is compared.

    The latest result of each partnership is compared with the next round, however old it is; and the last
    report about a person with the next, as long as it is kept.
    """
    old = Invitation.objects.filter(person__isnull=False, round__closed_at__lte=clock.now() - KEPT)
    latest = []
    for partnership_id in partnership.partnership_ids():
        with scope.partnership(partnership_id):
            result = latest_result()
        if result is not None:
            latest.append(result.round_id)
    return old.exclude(round_id__in=latest).exclude(round_id__in=earlier.last_of_each())


def _names_let_go() -> int:
    """Forget who was asked, round by round, and let every partner read it; return how many they were."""
    rounds = _no_longer_compared().order_by().values_list("partnership_id", "round_id").distinct()
    return sum(_round_let_go(partnership_id, round_id) for partnership_id, round_id in list(rounds))


@transaction.atomic
def _round_let_go(partnership_id: UUID, round_id: UUID) -> int:
    system = Actor.system(partnership_id)
    with scope.partnership(partnership_id):
        access.require(system, "ballot.let_go")
        round = questionnaires.round_locked(round_id)
        count: int = Invitation.objects.filter(round=round, person__isnull=False).update(person=None)
        if count:
            audit.record("ballot.names_let_go", actor=system, about=round, count=count)
    return count


goes(
    Retention(
        name="ballot.invitations",
        what=_(
            "names beside invitations of rounds that closed a year ago, where a later round was published"
        ),
        why=_("no later round is compared with them; how many were asked in each place stays"),
        due=lambda: _no_longer_compared().count(),
        carry_out=_names_let_go,
    )
)
