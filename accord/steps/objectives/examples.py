"""Objectives that help, and some that do not; and where to begin, by role. In our own words."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence
from accord.partnership.rules import Tier


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence, and why it helps or does not."""

    sentence: Sentence
    because: Sentence


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a sentence may begin from. told: how we would tell."""

    key: str
    sentence: Sentence
    told: Sentence


GOOD = (
    Example(
        _("I tell the school and the council on the same day when a date on my site may slip."),
        _("Somebody in another organisation can say whether it happened."),
    ),
    Example(
        _("I bring our cost figures to the joint review before our own board has seen them."),
        _("It is one act, it costs something, and the others gain by it."),
    ),
)
WEAK = (
    Example(
        _("I support partnership working and good communication."),
        _("Nobody could tell at the end of the year whether it was done."),
    ),
    Example(
        _("I reduce the cost of our claims by ten per cent."),
        _("It is clear, and only our own organisation gains by it."),
    ),
)
BEGINNINGS: dict[str, tuple[Beginning, ...]] = {
    Tier.DIRECTOR: (
        Beginning(
            "decide",
            _("I bring what touches another partner to the board before we decide it alone."),
            _("The board’s minutes name what I brought, and what was changed by it."),
        ),
        Beginning(
            "stand-in",
            _("I spend one day a quarter with a team of another partner, and act on what I hear there."),
            _("Four days, each with one thing that was different afterwards."),
        ),
    ),
    Tier.SENIOR_MANAGER: (
        Beginning(
            "plan",
            _("I plan the next quarter in one room with my counterparts of the other partners."),
            _("One plan by the first week of each quarter, signed off by all of us."),
        ),
        Beginning(
            "dispute",
            _("I settle what my teams and theirs disagree on within a week, before it becomes a claim."),
            _("Of what was brought to me, how much was settled in a week."),
        ),
    ),
    Tier.MANAGER: (
        Beginning(
            "early",
            _("I ring my counterpart in the other organisation the day I see that a date may slip."),
            _("My counterpart says of each slip whether it was heard in time."),
        ),
        Beginning(
            "meeting",
            _("I open our weekly meeting to the people of the partner it concerns."),
            _("How often they were there, and one thing a month that was settled in the room."),
        ),
    ),
    Tier.EVERYONE: (
        Beginning(
            "ask",
            _("I ask the colleagues who use what I deliver, before I call it finished."),
            _("A colleague in another partner says whether I asked, and what came of it."),
        ),
        Beginning(
            "share",
            _("I put what I learn on my job where the other partners’ people can find it."),
            _("Four notes a year, each used by somebody elsewhere."),
        ),
    ),
}
