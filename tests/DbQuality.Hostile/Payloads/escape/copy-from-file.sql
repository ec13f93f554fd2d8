-- tries: read a file of the user's into a table, and print it
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:2
-- reject: "p4ss-of-the-home"
create table lines (line text primary key);
copy lines from '%HOME%/.pgpass';
