"""All leaders of a year together: published once, when the last round has closed, and read by everybody."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse

from accord.analysis.cells import Banded, Cell, Shown, cell_to_json
from accord.foundations import clock
from accord.foundations.registry import Span
from accord.steps.leadership.feedback import packs
from accord.steps.leadership.feedback.standing import feedback_in_words
from accord.steps.leadership.feedback.tests.test_reports import MANY
from accord.steps.leadership.feedback.tests.world import reviewed
from accord.steps.leadership.feedback.together import making, overall, reading
from tests.cast import Cast
from tests.visits import visitor


def test_of_fewer_than_five_leaders_nothing_is_told(cast: Cast) -> None:
    world = reviewed(cast).closed(MANY)
    address = reverse(
        "feedback:together",
        kwargs={"partnership_id": cast.partnership.id, "year_id": world.year.id},
    )
    with clock.at(world.after()):
        member = visitor(cast, "member")
        assert member.get(address).status_code == 404
        with cast.in_scope():
            making.year_bring_together(world.year.id, actor=cast.system)
            made = reading.made_of(world.year)
        assert made is not None
        assert {cell["reason"] for cell in made.cells.values()} == {"too_few"}
        assert "Too few leaders were reviewed" in member.get(address).content.decode()
        with cast.in_scope():
            said = feedback_in_words()
    assert said == ["1 of 5 heard feedback in the last year", "0 of 1 report was talked about", ""]


def test_the_dashboard_compares_the_same_statements_of_two_years(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(**means: float) -> SimpleNamespace:
        cells: dict[str, Cell] = {"told in a range": Banded(low=1.0, high=2.0, n=6)}
        cells |= {key: Shown(n=6, mean=mean, low=mean, high=mean) for key, mean in means.items()}
        return SimpleNamespace(cells={key: cell_to_json(cell) for key, cell in cells.items()})

    found = [(made(open=3.4, fair=4.0), made(open=3.0, kind=1.0)), (made(open=3.4), None), None]
    for pair, words in zip(
        found,
        (
            "raters see them at 3.4 of 5, after 3.0 the year before",
            "raters see them at 3.4 of 5",
            "",
        ),
        strict=True,
    ):
        monkeypatch.setattr(overall, "latest", lambda pair=pair: pair)
        assert overall.in_words(overall.overall()) == words


def test_it_waits_for_the_last_round(cast: Cast) -> None:
    world = reviewed(cast).opened()
    with cast.in_scope():
        making.year_bring_together(world.year.id, actor=cast.system)
        assert reading.made_of(world.year) is None
        with clock.at(world.after() + timedelta(days=1)):
            making.year_bring_together(world.year.id, actor=cast.system)  # its round is still to be closed
            assert reading.made_of(world.year) is None


def test_the_board_reads_all_leaders_together_with_an_interval(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    year = reviewed(cast).year

    def made(mean: float) -> SimpleNamespace:
        cell = cell_to_json(Shown(n=6, mean=mean, low=mean - 0.4, high=mean + 0.4))
        return SimpleNamespace(year=year, cells={each["key"]: cell for each in year.statements})

    monkeypatch.setattr(reading, "latest", lambda: (made(3.6), made(3.4)))
    with cast.in_scope():
        span = Span(since=year.opens_on, until=year.closes_on)
        found = packs.together(cast.actor("member"), span)
        assert found is not None
        assert found.says == "Raters see our leaders at 3.6 of 5, after 3.4 the year before."
        assert found.rows[0][1:] == ("3.6 (6)", "3.2 and 4.0")
        monkeypatch.setattr(reading, "latest", lambda: None)
        assert packs.together(cast.actor("member"), span) is None
