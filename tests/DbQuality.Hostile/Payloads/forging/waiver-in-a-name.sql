-- tries: waive a rule by a line in a name
-- exit: 1
-- expect: DBQ202
-- reject: "\n-- dbquality:ignore"
-- script: 0001_payload.sql
create table "evil
-- dbquality:ignore DBQ202 x
" (body text not null);
