"""When each sweep last ran, and which worker holds it now. One row per sweep, for the whole site."""

from django.db import models


class SweepState(models.Model):
    """The lease on one sweep: a worker that dies lets go when `held_until` has passed."""

    name = models.CharField(primary_key=True, max_length=80)
    due_at = models.DateTimeField()
    held_until = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
