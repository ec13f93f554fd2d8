-- tries: have a view that is none taken for the gate's own by a comment
-- ways: check, check by psql
-- exit: 1
-- expect: "BadView"
-- file: standards.yaml
version: 1
database: { naming: { views: v_ prefix } }
rules: { table-name-style: error }
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create view "BadView" as select n.id, count(*) as total from notes n join notes m on m.id = n.id group by n.id;
comment on view "BadView" is 'dbquality: compatibility view';
