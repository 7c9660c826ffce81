"""What waits for the steward: a charter that nobody else can finish and propose; comments on it; dilemmas."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.standards import selectors as standards
from accord.standards.rules import CharterState
from accord.steps.values import selectors
from accord.steps.values.our_dilemmas import selectors as dilemmas

if TYPE_CHECKING:
    from accord.standards.models import Charter

MINUTES_TO_BEGIN, MINUTES_TO_FINISH, MINUTES_TO_CHECK, MINUTES_TO_ANSWER = 30, 20, 10, 3
MINUTES_TO_EDIT = 5


@waiting
def charter_waiting(actor: Actor) -> list[Waiting]:
    """Return the draft that is to be finished or proposed, or that a first one is to be begun."""
    if not access.allows(actor, "values.draft"):
        return []
    coming = standards.charter_being_drafted()
    if coming is not None:
        return [_draft(coming)] if coming.state == CharterState.DRAFT else []
    if standards.charter_in_force() is not None:
        return []
    return [Waiting(what=_("Begin the charter"), url=address("values:charters"), minutes=MINUTES_TO_BEGIN)]


@waiting
def comments_waiting(actor: Actor) -> list[Waiting]:
    """Return the comments about which nothing was done yet, as one thing, for whoever answers them."""
    charter = standards.charter_being_drafted()
    if charter is None or not access.allows(actor, "values.answer_comment", charter):
        return []
    open_ones = selectors.unanswered(charter)
    if not open_ones:
        return []
    what = ngettext(
        "Answer the comment on “{charter}”", "Answer the {count} comments on “{charter}”", len(open_ones)
    )
    return [
        Waiting(
            what=what.format(charter=charter.title, count=len(open_ones)),
            url=address("values:charter", charter_id=charter.id),
            since=open_ones[0].made_at,
            minutes=MINUTES_TO_ANSWER * len(open_ones),
        )
    ]


@waiting
def dilemmas_waiting(actor: Actor) -> list[Waiting]:
    """Return the dilemmas that nobody has edited yet, as one thing, for whoever edits them."""
    if not access.allows(actor, "values.edit_dilemma"):
        return []
    found = dilemmas.waiting_to_be_edited()
    if not found:
        return []
    what = ngettext("Edit the dilemma that somebody wrote", "Edit the {count} dilemmas", len(found))
    return [
        Waiting(
            what=what.format(count=len(found)),
            url=address("values:dilemmas"),
            since=found[0].written_at,
            minutes=MINUTES_TO_EDIT * len(found),
        )
    ]


def _draft(charter: "Charter") -> Waiting:
    if standards.gaps(charter):
        what, minutes = _("Finish the draft of “{charter}”"), MINUTES_TO_FINISH
    else:
        what, minutes = _("Check the draft of “{charter}”, and propose it"), MINUTES_TO_CHECK
    return Waiting(
        what=what.format(charter=charter.title),
        url=address("values:charter", charter_id=charter.id),
        since=charter.drafted_at,
        minutes=minutes,
    )
