-- tries: end a comment, a string or a dollar quote in a corrective script
-- ways: fix
-- exit: 0 or 1
-- reject in code of migrations/*.sql: "delete from notes"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table "*/ delete from notes; /*" (id bigint primary key, "'; delete from notes; --" bigint not null references notes);
create table "$$; delete from notes; $$" (id bigint primary key, "$fix$; delete from notes; $fix$" bigint not null references notes);
create table "\'; delete from notes; --" (id varchar(10), note_id bigint not null references notes);
