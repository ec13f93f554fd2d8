-- tries: nothing: it reads in a transaction that is read only
-- ways: check, check by psql, check by dbup
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
begin read only;
select count(*) from notes;
end;
start transaction isolation level serializable read only deferrable;
select 1;
commit;
