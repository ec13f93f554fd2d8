-- tries: have bytes that are no text reach the server or the terminal
-- ways: check, check by dbup
-- versions: 15
-- exit: 1 or 2 or 3
-- expect: "0002_binary.sql"
-- script: 0001_payload.sql
select 1;
-- shell:
printf 'select \000\377\376\033[2J;\n' > migrations/0002_binary.sql
