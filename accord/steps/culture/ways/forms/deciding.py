"""What was decided about a topic."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.steps.culture.ways.rules import Kind
from accord.steps.culture.ways.services import Decision
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from accord.partnership.models import Organisation


class DecisionForm(forms.Form):
    """Which way was taken, from whom it comes, what we do, why, and when we look at it again."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("What was decided?"),
        choices=Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what was decided.")},
    )
    origins = forms.MultipleChoiceField(
        label=_("From whose way does it come?"),
        help_text=_(
            "One partner where we take its way, two or more where we put ways together; else nobody. "
            "Only partners that have said how they do it can be chosen."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    words = forms.CharField(
        label=_("What do we do?"),
        help_text=_(
            "So that somebody on the first day can do it: “Papers come five days before, in one file”."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=600,
        error_messages={"required": _("Say what we do.")},
    )
    reasons = forms.CharField(
        label=_("For what reasons?"),
        help_text=_("With them stands what was considered and left. Everyone in the partnership reads this."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Give the reasons, so that whoever joins later understands it.")},
    )
    review_on = DayField(
        label=_("When do we look at it again?"),
        help_text=_("A year from now is usual; within three years."),
        missing=_("Choose a day."),
    )

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self._partners = {str(found.id): found for found in partnership.partners()}
        offer(self, "origins", [(key, found.name) for key, found in self._partners.items()])

    @property
    def decision(self) -> Decision:
        given = self.cleaned_data
        origins: list[Organisation] = [self._partners[key] for key in given["origins"]]
        return Decision(
            kind=Kind(given["kind"]),
            origins=origins,
            words=given["words"],
            reasons=given["reasons"],
            review_on=given["review_on"],
        )
