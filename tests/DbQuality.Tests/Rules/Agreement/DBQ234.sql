select id from foreign_keys where conrelid = confrelid;
