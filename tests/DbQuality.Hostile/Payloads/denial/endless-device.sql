-- tries: make the tool read a device without an end
-- versions: 15
-- options: --timeout 15s
-- limit: 30s
-- memory: 500 MB
-- exit: 2 or 3
-- expect: "0002_zero.sql"
-- script: 0001_payload.sql
select 1;
-- shell:
ln -s /dev/zero migrations/0002_zero.sql
