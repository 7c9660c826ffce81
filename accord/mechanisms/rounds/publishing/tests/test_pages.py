"""Pages of results: who reads them, what they say, and that they say nothing which is not in `Published`."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, get_type_hints

import pytest
from django.utils.html import escape

from accord.analysis.published import Banded, Cell, Cut, Group, Published, Reason, Suppressed
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import (
    drawings,
    next_steps,
    ready,
    rules,
    selectors,
    sentences,
    starts,
    tables,
)
from accord.mechanisms.rounds.publishing import page as pages
from accord.mechanisms.rounds.publishing.evidence import (
    alike,
    answers,
    gaps,
    measures,
    overview,
    since,
    weights,
)
from tests.cast import Cast
from tests.published import BANDED, CULTURE, IN_TIME, SPLIT, TEXTS, TOPICS, sample, shown, stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"


@pytest.mark.parametrize("name", ["member", "steward", "harbour_signatory"])
def test_everybody_reads_what_a_round_says(cast: Cast, name: str) -> None:
    result = stored(cast)
    response = visitor(cast, name).get(page(cast, "publishing:result", round_id=result.round_id))
    text = response.content.decode()
    assert response.status_code == 200
    assert "Northmoor Council and Kestrel Build see “Openness” differently." in text
    assert "44 of 60 people answered" in text
    assert "closed on 31 October 2026" in text
    assert "1.3 points apart, and we can be sure of it" in text


def test_a_stranger_is_told_nothing(cast: Cast) -> None:
    result = stored(cast)
    for path in (
        page(cast, "publishing:results"),
        page(cast, "publishing:result", round_id=result.round_id),
        page(cast, "publishing:statement", round_id=result.round_id, item_key=IN_TIME),
    ):
        assert visitor(cast, "stranger").get(path).status_code == 404
        assert visitor(cast, "member").get(path).status_code == 200


def test_the_result_of_another_partnership_is_not_there(cast: Cast) -> None:
    result = stored(cast)
    path = page(cast, "publishing:result", round_id=result.round_id)
    elsewhere = path.replace(str(cast.partnership.id), str(cast.other_partnership.id))
    assert visitor(cast, "stranger").get(elsewhere).status_code == 404


def test_what_is_not_shown_says_why(cast: Cast) -> None:
    result = stored(cast)
    text = (
        visitor(cast, "member")
        .get(page(cast, "publishing:result", round_id=result.round_id))
        .content.decode()
    )
    published = selectors.published_of(result)
    for reason in tables.reasons_in(published):
        assert f'id="why-{reason.value}"' in text
        assert str(sentences.WHY[reason]) in text
    assert "4.0 to 5.0" in text


def test_a_group_of_which_nothing_is_shown_has_no_column_but_its_reason(cast: Cast) -> None:
    published = sample(cast, "r")
    core = [item for item in published.items if item.core]
    assert [group.name for group in tables.columns_of(published, core)] == [
        "Northmoor Council",
        "Kestrel Build",
        "Everyone",
    ]
    ((sentence, reasons),) = tables.left_out(published, core)
    assert sentence == "Harbour Capital (4 asked): not shown."
    assert [(link.label, link.url) for link in reasons] == [("too few answered", "#why-too_few")]
    result = stored(cast)
    text = (
        visitor(cast, "member")
        .get(page(cast, "publishing:result", round_id=result.round_id))
        .content.decode()
    )
    assert "Harbour Capital (4 asked): not shown." in text
    for link in reasons:
        assert f'id="{link.url.removeprefix("#")}"' in text


def test_a_statement_is_named_by_its_topic_and_quoted_below(cast: Cast) -> None:
    """Of many statements each is found by its topic; the statement stands under it, as text."""
    path = page(cast, "publishing:result", round_id=stored(cast).round_id)
    text = visitor(cast, "member").get(path).content.decode()
    assert "Openness, statement 1 of 2" in re.findall(r"<h[12]>(.*?)</h[12]>", text)
    assert "<p>“We hear of problems in time”</p>" in text


def test_the_page_of_a_statement_says_what_people_were_asked(cast: Cast) -> None:
    """Its heading is the statement, and what it is called in tables stands below, and above every page."""
    path = page(cast, "publishing:statement", round_id=stored(cast).round_id, item_key=IN_TIME)
    text = visitor(cast, "member").get(path).content.decode()
    assert "<h1>“We hear of problems in time”</h1>" in text
    assert re.search(r'<p class="basis">\s*Openness, statement 1 of 2\.', text)
    assert "<title>Openness, statement 1 of 2:" in text


@pytest.mark.parametrize(
    ("item_key", "name"),
    [(BANDED, "Openness, statement 2 of 2"), (CULTURE, "Culture"), ("old", "Statement 7 of 7")],
)
def test_every_statement_has_a_short_name(cast: Cast, item_key: str, name: str) -> None:
    """In results that are older than topics, by its number."""
    published = sample(cast, "r", texts=TEXTS | {"old": "We keep to what was said."})
    assert sentences.short_name(published, item_key) == name


def test_a_statement_shows_who_answered_what_from_ten(cast: Cast) -> None:
    result = stored(cast)
    path = page(cast, "publishing:statement", round_id=result.round_id, item_key=IN_TIME)
    text = visitor(cast, "member").get(path).content.decode()
    assert "Who answered what" in text
    assert "4 of 17" in text
    assert "70%" in text
    split = page(cast, "publishing:statement", round_id=result.round_id, item_key=SPLIT)
    assert "People are split." in visitor(cast, "member").get(split).content.decode()


def test_an_unknown_statement_is_not_there(cast: Cast) -> None:
    result = stored(cast)
    path = page(cast, "publishing:statement", round_id=result.round_id, item_key="behaviour:unknown")
    assert visitor(cast, "member").get(path).status_code == 404


def test_the_list_shows_each_round_with_its_sentence(cast: Cast) -> None:
    empty = visitor(cast, "member").get(page(cast, "publishing:results")).content.decode()
    assert "No round has closed yet." in empty
    stored(cast)
    text = visitor(cast, "member").get(page(cast, "publishing:results")).content.decode()
    assert "One round has told us how we work together." in text
    assert "see “Openness” differently." in text


def test_hostile_words_are_only_words(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TOPICS, IN_TIME, HOSTILE)
    result = stored(cast, texts=TEXTS | {IN_TIME: HOSTILE}, title=HOSTILE)
    client = visitor(cast, "member")
    for path in (
        page(cast, "publishing:results"),
        page(cast, "publishing:result", round_id=result.round_id),
        page(cast, "publishing:statement", round_id=result.round_id, item_key=IN_TIME),
    ):
        text = client.get(path).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert escape(HOSTILE) in text


def test_pages_are_made_of_published_and_of_nothing_else() -> None:
    evidence = (alike, answers, gaps, measures, overview, since, weights)
    for module in (rules, sentences, tables, drawings, starts, pages, ready, *evidence):
        for function in vars(module).values():
            hints = get_type_hints(function) if getattr(function, "__module__", "") == module.__name__ else {}
            assert not any("Round" in str(hint) or "Result" in str(hint) for hint in hints.values())
    for function in (
        pages.pieces,
        pages.statement,
        ready.ready,
        ready.pieces,
        *(module.__dict__[module.__name__.rpartition(".")[2]] for module in evidence),
    ):
        assert get_type_hints(function)["published"] is Published


if TYPE_CHECKING:
    # The type checker refuses to show anything but `Published`; if it did not, it would call these unneeded.
    def _refused(row: Result, json: dict[str, object]) -> None:
        pages.statement(row, row)  # type: ignore[arg-type]
        pages.statement(json, json)  # type: ignore[arg-type]
        sentences.heading(row)  # type: ignore[arg-type]
        tables.overview_table(row, [], "")  # type: ignore[arg-type]
        drawings.dots(json, json)  # type: ignore[arg-type]


def test_rooms_above_say_what_comes_next(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(next_steps, "_next_steps", [])
    result = stored(cast)
    assert next_steps.next_step_for(cast.actor("member"), result.round_id) is None
    next_steps.next_step(lambda _actor, _round_id: Link(label="Next", url="/next/"))
    text = (
        visitor(cast, "member")
        .get(page(cast, "publishing:result", round_id=result.round_id))
        .content.decode()
    )
    assert 'href="/next/"' in text


def with_teams(cast: Cast) -> Published:
    """The sample with four teams: two shown, one too small, one that would follow."""
    published = sample(cast, "r")
    teams: dict[str, Cell] = {
        "Site north": shown(1, 2, 3, 4, 1),
        "Site south": Banded(low=3.0, high=5.0, n=6),
        "Office": Suppressed(Reason.TOO_FEW),
        "Depot": Suppressed(Reason.WOULD_FOLLOW),
    }
    groups = tuple(Group(key=f"team:{name}", name=name, cut=Cut.TEAM, invited=12) for name in teams)
    cells = {(f"team:{name}", item.key): cell for name, cell in teams.items() for item in published.items}
    return replace(published, groups=published.groups + groups, cells={**published.cells, **cells})


def test_teams_have_a_table_of_their_own_and_the_hidden_ones_a_line_each_reason(cast: Cast) -> None:
    published = with_teams(cast)
    all_groups, teams = tables.statement_parts(published, published.items[0])
    assert all_groups.table is not None
    assert [row[0] for row in all_groups.table.rows] == [
        "Everyone",
        "Northmoor Council",
        "Kestrel Build",
        "Harbour Capital",
    ]
    assert teams.heading == "Each team"
    assert teams.table is not None
    assert [row[0] for row in teams.table.rows] == ["Site north", "Site south"]
    assert [(said, link.url) for said, link in teams.hidden] == [
        ("Not shown, too few answered: Office.", "#why-too_few"),
        ("Not shown, a smaller group would follow: Depot.", "#why-would_follow"),
    ]


def test_every_reason_of_a_hidden_team_is_explained_on_its_page(cast: Cast) -> None:
    published = with_teams(cast)
    for item in published.items:
        explained = {f"#why-{reason.value}" for reason in tables.reasons_in(published, [item])}
        parts = tables.statement_parts(published, item)
        assert {link.url for part in parts for _said, link in part.hidden} <= explained


def test_the_overview_stays_light_and_says_how_many_teams_are_shown(cast: Cast) -> None:
    published = with_teams(cast)
    assert [group.name for group in tables.columns_of(published, published.items)] == [
        "Northmoor Council",
        "Kestrel Build",
        "Everyone",
    ]
    ((said, reasons),) = tables.further_groups(published)
    assert said == "2 of 4 teams are shown on one statement at least."
    assert [link.url for link in reasons] == ["#why-too_few", "#why-would_follow"]
    assert tables.further_groups(sample(cast, "r")) == []


def test_whom_one_name_stands_for_is_said(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        result.round.together = [
            {"cut": "organisation", "name": "Partners", "members": [], "called": ["Council", "Harbour"]}
        ]
        result.round.save(update_fields=["together"])
    text = visitor(cast, "member").get(page(cast, "publishing:result", round_id=result.round_id))
    assert "“Partners”: Council and Harbour" in text.content.decode()
