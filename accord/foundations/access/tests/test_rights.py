from dataclasses import dataclass, replace
from uuid import UUID, uuid4

import pytest

from accord.foundations import access
from accord.foundations.access import Actor, Right, UnknownRight
from accord.foundations.errors import Denied

HERE, ELSEWHERE = uuid4(), uuid4()
STEWARD = Actor(partnership_id=HERE, person_id=uuid4(), name="Anna", roles=frozenset({"steward", "member"}))
MEMBER = replace(STEWARD, roles=frozenset({"member"}))

access.register(
    Right(name="test.do", roles=frozenset({"steward"}), sentence="The steward does this."),
    Right(
        name="test.do_own",
        roles=frozenset({"member"}),
        sentence="Only yours.",
        condition=lambda a, s: s.mine(a),
    ),
    Right(name="test.sweep", roles=frozenset(), sentence="Accord does this by itself.", system=True),
)


@dataclass
class Thing:
    partnership_id: UUID = HERE
    owner: UUID | None = None

    def mine(self, actor: Actor) -> bool:
        return self.owner == actor.person_id


def test_it_works() -> None:
    with pytest.raises(Denied, match="steward does this"):
        access.require(MEMBER, "test.do", Thing())
    access.require(STEWARD, "test.do", Thing())


def test_a_misspelt_right_raises_and_never_refuses_quietly() -> None:
    with pytest.raises(UnknownRight):
        access.allows(STEWARD, "test.doo")


def test_a_thing_of_another_partnership_is_out_of_reach() -> None:
    assert access.allows(STEWARD, "test.do", Thing())
    assert not access.allows(STEWARD, "test.do", Thing(partnership_id=ELSEWHERE))


def test_a_condition_decides_after_the_role() -> None:
    assert access.allows(MEMBER, "test.do_own", Thing(owner=MEMBER.person_id))
    assert not access.allows(MEMBER, "test.do_own", Thing(owner=uuid4()))


def test_an_error_in_a_condition_is_a_no() -> None:
    assert not access.allows(MEMBER, "test.do_own", object())


def test_accord_itself_may_do_only_what_is_granted_to_it() -> None:
    system = Actor.system(HERE)
    assert access.allows(system, "test.sweep")
    assert not access.allows(system, "test.do")
    assert not access.allows(STEWARD, "test.sweep")
