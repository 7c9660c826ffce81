"""How an act is tried: by every hand of the organisation, until one of them has done it."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.test import Client
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.gateways.signin import services as signin
from accord.partnership import selectors as partnership
from accord.partnership.models import Organisation, Person
from tests.alone.world import hands, tried
from tests.cast import Cast
from tests.visits import SignedIn

if TYPE_CHECKING:
    from uuid import UUID

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
ANY = st.integers(0, 40)
PARTNERS = ("council", "kestrel", "harbour")
PARTNER = st.sampled_from(PARTNERS)


class Acts(RuleBasedStateMachine):
    """The council alone, at a moment of its own clock."""

    cast: Cast
    now: datetime

    def hand(self, number: int) -> Actor:
        found = hands()
        return found[number % len(found)]

    def anybody(self, number: int) -> Person:
        found = list(Person.objects.order_by("email", "id"))
        return found[number % len(found)]

    def each(self, act: Any, **how: Any) -> None:
        """Let every hand try the same act, until one of them has done it."""
        with clock.at(self.now):
            for actor in hands():
                if tried(act, actor=actor, **how):
                    return

    def fresh(self, partner: str) -> Organisation:
        organisation_id: UUID = getattr(self.cast, partner).id
        return Organisation.objects.get(id=organisation_id)

    def browser(self, actor: Actor) -> Client:
        """A browser in which a hand has just signed in, with the second factor that may be asked for."""
        assert actor.person_id is not None
        address = partnership.person(actor.person_id).email
        return SignedIn(signin.account_for(address=address))
