"""A dilemma in words."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.values.dilemma import (
    LONGEST_COURSE,
    LONGEST_SITUATION,
    LONGEST_TITLE,
    MOST_COURSES,
    DilemmaWords,
    Signed,
)

if TYPE_CHECKING:
    from accord.steps.values.models import Dilemma


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
        error_messages={"required": _("Choose one.")},
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
