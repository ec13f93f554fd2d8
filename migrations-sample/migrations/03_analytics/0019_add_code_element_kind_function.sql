-- A function stands where a method may, and in files that have no classes at all.
alter type code_element_kind add value if not exists 'function';
