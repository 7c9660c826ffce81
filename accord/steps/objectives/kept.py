"""What this room keeps about a person: the own objectives, and those agreed with others as line manager."""

from collections.abc import Iterator

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.objectives.models import Assessment, Note, Objective, Reminder, Seen, Wording


def _own(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Wording.objects.filter(objective__person_id=subject.person_id)
    for each in found.select_related("objective__year", "goal", "behaviour").order_by("written_at", "id"):
        yield (
            str(each.objective.year),
            each.goal.title,
            each.behaviour.behaviour,
            each.sentence,
            each.told,
            each.person_agreed_at or "",
            each.manager_agreed_at or "",
        )


def _agreed(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    """That it was agreed, and when: the words are the other person’s."""
    found = Wording.objects.filter(manager_id=subject.person_id).select_related("objective__year")
    for each in found.order_by("written_at", "id"):
        yield str(each.objective.year), each.manager_agreed_at or ""


def _came_of_it(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    """What was noted, and written about it by the person, colleagues and line managers."""
    for seen in Seen.objects.filter(objective__person_id=subject.person_id).order_by("happened_on", "id"):
        yield _now("noted by you"), seen.happened_on, seen.words
    for own in Objective.objects.filter(person_id=subject.person_id).exclude(account=""):
        yield _now("your account"), own.accounted_at or "", own.account
    notes = Note.objects.filter(objective__person_id=subject.person_id).select_related("colleague__employer")
    for note in notes.order_by("asked_at", "id"):
        yield note.colleague.name, note.answered_at or note.asked_at, note.words
    said = Assessment.objects.filter(objective__person_id=subject.person_id)
    for each in said.select_related("manager__employer").order_by("written_at", "id"):
        words = " · ".join(filter(None, (each.words, str(each.get_met_display()), each.next_step)))
        yield each.manager.name, each.written_at, words


def _noted(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Note.objects.filter(colleague_id=subject.person_id).order_by("asked_at", "id")
    for each in found:
        yield each.asked_at, each.answered_at or each.declined_at or "", each.words, each.letters


def _assessed(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Assessment.objects.filter(manager_id=subject.person_id).order_by("written_at", "id")
    for each in found:
        yield each.written_at, str(each.get_kind_display())


def _reminded(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Reminder.objects.filter(person_id=subject.person_id).select_related("year").order_by("id")
    for each in found:
        yield str(each.year), str(each.get_about_display()), each.letters, each.letter_on or ""


def _forget_letters(subject: Subject) -> None:
    Reminder.objects.filter(person_id=subject.person_id).delete()


def _chosen(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Objective.objects.filter(agrees_with_id=subject.person_id).select_related("year")
    for each in found.order_by("begun_at", "id"):
        yield str(each.year), each.begun_at


def _forget(subject: Subject) -> None:
    """Let a person's objectives go, with all that hangs on them."""
    Objective.objects.filter(person_id=subject.person_id).delete()


keeps(
    Kept(
        name="objectives.own",
        what=_("Your objectives"),
        why=_("How you contribute, agreed between you and your line manager."),
        how_long=_("As long as the partnership, or until you are erased."),
        columns=(
            _("Year"),
            _("Goal"),
            _("Behaviour"),
            _("How you contribute"),
            _("How we will tell"),
            _("You agreed"),
            _("Your line manager agreed"),
        ),
        read=_own,
        erasure=_("Your objectives are deleted, with all that belongs to them."),
        erase=_forget,
        places=frozenset({"objectives.Objective.person"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="objectives.agreed",
        what=_("Objectives that you agreed to as line manager"),
        why=_("An objective holds when both have agreed to it."),
        how_long=_("As long as the objective."),
        columns=(_("Year"), _("You agreed")),
        read=_agreed,
        erasure=_("Kept with the objective, and you read as a former member of your organisation."),
        places=frozenset({"objectives.Wording.manager"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="objectives.chosen",
        what=_("Objectives that somebody without a line manager agrees with you"),
        why=_("Whoever has no line manager says who agrees instead."),
        how_long=_("As long as the objective."),
        columns=(_("Year"), _("Begun")),
        read=_chosen,
        erasure=_("Kept with the objective, and you read as a former member of your organisation."),
        places=frozenset({"objectives.Objective.agrees_with"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="objectives.came_of_it",
        what=_("What was noted and written about your contributions"),
        why=_("So that what you contribute is assessed on what you and others saw."),
        how_long=_("As long as the partnership, or until you are erased."),
        columns=(_("By whom"), _("When"), _("Words")),
        read=_came_of_it,
        erasure=_("It is deleted with your objectives."),
        counted=False,
    )
)
keeps(
    Kept(
        name="objectives.notes",
        what=_("Contribution notes that you were asked for"),
        why=_("A colleague in another organisation asked what you saw of a contribution."),
        how_long=_("As long as the objective."),
        columns=(_("Asked"), _("Done"), _("Your words"), _("Letters")),
        read=_noted,
        erasure=_("Kept with the objective, and you read as a former member of your organisation."),
        places=frozenset({"objectives.Note.colleague"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="objectives.assessed",
        what=_("Contributions that you assessed as line manager"),
        why=_("A contribution is assessed in the line manager’s words."),
        how_long=_("As long as the objective. The words are in the copy of the person they are about."),
        columns=(_("Written"), _("When")),
        read=_assessed,
        erasure=_("Kept with the objective, and you read as a former member of your organisation."),
        places=frozenset({"objectives.Assessment.manager"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="objectives.reminded",
        what=_("How many letters went to you about objectives"),
        why=_("So that nobody gets more than three about the same thing."),
        how_long=_("As long as the goals of that year."),
        columns=(_("Year"), _("About"), _("Letters"), _("The last on")),
        read=_reminded,
        erasure=_("It is deleted."),
        erase=_forget_letters,
        places=frozenset({"objectives.Reminder.person"}),
        counted=False,
    )
)
