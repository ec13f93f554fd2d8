drop function refuse_dependency_cycle();
