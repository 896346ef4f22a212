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
CREATE TABLE [inv_alert_channels] (
    [channel] nvarchar(40) NOT NULL,
    [last_day] int NULL,
    [last_sent] bigint NULL,
    [failures] int NOT NULL,
    [next_try] bigint NULL,
    [last_failure] nvarchar(500) NULL,
    CONSTRAINT [pk_inv_alert_channels] PRIMARY KEY ([channel])
);

CREATE TABLE [inv_alert_settings] (
    [id] int NOT NULL,
    [mail_on] bit NOT NULL,
    [smtp_host] nvarchar(200) NULL,
    [smtp_port] int NOT NULL,
    [smtp_security] nvarchar(40) NOT NULL,
    [smtp_user] nvarchar(200) NULL,
    [mail_from] nvarchar(200) NULL,
    [mail_to] nvarchar(1000) NULL,
    [digest_hour] int NOT NULL,
    [hook_on] bit NOT NULL,
    [hook_url] nvarchar(500) NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_alert_settings] PRIMARY KEY ([id])
);

CREATE TABLE [inv_approval_limits] (
    [id] int NOT NULL,
    [adjustment] bigint NULL,
    [scrap] bigint NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_approval_limits] PRIMARY KEY ([id])
);

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
    [lot] nvarchar(60) NOT NULL,
    [scope] nvarchar(40) NOT NULL,
    [costing] nvarchar(40) NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [cost_value] bigint NOT NULL,
    [cost_quantity] bigint NOT NULL,
    [last_effective] bigint NOT NULL,
    [next_layer] int NOT NULL,
    [since_mark] int NOT NULL,
    [recosting] bigint NULL,
    [open_moment] bigint NULL,
    [open_place] bigint NULL,
    [unsettled] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_balances] PRIMARY KEY ([pool])
);

CREATE TABLE [inv_bin_moves] (
    [id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [lot] nvarchar(60) NOT NULL,
    [serial] nvarchar(60) NOT NULL,
    [from_bin] nvarchar(40) NOT NULL,
    [to_bin] nvarchar(40) NOT NULL,
    [quantity] bigint NOT NULL,
    [moved_at] bigint NOT NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_inv_bin_moves] PRIMARY KEY ([id])
);

CREATE TABLE [inv_bins] (
    [id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [code] nvarchar(40) NOT NULL,
    [zone] nvarchar(40) NULL,
    [aisle] nvarchar(40) NULL,
    [walk] int NOT NULL,
    [category_key] nvarchar(100) NULL,
    [category] nvarchar(100) NULL,
    [storage] nvarchar(40) NOT NULL,
    [capacity] bigint NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_bins] PRIMARY KEY ([id])
);

CREATE TABLE [inv_count_choices] (
    [owner_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    CONSTRAINT [pk_inv_count_choices] PRIMARY KEY ([owner_id], [item_id])
);

CREATE TABLE [inv_count_plans] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [rhythm] nvarchar(40) NOT NULL,
    [weekday] int NULL,
    [day_of_month] int NULL,
    [minute_of_day] int NOT NULL,
    [scope] nvarchar(40) NOT NULL,
    [category] nvarchar(200) NULL,
    [most_items] int NULL,
    [by_area] bit NOT NULL,
    [blind] bit NOT NULL,
    [pauses_sales] bit NOT NULL,
    [tolerance_percent] bigint NULL,
    [tolerance_value] bigint NULL,
    [approve_above] bigint NULL,
    [responsible] nvarchar(200) NULL,
    [note] nvarchar(200) NULL,
    [active] bit NOT NULL,
    [last_day] int NULL,
    [since] int NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_count_plans] PRIMARY KEY ([id])
);

CREATE TABLE [inv_counts] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [plan_id] uniqueidentifier NULL,
    [due] bigint NOT NULL,
    [scope] nvarchar(40) NOT NULL,
    [category] nvarchar(200) NULL,
    [most_items] int NULL,
    [by_area] bit NOT NULL,
    [drill] bit NOT NULL,
    [blind] bit NOT NULL,
    [pauses_sales] bit NOT NULL,
    [tolerance_percent] bigint NULL,
    [tolerance_value] bigint NULL,
    [approve_above] bigint NULL,
    [responsible] nvarchar(200) NULL,
    [note] nvarchar(200) NULL,
    [state] nvarchar(40) NOT NULL,
    [begun] bigint NULL,
    [begun_by] nvarchar(200) NULL,
    [asked_by_id] nvarchar(80) NULL,
    [asked_by] nvarchar(200) NULL,
    [ended] bigint NULL,
    [ended_by] nvarchar(200) NULL,
    [end_reason] nvarchar(500) NULL,
    [gains] bigint NULL,
    [losses] bigint NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_counts] PRIMARY KEY ([id])
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
    [destination] nvarchar(200) NULL,
    [reason_code] nvarchar(20) NULL,
    [reference] nvarchar(200) NULL,
    [partner_id] uniqueidentifier NULL,
    [partner_name] nvarchar(200) NULL,
    [extra] bigint NULL,
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

CREATE TABLE [inv_holdings] (
    [id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [lot] nvarchar(60) NOT NULL,
    [serial] nvarchar(60) NOT NULL,
    [bin] nvarchar(40) NOT NULL,
    [quantity] bigint NOT NULL,
    CONSTRAINT [pk_inv_holdings] PRIMARY KEY ([id])
);

CREATE TABLE [inv_item_day_head] (
    [id] int NOT NULL,
    [through] bigint NOT NULL,
    CONSTRAINT [pk_inv_item_day_head] PRIMARY KEY ([id])
);

CREATE TABLE [inv_item_days] (
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [day] int NOT NULL,
    [demand] bigint NOT NULL,
    [received] bigint NOT NULL,
    [cost] bigint NOT NULL,
    CONSTRAINT [pk_inv_item_days] PRIMARY KEY ([item_id], [warehouse_id], [day])
);

CREATE TABLE [inv_item_fields] (
    [id] uniqueidentifier NOT NULL,
    [key] nvarchar(30) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [required] bit NOT NULL,
    [limit] int NULL,
    [choices] nvarchar(max) NULL,
    [position] int NOT NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_item_fields] PRIMARY KEY ([id])
);

CREATE TABLE [inv_item_parts] (
    [part] nvarchar(12) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [no] bigint NOT NULL,
    CONSTRAINT [pk_inv_item_parts] PRIMARY KEY ([part], [no])
);

CREATE TABLE [inv_item_speeds] (
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [picks] int NOT NULL,
    [speed] nvarchar(40) NOT NULL,
    [ranked_at] bigint NOT NULL,
    CONSTRAINT [pk_inv_item_speeds] PRIMARY KEY ([warehouse_id], [item_id])
);

CREATE TABLE [inv_item_tracking] (
    [item_id] uniqueidentifier NOT NULL,
    [tracking] nvarchar(40) NOT NULL,
    [shelf_life_days] int NULL,
    [storage] nvarchar(40) NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_item_tracking] PRIMARY KEY ([item_id])
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
    [cost_pool] nvarchar(40) NOT NULL,
    [weight] bigint NULL,
    [volume] bigint NULL,
    [brand] nvarchar(60) NULL,
    [specification] nvarchar(200) NULL,
    [origin] nvarchar(60) NULL,
    [fields] nvarchar(200) NULL,
    [style_id] uniqueidentifier NULL,
    [variant] nvarchar(100) NULL,
    [picture] nvarchar(64) NULL,
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
    [lot_assumed] bit NOT NULL,
    [effective] bigint NOT NULL,
    [moment] bigint NOT NULL,
    [place] bigint NOT NULL,
    [recorded] bigint NOT NULL,
    [kind] nvarchar(20) NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [entry_unit] nvarchar(20) NULL,
    [other_warehouse_id] uniqueidentifier NULL,
    [parts] nvarchar(max) NULL,
    [leg] int NULL,
    [beside] bigint NULL,
    [told] nvarchar(max) NULL,
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
    [role] nvarchar(20) NULL,
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

CREATE TABLE [inv_lots] (
    [item_id] uniqueidentifier NOT NULL,
    [lot] nvarchar(60) NOT NULL,
    [produced_on] int NULL,
    [expires_on] int NULL,
    [blocked_because] nvarchar(500) NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_lots] PRIMARY KEY ([item_id], [lot])
);

CREATE TABLE [inv_negative_stock] (
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [policy] nvarchar(40) NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_negative_stock] PRIMARY KEY ([item_id], [warehouse_id])
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

CREATE TABLE [inv_period_closings] (
    [id] uniqueidentifier NOT NULL,
    [from] int NOT NULL,
    [through] int NOT NULL,
    [snapshot_id] uniqueidentifier NOT NULL,
    [through_sequence] bigint NOT NULL,
    [value] bigint NOT NULL,
    [at] bigint NOT NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [note] nvarchar(500) NULL,
    CONSTRAINT [pk_inv_period_closings] PRIMARY KEY ([id])
);

CREATE TABLE [inv_period_reopenings] (
    [id] uniqueidentifier NOT NULL,
    [from] int NOT NULL,
    [closed_through] int NOT NULL,
    [reason] nvarchar(500) NOT NULL,
    [asked_at] bigint NOT NULL,
    [asked_by_id] nvarchar(80) NOT NULL,
    [asked_by_name] nvarchar(200) NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [decided_at] bigint NULL,
    [decided_by_id] nvarchar(80) NULL,
    [decided_by_name] nvarchar(200) NULL,
    [through_sequence] bigint NULL,
    [rows_home] int NOT NULL,
    CONSTRAINT [pk_inv_period_reopenings] PRIMARY KEY ([id])
);

CREATE TABLE [inv_period_state] (
    [id] int NOT NULL,
    [closed_through] int NOT NULL,
    CONSTRAINT [pk_inv_period_state] PRIMARY KEY ([id])
);

CREATE TABLE [inv_photos] (
    [id] uniqueidentifier NOT NULL,
    [document_id] uniqueidentifier NOT NULL,
    [sha256] nvarchar(64) NOT NULL,
    [media_type] nvarchar(40) NOT NULL,
    [content] varbinary(max) NOT NULL,
    [added_at] bigint NOT NULL,
    [added_by] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_inv_photos] PRIMARY KEY ([id])
);

CREATE TABLE [inv_places] (
    [pool] bigint NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    CONSTRAINT [pk_inv_places] PRIMARY KEY ([pool], [warehouse_id])
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
    [layers] nvarchar(max) NULL,
    [places] nvarchar(max) NULL,
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

CREATE TABLE [inv_production_orders] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [recipe_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [planned] bigint NOT NULL,
    [due_date] int NULL,
    [note] nvarchar(500) NULL,
    [state] nvarchar(40) NOT NULL,
    [made] bigint NULL,
    [document_id] uniqueidentifier NULL,
    [created_at] bigint NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_production_orders] PRIMARY KEY ([id])
);

CREATE TABLE [inv_reasons] (
    [id] uniqueidentifier NOT NULL,
    [code] nvarchar(20) NOT NULL,
    [code_key] nvarchar(20) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [used_for] nvarchar(40) NOT NULL,
    [contra] nvarchar(40) NOT NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_reasons] PRIMARY KEY ([id])
);

CREATE TABLE [inv_recipes] (
    [id] uniqueidentifier NOT NULL,
    [name] nvarchar(100) NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [yield] bigint NOT NULL,
    [extra] bigint NOT NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_recipes] PRIMARY KEY ([id])
);

CREATE TABLE [inv_recosting_links] (
    [place] bigint NOT NULL,
    [recosting] bigint NOT NULL,
    [moment] bigint NOT NULL,
    CONSTRAINT [pk_inv_recosting_links] PRIMARY KEY ([place])
);

CREATE TABLE [inv_recostings] (
    [id] bigint NOT NULL,
    [moment] bigint NOT NULL,
    [source_kind] nvarchar(20) NOT NULL,
    [source_id] uniqueidentifier NOT NULL,
    [source_number] nvarchar(60) NOT NULL,
    [site] int NOT NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    [reason] nvarchar(500) NULL,
    [started_at] bigint NOT NULL,
    [rows_ahead] bigint NOT NULL,
    CONSTRAINT [pk_inv_recostings] PRIMARY KEY ([id])
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
    [kind] nvarchar(40) NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [rule_id] uniqueidentifier NULL,
    [method] nvarchar(40) NULL,
    [on_hand] bigint NOT NULL,
    [reserved] bigint NOT NULL,
    [on_order] bigint NOT NULL,
    [demand] bigint NOT NULL,
    [demand_days] int NOT NULL,
    [lead_hundredths] int NULL,
    [safety] bigint NOT NULL,
    [minimum] bigint NOT NULL,
    [fill_to] bigint NOT NULL,
    [suggested] bigint NOT NULL,
    [source_warehouse_id] uniqueidentifier NULL,
    [supplier] nvarchar(200) NULL,
    [by_itself] bit NOT NULL,
    [snoozed_until] int NULL,
    [raised_at] bigint NOT NULL,
    [closed_at] bigint NULL,
    [end] nvarchar(40) NULL,
    [document_kind] nvarchar(200) NULL,
    [document_id] uniqueidentifier NULL,
    [document_number] nvarchar(200) NULL,
    CONSTRAINT [pk_inv_reorder_alerts] PRIMARY KEY ([id])
);

CREATE TABLE [inv_reorder_rules] (
    [id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NULL,
    [category] nvarchar(100) NULL,
    [category_key] nvarchar(200) NULL,
    [target] nvarchar(220) NOT NULL,
    [from_day] int NOT NULL,
    [method] nvarchar(40) NOT NULL,
    [minimum] bigint NOT NULL,
    [maximum] bigint NULL,
    [lot] bigint NULL,
    [cover_days] int NULL,
    [service_permille] int NULL,
    [demand_days] int NOT NULL,
    [surplus] bigint NULL,
    [source_warehouse_id] uniqueidentifier NULL,
    [by_itself] bit NOT NULL,
    [snoozed_until] int NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_reorder_rules] PRIMARY KEY ([id])
);

CREATE TABLE [inv_requests] (
    [id] nvarchar(120) NOT NULL,
    [action] nvarchar(200) NOT NULL,
    [fingerprint] nvarchar(64) NOT NULL,
    [answer] nvarchar(max) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_inv_requests] PRIMARY KEY ([id])
);

CREATE TABLE [inv_reservations] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [purpose] nvarchar(200) NOT NULL,
    [until] bigint NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [created_at] bigint NOT NULL,
    [created_by_id] nvarchar(80) NOT NULL,
    [created_by] nvarchar(200) NOT NULL,
    [ended_at] bigint NULL,
    [ended_by] nvarchar(200) NULL,
    [end_reason] nvarchar(500) NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_reservations] PRIMARY KEY ([id])
);

CREATE TABLE [inv_seal_blocks] (
    [number] bigint NOT NULL,
    [first_row] bigint NOT NULL,
    [last_row] bigint NOT NULL,
    [root] varbinary(32) NOT NULL,
    [marks] varbinary(max) NOT NULL,
    [previous] varbinary(32) NOT NULL,
    [sealed_at] bigint NOT NULL,
    [hash] varbinary(32) NOT NULL,
    [signature] varbinary(64) NOT NULL,
    [public_key] varbinary(200) NOT NULL,
    CONSTRAINT [pk_inv_seal_blocks] PRIMARY KEY ([number])
);

CREATE TABLE [inv_snapshot_lines] (
    [snapshot_id] uniqueidentifier NOT NULL,
    [pool] bigint NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    CONSTRAINT [pk_inv_snapshot_lines] PRIMARY KEY ([snapshot_id], [pool], [warehouse_id])
);

CREATE TABLE [inv_snapshots] (
    [id] uniqueidentifier NOT NULL,
    [through] int NOT NULL,
    [through_sequence] bigint NOT NULL,
    [at] bigint NOT NULL,
    [lines] int NOT NULL,
    [value] bigint NOT NULL,
    CONSTRAINT [pk_inv_snapshots] PRIMARY KEY ([id])
);

CREATE TABLE [inv_spellings] (
    [kind] nvarchar(20) NOT NULL,
    [text_key] nvarchar(200) NOT NULL,
    [text] nvarchar(100) NOT NULL,
    CONSTRAINT [pk_inv_spellings] PRIMARY KEY ([kind], [text_key])
);

CREATE TABLE [inv_stock_requests] (
    [id] uniqueidentifier NOT NULL,
    [scrap] bit NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [asked] nvarchar(max) NOT NULL,
    [tried] nvarchar(max) NOT NULL,
    [worth] bigint NOT NULL,
    [line_count] int NOT NULL,
    [reason] nvarchar(500) NULL,
    [reason_code] nvarchar(20) NULL,
    [asked_at] bigint NOT NULL,
    [asked_by_id] nvarchar(80) NOT NULL,
    [asked_by] nvarchar(200) NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [decided_at] bigint NULL,
    [decided_by_id] nvarchar(80) NULL,
    [decided_by] nvarchar(200) NULL,
    [decided_because] nvarchar(500) NULL,
    [document_number] nvarchar(40) NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_stock_requests] PRIMARY KEY ([id])
);

CREATE TABLE [inv_styles] (
    [id] uniqueidentifier NOT NULL,
    [code] nvarchar(40) NOT NULL,
    [code_key] nvarchar(40) NOT NULL,
    [name] nvarchar(2000) NOT NULL,
    [find] nvarchar(200) NOT NULL,
    [axes] nvarchar(200) NOT NULL,
    [unit] nvarchar(20) NOT NULL,
    [category] nvarchar(100) NULL,
    [tax_category] nvarchar(40) NOT NULL,
    [brand] nvarchar(60) NULL,
    [specification] nvarchar(200) NULL,
    [origin] nvarchar(60) NULL,
    [sku_pattern] nvarchar(60) NOT NULL,
    [active] bit NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_styles] PRIMARY KEY ([id])
);

CREATE TABLE [inv_told_alerts] (
    [alert_id] uniqueidentifier NOT NULL,
    [channel] nvarchar(40) NOT NULL,
    [at] bigint NOT NULL,
    CONSTRAINT [pk_inv_told_alerts] PRIMARY KEY ([alert_id], [channel])
);

CREATE TABLE [inv_transfers] (
    [id] uniqueidentifier NOT NULL,
    [number] nvarchar(40) NOT NULL,
    [from_warehouse_id] uniqueidentifier NOT NULL,
    [to_warehouse_id] uniqueidentifier NOT NULL,
    [state] nvarchar(40) NOT NULL,
    [reason] nvarchar(500) NULL,
    [requested_at] bigint NOT NULL,
    [requested_by_id] nvarchar(80) NOT NULL,
    [requested_by] nvarchar(200) NOT NULL,
    [shipped_at] bigint NULL,
    [shipped_by] nvarchar(200) NULL,
    [shipment_id] uniqueidentifier NULL,
    [ended_at] bigint NULL,
    [ended_by] nvarchar(200) NULL,
    [end_reason] nvarchar(500) NULL,
    [receipt_id] uniqueidentifier NULL,
    [difference_id] uniqueidentifier NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_transfers] PRIMARY KEY ([id])
);

CREATE TABLE [inv_valuation_runs] (
    [id] uniqueidentifier NOT NULL,
    [day] int NOT NULL,
    [at] bigint NOT NULL,
    [through_sequence] bigint NOT NULL,
    [lines] int NOT NULL,
    [value] bigint NOT NULL,
    [booked] bigint NULL,
    CONSTRAINT [pk_inv_valuation_runs] PRIMARY KEY ([id])
);

CREATE TABLE [inv_warehouses] (
    [id] uniqueidentifier NOT NULL,
    [code] nvarchar(20) NOT NULL,
    [code_key] nvarchar(20) NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [is_default] bit NOT NULL,
    [active] bit NOT NULL,
    [in_transit] bit NOT NULL,
    [negative_stock] nvarchar(40) NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [pk_inv_warehouses] PRIMARY KEY ([id])
);

CREATE TABLE [inv_count_areas] (
    [count_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [name] nvarchar(200) NOT NULL,
    [counter_id] nvarchar(80) NULL,
    [counter] nvarchar(200) NULL,
    [finished] bigint NULL,
    CONSTRAINT [pk_inv_count_areas] PRIMARY KEY ([count_id], [no]),
    CONSTRAINT [fk_inv_count_areas_count_id] FOREIGN KEY ([count_id]) REFERENCES [inv_counts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_count_entries] (
    [id] uniqueidentifier NOT NULL,
    [count_id] uniqueidentifier NOT NULL,
    [area_no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [round] int NOT NULL,
    [quantity] bigint NOT NULL,
    [counted_at] bigint NOT NULL,
    [recorded] bigint NOT NULL,
    [source] nvarchar(40) NOT NULL,
    [counter_id] nvarchar(80) NOT NULL,
    [counter] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_inv_count_entries] PRIMARY KEY ([id]),
    CONSTRAINT [fk_inv_count_entries_count_id] FOREIGN KEY ([count_id]) REFERENCES [inv_counts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_count_lines] (
    [count_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [area_no] int NOT NULL,
    [no] int NOT NULL,
    [again] bit NOT NULL,
    [cause] nvarchar(40) NULL,
    [note] nvarchar(500) NULL,
    [counters] nvarchar(200) NULL,
    [moment] bigint NULL,
    [book] bigint NULL,
    [counted] bigint NULL,
    [value] bigint NULL,
    CONSTRAINT [pk_inv_count_lines] PRIMARY KEY ([count_id], [item_id]),
    CONSTRAINT [fk_inv_count_lines_count_id] FOREIGN KEY ([count_id]) REFERENCES [inv_counts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_count_tags] (
    [count_id] uniqueidentifier NOT NULL,
    [epc] nvarchar(24) NOT NULL,
    [area_no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [pieces] bigint NOT NULL,
    CONSTRAINT [pk_inv_count_tags] PRIMARY KEY ([count_id], [epc]),
    CONSTRAINT [fk_inv_count_tags_count_id] FOREIGN KEY ([count_id]) REFERENCES [inv_counts] ([id]) ON DELETE CASCADE
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

CREATE TABLE [inv_document_correction_lines] (
    [document_id] uniqueidentifier NOT NULL,
    [correction] int NOT NULL,
    [line] int NOT NULL,
    [was] bigint NOT NULL,
    [is] bigint NOT NULL,
    [value_was] bigint NOT NULL,
    [value_is] bigint NOT NULL,
    CONSTRAINT [pk_inv_document_correction_lines] PRIMARY KEY ([document_id], [correction], [line]),
    CONSTRAINT [fk_inv_document_correction_lines_document_id] FOREIGN KEY ([document_id]) REFERENCES [inv_documents] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_document_corrections] (
    [document_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [correction_id] uniqueidentifier NOT NULL,
    [reason] nvarchar(500) NOT NULL,
    [recorded] bigint NOT NULL,
    [actor_id] nvarchar(80) NOT NULL,
    [actor_name] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_inv_document_corrections] PRIMARY KEY ([document_id], [no]),
    CONSTRAINT [fk_inv_document_corrections_document_id] FOREIGN KEY ([document_id]) REFERENCES [inv_documents] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_document_lines] (
    [document_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [entry_unit] nvarchar(20) NULL,
    [entry_quantity] bigint NULL,
    [lot] nvarchar(60) NULL,
    [serial] nvarchar(60) NULL,
    [bin] nvarchar(40) NULL,
    [to_bin] nvarchar(40) NULL,
    [value] bigint NOT NULL,
    [origin_id] uniqueidentifier NULL,
    [origin_number] nvarchar(60) NULL,
    [origin_line] int NULL,
    [set_cost] bigint NULL,
    CONSTRAINT [pk_inv_document_lines] PRIMARY KEY ([document_id], [no]),
    CONSTRAINT [fk_inv_document_lines_document_id] FOREIGN KEY ([document_id]) REFERENCES [inv_documents] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_landed_charges] (
    [document_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [kind] nvarchar(40) NOT NULL,
    [amount] bigint NOT NULL,
    [basis] nvarchar(40) NOT NULL,
    CONSTRAINT [pk_inv_landed_charges] PRIMARY KEY ([document_id], [no]),
    CONSTRAINT [fk_inv_landed_charges_document_id] FOREIGN KEY ([document_id]) REFERENCES [inv_documents] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_landed_shares] (
    [document_id] uniqueidentifier NOT NULL,
    [charge] int NOT NULL,
    [line] int NOT NULL,
    [share] bigint NOT NULL,
    CONSTRAINT [pk_inv_landed_shares] PRIMARY KEY ([document_id], [charge], [line]),
    CONSTRAINT [fk_inv_landed_shares_document_id] FOREIGN KEY ([document_id]) REFERENCES [inv_documents] ([id]) ON DELETE CASCADE
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

CREATE TABLE [inv_pictures] (
    [id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [position] int NOT NULL,
    [sha256] nvarchar(64) NOT NULL,
    [media_type] nvarchar(40) NOT NULL,
    [content] varbinary(max) NOT NULL,
    [small] varbinary(max) NOT NULL,
    [small_name] nvarchar(64) NOT NULL,
    [added_at] bigint NOT NULL,
    [added_by] nvarchar(200) NOT NULL,
    CONSTRAINT [pk_inv_pictures] PRIMARY KEY ([id]),
    CONSTRAINT [fk_inv_pictures_item_id] FOREIGN KEY ([item_id]) REFERENCES [inv_items] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_recipe_lines] (
    [recipe_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    CONSTRAINT [pk_inv_recipe_lines] PRIMARY KEY ([recipe_id], [no]),
    CONSTRAINT [fk_inv_recipe_lines_recipe_id] FOREIGN KEY ([recipe_id]) REFERENCES [inv_recipes] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_transfer_goods] (
    [transfer_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [line_no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [lot] nvarchar(60) NULL,
    [serial] nvarchar(60) NULL,
    [shipped] bigint NOT NULL,
    [received] bigint NULL,
    CONSTRAINT [pk_inv_transfer_goods] PRIMARY KEY ([transfer_id], [no]),
    CONSTRAINT [fk_inv_transfer_goods_transfer_id] FOREIGN KEY ([transfer_id]) REFERENCES [inv_transfers] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_transfer_lines] (
    [transfer_id] uniqueidentifier NOT NULL,
    [no] int NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [requested] bigint NOT NULL,
    CONSTRAINT [pk_inv_transfer_lines] PRIMARY KEY ([transfer_id], [no]),
    CONSTRAINT [fk_inv_transfer_lines_transfer_id] FOREIGN KEY ([transfer_id]) REFERENCES [inv_transfers] ([id]) ON DELETE CASCADE
);

CREATE TABLE [inv_valuation_lines] (
    [run_id] uniqueidentifier NOT NULL,
    [item_id] uniqueidentifier NOT NULL,
    [warehouse_id] uniqueidentifier NOT NULL,
    [quantity] bigint NOT NULL,
    [value] bigint NOT NULL,
    [costing] nvarchar(40) NOT NULL,
    [category] nvarchar(100) NULL,
    [age30] bigint NOT NULL,
    [age90] bigint NOT NULL,
    [age180] bigint NOT NULL,
    [cost_of_year] bigint NOT NULL,
    CONSTRAINT [pk_inv_valuation_lines] PRIMARY KEY ([run_id], [item_id], [warehouse_id]),
    CONSTRAINT [fk_inv_valuation_lines_run_id] FOREIGN KEY ([run_id]) REFERENCES [inv_valuation_runs] ([id]) ON DELETE CASCADE
);

CREATE INDEX [ix_inv_audit_at] ON [inv_audit] ([at]);

CREATE INDEX [ix_inv_audit_subject] ON [inv_audit] ([subject]);

CREATE UNIQUE INDEX [ix_inv_balances_item_id_warehouse_id_lot] ON [inv_balances] ([item_id], [warehouse_id], [lot]);

CREATE INDEX [ix_inv_balances_recosting] ON [inv_balances] ([recosting]) WHERE recosting IS NOT NULL;

CREATE INDEX [ix_inv_balances_scope] ON [inv_balances] ([scope]) WHERE scope = 'Lot';

CREATE INDEX [ix_inv_barcodes_item_id] ON [inv_barcodes] ([item_id]);

CREATE INDEX [ix_inv_bin_moves_item_id_moved_at] ON [inv_bin_moves] ([item_id], [moved_at]);

CREATE UNIQUE INDEX [ix_inv_bins_warehouse_id_code] ON [inv_bins] ([warehouse_id], [code]);

CREATE INDEX [ix_inv_count_entries_count_id_item_id] ON [inv_count_entries] ([count_id], [item_id]);

CREATE INDEX [ix_inv_count_lines_item_id] ON [inv_count_lines] ([item_id]);

CREATE UNIQUE INDEX [ix_inv_counts_number] ON [inv_counts] ([number]);

CREATE INDEX [ix_inv_counts_plan_id_due] ON [inv_counts] ([plan_id], [due]);

CREATE INDEX [ix_inv_counts_state_due] ON [inv_counts] ([state], [due]);

CREATE INDEX [ix_inv_document_lines_origin_id] ON [inv_document_lines] ([origin_id]) WHERE origin_id IS NOT NULL;

CREATE INDEX [ix_inv_documents_kind_effective] ON [inv_documents] ([kind], [effective]);

CREATE UNIQUE INDEX [ix_inv_documents_number] ON [inv_documents] ([number]);

CREATE INDEX [ix_inv_events_stamp] ON [inv_events] ([stamp]);

CREATE UNIQUE INDEX [ix_inv_holdings_item_id_warehouse_id_lot_serial_bin] ON [inv_holdings] ([item_id], [warehouse_id], [lot], [serial], [bin]);

CREATE INDEX [ix_inv_holdings_warehouse_id_bin] ON [inv_holdings] ([warehouse_id], [bin]);

CREATE INDEX [ix_inv_item_days_day] ON [inv_item_days] ([day]);

CREATE UNIQUE INDEX [ix_inv_item_fields_key] ON [inv_item_fields] ([key]);

CREATE INDEX [ix_inv_items_category_key] ON [inv_items] ([category_key]);

CREATE INDEX [ix_inv_items_change] ON [inv_items] ([change]);

CREATE INDEX [ix_inv_items_find_no] ON [inv_items] ([find_no]);

CREATE UNIQUE INDEX [ix_inv_items_sku_key] ON [inv_items] ([sku_key]);

CREATE UNIQUE INDEX [ix_inv_items_style_id_variant] ON [inv_items] ([style_id], [variant]) WHERE [style_id] IS NOT NULL AND [variant] IS NOT NULL;

CREATE INDEX [ix_inv_ledger_beside_moment_place] ON [inv_ledger] ([beside], [moment], [place]) WHERE beside IS NOT NULL;

CREATE INDEX [ix_inv_ledger_business_date_sequence] ON [inv_ledger] ([business_date], [sequence]);

CREATE INDEX [ix_inv_ledger_effective] ON [inv_ledger] ([effective]);

CREATE INDEX [ix_inv_ledger_item_id] ON [inv_ledger] ([item_id]) WHERE kind = 'standard';

CREATE INDEX [ix_inv_ledger_item_id_lot] ON [inv_ledger] ([item_id], [lot]) WHERE lot IS NOT NULL;

CREATE INDEX [ix_inv_ledger_item_id_serial] ON [inv_ledger] ([item_id], [serial]) WHERE serial IS NOT NULL;

CREATE INDEX [ix_inv_ledger_origin] ON [inv_ledger] ([origin]) WHERE origin IS NOT NULL;

CREATE INDEX [ix_inv_ledger_pool_moment_place] ON [inv_ledger] ([pool], [moment], [place]);

CREATE INDEX [ix_inv_ledger_source_id_source_line] ON [inv_ledger] ([source_id], [source_line]);

CREATE INDEX [ix_inv_parked_state] ON [inv_parked] ([state]);

CREATE INDEX [ix_inv_period_closings_at] ON [inv_period_closings] ([at]);

CREATE INDEX [ix_inv_period_reopenings_asked_at] ON [inv_period_reopenings] ([asked_at]);

CREATE INDEX [ix_inv_photos_document_id] ON [inv_photos] ([document_id]);

CREATE INDEX [ix_inv_pictures_item_id] ON [inv_pictures] ([item_id]);

CREATE INDEX [ix_inv_pictures_small_name] ON [inv_pictures] ([small_name]);

CREATE INDEX [ix_inv_places_item_id] ON [inv_places] ([item_id]);

CREATE INDEX [ix_inv_production_orders_document_id] ON [inv_production_orders] ([document_id]);

CREATE UNIQUE INDEX [ix_inv_production_orders_number] ON [inv_production_orders] ([number]);

CREATE INDEX [ix_inv_production_orders_state_due_date] ON [inv_production_orders] ([state], [due_date]);

CREATE UNIQUE INDEX [ix_inv_reasons_code_key] ON [inv_reasons] ([code_key]);

CREATE INDEX [ix_inv_recipes_item_id] ON [inv_recipes] ([item_id]);

CREATE INDEX [ix_inv_removed_items_change] ON [inv_removed_items] ([change]);

CREATE INDEX [ix_inv_reorder_alerts_closed_at_item_id_warehouse_id] ON [inv_reorder_alerts] ([closed_at], [item_id], [warehouse_id]);

CREATE INDEX [ix_inv_reorder_rules_item_id] ON [inv_reorder_rules] ([item_id]);

CREATE UNIQUE INDEX [ix_inv_reorder_rules_target_warehouse_id_from_day] ON [inv_reorder_rules] ([target], [warehouse_id], [from_day]);

CREATE INDEX [ix_inv_reservations_item_id_warehouse_id_state] ON [inv_reservations] ([item_id], [warehouse_id], [state]);

CREATE UNIQUE INDEX [ix_inv_reservations_number] ON [inv_reservations] ([number]);

CREATE INDEX [ix_inv_reservations_state_until] ON [inv_reservations] ([state], [until]);

CREATE INDEX [ix_inv_snapshots_through_through_sequence] ON [inv_snapshots] ([through], [through_sequence]);

CREATE INDEX [ix_inv_stock_requests_state_asked_at] ON [inv_stock_requests] ([state], [asked_at]);

CREATE UNIQUE INDEX [ix_inv_styles_code_key] ON [inv_styles] ([code_key]);

CREATE UNIQUE INDEX [ix_inv_transfers_number] ON [inv_transfers] ([number]);

CREATE INDEX [ix_inv_transfers_state_requested_at] ON [inv_transfers] ([state], [requested_at]);

CREATE INDEX [ix_inv_valuation_runs_day] ON [inv_valuation_runs] ([day]);

CREATE UNIQUE INDEX [ix_inv_warehouses_code_key] ON [inv_warehouses] ([code_key]);

INSERT INTO [migrations] ([MigrationId], [ProductVersion])
VALUES (N'_Initial', N'10.0.');

COMMIT;
GO


CREATE OR ALTER TRIGGER inv_audit_append_only ON inv_audit INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_audit is append-only', 1; END

CREATE OR ALTER TRIGGER inv_bin_moves_append_only ON inv_bin_moves INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_bin_moves is append-only', 1; END

CREATE OR ALTER TRIGGER inv_count_entries_append_only ON inv_count_entries INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_count_entries is append-only', 1; END

CREATE OR ALTER TRIGGER inv_count_tags_append_only ON inv_count_tags INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_count_tags is append-only', 1; END

CREATE OR ALTER TRIGGER inv_document_cancellations_append_only ON inv_document_cancellations INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_document_cancellations is append-only', 1; END

CREATE OR ALTER TRIGGER inv_document_correction_lines_append_only ON inv_document_correction_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_document_correction_lines is append-only', 1; END

CREATE OR ALTER TRIGGER inv_document_corrections_append_only ON inv_document_corrections INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_document_corrections is append-only', 1; END

CREATE OR ALTER TRIGGER inv_document_lines_append_only ON inv_document_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_document_lines is append-only', 1; END

CREATE OR ALTER TRIGGER inv_documents_append_only ON inv_documents INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_documents is append-only', 1; END

CREATE OR ALTER TRIGGER inv_events_append_only ON inv_events INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_events is append-only', 1; END

CREATE OR ALTER TRIGGER inv_landed_charges_append_only ON inv_landed_charges INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_landed_charges is append-only', 1; END

CREATE OR ALTER TRIGGER inv_landed_shares_append_only ON inv_landed_shares INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_landed_shares is append-only', 1; END

CREATE OR ALTER TRIGGER inv_ledger_append_only ON inv_ledger INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_ledger is append-only', 1; END

CREATE OR ALTER TRIGGER inv_period_closings_append_only ON inv_period_closings INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_period_closings is append-only', 1; END

CREATE OR ALTER TRIGGER inv_photos_append_only ON inv_photos INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_photos is append-only', 1; END

CREATE OR ALTER TRIGGER inv_seal_blocks_append_only ON inv_seal_blocks INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_seal_blocks is append-only', 1; END

CREATE OR ALTER TRIGGER inv_snapshot_lines_append_only ON inv_snapshot_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_snapshot_lines is append-only', 1; END

CREATE OR ALTER TRIGGER inv_snapshots_append_only ON inv_snapshots INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_snapshots is append-only', 1; END

CREATE OR ALTER TRIGGER inv_transfer_lines_append_only ON inv_transfer_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_transfer_lines is append-only', 1; END

CREATE OR ALTER TRIGGER inv_valuation_lines_append_only ON inv_valuation_lines INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_valuation_lines is append-only', 1; END

CREATE OR ALTER TRIGGER inv_valuation_runs_append_only ON inv_valuation_runs INSTEAD OF UPDATE, DELETE AS
BEGIN THROW 50001, 'inv_valuation_runs is append-only', 1; END
