"""The page of a step that Accord does not help with yet."""

from accord.foundations.registry import Standing
from accord.overview.tests.offering import step
from tests.cast import Cast
from tests.published import CULTURE, stored
from tests.visits import page, visitor


def shown(cast: Cast, key: str) -> str:
    response = visitor(cast, "member").get(page(cast, "overview:step", key=key))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_it_says_that_there_is_no_help_and_what_the_step_asks(cast: Cast) -> None:
    step(6, "culture")
    text = shown(cast, "culture")
    assert "Culture: Accord does not help with this step yet." in text
    assert "Is there culture?" in text
    assert "What people say about this step stands here as soon as a round has closed." in text


def test_it_shows_what_people_say_all_the_same(cast: Cast) -> None:
    result = stored(cast)
    step(6, "culture")
    text = shown(cast, "culture")
    assert "“We find our own way of working, rather than follow one partner.”" in text
    assert "What people say is not shown: too few answered." in text
    statement = page(cast, "publishing:statement", round_id=result.round_id, item_key=CULTURE)
    assert f'href="{statement}"' in text


def test_a_sentence_makes_no_figure_up(cast: Cast) -> None:
    stored(cast)
    step(0, "song")
    text = shown(cast, "song")
    assert "Song: Accord does not help with this yet." in text
    assert "no figure is made up for it." in text


def test_a_step_that_is_built_has_its_own_page_and_not_this(cast: Cast) -> None:
    step(9, "laughter", Standing(says="Heard"))
    client = visitor(cast, "member")
    for key in ("laughter", "evaluation", "nothing"):
        assert client.get(page(cast, "overview:step", key=key)).status_code == 404, key


def test_a_stranger_is_told_nothing(cast: Cast) -> None:
    step(6, "culture")
    assert visitor(cast, "stranger").get(page(cast, "overview:step", key="culture")).status_code == 404
