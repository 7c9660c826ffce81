"""What a leader says and is asked when a team is briefed, for the pack."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence

TIMETABLE: tuple[tuple[Sentence, Sentence], ...] = (
    (_("3 minutes:"), _("say why we have it, and who agreed to it.")),
    (
        _("4 minutes:"),
        _("read the values aloud; let somebody say where they saw one of the behaviours last."),
    ),
    (_("5 minutes:"), _("take one behaviour, and ask: what would we see here, and what not?")),
    (_("3 minutes:"), _("write with the team what this means for us, on the last page.")),
)
QUESTIONS: tuple[tuple[Sentence, Sentence], ...] = (
    (
        _("Who made it?"),
        _("People of every partner. It takes effect only because each partner agreed through its signatory."),
    ),
    (
        _("Am I marked by it?"),
        _("No. Rounds ask how often we all live up to it, in confidence, and nobody is picked out."),
    ),
    (
        _("What if I disagree with it?"),
        _("Say so now: what was asked goes up with this page, and the charter is looked at every year."),
    ),
)
