"""The pages of reviews, as leader, guide, rater, chair and everybody else see them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from accord.foundations import clock
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback import asking, selectors
from accord.steps.leadership.feedback.rules import OnRecord, RaterState
from accord.steps.leadership.feedback.tests.test_reports import MANY
from accord.steps.leadership.feedback.tests.world import Reviewed, agreed_year, reviewed
from tests.cast import Cast
from tests.visits import visitor


def address(cast: Cast, name: str, **parts: UUID) -> str:
    return reverse(f"feedback:{name}", kwargs={"partnership_id": cast.partnership.id, **parts})


def of(world: Reviewed, name: str, **parts: UUID) -> str:
    return address(world.cast, name, review_id=world.review.id, **parts)


def text(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def test_it_works(cast: Cast) -> None:
    """The leader chooses a guide and proposes; the guide confirms; the chair speaks on the record."""
    world = reviewed(cast)
    leader, guide = visitor(cast, "director"), visitor(cast, "trusted_person")
    chosen = {"guide": str(cast.trusted_person.id), "chair": str(cast.council_signatory.id)}
    assert leader.post(of(world, "guide"), chosen)["Location"] == of(world, "raters")
    people = {
        "home": [str(person.id) for person in world.raters["home"]],
        "partners": [str(person.id) for person in world.raters["partner"]],
        "reports": [str(person.id) for person in world.raters["report"]],
    }
    assert leader.post(of(world, "raters"), people)["Location"] == of(world, "review")
    assert "The raters wait for" in text(leader.get(of(world, "review")))
    assert "checked" in text(guide.get(of(world, "confirm")))
    assert guide.post(of(world, "confirm"), people)["Location"] == of(world, "review")
    assert "14 raters are confirmed." in text(leader.get(of(world, "review")))
    answers = {f"q{at}": "4" for at in range(len(world.year.statements))} | {"strength": "Asks first"}
    assert visitor(cast, "council_signatory").post(of(world, "say"), answers).status_code == 302
    assert [view.kind for view in world.fresh().views.all()] == [OnRecord.CHAIR]


def test_everybody_sees_that_leaders_are_reviewed_and_nothing_of_a_review(cast: Cast) -> None:
    world = reviewed(cast).proposed()
    member = visitor(cast, "member")
    assert "3 leaders hear what others see." in text(member.get(address(cast, "years")))
    assert "Ruth Aske" in text(member.get(address(cast, "year", year_id=world.year.id)))
    for name in ("review", "guide", "raters", "confirm", "say", "debrief", "decline"):
        assert member.get(of(world, name)).status_code == 403, name


def test_the_steward_proposes_a_year(cast: Cast) -> None:
    agreed_year(cast)
    steward = visitor(cast, "steward")
    with cast.in_scope():
        today, about = partnership.today(), [str(found.id) for found in asking.behaviours()]
    page = steward.get(address(cast, "propose"))
    assert "Which leaders are reviewed, and when?" in text(page)
    given = {
        "title": "Leader feedback, next year",
        "opens_on": (today + timedelta(days=30)).isoformat(),
        "closes_on": (today + timedelta(days=44)).isoformat(),
        "leaders": [str(cast.director.id)],
        "behaviours": about,
    }
    assert steward.post(address(cast, "propose"), given | {"leaders": []}).status_code == 200
    answer = steward.post(address(cast, "propose"), given)
    assert answer.status_code == 302
    assert "The reviews wait for" in text(steward.get(answer["Location"]))


def test_a_rater_says_no_before_the_round_opens(cast: Cast) -> None:
    world = reviewed(cast).confirmed()
    rater = visitor(cast, "home_0")
    assert "You will be asked about Ruth Aske." in text(rater.get(of(world, "decline")))
    assert rater.post(of(world, "decline"), {"because": "contact"}).status_code == 302
    states = {each.person_id: each.state for each in world.fresh().raters.all()}
    assert states[cast.home_0.id] == RaterState.DECLINED
    assert "Home-0" not in text(visitor(cast, "director").get(of(world, "review")))
    assert "Home-0" in text(visitor(cast, "trusted_person").get(of(world, "confirm")))


def test_the_guide_reads_talks_and_hands_over(cast: Cast) -> None:
    world = reviewed(cast).confirmed()
    world.say(OnRecord.SELF, 5)
    world.closed(MANY, words="Listens, says")
    with clock.at(world.after()):
        guide, leader = visitor(cast, "trusted_person"), visitor(cast, "director")
        page = text(guide.get(of(world, "report")))
        assert "You alone read this, until" in page
        assert "Ruth Aske sees it higher than others do" in page
        assert "you see it higher" not in page
        assert leader.get(of(world, "report")).status_code == 403
        with cast.in_scope():
            today = partnership.today()
        booked = {"on": (today + timedelta(days=2)).isoformat()}
        assert guide.post(of(world, "debrief"), booked).status_code == 302
        assert "Listens, says" in text(guide.get(of(world, "debrief")))
        record = {"on": today.isoformat(), "act": "record", "without": ["0"]}
        assert guide.post(of(world, "debrief"), record).status_code == 302
        assert guide.get(of(world, "report")).status_code == 403
        page = text(leader.get(of(world, "report")))
    assert "You see it higher than others do" in page
    assert page.count("Listens, says") == 13


def test_the_leader_shares_takes_back_and_puts_a_line_into_the_own_plan(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY).handed_over()
    with clock.at(world.after()):
        leader, chair = visitor(cast, "director"), visitor(cast, "council_signatory")
        assert chair.get(of(world, "report")).status_code == 403
        rater = {"person": str(cast.home_0.id)}
        assert "was asked to rate you" in text(leader.post(of(world, "share"), rater))
        shared = {"person": str(cast.council_signatory.id)}
        assert leader.post(of(world, "share"), shared).status_code == 302
        assert "shares this with you" in text(chair.get(of(world, "report")))
        assert "Report of Ruth Aske" in text(chair.get(address(cast, "years")))
        assert chair.get(of(world, "paper")).status_code == 403
        share = world.report().shares.get()
        leader.post(of(world, "take-back", share_id=share.id))
        assert chair.get(of(world, "report")).status_code == 403
        with cast.in_scope():
            behaviour = asking.behaviours()[0]
        line = {"now": "I tell late", "wanted": "Told the same day"}
        answer = leader.post(of(world, "line", behaviour_id=behaviour.id), line)
        assert answer.status_code == 302
        assert "plan" in answer["Location"]


@pytest.mark.parametrize("name", ["director", "trusted_person"])
def test_what_waits_stands_on_my_page(cast: Cast, name: str) -> None:
    reviewed(cast).proposed()
    page = text(
        visitor(cast, name).get(reverse("overview:my-page", kwargs={"partnership_id": cast.partnership.id}))
    )
    assert ("Say how you see yourself" if name == "director" else "Confirm who rates Ruth Aske") in page


def test_nothing_of_a_review_is_there_in_another_partnership(cast: Cast) -> None:
    world = reviewed(cast)
    assert visitor(cast, "stranger").get(of(world, "review")).status_code == 404
    with cast.in_scope():
        assert selectors.review_or_none(world.year.id) is None
