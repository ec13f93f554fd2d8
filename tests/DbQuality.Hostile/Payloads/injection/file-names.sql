-- tries: have names of scripts and folders write lines and clear the screen
-- ways: check, fix, check by dbup, baseline, check as user
-- versions: 15
-- exit: 0 or 1 or 2 or 3
-- reject: "\nmigrations/0009_other.sql(1,1): error"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
-- shell:
name=$(printf 'migrations/0002\033[2J\nmigrations/0009_other.sql(1,1): error DBQ999: forged\r\a.sql')
mkdir -p "$(dirname "$name")"
printf 'create table forged (body text not null);\nselect 1 / 0;\n' > "$name"
