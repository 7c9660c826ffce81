"""What goes from Northmoor to its programme, what it asks for, and what the programme officer sends."""

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import OFFICER, Northmoor
from accord.programme import asking, leaving, lessons, sending, services
from accord.programme.rules import AHEAD, Kind

ANNOUNCED, SENT, ASKED, WRITTEN = -23, -14, -10, -9
STEWARD = "Anna Rees"
HELP = "Somebody who has brought an alliance’s drawings onto one system, for a day of questions."
LESSON = "Tell the school before the partner"
LESSON_WORDS = (
    "When a date moves, the school hears it first, from whoever it knows, on the day we know it. The "
    "partners hear it an hour later. Since we do it this way round nobody asks who was told first."
)
KEY_PERSON = "One page for a change of a key person"
KEY_PERSON_WORDS = """\
Who leaves and who comes, with both days.

The three things that only the one who leaves knows.

Whom the one who comes meets in the first week, and who introduces them.

What the one who comes may decide from the first day on."""
FORTNIGHT = "Talk about the result within a fortnight"
FORTNIGHT_WORDS = (
    "Where a result was talked about within two weeks, most points had an owner at once. Where it took two "
    "months, people had forgotten what they had meant."
)
DOWN = (
    (Kind.TEMPLATE, KEY_PERSON, KEY_PERSON_WORDS),
    (Kind.LESSON, FORTNIGHT, FORTNIGHT_WORDS),
)


def tell(northmoor: Northmoor, days: Days) -> None:
    """Announce the release and let it go; then what came down, what is asked, and a lesson being written."""
    with days.on(ANNOUNCED):
        release = services.release_announce(actor=northmoor.actor(STEWARD))
    with days.on(ANNOUNCED + AHEAD.days, 1):
        leaving.release_go(release.id, actor=northmoor.system)
    with days.on(SENT):
        for kind, title, words in DOWN:
            sending.words_send(kind=kind, title=title, words=words, actor=northmoor.actor(OFFICER))
    with days.on(ASKED):
        asking.ask_make(words=HELP, actor=northmoor.actor(STEWARD))
    with days.on(WRITTEN):
        lessons.lesson_write(lesson=None, title=LESSON, words=LESSON_WORDS, actor=northmoor.actor(STEWARD))
