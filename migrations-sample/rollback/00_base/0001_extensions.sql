drop extension btree_gist;
drop extension btree_gin;
drop extension pg_trgm;
drop extension "uuid-ossp";
