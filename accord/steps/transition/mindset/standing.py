"""How mindset changed, for the dashboard's fifth step."""

from accord.steps.transition.mindset import results


def mindset_in_words() -> str:
    """Return how many statements are better than before the gate; nothing before that can be said."""
    found = results.of_the_step()
    return results.change_in_words(found) if found else ""
