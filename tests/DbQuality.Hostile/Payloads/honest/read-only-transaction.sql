-- tries: nothing: it reads in a transaction that is read only
-- ways: check, check by psql, check by dbup
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- file: standards.yaml
# The transaction is the point here, and DBQ611 is right about it.
rules: { DBQ611: off }
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
begin read only;
select count(*) from notes;
end;
start transaction isolation level serializable read only deferrable;
select 1;
commit;
