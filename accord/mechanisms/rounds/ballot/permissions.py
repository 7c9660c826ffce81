"""The ballot has next to no rights: nobody launches, opens or closes by hand, and nobody looks in."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="ballot.launch",
        roles=frozenset(),
        sentence=_("A round opens by the clock once every partner has agreed, and by nobody's hand."),
        system=True,
    ),
    access.Right(
        name="ballot.close",
        roles=frozenset(),
        sentence=_("A round closes by the clock, and by nobody's hand."),
        system=True,
    ),
    access.Right(
        name="ballot.remind",
        roles=frozenset({"steward"}),
        sentence=_("The steward reminds people who have not answered yet, without seeing who they are."),
    ),
    access.Right(
        name="ballot.remind_in_time",
        roles=frozenset(),
        sentence=_("Reminders go by the clock; who gets one is shown to nobody."),
        system=True,
    ),
    access.Right(
        name="ballot.give_cards",
        roles=frozenset({"steward"}),
        sentence=_("The steward prints the cards for people without e-mail, and has lost ones drawn anew."),
    ),
    access.Right(
        name="ballot.recover",
        roles=frozenset(),
        sentence=_("Keys are copied, and rounds brought back, by the commands of those who run the site."),
        system=True,
    ),
    access.Right(
        name="ballot.let_go",
        roles=frozenset(),
        sentence=_("Who was asked in an old round is forgotten by the clock, and by nobody's hand."),
        system=True,
    ),
)
