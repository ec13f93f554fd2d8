-- tries: write, empty or lock the observer's records
-- exit: 1
-- versions: thorough
-- ways: check, check on superuser
-- expect: "no record was touched"
do $$
declare
  attempt text;
begin
  foreach attempt in array array['insert into dbquality_gate.gap values (''x'')', 'truncate dbquality_gate.firing', 'lock table dbquality_gate.firing', 'drop table dbquality_gate.firing cascade', 'alter table dbquality_gate.firing disable trigger all',
    'create table dbquality_gate.mine (id int)', 'create function dbquality_gate.fire() returns int language sql as ''select 1''', 'alter schema dbquality_gate rename to gone', 'drop schema dbquality_gate cascade',
    'alter schema dbquality_gate owner to current_user', 'select setval(''dbquality_gate.sequence'', 1)', 'select nextval(''dbquality_gate.sequence'')', 'create policy p on dbquality_gate.firing', 'create trigger t before insert on dbquality_gate.firing execute function suppress_redundant_updates_trigger()',
    'create rule r as on insert to dbquality_gate.firing do instead nothing', 'create index on dbquality_gate.firing (tag)', 'comment on schema dbquality_gate is ''x''', 'create view dbquality_gate.v as select 1'] loop
    begin
      execute attempt;
      raise exception 'it could %', attempt using errcode = 'ZZ001';
    exception
      when sqlstate 'ZZ001' then raise;
      when others then null;
    end;
  end loop;
  raise exception 'no record was touched';
end
$$;
