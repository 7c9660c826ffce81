"""The pages of expertise, from a need to the close; and what whoever is engaged finds of them."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import selectors as briefs
from accord.steps.expertise.briefs.tests.world import briefed, known, stood, thought
from accord.steps.expertise.engagements.tests.world import engaged, judged
from accord.steps.expertise.needs import selectors as needs
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from django.test import Client

HOSTILE = "<script>alert('x')</script>"


def sent(client: "Client", path: str, **given: object) -> str:
    return " ".join(client.post(path, given, follow=True).content.decode().split())


def seen(client: "Client", path: str) -> str:
    return " ".join(client.get(path).content.decode().split())


def test_an_empty_page_says_what_belongs_there(cast: Cast) -> None:
    text = seen(visitor(cast, "member"), page(cast, "expertise:home"))
    assert "Nobody from outside helps us now, and nobody has asked for help." in text
    assert "Ask for help" in text


def test_from_a_need_to_the_appointment(cast: Cast) -> None:
    member, steward = visitor(cast, "member"), visitor(cast, "steward")
    text = sent(member, page(cast, "needs:raise"), title=HOSTILE, why="Costs come late.")
    assert HOSTILE not in text
    assert "Somebody says that we need help with this." in text
    assert "Write the brief" not in text
    with cast.in_scope():
        (need,) = needs.open_needs()
        today = partnership.today()
        pays = {f"pays-{found.id}": 1500 for found in partnership.partners()}
        worked = {f"worked-{found.id}": "none" for found in partnership.partners()}
    begin, brief = (
        page(cast, "briefs:begin", need_id=need.id),
        dict[str, object](outcome="No surprises.", days="6"),
    )
    text = sent(steward, begin, **brief)
    assert "Say how we will judge it." in text
    assert "No surprises." in text
    brief |= {"scope": "Three talks.", "areas": ["talks"], "judged_by": "Whether costs come late."}
    days = {"first_day": today.isoformat(), "last_day": (today + timedelta(days=30)).isoformat()}
    text = sent(steward, begin, **brief, **days, **pays)
    assert "Nobody stands for this yet." in text
    assert "6 days, for £4,500 at most" in text
    known_as = {"family_name": "Albright", "email": "tom@albright.example", "organisation": "Albright"}
    assert "Say what this person can do." in sent(steward, page(cast, "briefs:facilitator-add"), **known_as)
    text = sent(steward, page(cast, "briefs:facilitator-add"), **known_as, skills="Joint budgets")
    assert "We know one person who could help us from outside." in text
    with cast.in_scope():
        (found,), (tom,) = briefs.live_briefs(), briefs.directory(cast.actor("steward"))
    add = page(cast, "briefs:candidate-add", brief_id=found.id)
    assert "Write what the candidate declares" in sent(steward, add, facilitator=str(tom.id))
    text = sent(steward, add, facilitator=str(tom.id), offer="Three days.", day_rate="750", **worked)
    assert "One candidate stands for this." in text
    assert "Put the appointment" not in text
    with cast.in_scope():
        (candidate,) = briefs.live_briefs()[0].candidates.all()
    parts = {"candidate_id": candidate.id, "organisation_id": cast.kestrel.id}
    client, view = visitor(cast, "kestrel_signatory"), page(cast, "briefs:view", **parts)
    assert "Choose one of them." in sent(client, view, words="Fine.")
    assert "could work with this candidate" in sent(client, view, words="Fine.", stance="accepts")
    with cast.in_scope():
        thought(cast, candidate, "council", "harbour")
    propose = page(cast, "engagements:propose", candidate_id=candidate.id)
    assert propose in seen(steward, page(cast, "briefs:brief", brief_id=found.id))
    assert "Past work for Kestrel Build" in seen(steward, propose)
    assert "Albright as facilitator" in sent(steward, propose)


def test_a_suggestion_is_taken_up_or_declined(cast: Cast) -> None:
    stored(cast)
    member, steward = visitor(cast, "member"), visitor(cast, "steward")
    with cast.in_scope():
        (found,) = needs.suggested()
    path = page(cast, "needs:suggestion", key=found.key)
    assert str(found.because) in seen(member, page(cast, "expertise:home"))
    assert "We do not need help with this" not in seen(member, path)
    assert "Choose one of them." in sent(steward, path, words="We can.")
    assert "We do not look for help with this." in sent(steward, path, words="We can.", answer="decline")
    assert steward.get(path).status_code == 404


def test_whoever_is_engaged_finds_the_own_engagement_and_no_candidates(cast: Cast) -> None:
    with cast.in_scope():
        held = engaged(cast)
        judged(cast, held, "council")
    client, here = visitor(cast, "engaged"), {"engagement_id": held.id}
    text = seen(client, page(cast, "expertise:home"))
    assert "Tom Albright helps us until" in text
    for name in ("briefs:directory", "needs:raise"):
        assert client.get(page(cast, name)).status_code == 403
    text = seen(client, page(cast, "engagements:engagement", **here))
    assert "It helped council." not in text
    assert "who else stood for it" not in text
    session = page(cast, "engagements:session", **here)
    assert "Say what it was for." in sent(client, session, days="1", expenses="0")
    with cast.in_scope():
        today = partnership.today().isoformat()
    text = sent(client, session, held_on=today, purpose="Both sides", days="1.5", expenses="20")
    assert "1.5 of 6 days used, £1,070 of £4,500" in text
    text = sent(client, page(cast, "engagements:recommend", **here), words="One list", because="Three now.")
    assert "not answered yet" in text
    assert "Take it up" not in text
    assert "Take it up" in seen(visitor(cast, "steward"), page(cast, "engagements:engagement", **here))


def test_it_is_judged_and_its_close_proposed_on_pages(cast: Cast) -> None:
    with cast.in_scope():
        held = engaged(cast)
        judged(cast, held, "council", "kestrel")
    here, steward = {"engagement_id": held.id}, visitor(cast, "steward")
    close, words = page(cast, "engagements:close", **here), {"handover": "The list", "ourselves": "Read it"}
    text = sent(steward, close, **words)
    assert "Harbour Capital has not said yet how useful it was." in text
    assert "The list" in text
    client = visitor(cast, "harbour_signatory")
    judge = page(cast, "engagements:judge", organisation_id=cast.harbour.id, **here)
    assert "Whether costs still come late." in seen(client, judge)
    text = sent(client, judge, useful="much", words="We talk first.")
    assert "it moved us on" in text
    assert "The engagement of Tom Albright is closed" in sent(steward, close, **words)
    text = seen(steward, page(cast, "engagements:engagement", **here))
    assert "The partners decide whether the engagement of Tom Albright is closed." in text


@pytest.mark.parametrize("name", ["member", "steward"])
def test_a_brief_that_costs_more_says_so_and_offers_no_appointment(cast: Cast, name: str) -> None:
    with cast.in_scope():
        brief = briefed(cast)
        thought(cast, stood(cast, brief, known(cast), day_rate=2000))
    text = seen(visitor(cast, name), page(cast, "briefs:brief", brief_id=brief.id))
    assert "All days together cost more than the partners pay." in text
    assert "Put the appointment" not in text


def test_the_dashboard_says_how_help_goes(cast: Cast) -> None:
    path = page(cast, "overview:dashboard")
    assert "Nobody helps from outside" in seen(visitor(cast, "member"), path)
    with cast.in_scope():
        judged(cast, engaged(cast), "kestrel")
    assert "Kestrel: it helped somewhat" in seen(visitor(cast, "member"), path)
