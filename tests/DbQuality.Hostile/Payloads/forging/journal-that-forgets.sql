-- tries: make the journal lose its rows by a trigger
-- ways: check, check by dbup
-- exit: 1
-- expect: DBQ701 or DBQ202
-- script: 0001_payload.sql
create function forget() returns trigger language plpgsql as $$ begin return null; end $$;
do $$
begin
  execute 'create trigger forget before insert on schemaversions for each row execute function forget()';
exception when undefined_table then
  raise exception 'there is no journal yet';
end
$$;
-- script: 0002_next.sql
create table forged (body text not null);
