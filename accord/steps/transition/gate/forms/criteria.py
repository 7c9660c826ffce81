"""What has to be true; that it is; and that it is waived for now."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accord.steps.transition.gate.services.criteria import LONGEST
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence


class CriteriaForm(forms.Form):
    """What has to be true: what is usual, what other steps ask, and one’s own words."""

    use_required_attribute = False

    words = forms.CharField(
        label=_("What has to be true, in your own words?"),
        help_text=_("So that somebody who was not there can say yes or no to it."),
        max_length=LONGEST,
        required=False,
    )
    usual = forms.MultipleChoiceField(
        label=_("What usually has to be true"), widget=forms.CheckboxSelectMultiple, required=False
    )
    steps = forms.MultipleChoiceField(
        label=_("What the other steps ask"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        usual: "Sequence[str]",
        steps: "Sequence[tuple[str, str]]",
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self._steps = dict(steps)
        for name, choices in (("usual", [(each, each) for each in usual]), ("steps", steps)):
            if choices:
                offer(self, name, choices)
            else:
                del self.fields[name]

    @property
    def asked(self) -> list[tuple[str, str]]:
        """What was ticked and written, as pairs of the key of a step, or "", and words."""
        given = self.cleaned_data
        found = [("", each) for each in given.get("usual", [])]
        found += [(key, self._steps[key]) for key in given.get("steps", [])]
        return found + ([("", given["words"])] if given["words"].strip() else [])


class EvidenceForm(forms.Form):
    """How every partner can see that it is met."""

    use_required_attribute = False

    evidence = forms.CharField(
        label=_("How can every partner see that it is met?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how every partner can see that it is met.")},
    )


class WaiverForm(forms.Form):
    """Why the gate need not wait for it, and when we return to it."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Why need the gate not wait for it?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Give the reason, so that every partner can decide.")},
    )
    return_on = DayField(
        label=_("By which day do we return to it?"),
        help_text=_("From then on it waits for the steward."),
        missing=_("Choose a day."),
    )
