from accord.foundations.registry import Room


class PublishingRoom(Room):
    name = "accord.mechanisms.rounds.publishing"
    label = "publishing"
    default = True
