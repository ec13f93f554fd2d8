select id from indexes where not indisvalid and not is_copy;
