-- tries: rename, lock up, or set up somebody's databases and the server's own
-- ways: check on owner, check on plain, check on creator, check on superuser
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
do $$
declare
  attempt text;
begin
  foreach attempt in array array['alter database treasure rename to trash', 'alter database treasure set search_path = evil', 'alter database treasure connection limit 0', 'alter database treasure allow_connections false', 'alter database treasure is_template true',
    'alter database treasure owner to current_user', 'alter database postgres set search_path = evil', 'alter database template1 set search_path = evil', 'comment on database treasure is ''x''', 'comment on database precious is ''x''',
    'grant all on database treasure to public', 'revoke all on database treasure from public', 'alter role all set search_path = evil', 'alter role current_user set search_path = evil'] loop
    begin
      execute attempt;
    exception when others then null;
    end;
  end loop;
end
$$;
