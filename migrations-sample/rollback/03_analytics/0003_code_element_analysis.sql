drop table code_element_analysis;
drop type code_element_kind;
