import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Brought',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('source', models.CharField(max_length=80)),
                ('closed_at', models.DateTimeField()),
                ('published', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('brought_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-brought_at', 'id'),
            },
        ),
    ]
