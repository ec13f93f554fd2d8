-- tries: have the tool go round in circles of folders
-- ways: check, fix, check by dbup
-- versions: 15
-- limit: 25s
-- exit: 0 or 1 or 2
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
ln -s .. migrations/up
ln -s / migrations/root
