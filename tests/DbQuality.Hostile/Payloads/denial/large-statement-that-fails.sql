-- tries: have a statement of 20 MB quoted in an error
-- versions: 15
-- exit: 1
-- expect: DBQ701 at 0001_large.sql
-- memory: 700 MB
-- shell:
mkdir -p migrations
awk 'BEGIN { printf "select '\''"; for (i = 0; i < 400000; i++) printf "fifty characters of text without the end of a line."; print "'\'' || nothing;" }' > migrations/0001_large.sql
