from accord.foundations.registry import Room


class CommentsRoom(Room):
    name = "accord.mechanisms.rounds.comments"
    label = "comments"
    default = True
    registering = ("waiting", "merging")
