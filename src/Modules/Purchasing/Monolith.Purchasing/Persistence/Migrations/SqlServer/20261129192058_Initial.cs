using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Purchasing.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pur_audit",
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
                    table.PrimaryKey("pk_pur_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pur_events",
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
                    table.PrimaryKey("pk_pur_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pur_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "pur_order_lines",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sku = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    entry_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    entry_quantity = table.Column<long>(type: "bigint", nullable: true),
                    unit_price = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    find = table.Column<string>(type: "nvarchar(2065)", maxLength: 2065, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_order_lines", x => new { x.order_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "pur_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    supplier_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    site = table.Column<int>(type: "int", nullable: false),
                    order_date = table.Column<int>(type: "int", nullable: false),
                    delivery_date = table.Column<int>(type: "int", nullable: true),
                    note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    approved_at = table.Column<long>(type: "bigint", nullable: true),
                    approved_by_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    approved_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    closed_by_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    closed_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    close_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    receipts = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pur_parked",
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
                    table.PrimaryKey("pk_pur_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pur_positions",
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
                    table.PrimaryKey("pk_pur_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "pur_receipt_lines",
                columns: table => new
                {
                    receipt_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    order_line_no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sku = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    unit_price = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    over = table.Column<long>(type: "bigint", nullable: false),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    serial = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    expires_on = table.Column<int>(type: "int", nullable: true),
                    produced_on = table.Column<int>(type: "int", nullable: true),
                    bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    entry_unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    entry_quantity = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_receipt_lines", x => new { x.receipt_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "pur_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    supplier_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    supplier_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    site = table.Column<int>(type: "int", nullable: false),
                    business_date = table.Column<int>(type: "int", nullable: false),
                    effective = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    delivery_note = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    actor_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    is_over = table.Column<bool>(type: "bit", nullable: false),
                    find = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_receipts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pur_requests",
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
                    table.PrimaryKey("pk_pur_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pur_supplier_items",
                columns: table => new
                {
                    supplier_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    code_key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    cost = table.Column<long>(type: "bigint", nullable: true),
                    lead_days = table.Column<int>(type: "int", nullable: true),
                    minimum = table.Column<long>(type: "bigint", nullable: true),
                    preferred = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_supplier_items", x => new { x.supplier_id, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "pur_supplier_parts",
                columns: table => new
                {
                    part = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_supplier_parts", x => new { x.part, x.no });
                });

            migrationBuilder.CreateTable(
                name: "pur_suppliers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    code_key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    phone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    credit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    payment_days = table.Column<int>(type: "int", nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    find = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    find_no = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_suppliers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pur_receipt_cancellations",
                columns: table => new
                {
                    receipt_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    cancellation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pur_receipt_cancellations", x => x.receipt_id);
                    table.ForeignKey(
                        name: "fk_pur_receipt_cancellations_receipt_id",
                        column: x => x.receipt_id,
                        principalTable: "pur_receipts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pur_audit_at",
                table: "pur_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_pur_audit_subject",
                table: "pur_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_pur_events_stamp",
                table: "pur_events",
                column: "stamp");

            migrationBuilder.CreateIndex(
                name: "ix_pur_order_lines_item_id",
                table: "pur_order_lines",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_pur_orders_number",
                table: "pur_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pur_orders_state_delivery_date",
                table: "pur_orders",
                columns: new[] { "state", "delivery_date" });

            migrationBuilder.CreateIndex(
                name: "ix_pur_orders_supplier_id",
                table: "pur_orders",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_pur_parked_state",
                table: "pur_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_pur_receipt_cancellations_cancellation_id",
                table: "pur_receipt_cancellations",
                column: "cancellation_id");

            migrationBuilder.CreateIndex(
                name: "ix_pur_receipts_effective",
                table: "pur_receipts",
                column: "effective");

            migrationBuilder.CreateIndex(
                name: "ix_pur_receipts_number",
                table: "pur_receipts",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pur_receipts_order_id",
                table: "pur_receipts",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_pur_receipts_supplier_id",
                table: "pur_receipts",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_pur_supplier_items_code_key",
                table: "pur_supplier_items",
                column: "code_key");

            migrationBuilder.CreateIndex(
                name: "ix_pur_supplier_items_item_id",
                table: "pur_supplier_items",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_pur_suppliers_code_key",
                table: "pur_suppliers",
                column: "code_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pur_suppliers_find_no",
                table: "pur_suppliers",
                column: "find_no");

            migrationBuilder.CreateIndex(
                name: "ix_pur_suppliers_name",
                table: "pur_suppliers",
                column: "name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pur_audit");

            migrationBuilder.DropTable(
                name: "pur_events");

            migrationBuilder.DropTable(
                name: "pur_numbers");

            migrationBuilder.DropTable(
                name: "pur_order_lines");

            migrationBuilder.DropTable(
                name: "pur_orders");

            migrationBuilder.DropTable(
                name: "pur_parked");

            migrationBuilder.DropTable(
                name: "pur_positions");

            migrationBuilder.DropTable(
                name: "pur_receipt_cancellations");

            migrationBuilder.DropTable(
                name: "pur_receipt_lines");

            migrationBuilder.DropTable(
                name: "pur_requests");

            migrationBuilder.DropTable(
                name: "pur_supplier_items");

            migrationBuilder.DropTable(
                name: "pur_supplier_parts");

            migrationBuilder.DropTable(
                name: "pur_suppliers");

            migrationBuilder.DropTable(
                name: "pur_receipts");
        }
    }
}
