-- tries: have the statement reader go back again and again
-- versions: 15
-- limit: 40s
-- exit: 1
-- expect: DBQ701
-- shell:
mkdir -p migrations
awk 'BEGIN { for (i = 0; i < 500000; i++) printf "$a%d$ ''", i; print ";" }' > migrations/0001_quotes.sql
