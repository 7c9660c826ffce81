"""What this room keeps about a person: that a round asked too much of them; that they stopped one."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.rounds.questionnaires.models import Announcement, FormerClause, Round


def _overloading(person_id: str) -> Iterator[tuple[Round, dict[str, int]]]:
    for round in Round.objects.exclude(overloaded=[]).order_by("opens_at", "id"):
        for load in round.overloaded:
            if load["person"] == person_id:
                yield round, load


def _read(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for round, load in _overloading(str(subject.person_id)):
        yield round.title, round.opens_at, load["minutes"], load["cap"]


def _erase(subject: Subject) -> None:
    for round, _load in list(_overloading(str(subject.person_id))):
        round.overloaded = [load for load in round.overloaded if load["person"] != str(subject.person_id)]
        round.save(update_fields=["overloaded"])


keeps(
    Kept(
        name="questionnaires.overloaded",
        what=_("Rounds that did not open because they would have asked too much of you"),
        why=_("So that the steward sees whose time was too full, and asks for less."),
        how_long=_("As long as the round is kept."),
        columns=(_("Round"), _("Would have opened"), _("Minutes in that quarter"), _("Agreed at most")),
        read=_read,
        erasure=_("Your line goes."),
        erase=_erase,
        places=frozenset({"questionnaires.Round.overloaded"}),
    )
)


def _stopped(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Announcement.objects.filter(stopped_by_id=subject.person_id).select_related("round")
    for stopped in found.order_by("stopped_at", "id"):
        yield stopped.round.title, stopped.stopped_at or "", stopped.stopped_for, stopped.reason


keeps(
    Kept(
        name="questionnaires.stopped",
        what=_("Announced rounds that you stopped"),
        why=_("Every partner must be able to see who stopped what all had agreed to in advance, and why."),
        how_long=_("As long as the round is kept."),
        columns=(_("Round"), _("Stopped"), _("For"), _("Reason")),
        read=_stopped,
        erasure=_("Kept: for which partner, when and why. Your name reads as a former member of it."),
        places=frozenset({"questionnaires.Announcement.stopped_by"}),
    )
)


def _rewritten(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = FormerClause.objects.filter(replaced_by_id=subject.person_id)
    for former in found.select_related("version__questionnaire").order_by("replaced_at", "id"):
        words = " / ".join(words for words in map(str, former.words.values()) if words)
        yield former.version.questionnaire.title, former.replaced_at, words


def _forget(subject: Subject) -> None:
    FormerClause.objects.filter(replaced_by_id=subject.person_id).update(replaced_by=None)


keeps(
    Kept(
        name="questionnaires.rewritten",
        what=_("Parts of a questionnaire that you wrote anew"),
        why=_("So that of several people who write a questionnaire nobody loses what was there before."),
        how_long=_("As long as the version of the questionnaire."),
        columns=(_("Questionnaire"), _("Written anew"), _("What it said before")),
        read=_rewritten,
        erasure=_("What it said is kept, and that it was you is taken out."),
        erase=_forget,
        places=frozenset({"questionnaires.FormerClause.replaced_by"}),
    )
)


def _near(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    near = Q(subject_id=subject.person_id) | Q(guide_id=subject.person_id)
    for round in Round.objects.filter(near).order_by("opens_at", "id"):
        as_what = _now("about you") if round.subject_id == subject.person_id else _now("guided by you")
        yield round.title, as_what, round.opens_at, round.closes_at


keeps(
    Kept(
        name="questionnaires.about",
        what=_("Rounds of leader feedback about you, or that you guided"),
        why=_("So that a report goes to you alone, and until then to whoever you chose to guide you."),
        how_long=_("As long as the partnership; what a report says goes sooner."),
        columns=(_("Round"), _("As what"), _("Opened"), _("Closed")),
        read=_near,
        erasure=_("That a round was held is kept. Your name reads as a former member."),
        places=frozenset({"questionnaires.Round.subject", "questionnaires.Round.guide"}),
    )
)
