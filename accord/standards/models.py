"""Value, behaviour, charter version: nouns that questionnaires, talks and plans point at (law 4)."""

from uuid import uuid4

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Row
from accord.standards.rules import CharterState


class Charter(Row):
    """One version of the charter. At most one is in force."""

    title = models.CharField(max_length=160)
    version = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=10, choices=[(state, state) for state in CharterState], default=CharterState.DRAFT
    )
    drafted_at = models.DateTimeField(default=clock.now)
    in_force_since = models.DateTimeField(null=True)
    text_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-version",)
        constraints = [
            models.UniqueConstraint(fields=("partnership", "version"), name="standards_charter_version_once"),
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state="in_force"),
                name="standards_one_charter_in_force",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Value(Row):
    """What the partnership holds to: a name and what it means here."""

    charter = models.ForeignKey(Charter, models.CASCADE, related_name="values")
    name = models.CharField(max_length=80)
    meaning = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name


class Behaviour(Row):
    """Something people can be seen to do. `thread` is its identity over versions of the charter."""

    value = models.ForeignKey(Value, models.CASCADE, related_name="behaviours")
    thread = models.UUIDField(default=uuid4, editable=False)
    behaviour = models.CharField(max_length=200)
    seen = models.TextField(blank=True)
    not_seen = models.TextField(blank=True)
    standard = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.behaviour
