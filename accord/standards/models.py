"""Value, behaviour, charter version: nouns that questionnaires, talks and plans point at (law 4)."""

from uuid import uuid4

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Person, Row
from accord.standards.rules import WRITTEN, CharterState


class Clause(Row):
    """Words that are written together. `revision` counts how often they were written anew."""

    revision = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    @property
    def is_new(self) -> bool:
        return self._state.adding


class Charter(Clause):
    """One version of the charter. At most one is in force. Its own clause is the title."""

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
            models.UniqueConstraint(
                fields=("partnership",),
                condition=models.Q(state__in=sorted(WRITTEN)),
                name="standards_one_charter_written",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Value(Clause):
    """What the partnership holds to: a name and what it means here."""

    charter = models.ForeignKey(Charter, models.CASCADE, related_name="values")
    name = models.CharField(max_length=80)
    meaning = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name


class Behaviour(Clause):
    """Something people can be seen to do.

    thread: its identity over versions of the charter. template_key: which behaviour of which shipped template
    it began as, or "".
    """

    value = models.ForeignKey(Value, models.CASCADE, related_name="behaviours")
    thread = models.UUIDField(default=uuid4, editable=False)
    template_key = models.CharField(max_length=60, blank=True, editable=False)
    behaviour = models.CharField(max_length=200)
    seen = models.TextField(blank=True)
    not_seen = models.TextField(blank=True)
    standard = models.CharField(max_length=300, blank=True)
    # Levels that came in with a file: what the annex of this version begins with. {} for none.
    levels_brought = models.JSONField(default=dict, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.behaviour


class FormerWording(Row):
    """What a clause said at one of its revisions, before somebody wrote it anew: nothing is lost.

    quietly: what took its place was saved by itself, while somebody typed. passing: it stood only while that
    person went on typing; kept for a day, for whoever writes at the same time (`sittings`).
    """

    charter = models.ForeignKey(Charter, models.CASCADE, related_name="former_wordings")
    clause_id = models.UUIDField()
    revision = models.PositiveIntegerField()
    words = models.JSONField()
    replaced_at = models.DateTimeField(default=clock.now)
    replaced_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    quietly = models.BooleanField(default=False)
    passing = models.BooleanField(default=False)

    class Meta:
        ordering = ("-revision",)
        constraints = [
            models.UniqueConstraint(fields=("clause_id", "revision"), name="standards_revision_once"),
        ]


class Annex(Row):
    """The levels of a charter version's behaviours, agreed by every partner in one sign-off."""

    charter = models.ForeignKey(Charter, models.CASCADE, related_name="annexes")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=10, choices=[(state, state) for state in CharterState], default=CharterState.DRAFT
    )
    drafted_at = models.DateTimeField(default=clock.now)
    in_force_since = models.DateTimeField(null=True)
    text_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=("charter", "number"), name="standards_annex_number_once"),
            models.UniqueConstraint(
                fields=("charter",),
                condition=models.Q(state="in_force"),
                name="standards_one_annex_in_force",
            ),
            models.UniqueConstraint(
                fields=("charter",),
                condition=models.Q(state__in=sorted(WRITTEN)),
                name="standards_one_annex_written",
            ),
        ]

    def __str__(self) -> str:
        return self.charter.title


class Ladder(Row):
    """Five anchored levels of one behaviour, the lowest first, and what is expected of each tier.

    levels: five texts. tiers: by tier, `level` (1 to 5, or null) and `words` (what it means for that tier).
    typed_by, typed_at: who types, and was saved meanwhile, until the button is pressed (`sittings`).
    """

    annex = models.ForeignKey(Annex, models.CASCADE, related_name="ladders")
    behaviour = models.ForeignKey(Behaviour, models.CASCADE, related_name="ladders")
    levels = models.JSONField(default=list)
    tiers = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    typed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    typed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("behaviour__value__position", "behaviour__position", "id")
        constraints = [
            models.UniqueConstraint(fields=("annex", "behaviour"), name="standards_ladder_once"),
        ]

    def __str__(self) -> str:
        return self.behaviour.behaviour
