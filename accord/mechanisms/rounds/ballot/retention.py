"""For how long names stand beside invitations: until no later round is compared with theirs."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock, scope
from accord.foundations.registry import Retention, goes
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.publishing.selectors import latest_result
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=365)


def _no_longer_compared() -> "QuerySet[Invitation]":
    """Invitations with a person, of rounds that closed a year ago and with which no later round is compared.

    The latest result of each partnership is compared with the next round, however old it is.
    """
    old = Invitation.objects.filter(person__isnull=False, round__closed_at__lte=clock.now() - KEPT)
    latest = []
    for partnership_id in partnership.partnership_ids():
        with scope.partnership(partnership_id):
            result = latest_result()
        if result is not None:
            latest.append(result.round_id)
    return old.exclude(round_id__in=latest)


goes(
    Retention(
        name="ballot.invitations",
        what=_(
            "names beside invitations of rounds that closed a year ago, where a later round was published"
        ),
        why=_("no later round is compared with them; how many were asked in each place stays"),
        due=lambda: _no_longer_compared().count(),
        carry_out=lambda: _no_longer_compared().update(person=None),
    )
)
