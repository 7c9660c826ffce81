"""What is usually handed over, by area."""

from django.utils.translation import gettext_lazy as _

from accord.steps.transition.transitions.rules import Area
from accord.steps.transition.transitions.shipped.wording import BIG, ENDS, EVERY, OPERATION, PERSON, Written

HANDING = (
    Written(
        "documents-where",
        Area.DOCUMENTS,
        _("One list of the documents that matter: where each is, and which version counts"),
        6,
        EVERY,
    ),
    Written(
        "documents-bid",
        Area.DOCUMENTS,
        _("The bid as it was accepted, with every clarification"),
        8,
        OPERATION,
    ),
    Written(
        "documents-open",
        Area.DOCUMENTS,
        _("What is half done: each open piece of work, and its next step"),
        2,
        PERSON,
    ),
    Written(
        "terms-intent",
        Area.TERMS,
        _("What each main term of the contract was meant to do, in plain words"),
        6,
        BIG,
    ),
    Written(
        "terms-talked-over",
        Area.TERMS,
        _("The terms that were argued over longest, and what each side gave up"),
        6,
        OPERATION,
    ),
    Written("terms-spoken", Area.TERMS, _("What was agreed by word of mouth, and with whom"), 2, PERSON),
    Written("budgets-plan", Area.BUDGETS, _("The budget, with what each figure rests on"), 5, EVERY),
    Written("budgets-risk", Area.BUDGETS, _("Risks that were priced, and those that were not"), 5, BIG),
    Written(
        "advisers-who", Area.ADVISERS, _("Who advised on what, until when, and what is still owed"), 5, BIG
    ),
    Written(
        "contacts-who",
        Area.CONTACTS,
        _("Whom to ring about what, in every partner, school and supplier"),
        3,
        EVERY,
    ),
    Written(
        "contacts-worries",
        Area.CONTACTS,
        _("What worries each of them most, and what they have been told about it"),
        3,
        EVERY,
    ),
    Written(
        "decisions-why",
        Area.DECISIONS,
        _("The ten decisions that shaped this, each with its reasons and what was turned down"),
        5,
        BIG,
    ),
    Written(
        "decisions-pending",
        Area.DECISIONS,
        _("Decisions that are still open, and who waits for them"),
        2,
        EVERY,
    ),
    Written("decisions-lessons", Area.DECISIONS, _("What we would do otherwise next time"), 4, ENDS),
)
