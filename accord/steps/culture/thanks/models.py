"""Thanks: who thanked whom, for which behaviour, and what happened; between two until the thanked agrees."""

from django.db import models

from accord.foundations import clock
from accord.partnership.models import Person, Row
from accord.standards.models import Behaviour
from accord.steps.culture.thanks.rules import Place


class Thanks(Row):
    """What one colleague thanks another for. place: who may read it, as whoever was thanked said."""

    giver = models.ForeignKey(Person, models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Person, models.PROTECT, related_name="+")
    behaviour = models.ForeignKey(Behaviour, models.PROTECT, related_name="+")
    words = models.CharField(max_length=500)
    place = models.CharField(max_length=8, choices=Place, default=Place.ASKED)
    given_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-given_at", "id")
        verbose_name_plural = "thanks"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(giver=models.F("receiver")), name="thanks_nobody_thanks_themselves"
            ),
            models.CheckConstraint(condition=~models.Q(words=""), name="thanks_say_what_happened"),
            models.CheckConstraint(
                condition=models.Q(place=Place.ASKED) ^ models.Q(answered_at__isnull=False),
                name="thanks_are_answered_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.words
