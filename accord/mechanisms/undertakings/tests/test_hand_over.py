"""What a leaver undertook waits for the manager, who hands it over."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.foundations import registry
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.undertakings import selectors, services
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


@pytest.fixture
def left_behind(cast: Cast) -> "Undertaking":
    """Somebody who reported to the manager undertook this and left yesterday."""
    leaver = cast.add_colleague("leaver", cast.council, manager=cast.manager)
    with cast.in_scope():
        today = partnership.today()
        made = services.undertaking_make(
            title="Write up the visit", owner=leaver, due=today, actor=cast.actor("steward")
        )
        roster.person_leave(person=leaver, last_day=today - timedelta(days=1), actor=cast.system)
    return made


def waits(cast: Cast, name: str) -> list[str]:
    with cast.in_scope():
        found = [str(each.what) for each in registry.waiting_for(cast.actor(name))]
    return [what for what in found if what.startswith("Hand over")]


def test_it_works(cast: Cast, left_behind: "Undertaking") -> None:
    assert waits(cast, "manager") == ["Hand over what Leaver Council undertook: “Write up the visit”"]
    with cast.in_scope():
        services.undertaking_hand_over(
            undertaking=left_behind, owner=cast.member, actor=cast.actor("manager")
        )
        assert selectors.undertaking_for(cast.actor("member"), left_behind.id).owner == cast.member
        sentence = audit.lines(cast.actor("member"), limit=1)[0].sentence
    assert sentence == "Sam Poole gave “Write up the visit” to somebody else: its owner had left."
    assert not waits(cast, "manager")


def test_it_waits_for_the_manager_and_the_steward_and_nobody_else(
    cast: Cast, left_behind: "Undertaking"
) -> None:
    assert [name for name in ("steward", "manager", "member", "director") if waits(cast, name)] == [
        "steward",
        "manager",
    ]
    with cast.in_scope(), pytest.raises(Denied, match="the manager hands"):
        services.undertaking_hand_over(
            undertaking=left_behind, owner=cast.member, actor=cast.actor("director")
        )


def test_while_its_owner_is_here_it_stays(cast: Cast) -> None:
    with cast.in_scope():
        made = services.undertaking_make(
            title="Share the list", owner=cast.member, due=partnership.today(), actor=cast.actor("steward")
        )
        with pytest.raises(Denied, match="it stays"):
            services.undertaking_hand_over(undertaking=made, owner=cast.manager, actor=cast.actor("steward"))


def test_it_goes_to_somebody_in_post_and_not_once_it_has_ended(
    cast: Cast, left_behind: "Undertaking"
) -> None:
    with cast.in_scope():
        steward = cast.actor("steward")
        with pytest.raises(Refused, match="works in this partnership") as refused:
            services.undertaking_hand_over(undertaking=left_behind, owner=cast.leaver, actor=steward)
        assert refused.value.field == "owner"
        services.undertaking_report(
            undertaking=left_behind, outcome=Outcome.DROPPED, words="Nobody needs it.", actor=steward
        )
        with pytest.raises(Refused, match="ended already"):
            services.undertaking_hand_over(undertaking=left_behind, owner=cast.member, actor=steward)


def test_its_page_hands_it_over_and_keeps_who_had_it(cast: Cast, left_behind: "Undertaking") -> None:
    client = visitor(cast, "manager")
    own = page(cast, "undertakings:undertaking", undertaking_id=left_behind.id)
    assert "Hand it over" in client.get(own).content.decode()
    address = page(cast, "undertakings:hand-over", undertaking_id=left_behind.id)
    assert "Choose who sees to it." in client.post(address, {"owner": ""}).content.decode()
    answer = client.post(address, {"owner": str(cast.member.id)}, follow=True).content.decode()
    assert "Mia Marsh sees to it from now on." in answer
    assert "Leaver Council" in answer
    assert client.get(address).status_code == 403
