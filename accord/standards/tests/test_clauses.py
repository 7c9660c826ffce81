"""Several people write at once: what each changed stands, and where both did, the second chooses."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Refused
from accord.standards import selectors, services
from accord.standards.clauses import ClauseChanged, merge, tidied
from accord.standards.rules import CharterState
from accord.standards.tests.test_services import draft, in_force, proposed
from tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PARTS = ("behaviour", "seen", "not_seen", "standard")
CLAUSES = st.fixed_dictionaries({part: st.sampled_from(["a", "b", "c"]) for part in PARTS})


def write(cast: Cast, behaviour_id: object, at_revision: int | None, **words: str) -> None:
    behaviour = selectors.behaviour(behaviour_id)  # type: ignore[arg-type]
    said = {part: getattr(behaviour, part) for part in PARTS} | words
    services.behaviour_write(
        value=behaviour.value,
        existing=behaviour,
        behaviour=said["behaviour"],
        seen=said["seen"],
        not_seen=said["not_seen"],
        standard=said["standard"],
        at_revision=at_revision,
        actor=cast.actor("steward"),
    )


@pytest.fixture
def inside(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@given(base=CLAUSES, mine=CLAUSES, theirs=CLAUSES)
def test_nothing_that_anybody_changed_is_lost(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    found = merge(base, mine, theirs)
    for part in PARTS:
        if mine[part] == base[part]:
            assert found.words[part] == theirs[part]
        else:
            assert found.words[part] == mine[part]
            clashed = theirs[part] not in (base[part], mine[part])
            assert (part in found.clashes) == clashed


@given(mine=CLAUSES, theirs=CLAUSES)
def test_without_a_base_every_difference_is_asked_about(mine: dict[str, str], theirs: dict[str, str]) -> None:
    assert set(merge({}, mine, theirs).clashes) == {part for part in PARTS if mine[part] != theirs[part]}


def test_the_ends_of_lines_are_not_a_change() -> None:
    assert tidied("one\r\ntwo \r\n") == tidied("one\ntwo")


@pytest.mark.usefixtures("inside")
def test_two_who_change_different_parts_both_keep_theirs(cast: Cast) -> None:
    behaviour = selectors.behaviours(draft(cast))[0]
    write(cast, behaviour.id, 0, seen="Somebody rings.")
    services.behaviour_write(
        value=selectors.value(behaviour.value_id),
        existing=behaviour,
        behaviour=behaviour.behaviour,
        seen=behaviour.seen,  # as it was before the first one wrote
        not_seen=behaviour.not_seen,
        standard="On the day.",
        at_revision=0,
        actor=cast.actor("steward"),
    )
    now = selectors.behaviour(behaviour.id)
    assert (now.seen, now.standard, now.revision) == ("Somebody rings.", "On the day.", 2)


@pytest.mark.usefixtures("inside")
def test_the_second_sees_what_the_first_wrote_and_nothing_is_written(cast: Cast) -> None:
    behaviour = selectors.behaviours(draft(cast))[0]
    write(cast, behaviour.id, 0, standard="Within a week.")
    with pytest.raises(ClauseChanged) as changed:
        write(cast, behaviour.id, 0, standard="Within two days.")
    assert changed.value.theirs == {"standard": "Within a week."}
    assert changed.value.words["standard"] == "Within two days."
    assert (changed.value.by, changed.value.at, changed.value.revision) == ("Anna Rees", NOON, 1)
    assert selectors.behaviour(behaviour.id).standard == "Within a week."
    write(cast, behaviour.id, 1, standard="Within two days.")
    said = [wording.words["standard"] for wording in selectors.former_wordings(behaviour.id)]
    assert said == ["Within a week.", "Always."]


@pytest.mark.usefixtures("inside")
def test_title_and_value_carry_their_revision_too(cast: Cast) -> None:
    charter, steward = draft(cast), cast.actor("steward")
    value = charter.values.all()[0]
    services.charter_retitle(charter=charter, title="Ours", at_revision=0, actor=steward)
    services.value_write(
        charter=charter, value=value, name="Candour", meaning="", at_revision=0, actor=steward
    )
    with pytest.raises(ClauseChanged):
        services.charter_retitle(charter=charter, title="Mine", at_revision=0, actor=steward)
    with pytest.raises(ClauseChanged):
        services.value_write(
            charter=charter, value=value, name="Frankness", meaning="", at_revision=0, actor=steward
        )


@pytest.mark.usefixtures("inside")
def test_what_is_saved_unchanged_is_no_new_revision_and_no_line_in_the_log(cast: Cast) -> None:
    behaviour = selectors.behaviours(draft(cast))[0]
    before = audit.lines(cast.actor("member"), limit=1)[0].sentence
    write(cast, behaviour.id, 0)
    assert selectors.behaviour(behaviour.id).revision == 0
    assert audit.lines(cast.actor("member"), limit=1)[0].sentence == before


@pytest.mark.usefixtures("inside")
def test_a_behaviour_goes_on_from_an_earlier_one_or_is_new(cast: Cast) -> None:
    old = selectors.behaviours(in_force(cast))
    fresh = selectors.behaviour(selectors.behaviours(draft(cast))[0].id)
    other = selectors.behaviour(selectors.behaviours(selectors.charter(fresh.value.charter_id))[1].id)
    steward = cast.actor("steward")
    services.behaviour_link(behaviour=fresh, earlier=old[0], actor=steward)
    assert selectors.behaviour(fresh.id).thread == old[0].thread
    with pytest.raises(Refused, match="Another behaviour of this draft goes on from that one"):
        services.behaviour_link(behaviour=other, earlier=old[0], actor=steward)
    services.behaviour_link(behaviour=selectors.behaviour(fresh.id), earlier=None, actor=steward)
    assert selectors.behaviour(fresh.id).thread not in {found.thread for found in old}


@pytest.mark.usefixtures("inside")
def test_what_is_before_the_partners_is_linked_already(cast: Cast) -> None:
    in_force(cast)
    charter = draft(cast)
    proposed(cast, charter)
    behaviour = selectors.behaviour(selectors.behaviours(charter)[0].id)
    with pytest.raises(Refused, match="Only in a draft"):
        services.behaviour_link(behaviour=behaviour, earlier=None, actor=cast.actor("steward"))
    assert selectors.charter(charter.id).state == CharterState.PROPOSED
