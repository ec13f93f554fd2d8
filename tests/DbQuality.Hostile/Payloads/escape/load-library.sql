-- tries: load a library that the project brings along
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
-- file: evil.so
no library, but nobody should try
-- script: 0001_payload.sql
load '%PROJECT%/evil.so';
