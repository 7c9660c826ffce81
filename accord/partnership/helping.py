"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="people",
        title=_("People"),
        pages=("partnership",),
        what=_("Who works in this partnership: where, as what, in which team, and how to reach them."),
        who=_(
            "Everyone in the partnership. Addresses and staff numbers are for the person and for whoever "
            "keeps the list. Whoever does not want to be found is not."
        ),
        next=_(
            "The administrator of each organisation keeps its own people. You say yourself how you are found."
        ),
        words=("organisation", "team", "assignment", "administrator"),
    )
)

helps(
    Help(
        key="bringing-people",
        title=_("Bringing in a list of people"),
        pages=(
            "partnership:import-upload",
            "partnership:import-columns",
            "partnership:import-check",
            "partnership:import-part",
            "partnership:import-writing",
            "partnership:import-done",
        ),
        what=_(
            "A spreadsheet of people becomes the list here: first you see everything that would change, "
            "then you say yes."
        ),
        who=_(
            "Only you, until you confirm. After that everyone sees the people, and the log says who brought "
            "them in."
        ),
        next=_(
            "An empty cell changes nothing, and nobody leaves because a row is missing. What is not "
            "confirmed within a day is deleted."
        ),
        words=("administrator", "assignment"),
    )
)

helps(
    Help(
        key="who-signs",
        title=_("Who signs"),
        pages=(
            "partnership:signing",
            "partnership:signing-name",
            "partnership:signing-confirm",
            "partnership:signing-address",
            "partnership:roles",
            "partnership:role-give",
            "partnership:organisation-rename",
        ),
        what=_("Who says yes or no for each partner, and who stands in for them."),
        who=_("Everyone in the partnership reads it."),
        next=_(
            "A partner names its own, and the person confirms by a letter. Until then he or she signs "
            "nothing."
        ),
        words=("signatory", "mandate", "agreement"),
    )
)

helps(
    Help(
        key="interests",
        title=_("Your interests"),
        pages=("partnership:interests", "partnership:interest-end"),
        what=_("What somebody has a stake in and what others should know when he or she signs or decides."),
        who=_("Everyone reads it wherever you sign or decide."),
        next=_("It stands beside your name until you say that it ended."),
        words=("interest",),
    )
)

means(
    Word(
        key="partnership",
        term=_("Partnership"),
        meaning=_(
            "Several organisations that work together for years. It owns what is here; none of its partners "
            "does."
        ),
    ),
    Word(
        key="organisation",
        term=_("Organisation, partner"),
        meaning=_(
            "One of those that make the partnership. A partner signs; other organisations take part without "
            "signing."
        ),
    ),
    Word(
        key="team",
        term=_("Team"),
        meaning=_("People who work together, inside one organisation or across several."),
    ),
    Word(
        key="person",
        term=_("Person"),
        meaning=_("Somebody in the list of people. One person may hold several assignments and offices."),
    ),
    Word(
        key="assignment",
        term=_("Assignment"),
        meaning=_(
            "A person’s place: organisation, team, tier, role and manager, with its days. One is the main "
            "one, and says where answers count."
        ),
    ),
    Word(
        key="tier",
        term=_("Tier"),
        meaning=_("How high a place is: director, senior manager, manager, everyone."),
    ),
    Word(
        key="phase",
        term=_("Phase"),
        meaning=_("Where the partnership stands in its life: procurement, transition, operational, closing."),
    ),
    Word(
        key="signatory",
        term=_("Signatory"),
        meaning=_("Somebody who says yes or no for a partner. A deputy does so when the signatory is away."),
    ),
    Word(
        key="mandate",
        term=_("Mandate"),
        meaning=_(
            "That a person may sign for a partner, from when until when. The partner gives it and the "
            "person confirms."
        ),
    ),
    Word(
        key="interest",
        term=_("Interest"),
        meaning=_("What somebody has a stake in and declares, so that others know when he or she decides."),
    ),
    Word(
        key="steward",
        term=_("Steward"),
        meaning=_(
            "Whoever keeps the partnership going from day to day. The steward drafts and prepares; only the "
            "partners agree."
        ),
    ),
    Word(
        key="administrator",
        term=_("Administrator"),
        meaning=_(
            "Whoever keeps an organisation’s list of people. Sees nothing that was said in confidence."
        ),
    ),
    Word(
        key="facilitator",
        term=_("Facilitator"),
        meaning=_(
            "Somebody from outside who helps for a time, sees what the engagement covers, and takes nothing "
            "away."
        ),
    ),
    Word(
        key="trusted-person",
        term=_("Trusted person"),
        meaning=_(
            "Somebody whom every partner trusts to read what nobody who acts for a partner should, such as "
            "comments before they are published."
        ),
    ),
    Word(
        key="minimum",
        term=_("Minimum"),
        meaning=_(
            "How many people must have answered before anything about a group is shown. It is never below "
            "five."
        ),
    ),
)
