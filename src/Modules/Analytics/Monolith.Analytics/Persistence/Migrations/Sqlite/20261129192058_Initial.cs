using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Analytics.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ana_audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    after = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ana_cashier_days",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<int>(type: "INTEGER", nullable: false),
                    cashier_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    cashier_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    tickets = table.Column<long>(type: "INTEGER", nullable: false),
                    returns = table.Column<long>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: false),
                    goods_net = table.Column<long>(type: "INTEGER", nullable: false),
                    tax = table.Column<long>(type: "INTEGER", nullable: false),
                    discount = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_cashier_days", x => new { x.day, x.site, x.cashier_id });
                });

            migrationBuilder.CreateTable(
                name: "ana_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ana_hour_days",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<int>(type: "INTEGER", nullable: false),
                    hour = table.Column<int>(type: "INTEGER", nullable: false),
                    tickets = table.Column<long>(type: "INTEGER", nullable: false),
                    returns = table.Column<long>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: false),
                    goods_net = table.Column<long>(type: "INTEGER", nullable: false),
                    tax = table.Column<long>(type: "INTEGER", nullable: false),
                    discount = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_hour_days", x => new { x.day, x.site, x.hour });
                });

            migrationBuilder.CreateTable(
                name: "ana_item_days",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_service = table.Column<bool>(type: "INTEGER", nullable: false),
                    lines = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: false),
                    tax = table.Column<long>(type: "INTEGER", nullable: false),
                    discount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_item_days", x => new { x.day, x.site, x.item_id, x.category });
                });

            migrationBuilder.CreateTable(
                name: "ana_items",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_service = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_items", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "ana_lines",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_no = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_service = table.Column<bool>(type: "INTEGER", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: false),
                    tax = table.Column<long>(type: "INTEGER", nullable: false),
                    discount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_lines", x => new { x.ticket_id, x.line_no });
                });

            migrationBuilder.CreateTable(
                name: "ana_moves",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    ticket_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    line_no = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    cost = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_moves", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "ana_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "ana_parked",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subscriber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    failure = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    parked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ana_positions",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    moved_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "ana_requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ana_stock_days",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    cost = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_stock_days", x => new { x.day, x.site, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "ana_tickets",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    site = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    hour = table.Column<int>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    cashier_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    cashier_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    register_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_return = table.Column<bool>(type: "INTEGER", nullable: false),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: false),
                    tax = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ana_tickets", x => x.ticket_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ana_audit_at",
                table: "ana_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_ana_audit_subject",
                table: "ana_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_ana_lines_day",
                table: "ana_lines",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_ana_moves_day",
                table: "ana_moves",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_ana_moves_ticket_id_line_no",
                table: "ana_moves",
                columns: new[] { "ticket_id", "line_no" });

            migrationBuilder.CreateIndex(
                name: "ix_ana_parked_state",
                table: "ana_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_ana_tickets_day",
                table: "ana_tickets",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ana_audit");

            migrationBuilder.DropTable(
                name: "ana_cashier_days");

            migrationBuilder.DropTable(
                name: "ana_events");

            migrationBuilder.DropTable(
                name: "ana_hour_days");

            migrationBuilder.DropTable(
                name: "ana_item_days");

            migrationBuilder.DropTable(
                name: "ana_items");

            migrationBuilder.DropTable(
                name: "ana_lines");

            migrationBuilder.DropTable(
                name: "ana_moves");

            migrationBuilder.DropTable(
                name: "ana_numbers");

            migrationBuilder.DropTable(
                name: "ana_parked");

            migrationBuilder.DropTable(
                name: "ana_positions");

            migrationBuilder.DropTable(
                name: "ana_requests");

            migrationBuilder.DropTable(
                name: "ana_stock_days");

            migrationBuilder.DropTable(
                name: "ana_tickets");
        }
    }
}
