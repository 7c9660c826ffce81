"""What people of the demo contribute this year, in words: by name, goal (from 1) and behaviour (from 1)."""

from typing import NamedTuple


class Aim(NamedTuple):
    """A goal of the partnership. behaviours: by their place in the charter, from 1."""

    title: str
    measure: str
    source: str
    owner: str
    behaviours: tuple[int, ...]


class TeamAim(NamedTuple):
    """A goal of a team, under one of the partnership (from 1)."""

    above: int
    team: str
    writer: str
    title: str
    measure: str
    behaviours: tuple[int, ...]


class Contribution(NamedTuple):
    """How somebody contributes. by: who wrote it; agreed: whether the other side has agreed."""

    name: str
    goal: int
    behaviour: int
    sentence: str
    told: str
    by_manager: bool = False
    agreed: bool = True


AIMS = (
    Aim(
        "Every school opens on the day that was promised",
        "Four of four schools open on their day",
        "Business plan, page 4",
        "Tomasz Wilk",
        (3, 6),
    ),
    Aim(
        "Nobody hears of a delay after the school does",
        "Told in time in nine of ten delays",
        "The talk of spring",
        "Carys Pugh",
        (3,),
    ),
    Aim(
        "What we learn on one site is used on the next",
        "Two changes a term that came from another partner",
        "Business plan, page 7",
        "Anna Rees",
        (7,),
    ),
    Aim(
        "Heads say that the building serves teaching",
        "Each head asked twice a year; what they say is in the minutes",
        "Education brief",
        "Ruth Aske",
        (8,),
    ),
)
TEAM_AIMS = (
    TeamAim(
        2,
        "Site north",
        "Ben Ives",
        "The Friday note names what may slip next week",
        "Every Friday, to all partners, by four",
        (3,),
    ),
    TeamAim(
        3,
        "Design",
        "Grace Obi",
        "Every drawing carries what the last site taught us",
        "One line on each first sheet",
        (7,),
    ),
    TeamAim(
        2,
        "Site office",
        "Anna Rees",
        "What one partner hears at the stand-up, all have by noon",
        "The stand-up board, looked at each Monday",
        (3,),
    ),
)
WRITTEN = (
    Contribution(
        "Ben Ives",
        2,
        3,
        "I ring the council and the school on the day when a date on my site may slip.",
        "The council’s project officer says of each slip whether it was heard in time.",
    ),
    Contribution(
        "Grace Obi",
        3,
        7,
        "I go through each finished design with the site that builds it, before the next begins.",
        "One page a design, with what the site would change.",
    ),
    Contribution(
        "Carys Pugh",
        2,
        3,
        "I open our Friday meeting to the council’s project officers.",
        "They were there in three of four weeks.",
    ),
    Contribution(
        "Dev Sharma",
        1,
        6,
        "I show a first cost figure to all partners within a week of a change.",
        "Counted for each change, in the shared folder.",
        agreed=False,
    ),
    Contribution(
        "Tomasz Wilk",
        1,
        3,
        "I plan each quarter in one room with the council and the investor.",
        "One plan by the first week, signed off by all three.",
    ),
    Contribution(
        "Peter Lund",
        1,
        6,
        "I answer a question of the contractor within three days, or say who does and when.",
        "Counted each month from the register of questions.",
    ),
    Contribution(
        "Fatima Walsh",
        2,
        3,
        "I ring back the site managers on the day they ring me.",
        "Both site managers say so at the end of each month.",
    ),
    Contribution(
        "Lowri Adeyemi",
        2,
        3,
        "I tell the school each Friday what may slip next week.",
        "The school has twelve notes a term, none of them late.",
        by_manager=True,
        agreed=False,
    ),
)
CROWD = (
    "I ask the colleagues of the other partners before a date that touches them is fixed.",
    "I put what I learn on my job where the other partners’ people can find it.",
    "I go to the site once a month with somebody of another partner.",
)
CROWD_TOLD = "A colleague in another partner says so, twice a year."
