"""The pages of plans: from a line that nobody owns to what came of it, as its writers and owners walk it."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.html import escape
from pypdf import PdfReader

from accord.mechanisms.plans import selectors
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import Ending, Whose
from accord.mechanisms.plans.tests.world import followed, own
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"


@pytest.fixture
def line(cast: Cast) -> Line:
    with cast.in_scope():
        return followed(cast)[0]


def in_days(cast: Cast, days: int) -> str:
    with cast.in_scope():
        return (partnership.today() + timedelta(days=days)).isoformat()


def test_it_works(cast: Cast, line: Line) -> None:
    steward, owner = visitor(cast, "steward"), visitor(cast, "kestrel_member")
    home = page(cast, "plans:partnership")
    assert "Nobody sees to the 6 lines of this plan yet." in steward.get(home).content.decode()
    give = page(cast, "plans:give", line_id=line.id)
    steward.post(
        give,
        {
            "owner": str(cast.kestrel_member.id),
            "due": in_days(cast, 90),
            "next_check": in_days(cast, 20),
        },
    )
    own_page = page(cast, "plans:line", line_id=line.id)
    assert "Ben Ives sees to this, until" in owner.get(own_page).content.decode()
    check = {"outcome": "seen", "words": HOSTILE, "next_check": in_days(cast, 40)}
    owner.post(page(cast, "plans:check", line_id=line.id), check)
    text = owner.get(own_page).content.decode()
    assert escape(HOSTILE) in text
    assert HOSTILE not in text
    moved = check | {"outcome": "moved", "words": "The site is shut.", "next_check": in_days(cast, 50)}
    owner.post(page(cast, "plans:check", line_id=line.id), moved)
    later = {"outcome": "moved", "words": "The audit is late.", "due": in_days(cast, 120)}
    owner.post(page(cast, "plans:report", line_id=line.id), later)
    assert "The audit is late." in owner.get(own_page).content.decode()
    owner.post(page(cast, "plans:report", line_id=line.id), {"outcome": "reached", "words": "All sites do."})
    assert "Ben Ives has reached this." in visitor(cast, "member").get(own_page).content.decode()
    with cast.in_scope():
        assert selectors.line_for(cast.actor("member"), line.id).ending == Ending.REACHED


@pytest.mark.parametrize(
    ("name", "given", "error"),
    [
        ("plans:write", {"now": "", "wanted": "Kept words"}, "Say what can be seen now."),
        ("plans:give", {"owner": ""}, "Choose who sees to it."),
        ("plans:report", {"outcome": "given_up", "words": ""}, "Say how it is seen, or why not."),
        ("plans:report", {"outcome": "reached", "words": "Kept words"}, "Select a valid choice."),
        ("plans:check", {"outcome": "seen", "words": "Kept words"}, "Choose the day of the next check."),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    cast: Cast, line: Line, name: str, given: dict[str, str], error: str
) -> None:
    text = visitor(cast, "steward").post(page(cast, name, line_id=line.id), given).content.decode()
    assert text.count(error) >= 2  # in the summary on top and beside the field
    assert ("Kept words" in given.values()) == ("Kept words" in text)


def test_a_person_keeps_a_plan_and_sees_who_reads_it(cast: Cast, line: Line) -> None:
    client = visitor(cast, "member")
    assert client.get(page(cast, "plans:mine"), follow=True).status_code == 200
    add = page(cast, "plans:add", whose="person", holder_id=cast.member.id)
    opened = client.post(add, {"behaviour": str(line.behaviour_id), "now": "I keep quiet."}, follow=True)
    assert "Who sees to it?" not in opened.content.decode()
    give = opened.redirect_chain[-1][0]
    client.post(give, {"due": in_days(cast, 60), "next_check": in_days(cast, 10)})
    text = client.get(page(cast, "plans:mine"), follow=True).content.decode()
    assert "Only you see this page." in text
    assert "I keep quiet." in text
    assert f"Wanted: {line.wanted}" in text


def test_there_is_no_plan_of_nobody(cast: Cast, line: Line) -> None:
    client = visitor(cast, "steward")
    for whose, holder in (("person", line.id), ("team", cast.kestrel.id), ("nobody", cast.kestrel.id)):
        address = page(cast, "plans:plan", whose=whose, holder_id=holder)
        assert client.get(address).status_code == 404, whose


def test_a_plan_is_taken_on_paper_by_those_who_read_it(cast: Cast, line: Line) -> None:
    with cast.in_scope():
        own(cast, now="I keep quiet.")
    address = page(cast, "plans:paper", whose=Whose.PERSON.value, holder_id=cast.member.id)
    taken = visitor(cast, "member").get(address)
    assert (taken.status_code, taken.headers["Content-Type"]) == (200, "application/pdf")
    found = PdfReader(BytesIO(taken.content))
    assert "/StructTreeRoot" in found.trailer["/Root"]  # type: ignore[operator]
    read = " ".join("".join(sheet.extract_text() for sheet in found.pages).split())
    assert "For Mia Marsh only." in read
    assert "I keep quiet." in read
    assert visitor(cast, "steward").get(address).status_code == 403


def test_whoever_reads_a_plan_from_outside_is_offered_no_paper_of_it(cast: Cast, line: Line) -> None:
    with cast.in_scope():
        until = partnership.today()
    cast.add_facilitator(until=until)
    address = page(cast, "plans:plan", whose=Whose.PARTNERSHIP.value, holder_id=cast.partnership.id)
    offered = {
        name: "This plan as a PDF" in visitor(cast, name).get(address).content.decode()
        for name in ("member", "facilitator")
    }
    assert offered == {"member": True, "facilitator": False}


def test_a_paper_of_few_does_not_stay_on_the_machine(cast: Cast, line: Line) -> None:
    folder = Path(settings.ACCORD_VAR) / "pdf"
    before = set(folder.glob("*.pdf"))
    visitor(cast, "member").get(page(cast, "plans:paper", whose="person", holder_id=cast.member.id))
    assert set(folder.glob("*.pdf")) == before


def test_what_is_counted_names_nobody(cast: Cast, line: Line) -> None:
    with cast.in_scope():
        own(cast)
    text = visitor(cast, "member").get(page(cast, "plans:counted")).content.decode()
    assert "hold 6 lines." in text
    assert "With a plan of their own: fewer than 5." in text
