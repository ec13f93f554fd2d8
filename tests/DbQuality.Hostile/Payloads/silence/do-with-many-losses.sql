-- tries: hide the second loss behind the first one, waived, in one statement
-- exit: 0 or 1
-- expect: DBQ608 or "Waived 2"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null);
-- script: 0002_this.sql
-- dbquality:ignore DBQ608 notes are copied elsewhere
do $$ begin drop table notes; drop table orders; end $$;
