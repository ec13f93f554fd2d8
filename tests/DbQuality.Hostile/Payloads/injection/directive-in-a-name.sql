-- tries: have a corrective script speak for its stage or waive a rule, by a line in a name
-- ways: fix, check
-- exit: 0 or 1
-- reject in comments of migrations/0002*.sql: "\n-- dbquality:ignore" or "\n-- dbquality:run"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table U&"lines\000a-- dbquality:ignore DBQ608 x\000a-- dbquality:run always\000a" (id bigint primary key, note_id bigint not null references notes);
create function U&"f\000a-- dbquality:transaction none\000a"() returns int language plpgsql security definer as $$ begin return 1; end $$;
