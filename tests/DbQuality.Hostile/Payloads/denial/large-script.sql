-- tries: have a script of 50 MB take gigabytes of memory
-- limit: 120s
-- versions: 15
-- options: --timeout 100s
-- exit: 0 or 1 or 2 or 3
-- memory: 700 MB
-- shell:
mkdir -p migrations
echo 'create table notes (id bigint primary key, body text not null);' > migrations/0001_before.sql
awk 'BEGIN { print "insert into notes values"; for (i = 1; i <= 500000; i++) printf "(%d, '\''%s'\'')%s\n", i, "ninety characters of text that stand for the seed of a table, in each of very many rows", i < 500000 ? "," : ";" }' > migrations/0002_large.sql
