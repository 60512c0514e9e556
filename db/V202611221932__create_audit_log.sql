-- Who did what: ids only.
create table audit_log (
    home        text not null,
    account     text not null,
    livemode    boolean not null,
    id          text not null,
    occurred_at timestamptz not null default now(),
    platform_key text,
    session     text,
    customer    text,
    mutation    text not null,
    object      text,
    result      text not null,
    primary key (home, account, livemode, id),
    check ((platform_key is null) <> (session is null))
);

create index audit_log_by_age on audit_log (home, account, livemode, occurred_at desc, id desc);
