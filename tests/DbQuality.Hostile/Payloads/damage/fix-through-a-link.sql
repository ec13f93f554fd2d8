-- tries: have corrective scripts written into a folder of the user's
-- ways: fix
-- versions: 15
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key);
create table lines (id bigint primary key, note_id bigint not null references notes);
-- shell:
mkdir %HOME%/rollback
ln -s %HOME%/rollback rollback
ln -s %HOME%/rollback later
