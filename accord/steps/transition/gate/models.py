"""What has to be true at the gate, what is waived, how each partner sees it, and the declaration."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Organisation, Person, Row
from accord.steps.transition.gate.rules import Way
from accord.steps.transition.transitions.models import Transition


class Criterion(Row):
    """Something that has to be true. step: the step that it is about, by its key. evidence: how it is met."""

    transition = models.ForeignKey(Transition, models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=240)
    step = models.SlugField(max_length=20, blank=True)
    evidence = models.TextField(blank=True)
    met_on = models.DateField(null=True)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("position", "added_at", "id")
        constraints = [
            models.UniqueConstraint(fields=("transition", "words"), name="gate_criterion_once"),
            models.CheckConstraint(
                condition=models.Q(met_on=None, evidence="")
                | (models.Q(met_on__isnull=False) & ~models.Q(evidence="")),
                name="gate_met_has_evidence",
            ),
        ]

    def __str__(self) -> str:
        return self.words


class Waiver(Row):
    """A criterion need not be met yet: why, and on which day we return to it. Every partner agrees to it."""

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="waivers")
    reason = models.TextField()
    return_on = models.DateField()
    way = models.CharField(max_length=8, choices=Way, default=Way.PROPOSED)
    asked_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("criterion",), condition=models.Q(way=Way.PROPOSED), name="gate_one_waiver_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return str(self.criterion)


class View(Row):
    """How one partner sees the gate, said by whoever signs for it."""

    transition = models.ForeignKey(Transition, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    ready = models.BooleanField()
    words = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("organisation__position", "id")
        constraints = [
            models.UniqueConstraint(fields=("transition", "organisation"), name="gate_one_view_a_partner"),
        ]

    def __str__(self) -> str:
        return str(self.organisation)


class Declaration(Row):
    """What all declare, in the directors' words; and the day on which that is marked.

    words: what everybody hears. held_on, place, programme: of the event.
    """

    transition = models.OneToOneField(Transition, models.PROTECT, related_name="+")
    words = models.TextField()
    held_on = models.DateField(null=True)
    place = models.CharField(max_length=200, blank=True)
    programme = models.TextField(blank=True)
    way = models.CharField(max_length=8, choices=Way, default=Way.DRAFT)
    changed_at = models.DateTimeField(default=clock.now)
    declared_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(way=Way.IN_FORCE) ^ models.Q(declared_at=None),
                name="gate_declared_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.transition)
