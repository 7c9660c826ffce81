"""What is asked, of whom, and when. Nothing here knows who answered, or what."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, HOW_OFTEN, SCALES, RoundState, Scale
from accord.partnership.models import Person, Row
from accord.partnership.programme.models import Entry
from accord.partnership.rules import LOWEST_MINIMUM
from accord.standards.models import Behaviour, Charter


class Round(Row):
    """A questionnaire put to an audience for a time; frozen once it is before the partners."""

    title = models.CharField(max_length=120)
    charter = models.ForeignKey(Charter, models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=10, choices=[(state, state) for state in RoundState], default=RoundState.DRAFT
    )
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    minimum = models.PositiveSmallIntegerField(default=LOWEST_MINIMUM)
    # By what results are cut beside everyone together: rules.RoundCut.
    cuts = models.JSONField(default=list)
    # Who stands together under one name: [{"cut": ..., "name": ..., "members": [ids], "called": [...]}].
    together = models.JSONField(default=list)
    # What teams were called when it opened, by id: it goes on showing them so (decision 0068).
    called = models.JSONField(default=dict)
    # {"organisations": [ids] | null, "tiers": [...] | null}; null means all.
    audience = models.JSONField(default=dict)
    comment_question = models.CharField(max_length=300, blank=True)
    # What kind of statements it asks: the charter's, or the name of what a room above asks.
    questionnaire = models.CharField(max_length=30, default=CHARTER)
    terms_hash = models.CharField(max_length=64, blank=True)
    launched_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    # Whom its opening would have overloaded, so that it ended: [{"person": id, "minutes": n, "cap": n}].
    overloaded = models.JSONField(default=list)
    # Where a round was held that was brought here; "" for our own.
    source = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ("-opens_at", "id")
        indexes = [models.Index(fields=("state", "closes_at"), name="questionnaires_round_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")),
                name="questionnaires_closes_after_opening",
            ),
            models.CheckConstraint(
                condition=models.Q(minimum__gte=LOWEST_MINIMUM), name="questionnaires_minimum_never_lower"
            ),
            models.CheckConstraint(
                condition=models.Q(state=RoundState.BROUGHT) ^ models.Q(source=""),
                name="questionnaires_brought_from_somewhere",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Announcement(Row):
    """A round that keeps to the programme of the year, told to every partner before it opens.

    stopped_*: the partner that stopped it, through whom, and why; the round is a draft again then.
    """

    round = models.ForeignKey(Round, models.CASCADE, related_name="announcements")
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="+")
    announced_at = models.DateTimeField(default=clock.now)
    stopped_at = models.DateTimeField(null=True)
    stopped_for = models.CharField(max_length=120, blank=True)
    stopped_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ("-announced_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("round",), condition=models.Q(stopped_at=None), name="questionnaires_announced_once"
            ),
            models.UniqueConstraint(
                fields=("entry",), condition=models.Q(stopped_at=None), name="questionnaires_entry_used_once"
            ),
            models.CheckConstraint(
                condition=models.Q(stopped_at=None) ^ ~models.Q(reason=""),
                name="questionnaires_stopped_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round} · {self.entry}"


class Section(Row):
    """A page of at most seven statements."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="sections")
    title = models.CharField(max_length=300)
    introduction = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.UniqueConstraint(fields=("round", "position"), name="questionnaires_section_place_once"),
        ]

    def __str__(self) -> str:
        return self.title


class Item(Row):
    """One statement as it is asked: a behaviour of the charter, one of the core eight, or a room’s own."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="items")
    key = models.CharField(max_length=60)
    text = models.CharField(max_length=300)
    scale_key = models.CharField(max_length=20, default=HOW_OFTEN.key)
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, null=True, related_name="+")
    core_step = models.CharField(max_length=20, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("section__position", "position", "id")
        constraints = [
            models.UniqueConstraint(fields=("section", "key"), name="questionnaires_item_once"),
            models.CheckConstraint(
                condition=models.Q(behaviour=None) | models.Q(core_step=""),
                name="questionnaires_item_is_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def scale(self) -> Scale:
        return SCALES[self.scale_key]
