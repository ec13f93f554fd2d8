drop table context_sources;
drop type context_source_kind;
