"""Of what kind a statement of a result is: asked for itself, about a partner, or beside the others."""

from accord.analysis.published import Item, Published
from accord.mechanisms.rounds.questionnaires.beside import PREFIX


def statements(published: Published) -> list[Item]:
    """Return what was asked for itself; not what is about a partner, nor figures and guesses."""
    return [item for item in published.items if not item.about and not item.key.startswith(PREFIX)]


def besides(published: Published) -> list[Item]:
    """Return what was asked beside: how people see a figure, and what they guess of each other."""
    return [item for item in published.items if item.key.startswith(PREFIX)]
