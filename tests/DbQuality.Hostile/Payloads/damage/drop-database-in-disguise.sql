-- tries: drop them one by one, whatever is refused
-- ways: check by psql, check on owner by psql, check on superuser by psql, check on plain by psql, check on creator by psql
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
\set ON_ERROR_STOP off
drop database treasure;
drop database precious;
drop database template1;
alter database treasure rename to trash;
alter database postgres rename to trash;
