"""The dashboard as one reader sees it, drawn once a minute while nothing hurries (decisions 0146 and 0164).

To draw it every room is asked, a hundred questions to the database: that is most of what it takes.
"""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.overview import people_say, rows, trends, year
from accord.overview.board import board_for
from accord.overview.frame import SETTING_UP
from accord.overview.tally import board_seen
from accord.overview.unchanged import Unchanged, as_of
from accord.partnership import selectors as partnership

MOST = 400
"""Readers whose dashboard a process keeps: each takes some 60 KB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What the dashboard says, in the language of its reader, as of when it was asked for."""

    sentence: str
    basis: str
    next_step: Link | None
    as_of: str
    below: SafeString


_kept: Unchanged[Drawn] = Unchanged(MOST)


def drawn_for(actor: Actor) -> Drawn:
    """Return the dashboard of a reader who was let in, as of this minute; behind no act of the reader."""
    return _kept.get(actor, lambda: _draw(actor))


def _first_things(actor: Actor, *, begun: bool) -> Link | None:
    """Return the list of first things for those who set a new partnership up, until it has a result."""
    if begun or SETTING_UP.isdisjoint(actor.roles):
        return None
    return Link(_("See what comes first"), address("setting_up:list"))


def _draw(actor: Actor) -> Drawn:
    asked, held, today = as_of(), partnership.partnership(), partnership.today()
    board = board_for(actor, held.phase)
    board_seen(actor, board, asked)
    published, pasts = people_say.latest_result(actor), trends.pasts(actor)
    steps = {entry.descriptor.key: rows.step_row(entry, published, pasts) for entry in board.steps}
    found = year.year_for(actor, today, held.zone)
    below = {
        "phase": held.get_phase_display(),
        "first": [rows.first_line(steps[entry.descriptor.key]) for entry in board.first],
        "sentences": [rows.sentence_cell(entry) for entry in board.sentences],
        "scale": people_say.how_to_read(published),
        "steps": list(steps.values()),
        "trends": trends.table(pasts, board.steps),
        "may_read_packs": access.allows(actor, "packs.read"),
        "year": year.strip(found, today, held.zone),
        "coming": year.coming(found, today, held.zone),
    }
    headline = board.headline
    return Drawn(
        sentence=str(headline.sentence) if headline else "",
        basis=str(headline.basis) if headline else "",
        next_step=(headline and headline.next_step) or _first_things(actor, begun=published is not None),
        as_of=local(clock.now(), held.zone),
        below=render_to_string("overview/below.html", below),
    )
