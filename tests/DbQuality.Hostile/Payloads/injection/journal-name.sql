-- tries: have the journal's name run as SQL
-- ways: check, check on superuser
-- exit: any
-- file: standards.yaml
version: 1
migrations: { journal: "public.x\"; drop table notes; copy (select 1) to program 'touch %WITNESS%/ran'; --" }
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
