-- tries: leave a prepared transaction behind, which nobody sees
-- ways: check, check on superuser, check on plain
-- versions: thorough
-- exit: 0 or 1 or 3
-- expect: DBQ701 at 0001_payload.sql or DBQ004 or "prepared"
-- script: 0001_payload.sql
begin;
create table lost (id bigint primary key, body text not null);
prepare transaction 'left';
