"""Which behaviour a dilemma in the bank is about, and what the charter says about each course."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.steps.values.dilemma import LONGEST_SAYS
from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour
    from accord.steps.values.models import Dilemma


class BankForm(forms.Form):
    """Which behaviour a dilemma is about, and what the charter says about each course."""

    behaviour = forms.ChoiceField(
        label=_("Which behaviour of the charter is it about?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a behaviour of the charter in force.")},
    )

    use_required_attribute = False

    def __init__(
        self, *given: Any, dilemma: "Dilemma", behaviours: "Sequence[Behaviour]", **named: Any
    ) -> None:
        super().__init__(*given, **named)
        self.behaviours = {str(found.id): found for found in behaviours}
        choices = [(key, found.behaviour) for key, found in self.behaviours.items()]
        offer(self, "behaviour", choices)
        for number, course in enumerate(dilemma.courses, start=1):
            self.fields[f"says_{number}"] = forms.CharField(
                label=_now("What does the charter say about this: “{course}”?").format(course=course),
                help_text=_("One sentence or two, without a mark: nobody is told that they were wrong."),
                widget=forms.Textarea(attrs={"rows": 2}),
                max_length=LONGEST_SAYS,
                error_messages={"required": _("Say what the charter says about doing so.")},
            )

    @staticmethod
    def said(dilemma: "Dilemma", behaviours: "Sequence[Behaviour]") -> dict[str, Any]:
        """Return what the form begins with."""
        about = next((found for found in behaviours if found.thread == dilemma.behaviour_thread), None)
        says = {f"says_{number}": words for number, words in enumerate(dilemma.says, start=1)}
        return says | ({"behaviour": str(about.id)} if about else {})

    @property
    def about(self) -> "Behaviour":
        """The behaviour that was chosen."""
        return self.behaviours[self.cleaned_data["behaviour"]]

    @property
    def says(self) -> list[str]:
        """What the charter says, course by course."""
        return [words for name, words in self.cleaned_data.items() if name.startswith("says_")]
