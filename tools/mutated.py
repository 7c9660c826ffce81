"""What `make mutants` changes, how densely, and which tests are to notice."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module whose rules are changed.

    tests: what is run until the first red. share: how many of its changes are tried, by lot. only: an
    expression for `-k`. seconds: of processor, after which it counts as noticed. is_pure: needs no Django.
    """

    path: str
    tests: tuple[str, ...]
    share: float = 1.0
    only: str = ""
    seconds: int = 60
    is_pure: bool = True


def _rule(name: str, *tests: str, share: float = 1.0, only: str = "") -> Module:
    paths = tuple(f"accord/analysis/tests/test_{test}.py" for test in tests)
    return Module(path=f"accord/analysis/disclosure/{name}.py", tests=paths, share=share, only=only)


def _agreement(name: str, *tests: str, share: float = 1.0) -> Module:
    paths = tuple(f"accord/agreement/tests/test_{test}.py" for test in tests)
    return Module(path=f"accord/agreement/{name}.py", tests=paths, share=share, is_pure=False)


BATTERY = (
    _agreement("rules", "rules", "services", "settling"),
    _agreement("ratified", "services"),
    _agreement("effects", "rules", "services", "settling"),
    _agreement("services", "services", "settling"),
    _rule("value", "value"),
    _rule("plan", "plan"),
)
