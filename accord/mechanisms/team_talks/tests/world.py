"""The cards of a result, in the tree of teams of the cascade's tests; built through services.

Board (joint, led by Ruth Aske), below it Schools (council, led by Sam Poole) and Site (Kestrel; nobody leads
it, so it passes up to Ruth Aske). The rest of the cast is in no team.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from accord.mechanisms.cascade.tests.world import teams
from accord.mechanisms.team_talks import selectors, services
from accord.mechanisms.team_talks.models import Cards, TeamTalk
from accord.mechanisms.team_talks.services import Act
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.published import stored

if TYPE_CHECKING:
    from uuid import UUID

    from accord.foundations.access import Actor
    from accord.mechanisms.rounds.publishing.models import Result

READING = "We tell the site office, and stop there."


@dataclass
class Dealt:
    """Cards that were sent."""

    cast: Cast
    cards: Cards

    @property
    def ruth(self) -> "Actor":
        return self.cast.actor("director")

    @property
    def sam(self) -> "Actor":
        return self.cast.actor("manager")

    @property
    def steward(self) -> "Actor":
        return self.cast.actor("steward")

    def talk(self, name: str) -> TeamTalk:
        """Return the talk of a team, or of the people of an organisation in no team, as it is now."""
        return next(each for each in selectors.talks().filter(cards=self.cards) if str(each) == name)

    def act(self, name: str, actor: "Actor", **changes: Any) -> TeamTalk:
        """Write down that a team talked today, and that Ben Ives will do something in two weeks."""
        promise = Act(
            title=changes.pop("title", "Tell the council too"),
            owner=self.cast.kestrel_member,
            due=partnership.today() + timedelta(days=14),
        )
        given: dict[str, Any] = {"held_on": partnership.today(), "reading": READING} | changes
        return services.team_talk_act(talk=self.talk(name), act=promise, actor=actor, **given)

    def act_not(self, name: str, actor: "Actor", **changes: Any) -> TeamTalk:
        """Write down that a team talked today, and why it will do nothing."""
        given: dict[str, Any] = {
            "held_on": partnership.today(),
            "reading": READING,
            "reason": "It is not ours.",
        } | changes
        return services.team_talk_not(talk=self.talk(name), actor=actor, **given)

    def pair(self) -> None:
        """Let Schools and Site name each other."""
        services.pair_ask(talk=self.talk("Schools"), other=self.talk("Site"), actor=self.sam)
        services.pair_ask(talk=self.talk("Site"), other=self.talk("Schools"), actor=self.ruth)

    def address(self, page: str, name: str = "") -> str:
        """Return the address of a page of the cards, or of one of its teams."""
        parts = {"talk_id": self.talk(name).id} if name else {}
        where = {"partnership_id": self.cast.partnership.id, "cards_id": self.cards.id}
        return reverse(f"team_talks:{page}", kwargs=where | parts)


def dealt(cast: Cast, *, due: date | None = None) -> Dealt:
    """Send the cards of a result; wants to be in scope."""
    teams(cast)
    return Dealt(cast, services.cards_send(result=stored(cast), due=due, actor=cast.actor("steward")))


def things(cast: Cast, result: "Result") -> dict[str, Cards | TeamTalk]:
    """Return cards with a team that nobody leads, for whoever tries every door; wants to be in scope."""
    cards = services.cards_send(result=result, actor=cast.system)
    nobody_leads = next(talk for talk in selectors.talks_of(cards) if talk.leader_id is None)
    return {"cards": cards, "team_talk": nobody_leads}


def people_in(cards: Cards, name: str) -> int:
    """Return how many people count in a team."""
    by_id: dict[UUID, str] = {talk.id: str(talk) for talk in selectors.talks_of(cards)}
    return sum(each.people for each in selectors.tallies(cards) if by_id[each.talk_id] == name)
