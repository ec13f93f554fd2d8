-- tries: have init make a file of the user's through a link under the name of the standards
-- ways: init
-- versions: 15
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
ln -s %HOME%/.not_there standards.yaml
