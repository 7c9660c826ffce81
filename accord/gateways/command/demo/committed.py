"""What the six leaders of the demo commit to, in words; days as in `Days`, behaviours by place from 1."""

from dataclasses import dataclass

from accord.steps.leadership.rules import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a leader said came of a commitment. due: the later day until which it goes on, or None."""

    day: int
    outcome: Outcome
    words: str
    due: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saw:
    """What a colleague in another partner saw of it."""

    who: str
    day: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """A commitment of the story, what came of it, and what was seen."""

    leader: str
    behaviour: int
    day: int
    due: int
    says: str
    how_seen: str
    said: tuple[Said, ...] = ()
    saw: tuple[Saw, ...] = ()


COMMITTED = (
    Committed(
        leader="Ruth Aske",
        behaviour=5,
        day=-210,
        due=-95,
        says="Before each board decision I ask every partner what speaks against it, and speak last.",
        how_seen="The minutes name what each partner had against it, before what I think.",
        said=(
            Said(
                day=-96,
                outcome=Outcome.KEPT,
                words="In all three boards since spring. In July two doubts of Kestrel’s changed the paper.",
            ),
        ),
        saw=(
            Saw(
                who="Kay Lowell",
                day=-94,
                words="True. In June I was asked first, and it was not easy to say.",
            ),
            Saw(who="Ilse Brandt", day=-90, words="All three times, as far as I was there."),
        ),
    ),
    Committed(
        leader="Ruth Aske",
        behaviour=3,
        day=-80,
        due=75,
        says="When I hear of a slip at the council that touches a site, I ring Kestrel the same day.",
        how_seen="Site managers can say when they heard of it, and from whom.",
        said=(
            Said(
                day=-44,
                outcome=Outcome.PARTLY,
                words="Twice I rang the same day. Once I waited for our lawyers, and the site lost a week.",
            ),
        ),
        saw=(
            Saw(
                who="Carys Pugh",
                day=-41,
                words="She rang about the highways order the day it came. In June we read it in the paper.",
            ),
        ),
    ),
    Committed(
        leader="Anna Rees",
        behaviour=6,
        day=-34,
        due=60,
        says="I close no meeting before every action has one name and one day.",
        how_seen="The list of actions goes round within an hour, and none stands without a name.",
    ),
    Committed(
        leader="Owen Hart",
        behaviour=4,
        day=-200,
        due=-60,
        says="I put our cost plan for each site into the shared folder on the first of the month.",
        how_seen="The folder shows the plan, with its date.",
        said=(
            Said(
                day=-100,
                outcome=Outcome.NOT_YET,
                words="Once of three. Our finance team signs it off in the third week.",
            ),
            Said(
                day=-58,
                outcome=Outcome.NOT_KEPT,
                words="I cannot move our month end. I should have asked finance before I promised it.",
            ),
        ),
    ),
    Committed(
        leader="Kay Lowell",
        behaviour=7,
        day=-120,
        due=9,
        says="I explain each decision of the board to all our site teams myself, within two weeks.",
        how_seen="Ask anybody on site what was decided last, and why.",
        saw=(
            Saw(
                who="Nadia Khan",
                day=-28,
                words="On site north they knew on Thursday why the hall comes first, and who was against it.",
            ),
        ),
    ),
    Committed(
        leader="Tomasz Wilk",
        behaviour=2,
        day=-110,
        due=-12,
        says="I send no letter about a contract before I have sat at a table with whoever it is about.",
        how_seen="No letter of ours opens a question that nobody has heard of.",
    ),
    Committed(
        leader="Ilse Brandt",
        behaviour=9,
        day=-130,
        due=110,
        says="After each slip that costs money I first ask what we changed, and only then who pays.",
        how_seen="In the notes of each review the causes stand before the sums.",
        said=(
            Said(
                day=-36,
                outcome=Outcome.NOT_YET,
                words="There was one review, and I opened it with the money. I go on, and longer.",
                due=140,
            ),
        ),
        saw=(
            Saw(
                who="Peter Lund",
                day=-33,
                words="She stopped herself after ten minutes, said so, and began again.",
            ),
        ),
    ),
)
BOARD_SET, BOARD = -20, 20
"""On which day the steward wrote down when the board meets next."""
