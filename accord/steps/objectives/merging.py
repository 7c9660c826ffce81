"""What becomes of objectives when two records turn out to be one person: of two for a place one stays."""

from uuid import UUID

from accord.partnership.merging import pointing
from accord.steps.objectives.models import Assessment, Note, Objective, Reminder, Wording

pointing.moves(Objective, "agrees_with")
pointing.moves(Wording, "manager")


@pointing.answers(Objective, "person")
def objectives_repoint(gone: UUID, kept: UUID) -> None:
    """Leave each person one objective of a year and place: that of the record that stays."""
    own = set(Objective.objects.filter(person_id=kept).values_list("year_id", "organisation_id"))
    for other in Objective.objects.filter(person_id=gone):
        if (other.year_id, other.organisation_id) in own:
            other.delete()
            continue
        other.person_id = kept
        other.save(update_fields=["person"])


@pointing.answers(Note, "colleague")
def notes_repoint(gone: UUID, kept: UUID) -> None:
    """Leave one note about an objective: the one that was written, else that of the record that stays."""
    own = {note.objective_id: note for note in Note.objects.filter(colleague_id=kept)}
    for other in Note.objects.filter(colleague_id=gone):
        mine = own.get(other.objective_id)
        if mine is not None and (mine.words or not other.words):
            other.delete()
            continue
        if mine is not None:
            mine.delete()
        other.colleague_id = kept
        other.save(update_fields=["colleague"])


@pointing.answers(Assessment, "manager")
def assessments_repoint(gone: UUID, kept: UUID) -> None:
    """Leave one assessment of each kind: that of the record that stays."""
    own = set(Assessment.objects.filter(manager_id=kept).values_list("objective_id", "kind"))
    for other in Assessment.objects.filter(manager_id=gone):
        if (other.objective_id, other.kind) in own:
            other.delete()
            continue
        other.manager_id = kept
        other.save(update_fields=["manager"])


@pointing.answers(Reminder, "person")
def reminders_repoint(gone: UUID, kept: UUID) -> None:  # noqa: ARG001  the record that stays has its own
    """Let go of how many letters went to the record that goes."""
    Reminder.objects.filter(person_id=gone).delete()
