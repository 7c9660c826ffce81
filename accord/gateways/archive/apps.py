from accord.foundations.registry import Room


class ArchiveRoom(Room):
    name = "accord.gateways.archive"
    label = "archive"
    default = True
