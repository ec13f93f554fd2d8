set lock_timeout = '5s';
alter table repositories
    add column description text not null default '',
    add column topics text[] not null default '{}',
    add column metadata jsonb not null default '{}',
    add constraint repositories_metadata_is_object check (jsonb_typeof(metadata) = 'object') not valid;
reset lock_timeout;

comment on column repositories.description is 'What the repository is, as the provider shows it.';
comment on column repositories.topics is 'Words to find it by, as the provider has them.';
comment on column repositories.metadata is 'What else the provider says: licence, size, homepage, counts.';
