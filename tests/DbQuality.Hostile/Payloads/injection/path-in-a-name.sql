-- tries: have fix write a file elsewhere by the name of a table
-- ways: fix
-- exit: 0 or 1
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table "../../witness/evil" (id bigint primary key, note_id bigint not null references notes);
create table "/etc/evil" (id bigint primary key, "..\..\x" bigint not null references notes);
create table "-rf" (id bigint primary key, "--" bigint not null references notes);
