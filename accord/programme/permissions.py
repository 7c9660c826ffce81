"""What goes to a programme is announced by the steward and stopped by any partner; the officer compares."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition


def _signs_for(actor: Actor, organisation_id: UUID) -> bool:
    return organisation_id in actor.mandates


SIGNS_FOR = Condition(_("this person signs for the partner that stops it"), _signs_for)

access.register(
    access.Right(
        name="releases.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read what goes to its programme, and what comes from there."),
    ),
    access.Right(
        name="releases.announce",
        roles=frozenset({"steward"}),
        sentence=_("The steward announces the yearly release."),
    ),
    access.Right(
        name="releases.stop",
        conditions={"signatory": SIGNS_FOR, "deputy": SIGNS_FOR},
        sentence=_("A release is stopped by those who sign for a partner, or their deputies."),
    ),
    access.Right(
        name="releases.go",
        sentence=_("A release goes by itself, when its day has come and no partner has stopped it."),
        system=True,
    ),
    access.Right(
        name="releases.ask",
        roles=frozenset({"steward", "signatory"}),
        sentence=_("The steward asks the programme for help, or whoever signs for a partner."),
    ),
    access.Right(
        name="releases.share",
        roles=frozenset({"steward"}),
        sentence=_("The steward writes down a lesson for others; every partner agrees to its words."),
    ),
    access.Right(
        name="releases.compare",
        roles=frozenset({"programme_officer"}),
        sentence=_("The programme officer compares what partnerships have released."),
    ),
    access.Right(
        name="releases.send",
        roles=frozenset({"programme_officer"}),
        sentence=_("The programme officer sends templates and lessons to partnerships."),
    ),
)
