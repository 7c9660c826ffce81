"""A closed round with its answers, built through the services, and coming in as somebody of the cast.

The council (12 more people) and Kestrel (16 more) hear of problems in time to a different degree; Harbour is
small. One statement is low for all. Everybody answers.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from accord.foundations import clock
from accord.mechanisms.rounds.ballot import close, door, drafts, submit
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.partnership import selectors as partnership
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

TITLE = "Round of October"
BEGUN = timedelta(days=20)  # before today; it closed two weeks later
DIFFERENT = "Openness is shown in way 0"  # the statement on which the council and Kestrel lie apart
HEADING = "Northmoor Council and Kestrel Build see “Openness” differently"


def closed_round(cast: Cast) -> "Round":
    """Return a round that everybody answered and that has closed, with its result."""
    with clock.at(clock.now() - BEGUN):
        opened = open_round(cast, council=12, kestrel=16, harbour=2, title=TITLE, cuts=["organisation"])
        for number, name in enumerate(("council", "kestrel", "harbour")):
            answer_all(opened, getattr(cast, name).id, low=(2, 4, 3)[number])
    with opened.after_its_time(), cast.in_scope():
        close.round_close(opened.round.id, actor=cast.system)
    return opened.fresh()


def answer_all(opened: OpenRound, organisation_id: object, *, low: int) -> None:
    """Answer for everybody of an organisation: in turn 3 and 4; around `low` on the first statement.

    There answers spread over three, so that the distribution may be shown. On the second all answer 1 or 2:
    it is low for everybody.
    """
    first, second = opened.item_keys[:2]
    people = [person_id for person_id, where in _places(opened).items() if where == organisation_id]
    for number, person_id in enumerate(people):
        visit = door.visit(opened.tokens[person_id])
        one_more = number % 2
        given = dict.fromkeys(opened.item_keys, 3 + one_more)
        given |= {first: low + number % 3 - 1, second: 1 + one_more}
        drafts.draft_save(visit, given=given)
        submit.answers_submit(visit)


def _places(opened: OpenRound) -> dict[object, object]:
    """Return the organisation in which each person asked counts."""
    with opened.cast.in_scope():
        return {found.person.id: found.assignment.organisation_id for found in partnership.people_in_post()}
