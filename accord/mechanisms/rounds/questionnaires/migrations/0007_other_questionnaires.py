from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0006_announced_rounds")]

    operations = [
        migrations.AddField("round", "questionnaire", models.CharField(default="charter", max_length=30)),
        migrations.AddField("section", "introduction", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.RemoveConstraint("item", "questionnaires_item_is_behaviour_or_core"),
        migrations.AddConstraint(
            "item",
            models.CheckConstraint(
                condition=Q(behaviour=None) | Q(core_step=""), name="questionnaires_item_is_one_thing"
            ),
        ),
    ]
