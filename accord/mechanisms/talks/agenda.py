"""Talking points as pages show them: why each is on the agenda, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accord.analysis.published import EVERYONE, Cut, Published, Shown
from accord.foundations.addresses import address
from accord.mechanisms.rounds.publishing import rules as results
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.talks.rules import Decision, PointKind, Proposed, change_of, gap_of
from accord.mechanisms.undertakings import rows
from accord.mechanisms.undertakings.rules import State as UndertakingState
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk, TalkingPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One point of an agenda.

    name: what it is called where it is not quoted. why: the evidence for it in words. evidence_url: where the
    evidence is, "" for a point that was raised. undertaking: what it led to, where it led to one.
    """

    point: "TalkingPoint"
    name: str
    why: str
    evidence_url: str
    state: State
    undertaking: rows.Row | None

    @property
    def number(self) -> int:
        """Its place on the agenda, by which the log names it; it stays when another point is taken off."""
        return self.point.position

    @property
    def is_decided(self) -> bool:
        return bool(self.point.decision)

    @property
    def raised_by(self) -> str:
        """Who raised it between rounds, as a sentence; "" for what nobody raised then."""
        raised = self.point.raised
        if raised is None:
            return ""
        if raised.raised_by is None:
            return _("Raised without a name.")
        return _("Raised by {name}.").format(name=raised.raised_by)

    @property
    def will_not_act(self) -> bool:
        return self.point.decision == Decision.NOT_TO_ACT


def lines(talk: "Talk", published: Published) -> list[Line]:
    """Return the agenda of a talk with the evidence for each point, from the published result alone."""
    points = list(talk.points.all())
    undertaken = rows.rows([point.undertaking for point in points if point.undertaking])
    by_id = {row.undertaking.id: row for row in undertaken}
    return [
        _line(point, published, by_id.get(point.undertaking_id) if point.undertaking_id else None)
        for point in points
    ]


def line_of(point: "TalkingPoint") -> Line:
    """Return one point of an agenda."""
    undertaken = rows.rows([point.undertaking]) if point.undertaking else []
    return _line(point, publishing.spoken_of(point.talk.result), next(iter(undertaken), None))


def _line(point: "TalkingPoint", published: Published, undertaking: rows.Row | None) -> Line:
    return Line(
        point=point,
        name=name(point, published),
        why=why(point, published),
        evidence_url=_evidence_url(point, published),
        state=_state(point),
        undertaking=undertaking,
    )


def name(point: "TalkingPoint", published: Published) -> str:
    """Return the short name of the statement that a point is about, or why it stands here without one."""
    if not point.item_key:
        return str(capfirst(PointKind(point.kind).label))
    return sentences.short_name(published, point.item_key)


def why(point: "TalkingPoint | Proposed", published: Published) -> str:
    """Return in words what in the result put this point on the agenda."""
    if point.kind == PointKind.RAISED:
        return _("The result does not show this; it was raised for the talk.")
    if point.kind == PointKind.COMMENTS:
        return _("Several people wrote about this in the comments of the round.")
    if point.kind in {PointKind.GAP, PointKind.MIRROR}:
        gap = gap_of(published, sentences.item_of(published, point.item_key))
        return sentences.gap_in_words(published, gap) if gap else ""
    if point.kind == PointKind.CHANGE:
        change = change_of(published, point.item_key)
        return sentences.change_in_words(published, change) if change else ""
    if point.kind == PointKind.LOW:
        return _lowest_in_words(point.item_key, published)
    spread = results.spread_of(results.cell_of_everyone(published, point.item_key))
    return sentences.spread_in_words(spread) if spread else ""


def _lowest_in_words(item_key: str, published: Published) -> str:
    groups = [group for group in published.groups if group.key == EVERYONE]
    if not groups or not isinstance(published.cell(EVERYONE, item_key), Shown):
        groups = list(published.groups_of(Cut.ORGANISATION))
    means = [
        (cell.mean, group.name)
        for group in groups
        if isinstance(cell := published.cell(group.key, item_key), Shown)
    ]
    options = next(item.options for item in published.items if item.key == item_key)
    if not means:
        return ""
    mean, name = min(means)
    return _("{group}: {mean} on a scale from 1 to {options}, among the lowest of all statements.").format(
        group=name, mean=sentences.one_decimal(mean), options=options
    )


def _evidence_url(point: "TalkingPoint", published: Published) -> str:
    if point.kind == PointKind.COMMENTS:
        return address("publishing:result", round_id=published.round_key)
    if not point.item_key:
        return ""
    return address("publishing:statement", round_id=published.round_key, item_key=point.item_key)


def _state(point: "TalkingPoint") -> State:
    if point.decision == Decision.NOT_TO_ACT:
        return State(_("decided not to act"), Tone.DONE)
    if point.decision == Decision.UNDERTAKING:
        return State(_("decided to act"), Tone.DONE)
    return State(_("not decided yet"), Tone.WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One round as "you said, we did" shows it."""

    talk: "Talk"
    lines: Sequence[Line]
    answered: str

    @property
    def done(self) -> int:
        return self._in_state(UndertakingState.DONE)

    @property
    def under_way(self) -> int:
        return self._in_state(UndertakingState.OPEN) + self._in_state(UndertakingState.GIVEN)

    @property
    def in_words(self) -> str:
        """What came of the round in a few words, such as "1 done, 2 under way"."""
        counts = (
            (_("{n} done"), self.done),
            (_("{n} under way"), self.under_way),
            (_("{n} dropped"), self._in_state(UndertakingState.DROPPED)),
            (_("{n} decided not to act"), sum(line.will_not_act for line in self.lines)),
            (_("{n} undecided"), sum(not line.is_decided for line in self.lines)),
        )
        return ", ".join(words.format(n=n) for words, n in counts if n)

    def _in_state(self, state: UndertakingState) -> int:
        return sum(
            line.undertaking is not None and line.undertaking.undertaking.state == state
            for line in self.lines
        )


def said(talk: "Talk", published: Published) -> Said:
    """Return what people said in a round, what the talk made of it, and what came of that."""
    everyone = results.everyone(published)
    answered = sentences.answered_in_words(everyone) if everyone else ""
    return Said(talk=talk, lines=lines(talk, published), answered=answered)
