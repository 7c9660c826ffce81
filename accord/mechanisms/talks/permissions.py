"""The steward leads talks, or one engaged for it; everybody reads what came of them, and raises points."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Role

APART = _("signs for no partner and is not the steward")


def _stands_apart(actor: Actor, _subject: object) -> bool:
    """Who raised a point without a name is recognised by nobody who acts for a partner, or steers."""
    return not actor.mandates and Role.STEWARD not in actor.roles


def _is_engaged_and_apart(actor: Actor, subject: object) -> bool:
    return Area.TALKS.value in actor.areas and _stands_apart(actor, subject)


access.register(
    access.Right(
        name="talks.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read what was talked about."),
    ),
    access.Right(
        name="talks.take",
        roles=frozenset({"member"}),
        sentence=_(
            "People of this partnership take the minutes of a talk away as a file; those from outside read "
            "them here."
        ),
    ),
    access.Right(
        name="talks.lead",
        roles=frozenset({"steward", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_(
            "The steward, a facilitator or a trusted person plans the talk and writes down what it agrees."
        ),
    ),
    access.Right(
        name="talks.raise",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership raise points for the next talk."),
    ),
    access.Right(
        name="talks.pass_on",
        roles=frozenset(),
        conditions={
            Role.TRUSTED_PERSON: Condition(APART, _stands_apart),
            Role.FACILITATOR: Condition(
                format_lazy(_("the engagement covers {area}; {apart}"), area=Area.TALKS.label, apart=APART),
                _is_engaged_and_apart,
            ),
        },
        sentence=_(
            "What was raised without a name is passed on by a facilitator or a trusted person who acts for "
            "no partner, and read by nobody else before."
        ),
    ),
)
