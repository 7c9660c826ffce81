"""What a round waits for before it opens, as a task list: each with whom it waits for, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.mechanisms.rounds.ballot import sites, watch
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.covering import cover_of
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.partnership.budget import selectors as budget
from accord.partnership.budget.words import cap_in_words
from accord.steps.evaluation import facts, fitting, languages, looking, selectors
from accord.web.components import State, Task, Tone

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Announcement, Round

BEFORE = frozenset({RoundState.DRAFT, RoundState.PROPOSED, RoundState.READY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that should be so before a round opens. by: whom it waits for, "" where it is so.

    holds_up: whether the round does not open before.
    """

    task: Task
    by: str = ""
    holds_up: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """All that has to be so, and in one sentence whom it waits for."""

    tasks: tuple[Task, ...]
    sentence: str


def of(round: "Round", actor: Actor) -> Launch | None:
    """Return what a round waits for before it opens; None once it has opened, or never will."""
    if round.state not in BEFORE:
        return None
    steps = [
        *_partners(round, actor),
        _seen(round, actor),
        _minutes(round, actor),
        _translations(round, actor),
        *_cards(round, actor),
        _keys(actor),
        _copies(actor),
    ]
    return Launch(tasks=tuple(step.task for step in steps), sentence=_in_words(round, steps))


def _in_words(round: "Round", steps: list[Step]) -> str:
    waits_for = list(dict.fromkeys(step.by for step in steps if step.by and step.holds_up))
    if waits_for:
        return _("It waits for {names}.").format(names=names(waits_for))
    opens = local(round.opens_at, round.partnership.zone)
    if any(step.by for step in steps):
        words = _("Nothing holds it up: it opens by itself on {moment}. Not everything is done, though.")
        return words.format(moment=opens)
    return _("Everything is done. It opens by itself on {moment}.").format(moment=opens)


def _partners(round: "Round", actor: Actor) -> Iterator[Step]:
    """The decision of each partner, or what stands in its place."""
    if round.state == RoundState.DRAFT:
        check = address("evaluation:round-check", round_id=round.id)
        url = check if access.allows(actor, "rounds.set_up", round) else ""
        yield _step(_("Put before every partner"), by=_("the steward"), url=url)
        return
    if announced := questionnaires.announcement_of(round):
        day = local(announced.announced_at, round.partnership.zone)
        yield _announced(announced, day)
        return
    view = selectors.proposal_about(actor, round)
    if view is None:
        return
    proposal = address("agreement:proposal", proposal_id=view.proposal.id)
    for party, said in zip(view.parties, facts.decisions(view.parties, still_asked=True), strict=True):
        task = Task(label=said.label, url=proposal, state=said.state, hint=said.hint)
        yield Step(task=task, by="" if party.decision else party.name)


def _announced(announced: "Announcement", day: str) -> Step:
    if announced.entry is not None:
        url = address("programme:programme", programme_id=announced.entry.programme_id)
        hint = _("On {day}. It keeps to the programme of the year, to which every partner has agreed.")
    else:
        held = cover_of(announced)
        url = held.link.url if held else ""
        hint = _("On {day}. Every partner agreed to it in advance.")
    return _step(_("Announced to every partner"), hint=hint.format(day=day), url=url)


def _seen(round: "Round", actor: Actor) -> Step:
    label, by = _("Looked at who could be seen"), _("the steward")
    check = address("evaluation:round-check", round_id=round.id)
    page = address("evaluation:round", round_id=round.id) + "#seen"
    if moment := looking.looked_at(round):
        day = local(moment, round.partnership.zone)
        return _step(label, hint=_("On {day}, as it is today.").format(day=day), url=page)
    may_set_up = access.allows(actor, "rounds.set_up", round)
    if round.state == RoundState.DRAFT:
        return _step(label, by=by, url=check if may_set_up else page, holds_up=False)
    hint = _("Who could be seen has changed since it was looked at.")
    return _step(label, by=by, hint=hint, url=page, holds_up=False)


def _minutes(round: "Round", actor: Actor) -> Step:
    """Whether it keeps within what may be asked of people's time; by name for the steward alone."""
    url = _open_to(actor, "budget.read_everybody", "budget:everybody") or _open_to(
        actor, "budget.read", "budget:cap"
    )
    over = fitting.overloaded(round)
    if not over:
        return _step(_("Within the minutes that may be asked"), hint=cap_in_words(budget.cap()), url=url)
    hint = ngettext(
        "{count} person would be asked for more than is agreed.",
        "{count} people would be asked for more than is agreed.",
        over,
    )
    return _step(
        _("Within the minutes that may be asked"), by=_("the steward"), hint=hint.format(count=over), url=url
    )


def _cards(round: "Round", actor: Actor) -> Iterator[Step]:
    """Who gets no letter, and draws a card when it has opened: to be printed then."""
    people = sum(site.people for site in sites.sites(round))
    if not people:
        return
    may_give = access.allows(actor, "ballot.give_cards", round)
    hint = ngettext(
        "{count} person draws a card. The steward prints it when the round has opened.",
        "{count} people draw a card. The steward prints them when the round has opened.",
        people,
    )
    url = address("evaluation:round-cards", round_id=round.id) if may_give else ""
    yield _step(_("Everybody has a way to answer"), hint=hint.format(count=people), url=url)


def _translations(round: "Round", actor: Actor) -> Step:
    missing, spoken = languages.missing(round), languages.spoken(round)
    page = address("evaluation:round", round_id=round.id) + "#statements"
    if round.state == RoundState.DRAFT and missing and access.allows(actor, "rounds.set_up", round):
        page = address("evaluation:round-check", round_id=round.id)
    if not missing:
        return _step(_("Written in every language of the partnership"), hint=names(spoken), url=page)
    return _step(
        _("Written in every language of the partnership"),
        by=_("the steward"),
        hint=_("Words are missing in {languages}.").format(languages=names(missing)),
        url=page,
    )


def _keys(actor: Actor) -> Step:
    """Keys and backups apart: otherwise no round opens."""
    label, url = _("Its keys lie apart from the backups"), _open_to(actor, "audit.read", "audit:log")
    return _step(label, url=url) if watch.keys_apart() else _step(label, by=_keeper(), url=url)


def _copies(actor: Actor) -> Step:
    label, url = _("Copies of its keys can be made"), _open_to(actor, "audit.read", "audit:log")
    if watch.copies_possible():
        return _step(label, hint=_("The log says when one was made."), url=url)
    hint = _("Without one, its answers are lost if the machine is. It opens all the same.")
    return _step(label, by=_keeper(), hint=hint, url=url, holds_up=False)


def _open_to(actor: Actor, right: str, page: str) -> str:
    """Return where a page is for one who may open it, else ""."""
    return address(page) if access.allows(actor, right) else ""


def _keeper() -> str:
    return _("whoever runs the site")


def _step(label: str, *, by: str = "", hint: str = "", url: str = "", holds_up: bool = True) -> Step:
    state = State(_("waits for {name}").format(name=by), Tone.WAITING) if by else State(_("done"), Tone.DONE)
    return Step(task=Task(label=label, url=url, state=state, hint=hint), by=by, holds_up=holds_up)
