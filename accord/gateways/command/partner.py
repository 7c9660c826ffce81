"""`accord partner`: ask somebody to sign for a partner for which nobody does, or for one more at first."""

import argparse
from typing import TYPE_CHECKING

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.gateways.command.found import founder
from accord.partnership import selectors
from accord.partnership.founding.services import partner_ask

if TYPE_CHECKING:
    from accord.partnership.models import Partnership


def run(options: argparse.Namespace) -> int:
    """Ask; return 1 where that is refused."""
    try:
        partner, partnership = founder(options.partner), _partnership(options.of)
        with scope.partnership(partnership.id):
            asked = partner_ask(partner=partner, actor=Actor.system(partnership.id))
    except Refused as refused:
        print(refused.message)
        return 1
    signing = f"{asked.person.email} is asked to sign for {asked.organisation.name} in “{partnership.name}”"
    print(f"{signing}, by the letter just posted.")
    print("Nothing is signed before that is confirmed, and every partner reads in the log that you asked.")
    return 0


def _partnership(name: str) -> "Partnership":
    """The one partnership of the site, or the one of this name."""
    with scope.off():
        there = selectors.partnerships()
    found = [each for each in there if not name or each.name.casefold() == name.casefold()]
    if len(found) != 1:
        names = ", ".join(f"“{each.name}”" for each in there) or "none"
        raise Refused(f"Say of which partnership, with --of. There is here: {names}.")
    return found[0]
