"""What stands in the plans of the demo, in words; days as in `Days`, behaviours by their place from 1."""

from dataclasses import dataclass

from accord.mechanisms.plans.rules import Whose


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What an owner noted on the day of a check, or why it was moved."""

    day: int
    words: str
    next_check: int
    was_moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A line of the partnership that somebody took on."""

    behaviour: int
    owner: str
    day: int
    due: int
    next_check: int
    now: str = ""
    looked: tuple[Looked, ...] = ()


TAKEN = (
    Taken(
        behaviour=3,
        owner="Carys Pugh",
        day=-575,
        due=150,
        next_check=-440,
        now="The site tells its own office. The council hears of it at the board, four weeks later.",
        looked=(
            Looked(
                day=-330,
                words="Both site managers ring the council. The council’s project officers do not ring back.",
                next_check=-200,
            ),
            Looked(
                day=-205,
                words="Told in time in 4 of the 9 delays since spring. The school heard of none of them.",
                next_check=-110,
            ),
            Looked(
                day=-112,
                words="The Friday note only begins in December. There is nothing to see before that.",
                next_check=-30,
                was_moved=True,
            ),
            Looked(
                day=-31,
                words="Told in time in 5 of 10 delays. The note goes round, and is read by half of us.",
                next_check=25,
            ),
        ),
    ),
    Taken(
        behaviour=6,
        owner="Peter Lund",
        day=-575,
        due=200,
        next_check=-430,
        now="The same actions stand in the minutes for months. Nobody asks.",
        looked=(
            Looked(
                day=-320,
                words="Every meeting begins with what became of the last one’s actions. 11 of 26 were done.",
                next_check=-180,
            ),
            Looked(day=-182, words="17 of 24 actions done by their day, 4 moved before it.", next_check=-90),
            Looked(day=-92, words="22 of 27 done by their day. We ask without being told.", next_check=40),
        ),
    ),
    Taken(
        behaviour=7,
        owner="Kay Lowell",
        day=-575,
        due=90,
        next_check=-450,
        looked=(
            Looked(
                day=-48,
                words="Two decisions of the board were explained at Kestrel, one at the council.",
                next_check=55,
            ),
        ),
    ),
    Taken(
        behaviour=8,  # of the first charter: it went with it
        owner="Grace Obi",
        day=-575,
        due=60,
        next_check=-440,
        now="Letters between the offices lie for weeks.",
    ),
    Taken(
        behaviour=1,
        owner="Ruth Aske",
        day=-340,
        due=120,
        next_check=-200,
        now="Board papers speak of cost and time.",
        looked=(
            Looked(day=-65, words="The last three board papers begin with what pupils gain.", next_check=60),
        ),
    ),
    Taken(
        behaviour=2,
        owner="Tomasz Wilk",
        day=-340,
        due=180,
        next_check=-180,
        looked=(Looked(day=-75, words="Of six problems, five were solved without a letter.", next_check=45),),
    ),
    Taken(
        behaviour=4,
        owner="Dev Sharma",
        day=-340,
        due=150,
        next_check=-170,
        now="Cost figures come when everything is settled.",
        looked=(Looked(day=-58, words="The shared folder holds a cost plan, but an old one.", next_check=4),),
    ),
    Taken(behaviour=5, owner="Owen Hart", day=-340, due=100, next_check=-160),
    Taken(
        behaviour=8,
        owner="Grace Obi",
        day=-300,
        due=140,
        next_check=-150,
        now="Both head teachers see the drawings when they are fixed.",
        looked=(
            Looked(day=-140, words="One of two schools was asked before the fence was moved.", next_check=-6),
        ),
    ),
    Taken(
        behaviour=9,
        owner="Ilse Brandt",
        day=-340,
        due=170,
        next_check=-120,
        looked=(Looked(day=-50, words="The last two reviews named causes, and no names.", next_check=70),),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """A line that was given up, and opened anew without an owner."""

    behaviour: int
    owner: str
    day: int
    reason: str
    opened_anew: int
    now: str


GIVEN_UP = GivenUp(
    behaviour=5,
    owner="Owen Hart",
    day=-46,
    reason="I cannot bring this forward from the property side. It wants somebody who leads meetings.",
    opened_anew=-38,
    now="Doubts are said in the car park, and stand in no minutes.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """A line of an organisation or a team. owner: "" while nobody has taken it on."""

    whose: Whose
    holder: str
    writer: str
    behaviour: int
    day: int
    now: str
    wanted: str
    owner: str = ""
    due: int = 0
    next_check: int = 0


GROUPS = (
    Theirs(
        whose=Whose.ORGANISATION,
        holder="Kestrel Build",
        writer="Kay Lowell",
        behaviour=4,
        day=-30,
        now="Our cost figures wait for the monthly close before anybody outside sees them.",
        wanted="A first figure goes into the shared folder within a week, marked as such.",
        owner="Dev Sharma",
        due=80,
        next_check=20,
    ),
    Theirs(
        whose=Whose.ORGANISATION,
        holder="Northmoor Council",
        writer="Ruth Aske",
        behaviour=3,
        day=-28,
        now="Project officers ask their head first whether a partner may know.",
        wanted="Whoever sees it says so the same day, and tells the head afterwards.",
        owner="Fatima Walsh",
        due=90,
        next_check=18,
    ),
    Theirs(
        whose=Whose.ORGANISATION,
        holder="Northmoor Council",
        writer="Ruth Aske",
        behaviour=8,
        day=-12,
        now="Schools are asked when the dates are fixed.",
        wanted="Each head teacher is asked before a date that touches the school is fixed.",
    ),
    Theirs(
        whose=Whose.TEAM,
        holder="Site office",
        writer="Ben Ives",
        behaviour=3,
        day=-25,
        now="Three of us learn of a slip from the board.",
        wanted="At the Monday stand-up each partner says what may slip this week.",
        owner="Marta Silva",
        due=60,
        next_check=9,
    ),
    Theirs(
        whose=Whose.TEAM,
        holder="School places",
        writer="Nadia Khan",
        behaviour=4,
        day=-20,
        now="Forecasts of pupil numbers stay in our own drive.",
        wanted="The forecast is in the shared place on the day it is signed off.",
        owner="Stefan Cole",
        due=70,
        next_check=30,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What these people want to develop in plans of their own; read by them and their line managers."""

    names: tuple[str, ...]
    behaviour: int
    day: int
    now: str
    wanted: str
    due: int
    next_check: int


OWN = Own(
    names=("Priya Wright", "Jade Hale", "Noah Larkin", "Hannah Begum", "Yusuf Mellor", "Gwen Castle"),
    behaviour=5,
    day=-26,
    now="I keep quiet when somebody senior has spoken.",
    wanted="In each project meeting I say one thing that I see differently.",
    due=100,
    next_check=14,
)
