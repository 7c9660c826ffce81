"""Every partner reads and verifies the log."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

FROM_OUTSIDE = frozenset({"facilitator", "trusted_person"})


def _stays(actor: Actor, _subject: object) -> bool:
    """A facilitator and a trusted person take nothing along, even where they have a place here too."""
    return actor.roles.isdisjoint(FROM_OUTSIDE)


STAYS = Condition(_("this person is neither a facilitator nor a trusted person"), _stays)

access.register(
    access.Right(
        name="audit.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read its log."),
    ),
    access.Right(
        name="audit.export",
        conditions={"member": STAYS},
        sentence=_(
            "People of this partnership take its log along; a facilitator or trusted person reads it here."
        ),
    ),
)
