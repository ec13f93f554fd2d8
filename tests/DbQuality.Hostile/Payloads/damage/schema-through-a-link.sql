-- tries: have init replace a file of the user's through a link under the name of its schema
-- ways: init
-- options: --schema standards.schema.json
-- versions: 15
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
ln -s %HOME%/.bashrc standards.schema.json
