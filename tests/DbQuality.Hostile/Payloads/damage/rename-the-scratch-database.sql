-- tries: rename the scratch database, hand it over, or forbid to connect to it, so that it stays
-- ways: check on plain, check on superuser, check
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
do $$
declare
  attempt text;
begin
  foreach attempt in array array['alter database %I is_template true', 'alter database %I connection limit 0', 'alter database %I allow_connections false', 'alter database %I set default_transaction_read_only = on', 'alter database %I rename to renamed_by_a_script'] loop
    begin
      execute format(attempt, current_database());
    exception when others then null;
    end;
  end loop;
end
$$;
