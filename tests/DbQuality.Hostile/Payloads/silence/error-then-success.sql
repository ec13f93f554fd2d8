-- tries: have psql go on after an error and end with success
-- ways: check
-- versions: 15
-- options: --runner command --runner-command cat${IFS}migrations/*.sql|psql${IFS}-X${IFS}-q
-- exit: 0 or 1
-- expect: "does not exist" or DBQ701
-- script: 0001_payload.sql
insert into nowhere values (1);
create table notes (id bigint primary key, body text not null);
