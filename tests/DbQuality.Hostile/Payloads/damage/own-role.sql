-- tries: change the password, the limits and the settings of the role that the gate was given
-- ways: check on plain, check on owner, check on creator, check on superuser
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
do $$
declare
  attempt text;
begin
  foreach attempt in array array['alter role current_user password ''x''', 'alter role current_user connection limit 0', 'alter role current_user valid until ''2001-01-01''', 'alter role current_user set search_path = evil', 'alter role current_user set default_transaction_read_only = on',
    'comment on role current_user is ''x''', 'alter role current_user nologin'] loop
    begin
      execute replace(attempt, 'current_user', quote_ident(current_user));
    exception when others then null;
    end;
  end loop;
end
$$;
