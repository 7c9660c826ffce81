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
            name='Programme',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('state', models.CharField(choices=[('draft', 'draft'), ('proposed', 'before the partners'), ('in_force', 'agreed'), ('superseded', 'superseded')], default='draft', max_length=10)),
                ('text_hash', models.CharField(blank=True, max_length=64)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-first_day', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('last_day__gt', models.F('first_day'))), name='programme_ends_after_it_begins'), models.UniqueConstraint(condition=models.Q(('state__in', ('draft', 'proposed'))), fields=('partnership',), name='programme_one_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('round', 'round'), ('talk', 'talk')], max_length=5)),
                ('title', models.CharField(max_length=120)),
                ('starts_from', models.DateField()),
                ('starts_until', models.DateField()),
                ('days_open', models.PositiveSmallIntegerField(default=14)),
                ('organisations', models.JSONField(null=True)),
                ('cuts', models.JSONField(default=list)),
                ('minimum', models.PositiveSmallIntegerField(default=5)),
                ('comment_question', models.CharField(blank=True, max_length=300)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='programme.programme')),
            ],
            options={
                'ordering': ('starts_from', 'title', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('starts_until__gte', models.F('starts_from'))), name='programme_entry_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(('minimum__gte', 5)), name='programme_minimum_never_lower')],
            },
        ),
    ]
