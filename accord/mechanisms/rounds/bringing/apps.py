from accord.foundations.registry import Room


class BringingRoom(Room):
    name = "accord.mechanisms.rounds.bringing"
    label = "bringing"
    default = True
