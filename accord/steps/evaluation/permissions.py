"""Who may add to what everybody is told about a round."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="evaluation.say_heard",
        roles=frozenset({"steward"}),
        sentence=_("The steward may add a sentence to what everybody is told about a round."),
    ),
    access.Right(
        name="evaluation.tell",
        roles=frozenset(),
        sentence=_("Everybody is told about a round by the clock, once, and by nobody's hand."),
        system=True,
    ),
)
