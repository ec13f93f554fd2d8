-- $1: what each mark of this run begins with. The files of tables that were there before are known from now on.
delete from dbquality_gate.run;

insert into dbquality_gate.run values ($1);

select dbquality_gate.write_storage(0, null);
