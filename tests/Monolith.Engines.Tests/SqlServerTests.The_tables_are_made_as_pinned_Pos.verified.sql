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
CREATE TABLE [pos_audit] (
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
    CONSTRAINT [pk_pos_audit] PRIMARY KEY ([id])
);

CREATE TABLE [pos_cash_roundings] (
    [from] int NOT NULL,
    [step] bigint NOT NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_pos_cash_roundings] PRIMARY KEY ([from])
);

CREATE TABLE [pos_events] (
    [id] bigint NOT NULL IDENTITY,
    [stamp] rowversion NOT NULL,
    [name] nvarchar(120) NOT NULL,
    [payload] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_pos_events] PRIMARY KEY ([id])
);

CREATE TABLE [pos_findings] (
    [id] uniqueidentifier NOT NULL,
    [place] int NOT NULL,
    [code] nvarchar(60) NOT NULL,
    [sentence] nvarchar(200) NOT NULL,
    [site] int NOT NULL,
    [business_date] int NOT NULL,
    [at] bigint NOT NULL,
    [ticket_id] uniqueidentifier NULL,
    [ticket_number] nvarchar(40) NULL,
    [shift_id] uniqueidentifier NOT NULL,
    [register_id] uniqueidentifier NOT NULL,
    [register_code] nvarchar(12) NOT NULL,
    [cashier_id] nvarchar(200) NOT NULL,
    [cashier_name] nvarchar(200) NOT NULL,
    [seen_at] bigint NULL,
    [seen_by_id] nvarchar(200) NULL,
    [seen_by_name] nvarchar(200) NULL,
    [seen_reason] nvarchar(200) NULL,
    CONSTRAINT [pk_pos_findings] PRIMARY KEY ([id])
);

CREATE TABLE [pos_limits] (
    [role] nvarchar(40) NOT NULL,
    [discount_percent] bigint NULL,
    [discount_amount] bigint NULL,
    [return_amount] bigint NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_pos_limits] PRIMARY KEY ([role])
);

CREATE TABLE [pos_numbers] (
    [series] nvarchar(60) NOT NULL,
    [last] bigint NOT NULL,
    CONSTRAINT [pk_pos_numbers] PRIMARY KEY ([series])
);

CREATE TABLE [pos_parked] (
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
    CONSTRAINT [pk_pos_parked] PRIMARY KEY ([id])
);

CREATE TABLE [pos_positions] (
    [name] nvarchar(120) NOT NULL,
    [source] nvarchar(200) NOT NULL,
    [stamp] bigint NOT NULL,
    [number] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    CONSTRAINT [pk_pos_positions] PRIMARY KEY ([name])
);

CREATE TABLE [pos_registers] (
    [id] uniqueidentifier NOT NULL,
    [code] nvarchar(12) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_pos_registers] PRIMARY KEY ([id])
);

CREATE TABLE [pos_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_pos_requests] PRIMARY KEY ([id])
);

CREATE TABLE [pos_shift_taxes] (
    [shift_id] uniqueidentifier NOT NULL,
    [category] nvarchar(40) NOT NULL,
    [rate] bigint NOT NULL,
    [net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    CONSTRAINT [pk_pos_shift_taxes] PRIMARY KEY ([shift_id], [category], [rate])
);

CREATE TABLE [pos_shift_tenders] (
    [shift_id] uniqueidentifier NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [count] int NOT NULL,
    [amount] bigint NOT NULL,
    [counted] bigint NULL,
    [difference] bigint NULL,
    CONSTRAINT [pk_pos_shift_tenders] PRIMARY KEY ([shift_id], [kind])
);

CREATE TABLE [pos_shifts] (
    [id] uniqueidentifier NOT NULL,
    [site] int NOT NULL,
    [business_date] int NOT NULL,
    [register_id] uniqueidentifier NOT NULL,
    [register_code] nvarchar(12) NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [cashier_id] nvarchar(200) NOT NULL,
    [cashier_name] nvarchar(200) NOT NULL,
    [opened_at] bigint NOT NULL,
    [float] bigint NOT NULL,
    [closed_at] bigint NULL,
    [closed_by_id] nvarchar(200) NULL,
    [closed_by_name] nvarchar(200) NULL,
    [z_number] int NULL,
    [tickets] int NOT NULL,
    [returns] int NOT NULL,
    [gross] bigint NOT NULL,
    [discounts] bigint NOT NULL,
    [returned] bigint NOT NULL,
    [net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    [total] bigint NOT NULL,
    [cash_rounding] bigint NOT NULL,
    [expected_cash] bigint NOT NULL,
    [counted_cash] bigint NULL,
    [difference] bigint NULL,
    [ledger_head] nvarchar(100) NULL,
    [change] bigint NOT NULL,
    CONSTRAINT [pk_pos_shifts] PRIMARY KEY ([id])
);

CREATE TABLE [pos_ticket_authorities] (
    [ticket_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [permission] nvarchar(60) NOT NULL,
    [user_id] nvarchar(100) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [at] bigint NOT NULL,
    [is_proven] bit NOT NULL,
    [reason] nvarchar(200) NULL,
    CONSTRAINT [pk_pos_ticket_authorities] PRIMARY KEY ([ticket_id], [no])
);

CREATE TABLE [pos_ticket_lines] (
    [ticket_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [sku] nvarchar(100) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [category] nvarchar(200) NULL,
    [unit] nvarchar(40) NOT NULL,
    [is_service] bit NOT NULL,
    [quantity] bigint NOT NULL,
    [unit_price] bigint NOT NULL,
    [discount] bigint NOT NULL,
    [discount_reason] nvarchar(200) NULL,
    [price_reason] nvarchar(200) NULL,
    [amount] bigint NOT NULL,
    [net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    [tax_category] nvarchar(40) NOT NULL,
    [tax_rate] bigint NOT NULL,
    [tax_inclusive] bit NOT NULL,
    [origin_ticket_id] uniqueidentifier NULL,
    [origin_line_no] int NULL,
    [lot] nvarchar(60) NULL,
    [serial] nvarchar(60) NULL,
    [bin] nvarchar(40) NULL,
    [entry_unit] nvarchar(40) NULL,
    [entry_quantity] bigint NULL,
    [promotion] nvarchar(60) NULL,
    [salesperson_id] nvarchar(200) NULL,
    [salesperson_name] nvarchar(200) NULL,
    CONSTRAINT [pk_pos_ticket_lines] PRIMARY KEY ([ticket_id], [no])
);

CREATE TABLE [pos_ticket_tenders] (
    [ticket_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [amount] bigint NOT NULL,
    [change_given] bigint NOT NULL,
    [reference] nvarchar(100) NULL,
    CONSTRAINT [pk_pos_ticket_tenders] PRIMARY KEY ([ticket_id], [no])
);

CREATE TABLE [pos_tickets] (
    [id] uniqueidentifier NOT NULL,
    [content_hash] nvarchar(44) NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [printed_number] nvarchar(40) NULL,
    [site] int NOT NULL,
    [register_id] uniqueidentifier NOT NULL,
    [register_code] nvarchar(12) NOT NULL,
    [shift_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [actor_id] nvarchar(200) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [cashier_id] nvarchar(200) NOT NULL,
    [cashier_name] nvarchar(200) NOT NULL,
    [salesperson_id] nvarchar(200) NULL,
    [salesperson_name] nvarchar(200) NULL,
    [customer_id] uniqueidentifier NULL,
    [completed_at] bigint NOT NULL,
    [till_time] bigint NULL,
    [clock_offset] bigint NULL,
    [clock_source] nvarchar(40) NULL,
    [recorded_at] bigint NOT NULL,
    [business_date] int NOT NULL,
    [after_close] bit NOT NULL,
    [is_return] bit NOT NULL,
    [discount] bigint NOT NULL,
    [net] bigint NOT NULL,
    [tax] bigint NOT NULL,
    [total] bigint NOT NULL,
    [change_given] bigint NOT NULL,
    [cash_rounding] bigint NOT NULL,
    [tax_rounding] nvarchar(40) NOT NULL,
    [note] nvarchar(500) NULL,
    CONSTRAINT [pk_pos_tickets] PRIMARY KEY ([id])
);

CREATE INDEX [ix_pos_audit_at] ON [pos_audit] ([at]);

CREATE INDEX [ix_pos_audit_subject] ON [pos_audit] ([subject]);

CREATE INDEX [ix_pos_cash_roundings_change] ON [pos_cash_roundings] ([change]);

CREATE INDEX [ix_pos_events_stamp] ON [pos_events] ([stamp]);

CREATE INDEX [ix_pos_findings_at] ON [pos_findings] ([at]);

CREATE INDEX [ix_pos_findings_seen_at] ON [pos_findings] ([seen_at]);

CREATE INDEX [ix_pos_findings_ticket_id] ON [pos_findings] ([ticket_id]) WHERE ticket_id IS NOT NULL;

CREATE INDEX [ix_pos_parked_state] ON [pos_parked] ([state]);

CREATE UNIQUE INDEX [ix_pos_registers_code] ON [pos_registers] ([code]);

CREATE INDEX [ix_pos_shifts_change] ON [pos_shifts] ([change]);

CREATE INDEX [ix_pos_shifts_opened_at] ON [pos_shifts] ([opened_at]);

CREATE UNIQUE INDEX [ix_pos_shifts_register_id] ON [pos_shifts] ([register_id]) WHERE state = 'Open';

CREATE INDEX [ix_pos_ticket_lines_origin_ticket_id_origin_line_no] ON [pos_ticket_lines] ([origin_ticket_id], [origin_line_no]) WHERE origin_ticket_id IS NOT NULL;

CREATE INDEX [ix_pos_tickets_cashier_id_cashier_name] ON [pos_tickets] ([cashier_id], [cashier_name]);

CREATE INDEX [ix_pos_tickets_completed_at] ON [pos_tickets] ([completed_at]);

CREATE INDEX [ix_pos_tickets_customer_id] ON [pos_tickets] ([customer_id]) WHERE customer_id IS NOT NULL;

CREATE UNIQUE INDEX [ix_pos_tickets_number] ON [pos_tickets] ([number]);

CREATE INDEX [ix_pos_tickets_printed_number] ON [pos_tickets] ([printed_number]) WHERE printed_number IS NOT NULL;

CREATE INDEX [ix_pos_tickets_recorded_at] ON [pos_tickets] ([recorded_at]);

CREATE INDEX [ix_pos_tickets_shift_id] ON [pos_tickets] ([shift_id]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER pos_audit_append_only ON pos_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_audit is append-only', 1; END

CREATE OR ALTER TRIGGER pos_events_append_only ON pos_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_events is append-only', 1; END

CREATE OR ALTER TRIGGER pos_shift_taxes_append_only ON pos_shift_taxes INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_shift_taxes is append-only', 1; END

CREATE OR ALTER TRIGGER pos_shift_tenders_append_only ON pos_shift_tenders INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_shift_tenders is append-only', 1; END

CREATE OR ALTER TRIGGER pos_ticket_authorities_append_only ON pos_ticket_authorities INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_ticket_authorities is append-only', 1; END

CREATE OR ALTER TRIGGER pos_ticket_lines_append_only ON pos_ticket_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_ticket_lines is append-only', 1; END

CREATE OR ALTER TRIGGER pos_ticket_tenders_append_only ON pos_ticket_tenders INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_ticket_tenders is append-only', 1; END

CREATE OR ALTER TRIGGER pos_tickets_append_only ON pos_tickets INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'pos_tickets is append-only', 1; END
