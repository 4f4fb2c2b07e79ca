-- What is laid out for a course template, a course or a session. The bytes of files lie in a folder beside the database,
-- each under the id of its version or of its captions (docs/decisions/0014).

create table material (
    id          uuid                     not null,
    version     bigint                   not null,
    template_id uuid,
    course_id   uuid,
    session_id  uuid,
    kind        varchar(20)              not null,
    title       varchar(200)             not null,
    phase       varchar(20)              not null,
    audience    varchar(20)              not null,
    added_at    timestamp with time zone not null,
    last_number integer                  not null,
    constraint material_pk primary key (id),
    constraint material_template_fk foreign key (template_id) references course_template (id),
    constraint material_course_fk foreign key (course_id) references course (id),
    constraint material_session_fk foreign key (session_id) references course_session (id),
    -- Of a template or of a course; of a session only together with its course.
    constraint material_place_ck check ((template_id is null and course_id is not null)
        or (template_id is not null and course_id is null and session_id is null))
);
create index material_template_ix on material (template_id);
create index material_course_ix on material (course_id);

create table material_version (
    id          uuid                     not null,
    material_id uuid                     not null,
    number      integer                  not null,
    made_at     timestamp with time zone not null,
    account_id  uuid                     not null,
    url         varchar(2000),
    body        varchar(20000),
    file_name   varchar(200),
    file_type   varchar(20),
    size_bytes  bigint,
    constraint material_version_pk primary key (id),
    constraint material_version_material_fk foreign key (material_id) references material (id),
    constraint material_version_account_fk foreign key (account_id) references account (id),
    constraint material_version_number_uq unique (material_id, number),
    constraint material_version_content_ck check ((url is not null and body is null and file_name is null)
        or (url is null and body is not null and file_name is null)
        or (url is null and body is null and file_name is not null and file_type is not null and size_bytes > 0))
);

create table material_caption (
    version_id uuid        not null,
    language   varchar(20) not null,
    id         uuid        not null,
    constraint material_caption_pk primary key (version_id, language),
    constraint material_caption_version_fk foreign key (version_id) references material_version (id)
);

-- Bytes that nothing may show: of an upload that is not taken in yet, or of what was removed. Noted before the bytes are
-- written, struck out in the transaction that takes them in: whatever is still here after a crash is cleared away.
create table material_discard (
    id uuid not null,
    constraint material_discard_pk primary key (id)
);
