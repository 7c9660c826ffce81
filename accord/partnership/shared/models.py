"""Changes of what is shared: proposed, in force, or come to nothing."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Row
from accord.partnership.shared.rules import ChangeState, Setting


class Change(Row):
    """What was put before the partners about one setting. `values` is all that its text says; they stay."""

    setting = models.CharField(max_length=20, choices=Setting)
    title = models.CharField(max_length=200)
    values = models.JSONField()
    state = models.CharField(max_length=8, choices=ChangeState, default=ChangeState.PROPOSED)
    proposed_at = models.DateTimeField(default=clock.now)
    in_force_since = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-proposed_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("partnership", "setting"),
                condition=models.Q(state="proposed"),
                name="shared_one_change_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(state="in_force") ^ models.Q(in_force_since=None),
                name="shared_in_force_since_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.title
