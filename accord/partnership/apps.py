from accord.foundations.registry import Room


class PartnershipRoom(Room):
    name = "accord.partnership"
    label = "partnership"
    default = True
    registering = ("joint", "naming", "signing", "waiting")
