"""The pages of measures: by role, with errors beside the field; what is missing is never nought."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import escape
from python_calamine import CalamineWorkbook

from accord.foundations import clock
from accord.mechanisms.measures import services
from accord.mechanisms.measures.models import Measure
from accord.mechanisms.measures.numbers import plain
from accord.mechanisms.measures.rules import Every
from accord.mechanisms.measures.tests.world import FIRST, NOON, SECOND, THIRD, give, over_time, registered
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>"
NAME = "Defects put right in time"


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def measure(cast: Cast) -> Measure:
    with cast.in_scope():
        return registered(cast)


def own(cast: Cast, measure: Measure, name: str = "measure", **parts: object) -> str:
    return page(cast, f"measures:{name}", measure_id=measure.id, **parts)


def seen(cast: Cast, path: str, name: str = "member") -> str:
    return str(visitor(cast, name).get(path).content.decode())


def described(cast: Cast, **changes: str) -> dict[str, str]:
    given = {
        "name": NAME,
        "why": "Schools wait.",
        "whose": "ours",
        "owner": str(cast.kestrel_member.id),
        "source": "Helpdesk log",
        "every": "quarter",
        "first_day": "2026-02-03",
        "unit": "%",
        "decimals": "0",
        "direction": "higher",
        "lowest": "0",
        "highest": "100 %",
        "target": "95",
        "tolerance": "10",
    }
    return given | changes


def test_the_steward_registers_one_and_its_owner_gives_a_value(cast: Cast) -> None:
    client = visitor(cast, "steward")
    text = client.post(page(cast, "measures:add"), described(cast), follow=True).content.decode()
    assert f"<h1>“{NAME}” has no value yet.</h1>" in text
    with cast.in_scope():
        made = Measure.objects.get()
    path = own(cast, made, "value", period="2026-Q3")
    owner = visitor(cast, "kestrel_member")
    text = owner.post(path, {"amount": "83%", "seen": "0"}, follow=True).content.decode()
    assert "83% in July to September 2026, which is outside of tolerance.</h1>" in text
    assert "One of" not in seen(cast, page(cast, "measures:list"))
    assert "The one measure with a target is outside its tolerance." in seen(
        cast, page(cast, "measures:list")
    )


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"name": ""}, "Give it a name."),
        ({"why": ""}, "Say why we measure it."),
        ({"owner": ""}, "Choose who owns it."),
        ({"first_day": "soon"}, "Write a day such as 2026-03-31."),
        ({"decimals": "4"}, "Write 0, 1, 2 or 3."),
        ({"direction": ""}, "Choose which way is good."),
        ({"highest": "many"}, "“many” is not a number."),
        ({"highest": "-1"}, "The highest that can be lies above the lowest."),
        ({"target": "101"}, "This target lies outside of what can be."),
        ({"tolerance": "-1"}, "A tolerance is nought or more."),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    cast: Cast, change: dict[str, str], error: str
) -> None:
    given = described(cast, **change)
    text = visitor(cast, "steward").post(page(cast, "measures:add"), given).content.decode()
    assert text.count(error) >= 2  # in the summary on top and beside the field
    assert given["source"] in text
    assert given["why"] in text
    with cast.in_scope():
        assert not Measure.objects.exists()


def test_a_signatory_registers_for_the_own_partner_only(cast: Cast) -> None:
    client, path = visitor(cast, "kestrel_signatory"), page(cast, "measures:add")
    text = client.get(path).content.decode()
    assert "Kestrel Build" in text
    assert "The whole partnership’s" not in text
    assert client.post(path, described(cast, whose="ours")).status_code == 200
    assert client.post(path, described(cast, whose=str(cast.kestrel.id))).status_code == 302


def test_what_is_missing_is_said_and_never_nought(cast: Cast, measure: Measure) -> None:
    with cast.in_scope():
        give(cast, measure, FIRST, 96)
        give(cast, measure, THIRD, 0)
    text = seen(cast, own(cast, measure))
    assert "April to June 2026 is missing." in text
    assert text.count('class="num hidden-cell">missing</td>') == 1
    assert "2 values are too few to tell a change from chance." in text
    assert "Give the value" not in text
    assert "Give the value for April to June 2026" in seen(cast, own(cast, measure), "kestrel_member")


def test_a_revision_stands_on_the_page_with_who_when_and_why(cast: Cast, measure: Measure) -> None:
    with cast.in_scope():
        give(cast, measure, FIRST, 96)
    path = own(cast, measure, "value", period="2026-Q1")
    client = visitor(cast, "kestrel_member")
    assert "It stands at 96.0% since 25 November 2026." in client.get(path).content.decode()
    text = client.post(path, {"amount": "86", "seen": "1", "why": ""}).content.decode()
    assert text.count("Say why the value changes") >= 2
    assert 'value="86"' in text
    client.post(path, {"amount": "86", "seen": "1", "why": HOSTILE})
    text = seen(cast, own(cast, measure))
    assert "January to March 2026: 96.0% became 86.0%" in text
    assert f"Ben Ives, Kestrel, 25 Nov 2026, 12:00: {escape(HOSTILE)}" in text
    assert HOSTILE not in text


def test_two_at_once_do_not_overwrite_each_other(cast: Cast, measure: Measure) -> None:
    path = own(cast, measure, "value", period="2026-Q1")
    visitor(cast, "kestrel_member").post(path, {"amount": "96", "seen": "0"})
    text = visitor(cast, "steward").post(path, {"amount": "95.5", "seen": "0"}).content.decode()
    assert 'value="95.5"' in text
    assert "Somebody has written the value for January to March 2026 meanwhile." in text


@pytest.mark.parametrize("period", ["2026-Q4", "2025-Q4", "2026-01", "nonsense"])
def test_a_period_that_the_measure_has_not_is_not_there(cast: Cast, measure: Measure, period: str) -> None:
    path = own(cast, measure, "value", period=period)
    assert visitor(cast, "kestrel_member").get(path).status_code == 404


@pytest.mark.parametrize(
    ("name", "expected"), [("stranger", 404), ("member", 403), ("kestrel_member", 200), ("steward", 200)]
)
def test_who_gives_a_value(cast: Cast, measure: Measure, name: str, expected: int) -> None:
    path = own(cast, measure, "value", period="2026-Q3")
    assert visitor(cast, name).get(path).status_code == expected
    assert visitor(cast, name).post(path, {}).status_code == expected


def test_a_target_is_set_a_measure_is_ended_and_taken_up_again(cast: Cast, measure: Measure) -> None:
    client = visitor(cast, "steward")
    given = {"target": "90", "tolerance": "5", "since": "2026-05-01", "why": "Two sites more."}
    text = client.post(own(cast, measure, "target"), given, follow=True).content.decode()
    assert "From April to June 2026: 90.0% or more, within tolerance down to 85.0%" in text
    assert "Anna Rees, Council, 25 Nov 2026, 12:00: Two sites more." in text
    client.post(own(cast, measure, "end"), {"why": "The contract changed."})
    assert "No longer measured" in seen(cast, page(cast, "measures:list"))
    assert "The contract changed." in seen(cast, own(cast, measure))
    client.post(own(cast, measure, "resume"))
    assert "No longer measured" not in seen(cast, page(cast, "measures:list"))


def test_an_empty_register_says_what_belongs_there(cast: Cast) -> None:
    text = seen(cast, page(cast, "measures:list"))
    assert "Nothing is measured yet." in text
    assert "Add a measure" not in text
    assert "Add a measure" in seen(cast, page(cast, "measures:list"), "steward")


def upload(cast: Cast, content: str, name: str = "kestrel_member") -> Any:
    file = SimpleUploadedFile("values.csv", content.encode())
    return visitor(cast, name).post(page(cast, "measures:bring"), {"file": file})


def test_a_spreadsheet_is_looked_at_then_comes_in(cast: Cast, measure: Measure) -> None:
    with cast.in_scope():
        give(cast, measure, FIRST, 96)
    answer = upload(cast, f"Measure,2026-Q1,2026-Q2\n{NAME},86,91.5\n")
    text = answer.content.decode()
    assert "New values: 1. Values that would change: 1." in text
    with cast.in_scope():
        assert over_time(measure).points[1].is_missing
    sent = {"lines": answer.context["form"]["lines"].value()}
    client = visitor(cast, "kestrel_member")
    again = client.post(page(cast, "measures:bring"), sent).content.decode()
    assert again.count("Say why the value changes") >= 2
    assert "91.5%" in again
    client.post(page(cast, "measures:bring"), sent | {"why": "Counted anew."})
    with cast.in_scope():
        assert [plain(point.amount) for point in over_time(measure).points] == ["86", "91.5", ""]


def test_what_is_to_be_mended_stands_with_its_cell_and_nothing_comes_in(cast: Cast, measure: Measure) -> None:
    text = upload(cast, f"Measure,Period,Value\n{NAME},2026-Q1,many\n{NAME},2026-Q2,91\n").content.decode()
    assert "One thing must be mended before these values can come in." in text
    assert "Cell C2" in text
    assert "Bring these values" not in text
    assert "There is nothing in this file." in upload(cast, "").content.decode()


@pytest.mark.parametrize(
    "lines",
    [
        "nonsense",
        "[]",
        "{}",
        '[["x"]]',
        json.dumps([["00000000-0000-0000-0000-000000000000", "2026-Q1", "96", 0]]),
    ],
)
def test_a_page_that_was_tampered_with_brings_nothing(cast: Cast, measure: Measure, lines: str) -> None:
    client = visitor(cast, "kestrel_member")
    answer = client.post(page(cast, "measures:bring"), {"lines": lines, "why": "x"}, follow=True)
    assert "Choose the file once more." in answer.content.decode()


def test_values_of_others_do_not_come_in_by_a_page_either(cast: Cast, measure: Measure) -> None:
    with cast.in_scope():
        other = registered(cast, name="Accidents", owner=cast.member)
    lines = json.dumps([[str(measure.id), "2026-Q1", "96", 0]])
    visitor(cast, "member").post(page(cast, "measures:bring"), {"lines": lines})
    with cast.in_scope():
        assert over_time(measure).points[0].is_missing
        assert over_time(other).points[0].is_missing


def test_measures_are_taken_along(cast: Cast, measure: Measure, monkeypatch: pytest.MonkeyPatch) -> None:
    with cast.in_scope():
        give(cast, measure, FIRST, 96)
        give(cast, measure, FIRST, 86, why="=HYPERLINK(1)", seen=1)
        registered(cast, name="=1+1", every=Every.YEAR, first_day=date(2025, 1, 1))
    client = visitor(cast, "member")
    book = CalamineWorkbook.from_filelike(BytesIO(client.get(page(cast, "measures:spreadsheet")).content))
    assert book.sheet_names == ["Measures", "Values", "As they came in"]
    values = book.get_sheet_by_name("Values").to_python()
    assert [(row[2], row[5], row[10]) for row in values if row[0] == NAME] == [
        ("2026-Q1", 86.0, "revised"),
        ("2026-Q2", "", "missing"),
        ("2026-Q3", "", "missing"),
    ]
    assert [row[2] for row in book.get_sheet_by_name("As they came in").to_python()[1:]] == [96.0, 86.0]
    csv = client.get(page(cast, "measures:separated")).content.decode("utf-8-sig")
    assert "'=1+1" in csv
    monkeypatch.setattr(pdf, "pdf", lambda made, colour: made.encode())
    made = client.get(page(cast, "measures:pdf")).content.decode()
    assert "April to June 2026" in made
    assert made.count('class="wide"') == 1


def test_hostile_words_are_only_words(cast: Cast) -> None:
    with cast.in_scope():
        hostile = registered(cast, name=HOSTILE, why=HOSTILE, source=HOSTILE, unit=HOSTILE[:24])
        give(cast, hostile, SECOND, 50)
        services.measure_end(measure=hostile, why=HOSTILE, actor=cast.actor("steward"))
        goes_on = registered(cast, name=f"{HOSTILE}2", unit=HOSTILE[:24])
        give(cast, goes_on, SECOND, 50)
    paths = [page(cast, "measures:list"), page(cast, "measures:bring")]
    paths += [own(cast, each) for each in (hostile, goes_on)]
    paths += [own(cast, goes_on, name) for name in ("change", "target", "end")]
    paths.append(own(cast, goes_on, "value", period="2026-Q2"))
    for path in paths:
        text = seen(cast, path, "steward")
        assert "<script>alert" not in text, path
        assert escape(HOSTILE) in text, path
