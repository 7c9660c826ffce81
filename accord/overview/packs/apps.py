from accord.foundations.registry import Room


class PacksRoom(Room):
    name = "accord.overview.packs"
    label = "packs"
    default = True
