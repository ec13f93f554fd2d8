-- tries: have the next session load a library from a folder that everybody may write to
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:3
do $$
begin
  execute format('alter database %I set session_preload_libraries = ''%%WITNESS%%/evil''', current_database());
end
$$;
