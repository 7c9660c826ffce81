"""The addresses of what goes to a programme and comes from there, and the right that opens each."""

from tests.door import Door

_RELEASE, _ASK, _LESSON = {"release_id": "release"}, {"ask_id": "ask"}, {"lesson_id": "lesson"}

RELEASES = {
    "releases:home": Door("releases.read"),
    "releases:release": Door("releases.read", _RELEASE),
    "releases:announce": Door("releases.announce"),
    "releases:stop": Door("releases.stop", _RELEASE | {"party_id": "own_organisation"}, about="own_party"),
    "releases:ask": Door("releases.ask"),
    "releases:ask-end": Door("releases.ask", _ASK),
    "releases:lesson-new": Door("releases.share"),
    "releases:lesson": Door("releases.read", _LESSON),
    **{f"releases:lesson-{act}": Door("releases.share", _LESSON) for act in ("change", "propose", "discard")},
    "releases:compare": Door("releases.compare"),
    "releases:compare-year": Door("releases.compare", {"year": "year_released"}),
    "releases:send": Door("releases.send"),
}
