from accord.foundations.registry import Room


class KeysRoom(Room):
    name = "accord.mechanisms.rounds.keys"
    label = "keys"
    default = True
