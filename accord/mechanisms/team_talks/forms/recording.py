"""What a team made of its card."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.web.fields import DayField, offer

ACT, NOTHING = "act", "nothing"


class ReadingField(forms.CharField):
    """What a team made of its card, in its own words."""

    def __init__(self) -> None:
        super().__init__(
            label=_("What did you make of it?"),
            help_text=_(
                "Two or three sentences that the team would sign. Everyone in the partnership reads them. "
                "Write no names."
            ),
            widget=forms.Textarea(attrs={"rows": 4}),
            max_length=2000,
            error_messages={"required": _("Say in two or three sentences what you made of it.")},
        )


class RecordForm(forms.Form):
    """The day, the reading, and one thing that the team will do; or why it will do nothing."""

    held_on = DayField(
        label=_("On which day did you talk?"), missing=_("Choose the day on which you talked.")
    )
    reading = ReadingField()
    decision = forms.ChoiceField(
        label=_("What follows from it?"),
        choices=[(ACT, _("We will do one thing")), (NOTHING, _("We will do nothing, for a reason"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one: something that you will do, or nothing and why.")},
    )
    title = forms.CharField(
        label=_("What will you do?"),
        max_length=200,
        error_messages={"required": _("Say what you will do.")},
    )
    owner = forms.ChoiceField(
        label=_("Who sees to it?"), error_messages={"required": _("Choose who sees to it.")}
    )
    due = DayField(label=_("By when?"), missing=_("Choose the day by which it is done."))
    reason = forms.CharField(
        label=_("Why will you do nothing?"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        error_messages={"required": _("Say why you will do nothing, so that everybody understands it.")},
    )

    use_required_attribute = False
    BELONGS_TO = {"title": ACT, "owner": ACT, "due": ACT, "reason": NOTHING}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", partnership.people_to_choose())

    def clean(self) -> dict[str, Any]:
        """Ask for what belongs to the decision taken, and for nothing else."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name, decision in self.BELONGS_TO.items():
            if cleaned.get("decision") != decision:
                self.errors.pop(name, None)
        return cleaned

    @property
    def acts(self) -> bool:
        return bool(self.cleaned_data["decision"] == ACT)

    def owner_given(self) -> UUID:
        return UUID(self.cleaned_data["owner"])


class RewordForm(forms.Form):
    """The same words, written anew."""

    reading = ReadingField()
