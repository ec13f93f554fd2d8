-- tries: nothing: what it drops is taken back
-- ways: check
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- file: standards.yaml
# The transaction is the point here, and DBQ611 is right about it.
rules: { DBQ611: off }
-- script: 0001_before.sql
create table notes (id bigint primary key, body text not null);
-- script: 0002_this.sql
begin;
savepoint a;
truncate notes;
rollback to savepoint a;
commit;
do $$
begin
  begin
    truncate notes;
    raise exception 'not meant';
  exception when raise_exception then null;
  end;
end
$$;
