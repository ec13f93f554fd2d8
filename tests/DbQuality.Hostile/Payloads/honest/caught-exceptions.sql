-- tries: nothing: it catches errors of its own
-- ways: check, check by psql, check by dbup
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
do $$
begin
  begin
    perform 1 / 0;
  exception when division_by_zero then
    raise notice 'caught';
  end;
end
$$;
create table notes (id bigint primary key, body text not null);
