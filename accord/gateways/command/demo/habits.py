"""How the partners of the demo do things, each in its own words: council, Kestrel, Harbour."""

HABITS: dict[str, tuple[str, str, str]] = {
    "deciding-who": (
        "Officers up to £10,000, the director above that, members above £250,000. It takes a meeting cycle.",
        "The site manager decides on site; above £25,000 the operations director, by telephone, that day.",
        "Everything that touches the return goes to the investment committee, which meets each month.",
    ),
    "deciding-meetings": (
        "Papers five days before, an agenda with times, two hours. The most senior person chairs.",
        "Half an hour standing up, every Monday at seven, the site manager leads. No papers.",
        "An hour by video, slides sent the evening before.",
    ),
    "deciding-minutes": (
        "Full minutes, approved at the next meeting.",
        "A list of actions with names and days, sent before people have left the room.",
        "A note of decisions within two days.",
    ),
    "deciding-signing": (
        "On paper, by two officers, in that order.",
        "On the tablet, by whoever is on the list for that amount.",
        "By e-mail from the director.",
    ),
    "talking-sharing": (
        "What is not public is asked for, and given when legal has looked at it.",
        "Everybody on the job sees everything about the job, but for prices.",
        "Reports once a quarter; anything else on request.",
    ),
    "talking-bad-news": (
        "In writing to the line manager, once it is certain.",
        "Ring whoever has to act, at once, and write it down afterwards.",
        "In the monthly report.",
    ),
    "talking-email": (
        "Dear Mr Wilk, and three people in copy.",
        "First names and two lines; what takes longer is a call.",
        "First names, formal where money is meant.",
    ),
    "money-costs": (
        "We publish what we spend above £500.",
        "Our costs are ours; the client sees the price.",
        "We see the model of every partner, and show ours to nobody.",
    ),
    "money-changes": (
        "A change order, priced and signed before work goes on.",
        "Work goes on; the change is priced within a week.",
        "Above £50,000 we are asked.",
    ),
    "money-invoices": (
        "Thirty days, with an order number, checked twice.",
        "Fourteen days, matched by the system.",
        "Thirty days.",
    ),
    "money-expenses": (
        "Receipts on a form, paid with the wages.",
        "A photograph by phone, paid within a week.",
        "A company card.",
    ),
    "people-hiring": (
        "Every post is advertised for four weeks and filled by a panel.",
        "The manager fills it, often from the last job.",
        "We have four people; we ask a recruiter.",
    ),
    "people-hours": (
        "Core hours from ten to three, at home twice a week.",
        "On site from half past seven, nobody at home.",
        "Wherever, as long as it is done.",
    ),
    "safety-site": (
        "The contractor’s rules, and our own visitor’s form.",
        "A card, a briefing each morning, and anybody may stop the work.",
        "We go with somebody.",
    ),
    "safety-children": (
        "Everybody near a school is checked before the first day.",
        "Checked where the contract says so.",
        "Not checked; we are never alone there.",
    ),
    "systems-reporting": (
        "Red, amber, green, once a quarter, written by the project office.",
        "A live board of what was planned and what was done, each week.",
        "Cash against forecast, each month.",
    ),
    "systems-files": (
        "By year, department and case number.",
        "By project, building and trade.",
        "In folders of whoever made it.",
    ),
    "systems-records": (
        "In the council’s records system, for ever.",
        "In our project system, for twelve years.",
        "In a data room.",
    ),
}
"""By the key of the shipped topic."""
DISAGREEING = (
    "Between the two officers first, then their managers. It is not said before members.",
    "Across the table, at once. Whoever leads the site ends it by the end of the day.",
    "By telephone between directors.",
)
"""How they do what the exercise brought into the register."""
