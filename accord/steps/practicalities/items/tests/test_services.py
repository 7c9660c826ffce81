"""The board: put on it, said anew, stopped and not, decided; by whom, and what is refused."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import uuid4

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.undertakings import selectors as undertakings
from accord.mechanisms.undertakings import services as reporting
from accord.mechanisms.undertakings.rules import Outcome
from accord.steps.practicalities.items import selectors, services
from accord.steps.practicalities.items.money import Money, in_words
from accord.steps.practicalities.items.rules import Area, Pays, Place, Priority, Verdict
from accord.steps.practicalities.items.shipped import TEMPLATE, of_area
from accord.steps.practicalities.items.tests.world import DUE, NOON, TODAY, on_board, stands
from tests.cast import Cast


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def test_it_works(cast: Cast) -> None:
    paid = Money(cost=4000, pays=Pays.ONE, payer=cast.kestrel)
    item = on_board(cast, due=DUE, money=paid, priority=Priority.FIRST)
    owner = cast.actor("kestrel_member")
    services.item_block(item=item, words="No permit", since=date(2026, 11, 1), actor=owner)
    assert stands(cast, item).place is Place.BLOCKED
    services.item_unblock(item=item, how="It came", actor=owner)
    services.item_decide(item=item, verdict=Verdict.WILL, words="In oak", reasons="It lasts.", actor=owner)
    assert stands(cast, item).place is Place.LATER
    reporting.undertaking_report(
        undertaking=item.undertaking, outcome=Outcome.DONE, words="They hang there", actor=owner
    )
    found = stands(cast, item)
    assert (found.place, found.course.ready_on) == (Place.READY, TODAY)
    assert in_words(paid) == "£4,000, paid by Kestrel Build"


def test_its_promise_is_an_undertaking_that_says_where_it_stands(cast: Cast) -> None:
    item = on_board(cast)
    (found,) = undertakings.undertakings(cast.actor("kestrel_member"), mine=True)
    assert found == item.undertaking
    assert str(item.id) in undertakings.origin_links([found])[found.id].url


def test_the_steward_keeps_the_board(cast: Cast) -> None:
    with pytest.raises(Denied):
        on_board(cast, name="kestrel_member")
    item = on_board(cast)
    with pytest.raises(Denied):
        services.item_change(
            item=item,
            area=Area.PLACE,
            priority=Priority.LATER,
            money=Money(),
            actor=cast.actor("kestrel_member"),
        )
    services.item_change(
        item=item, area=Area.PLACE, priority=Priority.LATER, money=Money(), actor=cast.actor("steward")
    )
    changed = stands(cast, item).item
    assert (changed.area, changed.priority) == (Area.PLACE, Priority.LATER)


def test_only_whoever_sees_to_it_and_the_steward_say_what_stops_it(cast: Cast) -> None:
    item = on_board(cast)
    with pytest.raises(Denied):
        services.item_block(item=item, words="Rain", since=TODAY, actor=cast.actor("member"))
    services.item_block(item=item, words="Rain", since=TODAY, actor=cast.actor("steward"))


@pytest.mark.parametrize(
    ("field", "words", "since"), [("words", " ", TODAY), ("since", "Rain", TODAY + timedelta(days=1))]
)
def test_a_stop_needs_words_and_a_day_that_has_come(cast: Cast, field: str, words: str, since: date) -> None:
    item, actor = on_board(cast), cast.actor("steward")
    with pytest.raises(Refused) as refused:
        services.item_block(item=item, words=words, since=since, actor=actor)
    assert refused.value.field == field


def test_one_thing_stops_it_at_a_time(cast: Cast) -> None:
    item, actor = on_board(cast), cast.actor("steward")
    services.item_block(item=item, words="Rain", since=TODAY, actor=actor)
    with pytest.raises(Refused):
        services.item_block(item=item, words="Snow", since=TODAY, actor=actor)
    services.item_unblock(item=item, how="It dried", actor=actor)
    with pytest.raises(Refused):
        services.item_unblock(item=item, how="It dried", actor=actor)
    services.item_block(item=item, words="Snow", since=TODAY, actor=actor)


def test_we_will_not_ends_it_with_its_reasons_and_its_stop(cast: Cast) -> None:
    item, actor = on_board(cast), cast.actor("kestrel_member")
    services.item_block(item=item, words="Rain", since=TODAY, actor=actor)
    with pytest.raises(Refused) as refused:
        services.item_decide(item=item, verdict=Verdict.WILL_NOT, words="No", reasons=" ", actor=actor)
    assert refused.value.field == "reasons"
    services.item_decide(
        item=item, verdict=Verdict.WILL_NOT, words="No signs", reasons="One door.", actor=actor
    )
    found = stands(cast, item)
    assert (found.place, found.course.blocked_since) == (Place.NOT, None)
    assert found.item.undertaking.reason == "One door."
    with pytest.raises(Refused):
        services.item_decide(item=item, verdict=Verdict.WILL, words="Yes", reasons="Two.", actor=actor)


def test_who_pays_is_named_or_not_settled(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        on_board(cast, money=Money(cost=1, pays=Pays.ONE))
    assert refused.value.field == "payer"
    with pytest.raises(Refused) as refused:
        on_board(cast, money=Money(cost=-1))
    assert refused.value.field == "cost"
    assert in_words(Money(cost=5)) == "£5, who pays is not settled yet"
    assert in_words(Money(pays=Pays.TOGETHER)) == "paid by the partners together"
    assert in_words(Money()) == ""


def test_a_form_sent_twice_makes_one(cast: Cast) -> None:
    same = uuid4()
    assert on_board(cast, new_id=same) == on_board(cast, new_id=same)
    assert len(selectors.items(cast.actor("member"))) == 1


def test_the_template_is_taken_once_each_with_its_weeks(cast: Cast) -> None:
    actor, written = cast.actor("steward"), of_area(Area.SYSTEMS)[:2]
    keys = [found.key for found in written]
    made = services.items_take(keys=keys, owner=cast.member, starts=TODAY, actor=actor)
    assert [item.undertaking.due for item in made] == [
        TODAY + timedelta(weeks=found.weeks) for found in written
    ]
    for again in (keys[:1], []):
        with pytest.raises(Refused) as refused:
            services.items_take(keys=again, owner=cast.member, starts=TODAY, actor=actor)
        assert refused.value.field == "keys"


def test_the_template_has_about_fifty_things_in_every_area() -> None:
    assert 45 <= len(TEMPLATE) <= 55
    assert all(len(of_area(area)) >= 5 for area in Area)
    assert all(
        found.key.startswith(f"{found.area}-") and found.title and found.why for found in TEMPLATE.values()
    )


def test_the_log_tells_it_without_reasons(cast: Cast) -> None:
    item, actor = on_board(cast), cast.actor("steward")
    services.item_decide(item=item, verdict=Verdict.WILL, words="In oak", reasons="Secret", actor=actor)
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert told[0] == "Anna Rees recorded what was decided about “Signs at the door”."
    assert "Secret" not in " ".join(told)
