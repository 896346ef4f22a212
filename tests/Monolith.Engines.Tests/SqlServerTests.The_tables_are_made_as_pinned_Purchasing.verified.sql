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
CREATE TABLE [pur_audit] (
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
    CONSTRAINT [pk_pur_audit] PRIMARY KEY ([id])
);

CREATE TABLE [pur_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_pur_events] PRIMARY KEY ([id])
);

CREATE TABLE [pur_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_pur_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [pur_order_lines] (
    [order_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [sku] nvarchar(64) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [unit] nvarchar(20) NOT NULL,
    [quantity] bigint NOT NULL,
    [entry_unit] nvarchar(20) NULL,
    [entry_quantity] bigint NULL,
    [unit_price] bigint NOT NULL,
    [amount] bigint NOT NULL,
    [received] bigint NOT NULL,
    [find] nvarchar(2065) NOT NULL,
    CONSTRAINT [pk_pur_order_lines] PRIMARY KEY ([order_id], [no])
);

CREATE TABLE [pur_orders] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(20) NOT NULL,
    [supplier_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [site] int NOT NULL,
    [order_date] int NOT NULL,
    [delivery_date] int NULL,
    [note] nvarchar(1000) NULL,
    [total] bigint NOT NULL,
    [created_at] bigint NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [approved_at] bigint NULL,
    [approved_by_id] nvarchar(200) NULL,
    [approved_by] nvarchar(200) NULL,
    [closed_at] bigint NULL,
    [closed_by_id] nvarchar(200) NULL,
    [closed_by] nvarchar(200) NULL,
    [close_reason] nvarchar(500) NULL,
    [receipts] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_pur_orders] PRIMARY KEY ([id])
);

CREATE TABLE [pur_parked] (
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
    CONSTRAINT [pk_pur_parked] PRIMARY KEY ([id])
);

CREATE TABLE [pur_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_pur_positions] PRIMARY KEY ([name])
);

CREATE TABLE [pur_receipt_lines] (
    [receipt_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [order_line_no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [sku] nvarchar(64) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [unit] nvarchar(20) NOT NULL,
    [quantity] bigint NOT NULL,
    [unit_price] bigint NOT NULL,
    [amount] bigint NOT NULL,
    [over] bigint NOT NULL,
    [lot] nvarchar(60) NULL,
    [serial] nvarchar(60) NULL,
    [expires_on] int NULL,
    [produced_on] int NULL,
    [bin] nvarchar(40) NULL,
    [entry_unit] nvarchar(20) NULL,
    [entry_quantity] bigint NULL,
    CONSTRAINT [pk_pur_receipt_lines] PRIMARY KEY ([receipt_id], [no])
);

CREATE TABLE [pur_receipts] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(20) NOT NULL,
    [order_id] uniqueidentifier NOT NULL,
    [order_number] nvarchar(20) NOT NULL,
    [supplier_id] uniqueidentifier NOT NULL,
    [supplier_name] nvarchar(200) NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [site] int NOT NULL,
    [business_date] int NOT NULL,
    [effective] bigint NOT NULL,
    [recorded] bigint NOT NULL,
    [delivery_note] nvarchar(100) NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [total] bigint NOT NULL,
    [is_over] bit NOT NULL,
    [find] nvarchar(500) NOT NULL,
    CONSTRAINT [pk_pur_receipts] PRIMARY KEY ([id])
);

CREATE TABLE [pur_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_pur_requests] PRIMARY KEY ([id])
);

CREATE TABLE [pur_supplier_items] (
    [supplier_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [code] nvarchar(64) NULL,
    [code_key] nvarchar(64) NULL,
    [unit] nvarchar(20) NULL,
    [cost] bigint NULL,
    [lead_days] int NULL,
    [minimum] bigint NULL,
    [preferred] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_pur_supplier_items] PRIMARY KEY ([supplier_id], [item_id])
);

CREATE TABLE [pur_supplier_parts] (
    [part] nvarchar(12) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [no] bigint NOT NULL,
    CONSTRAINT [pk_pur_supplier_parts] PRIMARY KEY ([part], [no])
);

CREATE TABLE [pur_suppliers] (
    [id] uniqueidentifier NOT NULL,
    [code] nvarchar(40) NOT NULL,
    [code_key] nvarchar(40) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [contact] nvarchar(200) NULL,
    [phone] nvarchar(50) NULL,
    [email] nvarchar(200) NULL,
    [address] nvarchar(500) NULL,
    [credit] nvarchar(40) NOT NULL,
    [payment_days] int NOT NULL,
    [active] bit NOT NULL,
    [find] nvarchar(1000) NOT NULL,
    [find_no] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_pur_suppliers] PRIMARY KEY ([id])
);

CREATE TABLE [pur_receipt_cancellations] (
    [receipt_id] uniqueidentifier NOT NULL,
    [cancellation_id] uniqueidentifier NOT NULL,
    [reason] nvarchar(500) NOT NULL,
    [recorded] bigint NOT NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_pur_receipt_cancellations] PRIMARY KEY ([receipt_id]),
    CONSTRAINT [fk_pur_receipt_cancellations_receipt_id] FOREIGN KEY ([receipt_id]) REFERENCES [pur_receipts] ([id]) ON DELETE CASCADE
);

CREATE INDEX [ix_pur_audit_at] ON [pur_audit] ([at]);

CREATE INDEX [ix_pur_audit_subject] ON [pur_audit] ([subject]);

CREATE INDEX [ix_pur_events_stamp] ON [pur_events] ([stamp]);

CREATE INDEX [ix_pur_order_lines_item_id] ON [pur_order_lines] ([item_id]);

CREATE UNIQUE INDEX [ix_pur_orders_number] ON [pur_orders] ([number]);

CREATE INDEX [ix_pur_orders_state_delivery_date] ON [pur_orders] ([state], [delivery_date]);

CREATE INDEX [ix_pur_orders_supplier_id] ON [pur_orders] ([supplier_id]);

CREATE INDEX [ix_pur_parked_state] ON [pur_parked] ([state]);

CREATE INDEX [ix_pur_receipt_cancellations_cancellation_id] ON [pur_receipt_cancellations] ([cancellation_id]);

CREATE INDEX [ix_pur_receipts_effective] ON [pur_receipts] ([effective]);

CREATE UNIQUE INDEX [ix_pur_receipts_number] ON [pur_receipts] ([number]);

CREATE INDEX [ix_pur_receipts_order_id] ON [pur_receipts] ([order_id]);

CREATE INDEX [ix_pur_receipts_supplier_id] ON [pur_receipts] ([supplier_id]);

CREATE INDEX [ix_pur_supplier_items_code_key] ON [pur_supplier_items] ([code_key]);

CREATE INDEX [ix_pur_supplier_items_item_id] ON [pur_supplier_items] ([item_id]);

CREATE UNIQUE INDEX [ix_pur_suppliers_code_key] ON [pur_suppliers] ([code_key]);

CREATE INDEX [ix_pur_suppliers_find_no] ON [pur_suppliers] ([find_no]);

CREATE INDEX [ix_pur_suppliers_name] ON [pur_suppliers] ([name]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER pur_audit_append_only ON pur_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pur_audit is append-only', 1; END

CREATE OR ALTER TRIGGER pur_events_append_only ON pur_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pur_events is append-only', 1; END

CREATE OR ALTER TRIGGER pur_receipt_cancellations_append_only ON pur_receipt_cancellations INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pur_receipt_cancellations is append-only', 1; END

CREATE OR ALTER TRIGGER pur_receipt_lines_append_only ON pur_receipt_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pur_receipt_lines is append-only', 1; END

CREATE OR ALTER TRIGGER pur_receipts_append_only ON pur_receipts INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pur_receipts is append-only', 1; END
