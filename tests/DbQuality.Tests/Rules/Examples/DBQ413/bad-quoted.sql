-- With all that there is to grant.
-- expect: schema PgWork
--   Every role may create objects in schema "PgWork", and so put functions in the way of whoever has it in the search path.
--   Revoke that: revoke create on schema "PgWork" from public;
-- left: DBQ115 schema PgWork
create schema "PgWork";
grant all on schema "PgWork" to public;
