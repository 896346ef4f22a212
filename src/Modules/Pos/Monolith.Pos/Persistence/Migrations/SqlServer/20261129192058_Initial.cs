using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Pos.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pos_audit",
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
                    table.PrimaryKey("pk_pos_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pos_cash_roundings",
                columns: table => new
                {
                    from = table.Column<int>(type: "int", nullable: false),
                    step = table.Column<long>(type: "bigint", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_cash_roundings", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "pos_events",
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
                    table.PrimaryKey("pk_pos_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pos_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    place = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    sentence = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    site = table.Column<int>(type: "int", nullable: false),
                    business_date = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ticket_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    shift_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    register_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    register_code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    cashier_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    cashier_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: true),
                    seen_by_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    seen_by_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    seen_reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_findings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pos_limits",
                columns: table => new
                {
                    role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    discount_percent = table.Column<long>(type: "bigint", nullable: true),
                    discount_amount = table.Column<long>(type: "bigint", nullable: true),
                    return_amount = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_limits", x => x.role);
                });

            migrationBuilder.CreateTable(
                name: "pos_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "pos_parked",
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
                    table.PrimaryKey("pk_pos_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pos_positions",
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
                    table.PrimaryKey("pk_pos_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "pos_registers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_registers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pos_requests",
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
                    table.PrimaryKey("pk_pos_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pos_shift_taxes",
                columns: table => new
                {
                    shift_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    rate = table.Column<long>(type: "bigint", nullable: false),
                    net = table.Column<long>(type: "bigint", nullable: false),
                    tax = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_shift_taxes", x => new { x.shift_id, x.category, x.rate });
                });

            migrationBuilder.CreateTable(
                name: "pos_shift_tenders",
                columns: table => new
                {
                    shift_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    count = table.Column<int>(type: "int", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    counted = table.Column<long>(type: "bigint", nullable: true),
                    difference = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_shift_tenders", x => new { x.shift_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "pos_shifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    site = table.Column<int>(type: "int", nullable: false),
                    business_date = table.Column<int>(type: "int", nullable: false),
                    register_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    register_code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    cashier_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    cashier_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    @float = table.Column<long>(name: "float", type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    closed_by_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    closed_by_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    z_number = table.Column<int>(type: "int", nullable: true),
                    tickets = table.Column<int>(type: "int", nullable: false),
                    returns = table.Column<int>(type: "int", nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    discounts = table.Column<long>(type: "bigint", nullable: false),
                    returned = table.Column<long>(type: "bigint", nullable: false),
                    net = table.Column<long>(type: "bigint", nullable: false),
                    tax = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    cash_rounding = table.Column<long>(type: "bigint", nullable: false),
                    expected_cash = table.Column<long>(type: "bigint", nullable: false),
                    counted_cash = table.Column<long>(type: "bigint", nullable: true),
                    difference = table.Column<long>(type: "bigint", nullable: true),
                    ledger_head = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_shifts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pos_ticket_authorities",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    permission = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    user_id = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    is_proven = table.Column<bool>(type: "bit", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_ticket_authorities", x => new { x.ticket_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "pos_ticket_lines",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sku = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    category = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    is_service = table.Column<bool>(type: "bit", nullable: false),
                    quantity = table.Column<long>(type: "bigint", nullable: false),
                    unit_price = table.Column<long>(type: "bigint", nullable: false),
                    discount = table.Column<long>(type: "bigint", nullable: false),
                    discount_reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    price_reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    net = table.Column<long>(type: "bigint", nullable: false),
                    tax = table.Column<long>(type: "bigint", nullable: false),
                    tax_category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    tax_rate = table.Column<long>(type: "bigint", nullable: false),
                    tax_inclusive = table.Column<bool>(type: "bit", nullable: false),
                    origin_ticket_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    origin_line_no = table.Column<int>(type: "int", nullable: true),
                    lot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    serial = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    bin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    entry_unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    entry_quantity = table.Column<long>(type: "bigint", nullable: true),
                    promotion = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    salesperson_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    salesperson_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_ticket_lines", x => new { x.ticket_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "pos_ticket_tenders",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    no = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    change_given = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_ticket_tenders", x => new { x.ticket_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "pos_tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    content_hash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    printed_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    site = table.Column<int>(type: "int", nullable: false),
                    register_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    register_code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    shift_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    cashier_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    cashier_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    salesperson_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    salesperson_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    customer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    completed_at = table.Column<long>(type: "bigint", nullable: false),
                    till_time = table.Column<long>(type: "bigint", nullable: true),
                    clock_offset = table.Column<long>(type: "bigint", nullable: true),
                    clock_source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    business_date = table.Column<int>(type: "int", nullable: false),
                    after_close = table.Column<bool>(type: "bit", nullable: false),
                    is_return = table.Column<bool>(type: "bit", nullable: false),
                    discount = table.Column<long>(type: "bigint", nullable: false),
                    net = table.Column<long>(type: "bigint", nullable: false),
                    tax = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    change_given = table.Column<long>(type: "bigint", nullable: false),
                    cash_rounding = table.Column<long>(type: "bigint", nullable: false),
                    tax_rounding = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pos_tickets", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pos_audit_at",
                table: "pos_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_pos_audit_subject",
                table: "pos_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_pos_cash_roundings_change",
                table: "pos_cash_roundings",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_pos_events_stamp",
                table: "pos_events",
                column: "stamp");

            migrationBuilder.CreateIndex(
                name: "ix_pos_findings_at",
                table: "pos_findings",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_pos_findings_seen_at",
                table: "pos_findings",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "ix_pos_findings_ticket_id",
                table: "pos_findings",
                column: "ticket_id",
                filter: "ticket_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_pos_parked_state",
                table: "pos_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_pos_registers_code",
                table: "pos_registers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pos_shifts_change",
                table: "pos_shifts",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_pos_shifts_opened_at",
                table: "pos_shifts",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "ix_pos_shifts_register_id",
                table: "pos_shifts",
                column: "register_id",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_pos_ticket_lines_origin_ticket_id_origin_line_no",
                table: "pos_ticket_lines",
                columns: new[] { "origin_ticket_id", "origin_line_no" },
                filter: "origin_ticket_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_pos_tickets_cashier_id_cashier_name",
                table: "pos_tickets",
                columns: new[] { "cashier_id", "cashier_name" });

            migrationBuilder.CreateIndex(
                name: "ix_pos_tickets_completed_at",
                table: "pos_tickets",
                column: "completed_at");

            migrationBuilder.CreateIndex(
                name: "ix_pos_tickets_customer_id",
                table: "pos_tickets",
                column: "customer_id",
                filter: "customer_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_pos_tickets_number",
                table: "pos_tickets",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pos_tickets_printed_number",
                table: "pos_tickets",
                column: "printed_number",
                filter: "printed_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_pos_tickets_recorded_at",
                table: "pos_tickets",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ix_pos_tickets_shift_id",
                table: "pos_tickets",
                column: "shift_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pos_audit");

            migrationBuilder.DropTable(
                name: "pos_cash_roundings");

            migrationBuilder.DropTable(
                name: "pos_events");

            migrationBuilder.DropTable(
                name: "pos_findings");

            migrationBuilder.DropTable(
                name: "pos_limits");

            migrationBuilder.DropTable(
                name: "pos_numbers");

            migrationBuilder.DropTable(
                name: "pos_parked");

            migrationBuilder.DropTable(
                name: "pos_positions");

            migrationBuilder.DropTable(
                name: "pos_registers");

            migrationBuilder.DropTable(
                name: "pos_requests");

            migrationBuilder.DropTable(
                name: "pos_shift_taxes");

            migrationBuilder.DropTable(
                name: "pos_shift_tenders");

            migrationBuilder.DropTable(
                name: "pos_shifts");

            migrationBuilder.DropTable(
                name: "pos_ticket_authorities");

            migrationBuilder.DropTable(
                name: "pos_ticket_lines");

            migrationBuilder.DropTable(
                name: "pos_ticket_tenders");

            migrationBuilder.DropTable(
                name: "pos_tickets");
        }
    }
}
