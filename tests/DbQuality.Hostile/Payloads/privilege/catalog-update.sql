-- tries: write to the catalog itself
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
update pg_catalog.pg_event_trigger set evtenabled = 'D';
