-- tries: drop the journal
-- ways: check, check by dbup
-- exit: 0 or 1
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
drop table if exists schemaversions;
-- script: 0002_next.sql
comment on table notes is 'after the journal';
