"""How many people are in a team that has talked, and what each team said: tables and lists of one page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.mechanisms.team_talks import selectors, words
from accord.mechanisms.team_talks.tallies import Share, share_by
from accord.mechanisms.undertakings import rows
from accord.partnership import selectors as partnership
from accord.partnership.rules import rows_of_tiers
from accord.web.components import Cell, Column, Table, Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.foundations.errors import Sentence
    from accord.mechanisms.team_talks.models import Cards, TeamTalk


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one team said. together: with whom it talked, "" for most."""

    talk: "TeamTalk"
    name: str
    url: str
    held_on: str
    together: str
    undertaking: rows.Row | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """What the teams of one organisation said, or joint ones."""

    name: str
    said: "Sequence[Said]"


def by_organisation(cards: "Cards") -> Table:
    """Return the figures of each organisation."""
    found = share_by(lambda each: each.organisation_id, selectors.tallies(cards))
    named = [
        (organisation.name, found[organisation.id])
        for organisation in partnership.organisations()
        if organisation.id in found
    ]
    return _figures(_("By organisation"), _("Organisation"), named)


def by_tier(cards: "Cards") -> Table:
    """Return the figures of each tier."""
    found = share_by(lambda each: each.tier, selectors.tallies(cards))
    return _figures(_("By tier"), _("Tier"), rows_of_tiers(found))


def voices(talks: "Sequence[TeamTalk]") -> list[Voices]:
    """Return what teams said, by organisation in the order of the partnership, joint teams last."""
    said = _said([talk for talk in talks if talk.held_on is not None])
    found = [
        Voices(name=organisation.name, said=[each for each in said if each.talk.whose == organisation])
        for organisation in partnership.organisations()
    ]
    found.append(Voices(name=_("Joint teams"), said=[each for each in said if each.talk.whose is None]))
    return [each for each in found if each.said]


def heard(talks: "Sequence[TeamTalk]") -> list[Said]:
    """Return what these teams said, of those that have talked."""
    return _said([talk for talk in talks if talk.held_on is not None])


def still_to_talk(talks: "Sequence[TeamTalk]") -> list[Task]:
    """Return the teams that have not talked yet, from the top of the tree down."""
    return [
        Task(
            label=words.name_of(talk),
            url=page_of(talk),
            state=words.state_word(selectors.standing_of(talk)),
            hint=_("{leader} leads it").format(leader=words.leader_of(talk)),
        )
        for talk in talks
        if talk.held_on is None
    ]


def page_of(talk: "TeamTalk") -> str:
    """Return the address of a team's page."""
    return address("team_talks:talk", cards_id=talk.cards_id, talk_id=talk.id)


def _said(talks: "Sequence[TeamTalk]") -> list[Said]:
    promised = {talk.undertaking_id: talk.undertaking for talk in talks if talk.undertaking is not None}
    by_id = {row.undertaking.id: row for row in rows.rows(list(promised.values()))}
    return [
        Said(
            talk=talk,
            name=words.name_of(talk),
            url=page_of(talk),
            held_on=words.day(talk.held_on),
            together=words.name_of(other) if (other := selectors.partner_of(talk)) else "",
            undertaking=by_id.get(talk.undertaking_id) if talk.undertaking_id else None,
        )
        for talk in talks
    ]


def _figures(caption: str, first: str, named: "Iterable[tuple[Sentence, Share]]") -> Table:
    minimum = partnership.partnership().minimum
    return Table(
        caption=caption,
        columns=(Column(first), Column(_("People whose team has talked"), numeric=True)),
        rows=tuple((name, _cell(share, minimum)) for name, share in named),
    )


def _cell(share: Share, minimum: int) -> Cell:
    """A part of some people; of a group that is too small it says so and no more."""
    if share.people < minimum:
        return Cell(_("fewer than {minimum} people").format(minimum=minimum), look="hidden-cell")
    return Cell(words.of_people(share), look="low" if share.talked < share.people else "")
