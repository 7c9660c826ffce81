from typing import Any

from django.db import migrations

from accord.mechanisms.rounds.comments.sealing import sealed


def lock(apps: Any, _editor: Any) -> None:
    """Lock the comments that wait, and let the room of comments keep them (decision 0102)."""
    waiting = apps.get_model("ballot", "Comment").objects
    locked = apps.get_model("comments", "Comment")
    locked.objects.bulk_create(
        locked(
            id=row.id,
            partnership_id=row.partnership_id,
            round_id=row.round_id,
            item_key=row.item_key,
            question=row.question,
            written=sealed(row.text),
        )
        for row in waiting.order_by("id")
    )
    waiting.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("ballot", "0005_comments_to_questions"),
        ("comments", "0001_comments_locked"),
    ]

    operations = [
        migrations.RunPython(lock),
        migrations.DeleteModel(name="Comment"),
    ]
