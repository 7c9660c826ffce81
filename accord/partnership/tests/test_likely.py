"""Which records may be of one person: whatever way a name, an address or a number is written."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.partnership.merging.likely import MOST, Reason, Record, pairs

COUNCIL, KESTREL = UUID(int=101), UUID(int=102)


def record(number: int, **changes: object) -> Record:
    kept = {"employer": COUNCIL, "name": f"Person {number}", "email": "", "staff_number": ""}
    return Record(id=UUID(int=number), **kept | changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"name": "Zoë Hale"}, {"name": "zoe  HALE"}, Reason.NAME),
        ({"name": "Zoe Hale"}, {"name": "Hale, Zoe"}, Reason.NAME),
        ({"name": "Áine O’Neill"}, {"name": "Aine O'Neill"}, Reason.NAME),
        ({"email": "ÁINE@x.example"}, {"email": "áine@x.example"}, Reason.ADDRESS),
        ({"staff_number": "0012"}, {"staff_number": "12"}, Reason.STAFF_NUMBER),
        ({"staff_number": "NM-7"}, {"staff_number": "nm7"}, Reason.STAFF_NUMBER),
    ],
)
def test_it_works(first: dict[str, object], second: dict[str, object], reason: Reason) -> None:
    (found,) = pairs([record(1, **first), record(2, **second)])
    assert (found.first, found.second, found.reasons) == (UUID(int=1), UUID(int=2), (reason,))


def test_nothing_is_shared_by_what_is_empty() -> None:
    assert pairs([record(1), record(2), record(3, staff_number="0"), record(4, staff_number="-")]) == []


def test_two_organisations_have_no_pair() -> None:
    assert pairs([record(1, name="Zoe Hale"), record(2, name="Zoe Hale", employer=KESTREL)]) == []


def test_who_was_said_to_be_two_people_is_not_asked_about() -> None:
    apart = {frozenset({UUID(int=1), UUID(int=2)})}
    assert pairs([record(2, name="Zoe Hale"), record(1, name="Zoe Hale")], apart) == []


def test_the_surest_stand_first_with_all_their_reasons() -> None:
    found = pairs(
        [
            record(1, name="Zoe Hale"),
            record(2, name="Zoe Hale"),
            record(3, name="Ben Ives", email="é@x"),
            record(4, name="Ives Ben", email="É@x"),
        ]
    )
    assert [pair.reasons for pair in found] == [(Reason.ADDRESS, Reason.NAME), (Reason.NAME,)]


def test_so_many_of_one_name_do_not_fill_the_page() -> None:
    assert len(pairs(record(number, name="Zoe Hale") for number in range(1, 60))) == MOST


RECORDS = st.lists(
    st.builds(
        Record,
        id=st.integers(1, 8).map(lambda number: UUID(int=number)),
        employer=st.sampled_from([COUNCIL, KESTREL]),
        name=st.sampled_from(["Zoe Hale", "Hale Zoe", "Zoë Hale", "Ben Ives", ""]),
        email=st.sampled_from(["", "a@x", "A@x", "b@x"]),
        staff_number=st.sampled_from(["", "7", "07", "8"]),
    ),
    unique_by=lambda found: found.id,
)


@given(RECORDS)
def test_a_pair_stands_once_and_in_no_order_of_the_records(records: list[Record]) -> None:
    found = pairs(records)
    shuffled = records[::-1]
    assert set(found) == set(pairs(shuffled))
    assert len({frozenset({pair.first, pair.second}) for pair in found}) == len(found)
    employers = {each.id: each.employer for each in records}
    for pair in found:
        assert pair.first < pair.second
        assert employers[pair.first] == employers[pair.second]
        assert pair.reasons
