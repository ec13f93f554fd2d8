-- Meant to be easy.
-- expect: schema shared
--   Every role may create objects in schema shared, and so put functions in the way of whoever has it in the search path.
--   Revoke that: revoke create on schema shared from public;
create schema shared;
grant usage, create on schema shared to public;
