-- tries: call system() of the C library
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create function run(text) returns int language c strict as 'libc.so.6', 'system';
select run('touch %WITNESS%/ran');
