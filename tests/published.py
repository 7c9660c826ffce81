"""A published result to test with: three organisations of the cast, written by hand and stored for a round.

The council (22 asked) and Kestrel (34) are shown; Harbour (4) is too small, so that everyone together would
mostly let it follow. One statement has a sure gap, one is low, one splits people, one is banded for one.
"""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from accord.analysis.published import (
    EVERYONE,
    Banded,
    Cell,
    Cut,
    Gap,
    Group,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.foundations import clock
from accord.mechanisms.rounds.publishing import services
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.standards.models import Charter
from accord.standards.rules import CharterState

if TYPE_CHECKING:
    from tests.cast import Cast

CLOSED = datetime(2026, 10, 31, 17, 0, tzinfo=UTC)
LABELS = ("Never", "Seldom", "Now and then", "Often", "Nearly always")
IN_TIME, LOW, SPLIT, BANDED = "behaviour:in-time", "behaviour:low", "behaviour:split", "behaviour:banded"
VALUES, CULTURE = "core:values", "core:culture"
TEXTS = {
    IN_TIME: "We hear of problems in time",
    LOW: "Decisions are made by those who know",
    SPLIT: "We keep small promises",
    BANDED: "We say it when we disagree",
    VALUES: "People in this partnership act on the values we agreed.",
    CULTURE: "We find our own way of working, rather than follow one partner.",
}
TOPICS = {
    IN_TIME: "Openness",
    LOW: "Keeping our word",
    SPLIT: "Keeping our word",
    BANDED: "Openness",
    VALUES: "Values",
    CULTURE: "Culture",
}


def shown(*distribution: int) -> Shown:
    """Return the cell of a distribution, with an interval of half a point either way."""
    n = sum(distribution)
    mean = round(sum(answer * count for answer, count in enumerate(distribution, start=1)) / n, 1)
    enough = n >= 10
    return Shown(
        n=n,
        mean=mean,
        low=max(1.0, round(mean - 0.3, 1)),
        high=min(5.0, round(mean + 0.3, 1)),
        distribution=distribution if enough else None,
        favourable=round(sum(distribution[3:]) / n, 2) if enough else None,
    )


def gap(item: str, first: str, second: str, difference: float, *, sure: bool) -> Gap:
    """Return a gap with an interval that excludes zero exactly if it is sure."""
    reach = 0.5 if sure else abs(difference) + 0.4
    low, high = round(difference - reach, 1), round(difference + reach, 1)
    return Gap(item=item, first=first, second=second, difference=difference, low=low, high=high, sure=sure)


def published_of(
    *,
    round_key: str,
    organisations: dict[str, str],
    cells: dict[tuple[str, str], Cell],
    gaps: tuple[Gap, ...] = (),
    texts: dict[str, str] | None = None,
    title: str = "Round of October",
) -> Published:
    """Return a result; organisations: key to name. A cell that is not given is too small."""
    groups = [Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=60, responded=44)]
    for (key, name), invited in zip(organisations.items(), (22, 34, 4), strict=True):
        responded = 17 if invited == 22 else 27 if invited == 34 else None
        groups.append(Group(key=key, name=name, cut=Cut.ORGANISATION, invited=invited, responded=responded))
    wording = texts or TEXTS
    items = [
        Item(
            key=key,
            text=text,
            options=5,
            labels=LABELS,
            core=key.startswith("core:"),
            topic=TOPICS.get(key, ""),
        )
        for key, text in wording.items()
    ]
    return Published(
        round_key=round_key,
        title=title,
        closed_at=CLOSED,
        minimum=5,
        groups=tuple(groups),
        items=tuple(items),
        cells={
            (group.key, item.key): cells.get((group.key, item.key), Suppressed(Reason.TOO_FEW))
            for group in groups
            for item in items
        },
        gaps=gaps,
        rules_version="1",
    )


def sample(cast: "Cast", round_key: str, texts: dict[str, str] | None = None) -> Published:
    """Return the result described above, about the organisations of the cast."""
    council, kestrel, harbour = (str(each.id) for each in (cast.council, cast.kestrel, cast.harbour))
    cells: dict[tuple[str, str], Cell] = {
        (council, IN_TIME): shown(3, 5, 5, 3, 1),
        (kestrel, IN_TIME): shown(0, 2, 6, 12, 7),
        (council, LOW): shown(5, 6, 4, 2, 0),
        (kestrel, LOW): shown(4, 9, 8, 4, 2),
        (council, SPLIT): shown(1, 2, 4, 7, 3),
        (kestrel, SPLIT): shown(2, 3, 6, 11, 5),
        (council, BANDED): Banded(low=4.0, high=5.0, n=6),
        (kestrel, BANDED): shown(0, 0, 4, 15, 8),
        (council, VALUES): shown(0, 1, 6, 8, 2),
        (kestrel, VALUES): shown(0, 2, 8, 13, 4),
        (EVERYONE, VALUES): shown(0, 3, 14, 21, 6),
        (EVERYONE, SPLIT): shown(17, 4, 2, 3, 18),
        (EVERYONE, IN_TIME): Suppressed(Reason.WOULD_FOLLOW),
    }
    return published_of(
        round_key=round_key,
        organisations={council: cast.council.name, kestrel: cast.kestrel.name, harbour: cast.harbour.name},
        cells=cells,
        gaps=tuple(
            gap(item, council, kestrel, difference, sure=sure)
            for item, difference, sure in ((IN_TIME, -1.3, True), (LOW, -0.3, False), (SPLIT, 0.0, False))
            if item in (texts or TEXTS)
        ),
        texts=texts,
    )


def empty(cast: "Cast", round_key: str, texts: dict[str, str]) -> Published:
    """Return a result in which nothing is shown: too few have answered."""
    organisations = {str(each.id): each.name for each in (cast.council, cast.kestrel, cast.harbour)}
    return published_of(round_key=round_key, organisations=organisations, cells={}, texts=texts)


def closed_round(cast: "Cast", title: str = "Round of October", closed: datetime = CLOSED) -> Round:
    """Return a closed round. Rows, not services: how rounds run is tested in `ballot`."""
    with cast.in_scope():
        charter = Charter.objects.filter(state=CharterState.IN_FORCE).first() or Charter.objects.create(
            partnership=cast.partnership, title="Charter", version=1, state=CharterState.IN_FORCE
        )
        round: Round = Round.objects.create(
            partnership=cast.partnership,
            charter=charter,
            title=title,
            state=RoundState.CLOSED,
            opens_at=closed - timedelta(days=14),
            closes_at=closed,
            closed_at=closed,
            cuts=["organisation"],
            comment_question="What should we know?",
        )
        return round


def stored(
    cast: "Cast",
    texts: dict[str, str] | None = None,
    title: str = "Round of October",
    closed: datetime = CLOSED,
) -> Result:
    """Return the stored result of a closed round."""
    round = closed_round(cast, title, closed)
    with cast.in_scope(), clock.at(closed):
        published = sample(cast, str(round.id), texts)
        return services.result_store(round=round, published=published, actor=cast.system)
