"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="results",
        title=_("Results"),
        pages=("publishing",),
        what=_(
            "What a round says: how many answered, what they said, where partners differ, and how sure that "
            "is."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. Everybody gets the same, at the same time. Groups too small are hidden, and the page "
            "says why."
        ),
        next=_(
            "The result is talked about. Each point it raises ends with an owner and a day, or with a "
            "reason why nothing is done."
        ),
        words=("published-result", "suppressed", "banded", "minimum", "talk"),
    )
)

means(
    Word(
        key="published-result",
        term=_("Published result"),
        meaning=_(
            "What is shown after a round: tables from which nobody can be picked out. No single set of "
            "answers exists any more."
        ),
    ),
    Word(
        key="suppressed",
        term=_("Suppressed"),
        meaning=_("Not shown, because somebody could be recognised. The page says why."),
    ),
    Word(
        key="banded",
        term=_("Banded"),
        meaning=_("Shown as a range instead of a number, because the exact one would tell too much."),
    ),
)
