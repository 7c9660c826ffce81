"""The pages of sites: figures and numbers, a week typed, a file brought, no roof at all."""

from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accord.foundations import clock
from accord.steps.practicalities.sites import selectors
from accord.steps.practicalities.sites.models import Site
from accord.steps.practicalities.sites.tests.world import MONDAY, NOON, kiln_house, with_staff, write
from tests.cast import Cast
from tests.visits import page, visitor


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def site(cast: Cast) -> Site:
    with cast.in_scope():
        with_staff(cast)
        return kiln_house(cast)


def test_the_site_says_how_far_it_mixes(cast: Cast, site: Site) -> None:
    path = page(cast, "sites:site", site_id=site.id)
    text = visitor(cast, "member").get(path).content.decode()
    assert "Nobody has been counted at Kiln House in the last weeks." in text
    assert "Count this week" not in text
    with cast.in_scope():
        write(cast, site, {cast.council: 6, cast.kestrel: 4})
    text = visitor(cast, "administrator").get(path).content.decode()
    assert "Of a hundred pairs of people at Kiln House, 53 are of two organisations; 73 could be." in text
    assert "Week of 23 November 2026, 10 person-days counted." in text
    assert "Count this week" in text


def test_a_week_is_typed_and_errors_stand_beside_the_field(cast: Cast, site: Site) -> None:
    path = page(cast, "sites:week", site_id=site.id, kind="count", week="2026-W48")
    client, name = visitor(cast, "administrator"), f"n-{cast.kestrel.id}-{MONDAY.isoformat()}"
    text = client.post(path, {name: "many"}).content.decode()
    assert text.count("Write a number of people, or leave it empty.") >= 2
    ahead = client.post(path, {f"n-{cast.kestrel.id}-2026-11-27": "4"}).content.decode()
    assert "Nobody can be counted on a day to come." in ahead
    assert "The numbers are in." not in client.post(path, {name: ""}, follow=True).content.decode()
    assert "The numbers are in." in client.post(path, {name: "4"}, follow=True).content.decode()
    assert 'value="4"' in client.get(path).content.decode()
    for wrong in ({"kind": "guess", "week": "2026-W48"}, {"kind": "plan", "week": "2026-W99"}):
        assert client.get(page(cast, "sites:week", site_id=site.id, **wrong)).status_code == 404


def test_a_file_is_looked_at_and_brought(cast: Cast, site: Site) -> None:
    client, path = visitor(cast, "administrator"), page(cast, "sites:bring")
    rows = "Kiln House,Kestrel Build,2026-11-23,4\nKiln House,Council,2026-11-23,5\n"
    content = f"Site,Organisation,Day,People\n{rows}".encode()
    sent = {"kind": "count", "file": SimpleUploadedFile("presence.csv", content)}
    response = client.post(path, sent)
    assert "2 numbers would come in." in response.content.decode()
    held = response.context["form"]
    carried = {"kind": held["kind"].value(), "lines": held["lines"].value()}
    assert "2 numbers are in." in client.post(path, carried, follow=True).content.decode()
    tampered = client.post(path, carried | {"lines": "[1]"}, follow=True).content.decode()
    assert "Choose the file once more." in tampered


def test_no_roof_turns_the_figures_off(cast: Cast, site: Site) -> None:
    with cast.in_scope():
        write(cast, site, {cast.council: 6, cast.kestrel: 4})
    client, path = visitor(cast, "steward"), page(cast, "sites:roof")
    said = {"together": "apart", "reasons": "Two counties.", "instead": ""}
    assert "Say what takes its place" in client.post(path, said).content.decode()
    text = client.post(path, said | {"instead": "Joint Tuesdays."}, follow=True).content.decode()
    assert "We decided not to work under one roof." in text
    assert "Joint Tuesdays." in text
    text = client.get(page(cast, "sites:site", site_id=site.id)).content.decode()
    assert "in 100" not in text
    assert "Count this week" not in text


def test_a_site_is_added_closed_and_stays_to_see(cast: Cast) -> None:
    client = visitor(cast, "steward")
    text = client.post(page(cast, "sites:add"), {"name": "Yard"}).content.decode()
    assert text.count("Say where it is.") >= 2
    client.post(page(cast, "sites:add"), {"name": "Yard", "where": "Dock 4"})
    assert "Yard" in client.get(page(cast, "sites:sites")).content.decode()
    with cast.in_scope():
        (found,) = selectors.all_sites()
    text = client.post(page(cast, "sites:close", site_id=found.id), follow=True).content.decode()
    assert "Yard is closed." in text
