-- The views over the tables of this folder, for DuckDB, Spark and Trino alike. Run the file of tables for your engine first.
--
-- A view of a kind has what is asserted, of this kind and of those that are one of it: not what is denied, planned, cancelled,
-- reported, counted or superseded, which the tables `items_…` and the view `items` have as well. What is in doubt is in
-- them, and marked: certain is only what is neither `doubted` nor `time_doubted`.

-- Every item of every kind, whatever its standing, with the columns that all of them have.
create or replace view items as
select id, 'boycott' as kind, name, label, standing, claim, doubted, time, start_earliest, start_latest, end_earliest, end_latest, start_state, end_state, time_doubted, as_of, states, doubted_values, sources, derived_by, derived_from, documentation, file, line, year
from items_boycott
union all
select id, 'meeting' as kind, name, label, standing, claim, doubted, time, start_earliest, start_latest, end_earliest, end_latest, start_state, end_state, time_doubted, as_of, states, doubted_values, sources, derived_by, derived_from, documentation, file, line, year
from items_meeting;

-- What is asserted of the kind `boycott`.
create or replace view boycotts as
select id, 'boycott' as kind, name, label, standing, claim, doubted, time, start_earliest, start_latest, end_earliest, end_latest, start_state, end_state, time_doubted, as_of, aka, same_as, perhaps_same_as, note, tag, according_to, certainty, preferred, disputed, count, count_text, count_lowest, count_highest, supersedes, same_fact_as, because, boycotters, target, share, secret, states, doubted_values, sources, derived_by, derived_from, documentation, file, line, year
from items_boycott
where standing = 'asserted';

-- The values of `of` in `boycotts`, a row each. A value without a time of its own has that of its item.
create or replace view boycott_boycotters as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join boycotts i on v.item = i.id
where v.kind in ('boycott') and v.field = 'boycotters' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `against` in `boycotts`, a row each. A value without a time of its own has that of its item.
create or replace view boycott_target as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join boycotts i on v.item = i.id
where v.kind in ('boycott') and v.field = 'target' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `share` in `boycotts`, a row each. A value without a time of its own has that of its item.
create or replace view boycott_share as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join boycotts i on v.item = i.id
where v.kind in ('boycott') and v.field = 'share' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `secret` in `boycotts`, a row each. A value without a time of its own has that of its item.
create or replace view boycott_secret as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join boycotts i on v.item = i.id
where v.kind in ('boycott') and v.field = 'secret' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- What is asserted of the kind `meeting`.
create or replace view meetings as
select id, 'meeting' as kind, name, label, standing, claim, doubted, time, start_earliest, start_latest, end_earliest, end_latest, start_state, end_state, time_doubted, as_of, aka, same_as, perhaps_same_as, note, tag, according_to, certainty, preferred, disputed, count, count_text, count_lowest, count_highest, supersedes, same_fact_as, because, participants, principals, role, place, occasion, format, topics, states, doubted_values, sources, derived_by, derived_from, documentation, file, line, year
from items_meeting
where standing = 'asserted';

-- The values of `of` in `meetings`, a row each. A value without a time of its own has that of its item.
create or replace view meeting_participants as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join meetings i on v.item = i.id
where v.kind in ('meeting') and v.field = 'participants' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `for` in `meetings`, a row each. A value without a time of its own has that of its item.
create or replace view meeting_principals as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join meetings i on v.item = i.id
where v.kind in ('meeting') and v.field = 'principals' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `role` in `meetings`, a row each. A value without a time of its own has that of its item.
create or replace view meeting_role as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join meetings i on v.item = i.id
where v.kind in ('meeting') and v.field = 'role' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `in` in `meetings`, a row each. A value without a time of its own has that of its item.
create or replace view meeting_place as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join meetings i on v.item = i.id
where v.kind in ('meeting') and v.field = 'place' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `occasion` in `meetings`, a row each. A value without a time of its own has that of its item.
create or replace view meeting_occasion as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join meetings i on v.item = i.id
where v.kind in ('meeting') and v.field = 'occasion' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `format` in `meetings`, a row each. A value without a time of its own has that of its item.
create or replace view meeting_format as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join meetings i on v.item = i.id
where v.kind in ('meeting') and v.field = 'format' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');

-- The values of `about` in `meetings`, a row each. A value without a time of its own has that of its item.
create or replace view meeting_topics as
select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,
  v.date_start_earliest, v.date_start_latest, v.date_end_earliest, v.date_end_latest,
  case when v.time is null then i.time else v.time end as time,
  case when v.time is null then i.start_earliest else v.start_earliest end as start_earliest,
  case when v.time is null then i.start_latest else v.start_latest end as start_latest,
  case when v.time is null then i.end_earliest else v.end_earliest end as end_earliest,
  case when v.time is null then i.end_latest else v.end_latest end as end_latest,
  case when v.time is null then i.start_state else v.start_state end as start_state,
  case when v.time is null then i.end_state else v.end_state end as end_state,
  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted
from item_values v join meetings i on v.item = i.id
where v.kind in ('meeting') and v.field = 'topics' and v.parent is null and v.type not in ('unknown', 'undisclosed', 'none', 'others');
