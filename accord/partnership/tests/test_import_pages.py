"""The pages of an import, as the administrator walks them, and every refusal on the way."""

from datetime import date
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils.html import escape

from accord.foundations import tables
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

LIST = (
    "Staff of the council;;;;\n"
    "Full name;E-mail;Department;Job title;Salary\n"
    "Pugh, Nia;nia@council.example;Works;Planner;1\n"
    "Marsh, Mia;MIA.MARSH@council.example;;Clerk;2\n"
    "Total;;;;3\n"
)
HOSTILE = "<script>alert('x')</script>"


@pytest.fixture
def client(cast: Cast) -> Client:
    return visitor(cast, "administrator")


def uploaded(cast: Cast, client: Client, content: str | bytes = LIST, name: str = "list.csv") -> HttpResponse:
    file = SimpleUploadedFile(name, content.encode("cp1252") if isinstance(content, str) else content)
    answer: HttpResponse = client.post(page(cast, "partnership:import-upload"), {"file": file})  # type: ignore[assignment]
    return answer


def paths(cast: Cast, answer: HttpResponse) -> dict[str, str]:
    """The addresses of an import whose upload was answered so."""
    import_id = UUID(answer.headers["Location"].split("/")[-3])
    names = ("columns", "check", "cancel", "done")
    return {name: page(cast, f"partnership:import-{name}", import_id=import_id) for name in names}


def columns(cast: Cast, **changes: str) -> dict[str, str]:
    fields = ("full_name", "email", "team", "role", "out")
    given = {f"column_{place}": field for place, field in enumerate(fields)}
    return given | {"heading_row": "2", "organisation": str(cast.council.id)} | changes


def read(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def hidden(text: str) -> str:
    """The digest of what is shown."""
    return text.split('name="seen" value="')[1].split('"', maxsplit=1)[0]


def checked(cast: Cast, client: Client, content: str = LIST) -> dict[str, str]:
    """Upload a list and choose its columns."""
    found = paths(cast, uploaded(cast, client, content))
    client.post(found["columns"], columns(cast))
    return found


def test_the_administrator_brings_a_list_in(cast: Cast, client: Client) -> None:
    people = read(client, page(cast, "partnership:people"))
    assert f'href="{page(cast, "partnership:import-upload")}"' in people
    found = paths(cast, uploaded(cast, client))
    text = read(client, found["columns"])
    assert "We recognise 4 columns of this list." in text
    assert "Pugh, Nia · Marsh, Mia · Total" in text
    assert client.post(found["columns"], columns(cast)).status_code == 302
    text = read(client, found["check"])
    assert "One person would join and one would change." in text
    assert "This row looks like a total, not like a person. We leave it out." in text
    assert "What is the team “Works” of Northmoor Council?" in text
    answer = client.post(found["check"], {"seen": hidden(text), "team_3": "add"}, follow=True)
    text = answer.content.decode()
    assert "It is done: one person joins and one changes." in text
    assert f'href="{page(cast, "partnership:people")}">See the people' in text
    assert "Nia Pugh" in read(client, page(cast, "partnership:people"))
    assert client.get(found["check"]).headers["Location"] == found["done"]
    assert client.get(found["columns"]).headers["Location"] == found["done"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "There is nothing in this file."),
        (b"%PDF-1.7", "This is not a spreadsheet that we can read."),
        (b"PK\x03\x04", "This file is damaged or cut off."),
        (b"x" * (tables.MOST_BYTES + 1), "This file is larger than 10 megabytes"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_beside_the_field(
    cast: Cast, client: Client, content: bytes, error: str
) -> None:
    answer = uploaded(cast, client, content)
    assert answer.status_code == 200
    assert answer.content.decode().count(error) == 2  # in the summary on top and beside the field


def test_no_file_is_asked_for(cast: Cast, client: Client) -> None:
    answer = client.post(page(cast, "partnership:import-upload"), {"file": ""})
    assert answer.content.decode().count("Choose a file.") == 2


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"column_0": "out"}, "Say which column holds the names of the people."),
        ({"column_3": "email"}, "“E-mail address” is already the column “E-mail”. Choose it once."),
        ({"organisation": "out"}, "Say in which organisation these people are."),
        ({"heading_row": "99"}, "Choose a row that has something in it and people below."),
        ({"heading_row": "second"}, "Write the number of a row, such as 4."),
        ({"column_1": "shoe_size"}, "Select a valid choice."),
    ],
)
def test_columns_are_put_right_beside_the_field_and_nothing_is_lost(
    cast: Cast, client: Client, change: dict[str, str], error: str
) -> None:
    found = paths(cast, uploaded(cast, client))
    text = client.post(found["columns"], columns(cast, **change)).content.decode()
    assert error in text
    assert '<option value="role" selected>' in text or "column_3" in change
    assert client.get(found["check"]).headers["Location"] == found["columns"]


def test_another_row_may_have_the_names(cast: Cast, client: Client) -> None:
    found = paths(cast, uploaded(cast, client))
    assert (
        client.post(found["columns"], columns(cast, heading_row="3")).headers["Location"] == found["columns"]
    )
    text = read(client, found["columns"])
    assert "Marsh, Mia · Total" in text
    assert "We recognise 0 columns of this list." in text


def test_what_must_be_mended_offers_no_confirming(cast: Cast, client: Client) -> None:
    found = checked(cast, client, LIST.replace("nia@council.example", "nia at council"))
    text = read(client, found["check"])
    assert "One thing must be mended before this list can be imported." in text
    assert "Cell B3" in text
    assert "“nia at council” is not an e-mail address." in text
    assert "Import this list" not in text
    assert f'href="{page(cast, "partnership:import-upload")}">Upload the mended list' in text
    assert f'href="{found["columns"]}">Or change the columns' in text


def test_a_missing_choice_is_asked_for_and_nothing_is_written(cast: Cast, client: Client) -> None:
    found = checked(cast, client)
    seen = hidden(read(client, found["check"]))
    text = client.post(found["check"], {"seen": seen, "team_3": ""}).content.decode()
    assert text.count("Say what this team is.") == 2
    with cast.in_scope():
        assert len(partnership.people_in_post()) == 9


def test_what_changed_meanwhile_is_shown_anew(cast: Cast, client: Client) -> None:
    found = checked(cast, client)
    seen = hidden(read(client, found["check"]))
    cast.add_staff(cast.council, 1)
    given = {"seen": seen, "team_3": "add", "leaving": str(cast.director.id)}
    text = client.post(found["check"], given).content.decode()
    assert '<option value="add" selected>' in text
    assert text.count(" checked") == 1
    assert "Something has changed since you looked. This is what would happen now." in text
    assert hidden(text) != seen
    assert client.post(found["check"], {"seen": hidden(text), "team_3": "add"}).status_code == 302


def test_who_is_missing_stays_unless_ticked(cast: Cast, client: Client) -> None:
    found = checked(cast, client)
    text = read(client, found["check"])
    assert "people in post are not in this list, and stay unless you tick their names" in text
    given = {"seen": hidden(text), "team_3": "add", "leaving": str(cast.director.id), "last_day": ""}
    assert "Choose their last day." in client.post(found["check"], given).content.decode()
    assert client.post(found["check"], given | {"last_day": "2026-11-30"}).status_code == 302
    with cast.in_scope():
        assert list(cast.director.assignments.values_list("until", flat=True)) == [date(2026, 11, 30)]


def test_cancelling_forgets_the_list(cast: Cast, client: Client) -> None:
    found = checked(cast, client)
    assert client.get(found["cancel"]).headers["Location"] == found["check"]
    answer = client.post(found["cancel"], follow=True)
    assert "The list is deleted, and nothing was changed." in answer.content.decode()
    assert client.get(found["check"]).status_code == 404


def test_doors(cast: Cast, client: Client) -> None:
    found = paths(cast, uploaded(cast, client)) | {
        "upload": page(cast, "partnership:import-upload"),
        "download": page(cast, "partnership:people-download"),
    }
    for name, path in found.items():
        assert visitor(cast, "stranger").get(path).status_code == 404, name
        for insider in ("member", "steward", "council_signatory"):
            answer = visitor(cast, insider).post(path)
            assert answer.status_code == 403, name
            assert "The administrator keeps the list of people." in answer.content.decode()


def test_the_list_of_today_is_downloaded_and_kept_by_no_cache(cast: Cast, client: Client) -> None:
    answer = client.get(page(cast, "partnership:people-download"))
    assert answer.headers["Cache-Control"] == "no-store"
    assert "attachment" in answer.headers["Content-Disposition"]
    rows = tables.read(answer.content).rows
    assert rows[0].cells[0] == "Organisation"
    assert len(rows) == 10


def test_hostile_words_are_only_words(cast: Cast, client: Client) -> None:
    head = f"Name,E-mail,Team,Job title,{HOSTILE}\n"
    text = head + f"{HOSTILE},a@b.example,{HOSTILE},{HOSTILE},x\nA B,{HOSTILE},,,\n"
    found = paths(cast, uploaded(cast, client, text, name=f"{HOSTILE}.csv"))
    shown = read(client, found["columns"])
    client.post(found["columns"], columns(cast, heading_row="1"))
    for each in (shown, read(client, found["check"])):
        assert "<script>alert" not in each
        assert escape(HOSTILE) in each
