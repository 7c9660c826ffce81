"""What the page says of each thing that is shared, beside its value."""

from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.agreement.selectors import ProposalView
from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.errors import Sentence
from accord.foundations.links import Link
from accord.partnership.shared.rules import Setting, effect_of
from accord.partnership.shared.selectors import Owned

TITLES: dict[str, Sentence] = {
    "partners": _("The partners"),
    "beside": _("Who works with the partners and signs nothing"),
    "steward": _("The steward"),
    "brand": _("Name and colour"),
    "minimum": _("From how many answers a group is shown"),
    "cuts": _("For which groups results may be shown"),
    "year": _("With which month our year begins"),
    "facilitator": _("The facilitator"),
    "offices": _("Other offices for all partners"),
}
NOTHING: dict[str, Sentence] = {
    "partners": _("There are no partners."),
    "beside": _("No other organisation does."),
    "steward": _("Nobody is."),
    "brand": "",
    "minimum": "",
    "cuts": _("For everyone together, and for no other group."),
    "year": "",
    "facilitator": _("Nobody is engaged."),
    "offices": _("Nobody holds one. Each organisation’s own administrators keep its list of people."),
}
ACTS: dict[Setting, Sentence] = {
    Setting.STEWARD: _("Propose another steward"),
    Setting.MINIMUM: _("Propose another number"),
    Setting.CUTS: _("Propose other groups"),
    Setting.BRAND: _("Propose another name or colour"),
    Setting.YEAR: _("Propose another month"),
    Setting.FACILITATOR: _("Propose a facilitator"),
    Setting.TRUSTED_PERSON: _("Propose a trusted person"),
    Setting.PROGRAMME_OFFICER: _("Propose a programme officer"),
    Setting.ADMINISTRATOR: _("Propose an administrator for all"),
    Setting.ENDING: _("Propose that an office or engagement ends"),
    Setting.JOINING: _("Propose that one joins"),
    Setting.BESIDE: _("Propose another organisation"),
    Setting.LEAVING: _("Propose that one leaves"),
    Setting.REMOVAL: _("Propose that one is removed"),
}
HEADINGS: dict[Setting, Sentence] = {
    Setting.STEWARD: _("Propose who is to be the steward."),
    Setting.MINIMUM: _("Propose from how many answers a group is shown."),
    Setting.CUTS: _("Propose for which groups results may be shown."),
    Setting.BRAND: _("Propose our name and our colour."),
    Setting.YEAR: _("Propose with which month our year begins."),
    Setting.FACILITATOR: _("Propose a facilitator from outside."),
    Setting.TRUSTED_PERSON: _("Propose a person whom all partners trust."),
    Setting.PROGRAMME_OFFICER: _("Propose a programme officer."),
    Setting.ADMINISTRATOR: _("Propose who keeps the lists of all partners."),
    Setting.ENDING: _("Propose that somebody’s office for all partners ends."),
    Setting.JOINING: _("Propose that an organisation joins."),
    Setting.BESIDE: _("Propose that an organisation works with us."),
    Setting.LEAVING: _("Propose that a partner leaves."),
    Setting.REMOVAL: _("Propose that a partner is removed."),
}


@dataclass(frozen=True, slots=True)
class OwnedRow:
    """A shared thing as the page shows it."""

    title: Sentence
    owned: Owned
    nothing: Sentence
    acts: tuple[Link, ...]

    @property
    def open(self) -> list[tuple[ProposalView, str]]:
        """What is before the partners about it, each with those it waits for, in words."""
        return [(view, names(view.waits_for)) for view in self.owned.open]


def row_of(owned: Owned, *, may_propose: bool) -> OwnedRow:
    """Return the row of one shared thing, with what its reader may propose about it."""
    busy = {view.proposal.effect for view in owned.open}
    acts = tuple(
        Link(ACTS[setting], address("shared:propose", setting=setting.value))
        for setting in owned.settings
        if may_propose and effect_of(setting) not in busy
    )
    return OwnedRow(TITLES[owned.key], owned, NOTHING[owned.key], acts)


def further(actor: Actor) -> list[Link]:
    """Return where the rest stands of what the partners own together, as far as it is open to a reader."""
    links = (
        ("programme.read", Link(_now("Programme of the year"), address("programme:programmes"))),
        ("agreement.read", Link(_now("Joint decisions"), address("agreement:proposals"))),
        ("audit.read", Link(_now("Log"), address("audit:log"))),
    )
    return [link for right, link in links if access.allows(actor, right)]


def heading(rows: list[OwnedRow]) -> str:
    """Say what is before the partners now, or that nothing is."""
    waiting = [view for row in rows for view in row.owned.open]
    if not waiting:
        return _now("What we own together changes only when every partner agrees.")
    if len(waiting) == 1:
        return _now("“{title}” is before the partners.").format(title=waiting[0].proposal.title)
    return _now("{count} changes of what we own together are before the partners.").format(count=len(waiting))
