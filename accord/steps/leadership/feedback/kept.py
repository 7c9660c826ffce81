"""What this room keeps about a person: the own reviews, whom one guides or rates, what one said by name."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.leadership.feedback.models import Rater, Review, View
from accord.steps.leadership.feedback.rules import OnRecord


def _reviews(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    mine = Q(leader_id=subject.person_id) | Q(guide_id=subject.person_id) | Q(chair_id=subject.person_id)
    for review in Review.objects.filter(mine).select_related("year", "leader").order_by("year__opens_on"):
        role = _now("reviewed") if review.leader_id == subject.person_id else _now("guide, chair or manager")
        yield review.year.title, role, review.debrief_on or "", review.debriefed_on or ""


def _raters(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Rater.objects.filter(person_id=subject.person_id).select_related("review__year", "review__leader")
    for rater in found.order_by("review__year__opens_on", "id"):
        yield (
            rater.review.year.title,
            rater.review.leader.name,
            str(rater.get_group_display()),
            str(rater.get_state_display()),
            str(rater.get_because_display()),
        )


def _rates_no_more(subject: Subject) -> None:
    Rater.objects.filter(person_id=subject.person_id, review__round=None).delete()


def _views(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for view in View.objects.filter(person_id=subject.person_id).select_related("review__year"):
        for statement in view.review.year.statements:
            given = view.answers.get(statement["key"], 0)
            yield view.review.year.title, view.signed_at, statement["text"], given or _now("not seen enough")
        for words in filter(None, (view.strength, view.change)):
            yield view.review.year.title, view.signed_at, _now("in your own words"), words


def _forget_views(subject: Subject) -> None:
    View.objects.filter(person_id=subject.person_id, kind=OnRecord.SELF).delete()
    View.objects.filter(person_id=subject.person_id).update(strength="", change="")


keeps(
    Kept(
        name="feedback.reviews",
        what=_("Reviews of leaders in which you are reviewed, guide, or speak on the record"),
        why=_("Every partner agreed who is reviewed; the rest is so that it can be carried out."),
        how_long=_("As long as the partnership; what the report says goes after three years."),
        columns=(_("Year"), _("As what"), _("Talk planned for"), _("Talk held")),
        read=_reviews,
        erasure=_("That a review was held is kept. Your name reads as a former member."),
        places=frozenset({"feedback.Review.leader", "feedback.Review.guide", "feedback.Review.chair"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="feedback.raters",
        what=_("Leaders whom you were to rate"),
        why=_("So that no report is shared with somebody who rated, and nobody rates too many."),
        how_long=_("Three years, as long as the report."),
        columns=(_("Year"), _("Leader"), _("Group"), _("You"), _("Why not")),
        read=_raters,
        erasure=_("Goes where the round has not opened; else your name reads as a former member."),
        erase=_rates_no_more,
        places=frozenset({"feedback.Rater.person"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="feedback.views",
        what=_("What you said on the record about yourself as a leader, or about another"),
        why=_("It stands by your name beside what raters said in confidence."),
        how_long=_("Three years, as long as the report."),
        columns=(_("Year"), _("Said"), _("Statement"), _("Your answer")),
        read=_views,
        erasure=_("Your own view goes. What you said of another leader stays without your words."),
        erase=_forget_views,
        places=frozenset({"feedback.View.person", "feedback.View.answers"}),
        counted=False,
    )
)
