-- tries: have the server open a connection
-- ways: check, check on superuser, check on plain
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create subscription s connection 'host=%WITNESS% port=5432 user=x password=x dbname=x' publication p;
