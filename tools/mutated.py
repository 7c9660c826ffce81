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


def _rule(name: str, *tests: str, share: float = 1.0, only: str = "", seconds: int = 60) -> Module:
    """A module of `disclosure`, with the tests of `analysis` that know its rule."""
    paths = tuple(f"accord/analysis/tests/test_{test}.py" for test in tests)
    path = f"accord/analysis/disclosure/{name}.py"
    return Module(path=path, tests=paths, share=share, only=only, seconds=seconds)


def _agreement(
    name: str, *tests: str, elsewhere: tuple[str, ...] = (), is_pure: bool = False, only: str = ""
) -> Module:
    """A module of `agreement`, with tests of that room, and of rooms above that use it."""
    paths = tuple(f"accord/agreement/tests/test_{test}.py" for test in tests)
    path = f"accord/agreement/{name}.py"
    return Module(path=path, tests=(*paths, *elsewhere), only=only, seconds=120, is_pure=is_pure)


NO_PDF = "not is_a_pdf"
"""What makes a PDF has workers of its own, which a child of this process does not have."""

AGREEMENT = (
    _agreement("rules", "rules", "services", "settling"),
    _agreement("ratified", "services"),
    _agreement("effects", "services", "settling", "effects"),
    _agreement("services", "services", "settling", "all_or_nothing"),
    _agreement("permissions", "services"),
    _agreement("drafts", elsewhere=("accord/mechanisms/issues/tests/test_ladder.py",)),
    _agreement(
        "selectors", "services", "who_said_what", "told_elsewhere", "sign_page", "effects", only=NO_PDF
    ),
    _agreement("notices", "settling", "told_elsewhere"),
    _agreement("neighbours", "pages", "sign_page", "neighbours", only=NO_PDF),
    _agreement(
        "voices", "pages", "who_said_what", elsewhere=("accord/partnership/tests/test_waited_for.py",)
    ),
    _agreement("stages", "pages"),
    _agreement("waiting", "services"),
    _agreement("dates", "told_elsewhere"),
    _agreement("packs", "told_elsewhere"),
    _agreement("searching", "told_elsewhere"),
    _agreement("kept", "told_elsewhere"),
    _agreement("reading", "reading", is_pure=True),
    _agreement("comparing", "comparing", is_pure=True),
    _agreement("recording", "sign_page", only=NO_PDF),
    _agreement("forms", "pages", "decision_form"),
    _agreement("views", "pages", "sign_page", only=NO_PDF),
    _agreement("models", "services", "settling", "told_elsewhere", elsewhere=("tests/test_migrations.py",)),
)

DISCLOSURE = (
    _rule("value", "value"),
    _rule("plan", "plan", "what_is_safe", "memory"),
    _rule(
        "suppression",
        "suppression",
        "hiding_by_trying",
        "plan",
        "what_is_safe",
        "memory",
        only="not reference",
    ),
    _rule(
        "audit",
        "audit_by_listing",
        "memory",
        "since",
        "regrouped",
        "softened",
        only="by_listing or no_leak or regrouped or memory or softened",
    ),
    _rule(
        "settle",
        "one_step_down",
        "settled_and_proved",
        "publish",
        "certificate",
        "fails_closed",
        "regrouped",
        "softened",
    ),
    _rule("people", "audit_by_listing", "memory", "publish"),
    _rule("shapes", "shapes_by_listing", "shapes", "publish", "certificate", share=0.5),
    _rule("ways", "shapes_by_listing", "shapes"),
    _rule("shown", "shown_by_listing"),
    _rule("switches", "switches"),
    _rule("answers", "publish", "answers"),
    _rule("audience", "audience_by_counting"),
    _rule("changes", "since", only="change or before"),
    _rule("dominance", "dominance"),
    _rule("feedback", "feedback", "feedback_moved", "fails_closed"),
    _rule("figures", "publish", "certificate", "dominance", "figures"),
    _rule("flows", "flows"),
    _rule("forms", "value", "told_by_listing", "publish", "softened", "fails_closed"),
    _rule("known", "known_by_listing", "feedback"),
    _rule("leaders", "leaders", "fails_closed"),
    _rule("leaders_apart", "leaders_apart"),
    _rule("linear", "linear_by_another_solver", "fails_closed", "shapes_by_listing"),
    _rule("memory", "memory", "audit_by_listing"),
    _rule("movers", "movers_by_listing", "since", only="by_listing or what_may_have_happened"),
    _rule("publish", "publish", "certificate", "since", "softened"),
    _rule("raters", "standing", "three_raters_are_enough"),
    _rule("reports", "feedback", "reports_tell"),
    _rule("returning", "feedback", "fails_closed", "returning_by_listing"),
    _rule("rosters", "regrouped", "rosters_by_listing"),
    _rule("since", "since", "regrouped"),
    _rule("softened", "softened"),
    _rule("standing", "standing"),
    _rule("stories", "since", "fails_closed", "told_by_listing"),
    _rule("stories_of_many", "told_of_many"),
    _rule("untracked", "untracked", "fails_closed"),
    _rule("worlds", "audit_by_listing", "memory", "fails_closed", "shapes", share=0.5),
)

BATTERY = (*AGREEMENT, *DISCLOSURE)
