-- tries: have a folder read as a script
-- versions: 15
-- exit: 0 or 1 or 2
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- file: migrations/0002_folder.sql/0001_inner.sql
comment on table notes is 'from within';
