import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('briefs', '0001_briefs_and_candidates'),
        ('partnership', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Engagement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('days', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('going', 'in progress'), ('closing', 'its close is before the partners'), ('closed', 'closed')], default='going', max_length=7)),
                ('handover', models.TextField(blank=True)),
                ('ourselves', models.TextField(blank=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('candidate', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='briefs.candidate')),
                ('office', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='partnership.appointment')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('-first_day', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='engagements_end_after_they_begin'), models.CheckConstraint(condition=models.Q(('state', 'closed'), ('closed_at', None), _connector='XOR'), name='engagements_closed_at_a_moment')],
            },
        ),
        migrations.CreateModel(
            name='Evaluation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('useful', models.CharField(choices=[('much', 'it moved us on'), ('some', 'it helped somewhat'), ('little', 'it helped little'), ('not', 'it did not help')], max_length=6)),
                ('words', models.TextField()),
                ('released', models.BooleanField()),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('engagement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluations', to='engagements.engagement')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('organisation__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('engagement', 'organisation'), name='engagements_judged_once_each')],
            },
        ),
        migrations.CreateModel(
            name='Extension',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('last_day', models.DateField()),
                ('days', models.PositiveSmallIntegerField()),
                ('because', models.TextField()),
                ('state', models.CharField(choices=[('proposed', 'before the partners'), ('in_force', 'agreed'), ('ended', 'came to nothing')], default='proposed', max_length=8)),
                ('proposed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('engagement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='extensions', to='engagements.engagement')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('proposed_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('engagement',), name='engagements_one_extension_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Recommendation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.CharField(max_length=200)),
                ('because', models.TextField()),
                ('made_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('answer', models.CharField(choices=[('open', 'not answered yet'), ('taken', 'taken up'), ('declined', 'declined')], default='open', max_length=8)),
                ('reason', models.TextField(blank=True)),
                ('engagement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recommendations', to='engagements.engagement')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('undertaking', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('made_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('answer', 'taken'), ('undertaking', None), _connector='XOR'), name='engagements_taken_up_is_undertaken'), models.CheckConstraint(condition=models.Q(('answer', 'declined'), ('reason', ''), _connector='XOR'), name='engagements_declined_with_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('held_on', models.DateField()),
                ('purpose', models.CharField(max_length=200)),
                ('notes', models.TextField(blank=True)),
                ('days', models.DecimalField(decimal_places=2, max_digits=4)),
                ('expenses', models.PositiveIntegerField(default=0)),
                ('recorded_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('engagement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='engagements.engagement')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('held_on', 'recorded_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('days__gt', 0)), name='engagements_session_takes_time')],
            },
        ),
    ]
