"""Everybody sees the own time; the steward plans with everybody's; the cap is for all partners to agree."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="budget.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership see how much is asked of their time, and how much may be."),
    ),
    access.Right(
        name="budget.read_everybody",
        roles=frozenset({"steward"}),
        sentence=_("The steward sees how much is asked of everybody; everybody else sees their own time."),
    ),
    access.Right(
        name="budget.propose_cap",
        roles=frozenset({"steward"}),
        sentence=_("The steward proposes how much may be asked; every partner has to agree to it."),
    ),
)
