"""Where a round stands, in words: the heading of its page, its line in the list, and what comes next."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.agreement.rules import State as Decided
from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.mechanisms.talks import selectors as talks
from accord.steps.evaluation import selectors
from accord.web.components import State, Tone
from accord.web.stage import Stage

if TYPE_CHECKING:
    from accord.agreement.selectors import ProposalView
    from accord.mechanisms.rounds.questionnaires.models import Round


def stage_of(round: "Round", actor: Actor) -> Stage:
    """Return where a round stands for this reader."""
    match RoundState(round.state):
        case RoundState.DRAFT:
            return _draft(round, actor)
        case RoundState.PROPOSED:
            return _proposed(round, actor)
        case RoundState.READY:
            return _ready(round)
        case RoundState.OPEN:
            return _open(round)
        case RoundState.CLOSED:
            return _closed(round, actor)
        case RoundState.ENDED | RoundState.BROUGHT:
            return _brought(round) if round.source else _ended(round)


def _brought(round: "Round") -> Stage:
    heading = _("“{round}” was held elsewhere, and its result was brought from {source}.")
    return Stage(
        heading=heading.format(round=round.title, source=round.source), word=State(_("brought"), Tone.DONE)
    )


def _draft(round: "Round", actor: Actor) -> Stage:
    may_set_up = access.allows(actor, "rounds.set_up", round)
    check = Link(label=_("Check it"), url=address("evaluation:round-check", round_id=round.id))
    return Stage(
        heading=_draft_in_words(round, selectors.proposal_about(actor, round)),
        word=State(_("draft")),
        next_step=check if may_set_up else None,
    )


def _draft_in_words(round: "Round", view: "ProposalView | None") -> str:
    """Say what made it a draft again, where it was before the partners once, or was announced to them."""
    if stopped := questionnaires.last_stopped(round):
        words = _("“{round}” was stopped by {partner}, so it is a draft again.")
        return words.format(round=round.title, partner=stopped.stopped_for)
    if view is not None and view.proposal.state == Decided.DECLINED:
        declined = names(view.declined_by)
        return _("“{round}” was declined by {partners}, so it is a draft again.").format(
            round=round.title, partners=declined
        )
    if view is not None and view.proposal.state == Decided.LAPSED:
        words = _("“{round}” was not decided in time, so it is a draft again.")
        return words.format(round=round.title)
    return _("“{round}” is a draft, and nobody has been asked.").format(round=round.title)


def _proposed(round: "Round", actor: Actor) -> Stage:
    view = selectors.proposal_about(actor, round)
    waits_for = names(view.waits_for) if view else ""
    decide = (
        Link(label=_("Read it and decide"), url=address("agreement:proposal", proposal_id=view.proposal.id))
        if view and view.mine
        else None
    )
    return Stage(
        heading=_("“{round}” waits for {partners}.").format(round=round.title, partners=waits_for),
        word=State(_("before the partners"), Tone.WAITING),
        next_step=decide,
    )


def _ready(round: "Round") -> Stage:
    opens = local(round.opens_at, round.partnership.zone)
    announced = questionnaires.announcement_of(round)
    heading = (
        _("“{round}” keeps to the programme of the year, and opens by itself on {moment}.")
        if announced and announced.entry
        else _("Every partner has agreed: “{round}” opens by itself on {moment}.")
    )
    return Stage(
        heading=heading.format(round=round.title, moment=opens),
        word=State(_("announced") if announced else _("agreed")),
    )


def _open(round: "Round") -> Stage:
    closes = local(round.closes_at, round.partnership.zone)
    return Stage(
        heading=_("“{round}” is open until {moment}.").format(round=round.title, moment=closes),
        word=State(_("open"), Tone.WAITING),
    )


def _closed(round: "Round", actor: Actor) -> Stage:
    said = publishing.sentence_for(publishing.result_as_spoken(actor, round.id))
    if talks.is_finished(round.id):
        word = State(_("talked about, all decided"), Tone.DONE)
    elif talks.talk_about(round.id):
        word = State(_("talk under way"), Tone.WAITING)
    else:
        word = State(_("not talked about yet"), Tone.WAITING)
    result = Link(label=_("Read the result"), url=address("publishing:result", round_id=round.id))
    return Stage(heading=said, word=word, next_step=result)


def _ended(round: "Round") -> Stage:
    """A round that never opened, or one that was lost: after a restore nobody can close it any more."""
    lost = round.launched_at is not None
    return Stage(
        heading=(_("“{round}” has no result.") if lost else _("“{round}” did not open.")).format(
            round=round.title
        ),
        word=State(_("no result") if lost else _("did not open")),
        next_step=Link(label=_("Read why in the log"), url=address("audit:log")),
    )
