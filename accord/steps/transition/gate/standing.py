"""How far the last declaration has come, for the dashboard's fifth step."""

from accord.steps.transition.gate import reaching, selectors


def reached_in_words() -> str:
    """Return how many heard of the last declaration and acknowledged it; nothing before there is one."""
    found = selectors.declared_last()
    return reaching.reach_in_words(found) if found else ""
