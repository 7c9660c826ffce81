"""Sessions, recommendations and their cost: who records, who answers, what adds up."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.undertakings import selectors as undertakings
from accord.mechanisms.undertakings import services as reporting
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements import costs, figures, rules, selectors, services
from accord.steps.expertise.engagements.models import Engagement, Recommendation, Session
from accord.steps.expertise.engagements.rules import Answer
from accord.steps.expertise.engagements.tests.world import again, engaged, judged
from tests.cast import Cast


@pytest.fixture(autouse=True)
def in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def held_session(cast: Cast, held: Engagement, *, by: str = "engaged", **changes: Any) -> Session:
    given: dict[str, Any] = {
        "held_on": partnership.today(),
        "purpose": "Both sides alone",
        "notes": "",
        "days": Decimal("1.5"),
        "expenses": 50,
    }
    return services.session_record(engagement=held, actor=cast.actor(by), **(given | changes))


def recommended(cast: Cast, held: Engagement, words: str = "One list of dates") -> Recommendation:
    return services.recommendation_make(
        engagement=held, words=words, because="There are three.", actor=cast.actor("engaged")
    )


def test_it_works(cast: Cast) -> None:
    held = engaged(cast)
    held_session(cast, held)
    first, second = recommended(cast, held), recommended(cast, held, "A joint account")
    steward, due = cast.actor("steward"), partnership.today() + timedelta(days=9)
    waits = [each.what for each in waiting_for(steward)]
    assert "Answer what the facilitator recommends: “One list of dates”" in waits
    taken = services.recommendation_take_up(
        recommendation=first, owner=cast.kestrel_member, due=due, actor=steward
    )
    services.recommendation_decline(recommendation=second, reason="Auditors.", actor=steward)
    promise = taken.undertaking
    assert promise is not None
    assert undertakings.origin_links([promise])[promise.id].label == "a recommendation of a facilitator"
    reporting.undertaking_report(
        undertaking=promise, outcome=Outcome.DONE, words="It hangs.", actor=cast.actor("kestrel_member")
    )
    judged(cast, held, "kestrel", "council")
    found = figures.figures([again(cast, held)], partnership.today())
    assert figures.done_in_words(found) == "1 of 2 recommendations done"
    assert figures.useful_in_words(found) == "Council: it helped somewhat; Kestrel: it helped somewhat"
    assert figures.days_in_a_year(found) == "1.5 days bought in twelve months"
    assert costs.heading(again(cast, held)) == "1.5 of 6 days used, £1,100 of £4,500"


def test_whoever_is_engaged_records_the_own_and_nobody_elses(cast: Cast) -> None:
    held = engaged(cast)
    for name in ("member", "kestrel_signatory"):
        with pytest.raises(Denied):
            held_session(cast, held, by=name)
    cast.add_facilitator(until=partnership.today())
    with pytest.raises(Denied):
        held_session(cast, held, by="facilitator")
    held_session(cast, held, by="steward")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"purpose": " "}, "purpose"),
        ({"days": Decimal("0.3")}, "days"),
        ({"days": Decimal("5.25")}, "days"),
        ({"expenses": -1}, "expenses"),
    ],
)
def test_a_session_says_what_for_and_how_long(cast: Cast, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        held_session(cast, engaged(cast), by="steward", **changes)
    assert refused.value.field == field


def test_a_session_lies_within_the_engagement_and_has_come(cast: Cast) -> None:
    held, day = engaged(cast), timedelta(days=1)
    for wrong in (held.first_day - day, partnership.today() + day):
        with pytest.raises(Refused) as refused:
            held_session(cast, held, held_on=wrong)
        assert refused.value.field == "held_on"
    with clock.at(clock.now() + 60 * day), pytest.raises(Refused):
        held_session(cast, held, by="steward", held_on=held.last_day + day)


def test_the_steward_answers_a_recommendation_once(cast: Cast) -> None:
    made = recommended(cast, engaged(cast))
    for name in ("engaged", "member", "council_signatory"):
        with pytest.raises(Denied):
            services.recommendation_decline(recommendation=made, reason="No.", actor=cast.actor(name))
    with pytest.raises(Refused) as refused:
        services.recommendation_decline(recommendation=made, reason=" ", actor=cast.actor("steward"))
    assert refused.value.field == "reason"
    services.recommendation_decline(recommendation=made, reason="No.", actor=cast.actor("steward"))
    assert selectors.recommendation_locked(made.id).answer == Answer.DECLINED
    with pytest.raises(Refused):
        services.recommendation_take_up(
            recommendation=made, owner=cast.member, due=partnership.today(), actor=cast.actor("steward")
        )


def test_a_partner_judges_for_itself(cast: Cast) -> None:
    held = engaged(cast)
    with pytest.raises(Denied):
        services.evaluation_give(
            engagement=held,
            organisation=cast.kestrel,
            useful=rules.Useful.MUCH,
            words="Yes.",
            released=True,
            actor=cast.actor("council_signatory"),
        )
    with clock.at(clock.now() + timedelta(days=31)):
        waits = [each.what for each in waiting_for(cast.actor("kestrel_signatory"))]
    assert "Say for Kestrel Build how useful the help of Tom Albright was" in waits
