from accord.foundations.registry import Room


class PartnershipRoom(Room):
    name = "accord.partnership"
    label = "partnership"
    default = True
    registering = (
        "waiting",
        "joint",
        "naming",
        "signing",
        "keeping.places",
        "tree.services",
        "merging.services",
        "merging.own",
    )
