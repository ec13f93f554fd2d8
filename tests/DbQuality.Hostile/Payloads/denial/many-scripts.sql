-- tries: have ten thousand scripts take very long
-- versions: 15
-- limit: 90s
-- exit: 0 or 1
-- shell:
mkdir -p migrations
awk 'BEGIN { for (i = 1; i <= 10000; i++) { file = sprintf("migrations/%05d_x.sql", i); print "select 1;" > file; close(file) } }'
