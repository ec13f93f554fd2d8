drop view schema_migrations;
