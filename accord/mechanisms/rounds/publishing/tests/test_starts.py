"""Where the page of a result begins, for whom: own organisation, own team or the level above, everyone."""

from dataclasses import replace
from uuid import uuid4

import pytest

from accord.analysis.published import Cell, Cut, Group, Published, Reason, Suppressed
from accord.mechanisms.rounds.publishing import starts
from accord.mechanisms.rounds.publishing.starts import Own, Start
from accord.partnership.rules import Tier
from tests.cast import Cast
from tests.published import gap, published_of, shown, stored
from tests.visits import page, visitor

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
NORTH, SOUTH = (Group(key=f"team:{name}", name=name, cut=Cut.TEAM, invited=12) for name in ("North", "South"))


def with_teams() -> Published:
    """A result in which the north team is shown and the south team is not."""
    texts = {"a": "We hear of it in time", "b": "We keep our word"}
    cells: dict[tuple[str, str], Cell] = {("c", "a"): shown(1, 2, 3, 6, 3), ("k", "a"): shown(0, 0, 4, 9, 8)}
    cells |= {("everyone", "a"): shown(1, 2, 7, 15, 11)}
    plain = published_of(
        round_key=str(uuid4()),
        organisations=ORGANISATIONS,
        cells=cells,
        gaps=(gap("a", "c", "k", -0.7, sure=True),),
        texts=texts,
    )
    teams: dict[tuple[str, str], Cell] = {
        (team.key, item.key): Suppressed(Reason.TOO_FEW) for team in (NORTH, SOUTH) for item in plain.items
    }
    teams[NORTH.key, "a"] = shown(1, 2, 3, 4, 1)
    return replace(plain, groups=(*plain.groups, NORTH, SOUTH), cells={**plain.cells, **teams})


def test_it_begins_with_everyone_in_the_order_of_the_partnership() -> None:
    found = starts.begun(with_teams(), Own(), Start.EVERYONE)
    assert [group.name for group in found.columns] == [*ORGANISATIONS.values(), "Everyone"]
    assert (found.group and found.group.name, found.said) == ("Everyone", "")


def test_the_own_organisation_stands_first_and_the_others_in_their_order() -> None:
    published = with_teams()
    own = starts.own_groups(published, {Start.ORGANISATION: "k", Start.TEAM: None})
    found = starts.begun(published, own, Start.ORGANISATION)
    assert [group.key for group in found.columns] == ["k", "c", "h", "everyone"]
    assert found.said == "This page begins with the partnership, and puts Kestrel Build first."


def test_a_team_that_is_shown_stands_beside_its_organisation_and_everyone() -> None:
    published = with_teams()
    own = starts.own_groups(published, {Start.ORGANISATION: "c", Start.TEAM: NORTH.key})
    found = starts.begun(published, own, Start.TEAM)
    assert [group.key for group in found.columns] == [NORTH.key, "c", "everyone"]
    assert found.group == NORTH


@pytest.mark.parametrize(
    ("keys", "first", "said"),
    [
        (
            {Start.ORGANISATION: "c", Start.TEAM: SOUTH.key},
            "c",
            "Nothing can be shown of South alone, so this page begins with Northmoor Council.",
        ),
        (
            {Start.ORGANISATION: "c", Start.TEAM: "team:gone"},
            "c",
            "This round shows no team of yours, so the page begins with Northmoor Council.",
        ),
        ({Start.ORGANISATION: None, Start.TEAM: None}, "everyone", ""),
        ({}, "everyone", ""),
    ],
)
def test_below_the_floor_it_begins_with_the_level_above_and_says_so(
    keys: dict[Start, str | None], first: str, said: str
) -> None:
    published = with_teams()
    found = starts.begun(published, starts.own_groups(published, keys), Start.TEAM)
    assert found.group is not None
    assert (found.group.key, found.said) == (first, said)


@pytest.mark.parametrize(
    ("named", "tier", "start"),
    [
        ("", Tier.DIRECTOR, Start.ORGANISATION),
        ("", Tier.SENIOR_MANAGER, Start.ORGANISATION),
        ("", Tier.MANAGER, Start.TEAM),
        ("", Tier.EVERYONE, Start.EVERYONE),
        ("", "", Start.EVERYONE),
        ("everyone", Tier.DIRECTOR, Start.EVERYONE),
        ("team", Tier.EVERYONE, Start.TEAM),
        ("nonsense", Tier.DIRECTOR, Start.ORGANISATION),
    ],
)
def test_who_has_chosen_nothing_begins_by_tier(named: str, tier: str, start: Start) -> None:
    assert starts.chosen(named, tier) is start


def test_of_many_groups_only_the_own_and_everyone_stand_where_there_is_little_room() -> None:
    published = with_teams()
    own = starts.own_groups(published, {Start.ORGANISATION: "k"})
    found = starts.begun(published, own, Start.ORGANISATION)
    many = [*(replace(NORTH, key=f"team:{number}") for number in range(9)), *found.columns]
    assert [group.key for group in starts.beside_each_other(found, many)] == ["k", "everyone"]
    assert starts.beside_each_other(found, found.columns) == list(found.columns)


@pytest.mark.parametrize(
    ("name", "first"),
    [("director", "Northmoor Council"), ("kestrel_signatory", "Kestrel Build"), ("member", "Everyone")],
)
def test_the_page_begins_for_who_is_reading_and_can_be_begun_elsewhere(
    cast: Cast, name: str, first: str
) -> None:
    result = stored(cast)
    reader = visitor(cast, name)
    usual = reader.get(page(cast, "publishing:result", round_id=result.round_id)).content.decode()
    assert f'aria-current="true">{first}</a>' in usual
    for start, chosen in (("everyone", "Everyone"), ("organisation", None)):
        path = page(cast, "publishing:result-for", round_id=result.round_id, start=start)
        text = reader.get(path).content.decode()
        assert 'aria-current="true">' in text
        assert chosen is None or f'aria-current="true">{chosen}</a>' in text


def test_every_beginning_shows_the_same_figures(cast: Cast) -> None:
    """It is one result: what begins elsewhere hides nothing and computes nothing."""
    result = stored(cast)
    reader = visitor(cast, "director")
    said = []
    for start in ("everyone", "organisation"):
        path = page(cast, "publishing:result-for", round_id=result.round_id, start=start)
        text = reader.get(path).content.decode()
        table = text[text.index('id="statements"') : text.index('id="core"')]
        said.append(sorted(part.split("<")[0] for part in table.split(">") if part[:1].isdigit()))
    assert said[0] == said[1]


def test_somebody_from_outside_has_no_choice_to_make(cast: Cast) -> None:
    result = stored(cast)
    cast.add_facilitator(until=result.published_at.date().replace(year=2030))
    path = page(cast, "publishing:result", round_id=result.round_id)
    text = visitor(cast, "facilitator").get(path).content.decode()
    assert "Begin with" not in text
