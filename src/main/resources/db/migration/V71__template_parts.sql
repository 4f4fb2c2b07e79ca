-- A course's own model of coping; null for that of its template.
alter table course add column coping_model varchar(1000);

-- Of items that a template wants seen to: in days from the first session, so that they move with it.
alter table course_check add column days_from_first integer;

-- Of a copy for a course: which of the template's it is. And which of the template's a course does without.
alter table material add column original uuid;
create table material_left_out (
    course_id uuid not null constraint material_left_out_course_fk references course (id),
    material uuid not null,
    constraint material_left_out_pk primary key (course_id, material)
);
