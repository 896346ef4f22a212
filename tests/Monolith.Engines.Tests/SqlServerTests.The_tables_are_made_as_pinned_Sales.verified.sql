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
CREATE TABLE [sal_audit] (
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
    CONSTRAINT [pk_sal_audit] PRIMARY KEY ([id])
);

CREATE TABLE [sal_customer_parts] (
    [part] nvarchar(12) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [no] bigint NOT NULL,
    CONSTRAINT [pk_sal_customer_parts] PRIMARY KEY ([part], [no])
);

CREATE TABLE [sal_customer_tickets] (
    [ticket_id] uniqueidentifier NOT NULL,
    [customer_id] uniqueidentifier NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [site] int NOT NULL,
    [completed_at] bigint NOT NULL,
    [business_date] int NOT NULL,
    [is_return] bit NOT NULL,
    [lines] int NOT NULL,
    [total] bigint NOT NULL,
    CONSTRAINT [pk_sal_customer_tickets] PRIMARY KEY ([ticket_id])
);

CREATE TABLE [sal_customers] (
    [id] uniqueidentifier NOT NULL,
    [code] nvarchar(40) NOT NULL,
    [code_key] nvarchar(40) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [contact] nvarchar(200) NULL,
    [phone] nvarchar(50) NULL,
    [email] nvarchar(200) NULL,
    [address] nvarchar(500) NULL,
    [note] nvarchar(1000) NULL,
    [active] bit NOT NULL,
    [find_no] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_sal_customers] PRIMARY KEY ([id])
);

CREATE TABLE [sal_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_sal_events] PRIMARY KEY ([id])
);

CREATE TABLE [sal_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_sal_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [sal_parked] (
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
    CONSTRAINT [pk_sal_parked] PRIMARY KEY ([id])
);

CREATE TABLE [sal_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_sal_positions] PRIMARY KEY ([name])
);

CREATE TABLE [sal_prices] (
    [id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [unit] nvarchar(20) NULL,
    [amount] bigint NOT NULL,
    [from] bigint NOT NULL,
    [until] bigint NULL,
    [set_at] bigint NOT NULL,
    [set_by] nvarchar(200) NOT NULL,
    [withdrawn_at] bigint NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sal_prices] PRIMARY KEY ([id])
);

CREATE TABLE [sal_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_sal_requests] PRIMARY KEY ([id])
);

CREATE TABLE [sal_tax_categories] (
    [code] nvarchar(40) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sal_tax_categories] PRIMARY KEY ([code])
);

CREATE TABLE [sal_tax_rates] (
    [category] nvarchar(40) NOT NULL,
    [from] int NOT NULL,
    [rate] bigint NOT NULL,
    [inclusive] bit NOT NULL,
    CONSTRAINT [pk_sal_tax_rates] PRIMARY KEY ([category], [from])
);

CREATE TABLE [sal_tax_roundings] (
    [from] int NOT NULL,
    [rounding] nvarchar(40) NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_sal_tax_roundings] PRIMARY KEY ([from])
);

CREATE INDEX [ix_sal_audit_at] ON [sal_audit] ([at]);

CREATE INDEX [ix_sal_audit_subject] ON [sal_audit] ([subject]);

CREATE INDEX [ix_sal_customer_tickets_customer_id_completed_at] ON [sal_customer_tickets] ([customer_id], [completed_at]);

CREATE UNIQUE INDEX [ix_sal_customers_code_key] ON [sal_customers] ([code_key]);

CREATE INDEX [ix_sal_customers_find_no] ON [sal_customers] ([find_no]);

CREATE INDEX [ix_sal_customers_name] ON [sal_customers] ([name]);

CREATE INDEX [ix_sal_events_stamp] ON [sal_events] ([stamp]);

CREATE INDEX [ix_sal_parked_state] ON [sal_parked] ([state]);

CREATE INDEX [ix_sal_prices_change] ON [sal_prices] ([change]);

CREATE INDEX [ix_sal_prices_item_id_from] ON [sal_prices] ([item_id], [from]);

CREATE INDEX [ix_sal_tax_categories_change] ON [sal_tax_categories] ([change]);

CREATE INDEX [ix_sal_tax_roundings_change] ON [sal_tax_roundings] ([change]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER sal_audit_append_only ON sal_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'sal_audit is append-only', 1; END

CREATE OR ALTER TRIGGER sal_events_append_only ON sal_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'sal_events is append-only', 1; END
