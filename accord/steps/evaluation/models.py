"""What this step keeps of a round beside the round itself: nothing of who answered, or what."""

from secrets import token_hex

from django.db import models

from accord.foundations import clock
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.partnership.models import Row

LONGEST_SENTENCE = 300


def random_link() -> str:
    """Return 16 random bytes as text: whoever has the link reads the page, and nobody guesses it."""
    return token_hex(16)


class Look(Row):
    """Somebody who sets rounds up has looked at who could be seen in one.

    digest: of what was seen then; where people have come or gone since, it is to be looked at once more.
    """

    round = models.OneToOneField(Round, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    looked_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("id",)


class ShownFigure(Row):
    """A measure's actual figure that a round shows, as it was known when the partners were asked to agree.

    item_key: of the statement that asks how people see it. The figure stays, whatever is revised later.
    """

    round = models.ForeignKey(Round, models.CASCADE, related_name="+")
    item_key = models.CharField(max_length=60)
    measure_id = models.UUIDField()
    name = models.CharField(max_length=120)
    whose = models.CharField(max_length=120)
    period = models.CharField(max_length=60)
    figure = models.CharField(max_length=60)
    target = models.CharField(max_length=120, blank=True)
    stands = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=300)
    known_on = models.DateField()

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(fields=("round", "item_key"), name="evaluation_figure_once"),
        ]

    @property
    def link(self) -> Link:
        """Return where the measure is shown over time."""
        return Link(label=self.name, url=address("measures:measure", measure_id=self.measure_id))


class Heard(Row):
    """What everybody is told about a round when its result is there: one page, one letter.

    link: opens the page without an account. sentence: what the steward adds. told_at: when the letters went.
    """

    round = models.OneToOneField(Round, models.PROTECT, related_name="+")
    link = models.CharField(max_length=32, unique=True, default=random_link)
    sentence = models.CharField(max_length=LONGEST_SENTENCE, blank=True)
    told_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return str(self.round)
