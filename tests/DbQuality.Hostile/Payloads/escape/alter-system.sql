-- tries: have the server run a program by its configuration
-- ways: check, check on superuser, check on plain
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
alter system set archive_command = 'touch %WITNESS%/ran';
select pg_reload_conf();
