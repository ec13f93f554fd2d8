-- tries: nest BEGIN ATOMIC and CASE deeper than a stack
-- versions: 15
-- limit: 40s
-- exit: 1
-- expect: DBQ701
-- shell:
mkdir -p migrations
awk 'BEGIN { printf "create function f() returns int begin atomic select "; for (i = 0; i < 100000; i++) printf "case when true then "; printf "1"; for (i = 0; i < 100000; i++) printf " end"; print "; end;" }' > migrations/0001_deep.sql
