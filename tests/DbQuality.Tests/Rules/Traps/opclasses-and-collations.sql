-- Indexes that differ in operator class, collation or order of nulls are not the same index.
create table shop_names (id bigint generated always as identity primary key, name text not null, title text collate "C" not null);
create index shop_names_name_idx on shop_names (name);
create index shop_names_name_pattern_idx on shop_names (name text_pattern_ops);
create index shop_names_name_c_idx on shop_names (name collate "C");
create index shop_names_name_nulls_idx on shop_names (name nulls first);
create index shop_names_title_idx on shop_names (title);
create index shop_names_title_default_idx on shop_names (title collate "default");
