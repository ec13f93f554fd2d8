-- tries: cut names in the middle of a character, and have two become one
-- ways: check, fix, baseline, init
-- exit: 0 or 1
-- script: 0001_payload.sql
create table "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" (id bigint primary key, body varchar(10) not null);
create table "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" (id bigint primary key, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" bigint references "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
create table "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" (id bigint primary key, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" bigint references "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
