"""A round that is planned in a programme."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.fields import CommentQuestionField, CutsField, MinimumField
from accord.partnership.programme.forms.talk import TalkForm
from accord.partnership.programme.rules import MOST_DAYS_OPEN, EntryKind
from accord.partnership.rules import Cut
from accord.web.fields import offer


class RoundForm(TalkForm):
    """A round: the same, and how its result is shown."""

    kind = EntryKind.ROUND
    days_open = forms.IntegerField(
        label=_("For how many days at most does it stay open?"),
        min_value=1,
        max_value=MOST_DAYS_OPEN,
        initial=14,
        error_messages={"required": _("Say for how many days."), "invalid": _("Write a number, such as 14.")},
    )
    cuts = CutsField(label=_("For which groups may its result be shown?"))
    minimum = MinimumField()
    comment_question = CommentQuestionField(initial=_("What is the one thing we should talk about?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = partnership.partnership()
        offer(self, "cuts", [(cut, cut.label) for cut in Cut if cut in held.cuts])
        self.fields["minimum"].help_text = _now("Never fewer than {minimum}.").format(minimum=held.minimum)
        self.initial.setdefault("minimum", held.minimum)
