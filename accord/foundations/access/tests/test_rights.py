from dataclasses import dataclass, replace
from uuid import UUID, uuid4

import pytest

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Right, UnknownRight
from accord.foundations.errors import Denied

HERE, ELSEWHERE = uuid4(), uuid4()
STEWARD = Actor(partnership_id=HERE, person_id=uuid4(), name="Anna", roles=frozenset({"steward", "member"}))
MEMBER = replace(STEWARD, roles=frozenset({"member"}))

access.register(
    Right(name="test.do", roles=frozenset({"steward"}), sentence="The steward does this."),
    Right(
        name="test.do_own",
        roles=frozenset({"steward"}),
        conditions={"member": Condition("it is the own one", lambda actor, thing: thing.mine(actor))},
        sentence="Only yours.",
    ),
    Right(name="test.look", conditions=access.covered(Area.RESULTS), sentence="As far as it is covered."),
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


def test_a_condition_binds_the_role_that_it_is_given_to_and_no_other() -> None:
    assert access.allows(MEMBER, "test.do_own", Thing(owner=MEMBER.person_id))
    assert not access.allows(MEMBER, "test.do_own", Thing(owner=uuid4()))
    assert access.allows(STEWARD, "test.do_own", Thing(owner=uuid4()))


def test_a_misspelt_role_raises_where_the_right_is_written() -> None:
    with pytest.raises(ValueError, match="stewart"):
        Right(name="test.misspelt", roles=frozenset({"stewart"}), sentence="Nobody.")


def test_a_facilitator_looks_as_far_as_the_engagement_covers() -> None:
    covered = replace(MEMBER, roles=frozenset({"facilitator"}), areas=frozenset({"results", "talks"}))
    assert access.allows(covered, "test.look")
    assert not access.allows(replace(covered, areas=frozenset({"talks"})), "test.look")
    assert not access.allows(replace(covered, roles=frozenset({"member"})), "test.look")


def test_an_error_in_a_condition_is_a_no() -> None:
    assert not access.allows(MEMBER, "test.do_own", object())


def test_accord_itself_may_do_only_what_is_granted_to_it() -> None:
    system = Actor.system(HERE)
    assert access.allows(system, "test.sweep")
    assert not access.allows(system, "test.do")
    assert not access.allows(STEWARD, "test.sweep")


def test_every_right_is_read_by_its_name_and_none_is_granted_there() -> None:
    found = access.all_rights()
    assert found["test.do"].roles == {"steward"}
    with pytest.raises(TypeError):
        found["test.do"] = found["test.sweep"]  # type: ignore[index]  # as nobody may
