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
CREATE TABLE [imp_audit] (
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
    CONSTRAINT [pk_imp_audit] PRIMARY KEY ([id])
);

CREATE TABLE [imp_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_imp_events] PRIMARY KEY ([id])
);

CREATE TABLE [imp_file_parts] (
    [plan_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [bytes] varbinary(max) NOT NULL,
    CONSTRAINT [pk_imp_file_parts] PRIMARY KEY ([plan_id], [no])
);

CREATE TABLE [imp_maps] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(60) NOT NULL,
    [name_key] nvarchar(60) NOT NULL,
    [list] nvarchar(200) NULL,
    [json] nvarchar(max) NOT NULL,
    [saved_at] bigint NOT NULL,
    [saved_by] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_imp_maps] PRIMARY KEY ([id])
);

CREATE TABLE [imp_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_imp_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [imp_parked] (
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
    CONSTRAINT [pk_imp_parked] PRIMARY KEY ([id])
);

CREATE TABLE [imp_plan_lines] (
    [plan_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [line] int NOT NULL,
    [key] nvarchar(200) NOT NULL,
    [outcome] nvarchar(40) NOT NULL,
    [changes] nvarchar(max) NULL,
    [findings] nvarchar(max) NULL,
    [payload] nvarchar(max) NULL,
    [state] nvarchar(40) NOT NULL,
    CONSTRAINT [pk_imp_plan_lines] PRIMARY KEY ([plan_id], [no])
);

CREATE TABLE [imp_plans] (
    [id] uniqueidentifier NOT NULL,
    [list] nvarchar(200) NOT NULL,
    [file_name] nvarchar(260) NOT NULL,
    [file_size] bigint NOT NULL,
    [fingerprint] nvarchar(200) NOT NULL,
    [map] nvarchar(max) NOT NULL,
    [map_name] nvarchar(200) NOT NULL,
    [empty_clears] bit NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [lines] int NOT NULL,
    [new_lines] int NOT NULL,
    [changed_lines] int NOT NULL,
    [same_lines] int NOT NULL,
    [refused_lines] int NOT NULL,
    [overtaken] int NOT NULL,
    [attempt] int NOT NULL,
    [step] int NOT NULL,
    [position] int NOT NULL,
    [reading] nvarchar(max) NULL,
    [report] nvarchar(max) NULL,
    [failure] nvarchar(4000) NULL,
    [created_at] bigint NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [begun_at] bigint NULL,
    [applied_at] bigint NULL,
    [applied_by] nvarchar(200) NULL,
    [purged_at] bigint NULL,
    CONSTRAINT [pk_imp_plans] PRIMARY KEY ([id])
);

CREATE TABLE [imp_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_imp_positions] PRIMARY KEY ([name])
);

CREATE TABLE [imp_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_imp_requests] PRIMARY KEY ([id])
);

CREATE INDEX [ix_imp_audit_at] ON [imp_audit] ([at]);

CREATE INDEX [ix_imp_audit_subject] ON [imp_audit] ([subject]);

CREATE INDEX [ix_imp_events_stamp] ON [imp_events] ([stamp]);

CREATE UNIQUE INDEX [ix_imp_maps_name_key] ON [imp_maps] ([name_key]);

CREATE INDEX [ix_imp_parked_state] ON [imp_parked] ([state]);

CREATE INDEX [ix_imp_plans_created_at] ON [imp_plans] ([created_at]);

CREATE INDEX [ix_imp_plans_state] ON [imp_plans] ([state]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER imp_audit_append_only ON imp_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'imp_audit is append-only', 1; END

CREATE OR ALTER TRIGGER imp_events_append_only ON imp_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'imp_events is append-only', 1; END
