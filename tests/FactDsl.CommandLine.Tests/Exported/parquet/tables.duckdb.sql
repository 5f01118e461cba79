-- The tables of this folder for DuckDB. Run schema.sql behind it, which makes the views.

create or replace view items_boycott as
select "id", "name", "label", "standing", "claim", "doubted", "time", "start_earliest", "start_latest", "end_earliest", "end_latest", "start_state", "end_state", "time_doubted", "as_of", "aka", "same_as", "perhaps_same_as", "note", "tag", "according_to", "certainty", "preferred", "disputed", "count", "count_text", "count_lowest", "count_highest", "supersedes", "same_fact_as", "because", "boycotters", "target", "share", "secret", "states", "doubted_values", "sources", "derived_by", "derived_from", "documentation", "file", "line", "year"
from read_parquet('s3://bucket/it''s/items/kind=boycott/year=*/*.parquet', hive_partitioning = true, hive_types = {'year': bigint});

create or replace view items_meeting as
select "id", "name", "label", "standing", "claim", "doubted", "time", "start_earliest", "start_latest", "end_earliest", "end_latest", "start_state", "end_state", "time_doubted", "as_of", "aka", "same_as", "perhaps_same_as", "note", "tag", "according_to", "certainty", "preferred", "disputed", "count", "count_text", "count_lowest", "count_highest", "supersedes", "same_fact_as", "because", "participants", "principals", "role", "place", "occasion", "format", "topics", "states", "doubted_values", "sources", "derived_by", "derived_from", "documentation", "file", "line", "year"
from read_parquet('s3://bucket/it''s/items/kind=meeting/year=*/*.parquet', hive_partitioning = true, hive_types = {'year': bigint});

create or replace view item_values as
select "item", "value", "parent", "field", "clause", "type", "text", "doubted", "preferred", "one_of", "lowest", "highest", "currency", "date_start_earliest", "date_start_latest", "date_end_earliest", "date_end_latest", "time", "start_earliest", "start_latest", "end_earliest", "end_latest", "start_state", "end_state", "file", "line", "kind", "year"
from read_parquet('s3://bucket/it''s/values/kind=*/year=*/*.parquet', hive_partitioning = true, hive_types = {'kind': varchar, 'year': bigint});

create or replace view item_times as
select cast(null as varchar) as "item", cast(null as bigint) as "account", cast(null as varchar) as "time", cast(null as date) as "start_earliest", cast(null as date) as "start_latest", cast(null as date) as "end_earliest", cast(null as date) as "end_latest", cast(null as varchar) as "start_state", cast(null as varchar) as "end_state", cast(null as boolean) as "preferred", cast(null as boolean) as "doubted", cast(null as varchar) as "certainty", cast(null as varchar) as "kind", cast(null as bigint) as "year"
where 1 = 0;

create or replace view item_texts as
select "item", "value", "account", "citation", "role", "place", "text", "language", "kind", "year"
from read_parquet('s3://bucket/it''s/texts/kind=*/year=*/*.parquet', hive_partitioning = true, hive_types = {'kind': varchar, 'year': bigint});

create or replace view item_citations as
select "item", "value", "account", "citation", "source", "source_in_words", "at", "via", "kind", "year"
from read_parquet('s3://bucket/it''s/citations/kind=*/year=*/*.parquet', hive_partitioning = true, hive_types = {'kind': varchar, 'year': bigint});
