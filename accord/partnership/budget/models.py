"""The cap on minutes asked, as the partners have agreed to it, or are asked to."""

from django.db import models
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.partnership.budget.rules import FEWEST, MOST
from accord.partnership.models import Row


class MinutesCap(Row):
    """Minutes a quarter that anybody may be asked for. Before the partners until `in_force_since` is set."""

    staff = models.PositiveSmallIntegerField()
    leaders = models.PositiveSmallIntegerField()
    proposed_at = models.DateTimeField(default=clock.now)
    in_force_since = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-in_force_since", "-proposed_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(in_force_since=None),
                name="budget_one_cap_before_the_partners",
            ),
            models.CheckConstraint(
                condition=models.Q(staff__gte=FEWEST, leaders__gte=models.F("staff"), leaders__lte=MOST),
                name="budget_cap_within_reason",
            ),
        ]

    def __str__(self) -> str:
        return _("{staff} minutes a quarter for staff, {leaders} for leaders").format(
            staff=self.staff, leaders=self.leaders
        )
