"""Of what kind a statement of a result is: asked for itself, about a partner, or beside the others."""

from accord.analysis.published import Item, Published
from accord.mechanisms.rounds.questionnaires.beside import GUESS, PREFIX


def statements(published: Published) -> list[Item]:
    """Return what was asked for itself; not what is about a partner, nor figures and guesses."""
    return [item for item in published.items if not item.about and not item.key.startswith(PREFIX)]


def figures(published: Published) -> list[Item]:
    """Return what was asked about what was measured."""
    return [item for item in not_guessed(published) if item.key.startswith(PREFIX)]


def not_guessed(published: Published) -> list[Item]:
    """Return all but guesses: what one partner thinks that another will say is nobody's view of anything,
    and stands beside what that one said, on a page of its own.
    """
    return [item for item in published.items if not item.key.startswith(GUESS)]
