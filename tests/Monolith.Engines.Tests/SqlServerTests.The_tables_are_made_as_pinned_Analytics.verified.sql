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
CREATE TABLE [ana_audit] (
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
    CONSTRAINT [pk_ana_audit] PRIMARY KEY ([id])
);

CREATE TABLE [ana_cashier_days] (
    [day] int NOT NULL,
    [site] int NOT NULL,
    [cashier_id] nvarchar(100) NOT NULL,
    [cashier_name] nvarchar(200) NOT NULL,
    [tickets] bigint NOT NULL,
    [returns] bigint NOT NULL,
    [net] bigint NOT NULL,
    [goods_net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    [discount] bigint NOT NULL,
    [quantity] bigint NOT NULL,
    CONSTRAINT [pk_ana_cashier_days] PRIMARY KEY ([day], [site], [cashier_id])
);

CREATE TABLE [ana_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_ana_events] PRIMARY KEY ([id])
);

CREATE TABLE [ana_hour_days] (
    [day] int NOT NULL,
    [site] int NOT NULL,
    [hour] int NOT NULL,
    [tickets] bigint NOT NULL,
    [returns] bigint NOT NULL,
    [net] bigint NOT NULL,
    [goods_net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    [discount] bigint NOT NULL,
    [quantity] bigint NOT NULL,
    CONSTRAINT [pk_ana_hour_days] PRIMARY KEY ([day], [site], [hour])
);

CREATE TABLE [ana_item_days] (
    [day] int NOT NULL,
    [site] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [category] nvarchar(200) NOT NULL,
    [sku] nvarchar(200) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [is_service] bit NOT NULL,
    [lines] bigint NOT NULL,
    [quantity] bigint NOT NULL,
    [net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    [discount] bigint NOT NULL,
    CONSTRAINT [pk_ana_item_days] PRIMARY KEY ([day], [site], [item_id], [category])
);

CREATE TABLE [ana_items] (
    [item_id] uniqueidentifier NOT NULL,
    [sku] nvarchar(200) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [category] nvarchar(200) NOT NULL,
    [active] bit NOT NULL,
    [is_service] bit NOT NULL,
    CONSTRAINT [pk_ana_items] PRIMARY KEY ([item_id])
);

CREATE TABLE [ana_lines] (
    [ticket_id] uniqueidentifier NOT NULL,
    [line_no] int NOT NULL,
    [site] int NOT NULL,
    [day] int NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [sku] nvarchar(200) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [category] nvarchar(200) NOT NULL,
    [is_service] bit NOT NULL,
    [quantity] bigint NOT NULL,
    [net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    [discount] bigint NOT NULL,
    CONSTRAINT [pk_ana_lines] PRIMARY KEY ([ticket_id], [line_no])
);

CREATE TABLE [ana_moves] (
    [sequence] bigint NOT NULL,
    [ticket_id] uniqueidentifier NULL,
    [line_no] int NOT NULL,
    [site] int NOT NULL,
    [day] int NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [cost] bigint NOT NULL,
    CONSTRAINT [pk_ana_moves] PRIMARY KEY ([sequence])
);

CREATE TABLE [ana_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_ana_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [ana_parked] (
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
    CONSTRAINT [pk_ana_parked] PRIMARY KEY ([id])
);

CREATE TABLE [ana_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_ana_positions] PRIMARY KEY ([name])
);

CREATE TABLE [ana_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_ana_requests] PRIMARY KEY ([id])
);

CREATE TABLE [ana_stock_days] (
    [day] int NOT NULL,
    [site] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [cost] bigint NOT NULL,
    CONSTRAINT [pk_ana_stock_days] PRIMARY KEY ([day], [site], [item_id])
);

CREATE TABLE [ana_tickets] (
    [ticket_id] uniqueidentifier NOT NULL,
    [number] nvarchar(120) NOT NULL,
    [site] int NOT NULL,
    [day] int NOT NULL,
    [hour] int NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [cashier_id] nvarchar(200) NOT NULL,
    [cashier_name] nvarchar(200) NOT NULL,
    [register_code] nvarchar(200) NOT NULL,
    [customer_id] uniqueidentifier NULL,
    [is_return] bit NOT NULL,
    [completed_at] bigint NOT NULL,
    [net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    CONSTRAINT [pk_ana_tickets] PRIMARY KEY ([ticket_id])
);

CREATE INDEX [ix_ana_audit_at] ON [ana_audit] ([at]);

CREATE INDEX [ix_ana_audit_subject] ON [ana_audit] ([subject]);

CREATE INDEX [ix_ana_events_stamp] ON [ana_events] ([stamp]);

CREATE INDEX [ix_ana_lines_day] ON [ana_lines] ([day]);

CREATE INDEX [ix_ana_moves_day] ON [ana_moves] ([day]);

CREATE INDEX [ix_ana_moves_ticket_id_line_no] ON [ana_moves] ([ticket_id], [line_no]);

CREATE INDEX [ix_ana_parked_state] ON [ana_parked] ([state]);

CREATE INDEX [ix_ana_tickets_day] ON [ana_tickets] ([day]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER ana_audit_append_only ON ana_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'ana_audit is append-only', 1; END

CREATE OR ALTER TRIGGER ana_events_append_only ON ana_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'ana_events is append-only', 1; END
