"""What came of something that somebody promised: an outcome, a later day where it needs one, and words."""

from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField, offer


class ReportForm(forms.Form):
    """Asks for all three. Whoever extends it says which `outcomes` there are, which of them go on to a later
    day (`go_on`), and asks for `words` in its own. What the day must be, the service says.
    """

    outcomes: type[TextChoices]
    go_on: AbstractSet[str] = frozenset()

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what came of it.")},
    )
    due = DayField(
        label=_("The later day"),
        help_text=_("Only if it needs a later day."),
        missing=_("Choose the later day."),
    )
    words = forms.CharField(label=_("In your words"), widget=forms.Textarea(attrs={"rows": 4}))

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "outcome", self.outcomes.choices)

    def clean(self) -> dict[str, Any]:
        """Ask for a day only where one is needed."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("outcome") not in self.go_on:
            self.errors.pop("due", None)
            cleaned["due"] = None
        return cleaned

    def due_given(self) -> date | None:
        """Return the later day, or None."""
        due: date | None = self.cleaned_data.get("due")
        return due
