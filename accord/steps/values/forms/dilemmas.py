"""A dilemma in words; why it is set aside; which are asked; what the charter says about each course."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.values.dilemma import (
    LONGEST_COURSE,
    LONGEST_SAYS,
    LONGEST_SITUATION,
    LONGEST_TITLE,
    MOST_COURSES,
    DilemmaWords,
    Signed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour
    from accord.steps.values.models import Dilemma

OPENS, CLOSES = time(9), time(17)
USUALLY_OPEN = timedelta(days=9)


class DilemmaForm(forms.Form):
    """What happened, and what one could do. signed: asked of the writer, once."""

    title = forms.CharField(
        label=_("What do we call it?"),
        help_text=_("A few words, such as: The late drawing."),
        max_length=LONGEST_TITLE,
        error_messages={"required": _("Give it a name in a few words.")},
    )
    situation = forms.CharField(
        label=_("What happened, up to the moment at which one has to choose?"),
        help_text=_(
            "Write it so that no person and no firm can be recognised: “the site manager”, “one partner”. "
            "Change the place, the day or the trade where that would give somebody away. The steward edits "
            "it for this before anybody else reads it."
        ),
        widget=forms.Textarea(attrs={"rows": 7}),
        max_length=LONGEST_SITUATION,
        error_messages={"required": _("Say what happened, up to the moment at which one has to choose.")},
    )
    course_1 = forms.CharField(
        label=_("What could one do?"),
        help_text=_("It goes on from “We would …”, such as: tell the school the same day."),
        max_length=LONGEST_COURSE,
        error_messages={"required": _("Write two things that one could do, or three.")},
    )
    course_2 = forms.CharField(
        label=_("Or?"),
        max_length=LONGEST_COURSE,
        error_messages={"required": _("Write two things that one could do, or three.")},
    )
    course_3 = forms.CharField(
        label=_("Or?"),
        help_text=_("Each should have something for it: a dilemma with one good way out is none."),
        max_length=LONGEST_COURSE,
        required=False,
    )
    signed = forms.ChoiceField(
        label=_("In whose name does it stand?"),
        help_text=_(
            "The steward sees your name either way, to ask back. The log that all partners read says that "
            "you wrote a dilemma, and not which."
        ),
        choices=Signed.choices,
        initial=Signed.ORGANISATION,
        widget=forms.RadioSelect,
    )
    at_revision = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, *given: Any, is_new: bool = True, **named: Any) -> None:
        super().__init__(*given, **named)
        if not is_new:
            del self.fields["signed"]

    @staticmethod
    def said(dilemma: "Dilemma") -> dict[str, Any]:
        """Return what the form begins with."""
        courses = {f"course_{number}": words for number, words in enumerate(dilemma.courses, start=1)}
        return courses | {
            "title": dilemma.title,
            "situation": dilemma.situation,
            "at_revision": dilemma.revision,
        }

    def go_on_from(self, revision: int) -> None:
        """Let what was written be saved again, in the place of what somebody else wrote meanwhile."""
        self.data = dict(self.data.items()) | {"at_revision": str(revision)}

    @property
    def words(self) -> DilemmaWords:
        """What was written."""
        given = self.cleaned_data
        courses = [" ".join(given[f"course_{number}"].split()) for number in range(1, MOST_COURSES + 1)]
        return DilemmaWords(
            title=" ".join(given["title"].split()),
            situation="\n".join(given["situation"].splitlines()).strip(),
            courses=tuple(course.rstrip(".") for course in courses if course),
        )


class ReleaseForm(forms.Form):
    """That somebody has looked whether anybody can be recognised."""

    nobody = forms.BooleanField(
        label=_("I have read it with the eyes of each partner: no person and no firm can be recognised."),
        error_messages={"required": _("Read it once more, and say so.")},
    )
    at_revision = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    use_required_attribute = False

    def read_again(self, revision: int) -> None:
        """Let what stands there now be read and released, in the place of what stood there before."""
        self.data = {"at_revision": str(revision)}


class AsideForm(forms.Form):
    """Why a dilemma is left out."""

    reason = forms.CharField(
        label=_("Why do you set it aside?"),
        help_text=_("Whoever wrote it reads this, and nobody else."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        error_messages={"required": _("Say why, so that whoever wrote it knows.")},
    )

    use_required_attribute = False


class AskForm(forms.Form):
    """Which dilemmas a round asks about, and when."""

    dilemmas = forms.MultipleChoiceField(
        label=_("Which dilemmas?"),
        help_text=_("One to three. Each takes people about a minute and a half."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose one to three of them.")},
    )
    title = forms.CharField(
        label=_("What is the round called?"),
        help_text=_("Everyone who is asked reads it."),
        max_length=120,
        error_messages={"required": _("Give the round a name.")},
    )
    opens_on = forms.DateField(
        label=_("On which day does it open?"),
        help_text=_("At nine in the morning; you can change that before it is proposed."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Choose when the round opens."),
            "invalid": _("Write a day such as 2026-03-31."),
        },
    )
    closes_on = forms.DateField(
        label=_("On which day does it close?"),
        help_text=_("At five in the afternoon."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Choose when the round closes."),
            "invalid": _("Write a day such as 2026-03-31."),
        },
    )

    use_required_attribute = False

    def __init__(self, *given: Any, free: "Sequence[Dilemma]", **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["dilemmas"].choices = [  # type: ignore[attr-defined]
            (str(found.id), found.title) for found in free
        ]

    @staticmethod
    def usual(today: date) -> dict[str, Any]:
        """Return what is usual: in two weeks, from Monday to the Friday of the week after."""
        opens = today + timedelta(days=14 - today.weekday())
        closes = opens + USUALLY_OPEN + timedelta(days=2)
        title = _now("Our dilemmas, {month}").format(month=in_words(opens, "F Y"))
        return {"title": title, "opens_on": opens, "closes_on": closes}

    @property
    def opens_at(self) -> datetime:
        """The moment at which it opens, where the partnership is."""
        return _moment(self.cleaned_data["opens_on"], OPENS)

    @property
    def closes_at(self) -> datetime:
        """The moment at which it closes, where the partnership is."""
        return _moment(self.cleaned_data["closes_on"], CLOSES)


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
        self.fields["behaviour"].choices = [  # type: ignore[attr-defined]
            (key, found.behaviour) for key, found in self.behaviours.items()
        ]
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


def behaviours_in_force() -> "list[Behaviour]":
    """Return the behaviours of the charter in force, in its order; none before the first."""
    charter = standards.charter_in_force()
    return standards.behaviours(charter) if charter else []


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=partnership.partnership().zone)
