-- Those that no token can stand for any more are deleted as others come in.
create index spent_preview_by_age on spent_preview (account, livemode, spent_at);
