-- tries: nothing: it fills a table with many rows
-- ways: check
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- versions: 15
-- limit: 90s
-- script: 0001_before.sql
create table notes (id bigint primary key, body text not null);
-- shell:
awk 'BEGIN { for (i = 1; i <= 20000; i++) printf "insert into notes values (%d, '\''row %d of the seed'\'');\n", i, i }' > migrations/0002_seed.sql
