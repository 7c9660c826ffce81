"""Leader feedback as pure rules: who rates in which group, how many at least, and how many at once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accord.analysis.cells import RATER_FLOOR
from accord.foundations.errors import Refused

MOST_STATEMENTS = 8  # product.md and issue: at most eight behaviours
FEWEST, AIM, MOST_USUAL = RATER_FLOOR, 5, 20
MOST_AT_ONCE = 5
"""Nobody rates more leaders than that in one year's reviews."""
MONTHS_OF_CONTACT = 4
CONTACT = timedelta(days=122)
"""The same in days."""
SHORTEST, LONGEST = timedelta(days=7), timedelta(days=42)
LATEST_CONFIRMED = timedelta(days=7)
"""So long before the close raters are confirmed at the latest: they have a week to answer."""
MOST_GROUPS_OF_PARTNERS = 3
"""Peers in more partners than that are one group: so many small ones would tell little."""
PARTNER = "partner:"


class Group(models.TextChoices):
    """Whose view a rater gives; it follows from where both work, and from who reports to whom."""

    HOME = "home", _("peers at home")
    PARTNERS = "partners", _("peers in other partners")
    REPORTS = "reports", _("direct reports")


class Near(StrEnum):
    """Why somebody is suggested as a rater, the strongest reason first."""

    REPORT = "report"
    BOTH = "both"
    TEAM = "team"
    TALK = "talk"


class RaterState(models.TextChoices):
    """Where somebody stands as a rater."""

    PROPOSED = "proposed", _("proposed")
    CONFIRMED = "confirmed", _("confirmed")
    DECLINED = "declined", _("said no")


class Because(models.TextChoices):
    """Why somebody does not rate."""

    TOO_LITTLE_CONTACT = "contact", _("We have worked together too little, or for less than four months")
    RATHER_NOT = "rather_not", _("I would rather not")


class OnRecord(models.TextChoices):
    """Whose view is given by name, and never counts among the raters."""

    SELF = "self", _("own view")
    CHAIR = "chair", _("view of chair or manager")


@dataclass(frozen=True, slots=True)
class Named:
    """A rater for these rules. organisation: of the main place, with its name."""

    person_id: UUID
    group: Group
    organisation_id: UUID
    organisation: str


def check_days(opens_on: date, closes_on: date, today: date) -> None:
    """Raise Refused, with the field, for days between which no review can be held."""
    if opens_on <= today:
        raise Refused(_("Choose a day to come, so that raters can be found before it."), field="opens_on")
    if closes_on - opens_on < SHORTEST:
        raise Refused(_("People need a week to answer."), field="closes_on")
    if closes_on - opens_on > LONGEST:
        raise Refused(_("It closes six weeks after it opens at the latest."), field="closes_on")


def check_raters(raters: Iterable[Named]) -> None:
    """Raise Refused unless every group that has a rater has three, and there are two groups at least.

    With one group alone nothing would stand beside it, and all raters together would say the same.
    """
    sizes = Counter(rater.group for rater in raters)
    for group in Group:
        if 0 < sizes[group] < FEWEST:
            words = ngettext(
                "Here is {count}, and a group has three at least. Choose more, or leave it out.",
                "Here are {count}, and a group has three at least. Choose more, or leave it out.",
                sizes[group],
            )
            raise Refused(words.format(count=sizes[group]), field=group.value)
    if len(sizes) < 2:
        raise Refused(_("Raters come from two groups at least."))
