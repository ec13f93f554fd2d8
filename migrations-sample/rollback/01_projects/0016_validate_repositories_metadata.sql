-- Nothing makes a valid constraint unproven again but adding it anew.
set lock_timeout = '5s';
alter table repositories
    drop constraint repositories_metadata_is_object,
    add constraint repositories_metadata_is_object check (jsonb_typeof(metadata) = 'object') not valid;
reset lock_timeout;
