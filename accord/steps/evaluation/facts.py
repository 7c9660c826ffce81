"""The terms of a round, who could be seen in it and who has answered, as pages show them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.agreement.stages import names
from accord.analysis.cells import Reason
from accord.analysis.published import Cut
from accord.foundations.errors import Sentence
from accord.mechanisms.rounds.ballot.participation import FEWEST_INVITED, STEP
from accord.mechanisms.rounds.ballot.reminding import MOST
from accord.mechanisms.rounds.publishing.sentences import WHY, WHY_SHORT
from accord.mechanisms.rounds.questionnaires import noting
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.listed import list_of
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundCut
from accord.mechanisms.rounds.questionnaires.terms import local, together_in_words
from accord.web.components import Cell, Column, Fact, State, Table, Task, Tone

if TYPE_CHECKING:
    from accord.agreement.selectors import PartyView
    from accord.mechanisms.measures.beside import Actual
    from accord.mechanisms.rounds.ballot.reminding import Reminding
    from accord.mechanisms.rounds.ballot.selectors import Participation
    from accord.mechanisms.rounds.questionnaires.exposure import Exposure
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.steps.evaluation.rules import Cost


# Why a group could not be shown, even if all of it answered, in a few words.
_WHY_NOT: dict[Reason, Sentence] = {
    Reason.TOO_FEW: gettext_lazy("too few are asked"),
    Reason.TWO_ORGANISATIONS: WHY_SHORT[Reason.TWO_ORGANISATIONS],
    Reason.WOULD_FOLLOW: WHY_SHORT[Reason.WOULD_FOLLOW],
    Reason.DOMINANCE: WHY_SHORT[Reason.DOMINANCE],
}


# Cuts with many groups, and how it is told how many of these are hidden.
_SMALL: dict[Cut, Sentence] = {
    Cut.TEAM: gettext_lazy("Results by team: {hidden} of {all} will be hidden"),
    Cut.ORGANISATION_TIER: gettext_lazy(
        "Results by an organisation’s tiers: {hidden} of {all} will be hidden"
    ),
}


def terms(round: "Round") -> list[Fact]:
    """Return all that partners agree to, but for the statements."""
    zone = round.partnership.zone
    return [
        Fact(_("Who is asked"), _audience(round)),
        _opens(round),
        Fact(_("Closes"), _("{moment} ({zone})").format(moment=local(round.closes_at, zone), zone=zone.key)),
        Fact(_("Results are shown for"), _groups(round.cuts)),
        *_together(round),
        Fact(
            _("Smallest group shown"),
            ngettext("{count} answer", "{count} answers", round.minimum).format(count=round.minimum),
        ),
        Fact(_("Comment"), round.comment_question or _("none is asked for")),
        *_behaviours_from(round),
    ]


def _behaviours_from(round: "Round") -> list[Fact]:
    """Of which version the behaviours or the questionnaire are; nothing where a room asks something else."""
    if round.version is not None:
        asked = noting.open_questions(round)
        return [
            Fact(_("Questionnaire"), noting.questionnaire(round)),
            *([Fact(_("Asked in words"), "; ".join(asked))] if asked else []),
        ]
    if round.questionnaire != CHARTER or round.charter is None:
        return []
    words = _("{charter}, version {version}")
    return [
        Fact(
            _("Behaviours from"),
            words.format(charter=round.charter.title, version=round.charter.version),
        )
    ]


def cost_in_words(cost: "Cost") -> str:
    """Return what a round takes of the partnership's time."""
    people = ngettext("{count} person", "{count} people", cost.people).format(count=cost.people)
    hours = ngettext("{count} hour", "{count} hours", cost.hours).format(count=cost.hours)
    return _("It takes {people} about {minutes} minutes each: {hours} of the partnership.").format(
        people=people, minutes=cost.minutes, hours=hours
    )


def exposure_tables(found: "Sequence[Exposure]") -> "list[tuple[str, Table]]":
    """Return, group by group, how many are asked and where their answers would be seen: the large groups
    first, without a heading, then teams and the tiers of organisations, each with how many are hidden.
    """
    large = [each for each in found if each.cut not in _SMALL]
    small = [
        (_hidden_of(own, words), own)
        for cut, words in _SMALL.items()
        if (own := [each for each in found if each.cut is cut])
    ]
    return [(heading, _exposure_table(heading, groups)) for heading, groups in [("", large), *small]]


def _exposure_table(heading: str, found: "Sequence[Exposure]") -> Table:
    return Table(
        caption=heading or _("Where answers would be seen"),
        columns=(Column(_("Group")), Column(_("Asked"), numeric=True), Column(_("Shown, if all answer"))),
        rows=tuple((capfirst(each.name), each.invited, _may_be_shown(each)) for each in found),
        caption_hidden=True,
    )


def exposure_warnings(found: "Sequence[Exposure]", minimum: int) -> list[str]:
    """Return a sentence for each large group that cannot be shown even if everybody in it answers."""
    return [_warning(each, minimum) for each in found if each.cut not in _SMALL and each.reason is not None]


def decisions(parties: "Sequence[PartyView]", *, still_asked: bool) -> list[Task]:
    """Return what each partner has said, and why; still_asked: whether the others can still decide."""
    return [
        Task(
            label=party.name,
            state=_decision(party, still_asked=still_asked),
            hint=_said(party),
        )
        for party in parties
    ]


def participation_table(found: "Sequence[Participation]") -> Table:
    """Return how many have answered at least, by organisation, as counted once a day."""
    return Table(
        caption=_("How many have answered"),
        columns=(Column(_("Organisation")), Column(_("Asked"), numeric=True), Column(_("Have answered"))),
        rows=tuple((each.organisation, each.invited, _answered(each)) for each in found),
        caption_hidden=True,
    )


def measured_table(found: "Sequence[Actual]") -> Table | None:
    """Return what was measured, each figure with the target of its period; None where nothing was."""
    if not found:
        return None
    columns = (
        Column(_("Measure")),
        Column(_("Period")),
        Column(_("Value"), numeric=True),
        Column(_("How it stands")),
        Column(_("Target"), numeric=True),
        Column(_("Whose figure it is")),
    )
    rows = tuple(
        (
            Cell("", link=each.link),
            each.period,
            each.figure,
            each.stands or "–",
            each.target,
            each.whose,
        )
        for each in found
    )
    return Table(caption=_("What was measured"), columns=columns, rows=rows, caption_hidden=True)


def reminders_in_words(round: "Round", found: "Reminding") -> str:
    """Return how often those who have not answered were reminded, and when the next letter goes."""
    said = ngettext(
        "People who have not answered were reminded once, of {most} times at most.",
        "People who have not answered were reminded {count} times, of {most} at most.",
        len(found.sent),
    ).format(count=len(found.sent), most=MOST)
    if not found.sent:
        said = _("Nobody was reminded yet. People who have not answered are, {most} times at most.").format(
            most=MOST
        )
    if found.next is None:
        return _("{said} No further letter goes by itself.").format(said=said)
    moment = local(found.next, round.partnership.zone)
    return _("{said} The next letter goes by itself on {moment}.").format(said=said, moment=moment)


def _opens(round: "Round") -> Fact:
    zone = round.partnership.zone
    if round.launched_at is not None:
        moment = local(round.launched_at, zone)
        return Fact(_("Opened"), _("{moment} ({zone})").format(moment=moment, zone=zone.key))
    words = _("{moment} ({zone}), or when the last partner has agreed, if that is later")
    return Fact(_("Opens"), words.format(moment=local(round.opens_at, zone), zone=zone.key))


def _audience(round: "Round") -> str:
    chosen = round.audience.get("organisations")
    if (listed := list_of(round)) is not None:
        words = ngettext(
            "The one person on its list, if in post on the day it opens",
            "Those of the {count} people on its list who are in post on the day it opens",
            len(listed.people),
        )
        return words.format(count=len(listed.people))
    if chosen is None:
        return _("Everyone in post on the day it opens")
    known = {str(key): name for key, name in questionnaires.organisation_names().items()}
    return _("Everyone in post on the day it opens at {organisations}").format(
        organisations=names([known[key] for key in chosen if key in known])
    )


def list_url(round: "Round") -> str:
    """Return where everybody reads who stands on the list of a round; "" for one without a list."""
    listed = list_of(round)
    return listed.url if listed else ""


def _groups(cuts: Sequence[str]) -> str:
    words = [_("everyone together")]
    if RoundCut.ORGANISATION in cuts:
        words.append(_("each organisation"))
    if RoundCut.TIER in cuts:
        words.append(_("each tier"))
    if RoundCut.TEAM in cuts:
        words.append(_("each team"))
    if RoundCut.ORGANISATION_TIER in cuts:
        words.append(_("each tier of each organisation"))
    return names(words)


def _together(round: "Round") -> list[Fact]:
    found = together_in_words(reporting_of(round).together)
    return [Fact(_("Together under one name"), "; ".join(found))] if found else []


def _may_be_shown(group: "Exposure") -> Cell:
    if group.reason is None:
        return Cell(_("yes"))
    return Cell(_("no: {why}").format(why=_WHY_NOT[group.reason]), look="hidden-cell")


def _warning(group: "Exposure", minimum: int) -> str:
    name = capfirst(group.name)
    if group.reason is Reason.TOO_FEW:
        return _("{group}: {count} asked, fewer than {minimum}.").format(
            group=name, count=group.invited, minimum=minimum
        )
    reason = WHY[group.reason] if group.reason else ""
    return _("{group}: {count} asked, and not shown. {reason}").format(
        group=name, count=group.invited, reason=reason
    )


def _hidden_of(groups: "Sequence[Exposure]", words: Sentence) -> str:
    """Return how many groups of a cut could not be shown."""
    hidden = sum(not each.may_be_shown for each in groups)
    return str(words).format(hidden=hidden, all=len(groups))


def _decision(party: "PartyView", *, still_asked: bool) -> State:
    if party.decision is None:
        return State(_("to be decided"), Tone.WAITING) if still_asked else State(_("had not decided"))
    return State(_("agrees"), Tone.DONE) if party.decision.agrees else State(_("declines"), Tone.GRAVE)


def _said(party: "PartyView") -> str:
    if party.decision is None:
        return ""
    name, reason = party.decision.by, party.decision.reason
    return _("{name}: “{reason}”").format(name=name, reason=reason) if reason else name


def _answered(found: "Participation") -> Cell:
    if found.invited < FEWEST_INVITED:
        return Cell(_("not shown: fewer than {count} asked").format(count=FEWEST_INVITED), look="hidden-cell")
    if found.at_least is None:
        return Cell(_("not counted yet"))
    if found.at_least == 0:
        return Cell(_("fewer than {count}").format(count=STEP))
    return Cell(_("at least {count}").format(count=found.at_least))
