-- Keys that sign what callers carry for us. Server-wide: what is signed names its account where it has one.
create table signing_key (
    period     integer primary key,
    secret     bytea not null,
    created_at timestamptz not null default now()
);
