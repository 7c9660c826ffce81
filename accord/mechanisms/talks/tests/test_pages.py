"""The pages of talks: from a result to what was undertaken, as the steward walks it and all read it."""

from datetime import timedelta

import pytest
from django.utils.html import escape

from accord.mechanisms.talks import selectors, services
from accord.mechanisms.talks.models import Talk
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause, TalkState
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.published import IN_TIME, TEXTS, stored
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"


@pytest.fixture
def talk(cast: Cast) -> Talk:
    result = stored(cast)
    with cast.in_scope():
        return services.talk_open(
            result=result, held_on=partnership.today(), place="Site office", actor=cast.actor("steward")
        )


def decision(cast: Cast, **changes: str) -> dict[str, str]:
    with cast.in_scope():
        due = partnership.today() + timedelta(days=20)
    given = {
        "reading": "We hear of it too late.",
        "cause": "behaviour",
        "decision": "undertaking",
        "title": "One shared list of problems",
        "owner": str(cast.kestrel_member.id),
        "due": due.isoformat(),
    }
    return given | changes


def test_a_point_is_named_in_short_and_quoted_below(cast: Cast, talk: Talk) -> None:
    with cast.in_scope():
        raised = services.point_raise(talk=talk, sentence="Who pays for it?", actor=cast.actor("steward"))
        first = talk.points.all()[0]
    client = visitor(cast, "steward")
    for path in (page(cast, "talks:talk", talk_id=talk.id), page(cast, "talks:said")):
        text = client.get(path).content.decode()
        assert ">1. Openness, statement 1 of 2</h" in text
        assert ">4. Raised by somebody</h" in text
        assert f"“{TEXTS[IN_TIME]}”</p>" in text
        assert "“Who pays for it?”</p>" in text
    for point, name in (
        (first, "Point 1: Openness, statement 1 of 2"),
        (raised, "Point 4: Raised by somebody"),
    ):
        path = page(cast, "talks:point", talk_id=talk.id, point_id=point.id)
        assert f"<h1>{name}</h1>" in client.get(path).content.decode()


def test_the_steward_goes_from_the_result_to_a_closed_talk(cast: Cast) -> None:
    result = stored(cast)
    client = visitor(cast, "steward")
    shown = client.get(page(cast, "publishing:result", round_id=result.round_id)).content.decode()
    plan = page(cast, "talks:plan", round_id=result.round_id)
    assert f'href="{plan}"' in shown
    assert "gives us 3 points to talk about." in client.get(plan).content.decode()
    client.post(plan, {"held_on": "2026-12-03", "begins": "14:00", "lasts": "90", "place": "Site office"})
    with cast.in_scope():
        talk = selectors.talk_about(result.round_id)
    assert talk is not None
    own = page(cast, "talks:talk", talk_id=talk.id)
    for number, point in enumerate(talk.points.all()):
        path = page(cast, "talks:point", talk_id=talk.id, point_id=point.id)
        assert f"{number} of 3 points are decided." in client.get(own).content.decode()
        given = (
            decision(cast)
            if number == 0
            else decision(cast, decision="not_to_act", reason="In March.", due="")
        )
        assert client.post(path, given).status_code == 302
    assert "Every point is decided. The talk can be closed." in client.get(own).content.decode()
    client.post(page(cast, "talks:close", talk_id=talk.id))
    said = visitor(cast, "harbour_signatory").get(page(cast, "talks:said")).content.decode()
    assert "You said it in “Round of October”: 0 done, 1 under way." in said
    assert "You said: “We hear of problems in time”" in said
    assert "One shared list of problems" in said
    assert "In March." in said


def test_others_are_led_to_what_was_agreed(cast: Cast) -> None:
    result = stored(cast)
    path = page(cast, "publishing:result", round_id=result.round_id)
    text = visitor(cast, "member").get(path).content.decode()
    assert "See what we agreed to do" in text
    assert "Plan the talk" not in text


def pages(cast: Cast, talk: Talk) -> dict[str, str]:
    with cast.in_scope():
        point = talk.points.all()[0]
        later = stored(cast, title="Round of January")
    return {
        "said": page(cast, "talks:said"),
        "talk": page(cast, "talks:talk", talk_id=talk.id),
        "plan": page(cast, "talks:plan", round_id=later.round_id),
        "close": page(cast, "talks:close", talk_id=talk.id),
        "raise": page(cast, "talks:point-raise", talk_id=talk.id),
        "point": page(cast, "talks:point", talk_id=talk.id, point_id=point.id),
        "drop": page(cast, "talks:point-drop", talk_id=talk.id, point_id=point.id),
    }


def test_doors(cast: Cast, talk: Talk) -> None:
    for name, path in pages(cast, talk).items():
        for_all = name in {"said", "talk"}
        assert visitor(cast, "stranger").get(path).status_code == 404, name
        assert visitor(cast, "member").get(path).status_code == (200 if for_all else 403), name
        assert visitor(cast, "steward").get(path).status_code in {200, 302}, name
        if not for_all:
            assert visitor(cast, "member").post(path, decision(cast)).status_code == 403, name


def test_a_point_of_another_talk_is_not_there(cast: Cast, talk: Talk) -> None:
    other = stored(cast, title="Round of January")
    with cast.in_scope():
        elsewhere = services.talk_open(
            result=other, held_on=partnership.today(), place="", actor=cast.actor("steward")
        )
        point = elsewhere.points.all()[0]
    path = page(cast, "talks:point", talk_id=talk.id, point_id=point.id)
    assert visitor(cast, "steward").get(path).status_code == 404


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"reading": ""}, "Say what you agreed that it means."),
        ({"cause": ""}, "Choose what lies behind it."),
        ({"decision": ""}, "Choose one: an undertaking, or not to act."),
        ({"title": ""}, "Say what will be done."),
        ({"owner": ""}, "Choose who sees to it."),
        ({"due": ""}, "Choose the day by which it is done."),
        ({"due": "2020-01-01"}, "Choose today or a later day."),
        ({"due": "soon"}, "Write a day such as 2026-03-31."),
        ({"decision": "not_to_act"}, "Say why we will not act, so that everybody understands it."),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    cast: Cast, talk: Talk, change: dict[str, str], error: str
) -> None:
    given = decision(cast, **change)
    text = visitor(cast, "steward").post(pages(cast, talk)["point"], given).content.decode()
    assert text.count(error) >= 2  # in the summary on top and beside the field
    assert given["title"] in text
    assert given["reading"] in text
    with cast.in_scope():
        assert selectors.progress_of(talk).decided == 0


def test_a_person_of_another_partnership_cannot_be_chosen(cast: Cast, talk: Talk) -> None:
    given = decision(cast, owner=str(cast.stranger.id))
    assert visitor(cast, "steward").post(pages(cast, talk)["point"], given).status_code == 200
    with cast.in_scope():
        assert selectors.progress_of(talk).decided == 0


def test_a_talk_with_open_points_is_not_closed(cast: Cast, talk: Talk) -> None:
    path = pages(cast, talk)["close"]
    text = visitor(cast, "steward").post(path, follow=True).content.decode()
    assert "Decide every point first" in text
    with cast.in_scope():
        assert selectors.talk_for(cast.actor("member"), talk.id).state == TalkState.OPEN


def test_a_point_is_raised_and_taken_off(cast: Cast, talk: Talk) -> None:
    client, paths = visitor(cast, "steward"), pages(cast, talk)
    assert (
        "Say what you want to talk about." in client.post(paths["raise"], {"sentence": ""}).content.decode()
    )
    client.post(paths["raise"], {"sentence": "Parking at the site"})
    client.post(paths["drop"])
    text = client.get(paths["talk"]).content.decode()
    assert "“Parking at the site”" in text
    assert "1. We hear of problems in time" not in text


def test_hostile_words_are_only_words(cast: Cast) -> None:
    result = stored(cast, texts=TEXTS | {IN_TIME: HOSTILE}, title=HOSTILE)
    with cast.in_scope():
        steward = cast.actor("steward")
        talk = services.talk_open(result=result, held_on=partnership.today(), place=HOSTILE, actor=steward)
        first, second, *_ = talk.points.all()
        services.point_raise(talk=talk, sentence=HOSTILE, actor=steward)
        services.point_decide_act(
            point=first,
            reading=HOSTILE,
            cause=Cause.VALUE,
            referral=Referral(HOSTILE, partnership.today()),
            title=HOSTILE,
            owner=cast.manager,
            due=partnership.today(),
            actor=steward,
        )
        services.point_decide_not(
            point=second, reading=HOSTILE, cause=Cause.BEHAVIOUR, reason=HOSTILE, actor=steward
        )
    client = visitor(cast, "steward")
    for path in (
        page(cast, "talks:said"),
        page(cast, "talks:talk", talk_id=talk.id),
        page(cast, "talks:point-raise", talk_id=talk.id),
        page(cast, "undertakings:list"),
    ):
        text = client.get(path).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert escape(HOSTILE) in text


def test_before_the_first_round_the_page_says_what_belongs_there(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "talks:said")).content.decode()
    assert "No round has closed yet" in text
    stored(cast)
    assert "Nobody has talked about “Round of October” yet." in (
        visitor(cast, "member").get(page(cast, "talks:said")).content.decode()
    )
