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
CREATE TABLE [inv_audit] (
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
    CONSTRAINT [pk_inv_audit] PRIMARY KEY ([id])
);

CREATE TABLE [inv_balances] (
    [pool] bigint NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [costing] nvarchar(40) NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [cost_value] bigint NOT NULL,
    [cost_quantity] bigint NOT NULL,
    [last_effective] bigint NOT NULL,
    [next_layer] int NOT NULL,
    [since_mark] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_balances] PRIMARY KEY ([pool])
);

CREATE TABLE [inv_documents] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [to_warehouse_id] uniqueidentifier NULL,
    [site] int NOT NULL,
    [business_date] int NOT NULL,
    [effective] bigint NOT NULL,
    [recorded] bigint NOT NULL,
    [reason] nvarchar(500) NULL,
    [reference] nvarchar(200) NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_inv_documents] PRIMARY KEY ([id])
);

CREATE TABLE [inv_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_inv_events] PRIMARY KEY ([id])
);

CREATE TABLE [inv_item_parts] (
    [part] nvarchar(12) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [no] bigint NOT NULL,
    CONSTRAINT [pk_inv_item_parts] PRIMARY KEY ([part], [no])
);

CREATE TABLE [inv_items] (
    [id] uniqueidentifier NOT NULL,
    [sku] nvarchar(60) NOT NULL,
    [sku_key] nvarchar(60) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [unit] nvarchar(20) NOT NULL,
    [quantity_digits] int NOT NULL,
    [category] nvarchar(100) NULL,
    [category_key] nvarchar(200) NULL,
    [tax_category] nvarchar(40) NOT NULL,
    [is_service] bit NOT NULL,
    [active] bit NOT NULL,
    [costing] nvarchar(40) NOT NULL,
    [version] bigint NOT NULL,
    [change] bigint NOT NULL,
    [find_no] bigint NOT NULL,
    CONSTRAINT [pk_inv_items] PRIMARY KEY ([id])
);

CREATE TABLE [inv_last_purchases] (
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [effective] bigint NOT NULL,
    CONSTRAINT [pk_inv_last_purchases] PRIMARY KEY ([item_id])
);

CREATE TABLE [inv_layers] (
    [pool] bigint NOT NULL,
    [number] int NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [receipt] bigint NOT NULL,
    CONSTRAINT [pk_inv_layers] PRIMARY KEY ([pool], [number])
);

CREATE TABLE [inv_ledger] (
    [sequence] bigint NOT NULL,
    [pool] bigint NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [site] int NOT NULL,
    [business_date] int NOT NULL,
    [bin] nvarchar(40) NULL,
    [lot] nvarchar(60) NULL,
    [serial] nvarchar(60) NULL,
    [effective] bigint NOT NULL,
    [moment] bigint NOT NULL,
    [place] bigint NOT NULL,
    [recorded] bigint NOT NULL,
    [kind] nvarchar(20) NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [entry_unit] nvarchar(20) NULL,
    [other_warehouse_id] uniqueidentifier NULL,
    [parts] nvarchar(200) NULL,
    [entry_quantity] bigint NULL,
    [contra] nvarchar(40) NOT NULL,
    [source_kind] nvarchar(20) NOT NULL,
    [source_id] uniqueidentifier NOT NULL,
    [source_line] int NOT NULL,
    [source_number] nvarchar(60) NOT NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [reason] nvarchar(500) NULL,
    [corrects] bigint NULL,
    [cause] bigint NULL,
    [origin] bigint NULL,
    [fallback_value] bigint NULL,
    [fallback_quantity] bigint NULL,
    [late] bit NOT NULL,
    [provisional] bit NOT NULL,
    [zero_cost] bit NOT NULL,
    CONSTRAINT [pk_inv_ledger] PRIMARY KEY ([sequence])
);

CREATE TABLE [inv_ledger_head] (
    [id] int NOT NULL,
    [sequence] bigint NOT NULL,
    [recorded] bigint NOT NULL,
    [pools] bigint NOT NULL,
    CONSTRAINT [pk_inv_ledger_head] PRIMARY KEY ([id])
);

CREATE TABLE [inv_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_inv_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [inv_parked] (
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
    CONSTRAINT [pk_inv_parked] PRIMARY KEY ([id])
);

CREATE TABLE [inv_pool_marks] (
    [pool] bigint NOT NULL,
    [moment] bigint NOT NULL,
    [place] bigint NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [cost_value] bigint NOT NULL,
    [cost_quantity] bigint NOT NULL,
    [next_layer] int NOT NULL,
    [layers] nvarchar(200) NULL,
    CONSTRAINT [pk_inv_pool_marks] PRIMARY KEY ([pool], [moment], [place])
);

CREATE TABLE [inv_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_inv_positions] PRIMARY KEY ([name])
);

CREATE TABLE [inv_removed_items] (
    [id] uniqueidentifier NOT NULL,
    [sku] nvarchar(60) NOT NULL,
    [at] bigint NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_inv_removed_items] PRIMARY KEY ([id])
);

CREATE TABLE [inv_reorder_alerts] (
    [id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [on_hand] bigint NOT NULL,
    [minimum] bigint NOT NULL,
    [suggested] bigint NOT NULL,
    [raised_at] bigint NOT NULL,
    [closed_at] bigint NULL,
    CONSTRAINT [pk_inv_reorder_alerts] PRIMARY KEY ([id])
);

CREATE TABLE [inv_reorder_rules] (
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [minimum] bigint NOT NULL,
    [maximum] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_reorder_rules] PRIMARY KEY ([item_id], [warehouse_id])
);

CREATE TABLE [inv_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_inv_requests] PRIMARY KEY ([id])
);

CREATE TABLE [inv_spellings] (
    [kind] nvarchar(20) NOT NULL,
    [text_key] nvarchar(200) NOT NULL,
    [text] nvarchar(100) NOT NULL,
    CONSTRAINT [pk_inv_spellings] PRIMARY KEY ([kind], [text_key])
);

CREATE TABLE [inv_valuation_runs] (
    [id] uniqueidentifier NOT NULL,
    [day] int NOT NULL,
    [at] bigint NOT NULL,
    [through_sequence] bigint NOT NULL,
    [lines] int NOT NULL,
    [value] bigint NOT NULL,
    CONSTRAINT [pk_inv_valuation_runs] PRIMARY KEY ([id])
);

CREATE TABLE [inv_warehouses] (
    [id] uniqueidentifier NOT NULL,
    [code] nvarchar(20) NOT NULL,
    [code_key] nvarchar(20) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [is_default] bit NOT NULL,
    [active] bit NOT NULL,
    [negative_stock] nvarchar(40) NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_warehouses] PRIMARY KEY ([id])
);

CREATE TABLE [inv_document_cancellations] (
    [document_id] uniqueidentifier NOT NULL,
    [cancellation_id] uniqueidentifier NOT NULL,
    [reason] nvarchar(500) NOT NULL,
    [recorded] bigint NOT NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_inv_document_cancellations] PRIMARY KEY ([document_id]),
    CONSTRAINT [fk_inv_document_cancellations_document_id] FOREIGN KEY ([document_id]) REFERENCES [inv_documents] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_document_lines] (
    [document_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [entry_unit] nvarchar(20) NULL,
    [entry_quantity] bigint NULL,
    [value] bigint NOT NULL,
    CONSTRAINT [pk_inv_document_lines] PRIMARY KEY ([document_id], [no]),
    CONSTRAINT [fk_inv_document_lines_document_id] FOREIGN KEY ([document_id]) REFERENCES [inv_documents] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_barcodes] (
    [code_key] nvarchar(60) NOT NULL,
    [code] nvarchar(60) NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [pack_key] nvarchar(200) NULL,
    [position] int NOT NULL,
    CONSTRAINT [pk_inv_barcodes] PRIMARY KEY ([code_key]),
    CONSTRAINT [fk_inv_barcodes_item_id] FOREIGN KEY ([item_id]) REFERENCES [inv_items] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_packs] (
    [item_id] uniqueidentifier NOT NULL,
    [unit_key] nvarchar(200) NOT NULL,
    [unit] nvarchar(20) NOT NULL,
    [size] bigint NOT NULL,
    [position] int NOT NULL,
    [for_buying] bit NOT NULL,
    [for_selling] bit NOT NULL,
    CONSTRAINT [pk_inv_packs] PRIMARY KEY ([item_id], [unit_key]),
    CONSTRAINT [fk_inv_packs_item_id] FOREIGN KEY ([item_id]) REFERENCES [inv_items] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_valuation_lines] (
    [run_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    CONSTRAINT [pk_inv_valuation_lines] PRIMARY KEY ([run_id], [item_id], [warehouse_id]),
    CONSTRAINT [fk_inv_valuation_lines_run_id] FOREIGN KEY ([run_id]) REFERENCES [inv_valuation_runs] ([id]) ON DELETE CASCADE
);

CREATE INDEX [ix_inv_audit_at] ON [inv_audit] ([at]);

CREATE INDEX [ix_inv_audit_subject] ON [inv_audit] ([subject]);

CREATE UNIQUE INDEX [ix_inv_balances_item_id_warehouse_id] ON [inv_balances] ([item_id], [warehouse_id]);

CREATE INDEX [ix_inv_barcodes_item_id] ON [inv_barcodes] ([item_id]);

CREATE INDEX [ix_inv_documents_kind_effective] ON [inv_documents] ([kind], [effective]);

CREATE UNIQUE INDEX [ix_inv_documents_number] ON [inv_documents] ([number]);

CREATE INDEX [ix_inv_events_stamp] ON [inv_events] ([stamp]);

CREATE INDEX [ix_inv_items_category_key] ON [inv_items] ([category_key]);

CREATE INDEX [ix_inv_items_change] ON [inv_items] ([change]);

CREATE INDEX [ix_inv_items_find_no] ON [inv_items] ([find_no]);

CREATE UNIQUE INDEX [ix_inv_items_sku_key] ON [inv_items] ([sku_key]);

CREATE INDEX [ix_inv_ledger_effective] ON [inv_ledger] ([effective]);

CREATE INDEX [ix_inv_ledger_origin] ON [inv_ledger] ([origin]) WHERE origin IS NOT NULL;

CREATE INDEX [ix_inv_ledger_pool_moment_place] ON [inv_ledger] ([pool], [moment], [place]);

CREATE INDEX [ix_inv_ledger_source_id_source_line] ON [inv_ledger] ([source_id], [source_line]);

CREATE INDEX [ix_inv_parked_state] ON [inv_parked] ([state]);

CREATE INDEX [ix_inv_removed_items_change] ON [inv_removed_items] ([change]);

CREATE INDEX [ix_inv_reorder_alerts_closed_at_item_id_warehouse_id] ON [inv_reorder_alerts] ([closed_at], [item_id], [warehouse_id]);

CREATE INDEX [ix_inv_valuation_runs_day] ON [inv_valuation_runs] ([day]);

CREATE UNIQUE INDEX [ix_inv_warehouses_code_key] ON [inv_warehouses] ([code_key]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER inv_audit_append_only ON inv_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_audit is append-only', 1; END

CREATE OR ALTER TRIGGER inv_document_cancellations_append_only ON inv_document_cancellations INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_document_cancellations is append-only', 1; END

CREATE OR ALTER TRIGGER inv_document_lines_append_only ON inv_document_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_document_lines is append-only', 1; END

CREATE OR ALTER TRIGGER inv_documents_append_only ON inv_documents INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_documents is append-only', 1; END

CREATE OR ALTER TRIGGER inv_events_append_only ON inv_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_events is append-only', 1; END

CREATE OR ALTER TRIGGER inv_ledger_append_only ON inv_ledger INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_ledger is append-only', 1; END

CREATE OR ALTER TRIGGER inv_valuation_lines_append_only ON inv_valuation_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_valuation_lines is append-only', 1; END

CREATE OR ALTER TRIGGER inv_valuation_runs_append_only ON inv_valuation_runs INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_valuation_runs is append-only', 1; END
