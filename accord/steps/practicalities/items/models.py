"""Practical items: what is promised about each is an undertaking; what is practical about it stands here."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.models import Organisation, Row
from accord.steps.practicalities.items.rules import Area, Pays, Priority, Verdict


class Item(Row):
    """A practical thing that somebody sees to by a day.

    undertaking: what, who, by when, and what came of it. cost: in whole pounds; None where nobody knows yet.
    payer: the organisation, where one pays. template: the key of what was taken from the template.
    """

    undertaking = models.OneToOneField(Undertaking, models.PROTECT, related_name="+")
    area = models.CharField(max_length=10, choices=Area)
    priority = models.CharField(max_length=6, choices=Priority, default=Priority.USUAL)
    cost = models.PositiveIntegerField(null=True)
    pays = models.CharField(max_length=8, choices=Pays, default=Pays.OPEN)
    payer = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    template = models.SlugField(max_length=40, blank=True)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("undertaking__due", "added_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pays=Pays.ONE, payer__isnull=False)
                | (~models.Q(pays=Pays.ONE) & models.Q(payer=None)),
                name="items_one_payer_is_named",
            ),
            models.UniqueConstraint(
                fields=("partnership", "template"),
                condition=~models.Q(template=""),
                name="items_taken_from_the_template_once",
            ),
        ]

    def __str__(self) -> str:
        return self.undertaking.title


class Blocker(Row):
    """What stops an item, since when, and how that ended."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="blockers")
    words = models.CharField(max_length=300)
    since = models.DateField()
    ended_on = models.DateField(null=True)
    ended_how = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("since", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("item",), condition=models.Q(ended_on=None), name="items_one_blocker_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("since")),
                name="items_blocker_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.words}"


class Decision(Row):
    """What was decided about an item, and why; it stays, whatever is decided later."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="decisions")
    verdict = models.CharField(max_length=8, choices=Verdict)
    words = models.CharField(max_length=300)
    reasons = models.TextField()
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("decided_at", "id")
        constraints = [
            models.CheckConstraint(condition=~models.Q(reasons=""), name="items_decision_has_reasons"),
        ]

    def __str__(self) -> str:
        return self.words
