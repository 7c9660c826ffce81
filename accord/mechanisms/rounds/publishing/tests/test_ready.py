"""What is kept of a result's page: what is the same for all who begin at one place, and nothing else."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from django.utils import translation

from accord.foundations import scope
from accord.mechanisms.rounds.comments.selectors import Shown, Theme, Told
from accord.mechanisms.rounds.publishing import ready, starts
from accord.mechanisms.rounds.publishing.around import NOTHING, Around
from accord.mechanisms.rounds.publishing.starts import Begun, Own, Start
from accord.mechanisms.rounds.publishing.tests.test_starts import NORTH, with_teams

HERE = UUID(int=1)
RESULT = with_teams()
DIGEST = RESULT.digest()
WRITTEN = "The drawings come late."
TOLD = Told(
    themes=(Theme(name="Drawings", comments=(Shown(words=WRITTEN, question="", shortened=False),)),),
    moderator="A. Rees",
    published_on=date(2026, 11, 2),
    kept=1,
    shortened=0,
    withheld=0,
    reasons=(),
)


def begun(own: str = "", start: Start = Start.ORGANISATION) -> Begun:
    keys = {Start.ORGANISATION: own, Start.TEAM: NORTH.key if own else None}
    return starts.begun(RESULT, starts.own_groups(RESULT, keys) if own else Own(), start)


def test_a_page_is_drawn_once() -> None:
    with scope.partnership(HERE):
        assert ready.ready(RESULT, begun(), DIGEST) is ready.ready(RESULT, begun(), DIGEST)


def test_every_beginning_language_result_and_partnership_has_its_own() -> None:
    found = []
    with scope.partnership(HERE):
        found += [ready.ready(RESULT, begun(own), DIGEST) for own in ("", "c", "k")]
        found += [ready.ready(RESULT, begun(own, Start.TEAM), DIGEST) for own in ("c", "k")]
        renamed = replace(RESULT, title="Another")
        found.append(ready.ready(renamed, begun(), renamed.digest()))
        with translation.override("cy"):
            found.append(ready.ready(RESULT, begun(), DIGEST))
    with scope.partnership(uuid4()):
        found.append(ready.ready(RESULT, begun(), DIGEST))
    assert len({id(each) for each in found}) == len(found)


def test_what_people_wrote_is_never_kept() -> None:
    with scope.partnership(HERE):
        told = ready.pieces(RESULT, begun(), Around(told=TOLD), DIGEST)
        assert WRITTEN in told[-1].html
        assert not any(WRITTEN in piece.html for piece in ready.pieces(RESULT, begun(), NOTHING, DIGEST))
        assert WRITTEN not in str(ready.ready(RESULT, begun(), DIGEST))
