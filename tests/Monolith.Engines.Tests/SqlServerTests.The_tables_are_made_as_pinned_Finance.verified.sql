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
CREATE TABLE [fin_accounts] (
    [code] nvarchar(20) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [role] nvarchar(40) NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_fin_accounts] PRIMARY KEY ([code])
);

CREATE TABLE [fin_audit] (
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
    CONSTRAINT [pk_fin_audit] PRIMARY KEY ([id])
);

CREATE TABLE [fin_entries] (
    [id] bigint NOT NULL IDENTITY,
    [journal_id] uniqueidentifier NOT NULL,
    [book] nvarchar(40) NOT NULL,
    [source_id] uniqueidentifier NOT NULL,
    [part] bigint NOT NULL,
    [line] int NOT NULL,
    [account] nvarchar(20) NOT NULL,
    [amount] bigint NOT NULL,
    [site] int NOT NULL,
    [date] int NOT NULL,
    [source_kind] nvarchar(40) NOT NULL,
    [source_number] nvarchar(120) NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [shift_id] uniqueidentifier NULL,
    [effective] bigint NOT NULL,
    [recorded] bigint NOT NULL,
    [text] nvarchar(200) NULL,
    CONSTRAINT [pk_fin_entries] PRIMARY KEY ([id])
);

CREATE TABLE [fin_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_fin_events] PRIMARY KEY ([id])
);

CREATE TABLE [fin_journals] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(20) NOT NULL,
    [site] int NOT NULL,
    [date] int NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [source_kind] nvarchar(40) NOT NULL,
    [source_id] uniqueidentifier NOT NULL,
    [source_number] nvarchar(120) NOT NULL,
    [shift_id] uniqueidentifier NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [opened_at] bigint NOT NULL,
    [posted_at] bigint NULL,
    [posted_by] nvarchar(200) NULL,
    [reason] nvarchar(500) NULL,
    CONSTRAINT [pk_fin_journals] PRIMARY KEY ([id])
);

CREATE TABLE [fin_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_fin_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [fin_parked] (
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
    CONSTRAINT [pk_fin_parked] PRIMARY KEY ([id])
);

CREATE TABLE [fin_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_fin_positions] PRIMARY KEY ([name])
);

CREATE TABLE [fin_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_fin_requests] PRIMARY KEY ([id])
);

CREATE TABLE [fin_settings] (
    [id] int NOT NULL,
    [template] nvarchar(40) NULL,
    [journal_per] nvarchar(40) NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_fin_settings] PRIMARY KEY ([id])
);

CREATE TABLE [fin_shifts] (
    [id] uniqueidentifier NOT NULL,
    [register_code] nvarchar(200) NULL,
    [cashier_name] nvarchar(200) NULL,
    [closed_at] bigint NULL,
    [z_number] int NULL,
    [goods_tickets] int NOT NULL,
    [stock_tickets] int NOT NULL,
    CONSTRAINT [pk_fin_shifts] PRIMARY KEY ([id])
);

CREATE UNIQUE INDEX [ix_fin_accounts_role] ON [fin_accounts] ([role]) WHERE [role] IS NOT NULL;

CREATE INDEX [ix_fin_audit_at] ON [fin_audit] ([at]);

CREATE INDEX [ix_fin_audit_subject] ON [fin_audit] ([subject]);

CREATE INDEX [ix_fin_entries_account_date_id_amount] ON [fin_entries] ([account], [date], [id], [amount]);

CREATE INDEX [ix_fin_entries_journal_id] ON [fin_entries] ([journal_id]);

CREATE UNIQUE INDEX [ix_fin_entries_source_id_book_part_line] ON [fin_entries] ([source_id], [book], [part], [line]);

CREATE INDEX [ix_fin_events_stamp] ON [fin_events] ([stamp]);

CREATE INDEX [ix_fin_journals_date] ON [fin_journals] ([date]);

CREATE UNIQUE INDEX [ix_fin_journals_number] ON [fin_journals] ([number]);

CREATE INDEX [ix_fin_journals_shift_id] ON [fin_journals] ([shift_id]);

CREATE INDEX [ix_fin_journals_source_id] ON [fin_journals] ([source_id]);

CREATE INDEX [ix_fin_parked_state] ON [fin_parked] ([state]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER fin_audit_append_only ON fin_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'fin_audit is append-only', 1; END

CREATE OR ALTER TRIGGER fin_entries_append_only ON fin_entries INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'fin_entries is append-only', 1; END

CREATE OR ALTER TRIGGER fin_events_append_only ON fin_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'fin_events is append-only', 1; END
