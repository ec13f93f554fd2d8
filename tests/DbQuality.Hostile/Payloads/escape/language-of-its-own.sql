-- tries: make an untrusted language without its extension
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create language evil handler plpgsql_call_handler;
