"""A contribution note: asked for by the person, written by a colleague in two minutes."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person


class AskForm(forms.Form):
    """Whom to ask."""

    colleague = forms.ChoiceField(
        label=_("Whom do you ask?"),
        help_text=_("Somebody in another organisation who saw what you did."),
        error_messages={"required": _("Choose a colleague.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, colleagues: "Sequence[Person]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_employer: dict[str, list[tuple[str, str]]] = {}
        for found in colleagues:
            by_employer.setdefault(found.employer.name, []).append((str(found.id), found.name))
        offer(self, "colleague", [("", _now("Choose a colleague")), *sorted(by_employer.items())])

    def colleague_given(self) -> UUID:
        return UUID(self.cleaned_data["colleague"])


class NoteForm(forms.Form):
    """What the colleague saw."""

    words = forms.CharField(
        label=_("What did you see of it?"),
        help_text=_("One or two sentences: what was done, and what it was good for. Or what was missing."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        error_messages={"required": _("Say what you saw, in a sentence or two.")},
    )

    use_required_attribute = False
