"""A transition is begun, planned, handed over, moved and ended."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.undertakings import receiving
from accord.mechanisms.undertakings import selectors as undertakings
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import figures, selectors, services
from accord.steps.transition.transitions.rules import Area, Kind, State
from accord.steps.transition.transitions.shipped import of_kind
from accord.steps.transition.transitions.standing import overlap_in_words, standing
from accord.steps.transition.transitions.tests.world import begun, give, handed, seated
from tests.cast import Cast


def test_before_anything_is_handed_over_the_gate_is_told_once(cast: Cast) -> None:
    with cast.in_scope():
        begun(cast)
        told = standing(cast.actor("manager"))
        assert str(told.says).endswith("days to its gate")
        assert told.weakest == ""


def test_given_and_accepted_are_two_signatures(cast: Cast) -> None:
    with cast.in_scope():
        transition = begun(cast)
        line = handed(cast, transition)
        give(cast, line)
        with pytest.raises(Denied):
            receiving.undertaking_accept(undertaking=line.undertaking, actor=cast.actor("kestrel_member"))
        manager = cast.actor("manager")
        receiving.undertaking_send_back(undertaking=line.undertaking, reason="No drawings.", actor=manager)
        assert standing(manager).says == "0 of 1 handover item given and accepted"
        give(cast, line)
        receiving.undertaking_accept(undertaking=line.undertaking, actor=manager)
        held = figures.figures(selectors.lines(transition), partnership.today())
        assert (held.accepted, held.handed, held.given) == (1, 1, 0)
        assert standing(manager).says == "1 of 1 handover item given and accepted"
        found = undertakings.origin_links([line.undertaking])[line.undertaking.id]
        assert str(found.label) == "From the bid to the schools"


def test_who_may_begin_and_who_keeps_the_plan(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Denied):
            begun(cast, name="member")
        same = uuid4()
        transition = begun(cast, new_id=same)
        assert begun(cast, new_id=same) == transition
        with pytest.raises(Denied):
            handed(cast, transition, name="kestrel_member")
        services.member_add(
            transition=transition, person=cast.kestrel_member, part="The bid", actor=cast.actor("steward")
        )
        line = handed(cast, transition, name="kestrel_member", new_id=same)
        assert handed(cast, transition, name="kestrel_member", new_id=same) == line


def test_what_is_asked_of_each_is_refused_beside_its_field(cast: Cast) -> None:
    with cast.in_scope():
        transition, today = begun(cast), partnership.today()
        day = timedelta(days=1)

        def field_of(act: Callable[[], object]) -> str | None:
            with pytest.raises(Refused) as refused:
                act()
            return refused.value.field

        assert field_of(lambda: begun(cast, title=" ")) == "title"
        assert field_of(lambda: begun(cast, gate_on=today - day)) == "gate_on"
        assert field_of(lambda: handed(cast, transition, receiver=None)) == "receiver"
        assert field_of(lambda: handed(cast, transition, area=Area.PLAN)) == "receiver"
        assert field_of(lambda: seated(cast, transition, post=" ")) == "post"
        assert field_of(lambda: seated(cast, transition, leaver=None, last_day=None)) == "leaver"
        assert field_of(lambda: seated(cast, transition, last_day=None)) == "last_day"
        assert field_of(lambda: seated(cast, transition, first_day=today)) == "first_day"
        same = cast.kestrel_member
        assert field_of(lambda: seated(cast, transition, comer=same, first_day=today)) == "comer"
        assert field_of(lambda: seated(cast, transition, planned=999)) == "planned"


def test_the_template_fits_its_kind_and_is_taken_once(cast: Cast) -> None:
    with cast.in_scope():
        transition, steward = begun(cast, kind=Kind.PERSON), cast.actor("steward")
        keys = [each.key for each in of_kind(Kind.PERSON)]
        assert "plan-promises" not in keys

        def take(keys: list[str], **changes: object) -> list[object]:
            pair: dict[str, object] = {"owner": cast.kestrel_member, "receiver": cast.manager}
            made = services.lines_take(
                transition=transition,
                keys=keys,
                actor=steward,
                **(pair | changes),  # type: ignore[arg-type]  # as the form gives them
            )
            return [*made]

        with pytest.raises(Refused) as refused:
            take(keys, receiver=None)
        assert refused.value.field == "receiver"
        assert len(take(keys)) == len(keys)
        for again in (keys[:1], [], ["nonsense"]):
            with pytest.raises(Refused) as refused:
                take(again)
            assert refused.value.field == "keys"
        for line in selectors.lines(transition):
            receiver = line.undertaking.receiver
            assert (receiver is None) == (line.area == Area.PLAN)
            assert line.undertaking.due >= partnership.today()


def test_the_gate_moves_later_and_what_is_still_to_be_done_with_it(cast: Cast) -> None:
    with cast.in_scope():
        transition, steward = begun(cast), cast.actor("steward")
        line, other = handed(cast, transition), handed(cast, transition, title="The budget")
        give(cast, other)
        due, gate_on = line.undertaking.due, transition.gate_on
        for day, reason, field in (
            (gate_on, "Late", "gate_on"),
            (gate_on + timedelta(days=7), " ", "reason"),
        ):
            with pytest.raises(Refused) as refused:
                services.gate_move(transition=transition, gate_on=day, reason=reason, actor=steward)
            assert refused.value.field == field
        services.gate_move(
            transition=transition, gate_on=gate_on + timedelta(days=7), reason="Asbestos", actor=steward
        )
        by_id = {each.id: each.undertaking for each in selectors.lines(transition)}
        assert by_id[line.id].due == due + timedelta(days=7)
        assert by_id[line.id].first_due == due
        assert by_id[other.id].due == due


def test_the_overlap_planned_first_stays_and_is_counted_once_it_is_over(cast: Cast) -> None:
    with cast.in_scope():
        transition, today = begun(cast), partnership.today()
        seat = seated(cast, transition)
        assert overlap_in_words() == ""
        with clock.at(clock.now() + timedelta(days=41)):
            assert overlap_in_words() == "0 of 1 planned overlaps reached"
        said = services.SeatSaid(
            post="site manager",
            leaver=cast.kestrel_member,
            last_day=today,
            comer=cast.member,
            first_day=today - timedelta(days=30),
            planned=2,
        )
        services.seat_write(transition=transition, said=said, seat=seat, actor=cast.actor("member"))
        assert seat.planned == 10
        assert overlap_in_words() == "1 of 1 planned overlaps reached"
        services.seat_remove(seat=seat, actor=cast.actor("member"))
        assert overlap_in_words() == ""


def test_somebody_stays_in_the_team_and_nobody_is_in_it_twice(cast: Cast) -> None:
    with cast.in_scope():
        transition, steward = begun(cast), cast.actor("steward")
        (first,) = selectors.members(transition)
        with pytest.raises(Refused):
            services.member_remove(member=first, actor=steward)
        with pytest.raises(Refused) as refused:
            services.member_add(transition=transition, person=cast.member, part="All", actor=steward)
        assert refused.value.field == "person"
        services.member_add(transition=transition, person=cast.manager, part="Money", actor=steward)
        services.member_remove(member=first, actor=steward)
        assert [each.person for each in selectors.members(transition)] == [cast.manager]


def test_it_ends_once_and_with_words(cast: Cast) -> None:
    with cast.in_scope():
        transition, steward = begun(cast), cast.actor("steward")
        with pytest.raises(Refused):
            services.transition_end(transition=transition, how=" ", actor=steward)
        with pytest.raises(Denied):
            services.transition_declare(
                transition=transition, at=transition.begun_at, actor=cast.actor("steward")
            )
        services.transition_end(transition=transition, how="One week was enough.", actor=steward)
        assert selectors.transition_for(steward, transition.id).state == State.ENDED
        with pytest.raises(Refused):
            handed(cast, transition)
