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
            name='Topic',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('area', models.CharField(choices=[('deciding', 'Deciding and meeting'), ('talking', 'Information and talk'), ('money', 'Money and contracts'), ('people', 'People and their day'), ('safety', 'Safety and quality'), ('systems', 'Systems and forms')], max_length=10)),
                ('title', models.CharField(max_length=120)),
                ('about', models.CharField(blank=True, max_length=300)),
                ('important', models.BooleanField(default=False)),
                ('template', models.SlugField(blank=True, max_length=40)),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('added_at', 'title', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('template', ''), _negated=True), fields=('partnership', 'template'), name='ways_taken_from_the_template_once')],
            },
        ),
        migrations.CreateModel(
            name='Habit',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.CharField(max_length=600)),
                ('said_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('topic', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='habits', to='ways.topic')),
            ],
            options={
                'ordering': ('organisation__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('topic', 'organisation'), name='ways_a_partner_says_it_once'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='ways_a_habit_has_words')],
            },
        ),
        migrations.CreateModel(
            name='Way',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('adopt', 'We take one partner’s way'), ('blend', 'We put two or more ways together'), ('new', 'We make a new way of our own'), ('apart', 'We stay different, each in its own way')], max_length=5)),
                ('words', models.CharField(max_length=600)),
                ('reasons', models.TextField()),
                ('review_on', models.DateField()),
                ('state', models.CharField(choices=[('proposed', 'before the partners'), ('in_force', 'in force'), ('former', 'replaced'), ('dropped', 'not agreed')], max_length=8)),
                ('agreed', models.BooleanField(default=False)),
                ('decided_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('topic', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ways', to='ways.topic')),
            ],
            options={
                'ordering': ('-decided_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('topic',), name='ways_one_before_the_partners'), models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('topic',), name='ways_one_in_force'), models.CheckConstraint(condition=models.Q(('state__in', ('proposed', 'dropped')), ('in_force_since__isnull', False), _connector='XOR'), name='ways_in_force_since_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('reasons', ''), _negated=True)), name='ways_decided_with_reasons')],
            },
        ),
        migrations.CreateModel(
            name='Origin',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('way', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='origins', to='ways.way')),
            ],
            options={
                'ordering': ('organisation__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('way', 'organisation'), name='ways_an_origin_counts_once')],
            },
        ),
        migrations.CreateModel(
            name='Workshop',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('asked', models.PositiveSmallIntegerField(default=0)),
                ('asking', models.BooleanField(default=False)),
                ('phones', models.PositiveIntegerField(default=0)),
                ('shown_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('present', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='ways.topic')),
            ],
            options={
                'ordering': ('-begun_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('partnership',), name='ways_one_workshop_at_a_time'), models.CheckConstraint(condition=models.Q(('asking', False), models.Q(('ended_at', None), ('present__isnull', False)), _connector='OR'), name='ways_asks_about_what_is_looked_at')],
            },
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('adopt', 'We take one partner’s way'), ('blend', 'We put two or more ways together'), ('new', 'We make a new way of our own'), ('apart', 'We stay different, each in its own way')], max_length=5)),
                ('words', models.CharField(blank=True, max_length=200)),
                ('on_wall', models.BooleanField(default=False)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('workshop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='ways.workshop')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.CheckConstraint(condition=models.Q(('kind', 'adopt'), ('organisation', None), _connector='XOR'), name='ways_one_partners_way_is_named')],
            },
        ),
    ]
