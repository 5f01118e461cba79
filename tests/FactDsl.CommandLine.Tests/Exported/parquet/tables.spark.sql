-- The tables of this folder for Spark. Run schema.sql behind it, which makes the views.
-- Dates before 1582 are days of the same calendar as all others: Spark 3 must be told, Spark 4 takes it so.
set spark.sql.parquet.datetimeRebaseModeInRead = CORRECTED;

create or replace view items_boycott as
select `id`, `name`, `label`, `standing`, `claim`, `doubted`, `time`, `start_earliest`, `start_latest`, `end_earliest`, `end_latest`, `start_state`, `end_state`, `time_doubted`, `as_of`, `aka`, `same_as`, `perhaps_same_as`, `note`, `tag`, `according_to`, `certainty`, `preferred`, `disputed`, `count`, `count_text`, `count_lowest`, `count_highest`, `supersedes`, `same_fact_as`, `because`, `boycotters`, `target`, `share`, `secret`, `states`, `doubted_values`, `sources`, `derived_by`, `derived_from`, `documentation`, `file`, `line`, cast(`year` as bigint) as `year`
from parquet.`s3://bucket/it's/items/kind=boycott`;

create or replace view items_meeting as
select `id`, `name`, `label`, `standing`, `claim`, `doubted`, `time`, `start_earliest`, `start_latest`, `end_earliest`, `end_latest`, `start_state`, `end_state`, `time_doubted`, `as_of`, `aka`, `same_as`, `perhaps_same_as`, `note`, `tag`, `according_to`, `certainty`, `preferred`, `disputed`, `count`, `count_text`, `count_lowest`, `count_highest`, `supersedes`, `same_fact_as`, `because`, `participants`, `principals`, `role`, `place`, `occasion`, `format`, `topics`, `states`, `doubted_values`, `sources`, `derived_by`, `derived_from`, `documentation`, `file`, `line`, cast(`year` as bigint) as `year`
from parquet.`s3://bucket/it's/items/kind=meeting`;

create or replace view item_values as
select `item`, `value`, `parent`, `field`, `clause`, `type`, `text`, `doubted`, `preferred`, `one_of`, `lowest`, `highest`, `currency`, `date_start_earliest`, `date_start_latest`, `date_end_earliest`, `date_end_latest`, `time`, `start_earliest`, `start_latest`, `end_earliest`, `end_latest`, `start_state`, `end_state`, `file`, `line`, cast(`kind` as string) as `kind`, cast(`year` as bigint) as `year`
from parquet.`s3://bucket/it's/values`;

create or replace view item_times as
select cast(null as string) as `item`, cast(null as bigint) as `account`, cast(null as string) as `time`, cast(null as date) as `start_earliest`, cast(null as date) as `start_latest`, cast(null as date) as `end_earliest`, cast(null as date) as `end_latest`, cast(null as string) as `start_state`, cast(null as string) as `end_state`, cast(null as boolean) as `preferred`, cast(null as boolean) as `doubted`, cast(null as string) as `certainty`, cast(null as string) as `kind`, cast(null as bigint) as `year`
where 1 = 0;

create or replace view item_texts as
select `item`, `value`, `account`, `citation`, `role`, `place`, `text`, `language`, cast(`kind` as string) as `kind`, cast(`year` as bigint) as `year`
from parquet.`s3://bucket/it's/texts`;

create or replace view item_citations as
select `item`, `value`, `account`, `citation`, `source`, `source_in_words`, `at`, `via`, cast(`kind` as string) as `kind`, cast(`year` as bigint) as `year`
from parquet.`s3://bucket/it's/citations`;
