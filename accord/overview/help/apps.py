from accord.foundations.registry import Room


class HelpRoom(Room):
    name = "accord.overview.help"
    label = "help"
    default = True
