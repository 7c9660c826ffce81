"""Every address of the house, and the right that opens it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.urls import URLPattern, URLResolver, get_resolver

from accord.foundations import access
from accord.foundations.access import Role

# For each role, somebody who holds it today; `member` and `kestrel_member` hold no other.
HOLDERS = {
    Role.STEWARD: "steward",
    Role.MEMBER: "member",
    Role.ADMINISTRATOR: "administrator",
    Role.SIGNATORY: "council_signatory",
    Role.DEPUTY: "deputy",
    Role.DIRECTOR: "director",
    Role.SENIOR_MANAGER: "senior_manager",
    Role.MANAGER: "manager",
    Role.BOARD_MEMBER: "board_member",
    Role.TRUSTED_PERSON: "trusted_person",
    Role.FACILITATOR: "facilitator",
    Role.PROGRAMME_OFFICER: "programme_officer",
}


@dataclass(frozen=True)
class Door:
    """An address inside a partnership, and the right that opens it.

    takes: the parts of the address, each with the name of a thing in the world. about: the thing over which
    the right must be held, where it has a condition on one.
    """

    right: str
    takes: Mapping[str, str] = field(default_factory=dict)
    about: str = ""

    @property
    def holder(self) -> str:
        """A member of the cast who may open it."""
        right = access.all_rights()[self.right]
        granted = right.roles or right.conditions
        return next(name for role, name in HOLDERS.items() if role in granted)


_IMPORT, _PROPOSAL, _CHARTER = {"import_id": "import"}, {"proposal_id": "proposal"}, {"charter_id": "charter"}
_VALUE, _BEHAVIOUR = _CHARTER | {"value_id": "value"}, _CHARTER | {"behaviour_id": "behaviour"}
_ROUND, _DRAFT, _TALK = {"round_id": "round"}, {"round_id": "draft"}, {"talk_id": "talk"}
_POINT, _UNDERTAKING = _TALK | {"point_id": "point"}, {"undertaking_id": "undertaking"}

INSIDE = {
    "overview:dashboard": Door("overview.read"),
    "overview:my-page": Door("overview.read"),
    "overview:brand": Door("overview.read"),
    "overview:step": Door("overview.read", {"key": "step"}),
    "audit:log": Door("audit.read"),
    "partnership:people": Door("partnership.read"),
    "partnership:roles": Door("partnership.read"),
    "partnership:role-give": Door(
        "partnership.name_own", {"organisation_id": "own_organisation"}, about="own_organisation"
    ),
    "partnership:role-end": Door(
        "partnership.name_own", {"held_id": "own_mandate"}, about="own_organisation"
    ),
    "partnership:interests": Door("partnership.declare_interest"),
    "partnership:interest-end": Door(
        "partnership.declare_interest", {"interest_id": "interest"}, about="interest"
    ),
    "partnership:people-download": Door("partnership.write_people"),
    "partnership:import-upload": Door("partnership.write_people"),
    "partnership:import-example": Door("partnership.write_people"),
    "partnership:import-columns": Door("partnership.write_people", _IMPORT),
    "partnership:import-check": Door("partnership.write_people", _IMPORT),
    "partnership:import-part": Door("partnership.write_people", _IMPORT | {"key": "part"}),
    "partnership:import-writing": Door("partnership.write_people", _IMPORT),
    "partnership:import-cancel": Door("partnership.write_people", _IMPORT),
    "partnership:import-done": Door("partnership.write_people", _IMPORT),
    "agreement:proposals": Door("agreement.read"),
    "agreement:proposal": Door("agreement.read", _PROPOSAL),
    "agreement:decide": Door("agreement.decide", _PROPOSAL | {"party_id": "party"}, about="proposal"),
    "agreement:withdraw": Door("agreement.withdraw", _PROPOSAL),
    "values:charters": Door("values.read"),
    "values:charter": Door("values.read", _CHARTER),
    "values:charter-from-template": Door("values.draft"),
    "values:charter-blank": Door("values.draft"),
    "values:charter-next": Door("values.draft"),
    "values:charter-check": Door("values.draft", _CHARTER),
    "values:charter-discard": Door("values.draft", _CHARTER),
    "values:charter-title": Door("values.draft", _CHARTER),
    "values:value-add": Door("values.draft", _CHARTER),
    "values:value-change": Door("values.draft", _VALUE),
    "values:value-remove": Door("values.draft", _VALUE),
    "values:behaviour-add": Door("values.draft", _VALUE),
    "values:behaviour-change": Door("values.draft", _BEHAVIOUR),
    "values:behaviour-remove": Door("values.draft", _BEHAVIOUR),
    "evaluation:rounds": Door("rounds.read"),
    "evaluation:round": Door("rounds.read", _ROUND),
    "evaluation:round-draft": Door("rounds.set_up"),
    "evaluation:round-change": Door("rounds.set_up", _DRAFT),
    "evaluation:round-check": Door("rounds.set_up", _DRAFT),
    "evaluation:round-together": Door("rounds.set_up", _DRAFT),
    "evaluation:round-discard": Door("rounds.set_up", _DRAFT),
    "evaluation:round-remind": Door("ballot.remind", {"round_id": "open_round"}),
    "publishing:results": Door("publishing.read"),
    "publishing:result": Door("publishing.read", _ROUND),
    "publishing:statement": Door("publishing.read", _ROUND | {"item_key": "item"}),
    "publishing:spreadsheet": Door("publishing.take", _ROUND),
    "publishing:pdf": Door("publishing.take", _ROUND),
    "publishing:record": Door("publishing.take", _ROUND),
    "bringing:bring": Door("bringing.bring"),
    "bringing:example": Door("bringing.bring"),
    "bringing:proposed": Door("bringing.read_proposed", {"brought_id": "brought"}),
    "talks:said": Door("talks.read"),
    "talks:talk": Door("talks.read", _TALK),
    "talks:plan": Door("talks.lead", {"round_id": "later_round"}),
    "talks:close": Door("talks.lead", _TALK),
    "talks:point-raise": Door("talks.lead", _TALK),
    "talks:point": Door("talks.lead", _POINT),
    "talks:point-drop": Door("talks.lead", _POINT),
    "undertakings:list": Door("undertakings.read"),
    "undertakings:undertaking": Door("undertakings.read", _UNDERTAKING),
    "undertakings:report": Door("undertakings.report", _UNDERTAKING, about="undertaking"),
    "undertakings:hand-over": Door(
        "undertakings.hand_over", {"undertaking_id": "ownerless"}, about="ownerless"
    ),
}
# Everybody gets the same there, whoever they are: a personal link is good for whoever holds it.
BY_LINK = frozenset(
    f"ballot:{name}" for name in ("start", "section", "comment", "check", "where", "send", "sent")
)
OUTSIDE = frozenset({"signin:enter", "signin:leave", "web:accessibility"})
# Not there at all unless the site is a demo.
DEMO = frozenset({"signin:become", "signin:letters", "signin:letter", "web:gallery", "web:gallery-answering"})


def addresses() -> Iterator[tuple[str, frozenset[str]]]:
    """Return the name of every address of the site, with the parameters it takes."""
    return _addresses(get_resolver(), "", frozenset())


def _addresses(
    resolver: URLResolver, space: str, taken: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    for found in resolver.url_patterns:
        parameters = taken | found.pattern.regex.groupindex.keys()
        if isinstance(found, URLPattern):
            yield f"{space}{found.name}", parameters
        else:
            yield from _addresses(found, f"{found.namespace}:" if found.namespace else space, parameters)
