"""Who is proposed for a talk: partners balanced, tiers mixed, and not always the same people."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.talks.balance import EACH, balanced

TIERS = ("director", "manager", "everyone")
SALT = UUID(int=7)


@dataclass(frozen=True)
class Somebody:
    person_id: UUID
    organisation_id: UUID
    tier: str


def staff(organisation: int, **tiers: int) -> list[Somebody]:
    """So many people of each tier of an organisation."""
    where = UUID(int=organisation)
    return [
        Somebody(uuid5(where, f"{tier}{number}"), where, tier)
        for tier, count in tiers.items()
        for number in range(count)
    ]


def test_it_works() -> None:
    large, small = staff(1, director=1, manager=3, everyone=30), staff(2, everyone=2)
    chosen = balanced([*large, *small], tiers=TIERS, salt=SALT)
    tiers = {each.person_id: each.tier for each in large}
    assert [tiers[person] for person in chosen[:EACH]] == ["director", "manager", "everyone", "manager"]
    assert set(chosen[EACH:]) == {each.person_id for each in small}


def test_another_talk_asks_others() -> None:
    people = staff(1, everyone=40)
    found = {tuple(balanced(people, tiers=TIERS, salt=UUID(int=salt))) for salt in range(5)}
    assert len(found) == 5


_people = st.lists(
    st.builds(
        Somebody,
        person_id=st.uuids(),
        organisation_id=st.sampled_from([UUID(int=number) for number in range(4)]),
        tier=st.sampled_from(TIERS),
    ),
    unique_by=lambda each: each.person_id,
    max_size=40,
)


@given(_people, st.uuids(), st.integers(1, 6))
def test_no_partner_sends_more_than_another_could(people: list[Somebody], salt: UUID, each: int) -> None:
    chosen = balanced(people, tiers=TIERS, salt=salt, each=each)
    assert len(chosen) == len(set(chosen))
    where = {found.person_id: found.organisation_id for found in people}
    there = Counter(found.organisation_id for found in people)
    assert Counter(where[person] for person in chosen) == {
        organisation: min(each, count) for organisation, count in there.items()
    }
    assert chosen == balanced(people, tiers=TIERS, salt=salt, each=each)
