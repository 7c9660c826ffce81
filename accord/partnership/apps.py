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
        "directory.services",
        "interests.services",
        "keeping.places",
        "offices.services",
        "renaming.services",
        "tree.services",
        "merging.services",
        "merging.own",
    )
