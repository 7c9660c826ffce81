"""The pages of undertakings: by role, with errors beside the field, and what people write is never code."""

from datetime import date, timedelta

import pytest
from django.utils.formats import date_format

from accord.foundations import clock
from accord.mechanisms.undertakings import selectors, services
from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


@pytest.fixture
def undertaking(cast: Cast) -> Undertaking:
    with cast.in_scope():
        return services.undertaking_make(
            title="Shared drawings",
            owner=cast.kestrel_member,
            due=partnership.today() + timedelta(days=7),
            actor=cast.actor("steward"),
        )


def test_everybody_reads_the_list(cast: Cast, undertaking: Undertaking) -> None:
    text = visitor(cast, "harbour_signatory").get(page(cast, "undertakings:list")).content.decode()
    assert "One undertaking is open, and it is not overdue." in text
    assert "Shared drawings" in text
    assert "Ben Ives, Kestrel" in text


@pytest.mark.parametrize(
    ("name", "query", "seen"),
    [
        ("kestrel_member", "?whose=mine", True),
        ("member", "?whose=mine", False),
        ("member", "?whose=all", True),
        ("member", "?state=ended", False),
        ("member", "?whose=nonsense&state=nonsense", True),
    ],
)
def test_the_list_is_filtered(
    cast: Cast, undertaking: Undertaking, name: str, query: str, seen: bool
) -> None:
    response = visitor(cast, name).get(page(cast, "undertakings:list") + query)
    assert ("Shared drawings" in response.content.decode()) == seen


def test_an_empty_list_says_what_belongs_there(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "undertakings:list")).content.decode()
    assert "Nobody has undertaken anything yet." in text
    assert "who does what by when" in text


@pytest.mark.parametrize(
    ("name", "expected"), [("stranger", 404), ("member", 403), ("kestrel_member", 200), ("steward", 200)]
)
def test_who_may_report(cast: Cast, undertaking: Undertaking, name: str, expected: int) -> None:
    path = page(cast, "undertakings:report", undertaking_id=undertaking.id)
    assert visitor(cast, name).get(path).status_code == expected
    assert visitor(cast, name).post(path, {}).status_code == expected


def test_the_owner_reports_it_done(cast: Cast, undertaking: Undertaking) -> None:
    path = page(cast, "undertakings:report", undertaking_id=undertaking.id)
    response = visitor(cast, "kestrel_member").post(
        path, {"outcome": "done", "words": HOSTILE, "due": "nonsense"}, follow=True
    )
    text = response.content.decode()
    assert response.redirect_chain == [
        (page(cast, "undertakings:undertaking", undertaking_id=undertaking.id), 302)
    ]
    assert HOSTILE not in text
    assert "&lt;script&gt;" in text
    assert "Say what came of it" not in text


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"words": "Late"}, "Choose what came of it."),
        ({"outcome": "done"}, "Say how others can see that it is done"),
        ({"outcome": "moved", "words": "Late"}, "Choose the later day."),
        ({"outcome": "moved", "words": "Late", "due": "soon"}, "Write a day such as 2026-03-31."),
        ({"outcome": "moved", "words": "Late", "due": "2020-01-01"}, "Choose a day that is later"),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    cast: Cast, undertaking: Undertaking, given: dict[str, str], error: str
) -> None:
    path = page(cast, "undertakings:report", undertaking_id=undertaking.id)
    text = visitor(cast, "kestrel_member").post(path, given).content.decode()
    assert text.count(error) >= 2  # in the summary on top and beside the field
    assert given.get("words", "") in text
    with cast.in_scope():
        assert selectors.counts().open == 1


def test_its_page_says_where_it_stands_and_quotes_it_below(cast: Cast, undertaking: Undertaking) -> None:
    path = page(cast, "undertakings:undertaking", undertaking_id=undertaking.id)
    client = visitor(cast, "kestrel_member")
    day = date_format(undertaking.due, "j F Y")
    text = client.get(path).content.decode()
    assert f"<h1>Ben Ives does this by {day}.</h1>" in text
    assert "<p>Shared drawings</p>" in text
    with clock.at(clock.now() + timedelta(days=9)):
        assert f"<h1>Ben Ives was to do this by {day}.</h1>" in client.get(path).content.decode()
    client.post(f"{path}report/", {"outcome": "done", "words": "They hang there."})
    assert "<h1>Ben Ives has done this.</h1>" in client.get(path).content.decode()


def test_a_moved_one_says_so(cast: Cast, undertaking: Undertaking) -> None:
    later: date = undertaking.due + timedelta(days=30)
    path = page(cast, "undertakings:report", undertaking_id=undertaking.id)
    client = visitor(cast, "kestrel_member")
    client.post(path, {"outcome": "moved", "words": "The survey came late", "due": later.isoformat()})
    assert "first promised for" in client.get(page(cast, "undertakings:list")).content.decode()
    assert "The survey came late" in client.get(path.removesuffix("report/")).content.decode()
