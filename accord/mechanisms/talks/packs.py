"""What packs say of talks: points that wait to be decided, and what came of those that were."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import agenda, selectors
from accord.mechanisms.talks.rules import TalkState
from accord.mechanisms.talks.said import rounds

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk
    from accord.mechanisms.talks.said import Told


@registry.in_pack(Pack.BOARD, 20)
def undecided(actor: Actor, _span: Span) -> Section | None:
    """Return what a result put on an agenda and nobody has decided; None before the first result."""
    standing = selectors.standing()
    if standing is None:
        return None
    open_talks = [talk for talk in selectors.talks(actor) if talk.state != TalkState.CLOSED]
    lines = [
        (str(talk), line)
        for talk in open_talks
        for line in agenda.lines(talk, publishing.spoken_of(talk.result))
        if not line.is_decided
    ]
    says = ngettext(
        "One point waits to be decided.", "{count} points wait to be decided.", len(lines)
    ).format(count=len(lines))
    if not lines:
        says = _("Every point that was put on an agenda is decided.")
    if standing.talk_id is None:
        words = _("Nobody has planned the talk about “{round}”. {says}")
        says = words.format(round=standing.round_title, says=says)
    return Section(
        title=_("Points of results without a decision"),
        says=says,
        columns=(_("Point"), _("Round"), _("Why it is on the agenda")),
        rows=tuple((line.point.sentence, title, line.why) for title, line in lines),
        url=address("talks:said"),
    )


@registry.in_pack(Pack.YEAR, 30)
def you_said_we_did(actor: Actor, span: Span) -> Section:
    """Return each point of the talks of these days with what came of it; raises Denied."""
    found = [(talk, told) for talk in _held(actor, span) for told in rounds([talk])[0].told]
    acted = sum(told.line.undertaking is not None for _talk, told in found)
    words = _("{points} points were talked about; something was undertaken about {acted} of them.")
    return Section(
        title=_("You said, we did"),
        says=words.format(points=len(found), acted=acted) if found else _("No result was talked about."),
        columns=(_("You said"), _("We did"), _("What the next round says")),
        rows=tuple((told.line.point.sentence, _did(told), told.moved) for _talk, told in found),
        url=address("talks:said"),
    )


@registry.shows(gettext_lazy("Talks about results, each point with a decision"), "9.3", "8.8", "10.2")
def talked(actor: Actor, span: Span) -> list[Held]:
    """Return the talks of these days that were closed; raises Denied."""
    words = _("Minutes of the talk about “{round}”")
    return [
        Held(what=words.format(round=talk), on=talk.held_on, url=address("talks:minutes", talk_id=talk.id))
        for talk in _held(actor, span)
        if talk.state == TalkState.CLOSED
    ]


def _held(actor: Actor, span: Span) -> "list[Talk]":
    return [
        talk for talk in selectors.talks(actor) if span.holds(talk.held_on) and talk.called_off_at is None
    ]


def _did(told: "Told") -> str:
    row = told.line.undertaking
    if row is not None:
        return f"{row.undertaking.title} ({row.state.word})"
    if told.line.will_not_act:
        return _("We decided not to act: {reason}").format(reason=told.line.point.reason)
    return _("Not decided yet.")
