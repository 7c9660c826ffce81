"""The pages of the charter: how the steward writes it and what everybody sees of it."""

from typing import TYPE_CHECKING

import pytest
from django.utils.html import escape

from accord.agreement import selectors as agreement
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.rules import CharterState
from accord.steps.values import services
from accord.steps.values.tests.world import PARTNERS, decide, draft, in_force, propose
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.standards.models import Charter

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"
WORDS = {
    "behaviour": "We say so when we disagree.",
    "seen": "Somebody says so.",
    "not_seen": "Everybody nods.",
    "standard": "Each partner is asked.",
}


@pytest.fixture
def charter(cast: Cast) -> "Charter":
    with cast.in_scope():
        return draft(cast)


def read(cast: Cast, name: str, path: str) -> str:
    return visitor(cast, name).get(path).content.decode()


def own(cast: Cast, charter: "Charter") -> str:
    return page(cast, "values:charter", charter_id=charter.id)


def pages(cast: Cast, charter: "Charter") -> dict[str, str]:
    """Return the path of every page on which this charter is written."""
    with cast.in_scope():
        behaviour = standards.behaviours(charter)[0]
    value = {"charter_id": charter.id, "value_id": behaviour.value_id}
    of_behaviour = {"charter_id": charter.id, "behaviour_id": behaviour.id}
    return {
        "title": page(cast, "values:charter-title", charter_id=charter.id),
        "check": page(cast, "values:charter-check", charter_id=charter.id),
        "discard": page(cast, "values:charter-discard", charter_id=charter.id),
        "value-add": page(cast, "values:value-add", charter_id=charter.id),
        "value-change": page(cast, "values:value-change", **value),
        "value-remove": page(cast, "values:value-remove", **value),
        "behaviour-add": page(cast, "values:behaviour-add", **value),
        "behaviour-change": page(cast, "values:behaviour-change", **of_behaviour),
        "behaviour-remove": page(cast, "values:behaviour-remove", **of_behaviour),
    }


def test_the_steward_goes_from_the_template_to_a_charter_in_force(cast: Cast) -> None:
    client = visitor(cast, "steward")
    assert "Begin with a template" in client.get(page(cast, "values:charters")).content.decode()
    begin = page(cast, "values:charter-from-template")
    assert "For alliances that build and maintain" in client.get(begin).content.decode()
    answer = client.post(begin, {"template": "education"}, follow=True).content.decode()
    assert "“How we work together” is a draft, and nothing in it is missing." in answer
    with cast.in_scope():
        charter = standards.charter_being_drafted()
    assert charter is not None
    paths = pages(cast, charter)
    client.post(paths["behaviour-change"], WORDS)
    assert "Somebody says so." in client.get(paths["check"]).content.decode()
    answer = client.post(paths["check"], follow=True).content.decode()
    assert "Every partner can now read the charter and decide." in answer
    assert "waits for Northmoor Council, Kestrel Build and Harbour Capital." in answer
    with cast.in_scope():
        view = agreement.latest_about(charter.id, cast.actor("member"))
        assert view is not None
        decide(cast, view.proposal, *PARTNERS)
    text = read(cast, "member", own(cast, charter))
    assert "“How we work together” has been in force since" in text
    assert "Who agreed to it" in text
    assert "Kay Lowell," in text
    assert "Change" not in text


def test_doors(cast: Cast, charter: "Charter") -> None:
    closed = pages(cast, charter) | {
        name: page(cast, f"values:{name}")
        for name in ("charter-from-template", "charter-blank", "charter-next")
    }
    for path in (page(cast, "values:charters"), own(cast, charter)):
        assert visitor(cast, "stranger").get(path).status_code == 404
        assert visitor(cast, "member").get(path).status_code == 200
    for name, path in closed.items():
        assert visitor(cast, "stranger").get(path).status_code == 404, name
        assert visitor(cast, "member").get(path).status_code == 403, name
        assert visitor(cast, "council_signatory").post(path, WORDS).status_code == 403, name
        assert visitor(cast, "steward").get(path).status_code in {200, 302}, name


def test_a_value_is_found_in_its_own_charter_only(cast: Cast) -> None:
    with cast.in_scope():
        old = in_force(cast)
        new = services.charter_next(actor=cast.actor("steward"))
        behaviour = standards.behaviours(old)[0]
    for path in (
        page(cast, "values:value-change", charter_id=new.id, value_id=behaviour.value_id),
        page(cast, "values:behaviour-change", charter_id=new.id, behaviour_id=behaviour.id),
    ):
        assert visitor(cast, "steward").get(path).status_code == 404


@pytest.mark.parametrize(
    ("name", "given", "error"),
    [
        ("title", {"title": ""}, "Give the charter a title."),
        ("value-add", {"name": "", "meaning": "Kept words"}, "Name the value."),
        ("value-change", {"name": "x" * 81, "meaning": "Kept words"}, "at most 80 characters"),
        ("behaviour-add", WORDS | {"behaviour": " ", "seen": "Kept words"}, "Write the behaviour."),
        ("behaviour-change", WORDS | {"standard": "x" * 301, "seen": "Kept words"}, "at most 300 characters"),
    ],
)
def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(
    cast: Cast, charter: "Charter", name: str, given: dict[str, str], error: str
) -> None:
    with cast.in_scope():
        before = standards.text(charter.id)
    text = visitor(cast, "steward").post(pages(cast, charter)[name], given).content.decode()
    assert text.count(error) >= 2  # in the summary on top and beside the field
    assert name == "title" or "Kept words" in text
    with cast.in_scope():
        assert standards.text(charter.id) == before


def test_a_draft_is_saved_before_all_of_it_is_written_and_says_what_is_missing(
    cast: Cast, charter: "Charter"
) -> None:
    client, paths = visitor(cast, "steward"), pages(cast, charter)
    given = WORDS | {"not_seen": "", "standard": ""}
    text = client.post(paths["behaviour-change"], given, follow=True).content.decode()
    assert "is a draft, and one thing is missing." in text
    missing = "“We say so when we disagree.” lacks what is not seen and the standard."
    assert missing in text
    text = client.get(paths["check"]).content.decode()
    assert "cannot be proposed yet: one thing is missing." in text
    assert "Propose it" not in text
    answer = client.post(paths["check"]).content.decode()
    assert "It cannot be proposed yet: see what is missing." in answer
    assert missing in answer


def test_a_blank_charter_says_everything_that_is_missing_at_once(cast: Cast) -> None:
    client = visitor(cast, "steward")
    answer = client.post(page(cast, "values:charter-blank"), {"title": "Ours"}, follow=True).content.decode()
    assert "“Ours” is a draft, and 2 things are missing." in answer
    assert "The charter has 0 values; it needs 3 to 7." in answer
    assert "The charter has 0 behaviours; it needs 6 to 12 in all." in answer


def test_a_changed_text_voids_decisions_and_both_sides_see_why(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        proposal = propose(cast, charter)
        decide(cast, proposal, "council")
    client, path = visitor(cast, "steward"), pages(cast, charter)["behaviour-change"]
    assert "Already agreed: Northmoor Council. If you change the text, that is void" in (
        client.get(path).content.decode()
    )
    answer = client.post(path, WORDS, follow=True).content.decode()
    assert "Saved. The partners are asked again, on the text as it is now." in answer
    decision = page(cast, "agreement:proposal", proposal_id=proposal.id)
    for name in ("steward", "council_signatory", "kestrel_signatory"):
        text = read(cast, name, decision)
        assert "The text was changed, so earlier decisions are void" in text
        assert "Standard: Each partner is asked.</ins>" in text
    with cast.in_scope():
        decide(cast, proposal, "kestrel", "harbour")
        assert standards.charter(charter.id).state == CharterState.PROPOSED
        decide(cast, proposal, "council")
        assert standards.charter(charter.id).state == CharterState.IN_FORCE


def test_what_is_before_the_partners_cannot_be_made_incomplete(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        propose(cast, charter)
    client, paths = visitor(cast, "steward"), pages(cast, charter)
    text = client.post(paths["behaviour-change"], WORDS | {"standard": ""}).content.decode()
    assert "“We say so when we disagree.” lacks the standard." in text
    assert "Somebody says so." in text
    assert "To add a value, withdraw it first" in client.get(own(cast, charter)).content.decode()
    text = client.post(paths["value-add"], {"name": "Courage", "meaning": ""}).content.decode()
    assert "“Courage” has no behaviour by which it could be seen." in text


def test_what_is_settled_cannot_be_written(cast: Cast) -> None:
    with cast.in_scope():
        charter = in_force(cast)
        before = standards.text(charter.id)
    client = visitor(cast, "steward")
    for name, path in pages(cast, charter).items():
        answer = client.post(path, WORDS | {"title": "X", "name": "X", "meaning": ""})
        assert answer.status_code == 302, name
        assert answer.headers["Location"] == own(cast, charter), name
    assert "This version is settled." in client.get(own(cast, charter)).content.decode()
    with cast.in_scope():
        assert standards.text(charter.id) == before


def test_a_declined_charter_says_who_and_why(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        decide(cast, propose(cast, charter), "kestrel", agrees=False, reason="Two days are too short.")
    text = read(cast, "steward", own(cast, charter))
    assert "It was declined, so it is a draft again." in text
    assert "Two days are too short." in text
    assert "Kay Lowell, Kestrel Build," in text


def test_values_and_behaviours_are_taken_out_once_that_is_confirmed(cast: Cast, charter: "Charter") -> None:
    client, paths = visitor(cast, "steward"), pages(cast, charter)
    assert "Take this behaviour out of the charter?" in client.get(paths["behaviour-remove"]).content.decode()
    client.post(paths["behaviour-remove"])
    assert "all its behaviours out of the charter?" in client.get(paths["value-remove"]).content.decode()
    client.post(paths["value-remove"])
    with cast.in_scope():
        left = standards.charter(charter.id)
        assert [value.name for value in left.values.all()] == ["Openness", "Keeping our word", "Fairness"]
        assert len(standards.behaviours(left)) == 7


def test_the_next_version_is_begun_thrown_away_and_begun_again(cast: Cast) -> None:
    with cast.in_scope():
        first = in_force(cast)
    client = visitor(cast, "steward")
    assert "Begin the next version" in client.get(own(cast, first)).content.decode()
    assert "Begin the next version" not in read(cast, "member", own(cast, first))
    client.post(page(cast, "values:charter-next"))
    with cast.in_scope():
        second = standards.charter_being_drafted()
    assert second is not None
    text = client.get(page(cast, "values:charters")).content.decode()
    assert text.index("How we work together, version 1") < text.index("How we work together, version 2")
    begin = page(cast, "values:charter-from-template")
    answer = client.post(begin, {"template": "care"}, follow=True).content.decode()
    assert "There is a draft already." in answer
    client.post(pages(cast, second)["discard"])
    with cast.in_scope():
        assert standards.charter_being_drafted() is None
        assert services.charter_next(actor=cast.actor("steward")).version == 2


def test_hostile_words_are_only_words(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        steward, value = cast.actor("steward"), standards.value(charter.values.all()[0].id)
        writing.charter_retitle(charter=charter, title=HOSTILE, actor=steward)
        writing.value_write(charter=charter, value=value, name=HOSTILE, meaning=HOSTILE, actor=steward)
        writing.behaviour_write(
            value=value, behaviour=HOSTILE, seen=HOSTILE, not_seen=HOSTILE, standard="", actor=steward
        )
    paths = pages(cast, charter)
    for path in (page(cast, "values:charters"), own(cast, charter), paths["check"], paths["value-change"]):
        text = read(cast, "steward", path)
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert escape(HOSTILE) in text


def test_before_the_first_charter_the_page_says_what_belongs_there(cast: Cast) -> None:
    text = read(cast, "member", page(cast, "values:charters"))
    assert "Nobody has written down yet how we want to work together." in text
    assert "The steward drafts it, and every partner has to agree to it." in text
    assert "Begin with" not in text
