-- tries: write a file of the machine
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
copy (select 'x') to '%WITNESS%/written';
