"""A promise may be reserved for those whom the room it came from lets near; and lines of the plan are a kind."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("undertakings", "0002_hand_over"),
    ]

    operations = [
        migrations.AlterField(
            model_name="undertaking",
            name="kind",
            field=models.CharField(
                choices=[("action", "action"), ("plan_line", "line of the plan")],
                default="action",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="undertaking",
            name="reserved",
            field=models.BooleanField(default=False),
        ),
        migrations.AddConstraint(
            model_name="undertaking",
            constraint=models.CheckConstraint(
                condition=models.Q(("reserved", False), ("origin_id__isnull", False), _connector="OR"),
                name="undertakings_reserved_has_a_room",
            ),
        ),
    ]
