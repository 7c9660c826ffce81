import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('standards', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('how_seen', models.CharField(max_length=300)),
                ('behaviour', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.behaviour')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('undertaking', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('undertaking__due', 'undertaking__made_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('how_seen', ''), _negated=True), name='leadership_anyone_can_tell')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('outcome', models.CharField(choices=[('kept', 'Kept: I did it'), ('partly', 'Partly, and I go on'), ('not_yet', 'Not yet, and I go on'), ('partly_kept', 'Partly, and I end it here'), ('not_kept', 'Not kept, and I end it here')], max_length=12)),
                ('words', models.TextField()),
                ('due', models.DateField()),
                ('said_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='leadership.commitment')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-said_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='leadership_report_has_words'), models.UniqueConstraint(condition=models.Q(('outcome__in', ['not_yet', 'partly']), _negated=True), fields=('commitment',), name='leadership_ends_once')],
            },
        ),
        migrations.CreateModel(
            name='Seen',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField()),
                ('said_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seen', to='leadership.commitment')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('-said_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('commitment', 'person'), name='leadership_seen_once_each'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='leadership_seen_has_words')],
            },
        ),
        migrations.CreateModel(
            name='BoardDay',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('year', models.PositiveSmallIntegerField()),
                ('quarter', models.PositiveSmallIntegerField()),
                ('day', models.DateField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('year', 'quarter'),
                'constraints': [models.UniqueConstraint(fields=('partnership', 'year', 'quarter'), name='leadership_board_once_a_quarter')],
            },
        ),
    ]
