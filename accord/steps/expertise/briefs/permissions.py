"""Everybody reads briefs and the directory; steward and signatories write; a partner's view is its own."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.partnership.models import Organisation


def _signs_for(actor: Actor, organisation: "Organisation") -> bool:
    return organisation.id in actor.mandates


SIGNS = Condition(_("this person signs for the partner"), _signs_for)

access.register(
    access.Right(
        name="briefs.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership read for what it looks for help, and who stands for it."),
    ),
    access.Right(
        name="briefs.write",
        roles=frozenset({"steward", "signatory", "deputy"}),
        sentence=_("The steward writes briefs and names candidates, or somebody who signs for a partner."),
    ),
    access.Right(
        name="briefs.view",
        conditions={"signatory": SIGNS, "deputy": SIGNS},
        sentence=_("Whoever signs for a partner says what it thinks of a candidate."),
    ),
)
