from accord.foundations.registry import Room


class OutboxRoom(Room):
    name = "accord.foundations.outbox"
    label = "outbox"
    default = True
