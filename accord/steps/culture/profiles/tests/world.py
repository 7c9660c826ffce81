"""A result of the exercise to test with: two homes that lie apart, a partnership nearer to one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.analysis.published import Cell, Cut, Gap, Item, Published, Shown
from accord.foundations import clock
from accord.mechanisms.rounds.publishing import services
from accord.steps.culture.profiles.asking import WORDS, scale
from accord.steps.culture.profiles.rules import KIND, Question, key_of
from accord.steps.culture.profiles.shipped import PAIRS
from tests.cast import Cast
from tests.published import CLOSED, closed_round, gap, published_of

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result

COUNCIL_HOME = (1.8, 1.6, 1.6, 4.0, 4.0, 4.1, 1.7, 3.8)
KESTREL_HOME = (3.9, 4.3, 3.0, 2.0, 2.1, 1.7, 4.2, 2.8)
TOWARDS_KESTREL, HALFWAY = 0.75, 0.5


def plain(mean: float, reach: float = 0.3) -> Shown:
    """Return a figure with an interval so far either way."""
    mean = round(mean, 1)
    return Shown(n=17, mean=mean, low=max(1.0, round(mean - reach, 1)), high=min(5.0, round(mean + reach, 1)))


def between(share: float, homes: tuple[Sequence[float], Sequence[float]]) -> list[float]:
    """Return the profile that lies this share of the way from the first home to the second."""
    return [first + share * (second - first) for first, second in zip(*homes, strict=True)]


def exercise(
    cast: Cast,
    round_key: str = "r",
    *,
    kestrel_home: Sequence[float] = KESTREL_HOME,
    other: Mapping[tuple[str, str], Cell] | None = None,
) -> Published:
    """Return what an exercise says: both see the partnership near Kestrel’s home, and want it halfway.

    other: cells that are otherwise, by organisation and key.
    """
    council, kestrel, harbour = (str(each.id) for each in (cast.council, cast.kestrel, cast.harbour))
    homes = (COUNCIL_HOME, kestrel_home)
    profiles = {
        (council, Question.HOME): list(COUNCIL_HOME),
        (kestrel, Question.HOME): list(kestrel_home),
        **{(key, Question.NOW): between(TOWARDS_KESTREL, homes) for key in (council, kestrel)},
        **{(key, Question.WANTED): between(HALFWAY, homes) for key in (council, kestrel)},
    }
    cells: dict[tuple[str, str], Cell] = {
        (group, key_of(pair.key, question)): plain(mean)
        for (group, question), means in profiles.items()
        for pair, mean in zip(PAIRS, means, strict=True)
    }
    found = published_of(
        round_key=round_key,
        organisations={council: cast.council.name, kestrel: cast.kestrel.name, harbour: cast.harbour.name},
        cells=cells | dict(other or {}),
        gaps=tuple(_gaps(council, kestrel, kestrel_home)) if not other else (),
        texts={item.key: item.text for item in _items()},
        title="At home and here",
    )
    return replace(found, items=_items())


def _items() -> tuple[Item, ...]:
    return tuple(
        Item(
            key=key_of(pair.key, question),
            text=str(WORDS[question]).format(pair=pair.title),
            options=5,
            labels=tuple(str(label) for label in scale(pair).labels),
            topic=str(pair.title),
            directed=False,
        )
        for pair in PAIRS
        for question in Question
    )


def _gaps(council: str, kestrel: str, kestrel_home: Sequence[float]) -> list[Gap]:
    apart = {
        key_of(pair.key, Question.HOME): round(one - other, 1)
        for pair, one, other in zip(PAIRS, COUNCIL_HOME, kestrel_home, strict=True)
    }
    return [gap(key, council, kestrel, points, sure=abs(points) > 0.6) for key, points in apart.items()]


def organisation(published: Published, name: str) -> str:
    """Return the key of an organisation, by the beginning of its name."""
    return next(each.key for each in published.groups_of(Cut.ORGANISATION) if each.name.startswith(name))


def held(cast: Cast) -> "Result":
    """Return the stored result of an exercise."""
    round = closed_round(cast, "At home and here")
    with cast.in_scope(), clock.at(CLOSED):
        round.questionnaire = KIND
        round.save(update_fields=["questionnaire"])
        return services.result_store(round=round, published=exercise(cast, str(round.id)), actor=cast.system)
