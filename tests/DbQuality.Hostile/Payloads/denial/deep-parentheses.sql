-- tries: nest parentheses deeper than a stack
-- versions: 15
-- limit: 40s
-- exit: 1
-- expect: DBQ701 at 0001_deep.sql
-- shell:
mkdir -p migrations
awk 'BEGIN { printf "select "; for (i = 0; i < 300000; i++) printf "("; printf "1"; for (i = 0; i < 300000; i++) printf ")"; print ";" }' > migrations/0001_deep.sql
