"""Who guides a review and who speaks on the record; and a rater who says no."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.choosing import PersonField, offer_people
from accord.steps.leadership.feedback.rules import Because
from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person


class GuideForm(forms.Form):
    """Who guides the review, and who speaks on the record beside the leader."""

    guide = forms.ChoiceField(
        label=_("Who guides you?"),
        help_text=_("Confirms your raters, reads your report before you, and talks about it with you."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who guides you.")},
    )
    chair = PersonField(
        label=_("Your chair or manager"),
        help_text=_("Says on the record, by name, what he or she sees you do. You may leave this empty."),
        missing=_("Choose a person."),
        required=False,
    )
    use_required_attribute = False

    def __init__(
        self,
        *given: Any,
        guides: "Sequence[Person]",
        people: "Sequence[tuple[str, Sequence[Person]]]",
        **named: Any,
    ) -> None:
        super().__init__(*given, **named)
        offer(self, "guide", [(str(each.id), f"{each.name}, {each.employer.name}") for each in guides])
        offer_people(self, "chair", people)


class DeclineForm(forms.Form):
    """Why somebody does not rate."""

    because = forms.ChoiceField(
        label=_("Why?"),
        help_text=_("Whoever guides the review reads it, and the leader does not."),
        choices=Because.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why.")},
    )
    use_required_attribute = False
