"""The list of first things, from a founding to a result that was talked about."""

from accord.foundations import registry
from accord.foundations.registry import How
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor


def things(cast: Cast, name: str) -> dict[str, registry.FirstThing]:
    with cast.in_scope():
        return {str(thing.what): thing for thing in registry.first_things(cast.actor(name))}


def how(cast: Cast, begins: str, name: str = "steward") -> How:
    return next(thing.how for what, thing in things(cast, name).items() if what.startswith(begins))


def test_it_works(cast: Cast) -> None:
    answer = visitor(cast, "member").get(page(cast, "setting_up:list"))
    assert answer.status_code == 200
    text = " ".join(answer.content.decode().split())
    assert "3 of 8 first things are done." in text
    assert "3 of 3 partners" in text


def test_they_stand_in_the_order_in_which_they_go(cast: Cast) -> None:
    places = [thing.place for thing in things(cast, "member").values()]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_each_is_done_when_the_house_says_so(cast: Cast) -> None:
    assert how(cast, "Agree what good") is How.TO_DO
    with cast.in_scope():
        charter_in_force(cast)
    assert how(cast, "Agree what good") is How.DONE
    assert how(cast, "Set up the first round") is How.TO_DO
    with cast.in_scope():
        draft(cast, title="Round of April")
    assert how(cast, "Set up the first round") is How.UNDER_WAY
    stored(cast)
    assert how(cast, "Set up the first round") is How.DONE
    assert how(cast, "Read the first result") is How.DONE


def test_who_may_act_is_led_to_the_act_and_others_to_what_they_may_read(cast: Cast) -> None:
    what = "Set up the first round, and have it agreed"
    drafts, reads = (things(cast, name)[what].link for name in ("steward", "member"))
    assert drafts is not None
    assert reads is not None
    assert drafts.url.endswith("/rounds/new/")
    assert reads.url != drafts.url


def test_it_is_offered_in_the_foot_to_those_who_begin(cast: Cast) -> None:
    address = page(cast, "setting_up:list")
    for name, offered in (("steward", True), ("council_signatory", True), ("member", False)):
        text = visitor(cast, name).get(page(cast, "overview:dashboard")).content.decode()
        assert (address in text) is offered
