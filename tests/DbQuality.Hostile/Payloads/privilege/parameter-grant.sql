-- tries: get settings of a superuser by GRANT SET ON PARAMETER, or have them set for its own role
-- ways: check, check on superuser
-- versions: 15 16 18
-- exit: 1
-- expect: "no setting could be had"
do $$
declare
  attempt text;
begin
  foreach attempt in array array['set session_replication_role = replica', 'grant set on parameter session_replication_role to current_user', 'alter role current_user set session_replication_role = replica',
    'alter role all set session_replication_role = replica', 'set log_statement = ''none''', 'set lo_compat_privileges = on', 'set event_triggers = off', 'set zero_damaged_pages = on', 'set ignore_checksum_failure = on'] loop
    begin
      execute attempt;
      raise exception 'it could %', attempt using errcode = 'ZZ001';
    exception
      when sqlstate 'ZZ001' then raise;
      when others then null;
    end;
  end loop;
  raise exception 'no setting could be had';
end
$$;
