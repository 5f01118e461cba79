-- The tables of this folder for Trino. Run schema.sql behind it, which makes the views.
-- They are tables of the schema facts in a catalog of Hive. Where the folder lies must be a whole address, such as s3://bucket/parquet: export with --location.

drop table if exists items_boycott;
create table items_boycott (
  "id" varchar,
  "name" varchar,
  "label" varchar,
  "standing" varchar,
  "claim" varchar,
  "doubted" boolean,
  "time" varchar,
  "start_earliest" date,
  "start_latest" date,
  "end_earliest" date,
  "end_latest" date,
  "start_state" varchar,
  "end_state" varchar,
  "time_doubted" boolean,
  "as_of" varchar,
  "aka" array(varchar),
  "same_as" array(varchar),
  "perhaps_same_as" array(varchar),
  "note" array(varchar),
  "tag" array(varchar),
  "according_to" array(varchar),
  "certainty" varchar,
  "preferred" varchar,
  "disputed" varchar,
  "count" decimal(38, 9),
  "count_text" varchar,
  "count_lowest" decimal(38, 9),
  "count_highest" decimal(38, 9),
  "supersedes" array(varchar),
  "same_fact_as" array(varchar),
  "because" varchar,
  "boycotters" array(varchar),
  "target" varchar,
  "share" varchar,
  "secret" boolean,
  "states" array(varchar),
  "doubted_values" array(varchar),
  "sources" array(varchar),
  "derived_by" varchar,
  "derived_from" array(varchar),
  "documentation" varchar,
  "file" varchar,
  "line" bigint,
  "year" bigint
)
with (
  format = 'PARQUET',
  external_location = 's3://bucket/it''s/items/kind=boycott',
  partitioned_by = array['year']);
call system.sync_partition_metadata('facts', 'items_boycott', 'FULL');

drop table if exists items_meeting;
create table items_meeting (
  "id" varchar,
  "name" varchar,
  "label" varchar,
  "standing" varchar,
  "claim" varchar,
  "doubted" boolean,
  "time" varchar,
  "start_earliest" date,
  "start_latest" date,
  "end_earliest" date,
  "end_latest" date,
  "start_state" varchar,
  "end_state" varchar,
  "time_doubted" boolean,
  "as_of" varchar,
  "aka" array(varchar),
  "same_as" array(varchar),
  "perhaps_same_as" array(varchar),
  "note" array(varchar),
  "tag" array(varchar),
  "according_to" array(varchar),
  "certainty" varchar,
  "preferred" varchar,
  "disputed" varchar,
  "count" decimal(38, 9),
  "count_text" varchar,
  "count_lowest" decimal(38, 9),
  "count_highest" decimal(38, 9),
  "supersedes" array(varchar),
  "same_fact_as" array(varchar),
  "because" varchar,
  "participants" array(varchar),
  "principals" array(varchar),
  "role" varchar,
  "place" varchar,
  "occasion" varchar,
  "format" varchar,
  "topics" array(varchar),
  "states" array(varchar),
  "doubted_values" array(varchar),
  "sources" array(varchar),
  "derived_by" varchar,
  "derived_from" array(varchar),
  "documentation" varchar,
  "file" varchar,
  "line" bigint,
  "year" bigint
)
with (
  format = 'PARQUET',
  external_location = 's3://bucket/it''s/items/kind=meeting',
  partitioned_by = array['year']);
call system.sync_partition_metadata('facts', 'items_meeting', 'FULL');

drop table if exists item_values;
create table item_values (
  "item" varchar,
  "value" bigint,
  "parent" bigint,
  "field" varchar,
  "clause" varchar,
  "type" varchar,
  "text" varchar,
  "doubted" boolean,
  "preferred" boolean,
  "one_of" bigint,
  "lowest" decimal(38, 9),
  "highest" decimal(38, 9),
  "currency" varchar,
  "date_start_earliest" date,
  "date_start_latest" date,
  "date_end_earliest" date,
  "date_end_latest" date,
  "time" varchar,
  "start_earliest" date,
  "start_latest" date,
  "end_earliest" date,
  "end_latest" date,
  "start_state" varchar,
  "end_state" varchar,
  "file" varchar,
  "line" bigint,
  "kind" varchar,
  "year" bigint
)
with (
  format = 'PARQUET',
  external_location = 's3://bucket/it''s/values',
  partitioned_by = array['kind', 'year']);
call system.sync_partition_metadata('facts', 'item_values', 'FULL');

drop table if exists item_times;
create table item_times (
  "item" varchar,
  "account" bigint,
  "time" varchar,
  "start_earliest" date,
  "start_latest" date,
  "end_earliest" date,
  "end_latest" date,
  "start_state" varchar,
  "end_state" varchar,
  "preferred" boolean,
  "doubted" boolean,
  "certainty" varchar,
  "kind" varchar,
  "year" bigint
)
with (format = 'PARQUET');

drop table if exists item_texts;
create table item_texts (
  "item" varchar,
  "value" bigint,
  "account" bigint,
  "citation" bigint,
  "role" varchar,
  "place" bigint,
  "text" varchar,
  "language" varchar,
  "kind" varchar,
  "year" bigint
)
with (
  format = 'PARQUET',
  external_location = 's3://bucket/it''s/texts',
  partitioned_by = array['kind', 'year']);
call system.sync_partition_metadata('facts', 'item_texts', 'FULL');

drop table if exists item_citations;
create table item_citations (
  "item" varchar,
  "value" bigint,
  "account" bigint,
  "citation" bigint,
  "source" varchar,
  "source_in_words" varchar,
  "at" array(varchar),
  "via" array(varchar),
  "kind" varchar,
  "year" bigint
)
with (
  format = 'PARQUET',
  external_location = 's3://bucket/it''s/citations',
  partitioned_by = array['kind', 'year']);
call system.sync_partition_metadata('facts', 'item_citations', 'FULL');
