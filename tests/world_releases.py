"""What goes to a programme: a release that is announced, one that asks for help, a lesson that is a draft."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from accord.partnership import selectors as partnership
from accord.partnership.programme import selectors as programmes
from accord.partnership.programme import services as years
from accord.partnership.programme.tests.world import decide, words
from accord.programme import asking, lessons, services

if TYPE_CHECKING:
    from accord.partnership.programme.models import Programme
    from tests.cast import Cast

PARTNERS = ("council", "kestrel", "harbour")


def agreed_to_release(cast: "Cast") -> "Programme":
    """Let every partner agree to a programme of the year with the yearly release in it; in scope."""
    today, steward = partnership.today(), cast.actor("steward")
    drafted = years.programme_begin(first_day=today, last_day=today + timedelta(days=365), actor=steward)
    years.entry_write(programme=drafted, entry=None, actor=steward, **words(today))
    years.release_include(programme=drafted, included=True, actor=steward)
    proposal = years.programme_propose(programme=drafted, actor=steward)
    decide(cast, proposal, *PARTNERS)
    return programmes.programme_for(steward, drafted.id)


def things(cast: "Cast") -> dict[str, Any]:
    """Return a release that is announced, what is asked for, and a lesson that is a draft; in scope."""
    agreed_to_release(cast)
    steward = cast.actor("steward")
    return {
        "release": services.release_announce(actor=steward),
        "ask": asking.ask_make(words="How do others hand over?", actor=steward),
        "lesson": lessons.lesson_write(
            lesson=None, title="Tell early", words="We tell on the day we see it.", actor=steward
        ),
    }
