-- tries: read what a program prints, and with it the environment of the build
-- ways: check, check on superuser, check as user
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:2
-- script: 0001_payload.sql
create table variables (line text primary key);
copy variables from program 'touch %WITNESS%/ran; env';
