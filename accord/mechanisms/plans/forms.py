"""Opening a line, giving it an owner, noting a check, and saying what came of it."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.plans.rules import CheckOutcome, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person
    from accord.standards.models import Behaviour


def _day(label: Any, required: Any, *, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": required, "invalid": _("Write a day such as 2026-03-31.")},
    )


class WriteForm(forms.Form):
    """Where we are, and the standard wanted."""

    now = forms.CharField(
        label=_("What can be seen today?"),
        help_text=_("Where you are now, in a sentence or two."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say what can be seen today.")},
    )
    wanted = forms.CharField(
        label=_("Which standard is wanted?"),
        help_text=_("The charter’s own, or the next step on the way to it."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        error_messages={"required": _("Say which standard is wanted.")},
    )

    use_required_attribute = False


class AddForm(WriteForm):
    """On which behaviour, where we are, and the standard wanted."""

    behaviour = forms.ChoiceField(
        label=_("Which behaviour is to develop?"),
        error_messages={"required": _("Choose a behaviour.")},
    )
    field_order = ("behaviour", "now", "wanted")

    def __init__(self, *args: Any, behaviours: "Sequence[Behaviour]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["behaviour"].choices = [  # type: ignore[attr-defined]  # as declared above
            ("", _now("Choose a behaviour")),
            *((str(found.id), found.behaviour) for found in behaviours),
        ]
        self.fields["wanted"].required = False
        self.fields["wanted"].help_text = _("Leave it empty for the standard that the charter sets.")

    def behaviour_given(self) -> UUID:
        return UUID(self.cleaned_data["behaviour"])


class GiveForm(forms.Form):
    """Who sees to it, by when, and when it is looked at next."""

    owner = forms.ChoiceField(
        label=_("Who sees to it?"), error_messages={"required": _("Choose who sees to it.")}
    )
    due = _day(_("By when is it to be reached?"), _("Choose the day by which it is to be reached."))
    next_check = _day(
        _("When is it looked at next?"),
        _("Choose the day of the next check."),
        help_text=_("On that day its owner says what is seen. Not after the day above."),
    )

    use_required_attribute = False

    def __init__(
        self, *args: Any, people: "Sequence[Person]", alone: bool, is_owned: bool, **kwargs: Any
    ) -> None:
        """Offer these people; alone: nobody is to be chosen. is_owned: its days stand, and are not asked."""
        super().__init__(*args, **kwargs)
        if is_owned:
            del self.fields["due"], self.fields["next_check"]
        if alone:
            del self.fields["owner"]
        else:
            choices = [("", _now("Choose a person")), *((str(found.id), found.name) for found in people)]
            self.fields["owner"].choices = choices  # type: ignore[attr-defined]  # as declared above

    def owner_given(self) -> UUID | None:
        owner = self.cleaned_data.get("owner")
        return UUID(owner) if owner else None


class CheckForm(forms.Form):
    """What was seen and when it is looked at next; or why the check is moved to a later day."""

    outcome = forms.ChoiceField(
        label=_("What became of the check?"),
        choices=[
            (CheckOutcome.SEEN.value, _("We looked at it")),
            (CheckOutcome.MOVED.value, _("It needs a later day")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what became of the check.")},
    )
    words = forms.CharField(
        label=_("In your words"),
        help_text=_("Looked at: what was seen? Later: why? Name nobody who is not in this plan."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say what was seen, or why it needs a later day.")},
    )
    next_check = _day(_("When is it looked at next?"), _("Choose the day of the next check."))

    use_required_attribute = False

    @property
    def was_moved(self) -> bool:
        return bool(self.cleaned_data["outcome"] == CheckOutcome.MOVED)


class ReportForm(forms.Form):
    """Reached, later, or given up, in the owner's words."""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what came of it.")},
    )
    due = _day(_("The later day"), _("Choose the later day."), help_text=_("Only if it needs a later day."))
    words = forms.CharField(
        label=_("In your words"),
        help_text=_("Reached: how is it seen? Later, or given up: why?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how it is seen, or why not.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, owned: bool, **kwargs: Any) -> None:
        """Offer only to give it up while nobody owns it."""
        super().__init__(*args, **kwargs)
        if not owned:
            given_up = (Outcome.GIVEN_UP.value, Outcome.GIVEN_UP.label)
            self.fields["outcome"].choices = [given_up]  # type: ignore[attr-defined]  # as declared above
            del self.fields["due"]

    def clean(self) -> dict[str, Any]:
        """Ask for a day only where one is needed."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("outcome") != Outcome.MOVED:
            self.errors.pop("due", None)
            cleaned["due"] = None
        return cleaned

    def outcome_given(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])

    def due_given(self) -> date | None:
        due: date | None = self.cleaned_data["due"]
        return due
