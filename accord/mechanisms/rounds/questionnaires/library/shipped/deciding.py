"""Statements on decisions and on whose ways are followed, in Accord's own words; the constructs are cited."""

from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library.shipped.wording import WrittenSection, WrittenStatement
from accord.mechanisms.rounds.questionnaires.library.shipped.working import SAY_MORE

FAIRNESS = WrittenSection(
    key="fairness",
    title=_("Fairness of decisions"),
    construct=_("Fairness of decisions"),
    source=(
        "Justice in organisations and alliances: Colquitt 2001, Journal of Applied Psychology 86(3);"
        " Luo 2007, Academy of Management Journal 50(3)"
    ),
    statements=(
        WrittenStatement("fairness:1", _("We are heard before a decision that touches us."), False, SAY_MORE),
        WrittenStatement("fairness:2", _("Whoever is touched by a decision is told its reasons.")),
        WrittenStatement("fairness:3", _("The same rules hold for every partner.")),
        WrittenStatement("fairness:4", _("What the partnership gains is shared fairly.")),
    ),
)

OWN_WAYS = WrittenSection(
    key="own-ways",
    title=_("Our ways are the partnership’s own"),
    construct=_("Our ways are the partnership’s own"),
    source="One culture or several: Nahavandi & Malekzadeh 1988, Academy of Management Review 13(1)",
    statements=(
        WrittenStatement("own-ways:1", _("Our ways of working are the partnership’s own.")),
        WrittenStatement(
            "own-ways:2", _("Where partners do something differently, we look for the best way.")
        ),
        WrittenStatement("own-ways:3", _("The way of the largest partner is taken for the usual one."), True),
        WrittenStatement("own-ways:4", _("New people are shown how the partnership works.")),
    ),
)

GIVING_UP = WrittenSection(
    key="giving-up",
    title=_("Asked to give up"),
    construct=_("Asked to give up"),
    source=(
        "An organisation’s own interest in a collaboration: Thomson, Perry & Miller 2009, Journal of Public"
        " Administration Research and Theory 19(1)"
    ),
    statements=(
        WrittenStatement("giving-up:1", _("We are asked to give up what serves us well."), True, SAY_MORE),
        WrittenStatement(
            "giving-up:2", _("We have to choose between our employer and the partnership."), True
        ),
        WrittenStatement("giving-up:3", _("What we give up for the partnership goes unseen."), True),
        WrittenStatement("giving-up:4", _("When we give something up, we get something back.")),
    ),
)
