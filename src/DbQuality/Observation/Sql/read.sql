select dbquality_gate.observe_rest();

select count(*)::int, min(message) from dbquality_gate.gap;

select sequence, transaction_id::text::bigint, script, statement, tag, started, query, lock_timeout from dbquality_gate.firing order by sequence;

select sequence, class_id, object_id, object_sub_id, tag, type, schema, identity
from dbquality_gate.command order by sequence, position;

select sequence, class_id, object_id, object_sub_id, original, type, schema, identity
from dbquality_gate.dropped order by sequence, position;

select
  sequence, relation_id, schema, name, kind::text, filenode, parents, digest,
  coalesce(column_numbers, '{}'), coalesce(column_names, '{}'), coalesce(column_types, '{}'), coalesce(column_flags, '{}'), coalesce(column_digests, '{}'),
  coalesce(member_classes, '{}'), coalesce(member_ids, '{}'), coalesce(member_names, '{}'), coalesce(member_digests, '{}'), coalesce(member_files, '{}'),
  coalesce(member_details, '{}')
from dbquality_gate.relation_state order by sequence;

select sequence, relation_id, mode, schema, name, kind::text from dbquality_gate.lock order by sequence, relation_id, mode;

select sequence, relation_id, filenode, tablespace, is_uncounted from dbquality_gate.storage order by sequence, relation_id;

select sequence, relation_id, reason from dbquality_gate.rewrite order by sequence;

select sequence, relation_id, scans, is_of_transaction from dbquality_gate.scan order by sequence, relation_id;
