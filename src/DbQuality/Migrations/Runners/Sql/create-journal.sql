-- DbUp's own definition (dbup-postgresql, PostgresqlTableJournal), but for "if not exists": a dump may have made it.
create table if not exists {table}
(
  schemaversionsid serial not null,
  scriptname character varying(255) not null,
  applied timestamp without time zone not null,
  constraint {primary_key} primary key (schemaversionsid)
)
