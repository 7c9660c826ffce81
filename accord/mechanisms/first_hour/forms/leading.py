"""Leading the first hour."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.first_hour.rules import BEHAVIOURS, MINUTES_TO_ANSWER, MOST_PRESENT
from accord.partnership.naming import Nominee


class PeopleForm(forms.Form):
    """How many people of an organisation are in the room."""

    people = forms.IntegerField(
        label=_("How many of its people are here?"),
        help_text=_("Everybody in the room sees this number on the wall. No more phones can join for it."),
        min_value=1,
        max_value=MOST_PRESENT,
        error_messages={
            "required": _("Say how many people of it are here."),
            "invalid": _("Write a whole number, such as 6."),
        },
    )

    use_required_attribute = False


class PresentForm(PeopleForm):
    """An organisation in the room."""

    name = forms.CharField(
        label=_("What is the organisation called?"),
        max_length=120,
        error_messages={"required": _("Write what the organisation is called.")},
    )
    short_name = forms.CharField(
        label=_("And for short?"),
        help_text=_("A word or two that fit into a table, such as “Council”."),
        max_length=30,
        error_messages={"required": _("Write a short name.")},
    )

    field_order = ("name", "short_name", "people")


class BehavioursForm(forms.Form):
    """Three behaviours, as the room says them."""

    use_required_attribute = False

    def __init__(self, *args: Any, texts: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(BEHAVIOURS):
            self.fields[f"behaviour_{number + 1}"] = forms.CharField(
                label=_("Behaviour {number}").format(number=number + 1),
                help_text=_(
                    "One sentence that can be seen: “We tell each other of problems on the same day.”"
                )
                if number == 0
                else "",
                max_length=200,
                initial=texts[number] if number < len(texts) else "",
                error_messages={"required": _("Write what you would see somebody do.")},
            )

    def texts(self) -> list[str]:
        """Return what was typed, in its order."""
        return [self.cleaned_data[f"behaviour_{number + 1}"] for number in range(BEHAVIOURS)]


class SignatoryForm(forms.Form):
    """Who signs for an organisation in the room."""

    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(
        label=_("Family name"), max_length=80, error_messages={"required": _("Write the family name.")}
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("A code goes there when this person signs in, here and now, on their own phone."),
        error_messages={"required": _("Write the e-mail address."), "invalid": _("Write an e-mail address.")},
    )

    use_required_attribute = False

    def nominee(self) -> Nominee:
        """Return who was named."""
        return Nominee(**self.cleaned_data)


class AskForm(forms.Form):
    """How long people have to answer."""

    minutes = forms.TypedChoiceField(
        label=_("How long do people have?"),
        help_text=_("Eleven statements take about four minutes. The clock closes it, and nobody else can."),
        choices=[(each, _("{minutes} minutes").format(minutes=each)) for each in MINUTES_TO_ANSWER],
        coerce=int,
        initial=MINUTES_TO_ANSWER[1],
        widget=forms.RadioSelect,
    )
