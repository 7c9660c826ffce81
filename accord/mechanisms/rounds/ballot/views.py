"""Answering: what is promised, the sections, more, the comment, check, where it will appear, send, receipt.

Looking at a page, however often and by whomever, never spends a link; only sending a complete draft does.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from accord.agreement import reading
from accord.foundations.links import Link
from accord.mechanisms.rounds.ballot import asked, codes, drafts, further, language, selectors, submit
from accord.mechanisms.rounds.ballot.door import Visit
from accord.mechanisms.rounds.ballot.forms import COMMENT, CodeForm, CommentForm, MoreForm, SectionForm
from accord.mechanisms.rounds.ballot.further import MORE, OPEN
from accord.mechanisms.rounds.ballot.language import asked_for, language_of
from accord.mechanisms.rounds.ballot.payload import Answers
from accord.mechanisms.rounds.ballot.visiting import answering, page
from accord.mechanisms.rounds.questionnaires import spoken
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundCut, minutes
from accord.mechanisms.rounds.questionnaires.spoken import Reading
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.privacy.arrangement import selectors as arrangements
from accord.web.components import Fact

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item, Round
    from accord.mechanisms.rounds.questionnaires.selectors import AskedSection


@dataclass(frozen=True, slots=True)
class _Way:
    """The pages of one round, and how far a draft has come."""

    visit: Visit
    round: "Round"
    sections: "list[AskedSection]"
    answers: Answers
    reading: Reading
    said_in: str

    def url(self, name: str, *parts: object) -> str:
        return reverse(f"ballot:{name}", args=[self.visit.token, *parts]) + self.said_in

    @property
    def items(self) -> "list[Item]":
        """Every statement that is asked here."""
        return [item for section in self.sections for item in section.items]

    @property
    def low(self) -> "list[Item]":
        """The statements after which more is asked, as the answers stand now."""
        return further.follow_ups(self.items, self.answers.given)

    @property
    def open_questions(self) -> list[tuple[str, str]]:
        """Everything that is asked to be answered in words, each with its key; the comment first."""
        language = self.reading.language
        asked = spoken.comment_question(self.round, language)
        comment = [(COMMENT, asked)] if asked else []
        return comment + [(OPEN + key, text) for key, text in spoken.open_questions(self.round, language)]

    @property
    def words(self) -> dict[str, str]:
        """What was written to them, by their keys."""
        return {**self.answers.said, COMMENT: self.answers.comment}

    @property
    def first_gap(self) -> int | None:
        """The number of the first section with a statement that has no answer."""
        for number, section in enumerate(self.sections, start=1):
            if any(item.key not in self.answers.given for item in section.items):
                return number
        return None

    def after_section(self, number: int) -> str:
        if number < len(self.sections):
            return self.url("section", number + 1)
        return self.url("more") if any(item.follow_up for item in self.items) else self.after_more

    @property
    def after_more(self) -> str:
        return self.url("comment") if self.open_questions else self.url("check")


def _way(request: HttpRequest, visit: Visit) -> _Way:
    """Return where an open link leads; raises NotOpen for any other."""
    invitation = visit.open_invitation
    round = invitation.round
    return _Way(
        visit,
        round,
        asked.sections(round, invitation.place),
        drafts.draft_read(visit),
        spoken.reading(round, language_of(request, round.languages)),
        asked_for(request),
    )


def code(request: HttpRequest) -> HttpResponse:
    """Type in the code of a card; where it leads, good or not, the page behind it says."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("ballot:start", codes.normalised(form.cleaned_data["code"]))
    return render(request, "ballot/code.html", {"form": form, "messages": ()})


@answering
def start(request: HttpRequest, visit: Visit) -> HttpResponse:
    """What is promised, how long it takes, and until when."""
    way = _way(request, visit)
    number = way.first_gap
    context = {
        "minutes": minutes(len(way.items)),
        "closes": local(way.round.closes_at, way.round.partnership.zone),
        "zone": way.round.partnership.zone.key,
        "round": way.round,
        "about_the_charter": way.round.questionnaire == CHARTER,
        "begun": bool(way.answers.given),
        "onward": way.url("section", number) if number else way.url("check"),
        "responsible": arrangements.in_force() is not None,
        "languages": language.links(request, way.round.languages, way.reading.language),
        **_where(way),
    }
    return page(request, visit, "ballot/start.html", context)


@answering
def section(request: HttpRequest, visit: Visit, number: int) -> HttpResponse:
    """One section of statements; what was answered is kept, even where something is missing."""
    way = _way(request, visit)
    if not 1 <= number <= len(way.sections):
        return redirect(way.url("start"))
    on_page = way.sections[number - 1]
    posted = request.method == "POST"
    given = request.POST if posted else None
    form = SectionForm(on_page.items, way.answers.given, given, reading=way.reading)
    if posted:
        complete = form.is_valid()
        drafts.draft_save(visit, given=form.given())
        if complete:
            return redirect(_back_to_check(request, way) or way.after_section(number))
    context = {
        "form": form,
        "title": spoken.title(on_page.section, way.reading.language),
        "introduction": spoken.introduction(on_page.section, way.reading.language),
        "reading": way.reading,
        "languages": language.links(request, way.round.languages, way.reading.language, typing=True),
        "number": number,
        "count": len(way.sections),
        "back": way.url("section", number - 1) if number > 1 else way.url("start"),
        "saved": bool(way.answers.given) or (posted and bool(form.given())),
        "round": way.round,
        **_where(way),
    }
    return page(request, visit, "ballot/section.html", context)


@answering
def more(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Could you say more? Asked after low answers, and never if there is none."""
    way = _way(request, visit)
    if not way.low:
        return redirect(_back_to_check(request, way) or way.after_more)
    said = {item.key: way.answers.said.get(MORE + item.key, "") for item in way.low}
    posted = request.method == "POST"
    form = MoreForm(way.low, said, request.POST if posted else None, reading=way.reading)
    if posted and form.is_valid():
        drafts.draft_save(visit, said={MORE + key: words for key, words in form.said().items()})
        return redirect(_back_to_check(request, way) or way.after_more)
    context = {"form": form, "back": way.url("section", len(way.sections)), "reading": way.reading}
    return page(request, visit, "ballot/more.html", context)


@answering
def comment(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The open questions."""
    way = _way(request, visit)
    if not way.open_questions:
        return redirect(way.url("check"))
    posted = request.method == "POST"
    form = CommentForm(way.open_questions, way.words, request.POST if posted else None)
    if posted and form.is_valid():
        written = form.written()
        drafts.draft_save(visit, comment=written.pop(COMMENT, ""), said=written)
        return redirect(way.url("check"))
    back = way.url("more") if way.low else way.url("section", len(way.sections))
    return page(request, visit, "ballot/comment.html", {"form": form, "back": back, "reading": way.reading})


@answering
def check(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Check your answers, each with a link to change it."""
    way = _way(request, visit)
    if gap := way.first_gap:
        return redirect(way.url("section", gap))
    context = {
        "parts": _parts(way),
        "back": way.url("comment") if way.open_questions else way.url("section", len(way.sections)),
        "round": way.round,
        "reading": way.reading,
        "more": [_said(way, item) for item in way.low],
        "words": [(question, way.words.get(key, "")) for key, question in way.open_questions],
        "change_words": Link(_("Change"), way.url("comment")),
    }
    return page(request, visit, "ballot/check.html", context)


@answering
def where(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Where your answer will appear: in which groups it counts, and what a director will see of it."""
    way = _way(request, visit)
    context = {"round": way.round, "complete": way.first_gap is None, **_where(way)}
    return page(request, visit, "ballot/where.html", context)


@answering
def responsible(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Who is responsible for what is kept about people: what every partner agreed to."""
    _ = visit.open_invitation
    agreed = arrangements.in_force()
    parts = reading.parts(arrangements.words(agreed)) if agreed else []
    return page(request, visit, "ballot/responsible.html", {"agreed": agreed, "parts": parts})


@answering
def send(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Send the draft, for good; asked again, the same receipt."""
    if request.method != "POST" or request.POST.get("send") != "yes":
        return redirect("ballot:where", visit.token)
    try:
        submit.answers_submit(visit)
    except submit.Incomplete:
        return redirect("ballot:check", visit.token)
    return redirect("ballot:sent", visit.token)


@answering
def sent(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The receipt; what stands at the door of a link that was used is the same page."""
    _ = visit.open_invitation
    return redirect("ballot:start", visit.token)


def _back_to_check(request: HttpRequest, way: _Way) -> str:
    return way.url("check") if request.GET.get("then") == "check" else ""


def _changing(way: _Way, name: str, *parts: object, at: str) -> str:
    """The page on which something is changed, from which one comes back to check the rest."""
    mark = "&" if way.said_in else "?"
    return f"{way.url(name, *parts)}{mark}then=check#{at}"


def _said(way: _Way, item: "Item") -> Fact:
    """What was written after a low answer."""
    words = way.answers.said.get(MORE + item.key) or _("You have not written anything here.")
    at = f"id_more{way.low.index(item)}"
    read = spoken.item(item, way.reading.language)
    return Fact(f"{read.text} {read.follow_up}", words, Link(_("Change"), _changing(way, "more", at=at)))


def _where(way: _Way) -> dict[str, object]:
    """The groups in which the answers of this link count, and whether none of them will be shown."""
    invitation = way.visit.open_invitation
    if way.round.subject is not None:
        return {"rating": selectors.rating(invitation)}
    reporting = reporting_of(way.round)
    mine = reporting.keys(invitation.place)
    groups = [group for group in asked.exposure(way.round) if group.key in mine]
    return {
        "groups": groups,
        "nowhere": not any(group.may_be_shown for group in groups),
        "without_team": RoundCut.TEAM in reporting.cuts and invitation.team_id is None,
    }


def _parts(way: _Way) -> list[tuple[str, list[Fact]]]:
    """What was answered, under the titles of the sections; two that share a title stand as one."""
    numbered = enumerate(way.sections, start=1)

    def title_of(pair: "tuple[int, AskedSection]") -> str:
        return spoken.title(pair[1].section, way.reading.language)

    return [
        (title, [_fact(way, number, item) for number, section in found for item in section.items])
        for title, found in groupby(numbered, key=title_of)
    ]


def _fact(way: _Way, number: int, item: "Item") -> Fact:
    given = way.answers.given[item.key]
    read = spoken.item(item, way.reading.language)
    words = read.labels[given - 1] if given else way.reading.rather_not_say
    change = _changing(way, "section", number, at=f"id_q{item.position}")
    return Fact(read.text, words, Link(_("Change"), change))
