"""The pages of issues and of the ladder: by role, with errors beside the field, and words never code."""

import pytest

from accord.mechanisms.issues import ladders, selectors, services
from accord.mechanisms.issues.models import Issue
from accord.mechanisms.issues.tests.world import agreed, raised
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


@pytest.fixture
def issue(cast: Cast) -> Issue:
    with cast.in_scope():
        agreed(cast)
        return raised(cast)


def test_an_issue_climbs_two_rungs(cast: Cast, issue: Issue) -> None:
    own = page(cast, "issues:issue", issue_id=issue.id)
    text = visitor(cast, "harbour_signatory").get(own).content.decode()
    assert "<h1>Issue 1 is on rung 1, which has until" in text
    assert "Mia Marsh (Council), Ben Ives (Kestrel)" in text
    assert "Pass it up" not in text
    for name, rung in (("member", 2), ("director", 3)):
        client = visitor(cast, name)
        assert "Settle it" in client.get(own).content.decode()
        text = client.post(f"{own}pass-up/", {"reason": HOSTILE}, follow=True).content.decode()
        assert f"Issue 1 is on rung {rung}" in text
        assert HOSTILE not in text
    assert "Nobody stands on this rung today: it waits for the steward." in text
    settled = visitor(cast, "steward").post(
        f"{own}settle/", {"how": "One store", "lesson": "Ask who may decide"}, follow=True
    )
    assert "<h1>Issue 1 was settled on rung 3.</h1>" in settled.content.decode()
    found = visitor(cast, "member").get(page(cast, "issues:lessons") + "?words=decide").content.decode()
    assert "One settled issue speaks of this." in found
    assert "Ask who may decide" in found


def test_anybody_raises_one_and_errors_stand_beside_the_field(cast: Cast, issue: Issue) -> None:
    client, form = visitor(cast, "kestrel_member"), page(cast, "issues:raise")
    text = client.post(form, {"title": "Late again", "what": ""}).content.decode()
    assert text.count("Say what happens.") >= 2
    assert "Late again" in text
    text = client.post(
        form, {"title": "Late again", "what": "Twice", "behaviour": ""}, follow=True
    ).content.decode()
    assert "It is on the lowest rung now" in text
    listed = client.get(page(cast, "issues:list")).content.decode()
    assert "2 issues are open, and all are within their time." in listed
    assert "Ben Ives, Kestrel, raised it on" in listed


def test_before_a_ladder_is_agreed_every_page_says_so(cast: Cast) -> None:
    client = visitor(cast, "member")
    for name in ("list", "raise", "ladder"):
        text = client.get(page(cast, f"issues:{name}")).content.decode()
        assert "The partners have not agreed yet how an issue climbs." in text
    refused = client.post(page(cast, "issues:raise"), {"title": "Late", "what": "Again"})
    assert "have not agreed yet" in refused.content.decode()
    with cast.in_scope():
        assert not selectors.all_open()


def test_the_steward_drafts_changes_and_proposes_the_ladder(cast: Cast) -> None:
    client = visitor(cast, "steward")
    text = client.post(page(cast, "issues:ladder-begin"), follow=True).content.decode()
    assert "The draft, the lowest rung first" in text
    assert "The draft" not in visitor(cast, "member").get(page(cast, "issues:ladder")).content.decode()
    add = page(cast, "issues:rung-add")
    assert "Say how many working days it has." in client.post(add, {"title": "Board"}).content.decode()
    council = f"partner-{cast.council.id}"
    text = client.post(add, {"title": "Board", "days": "20", council: "Chair"}, follow=True).content.decode()
    assert "Rung 4: Board" in text
    with cast.in_scope():
        ladder = ladders.coming()
        assert ladder is not None
        rung = ladder.rungs.get(position=4)
    change = page(cast, "issues:rung-change", rung_id=rung.id)
    assert 'value="Chair"' in client.get(change).content.decode()
    client.post(page(cast, "issues:rung-remove", rung_id=rung.id))
    text = client.post(page(cast, "issues:ladder-propose"), follow=True).content.decode()
    assert "The escalation ladder waits for" in text
    assert "Rung 4" not in text
    assert client.get(add).status_code == 302


def test_a_partner_names_its_own_on_the_page_of_a_rung(cast: Cast, issue: Issue) -> None:
    client = visitor(cast, "harbour_signatory")
    with cast.in_scope():
        rung = ladders.rung_for(cast.actor("member"), issue.stay.rung_id)
    own = page(cast, "issues:holders", rung_id=rung.id, organisation_id=cast.harbour.id)
    assert "Nobody stands on this rung for Harbour Capital yet." in client.get(own).content.decode()
    assert "Choose a person." in client.post(own, {"person": ""}).content.decode()
    text = client.post(own, {"person": str(cast.harbour_signatory.id)}, follow=True).content.decode()
    assert "Ilse Brandt stands on this rung now." in text
    with cast.in_scope():
        held = ladders.holders_of([rung.id])[-1]
    text = client.post(f"{own}end/", {"holder": str(held.id)}, follow=True).content.decode()
    assert "Ilse Brandt no longer stands on it." in text
    theirs = page(cast, "issues:holders", rung_id=rung.id, organisation_id=cast.council.id)
    assert client.get(theirs).status_code == 403


def test_a_settled_one_offers_nothing_more(cast: Cast, issue: Issue) -> None:
    with cast.in_scope():
        services.issue_settle(issue=issue, how="So", lesson="This", actor=cast.actor("member"))
    own = page(cast, "issues:issue", issue_id=issue.id)
    client = visitor(cast, "member")
    assert "Answer it" not in client.get(own).content.decode()
    assert "This issue is settled already." in client.get(f"{own}settle/").content.decode()
