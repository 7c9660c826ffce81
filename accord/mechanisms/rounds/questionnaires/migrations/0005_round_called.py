from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0004_round_overloaded")]

    operations = [
        migrations.AddField(model_name="round", name="called", field=models.JSONField(default=dict)),
    ]
