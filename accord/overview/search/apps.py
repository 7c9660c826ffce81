from accord.foundations.registry import Room


class SearchRoom(Room):
    name = "accord.overview.search"
    label = "search"
    default = True
