"""What the roster side keeps about a person: asked, and whether answered. Never an answer, never when.

The answer side knows no people, so there is nothing of it to read, to correct or to erase for anybody.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.partnership.rules import TIERS_OF_ONE


def _invitations(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    asked = Invitation.objects.filter(person_id=subject.person_id)
    for found in asked.select_related("round", "organisation", "team").order_by("round__opens_at", "id"):
        yield (
            found.round.title,
            found.round.opens_at,
            found.round.closes_at,
            found.organisation.name,
            str(TIERS_OF_ONE[found.tier]),
            found.team.name if found.team else "",
            _answered(found),
        )


def _answered(found: Invitation) -> str:
    if found.by_card:
        return _now("nobody knows: by a card from a hat")
    return _now("yes") if found.responded else _now("no")


keeps(
    Kept(
        name="ballot.invitations",
        what=_("Rounds that you were asked to answer"),
        why=_(
            "So that each person answers once, and a group that is too small is not shown. That you "
            "answered is kept; when, and what, is not."
        ),
        how_long=_("Until a year after the round closed, and a later round was published."),
        columns=(
            _("Round"),
            _("Opened"),
            _("Closed"),
            _("Organisation"),
            _("Tier"),
            _("Team"),
            _("You have answered"),
        ),
        read=_invitations,
        erasure=_(
            "That somebody of your organisation was asked, and has answered or not, is kept without your "
            "name, because the size of each group was promised to all who answered. While a round is open, "
            "your link stays good until it closes. Answers that you sent cannot be found, so they cannot "
            "be erased."
        ),
        places=frozenset({"ballot.Invitation.person"}),
        counted=False,  # read for the person alone
    )
)
