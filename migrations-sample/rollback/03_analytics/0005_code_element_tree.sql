drop function code_element_tree(uuid);
