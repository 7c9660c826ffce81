"""What stands on the pages of issues: rows of lists, and the way of one issue, rung by rung."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.issues import ladders, words
from accord.mechanisms.issues.rules import IssueState
from accord.mechanisms.issues.texts import place_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.mechanisms.issues.models import Answer, Holder, Issue, Stay
    from accord.web.components import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One issue in a list. clock: how its time stands; "" once it is settled."""

    issue: "Issue"
    url: str
    where: str
    raised: str
    clock: str
    state: "State"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An issue on one rung: since when, what was said there, and how it left."""

    stay: "Stay"
    place: str
    answers: "Sequence[Answer]"
    left: str


def rows(found: "Iterable[Issue]", today: date) -> list[Row]:
    """Return issues as rows, in the order given."""
    return [
        Row(
            issue=each,
            url=address("issues:issue", issue_id=each.id),
            where=words.where(each),
            raised=words.raised_in_words(each),
            clock=words.clock_in_words(each, today) if each.state == IssueState.OPEN else "",
            state=words.state_word(each, today),
        )
        for each in found
    ]


def steps(issue: "Issue") -> list[Step]:
    """Return the way of an issue, the lowest rung first."""
    return [
        Step(
            stay=stay,
            place=place_in_words(stay.rung),
            answers=list(stay.answers.all()),
            left=words.left_in_words(stay),
        )
        for stay in issue.stays.all()
    ]


def what_to_do(actor: Actor, issue: "Issue") -> list[Link]:
    """Return what the actor can do about an issue, what ends it first."""
    if issue.state != IssueState.OPEN:
        return []
    above = ladders.rung_above(issue.stay.rung)
    found = (
        (True, "issues.handle", "settle", _("Settle it")),
        (above is not None, "issues.pass_up", "pass-up", _("Pass it up")),
        (True, "issues.handle", "answer", _("Answer it")),
    )
    return [
        Link(label, address(f"issues:{page}", issue_id=issue.id))
        for possible, right, page, label in found
        if possible and access.allows(actor, right, issue)
    ]


def stand_there(issue: "Issue") -> "list[Holder]":
    """Return who stands on the rung that an open issue is on."""
    return ladders.holders_of([issue.stay.rung_id]) if issue.state == IssueState.OPEN else []
