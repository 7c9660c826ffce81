"""The days of a programme, and what is planned in it."""

from accord.partnership.programme.forms.round import RoundForm
from accord.partnership.programme.forms.talk import TalkForm
from accord.partnership.programme.forms.year import YearForm
from accord.partnership.programme.rules import EntryKind

__all__ = ["FORMS", "YearForm"]

FORMS: dict[EntryKind, type[TalkForm]] = {EntryKind.ROUND: RoundForm, EntryKind.TALK: TalkForm}
