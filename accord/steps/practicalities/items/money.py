"""What an item costs and who pays, as one value."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.steps.practicalities.items.rules import Pays

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

MOST = 999_999_999


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """What it costs in whole pounds (None where nobody knows yet), and who pays: `payer` where one does."""

    cost: int | None = None
    pays: Pays = Pays.OPEN
    payer: "Organisation | None" = None

    def check(self) -> None:
        """Raise Refused for a cost that cannot be, or where one pays and nobody is named, or the reverse."""
        if self.cost is not None and not 0 <= self.cost <= MOST:
            raise Refused(_("Write a cost between £0 and £999,999,999."), field="cost")
        if (self.pays == Pays.ONE) != (self.payer is not None):
            raise Refused(_("Choose who pays."), field="payer")


def in_words(money: Money) -> str:
    """Return it in a few words; nothing where nothing is known."""
    who = str(money.payer) if money.payer else str(Pays(money.pays).label)
    if money.cost is None:
        return "" if money.pays == Pays.OPEN else _now("paid by {who}").format(who=who)
    pounds = _now("£{amount}").format(amount=number_format(money.cost, force_grouping=True))
    if money.pays == Pays.OPEN:
        return _now("{pounds}, who pays is not settled yet").format(pounds=pounds)
    return _now("{pounds}, paid by {who}").format(pounds=pounds, who=who)
