-- tries: drop somebody's databases on a given server
-- ways: check on owner, check on plain, check on superuser, check on creator, check on owner by psql, fix on owner, baseline on owner, init on owner
-- versions: thorough
-- exit: any
-- exit for check: 1 or 2 or 3
-- exit for check on owner: 1 or 2 or 3
-- expect for check on owner: DBQ004 or DBQ701
-- script: 0001_payload.sql
drop database treasure;
drop database precious;
