-- tries: write a file by a large object
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
select lo_export(lo_from_bytea(0, 'x'), '%WITNESS%/written');
