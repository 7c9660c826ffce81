"""The programme of the year of the demo: agreed once, and the rest of the year stands in it."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.formats import date_format

from accord.gateways.command.demo import clockwork, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.partnership.programme import services
from accord.partnership.programme.rules import EntryKind
from accord.partnership.programme.services import EntryWords

DRAFTED, PROPOSED, FIRST_DAY = -34, -33, -25
COMMENT = "What is the one thing we should talk about?"
# What, from which day on, within how many days; a round with the groups for which it is shown.
PLANS: tuple[tuple[EntryKind, str, int, int, tuple[RoundCut, ...]], ...] = (
    (EntryKind.ROUND, "Round of {month}", 110, 21, (RoundCut.ORGANISATION,)),
    (EntryKind.TALK, "Talk about that round", 140, 14, ()),
    (EntryKind.ROUND, "Round of {month}", 200, 21, (RoundCut.ORGANISATION,)),
    (EntryKind.TALK, "Talk about that round", 230, 14, ()),
    (
        EntryKind.ROUND,
        "Full check of {month}",
        270,
        28,
        (RoundCut.ORGANISATION, RoundCut.TIER, RoundCut.TEAM),
    ),
)


def agree(northmoor: Northmoor, days: Days) -> None:
    """Draft it, and let every partner agree."""
    with days.on(DRAFTED):
        steward = northmoor.actor("Anna Rees")
        first_day = days.day(FIRST_DAY)
        year = services.programme_begin(
            first_day=first_day, last_day=first_day + timedelta(days=364), actor=steward
        )
        for words in _year(days):
            services.entry_write(programme=year, entry=None, actor=steward, **words)
        services.release_include(programme=year, included=True, actor=steward)
    with days.on(PROPOSED):
        proposal = services.programme_propose(programme=year, actor=steward)
        clockwork.strike()  # sends the letters to those who may sign
    signing.all_agree(northmoor, days, proposal, from_day=PROPOSED + 1)


def _year(days: Days) -> Iterator[EntryWords]:
    """The rounds and the talks, for everyone."""
    for kind, title, first, within, cuts in PLANS:
        yield EntryWords(
            kind=kind,
            title=title.format(month=date_format(days.day(first), "F Y")),
            starts_from=days.day(first),
            starts_until=days.day(first + within),
            days_open=14,
            organisations=None,
            cuts=list(cuts),
            minimum=5,
            comment_question=COMMENT if kind == EntryKind.ROUND else "",
        )
