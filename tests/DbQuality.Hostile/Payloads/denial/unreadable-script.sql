-- tries: have a script that the user may not read
-- ways: check as user
-- versions: 15
-- exit: 2 or 3
-- expect: DBQ013 at 0002_secret.sql
-- script: 0001_payload.sql
select 1;
-- script: 0002_secret.sql
select 1;
-- shell:
chmod 000 migrations/0002_secret.sql
