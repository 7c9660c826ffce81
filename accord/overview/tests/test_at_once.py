"""When what others did is seen around a page, and what has to be seen at once."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accord.agreement.tests.world import open_proposal
from accord.foundations import clock
from accord.foundations.audit import kinds
from accord.foundations.audit import selectors as audit
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.overview.tests.counter import Counter
from accord.overview.unchanged import Unchanged
from accord.partnership import selectors as partnership
from accord.partnership import services
from accord.partnership.rules import Office
from accord.steps.expertise.needs.tests.world import needed
from tests.cast import SINCE, Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking

NOON = datetime(2026, 11, 24, 12, 1, tzinfo=clock.now().tzinfo)
SECOND = timedelta(seconds=1)
GRAVE = {
    "partnership",
    "privacy",
    "agreement",
    "signin",
    "archive",
    "ballot",
    "publishing",
    "releases",
    "programme",
}

TAKING = {"ended", "over", "withdrawn", "discarded", "dropped", "removed", "back", "declined", "off", "left"}


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


def undertaken(cast: Cast, owner: str, by: str) -> "Undertaking":
    return undertakings.undertaking_make(
        title="Signs at the door",
        owner=cast.people[owner],
        due=partnership.today(),
        actor=cast.actor(by),
    )


def waiting(cast: Cast, browser: Client, name: str = "audit:log") -> str:
    """Return what a page says beside the way to one's own page: "1 waits", or nothing."""
    text = " ".join(browser.get(page(cast, name)).content.decode().split())
    return text.partition("My page (")[2].partition(")")[0]


def test_what_others_did_is_seen_within_the_minute(cast: Cast) -> None:
    kept, make = Unchanged[int](9), Counter()
    with cast.in_scope():
        member = cast.actor("member")
        assert kept.get(member, make) == 1
        needed(cast, by="kestrel_member")
        undertaken(cast, "steward", by="steward")
        assert kept.get(member, make) == 1
        with clock.at(NOON + 59 * SECOND):
            assert kept.get(member, make) == 1
        with clock.at(NOON + 60 * SECOND):
            assert kept.get(member, make) == 2


def test_what_others_do_costs_a_page_one_small_question(cast: Cast) -> None:
    browser = visitor(cast, "member")

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            browser.get(page(cast, "privacy:responsible"))
        return len(found)

    anew, again = asked(), asked()
    with cast.in_scope():
        needed(cast, by="kestrel_member")
    assert (asked(), asked()) == (again + 1, again)
    with cast.in_scope():
        open_proposal(cast)
    assert asked() > again + 20
    assert again < anew


def test_what_is_told_to_somebody_is_seen_at_once(cast: Cast) -> None:
    kept, make = Unchanged[int](9), Counter()
    with cast.in_scope():
        member = cast.actor("member")
        assert kept.get(member, make) == 1
        undertaken(cast, "member", by="steward")
        assert kept.get(member, make) == 2


def test_the_own_act_is_seen_at_once(cast: Cast) -> None:
    browser = visitor(cast, "member")
    with cast.in_scope():
        promise = undertaken(cast, "member", by="steward")
        assert waiting(cast, browser) == "1 waits"
        undertakings.undertaking_report(
            undertaking=promise, outcome=Outcome.DONE, words="They hang.", actor=cast.actor("member")
        )
    assert waiting(cast, browser) == ""


def test_an_act_that_leaves_no_line_is_seen_at_once_by_whoever_did_it(cast: Cast) -> None:
    browser, other = visitor(cast, "member"), visitor(cast, "steward")

    def asked(who: Client) -> int:
        with CaptureQueriesContext(connection) as found:
            who.get(page(cast, "privacy:responsible"))
        return len(found)

    first = {who: asked(who) for who in (browser, other)}
    with clock.at(NOON + SECOND):
        before, again = audit_tip(cast), asked(browser)
        assert again < first[browser]
    with clock.at(NOON + 2 * SECOND):
        assert browser.post(page(cast, "audit:mark-read"), {"number": "1"}).status_code == 302
    with clock.at(NOON + 3 * SECOND):
        assert audit_tip(cast) == before
        assert asked(browser) > again
        assert asked(browser) == again
        assert asked(other) < first[other]


def audit_tip(cast: Cast) -> audit.Tip:
    with cast.in_scope():
        return audit.tip()


def test_whose_mandate_has_ended_is_told_nothing_of_what_waited(cast: Cast) -> None:
    signatory = visitor(cast, "council_signatory")
    with cast.in_scope():
        open_proposal(cast)
        assert waiting(cast, signatory) == "1 waits"
        for mandate in partnership.mandates_of(cast.people["council_signatory"].id):
            services.mandate_end(mandate=mandate, actor=cast.system)
    assert waiting(cast, signatory) == ""


def test_who_left_or_lost_an_office_is_kept_nothing(cast: Cast) -> None:
    kept, make = Unchanged[int](9), Counter()
    with cast.in_scope():
        member = cast.actor("member")
        assert kept.get(member, make) == 1
        services.person_leave(
            person=cast.people["kestrel_member"], last_day=partnership.today(), actor=cast.system
        )
        assert kept.get(member, make) == 2, "somebody may have been the one for whom it waited"
        services.office_give(person=cast.steward, office=Office.BOARD_MEMBER, since=SINCE, actor=cast.system)
        assert kept.get(member, make) == 3


def test_with_a_day_rights_end_and_nothing_is_kept_into_the_next(cast: Cast) -> None:
    kept, make = Unchanged[int](9), Counter()
    midnight = NOON.replace(hour=0, minute=0) + timedelta(days=1)
    with cast.in_scope():
        member = cast.actor("member")
        for moment, made in ((midnight - SECOND, 1), (midnight, 2), (midnight + SECOND, 2)):
            with clock.at(moment):
                assert kept.get(member, make) == made


def test_the_rooms_of_people_rights_and_agreements_hurry() -> None:
    unhurried = {name.partition(".")[0] for name in kinds.unhurried()}
    assert unhurried, "some do not"
    assert unhurried.isdisjoint(GRAVE)


def test_what_takes_something_away_hurries() -> None:
    words = {word for name in kinds.unhurried() for word in name.partition(".")[2].split("_")}
    assert words.isdisjoint(TAKING)


def test_a_link_to_what_is_gone_answers_calmly(cast: Cast) -> None:
    browser = visitor(cast, "member")
    with cast.in_scope():
        promise = undertaken(cast, "member", by="steward")
    path = page(cast, "undertakings:report", undertaking_id=promise.id)
    assert browser.get(path).status_code == 200
    with cast.in_scope():
        undertakings.undertaking_report(
            undertaking=promise, outcome=Outcome.DROPPED, words="No door.", actor=cast.actor("member")
        )
    assert browser.get(path).status_code in {200, 302, 403}
    text = browser.get(path, follow=True).content.decode()
    assert "<h1" in text
