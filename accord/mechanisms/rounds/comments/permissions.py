"""Comments are moderated by somebody whom all partners trust, and by nobody who acts for one of them."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Role
from accord.partnership import selectors as partnership

APART = _("signs for no partner, leads in none, and is not the steward")
LEADING = frozenset({Role.DIRECTOR, Role.SENIOR_MANAGER, Role.MANAGER})


def stands_apart(actor: Actor, _subject: object) -> bool:
    """Say whether somebody acts for no partner: signs for none, leads in none, and does not steer the
    partnership. The head of a school that signs nothing may.
    """
    if actor.mandates or Role.STEWARD in actor.roles:
        return False
    return LEADING.isdisjoint(actor.roles) or actor.organisation_id not in partnership.parties()


def _is_engaged_for_results(actor: Actor, subject: object) -> bool:
    return Area.RESULTS.value in actor.areas and stands_apart(actor, subject)


access.register(
    access.Right(
        name="comments.moderate",
        roles=frozenset(),
        conditions={
            Role.TRUSTED_PERSON: Condition(APART, stands_apart),
            Role.FACILITATOR: Condition(
                format_lazy(_("the engagement covers {area}; {apart}"), area=Area.RESULTS.label, apart=APART),
                _is_engaged_for_results,
            ),
        },
        sentence=_(
            "Before comments are moderated, a facilitator or a trusted person who acts for no partner reads "
            "them, and nobody else."
        ),
    ),
    access.Right(
        name="comments.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.RESULTS),
        sentence=_("People of this partnership read the comments of a round once they are moderated."),
    ),
    access.Right(
        name="comments.store",
        roles=frozenset(),
        sentence=_("Comments are stored once, by the close of their round, and by nobody."),
        system=True,
    ),
)
