"""The eight pairs that are shipped, in Accord’s own words: two ways of doing something, neither the better.

Each is about a topic that is shipped for the register of ways of working; that topic is what it feeds.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ways of doing something. topic: the key of the shipped topic of the register that it is about."""

    key: str
    topic: str
    title: Sentence
    first: Sentence
    last: Sentence


PAIRS = (
    Pair(
        "deciding",
        "deciding-who",
        _("Who decides"),
        _("Whoever is in charge decides"),
        _("Those whom it touches decide together"),
    ),
    Pair(
        "meeting",
        "deciding-meetings",
        _("How we meet"),
        _("With papers, an agenda and a chair"),
        _("Standing up, when there is something to say"),
    ),
    Pair(
        "keeping",
        "deciding-minutes",
        _("What counts"),
        _("What is written down counts"),
        _("What was said counts"),
    ),
    Pair(
        "disagreeing",
        "deciding-disagreeing",
        _("When we disagree"),
        _("We say it in front of everybody"),
        _("We settle it between two people"),
    ),
    Pair(
        "sharing",
        "talking-sharing",
        _("Who sees what"),
        _("Everybody sees everything, unless it is secret"),
        _("Everybody sees what the work needs"),
    ),
    Pair(
        "bad-news",
        "talking-bad-news",
        _("When bad news is told"),
        _("At once, however little is known"),
        _("Once it is certain"),
    ),
    Pair(
        "changing",
        "money-changes",
        _("When plans change"),
        _("Work waits until the change is agreed"),
        _("Work goes on, and the change is agreed on the way"),
    ),
    Pair(
        "praising",
        "people-praise",
        _("How work is praised and criticised"),
        _("Openly, before others"),
        _("In private, between two people"),
    ),
)
