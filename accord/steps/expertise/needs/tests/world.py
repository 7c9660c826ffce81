"""A need to test with, raised through its services."""

from accord.steps.expertise.needs import services
from accord.steps.expertise.needs.models import Need
from tests.cast import Cast


def needed(cast: Cast, *, title: str = "Talking about money", by: str = "member") -> Need:
    """Let somebody say where help is needed."""
    return services.need_raise(title=title, why="Costs come to light late.", actor=cast.actor(by))
