"""What changes in our minds: words per value, a stop and a start of each team, and pulses around the gate."""

from django.db import models

from accord.foundations import clock
from accord.mechanisms.cascade.models import Briefing
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Person, Row
from accord.partnership.rules import LOWEST_MINIMUM
from accord.steps.transition.mindset.rules import LONGEST, USUALLY_OPEN
from accord.steps.transition.transitions.models import Transition


class Shift(Row):
    """How one value is to be lived from the gate on: what we did so far, and what we do from then.

    value: its name in the charter; a later version of the charter that keeps the name keeps the words.
    """

    transition = models.ForeignKey(Transition, models.CASCADE, related_name="+")
    value = models.CharField(max_length=80)
    so_far = models.CharField(max_length=LONGEST)
    from_today = models.CharField(max_length=LONGEST)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("changed_at", "id")
        constraints = [
            models.UniqueConstraint(fields=("transition", "value"), name="mindset_value_once"),
        ]

    def __str__(self) -> str:
        return self.value


class TeamChange(Row):
    """What one team stops and starts, said after it was told of the declaration."""

    briefing = models.OneToOneField(Briefing, models.CASCADE, related_name="+")
    stop = models.CharField(max_length=LONGEST)
    start = models.CharField(max_length=LONGEST)
    said_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("said_at", "id")

    def __str__(self) -> str:
        return str(self.briefing)


class PulsePlan(Row):
    """The pulses of one transition, which every partner agrees to at once.

    before_on: the day on which the first opens. cuts: by what results are shown, beside everyone together.
    agreed_at, text_hash: once every partner has agreed. scheduled_at: when the later ones got their days.
    """

    transition = models.OneToOneField(Transition, models.CASCADE, related_name="+")
    before_on = models.DateField()
    days_open = models.PositiveSmallIntegerField(default=USUALLY_OPEN)
    cuts = models.JSONField(default=list)
    minimum = models.PositiveSmallIntegerField(default=LOWEST_MINIMUM)
    # Partners that stand under one name, as a round keeps them: else their answers would count nowhere.
    together = models.JSONField(default=list)
    proposed_at = models.DateTimeField(default=clock.now)
    agreed_at = models.DateTimeField(null=True)
    text_hash = models.CharField(max_length=64, blank=True)
    scheduled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minimum__gte=LOWEST_MINIMUM), name="mindset_minimum_never_lower"
            ),
            models.CheckConstraint(
                condition=models.Q(agreed_at=None, text_hash="")
                | (models.Q(agreed_at__isnull=False) & ~models.Q(text_hash="")),
                name="mindset_agreed_has_a_text",
            ),
        ]

    def __str__(self) -> str:
        return str(self.transition)


class Pulse(Row):
    """One pulse that has its day. days: after the declaration, 0 for the one before the gate.

    made_at, round: once it was announced; a draft that a partner stopped may be thrown away. hindrance: why
    it could not be announced so far. left_out: it was too late in the end.
    """

    plan = models.ForeignKey(PulsePlan, models.CASCADE, related_name="pulses")
    days = models.PositiveSmallIntegerField()
    opens_on = models.DateField()
    made_at = models.DateTimeField(null=True)
    round = models.OneToOneField(Round, models.SET_NULL, null=True, related_name="+")
    hindrance = models.CharField(max_length=300, blank=True)
    left_out = models.BooleanField(default=False)

    class Meta:
        ordering = ("days",)
        constraints = [
            models.UniqueConstraint(fields=("plan", "days"), name="mindset_pulse_once"),
        ]

    def __str__(self) -> str:
        return f"{self.plan} · {self.days}"
