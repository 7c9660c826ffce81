"""What a leader writes down about a briefing, and what a steward announces."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.cascade.fields import DaysEachField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from accord.mechanisms.cascade.models import Recipient
    from accord.mechanisms.cascade.subjects import Dilemma
    from accord.partnership.models import Person


class AnnounceForm(forms.Form):
    """Something that everybody should hear from whoever leads the team."""

    use_required_attribute = False

    title = forms.CharField(
        label=_("What is it about?"),
        max_length=160,
        error_messages={"required": _("Say in a few words what it is about.")},
    )
    words = forms.CharField(
        label=_("What should everybody know?"),
        help_text=_("A few sentences that a leader can read aloud. Everyone in the partnership reads them."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=4000,
        error_messages={"required": _("Write what everybody should know.")},
    )
    days_each = DaysEachField()


class _PresentForm(forms.Form):
    """On which day, and who was there."""

    use_required_attribute = False

    given_on = forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Choose the day."),
            "invalid": _("Write a day such as 2026-03-31."),
        },
    )
    present = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Tick each of them."),
            "invalid_choice": _("Choose from the people of this team."),
        },
    )

    def __init__(
        self, data: "QueryDict | None", *, people: "Sequence[Recipient]", today: date, you: UUID | None = None
    ) -> None:
        super().__init__(data, initial={"given_on": today, "present": [str(you)]})
        present = self.fields["present"]
        assert isinstance(present, forms.MultipleChoiceField)  # noqa: S101  as declared above
        present.choices = [(str(each.person_id), _called(each)) for each in people]

    def there(self) -> set[UUID]:
        """Return who was ticked."""
        return {UUID(found) for found in self.cleaned_data["present"]}


class BriefForm(_PresentForm):
    """The record of a briefing."""

    asked = forms.CharField(
        label=_("What was asked?"),
        help_text=_("By whom does not matter. Whoever leads the level above reads it, and the steward."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["given_on"].label = _("On which day did you brief the team?")
        self.fields["present"].label = _("Who was there?")


class CatchUpForm(_PresentForm):
    """Those who missed the briefing, or joined since, and have been told."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["given_on"].label = _("On which day did you tell them?")
        self.fields["present"].label = _("Whom have you told?")


class StatementForm(forms.Form):
    """What a team says that it means for them."""

    use_required_attribute = False

    statement = forms.CharField(
        label=_("What does this mean for us?"),
        help_text=_(
            "Two or three sentences: one thing that we do already, one that we start. Everyone in the "
            "partnership reads it, and whoever leads the level above answers."
        ),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=2000,
        error_messages={"required": _("Write in two or three sentences what this means for you.")},
    )


class AnswerForm(forms.Form):
    """What the level above says to it."""

    use_required_attribute = False

    answer = forms.CharField(
        label=_("What do you say to it?"),
        help_text=_(
            "What you will do about it, or what you take from it. Everyone in the partnership reads it."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Write what you say to it.")},
    )


class HandOverForm(forms.Form):
    """Who briefs a team whose leader is away."""

    use_required_attribute = False

    leader = forms.ChoiceField(
        label=_("Who briefs the team?"),
        error_messages={"required": _("Choose who briefs the team.")},
    )
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("A few words, such as “on leave until April”. Everyone in the partnership reads it."),
        max_length=200,
        error_messages={"required": _("Say why, so that everybody understands it.")},
    )

    def __init__(self, data: "QueryDict | None", *, able: "Sequence[Person]") -> None:
        super().__init__(data)
        self._able = {str(person.id): person for person in able}
        leader = self.fields["leader"]
        assert isinstance(leader, forms.ChoiceField)  # noqa: S101  as declared above
        named = [(key, f"{person.name}, {person.employer.short_name}") for key, person in self._able.items()]
        leader.choices = [("", _now("Choose")), *named]

    def chosen(self) -> "Person":
        """Return who is to brief."""
        return self._able[self.cleaned_data["leader"]]


class DilemmaForm(forms.Form):
    """One hard case. What is chosen lives as long as the answer to this one request."""

    use_required_attribute = False

    choice = forms.ChoiceField(
        widget=forms.RadioSelect(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Choose one of them. Nobody learns which."),
            "invalid_choice": _("Choose one of them. Nobody learns which."),
        },
    )

    def __init__(self, data: "QueryDict | None", *, dilemma: "Dilemma") -> None:
        super().__init__(data)
        choice = self.fields["choice"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101  as declared above
        choice.label = str(dilemma.question)
        choice.choices = [(str(number), option.words) for number, option in enumerate(dilemma.options)]

    def chosen(self) -> int:
        """Return which option was chosen, counted from 0."""
        return int(self.cleaned_data["choice"])


class CodeForm(forms.Form):
    """A code as it stands on paper."""

    use_required_attribute = False

    code = forms.CharField(
        label=_("The code on your slip of paper"),
        help_text=_("Twelve letters and figures. Spaces do not matter."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Write the code that stands on your slip of paper.")},
    )


def _called(recipient: "Recipient") -> str:
    """Return the name, and where else somebody was told already."""
    name = recipient.person.name
    if recipient.briefed_in is None:
        return name
    return _now("{name} (told on {day} with {team})").format(
        name=name, day=recipient.briefed_on, team=recipient.briefed_in
    )
