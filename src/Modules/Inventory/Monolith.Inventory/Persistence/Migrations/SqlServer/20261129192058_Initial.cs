using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Inventory.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inv_alert_channels",
                columns: table => new
                {
                    channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    last_day = table.Column<int>(type: "int", nullable: true),
                    last_sent = table.Column<long>(type: "bigint", nullable: true),
                    failures = table.Column<int>(type: "int", nullable: false),
                    next_try = table.Column<long>(type: "bigint", nullable: true),
                    last_failure = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_alert_channels", x => x.channel);
                });

            migrationBuilder.CreateTable(
                name: "inv_alert_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    mail_on = table.Column<bool>(type: "bit", nullable: false),
                    smtp_host = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    smtp_port = table.Column<int>(type: "int", nullable: false),
                    smtp_security = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    smtp_user = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    mail_from = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    mail_to = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    digest_hour = table.Column<int>(type: "int", nullable: false),
                    hook_on = table.Column<bool>(type: "bit", nullable: false),
                    hook_url = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_alert_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_approval_limits",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    adjustment = table.Column<long>(type: "bigint", nullable: true),
                    scrap = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_approval_limits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    actor_kind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    before = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    after = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_balances",
                columns: table => new
                {
                    pool = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    costing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    cost_value = table.Column<long>(type: "bigint", nullable: false),
                    cost_quantity = table.Column<long>(type: "bigint", nullable: false),
                    last_effective = table.Column<long>(type: "bigint", nullable: false),
                    next_layer = table.Column<int>(type: "int", nullable: false),
                    since_mark = table.Column<int>(type: "int", nullable: false),
                    recosting = table.Column<long>(type: "bigint", nullable: true),
                    open_moment = table.Column<long>(type: "bigint", nullable: true),
                    open_place = table.Column<long>(type: "bigint", nullable: true),
                    unsettled = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_balances", x => x.pool);
                });

            migrationBuilder.CreateTable(
                name: "inv_bin_moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    serial = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    from_bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    to_bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    moved_at = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_bin_moves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_bins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    zone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    aisle = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    walk = table.Column<int>(type: "int", nullable: false),
                    category_key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    category = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    storage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    capacity = table.Column<long>(type: "bigint", nullable: true),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_bins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_count_choices",
                columns: table => new
                {
                    owner_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_count_choices", x => new { x.owner_id, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "inv_count_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    rhythm = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    weekday = table.Column<int>(type: "int", nullable: true),
                    day_of_month = table.Column<int>(type: "int", nullable: true),
                    minute_of_day = table.Column<int>(type: "int", nullable: false),
                    scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    most_items = table.Column<int>(type: "int", nullable: true),
                    by_area = table.Column<bool>(type: "bit", nullable: false),
                    blind = table.Column<bool>(type: "bit", nullable: false),
                    pauses_sales = table.Column<bool>(type: "bit", nullable: false),
                    tolerance_percent = table.Column<long>(type: "bigint", nullable: true),
                    tolerance_value = table.Column<long>(type: "bigint", nullable: true),
                    approve_above = table.Column<long>(type: "bigint", nullable: true),
                    responsible = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    last_day = table.Column<int>(type: "int", nullable: true),
                    since = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_count_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    most_items = table.Column<int>(type: "int", nullable: true),
                    by_area = table.Column<bool>(type: "bit", nullable: false),
                    drill = table.Column<bool>(type: "bit", nullable: false),
                    blind = table.Column<bool>(type: "bit", nullable: false),
                    pauses_sales = table.Column<bool>(type: "bit", nullable: false),
                    tolerance_percent = table.Column<long>(type: "bigint", nullable: true),
                    tolerance_value = table.Column<long>(type: "bigint", nullable: true),
                    approve_above = table.Column<long>(type: "bigint", nullable: true),
                    responsible = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    begun = table.Column<long>(type: "bigint", nullable: true),
                    begun_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    asked_by_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    asked_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ended = table.Column<long>(type: "bigint", nullable: true),
                    ended_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    end_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    gains = table.Column<long>(type: "bigint", nullable: true),
                    losses = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_counts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    to_warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    site = table.Column<int>(type: "int", nullable: false),
                    business_date = table.Column<int>(type: "int", nullable: false),
                    effective = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    destination = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    reason_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    partner_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    partner_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    extra = table.Column<long>(type: "bigint", nullable: true),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    stamp = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    payload = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_holdings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    serial = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_holdings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_item_day_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    through = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_item_day_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_item_days",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    day = table.Column<int>(type: "int", nullable: false),
                    demand = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_item_days", x => new { x.item_id, x.warehouse_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "inv_item_fields",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    key = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    required = table.Column<bool>(type: "bit", nullable: false),
                    limit = table.Column<int>(type: "int", nullable: true),
                    choices = table.Column<string>(type: "nvarchar(max)", maxLength: 6100, nullable: true),
                    position = table.Column<int>(type: "int", nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_item_fields", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_item_parts",
                columns: table => new
                {
                    part = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_item_parts", x => new { x.part, x.no });
                });

            migrationBuilder.CreateTable(
                name: "inv_item_speeds",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    picks = table.Column<int>(type: "int", nullable: false),
                    speed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ranked_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_item_speeds", x => new { x.warehouse_id, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "inv_item_tracking",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    tracking = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    shelf_life_days = table.Column<int>(type: "int", nullable: true),
                    storage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_item_tracking", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "inv_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sku = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    sku_key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    quantity_digits = table.Column<int>(type: "int", nullable: false),
                    category = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    category_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    tax_category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    is_service = table.Column<bool>(type: "bit", nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    costing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    cost_pool = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    weight = table.Column<long>(type: "bigint", nullable: true),
                    volume = table.Column<long>(type: "bigint", nullable: true),
                    brand = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    specification = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    origin = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    fields = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    style_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    variant = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    picture = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false),
                    find_no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_last_purchases",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    effective = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_last_purchases", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "inv_layers",
                columns: table => new
                {
                    pool = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    receipt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_layers", x => new { x.pool, x.number });
                });

            migrationBuilder.CreateTable(
                name: "inv_ledger",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    pool = table.Column<long>(type: "bigint", nullable: true),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    site = table.Column<int>(type: "int", nullable: false),
                    business_date = table.Column<int>(type: "int", nullable: false),
                    bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    serial = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    lot_assumed = table.Column<bool>(type: "bit", nullable: false),
                    effective = table.Column<long>(type: "bigint", nullable: false),
                    moment = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    entry_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    other_warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    parts = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    leg = table.Column<int>(type: "int", nullable: true),
                    beside = table.Column<long>(type: "bigint", nullable: true),
                    told = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    entry_quantity = table.Column<long>(type: "bigint", nullable: true),
                    contra = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    source_kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    source_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source_line = table.Column<int>(type: "int", nullable: false),
                    source_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    corrects = table.Column<long>(type: "bigint", nullable: true),
                    role = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    cause = table.Column<long>(type: "bigint", nullable: true),
                    origin = table.Column<long>(type: "bigint", nullable: true),
                    fallback_value = table.Column<long>(type: "bigint", nullable: true),
                    fallback_quantity = table.Column<long>(type: "bigint", nullable: true),
                    late = table.Column<bool>(type: "bit", nullable: false),
                    provisional = table.Column<bool>(type: "bit", nullable: false),
                    zero_cost = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_ledger", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "inv_ledger_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    pools = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_ledger_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_lots",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    produced_on = table.Column<int>(type: "int", nullable: true),
                    expires_on = table.Column<int>(type: "int", nullable: true),
                    blocked_because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_lots", x => new { x.item_id, x.lot });
                });

            migrationBuilder.CreateTable(
                name: "inv_negative_stock",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    policy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_negative_stock", x => new { x.item_id, x.warehouse_id });
                });

            migrationBuilder.CreateTable(
                name: "inv_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "inv_parked",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    subscriber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    payload = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    failure = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    parked_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_period_closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    from = table.Column<int>(type: "int", nullable: false),
                    through = table.Column<int>(type: "int", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    through_sequence = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_period_closings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_period_reopenings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    from = table.Column<int>(type: "int", nullable: false),
                    closed_through = table.Column<int>(type: "int", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    asked_by_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    asked_by_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    decided_by_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    decided_by_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    through_sequence = table.Column<long>(type: "bigint", nullable: true),
                    rows_home = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_period_reopenings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_period_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    closed_through = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_period_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_photos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_places",
                columns: table => new
                {
                    pool = table.Column<long>(type: "bigint", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_places", x => new { x.pool, x.warehouse_id });
                });

            migrationBuilder.CreateTable(
                name: "inv_pool_marks",
                columns: table => new
                {
                    pool = table.Column<long>(type: "bigint", nullable: false),
                    moment = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    cost_value = table.Column<long>(type: "bigint", nullable: false),
                    cost_quantity = table.Column<long>(type: "bigint", nullable: false),
                    next_layer = table.Column<int>(type: "int", nullable: false),
                    layers = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    places = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_pool_marks", x => new { x.pool, x.moment, x.place });
                });

            migrationBuilder.CreateTable(
                name: "inv_positions",
                columns: table => new
                {
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    moved_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "inv_production_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    recipe_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    planned = table.Column<long>(type: "bigint", nullable: false),
                    due_date = table.Column<int>(type: "int", nullable: true),
                    note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    made = table.Column<long>(type: "bigint", nullable: true),
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_production_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_reasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    code_key = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    used_for = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    contra = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_recipes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    yield = table.Column<long>(type: "bigint", nullable: false),
                    extra = table.Column<long>(type: "bigint", nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_recipes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_recosting_links",
                columns: table => new
                {
                    place = table.Column<long>(type: "bigint", nullable: false),
                    recosting = table.Column<long>(type: "bigint", nullable: false),
                    moment = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_recosting_links", x => x.place);
                });

            migrationBuilder.CreateTable(
                name: "inv_recostings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    moment = table.Column<long>(type: "bigint", nullable: false),
                    source_kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    source_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    site = table.Column<int>(type: "int", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    rows_ahead = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_recostings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_removed_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sku = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_removed_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_reorder_alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    rule_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    on_hand = table.Column<long>(type: "bigint", nullable: false),
                    reserved = table.Column<long>(type: "bigint", nullable: false),
                    on_order = table.Column<long>(type: "bigint", nullable: false),
                    demand = table.Column<long>(type: "bigint", nullable: false),
                    demand_days = table.Column<int>(type: "int", nullable: false),
                    lead_hundredths = table.Column<int>(type: "int", nullable: true),
                    safety = table.Column<long>(type: "bigint", nullable: false),
                    minimum = table.Column<long>(type: "bigint", nullable: false),
                    fill_to = table.Column<long>(type: "bigint", nullable: false),
                    suggested = table.Column<long>(type: "bigint", nullable: false),
                    source_warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    supplier = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    by_itself = table.Column<bool>(type: "bit", nullable: false),
                    snoozed_until = table.Column<int>(type: "int", nullable: true),
                    raised_at = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    end = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    document_kind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    document_number = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_reorder_alerts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_reorder_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    category = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    category_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    target = table.Column<string>(type: "nvarchar(220)", maxLength: 220, nullable: false),
                    from_day = table.Column<int>(type: "int", nullable: false),
                    method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    minimum = table.Column<long>(type: "bigint", nullable: false),
                    maximum = table.Column<long>(type: "bigint", nullable: true),
                    lot = table.Column<long>(type: "bigint", nullable: true),
                    cover_days = table.Column<int>(type: "int", nullable: true),
                    service_permille = table.Column<int>(type: "int", nullable: true),
                    demand_days = table.Column<int>(type: "int", nullable: false),
                    surplus = table.Column<long>(type: "bigint", nullable: true),
                    source_warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    by_itself = table.Column<bool>(type: "bit", nullable: false),
                    snoozed_until = table.Column<int>(type: "int", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_reorder_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    action = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_reservations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    purpose = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    created_by_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    created_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    end_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_reservations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_seal_blocks",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    first_row = table.Column<long>(type: "bigint", nullable: false),
                    last_row = table.Column<long>(type: "bigint", nullable: false),
                    root = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    marks = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    previous = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    sealed_at = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    signature = table.Column<byte[]>(type: "varbinary(64)", maxLength: 64, nullable: false),
                    public_key = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_seal_blocks", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "inv_snapshot_lines",
                columns: table => new
                {
                    snapshot_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    pool = table.Column<long>(type: "bigint", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_snapshot_lines", x => new { x.snapshot_id, x.pool, x.warehouse_id });
                });

            migrationBuilder.CreateTable(
                name: "inv_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    through = table.Column<int>(type: "int", nullable: false),
                    through_sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<int>(type: "int", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_spellings",
                columns: table => new
                {
                    kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    text_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_spellings", x => new { x.kind, x.text_key });
                });

            migrationBuilder.CreateTable(
                name: "inv_stock_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    scrap = table.Column<bool>(type: "bit", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    asked = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    tried = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    worth = table.Column<long>(type: "bigint", nullable: false),
                    line_count = table.Column<int>(type: "int", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    reason_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    asked_by_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    asked_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    decided_by_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    decided_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    decided_because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    document_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_stock_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_styles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    code_key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    find = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    axes = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    category = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    tax_category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    brand = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    specification = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    origin = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    sku_pattern = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_styles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_told_alerts",
                columns: table => new
                {
                    alert_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_told_alerts", x => new { x.alert_id, x.channel });
                });

            migrationBuilder.CreateTable(
                name: "inv_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    from_warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    to_warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    requested_at = table.Column<long>(type: "bigint", nullable: false),
                    requested_by_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    requested_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    shipped_at = table.Column<long>(type: "bigint", nullable: true),
                    shipped_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    shipment_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    end_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    receipt_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    difference_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_transfers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_valuation_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    day = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    through_sequence = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<int>(type: "int", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    booked = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_valuation_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_warehouses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    code_key = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    is_default = table.Column<bool>(type: "bit", nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    in_transit = table.Column<bool>(type: "bit", nullable: false),
                    negative_stock = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_warehouses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inv_count_areas",
                columns: table => new
                {
                    count_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    counter_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    counter = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    finished = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_count_areas", x => new { x.count_id, x.no });
                    table.ForeignKey(
                        name: "fk_inv_count_areas_count_id",
                        column: x => x.count_id,
                        principalTable: "inv_counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_count_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    count_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    area_no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    round = table.Column<int>(type: "int", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    counted_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    counter_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    counter = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_count_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_inv_count_entries_count_id",
                        column: x => x.count_id,
                        principalTable: "inv_counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_count_lines",
                columns: table => new
                {
                    count_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    area_no = table.Column<int>(type: "int", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    again = table.Column<bool>(type: "bit", nullable: false),
                    cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    counters = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    moment = table.Column<long>(type: "bigint", nullable: true),
                    book = table.Column<long>(type: "bigint", nullable: true),
                    counted = table.Column<long>(type: "bigint", nullable: true),
                    value = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_count_lines", x => new { x.count_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_inv_count_lines_count_id",
                        column: x => x.count_id,
                        principalTable: "inv_counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_count_tags",
                columns: table => new
                {
                    count_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    epc = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    area_no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    pieces = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_count_tags", x => new { x.count_id, x.epc });
                    table.ForeignKey(
                        name: "fk_inv_count_tags_count_id",
                        column: x => x.count_id,
                        principalTable: "inv_counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_document_cancellations",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    cancellation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_document_cancellations", x => x.document_id);
                    table.ForeignKey(
                        name: "fk_inv_document_cancellations_document_id",
                        column: x => x.document_id,
                        principalTable: "inv_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_document_correction_lines",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    correction = table.Column<int>(type: "int", nullable: false),
                    line = table.Column<int>(type: "int", nullable: false),
                    was = table.Column<long>(type: "bigint", nullable: false),
                    @is = table.Column<long>(name: "is", type: "bigint", nullable: false),
                    value_was = table.Column<long>(type: "bigint", nullable: false),
                    value_is = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_document_correction_lines", x => new { x.document_id, x.correction, x.line });
                    table.ForeignKey(
                        name: "fk_inv_document_correction_lines_document_id",
                        column: x => x.document_id,
                        principalTable: "inv_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_document_corrections",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    correction_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_document_corrections", x => new { x.document_id, x.no });
                    table.ForeignKey(
                        name: "fk_inv_document_corrections_document_id",
                        column: x => x.document_id,
                        principalTable: "inv_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_document_lines",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    entry_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    entry_quantity = table.Column<long>(type: "bigint", nullable: true),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    serial = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    to_bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    origin_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    origin_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    origin_line = table.Column<int>(type: "int", nullable: true),
                    set_cost = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_document_lines", x => new { x.document_id, x.no });
                    table.ForeignKey(
                        name: "fk_inv_document_lines_document_id",
                        column: x => x.document_id,
                        principalTable: "inv_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_landed_charges",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_landed_charges", x => new { x.document_id, x.no });
                    table.ForeignKey(
                        name: "fk_inv_landed_charges_document_id",
                        column: x => x.document_id,
                        principalTable: "inv_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_landed_shares",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    charge = table.Column<int>(type: "int", nullable: false),
                    line = table.Column<int>(type: "int", nullable: false),
                    share = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_landed_shares", x => new { x.document_id, x.charge, x.line });
                    table.ForeignKey(
                        name: "fk_inv_landed_shares_document_id",
                        column: x => x.document_id,
                        principalTable: "inv_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_barcodes",
                columns: table => new
                {
                    code_key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    pack_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_barcodes", x => x.code_key);
                    table.ForeignKey(
                        name: "fk_inv_barcodes_item_id",
                        column: x => x.item_id,
                        principalTable: "inv_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_packs",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    unit_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    for_buying = table.Column<bool>(type: "bit", nullable: false),
                    for_selling = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_packs", x => new { x.item_id, x.unit_key });
                    table.ForeignKey(
                        name: "fk_inv_packs_item_id",
                        column: x => x.item_id,
                        principalTable: "inv_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_pictures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    small = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    small_name = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_pictures", x => x.id);
                    table.ForeignKey(
                        name: "fk_inv_pictures_item_id",
                        column: x => x.item_id,
                        principalTable: "inv_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_recipe_lines",
                columns: table => new
                {
                    recipe_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_recipe_lines", x => new { x.recipe_id, x.no });
                    table.ForeignKey(
                        name: "fk_inv_recipe_lines_recipe_id",
                        column: x => x.recipe_id,
                        principalTable: "inv_recipes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_transfer_goods",
                columns: table => new
                {
                    transfer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    line_no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    serial = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    shipped = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_transfer_goods", x => new { x.transfer_id, x.no });
                    table.ForeignKey(
                        name: "fk_inv_transfer_goods_transfer_id",
                        column: x => x.transfer_id,
                        principalTable: "inv_transfers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_transfer_lines",
                columns: table => new
                {
                    transfer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    requested = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_transfer_lines", x => new { x.transfer_id, x.no });
                    table.ForeignKey(
                        name: "fk_inv_transfer_lines_transfer_id",
                        column: x => x.transfer_id,
                        principalTable: "inv_transfers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inv_valuation_lines",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    costing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    age30 = table.Column<long>(type: "bigint", nullable: false),
                    age90 = table.Column<long>(type: "bigint", nullable: false),
                    age180 = table.Column<long>(type: "bigint", nullable: false),
                    cost_of_year = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inv_valuation_lines", x => new { x.run_id, x.item_id, x.warehouse_id });
                    table.ForeignKey(
                        name: "fk_inv_valuation_lines_run_id",
                        column: x => x.run_id,
                        principalTable: "inv_valuation_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inv_audit_at",
                table: "inv_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_inv_audit_subject",
                table: "inv_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_inv_balances_item_id_warehouse_id_lot",
                table: "inv_balances",
                columns: new[] { "item_id", "warehouse_id", "lot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_balances_recosting",
                table: "inv_balances",
                column: "recosting",
                filter: "recosting IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inv_balances_scope",
                table: "inv_balances",
                column: "scope",
                filter: "scope = 'Lot'");

            migrationBuilder.CreateIndex(
                name: "ix_inv_barcodes_item_id",
                table: "inv_barcodes",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_bin_moves_item_id_moved_at",
                table: "inv_bin_moves",
                columns: new[] { "item_id", "moved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_bins_warehouse_id_code",
                table: "inv_bins",
                columns: new[] { "warehouse_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_count_entries_count_id_item_id",
                table: "inv_count_entries",
                columns: new[] { "count_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_count_lines_item_id",
                table: "inv_count_lines",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_counts_number",
                table: "inv_counts",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_counts_plan_id_due",
                table: "inv_counts",
                columns: new[] { "plan_id", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_counts_state_due",
                table: "inv_counts",
                columns: new[] { "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_document_lines_origin_id",
                table: "inv_document_lines",
                column: "origin_id",
                filter: "origin_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inv_documents_kind_effective",
                table: "inv_documents",
                columns: new[] { "kind", "effective" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_documents_number",
                table: "inv_documents",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_events_stamp",
                table: "inv_events",
                column: "stamp");

            migrationBuilder.CreateIndex(
                name: "ix_inv_holdings_item_id_warehouse_id_lot_serial_bin",
                table: "inv_holdings",
                columns: new[] { "item_id", "warehouse_id", "lot", "serial", "bin" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_holdings_warehouse_id_bin",
                table: "inv_holdings",
                columns: new[] { "warehouse_id", "bin" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_item_days_day",
                table: "inv_item_days",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_inv_item_fields_key",
                table: "inv_item_fields",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_items_category_key",
                table: "inv_items",
                column: "category_key");

            migrationBuilder.CreateIndex(
                name: "ix_inv_items_change",
                table: "inv_items",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_inv_items_find_no",
                table: "inv_items",
                column: "find_no");

            migrationBuilder.CreateIndex(
                name: "ix_inv_items_sku_key",
                table: "inv_items",
                column: "sku_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_items_style_id_variant",
                table: "inv_items",
                columns: new[] { "style_id", "variant" },
                unique: true,
                filter: "[style_id] IS NOT NULL AND [variant] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_beside_moment_place",
                table: "inv_ledger",
                columns: new[] { "beside", "moment", "place" },
                filter: "beside IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_business_date_sequence",
                table: "inv_ledger",
                columns: new[] { "business_date", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_effective",
                table: "inv_ledger",
                column: "effective");

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_item_id",
                table: "inv_ledger",
                column: "item_id",
                filter: "kind = 'standard'");

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_item_id_lot",
                table: "inv_ledger",
                columns: new[] { "item_id", "lot" },
                filter: "lot IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_item_id_serial",
                table: "inv_ledger",
                columns: new[] { "item_id", "serial" },
                filter: "serial IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_origin",
                table: "inv_ledger",
                column: "origin",
                filter: "origin IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_pool_moment_place",
                table: "inv_ledger",
                columns: new[] { "pool", "moment", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_ledger_source_id_source_line",
                table: "inv_ledger",
                columns: new[] { "source_id", "source_line" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_parked_state",
                table: "inv_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_inv_period_closings_at",
                table: "inv_period_closings",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_inv_period_reopenings_asked_at",
                table: "inv_period_reopenings",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_inv_photos_document_id",
                table: "inv_photos",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_pictures_item_id",
                table: "inv_pictures",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_pictures_small_name",
                table: "inv_pictures",
                column: "small_name");

            migrationBuilder.CreateIndex(
                name: "ix_inv_places_item_id",
                table: "inv_places",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_production_orders_document_id",
                table: "inv_production_orders",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_production_orders_number",
                table: "inv_production_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_production_orders_state_due_date",
                table: "inv_production_orders",
                columns: new[] { "state", "due_date" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_reasons_code_key",
                table: "inv_reasons",
                column: "code_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_recipes_item_id",
                table: "inv_recipes",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_removed_items_change",
                table: "inv_removed_items",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_inv_reorder_alerts_closed_at_item_id_warehouse_id",
                table: "inv_reorder_alerts",
                columns: new[] { "closed_at", "item_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_reorder_rules_item_id",
                table: "inv_reorder_rules",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_inv_reorder_rules_target_warehouse_id_from_day",
                table: "inv_reorder_rules",
                columns: new[] { "target", "warehouse_id", "from_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_reservations_item_id_warehouse_id_state",
                table: "inv_reservations",
                columns: new[] { "item_id", "warehouse_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_reservations_number",
                table: "inv_reservations",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_reservations_state_until",
                table: "inv_reservations",
                columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_snapshots_through_through_sequence",
                table: "inv_snapshots",
                columns: new[] { "through", "through_sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_stock_requests_state_asked_at",
                table: "inv_stock_requests",
                columns: new[] { "state", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_styles_code_key",
                table: "inv_styles",
                column: "code_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_transfers_number",
                table: "inv_transfers",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inv_transfers_state_requested_at",
                table: "inv_transfers",
                columns: new[] { "state", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inv_valuation_runs_day",
                table: "inv_valuation_runs",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_inv_warehouses_code_key",
                table: "inv_warehouses",
                column: "code_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inv_alert_channels");

            migrationBuilder.DropTable(
                name: "inv_alert_settings");

            migrationBuilder.DropTable(
                name: "inv_approval_limits");

            migrationBuilder.DropTable(
                name: "inv_audit");

            migrationBuilder.DropTable(
                name: "inv_balances");

            migrationBuilder.DropTable(
                name: "inv_barcodes");

            migrationBuilder.DropTable(
                name: "inv_bin_moves");

            migrationBuilder.DropTable(
                name: "inv_bins");

            migrationBuilder.DropTable(
                name: "inv_count_areas");

            migrationBuilder.DropTable(
                name: "inv_count_choices");

            migrationBuilder.DropTable(
                name: "inv_count_entries");

            migrationBuilder.DropTable(
                name: "inv_count_lines");

            migrationBuilder.DropTable(
                name: "inv_count_plans");

            migrationBuilder.DropTable(
                name: "inv_count_tags");

            migrationBuilder.DropTable(
                name: "inv_document_cancellations");

            migrationBuilder.DropTable(
                name: "inv_document_correction_lines");

            migrationBuilder.DropTable(
                name: "inv_document_corrections");

            migrationBuilder.DropTable(
                name: "inv_document_lines");

            migrationBuilder.DropTable(
                name: "inv_events");

            migrationBuilder.DropTable(
                name: "inv_holdings");

            migrationBuilder.DropTable(
                name: "inv_item_day_head");

            migrationBuilder.DropTable(
                name: "inv_item_days");

            migrationBuilder.DropTable(
                name: "inv_item_fields");

            migrationBuilder.DropTable(
                name: "inv_item_parts");

            migrationBuilder.DropTable(
                name: "inv_item_speeds");

            migrationBuilder.DropTable(
                name: "inv_item_tracking");

            migrationBuilder.DropTable(
                name: "inv_landed_charges");

            migrationBuilder.DropTable(
                name: "inv_landed_shares");

            migrationBuilder.DropTable(
                name: "inv_last_purchases");

            migrationBuilder.DropTable(
                name: "inv_layers");

            migrationBuilder.DropTable(
                name: "inv_ledger");

            migrationBuilder.DropTable(
                name: "inv_ledger_head");

            migrationBuilder.DropTable(
                name: "inv_lots");

            migrationBuilder.DropTable(
                name: "inv_negative_stock");

            migrationBuilder.DropTable(
                name: "inv_numbers");

            migrationBuilder.DropTable(
                name: "inv_packs");

            migrationBuilder.DropTable(
                name: "inv_parked");

            migrationBuilder.DropTable(
                name: "inv_period_closings");

            migrationBuilder.DropTable(
                name: "inv_period_reopenings");

            migrationBuilder.DropTable(
                name: "inv_period_state");

            migrationBuilder.DropTable(
                name: "inv_photos");

            migrationBuilder.DropTable(
                name: "inv_pictures");

            migrationBuilder.DropTable(
                name: "inv_places");

            migrationBuilder.DropTable(
                name: "inv_pool_marks");

            migrationBuilder.DropTable(
                name: "inv_positions");

            migrationBuilder.DropTable(
                name: "inv_production_orders");

            migrationBuilder.DropTable(
                name: "inv_reasons");

            migrationBuilder.DropTable(
                name: "inv_recipe_lines");

            migrationBuilder.DropTable(
                name: "inv_recosting_links");

            migrationBuilder.DropTable(
                name: "inv_recostings");

            migrationBuilder.DropTable(
                name: "inv_removed_items");

            migrationBuilder.DropTable(
                name: "inv_reorder_alerts");

            migrationBuilder.DropTable(
                name: "inv_reorder_rules");

            migrationBuilder.DropTable(
                name: "inv_requests");

            migrationBuilder.DropTable(
                name: "inv_reservations");

            migrationBuilder.DropTable(
                name: "inv_seal_blocks");

            migrationBuilder.DropTable(
                name: "inv_snapshot_lines");

            migrationBuilder.DropTable(
                name: "inv_snapshots");

            migrationBuilder.DropTable(
                name: "inv_spellings");

            migrationBuilder.DropTable(
                name: "inv_stock_requests");

            migrationBuilder.DropTable(
                name: "inv_styles");

            migrationBuilder.DropTable(
                name: "inv_told_alerts");

            migrationBuilder.DropTable(
                name: "inv_transfer_goods");

            migrationBuilder.DropTable(
                name: "inv_transfer_lines");

            migrationBuilder.DropTable(
                name: "inv_valuation_lines");

            migrationBuilder.DropTable(
                name: "inv_warehouses");

            migrationBuilder.DropTable(
                name: "inv_counts");

            migrationBuilder.DropTable(
                name: "inv_documents");

            migrationBuilder.DropTable(
                name: "inv_items");

            migrationBuilder.DropTable(
                name: "inv_recipes");

            migrationBuilder.DropTable(
                name: "inv_transfers");

            migrationBuilder.DropTable(
                name: "inv_valuation_runs");
        }
    }
}
