"""The pages of objectives: from goals that every partner agreed to, to what two agree between them."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import jsonschema
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import escape

from accord.foundations import documents, tables
from accord.partnership import selectors as partnership
from accord.steps.objectives import assessing, rules, selectors
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import Stage
from accord.steps.objectives.tests.world import SENTENCE, TOLD, agreed, managed, second_place, written
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script> tell the school each week"


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        managed(cast)
        yield


def given(**changes: str) -> dict[str, str]:
    """Return the form of an objective, filled in."""
    year = goals.year_in_force()
    assert year is not None
    return {
        "sentence": SENTENCE,
        "told": TOLD,
        "goal": str(goals.ours(year)[0].id),
        "behaviour": str(goals.behaviours()[0].id),
    } | changes


def write_page(cast: Cast) -> str:
    return page(cast, "objectives:write", person_id=cast.member.id, organisation_id=cast.council.id)


def test_it_works(cast: Cast) -> None:
    member, manager = visitor(cast, "member"), visitor(cast, "manager")
    home = member.get(page(cast, "objectives:home")).content.decode()
    assert "Nobody has agreed yet how to contribute" in home
    assert "nobody yet, needs somebody" in home
    assert "Say how you contribute" in home
    told = member.post(write_page(cast), given(), follow=True).content.decode()
    assert "You have written how you contribute, and wait for Sam Poole." in told
    assert "Only you and Sam Poole and Ruth Aske read this page." in told
    team = page(cast, "objectives:team")
    assert "One objective waits for you." in manager.get(team).content.decode()
    objective = selectors.own(cast.actor("member"), goals.year_in_force())[0][1]  # type: ignore[arg-type]
    latest = selectors.latest(objective)
    assert objective is not None
    assert latest is not None
    manager.post(team, {"objective": str(objective.id), "wording": str(latest.id)})
    assert "You have agreed with everybody" in manager.get(team).content.decode()
    assert (
        "You and Sam Poole have agreed"
        in member.get(page(cast, "objectives:mine"), follow=True).content.decode()
    )
    home = member.get(page(cast, "objectives:home")).content.decode()
    assert "fewer than 5" in home


def test_hints_are_shown_once_and_stop_nobody(cast: Cast) -> None:
    member = visitor(cast, "member")
    form = given(sentence=HOSTILE, told="It feels better")
    asked = member.post(write_page(cast), form).content.decode()
    assert "Begin with “I”" in asked
    assert "How would anybody tell?" in asked
    assert escape(HOSTILE) in asked
    assert HOSTILE not in asked
    again = member.post(write_page(cast), form | {"seen": f"{HOSTILE} It feels better"}, follow=True)
    assert "wait for Sam Poole" in again.content.decode()


def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(cast: Cast) -> None:
    text = visitor(cast, "member").post(write_page(cast), given(told="", goal="")).content.decode()
    assert text.count("Say how we will tell.") >= 2
    assert SENTENCE in text


def test_the_managers_manager_reads_and_has_nothing_to_press(cast: Cast) -> None:
    objective = agreed(cast)
    director = visitor(cast, "director")
    down = director.get(page(cast, "objectives:team-of", manager_id=cast.manager.id)).content.decode()
    assert SENTENCE in down
    read = director.get(page(cast, "objectives:objective", objective_id=objective.id)).content.decode()
    assert SENTENCE in read
    assert "Change it" not in read


def test_a_page_of_nobody_is_not_there(cast: Cast) -> None:
    objective = agreed(cast)
    manager = visitor(cast, "manager")
    assert manager.get(page(cast, "objectives:team-of", manager_id=uuid4())).status_code == 404
    where = page(cast, "objectives:write", person_id=cast.member.id, organisation_id=cast.kestrel.id)
    assert manager.get(where).status_code == 404
    sent = page(cast, "objectives:agree", objective_id=objective.id)
    assert manager.post(sent, {"wording": "x"}).status_code == 302


def test_whoever_works_in_two_organisations_sees_both(cast: Cast) -> None:
    second_place(cast, "member", "kestrel_member")
    written(cast)
    text = visitor(cast, "member").get(page(cast, "objectives:mine")).content.decode()
    assert "You work in more than one organisation" in text
    assert "Kestrel Build" in text


def test_what_waits_stands_on_my_page(cast: Cast) -> None:
    mine = page(cast, "overview:my-page")
    assert (
        "Say in one sentence how you contribute this year"
        in visitor(cast, "member").get(mine).content.decode()
    )
    written(cast)
    assert "Agree to one objective" in visitor(cast, "manager").get(mine).content.decode()


def test_the_dashboard_says_in_whose_own_appraisal_it_is_and_how_many_have_agreed(cast: Cast) -> None:
    agreed(cast)
    text = visitor(cast, "kestrel_member").get(page(cast, "overview:dashboard")).content.decode()
    assert "Part of their own appraisal for 0 of 9 people; 1 have agreed here, 0 with a note" in text


def test_a_manager_with_many_reports_needs_one_page(cast: Cast) -> None:
    manager, team = visitor(cast, "manager"), page(cast, "objectives:team")
    with cast.in_scope():
        assessing.appraisal_set(
            organisation=cast.council,
            levels=False,
            mid_year_on=None,
            year_end_on=partnership.today(),
            actor=cast.actor("council_signatory"),
        )
    objective = agreed(cast)
    sent = {"objective": str(objective.id), "assess": "1", f"{objective.id}-kind": "year_end"}
    text = manager.post(team, sent | {f"{objective.id}-words": ""}).content.decode()
    assert "Say in words what was contributed." in text
    manager.post(team, sent | {f"{objective.id}-words": "He rang twice."})
    assert "He rang twice." in manager.get(team).content.decode()
    manager.post(team, {"objective": str(objective.id), "confirm": "1"})
    assert "Part of our own appraisal." in manager.get(team).content.decode()
    found = visitor(cast, "steward").get(page(cast, "objectives:coverage")).content.decode()
    assert "1 of 6" in found
    assert "fewer than 5" in found
    assert "He rang" not in found


def test_a_list_is_looked_at_before_anything_is_kept(cast: Cast) -> None:
    manager, bring = visitor(cast, "manager"), page(cast, "objectives:bring")
    content = f"Name,Objective,Measure\nMia Marsh,{SENTENCE},{TOLD}\nKay Lowell,Mine,None\n".encode()
    read = manager.post(bring, {"file": SimpleUploadedFile("list.csv", content)}).content.decode()
    assert SENTENCE in read
    assert "left out: 3." in read
    year = goals.year_in_force()
    assert year is not None
    assert selectors.of_place(year, cast.member.id, cast.council.id) is None
    place = partnership.assignments_in_post().get(person=cast.member, main=True)
    row = {f"{place.id}-{name}": value for name, value in given(taken="on").items()}
    told = manager.post(bring, {"rows": str(place.id)} | row, follow=True).content.decode()
    assert "One objective waits for its person to agree." in told
    found = selectors.of_place(year, cast.member.id, cast.council.id)
    assert rules.stage(selectors.latest(found)) is Stage.WAITS_FOR_PERSON


def test_a_list_without_its_columns_says_what_to_do(cast: Cast) -> None:
    sent = {"file": SimpleUploadedFile("list.csv", b"Who,What\nMia Marsh,Nothing\n")}
    text = visitor(cast, "manager").post(page(cast, "objectives:bring"), sent).content.decode()
    assert "The first row has to name the columns" in text


def test_the_statement_is_one_in_every_file(cast: Cast) -> None:
    objective, member = agreed(cast), visitor(cast, "member")
    paper = member.get(page(cast, "objectives:paper", objective_id=objective.id))
    assert paper["Content-Type"] == "application/pdf"
    record = member.get(page(cast, "objectives:record", objective_id=objective.id)).json()
    jsonschema.validate(record, json.loads(Path("docs/contribution.schema.json").read_text()))
    assert record["objective"]["sentence"] == SENTENCE
    document = member.get(page(cast, "objectives:document", objective_id=objective.id))
    assert SENTENCE in {found.text for found in documents.read(document.content)}


def test_an_employer_takes_states_and_no_word(cast: Cast) -> None:
    agreed(cast)
    taken = visitor(cast, "council_signatory").get(page(cast, "objectives:states"))
    sheet = tables.read(taken.content)
    told = {str(row.cells[0]): row.cells[3] for row in sheet.rows}
    assert told["Mia Marsh"] == "agreed"
    assert "Ben Ives" not in told
    assert SENTENCE not in str(sheet)
