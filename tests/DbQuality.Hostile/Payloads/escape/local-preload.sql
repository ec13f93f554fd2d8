-- tries: have every later session of its own load a library, which no privilege forbids
-- ways: check, check on superuser
-- exit: 0 or 1
-- reject: DBQ004
do $$
begin
  execute format('alter database %I set local_preload_libraries = ''no_such_library_at_all''', current_database());
end
$$;
