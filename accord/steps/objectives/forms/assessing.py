"""What a line manager says of a contribution; how an employer appraises."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.steps.objectives.rules import Kind, Met
from accord.web.fields import DayField, offer

KINDS = (Kind.MID_YEAR, Kind.YEAR_END)


class AssessForm(forms.Form):
    """The assessment, in words; a level and mid-year only where the employer wants them."""

    kind = forms.ChoiceField(
        label=_("When is this?"), widget=forms.RadioSelect, error_messages={"required": _("Choose one.")}
    )
    words = forms.CharField(
        label=_("What did this contribute to the partnership?"),
        help_text=_("What you and others saw, against what was agreed. No mark is asked for."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say in words what was contributed.")},
    )
    met = forms.ChoiceField(label=_("Against what was agreed"), required=False)
    next_step = forms.CharField(
        label=_("What might come next?"),
        help_text=_("One thing to develop. The person may take it into their own plan."),
        max_length=300,
        required=False,
    )

    use_required_attribute = False

    def __init__(self, *args: Any, levels: bool, mid_year: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = KINDS if mid_year else (Kind.YEAR_END,)
        offer(self, "kind", [(kind.value, kind.label) for kind in kinds])
        if not mid_year:
            self.fields["kind"].widget = forms.HiddenInput()
            self.initial.setdefault("kind", Kind.YEAR_END.value)
        if levels:
            offer(self, "met", [("", _now("Choose one, or none")), *Met.choices])
        else:
            del self.fields["met"]

    def kind_given(self) -> Kind:
        return Kind(self.cleaned_data["kind"])


class HandOverForm(forms.Form):
    """What a line manager says who is that no longer."""

    words = forms.CharField(
        label=_("What was contributed until you handed over?"),
        help_text=_("The next line manager reads it. What both of you say counts."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say in words what was contributed.")},
    )

    use_required_attribute = False


class AppraisalForm(forms.Form):
    """What an employer opts into, and its own days."""

    levels = forms.BooleanField(
        label=_("Our appraisal has levels"),
        help_text=_("Line managers choose one of three beside their words."),
        required=False,
    )
    mid_year_on = DayField(
        label=_("In mid-year, from"), help_text=_("Leave it empty if there is none."), required=False
    )
    year_end_on = DayField(
        label=_("At the end, from"), help_text=_("Else six weeks before the year ends."), required=False
    )

    use_required_attribute = False
