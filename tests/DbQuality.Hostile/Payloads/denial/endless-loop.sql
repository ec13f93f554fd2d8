-- tries: loop for ever
-- ways: check, fix, check by psql, check by dbup, baseline
-- options: --timeout 6s
-- limit: 20s
-- exit: 3 or 1
-- expect: DBQ007 or DBQ701
do $$ begin loop null; end loop; end $$;
