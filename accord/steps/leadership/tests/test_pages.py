"""The pages of leadership, as leaders, colleagues in other partners and the steward walk them."""

from io import BytesIO
from uuid import uuid4

import pytest
from django.utils.html import escape
from pypdf import PdfReader

from accord.steps.leadership import selectors
from accord.steps.leadership.models import Commitment
from accord.steps.leadership.tests.world import HOW_SEEN, SAYS, charter_in_force, committed, in_days
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"


@pytest.fixture
def commitment(cast: Cast) -> Commitment:
    with cast.in_scope():
        charter_in_force(cast)
        return committed(cast)


def day(cast: Cast, days: int) -> str:
    with cast.in_scope():
        return in_days(days).isoformat()


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        behaviour = selectors.behaviours_in_force()[0]
    leader, home = visitor(cast, "director"), page(cast, "leadership:leaders")
    text = leader.get(home).content.decode()
    assert "No leader has a live commitment yet." in text
    assert text.count("no commitment yet") == 5
    given = {
        "behaviour": str(behaviour.id),
        "says": HOSTILE,
        "how_seen": HOW_SEEN,
        "due": day(cast, 60),
        "new_id": str(uuid4()),
        "step": "commit",
    }
    made, _again = (leader.post(page(cast, "leadership:commit"), given) for _twice in range(2))
    colleague = visitor(cast, "kestrel_member")
    assert escape(HOSTILE) in colleague.get(made.headers["Location"]).content.decode()
    with cast.in_scope():
        (entry,) = selectors.entries_of(cast.actor("member"), cast.director.id)
    parts = {"commitment_id": entry.commitment.id}
    colleague.post(page(cast, "leadership:seen", **parts), {"words": "Twice in May."})
    leader.post(
        page(cast, "leadership:report", **parts),
        {"outcome": "not_yet", "words": HOSTILE, "due": day(cast, 90)},
    )
    text = visitor(cast, "member").get(page(cast, "leadership:commitment", **parts)).content.decode()
    for words in (
        "Ruth Aske commits to this by",
        "First promised for",
        "Ben Ives, Kestrel Build",
        "Twice in May.",
    ):
        assert words in text
    assert HOSTILE not in text
    assert "Say what" not in text, "the council’s own people read, and say nothing of it"
    assert "1 of 5 leaders has a live commitment." in colleague.get(home).content.decode()


def test_nothing_stands_in_public_before_its_leader_has_seen_how_it_reads(
    cast: Cast, commitment: Commitment
) -> None:
    client, address = visitor(cast, "kestrel_signatory"), page(cast, "leadership:commit")
    given = {
        "behaviour": str(commitment.behaviour_id),
        "says": "I ring <first>.",
        "how_seen": HOW_SEEN,
        "due": day(cast, 60),
        "new_id": str(uuid4()),
    }
    text = client.post(address, given).content.decode()
    assert "This is what everybody will read." in text
    assert "I ring &lt;first&gt;." in text
    assert "This is what" not in client.post(address, given | {"step": "change"}).content.decode()
    with cast.in_scope():
        assert selectors.entries_of(cast.actor("member"), cast.kestrel_signatory.id) == []
    refused = client.post(address, given | {"step": "commit", "due": "2020-01-01"}).content.decode()
    assert "Choose today or a later day, within a year." in refused
    client.post(address, given | {"step": "commit"})
    with cast.in_scope():
        assert len(selectors.entries_of(cast.actor("member"), cast.kestrel_signatory.id)) == 1


@pytest.mark.parametrize(
    ("name", "who", "given", "error"),
    [
        ("leadership:commit", "director", {"says": "Kept words"}, "Choose a behaviour."),
        ("leadership:report", "director", {"words": "Kept words"}, "Choose what came of it."),
        ("leadership:report", "director", {"outcome": "kept"}, "Say what happened, so that others can judge"),
        ("leadership:seen", "kestrel_member", {"words": " "}, "Say what you saw."),
        ("leadership:board", "steward", {"day": ""}, "Choose the day on which the board meets."),
        ("leadership:board", "steward", {"day": "2020-01-01"}, "Choose a day to come, within a year."),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    cast: Cast, commitment: Commitment, name: str, who: str, given: dict[str, str], error: str
) -> None:
    parts = {"commitment_id": commitment.id} if name in {"leadership:report", "leadership:seen"} else {}
    text = visitor(cast, who).post(page(cast, name, **parts), given).content.decode()
    assert text.count(error) >= 2  # in the summary on top and beside the field
    assert ("Kept words" in given.values()) == ("Kept words" in text)


def test_a_day_is_not_asked_of_what_has_ended(cast: Cast, commitment: Commitment) -> None:
    client, parts = visitor(cast, "director"), {"commitment_id": commitment.id}
    given = {"outcome": "kept", "words": "Seven of eight.", "due": "nonsense"}
    text = client.post(page(cast, "leadership:report", **parts), given, follow=True).content.decode()
    assert "Ruth Aske has kept this." in text
    assert (
        "This commitment has ended." in client.get(page(cast, "leadership:report", **parts)).content.decode()
    )


def test_each_leader_sees_the_standard_expected_of_the_tier(cast: Cast, commitment: Commitment) -> None:
    text = visitor(cast, "director").get(page(cast, "leadership:leader", person_id=cast.director.id))
    assert "The standard expected of directors" in text.content.decode()
    assert SAYS in text.content.decode()
    commit = page(cast, "leadership:commit") + f"?behaviour={commitment.behaviour_id}"
    assert f'href="{commit}"' in text.content.decode()
    assert (
        f'value="{commitment.behaviour_id}" selected'
        in visitor(cast, "director").get(commit).content.decode()
    )
    assert "The standard expected of directors" in (
        visitor(cast, "director").get(page(cast, "leadership:commit")).content.decode()
    )


def test_there_is_no_page_of_who_leads_nothing_and_promised_nothing(
    cast: Cast, commitment: Commitment
) -> None:
    client = visitor(cast, "steward")
    for person_id in (cast.member.id, uuid4()):
        assert client.get(page(cast, "leadership:leader", person_id=person_id)).status_code == 404


def test_a_colleague_takes_back_what_was_said(cast: Cast, commitment: Commitment) -> None:
    client, parts = visitor(cast, "kestrel_member"), {"commitment_id": commitment.id}
    client.post(page(cast, "leadership:seen", **parts), {"words": "Twice in May."})
    assert "Take back what you said" in client.get(page(cast, "leadership:seen", **parts)).content.decode()
    text = client.post(page(cast, "leadership:seen-take-back", **parts), follow=True).content.decode()
    assert "Twice in May." not in text
    assert "Say what you saw" in text


def test_the_day_of_the_board_stands_on_the_page(cast: Cast) -> None:
    client = visitor(cast, "steward")
    text = client.post(page(cast, "leadership:board"), {"day": day(cast, 3)}, follow=True).content.decode()
    assert "The board meets next on" in text


def test_every_leader_stands_on_the_paper(cast: Cast, commitment: Commitment) -> None:
    taken = visitor(cast, "kestrel_member").get(page(cast, "leadership:paper"))
    assert (taken.status_code, taken.headers["Content-Type"]) == (200, "application/pdf")
    read = " ".join(
        "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(taken.content)).pages).split()
    )
    assert "1 of 5 leaders has a live commitment." in read
    assert SAYS in read
    assert read.count("no commitment yet") == 4
