"""Who comes from outside sees as much as the engagement covers, and is led nowhere else."""

import re

import pytest

from accord.agreement import selectors as agreement
from accord.foundations import clock
from accord.foundations.access import Area
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.partnership.rules import Office
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor


def engaged(cast: Cast, *areas: Area) -> None:
    cast.add_facilitator(until=clock.now().date(), areas=areas)


def trusted(cast: Cast) -> None:
    cast.add_outsider("trusted_person")
    cast.appoint("trusted_person", Office.TRUSTED_PERSON)


def shown(cast: Cast, name: str, address: str) -> str:
    return " ".join(visitor(cast, name).get(page(cast, address)).content.decode().split())


def test_a_facilitator_for_results_reads_them_and_not_the_charter(cast: Cast) -> None:
    stored(cast)
    engaged(cast, Area.RESULTS)
    text = shown(cast, "facilitator", "overview:dashboard")
    # values, leadership, objectives, transition, culture, practicalities
    assert text.count("This step is not open to you.") == 6
    assert re.search(r"people say \d", text)
    statuses = {
        name: visitor(cast, "facilitator").get(page(cast, name)).status_code
        for name in ("publishing:results", "evaluation:rounds", "values:charters", "talks:said", "audit:log")
    }
    assert statuses == {
        "publishing:results": 200,
        "evaluation:rounds": 200,
        "values:charters": 403,
        "talks:said": 403,
        "audit:log": 403,
    }


def test_a_facilitator_for_the_charter_reads_nothing_of_what_people_say(cast: Cast) -> None:
    stored(cast)
    engaged(cast, Area.CHARTER)
    text = shown(cast, "facilitator", "overview:dashboard")
    assert not re.search(r"people say \d", text)
    assert "This step is not open to you." in text


def test_a_programme_officer_comes_in_to_the_own_page(cast: Cast) -> None:
    """Everything else is shut; so the way in, the name on top and a page that is refused lead there."""
    cast.add_outsider("programme_officer")
    cast.appoint("programme_officer", Office.PROGRAMME_OFFICER)
    client, own = visitor(cast, "programme_officer"), page(cast, "overview:my-page")
    assert client.get("/").headers["Location"] == own
    text = shown(cast, "programme_officer", "overview:my-page")
    assert "what partnerships have released to their programme, and nothing else" in text
    assert page(cast, "releases:compare") in text
    assert "What you undertook" not in text
    brand = re.search(r'href="([^"]*brand[^"]*)"', text)
    assert brand is not None
    assert client.get(brand[1]).status_code == 200
    refused = client.get(page(cast, "overview:dashboard"))
    assert refused.status_code == 403
    assert f'href="{own}"' in refused.content.decode()
    assert page(cast, "overview:dashboard") not in set(re.findall(r'href="([^"]*)"', text))


@pytest.mark.parametrize("name", ["facilitator", "trusted_person"])
def test_who_comes_from_outside_takes_no_file_and_is_offered_none(cast: Cast, name: str) -> None:
    result = stored(cast)
    if name == "facilitator":
        engaged(cast, *Area)
    else:
        trusted(cast)
    client = visitor(cast, name)
    read = client.get(page(cast, "publishing:result", round_id=result.round_id)).content.decode()
    assert "Take this with you" not in read
    for twin in ("spreadsheet", "pdf", "record"):
        answer = client.get(page(cast, f"publishing:{twin}", round_id=result.round_id))
        assert answer.status_code == 403


@pytest.mark.parametrize("name", ["facilitator", "trusted_person"])
def test_neither_the_charter_nor_what_was_agreed_is_taken_along(cast: Cast, name: str) -> None:
    if name == "facilitator":
        engaged(cast, *Area)
    else:
        trusted(cast)
    with cast.in_scope():
        charter = charter_in_force(cast)
        (decided,) = agreement.proposals(cast.actor("steward"))
    client, steward = visitor(cast, name), visitor(cast, "steward")
    for door, parts, files in (
        ("values:charter", {"charter_id": charter.id}, ("values:record", "values:document")),
        ("agreement:proposal", {"proposal_id": decided.proposal.id}, ("agreement:text", "agreement:record")),
    ):
        addresses = [page(cast, file, **parts) for file in files]
        read, read_by_steward = (
            each.get(page(cast, door, **parts)).content.decode() for each in (client, steward)
        )
        assert [address in read for address in addresses] == [False, False]
        assert [address in read_by_steward for address in addresses] == [True, True]
        assert [client.get(address).status_code for address in addresses] == [403, 403]


def test_the_frame_leads_nobody_to_where_they_are_refused(cast: Cast) -> None:
    engaged(cast, Area.RESULTS)
    text = shown(cast, "facilitator", "overview:my-page")
    assert page(cast, "publishing:results") in text
    for refused in ("audit:log", "partnership:people", "talks:said", "undertakings:list"):
        assert f'href="{page(cast, refused)}"' not in text
