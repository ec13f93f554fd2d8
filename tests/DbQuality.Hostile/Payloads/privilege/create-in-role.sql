-- tries: make a role that is in a predefined role from its first moment, and become it
-- versions: thorough
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701
create role evil login in role pg_execute_server_program, pg_read_server_files, pg_write_server_files role current_user;
set role evil;
copy (select 1) to program 'touch %WITNESS%/ran';
