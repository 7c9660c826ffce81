"""Who leaves is passed over: reports go to the next manager in post, that very day."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations import clock
from accord.partnership import managers, services
from accord.partnership import selectors as partnership
from accord.partnership.rules import next_manager
from tests.cast import Cast
from tests.visits import page, visitor

PEOPLE = [uuid4() for _number in range(6)]


def leave(cast: Cast, name: str, last_day: date) -> None:
    with cast.in_scope():
        services.person_leave(person=cast.people[name], last_day=last_day, actor=cast.system)


def chain(cast: Cast) -> date:
    """Director over middle over worker; return today."""
    cast.add_colleague("middle", cast.council, manager=cast.director)
    cast.add_colleague("worker", cast.council, manager=cast.middle)
    with cast.in_scope():
        return partnership.today()


def test_it_works(cast: Cast) -> None:
    today = chain(cast)
    leave(cast, "middle", today)
    with cast.in_scope():
        assert managers.manager_of(cast.worker.id) == cast.middle
        with clock.at(clock.now() + timedelta(days=1)):
            assert managers.manager_of(cast.worker.id) == cast.director
            assert managers.manager_of(cast.middle.id) == cast.director
            (report,) = managers.reports_of(cast.director.id)
            assert (report.person, report.after) == (cast.worker, cast.middle)


def test_the_next_manager_reads_it_on_the_own_page(cast: Cast) -> None:
    leave(cast, "middle", chain(cast) - timedelta(days=1))
    text = visitor(cast, "director").get(page(cast, "overview:my-page")).content.decode()
    assert "Worker Council" in text
    assert "(since Middle Council left)" in text
    assert (
        "Who reports to you"
        not in visitor(cast, "member").get(page(cast, "overview:my-page")).content.decode()
    )


def test_where_nobody_above_is_left_there_is_none(cast: Cast) -> None:
    yesterday = chain(cast) - timedelta(days=1)
    leave(cast, "middle", yesterday)
    leave(cast, "director", yesterday)
    with cast.in_scope():
        assert managers.manager_of(cast.worker.id) is None
        assert managers.has_left(cast.director.id)
        assert not managers.has_left(cast.worker.id)


def test_reports_are_those_whose_manager_one_is(cast: Cast) -> None:
    """Through two who left in a row, past a circle, and whatever place somebody had before."""
    yesterday = chain(cast) - timedelta(days=1)
    cast.add_colleague("below", cast.council, manager=cast.worker)
    cast.add_colleague("lonely", cast.council)
    with cast.in_scope():
        for name, manager in (("below", "middle"), ("director", "middle"), ("lonely", "below")):
            (place,) = cast.people[name].assignments.all()
            services.assignment_correct(assignment=place, manager=cast.people[manager], actor=cast.system)
    leave(cast, "middle", yesterday)
    with cast.in_scope():
        for boss in (found for found in cast.people.values() if found != cast.middle):
            theirs = {found.person.id for found in managers.reports_of(boss.id)}
            assert theirs == {
                each.id
                for each in cast.people.values()
                if not managers.has_left(each.id) and managers.manager_of(each.id) == boss
            }
        assert {found.person for found in managers.reports_of(cast.director.id)} == {cast.worker, cast.below}


@given(
    st.fixed_dictionaries({person: st.none() | st.sampled_from(PEOPLE) for person in PEOPLE}),
    st.sets(st.sampled_from(PEOPLE)),
)
def test_in_any_tree_and_any_circle_it_is_the_first_in_post_above(
    above: dict[UUID, UUID | None], in_post: set[UUID]
) -> None:
    for person in PEOPLE:
        found = next_manager(person, above, in_post)
        way, at = [], above[person]
        while at is not None and at != person and at not in way:
            way.append(at)
            at = above[at]
        assert found == next((each for each in way if each in in_post), None)
