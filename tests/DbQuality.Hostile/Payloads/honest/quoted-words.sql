-- tries: nothing: strings and comments that look like commands
-- ways: check, check by psql, check by dbup, fix
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
/* drop table notes; /* truncate notes; */ dbquality:ignore */
insert into notes values (1, 'drop table notes; -- truncate'), (2, $x$ ; copy (select 1) to program 'touch %WITNESS%/ran'; $x$), (3, E'\'; drop table notes; --');
comment on table notes is 'drop table notes; \! touch';
