from accord.foundations.registry import Room


class SharedRoom(Room):
    name = "accord.partnership.shared"
    label = "shared"
    default = True
