-- tries: have a device replaced by a file
-- versions: 15
-- options: --output null
-- exit: 0
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
ln -s /dev/null null
