"""What stands on the sheet for those who join: read anew each time, so that it is never out of date."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Sentence
from accord.foundations.registry import ForJoiners, all_for_joiners
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office
from accord.standards import selectors as standards
from accord.steps.culture.thanks import selectors as thanks
from accord.steps.culture.ways import selectors as ways
from accord.steps.culture.ways.rules import Area
from accord.web.components import Fact

if TYPE_CHECKING:
    from accord.standards.models import Behaviour, Value
    from accord.steps.culture.thanks.models import Thanks

MOST_STORIES = 5
NAMED = (Office.STEWARD, Office.TRUSTED_PERSON, Office.FACILITATOR, Office.ADMINISTRATOR)
"""The offices to which somebody who joins may have a question, in this order."""


@dataclass(frozen=True, slots=True)
class Group:
    """Ways of working of one area: how we do what."""

    title: Sentence
    facts: list[Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What somebody reads who joins. values: with their behaviours. who: who signs, and who holds an office.

    parts: what other rooms say. stories: thanks that may be told.
    """

    name: str
    as_of: date
    values: "list[tuple[Value, list[Behaviour]]]"
    ways: list[Group]
    who: list[Fact]
    parts: list[ForJoiners]
    stories: "list[Thanks]"

    @property
    def is_empty(self) -> bool:
        return not (self.values or self.ways or self.parts)


def sheet(actor: Actor) -> Sheet:
    """Return the sheet as of today. Raises Denied."""
    access.require(actor, "joiners.read")
    charter = standards.charter_in_force()
    return Sheet(
        name=partnership.partnership().name,
        as_of=partnership.today(),
        values=standards.words(charter) if charter else [],
        ways=_ways(),
        who=[*_signing(), *_offices()],
        parts=all_for_joiners(actor),
        stories=thanks.told(most=MOST_STORIES),
    )


def _ways() -> list[Group]:
    held = ways.ways_in_force()
    groups = (
        Group(area.label, [Fact(way.topic.title, way.words) for way in held if way.topic.area == area])
        for area in Area
    )
    return [group for group in groups if group.facts]


def _signing() -> list[Fact]:
    """Who signs for each partner, deputies last."""
    partners = partnership.partners()
    signing = partnership.signatories_of(partner.id for partner in partners)
    found = {
        partner.name: [
            _("{name} (deputy)").format(name=each.person.name) if each.deputy else each.person.name
            for each in signing
            if each.organisation_id == partner.id
        ]
        for partner in partners
    }
    return [
        Fact(_("Signs for {partner}").format(partner=name), get_text_list(names, _("and")))
        for name, names in found.items()
        if names
    ]


def _offices() -> list[Fact]:
    held = ((office, [person.name for person in partnership.holders(office)]) for office in NAMED)
    return [
        Fact(capfirst(str(office.label)), get_text_list(names, _("and"))) for office, names in held if names
    ]
