-- tries: run with an empty PATH
-- ways: check, check as user
-- versions: 15
-- environment: PATH=
-- exit: 0 or 3
-- reject: "/bin/sh: "
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
