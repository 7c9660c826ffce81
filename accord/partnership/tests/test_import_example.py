"""In the demo a list may be tried: as messy as any, and imported without anything to mend."""

import pytest
from pytest_django import Settings

from accord.foundations import tables
from accord.partnership.importing import columns, example
from accord.partnership.importing.plan import plan
from accord.partnership.importing.problems import Kind
from accord.partnership.tests.lists import COUNCIL, DESIGN, KESTREL, known, roster
from tests.cast import Cast
from tests.visits import page, visitor

LEAD = known("Grace Obi", email="grace@kestrel.example", team=DESIGN, role="Design manager")
STAFF = [
    known(name, email=f"{name.split()[0].lower()}@kestrel.example", role="Designer", manager=LEAD.id)
    for name in ("Ben Ives", "Carys Pugh", "Tomasz Wilk", "Noah Quinn")
]
ROSTER = roster(LEAD, *STAFF, known("Owen Hart", employer=COUNCIL))


def test_it_works() -> None:
    body = example.body_of(ROSTER)
    assert body is not None
    assert body.id == KESTREL
    sheet = tables.read(example.workbook(ROSTER, body))
    found = plan(sheet, columns.heading_of(sheet), ROSTER, otherwise=None)
    assert not found.must_mend
    assert [joiner.name for joiner in found.joiners] == [
        "Tamsin Okafor",
        "Rhys Llewellyn",
        "Zoë Brandt-Hughes",
    ]
    assert [change.role for change in found.changes] == ["Deputy designer"]
    assert [leaver.name for leaver in found.leavers] == ["Noah Quinn"]
    assert [team.name for team in found.teams] == [example.NEW_TEAM]
    noted = " ".join(problem.words for problem in found.problems if problem.kind == Kind.NOTE)
    assert "This row says the same as row" in noted
    assert "This row looks like a total" in noted
    assert "Without an e-mail address" in noted


def test_where_nobody_is_in_post_there_is_no_example() -> None:
    assert example.body_of(roster()) is None


@pytest.mark.slow
def test_only_the_demo_offers_it(cast: Cast, settings: Settings) -> None:
    client = visitor(cast, "administrator")
    upload, file = page(cast, "partnership:import-upload"), page(cast, "partnership:import-example")
    assert file not in client.get(upload).content.decode()
    assert client.get(file).headers["Location"] == upload
    settings.ACCORD_DEMO = True
    assert f'href="{file}"' in client.get(upload).content.decode()
    answer = client.get(file)
    assert 'filename="staff-export.xlsx"' in answer.headers["Content-Disposition"]
    assert len(tables.read(answer.content).rows) > 9
