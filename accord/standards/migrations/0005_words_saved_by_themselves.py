import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0009_records_made_one'),
        ('standards', '0004_levels_from_a_file'),
    ]

    operations = [
        migrations.AddField(
            model_name='formerwording',
            name='passing',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='formerwording',
            name='quietly',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='ladder',
            name='typed_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='ladder',
            name='typed_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person'),
        ),
    ]
