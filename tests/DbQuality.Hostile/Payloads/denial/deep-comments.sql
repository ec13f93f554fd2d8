-- tries: nest comments without an end
-- versions: 15
-- limit: 40s
-- exit: 1
-- expect: DBQ701
-- shell:
mkdir -p migrations
awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "/* "; }' > migrations/0001_comments.sql
