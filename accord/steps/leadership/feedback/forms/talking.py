"""What is said on the record; and the days of the talk about a report."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.steps.leadership.feedback import asking
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.mechanisms.rounds.reports.contents import Said
    from accord.steps.leadership.feedback.models import View, Year

LONGEST = 1000


class SayForm(forms.Form):
    """An answer to every statement, on the record, and two questions in words."""

    strength = forms.CharField(
        label=_("One strength"), required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3})
    )
    change = forms.CharField(
        label=_("One thing to do differently"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    use_required_attribute = False

    def __init__(self, data: Any = None, *, year: "Year", view: "View | None") -> None:
        initial = {"strength": view.strength, "change": view.change} if view else {}
        super().__init__(data, initial=initial)
        self._keys = [statement["key"] for statement in year.statements]
        words = {name: self.fields.pop(name) for name in ("strength", "change")}
        for at, statement in enumerate(year.statements):
            self.fields[f"q{at}"] = forms.TypedChoiceField(
                label=statement["text"],
                choices=[*enumerate(asking.labels(statement), start=1), (0, asking.NOT_SEEN)],
                coerce=int,
                initial=view.answers.get(statement["key"]) if view else None,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose an answer.")},
            )
        self.fields.update(words)

    def answers(self) -> dict[str, int]:
        """Return the answers by key of the statement."""
        return {key: self.cleaned_data[f"q{at}"] for at, key in enumerate(self._keys)}

    def name_of(self, key: str | None) -> str | None:
        """Return the field of a statement, for what is said beside it."""
        return f"q{self._keys.index(key)}" if key in self._keys else key


class BookForm(forms.Form):
    """On which day the two talk."""

    on = DayField(
        label=_("On which day do you talk?"),
        help_text=_("An hour is usual. The leader gets a letter that says so."),
        missing=_("Choose the day."),
    )
    use_required_attribute = False


class RecordForm(forms.Form):
    """On which day the two talked, and what raters wrote that is left out."""

    on = DayField(label=_("On which day did you talk?"), missing=_("Choose the day."))
    without = forms.MultipleChoiceField(
        label=_("Leave out"),
        help_text=_("What points to somebody, or only hurts. What you leave out is destroyed."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    use_required_attribute = False

    def __init__(self, data: Any = None, *, said: "Sequence[Said]", today: "date") -> None:
        super().__init__(data, initial={"on": today})
        if said:
            offer(self, "without", [(str(at), _called(each)) for at, each in enumerate(said)])
        else:
            del self.fields["without"]

    def places(self) -> list[int]:
        """Return the places of what is left out."""
        return [int(place) for place in self.cleaned_data.get("without", ())]


def _called(said: "Said") -> str:
    """What a rater wrote, with the question that it answers."""
    asked = _now("a strength") if said.question.endswith("strength") else _now("to do differently")
    return _now("{words} ({asked})").format(words=said.words, asked=asked)
