IF OBJECT_ID(N'[migrations]') IS NULL
BEGIN
    CREATE TABLE [migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [sys_api_keys] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [hash] nvarchar(64) NOT NULL,
    [permissions] nvarchar(max) NOT NULL,
    [created_at] bigint NOT NULL,
    [revoked_at] bigint NULL,
    [expires_at] bigint NULL,
    [used_at] bigint NULL,
    [version] bigint NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sys_api_keys] PRIMARY KEY ([id])
);

CREATE TABLE [sys_audit] (
    [id] bigint NOT NULL IDENTITY,
    [at] bigint NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [actor_kind] nvarchar(200) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [subject] nvarchar(200) NOT NULL,
    [before] nvarchar(max) NULL,
    [after] nvarchar(max) NULL,
    [reason] nvarchar(500) NULL,
    CONSTRAINT [pk_sys_audit] PRIMARY KEY ([id])
);

CREATE TABLE [sys_backup_plan] (
    [id] int NOT NULL,
    [folder] nvarchar(500) NOT NULL,
    [keep_days] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_sys_backup_plan] PRIMARY KEY ([id])
);

CREATE TABLE [sys_backups] (
    [id] uniqueidentifier NOT NULL,
    [started_at] bigint NOT NULL,
    [ended_at] bigint NULL,
    [state] nvarchar(40) NOT NULL,
    [file] nvarchar(1000) NULL,
    [bytes] bigint NOT NULL,
    [key] nvarchar(20) NULL,
    [outcome] nvarchar(2000) NULL,
    CONSTRAINT [pk_sys_backups] PRIMARY KEY ([id])
);

CREATE TABLE [sys_earlier_logos] (
    [hash] nvarchar(64) NOT NULL,
    [file] varbinary(max) NOT NULL,
    [file_type] nvarchar(20) NOT NULL,
    [dots] varbinary(max) NOT NULL,
    [width] int NOT NULL,
    CONSTRAINT [pk_sys_earlier_logos] PRIMARY KEY ([hash])
);

CREATE TABLE [sys_earlier_shops] (
    [id] bigint NOT NULL IDENTITY,
    [until] bigint NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [time_zone] nvarchar(200) NOT NULL,
    [language] nvarchar(200) NOT NULL,
    [address] nvarchar(500) NULL,
    [legal_name] nvarchar(200) NULL,
    [tax_number] nvarchar(60) NULL,
    [receipt_footer] nvarchar(max) NULL,
    [logo] nvarchar(64) NULL,
    CONSTRAINT [pk_sys_earlier_shops] PRIMARY KEY ([id])
);

CREATE TABLE [sys_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_sys_events] PRIMARY KEY ([id])
);

CREATE TABLE [sys_job_runs] (
    [id] uniqueidentifier NOT NULL,
    [job] nvarchar(200) NOT NULL,
    [due] bigint NOT NULL,
    [started_at] bigint NOT NULL,
    [ended_at] bigint NULL,
    [failed] bit NOT NULL,
    [outcome] nvarchar(2000) NULL,
    CONSTRAINT [pk_sys_job_runs] PRIMARY KEY ([id])
);

CREATE TABLE [sys_notices] (
    [id] bigint NOT NULL IDENTITY,
    [at] bigint NOT NULL,
    [text_key] nvarchar(200) NOT NULL,
    [args] nvarchar(2000) NOT NULL,
    [href] nvarchar(200) NOT NULL,
    [permission] nvarchar(200) NOT NULL,
    [done_at] bigint NULL,
    [done_by] nvarchar(200) NULL,
    CONSTRAINT [pk_sys_notices] PRIMARY KEY ([id])
);

CREATE TABLE [sys_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_sys_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [sys_parked] (
    [id] bigint NOT NULL IDENTITY,
    [subscriber] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    [failure] nvarchar(max) NOT NULL,
    [parked_at] bigint NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [reason] nvarchar(500) NULL,
    CONSTRAINT [pk_sys_parked] PRIMARY KEY ([id])
);

CREATE TABLE [sys_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_sys_positions] PRIMARY KEY ([name])
);

CREATE TABLE [sys_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_sys_requests] PRIMARY KEY ([id])
);

CREATE TABLE [sys_roles] (
    [code] nvarchar(60) NOT NULL,
    [permissions] nvarchar(max) NOT NULL,
    [offered] nvarchar(max) NULL,
    [version] bigint NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sys_roles] PRIMARY KEY ([code])
);

CREATE TABLE [sys_sessions] (
    [id] uniqueidentifier NOT NULL,
    [user_id] uniqueidentifier NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [till_id] uniqueidentifier NULL,
    [block] nvarchar(60) NOT NULL,
    [started_at] bigint NOT NULL,
    [ends_at] bigint NOT NULL,
    [ended_at] bigint NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sys_sessions] PRIMARY KEY ([id])
);

CREATE TABLE [sys_settled_findings] (
    [key] nvarchar(64) NOT NULL,
    [check] nvarchar(100) NOT NULL,
    [sentence] nvarchar(max) NOT NULL,
    [reason] nvarchar(500) NOT NULL,
    [at] bigint NOT NULL,
    [by_id] nvarchar(200) NOT NULL,
    [by_name] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_sys_settled_findings] PRIMARY KEY ([key])
);

CREATE TABLE [sys_shop] (
    [id] int NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [currency] nvarchar(200) NOT NULL,
    [time_zone] nvarchar(200) NOT NULL,
    [language] nvarchar(200) NOT NULL,
    [address] nvarchar(500) NULL,
    [legal_name] nvarchar(200) NULL,
    [tax_number] nvarchar(60) NULL,
    [receipt_footer] nvarchar(max) NULL,
    [logo] varbinary(max) NULL,
    [logo_type] nvarchar(20) NULL,
    [logo_dots] varbinary(max) NULL,
    [logo_width] int NOT NULL,
    [opening_day] int NULL,
    [set_up_at] bigint NOT NULL,
    [version] bigint NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sys_shop] PRIMARY KEY ([id])
);

CREATE TABLE [sys_sign_in_tries] (
    [name] nvarchar(60) NOT NULL,
    [way] nvarchar(40) NOT NULL,
    [failures] int NOT NULL,
    [last_at] bigint NOT NULL,
    [locked_until] bigint NULL,
    CONSTRAINT [pk_sys_sign_in_tries] PRIMARY KEY ([name], [way])
);

CREATE TABLE [sys_tills] (
    [id] uniqueidentifier NOT NULL,
    [register_id] uniqueidentifier NOT NULL,
    [register] nvarchar(200) NOT NULL,
    [browser] nvarchar(200) NOT NULL,
    [registered_by] nvarchar(200) NOT NULL,
    [registered_at] bigint NOT NULL,
    [used_at] bigint NULL,
    [revoked_at] bigint NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_sys_tills] PRIMARY KEY ([id])
);

CREATE TABLE [sys_users] (
    [id] uniqueidentifier NOT NULL,
    [user_name] nvarchar(60) NOT NULL,
    [normalized_name] nvarchar(60) NOT NULL,
    [display_name] nvarchar(200) NOT NULL,
    [password_hash] nvarchar(500) NULL,
    [security_stamp] nvarchar(200) NOT NULL,
    [pin_hash] nvarchar(500) NULL,
    [pin_digits] int NOT NULL,
    [roles] nvarchar(500) NOT NULL,
    [language] nvarchar(200) NULL,
    [start_page] nvarchar(100) NULL,
    [active] bit NOT NULL,
    [created_at] bigint NOT NULL,
    [version] bigint NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sys_users] PRIMARY KEY ([id])
);

CREATE INDEX [ix_sys_api_keys_change] ON [sys_api_keys] ([change]);

CREATE UNIQUE INDEX [ix_sys_api_keys_hash] ON [sys_api_keys] ([hash]);

CREATE INDEX [ix_sys_audit_at] ON [sys_audit] ([at]);

CREATE INDEX [ix_sys_audit_subject] ON [sys_audit] ([subject]);

CREATE INDEX [ix_sys_backups_started_at] ON [sys_backups] ([started_at]);

CREATE INDEX [ix_sys_events_stamp] ON [sys_events] ([stamp]);

CREATE INDEX [ix_sys_job_runs_job_started_at] ON [sys_job_runs] ([job], [started_at]);

CREATE INDEX [ix_sys_notices_at] ON [sys_notices] ([at]);

CREATE INDEX [ix_sys_parked_state] ON [sys_parked] ([state]);

CREATE INDEX [ix_sys_roles_change] ON [sys_roles] ([change]);

CREATE INDEX [ix_sys_sessions_change] ON [sys_sessions] ([change]);

CREATE INDEX [ix_sys_sessions_user_id] ON [sys_sessions] ([user_id]);

CREATE INDEX [ix_sys_shop_change] ON [sys_shop] ([change]);

CREATE INDEX [ix_sys_sign_in_tries_last_at] ON [sys_sign_in_tries] ([last_at]);

CREATE INDEX [ix_sys_users_change] ON [sys_users] ([change]);

CREATE UNIQUE INDEX [ix_sys_users_normalized_name] ON [sys_users] ([normalized_name]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER sys_audit_append_only ON sys_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'sys_audit is append-only', 1; END

CREATE OR ALTER TRIGGER sys_earlier_logos_append_only ON sys_earlier_logos INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'sys_earlier_logos is append-only', 1; END

CREATE OR ALTER TRIGGER sys_earlier_shops_append_only ON sys_earlier_shops INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'sys_earlier_shops is append-only', 1; END

CREATE OR ALTER TRIGGER sys_events_append_only ON sys_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'sys_events is append-only', 1; END

CREATE OR ALTER TRIGGER sys_settled_findings_append_only ON sys_settled_findings INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'sys_settled_findings is append-only', 1; END
