"""Reading issues: what is open, what was settled and learned, and what waits for whom."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Max, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.issues.models import Answer, Issue, Stay
from accord.mechanisms.issues.rules import IssueState
from accord.web.paging import pages_for

if TYPE_CHECKING:
    from collections.abc import Sequence

A_PAGE = 30


def _issues() -> "QuerySet[Issue]":
    answers = Answer.objects.select_related("by__employer")
    stays = Stay.objects.select_related("rung", "left_by__employer").prefetch_related(
        Prefetch("answers", queryset=answers)
    )
    found: QuerySet[Issue] = Issue.objects.select_related("raised_by__employer", "behaviour__value")
    return found.prefetch_related(Prefetch("stays", queryset=stays))


def issue_for(actor: Actor, issue_id: UUID) -> Issue:
    """Return one issue with every rung it was on; raises Http404, Denied."""
    found = get_object_or_404(_issues(), id=issue_id)
    access.require(actor, "issues.read", found)
    return found


@once
def all_open() -> list[Issue]:
    """Return every open issue of the partnership in scope, the oldest first; not what was said about it."""
    on_rungs = Prefetch("stays", queryset=Stay.objects.select_related("rung"))
    found = Issue.objects.filter(state=IssueState.OPEN).select_related("raised_by__employer")
    return list(found.prefetch_related(on_rungs))


def open_issues(actor: Actor) -> list[Issue]:
    """Return every open issue, whose time runs out first on top; raises Denied."""
    access.require(actor, "issues.read")
    return sorted(all_open(), key=lambda issue: (issue.stay.due, issue.raised_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """One page of what was settled; `count`: on all pages."""

    issues: "Sequence[Issue]"
    count: int
    page: int
    pages: int


def lessons(actor: Actor, *, words: str, page: int) -> Lessons:
    """Return what was settled and holds each of these words, the latest first; raises Denied."""
    access.require(actor, "issues.read")
    wanted = Q(state=IssueState.SETTLED)
    for word in words.split():
        settled_so = Stay.objects.filter(left_because__icontains=word).values("issue_id")
        wanted &= (
            Q(title__icontains=word)
            | Q(what__icontains=word)
            | Q(lesson__icontains=word)
            | Q(id__in=settled_so)
        )
    found = _issues().filter(wanted).order_by("-settled_at", "id")
    count = found.count()
    pages = pages_for(count, A_PAGE)
    page = min(page, pages)
    return Lessons(
        issues=list(found[(page - 1) * A_PAGE : page * A_PAGE]), count=count, page=page, pages=pages
    )


def locked(issue: Issue) -> Issue:
    """Return an issue as it stands now, locked for the transaction."""
    Issue.objects.select_for_update().get(id=issue.id)
    return _issues().get(id=issue.id)


def next_number() -> int:
    """Return the number of the next issue."""
    return int(Issue.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def stay_or_none(stay_id: UUID) -> Stay | None:
    """Return one stay of an issue on a rung, or None."""
    return Stay.objects.select_related("issue__raised_by", "rung").filter(id=stay_id).first()


def stays_under_way() -> list[tuple[UUID, UUID]]:
    """Return where every open issue of every partnership is: ids of the stay and of the partnership."""
    with scope.off():
        found = Stay.objects.filter(left="").order_by("due", "id")
        return list(found.values_list("id", "partnership_id"))


def all_stays() -> list[Stay]:
    """Return every stay of every issue of the partnership in scope, for its figures."""
    return list(Stay.objects.select_related("rung"))
