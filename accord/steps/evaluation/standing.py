"""Where evaluation stands: the latest result until it is talked about and decided, and the round in hand."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight, beside
from accord.mechanisms.measures.standing import measured
from accord.mechanisms.rounds.publishing import rules as results
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.rounds.publishing.next_steps import next_step_for
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.talks import selectors as talks
from accord.mechanisms.undertakings import selectors as undertakings
from accord.standards import selectors as standards
from accord.steps.evaluation import selectors
from accord.steps.evaluation.stages import stage_of
from accord.steps.evaluation.teams import teams_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.analysis.published import Published
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.talks.selectors import TalkStanding

IN_HAND = (RoundState.OPEN, RoundState.PROPOSED, RoundState.READY, RoundState.DRAFT)


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader: what people say, beside what is measured."""
    found, measures = _of_rounds(actor), measured()
    found = replace(found, says=beside(found.says, lambda: (teams_in_words(), measures.in_words)))
    at_rest = found.headline is not None and found.headline.weight is Weight.AT_REST
    if not (measures.worst and at_rest):
        return found
    headline = Headline(weight=Weight.UNDER_WAY, sentence=measures.worst, next_step=measures.link)
    return replace(found, weakest=measures.worst, next_step=measures.link, headline=headline)


def waits(actor: Actor) -> bool:
    """Say whether a result, a round or something undertaken waits, and no more; raises Denied."""
    states = selectors.states_of_rounds(actor)
    latest = publishing.latest_result()
    if latest is not None and not talks.is_finished(latest.round_id):
        return True
    in_hand = next((state for state in IN_HAND if state in states), None)
    if in_hand is not None:
        return in_hand == RoundState.PROPOSED
    if latest is None:
        return standards.charter_in_force() is not None
    return bool(undertakings.counts().overdue)


def _of_rounds(actor: Actor) -> Standing:
    in_hand = _in_hand(selectors.rounds(actor))
    talk = talks.standing()
    if talk is None:
        return _before_the_first_result(actor, in_hand)
    if talk.finished:
        return _all_decided(actor, talk, in_hand)
    return _to_be_talked_about(actor, talk)


def _in_hand(rounds: "Sequence[Round]") -> "Round | None":
    """The round to speak of: one that is open, else one before the partners, one to come, or a draft."""
    return next((found for state in IN_HAND for found in rounds if found.state == state), None)


def _before_the_first_result(actor: Actor, in_hand: "Round | None") -> Standing:
    says = _("No round has closed yet.")
    if in_hand is not None:
        return _with_round_in_hand(Standing(says=says), actor, in_hand)
    if standards.charter_in_force() is None:
        return Standing(says=says, weakest=_("A round asks about the charter’s behaviours: it comes first."))
    may_set_up = access.allows(actor, "rounds.set_up")
    link = Link(label=_("Set up a round"), url=address("evaluation:round-draft")) if may_set_up else None
    sentence = _("Nobody has been asked yet how we work together.")
    return Standing(
        says=says,
        next_step=link,
        waits=True,
        headline=Headline(weight=Weight.WAITS, sentence=sentence, next_step=link),
    )


def _with_round_in_hand(before: Standing, actor: Actor, round: "Round") -> Standing:
    """The same standing, with the round that is open or on its way."""
    stage = stage_of(round, actor)
    waits = round.state == RoundState.PROPOSED
    page = Link(label=_("See the round"), url=address("evaluation:round", round_id=round.id))
    link = stage.next_step or page
    weight = Weight.WAITS if waits else Weight.UNDER_WAY
    return replace(
        before,
        weakest=stage.heading,
        next_step=link,
        waits=waits,
        headline=Headline(weight=weight, sentence=stage.heading, next_step=link),
        of_draft=round.state == RoundState.DRAFT,
    )


def _all_decided(actor: Actor, talk: "TalkStanding", in_hand: "Round | None") -> Standing:
    says = ngettext(
        "The one talking point of “{round}” has an undertaking or a decision",
        "All {points} talking points of “{round}” have an undertaking or a decision",
        talk.progress.total,
    ).format(points=talk.progress.total, round=talk.round_title)
    decided = Standing(says=says, figure=_figure(talk))
    if in_hand is not None:
        return _with_round_in_hand(decided, actor, in_hand)
    if undertakings.counts().overdue:
        return _with_overdue(decided)
    basis = _basis(publishing.result_listed(actor, talk.round_id))
    sentence = _("Everything that “{round}” raised is decided.").format(round=talk.round_title)
    link = next_step_for(actor, talk.round_id)
    headline = Headline(weight=Weight.AT_REST, sentence=sentence, basis=basis, next_step=link)
    return replace(decided, next_step=link, headline=headline)


def _with_overdue(decided: Standing) -> Standing:
    """Everything is decided, and something that was undertaken is past its day."""
    overdue = undertakings.counts().overdue
    sentence = ngettext(
        "One undertaking is past its day.", "{count} undertakings are past their day.", overdue
    ).format(count=overdue)
    link = Link(label=_("See what is overdue"), url=address("undertakings:list"))
    headline = Headline(weight=Weight.WAITS, sentence=sentence, next_step=link)
    return replace(decided, weakest=sentence, next_step=link, waits=True, headline=headline)


def _to_be_talked_about(actor: Actor, talk: "TalkStanding") -> Standing:
    published = publishing.result_listed(actor, talk.round_id)
    undecided, to_come = _undecided(talk), _to_come(talk)
    leads = access.allows(actor, "talks.lead")
    result = Link(label=_("Read the result"), url=address("publishing:result", round_id=talk.round_id))
    link = next_step_for(actor, talk.round_id) if leads else result
    return Standing(
        says=undecided or _("“{round}” has not been talked about yet").format(round=talk.round_title),
        figure=_figure(talk),
        weakest=publishing.sentence_for(published),
        next_step=link,
        waits=True,
        headline=Headline(
            weight=Weight.WAITS,
            sentence=f"{undecided}." if undecided and not to_come else _untalked(published, to_come),
            basis=_basis(published) if undecided and not to_come else _with_statement(published),
            next_step=link,
        ),
    )


def _undecided(talk: "TalkStanding") -> str:
    """How far a talk that is planned has come, without a full stop; nothing before it is planned."""
    if talk.talk_id is None:
        return ""
    if talk.progress.may_close:
        return _("Every talking point is decided, and the talk is still to be closed")
    return ngettext(
        "{undecided} of {total} talking point has neither an undertaking nor a decision",
        "{undecided} of {total} talking points have neither an undertaking nor a decision",
        talk.progress.total,
    ).format(undecided=talk.progress.undecided, total=talk.progress.total)


def _to_come(talk: "TalkStanding") -> str:
    """The day of a talk that is planned, and has decided nothing yet; nothing of any other."""
    return date_format(talk.held_on, "j F") if talk.to_prepare and talk.held_on else ""


def _untalked(published: "Published", to_come: str) -> str:
    gap = results.widest_sure_gap(published)
    if gap is None:
        words = _("We talk on {day} about what “{round}” says.")
        if not to_come:
            words = _("Nobody has talked yet about what “{round}” says.")
        return words.format(round=published.title, day=to_come)
    words = _("{first} and {second} see {topic} differently. We talk about it on {day}.")
    if not to_come:
        words = _("{first} and {second} see {topic} differently, and nobody has talked about it yet.")
    return words.format(
        first=sentences.name_of(published, gap.first),
        second=sentences.name_of(published, gap.second),
        topic=sentences.topic_of(published, gap.item),
        day=to_come,
    )


def _with_statement(published: "Published") -> str:
    """The basis, and before it the statement on which the partners differ."""
    gap = results.widest_sure_gap(published)
    if gap is None:
        return _basis(published)
    return _("“{statement}”, asked in {basis}").format(
        statement=sentences.item_of(published, gap.item).text.removesuffix("."), basis=_basis(published)
    )


def _basis(published: "Published") -> str:
    everyone = results.everyone(published)
    if everyone is None:
        return _("“{round}”.").format(round=published.title)
    return _("“{round}”: {answered}.").format(
        round=published.title, answered=sentences.answered_in_words(everyone)
    )


def _figure(talk: "TalkStanding") -> Figure | None:
    """The talking points decided, of all; nothing before the talk is planned."""
    total = talk.progress.total
    if not total:
        return None
    decided = talk.progress.decided
    return Figure(value=decided / total, numerator=decided, denominator=total, as_of=clock.now())
