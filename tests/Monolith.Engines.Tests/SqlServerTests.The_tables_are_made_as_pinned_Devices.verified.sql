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
CREATE TABLE [dev_audit] (
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
    CONSTRAINT [pk_dev_audit] PRIMARY KEY ([id])
);

CREATE TABLE [dev_bindings] (
    [register_id] uniqueidentifier NOT NULL,
    [role] nvarchar(40) NOT NULL,
    [device_id] uniqueidentifier NOT NULL,
    [bound_at] bigint NOT NULL,
    CONSTRAINT [pk_dev_bindings] PRIMARY KEY ([register_id], [role], [device_id])
);

CREATE TABLE [dev_devices] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [driver_id] nvarchar(64) NOT NULL,
    [channel] nvarchar(20) NOT NULL,
    [address] nvarchar(max) NOT NULL,
    [settings] nvarchar(max) NOT NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_dev_devices] PRIMARY KEY ([id])
);

CREATE TABLE [dev_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_dev_events] PRIMARY KEY ([id])
);

CREATE TABLE [dev_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_dev_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [dev_parked] (
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
    CONSTRAINT [pk_dev_parked] PRIMARY KEY ([id])
);

CREATE TABLE [dev_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_dev_positions] PRIMARY KEY ([name])
);

CREATE TABLE [dev_print_jobs] (
    [id] uniqueidentifier NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [device_id] uniqueidentifier NOT NULL,
    [ticket_id] uniqueidentifier NULL,
    [ticket_number] nvarchar(64) NULL,
    [register_id] uniqueidentifier NULL,
    [state] nvarchar(40) NOT NULL,
    [attempts] int NOT NULL,
    [repeated] bit NOT NULL,
    [last_error] nvarchar(64) NULL,
    [last_detail] nvarchar(500) NULL,
    [document] nvarchar(max) NULL,
    [requested_by] nvarchar(200) NULL,
    [claimed_by] nvarchar(120) NULL,
    [created_at] bigint NOT NULL,
    [next_attempt_at] bigint NOT NULL,
    [started_at] bigint NULL,
    [finished_at] bigint NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_dev_print_jobs] PRIMARY KEY ([id])
);

CREATE TABLE [dev_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_dev_requests] PRIMARY KEY ([id])
);

CREATE TABLE [dev_ticket_counts] (
    [register_id] uniqueidentifier NOT NULL,
    [tickets] bigint NOT NULL,
    CONSTRAINT [pk_dev_ticket_counts] PRIMARY KEY ([register_id])
);

CREATE INDEX [ix_dev_audit_at] ON [dev_audit] ([at]);

CREATE INDEX [ix_dev_audit_subject] ON [dev_audit] ([subject]);

CREATE INDEX [ix_dev_bindings_device_id] ON [dev_bindings] ([device_id]);

CREATE UNIQUE INDEX [ix_dev_devices_name] ON [dev_devices] ([name]);

CREATE INDEX [ix_dev_events_stamp] ON [dev_events] ([stamp]);

CREATE INDEX [ix_dev_parked_state] ON [dev_parked] ([state]);

CREATE INDEX [ix_dev_print_jobs_created_at] ON [dev_print_jobs] ([created_at]);

CREATE INDEX [ix_dev_print_jobs_state_device_id_created_at] ON [dev_print_jobs] ([state], [device_id], [created_at]);

CREATE INDEX [ix_dev_print_jobs_ticket_id] ON [dev_print_jobs] ([ticket_id]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER dev_audit_append_only ON dev_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'dev_audit is append-only', 1; END

CREATE OR ALTER TRIGGER dev_events_append_only ON dev_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'dev_events is append-only', 1; END
