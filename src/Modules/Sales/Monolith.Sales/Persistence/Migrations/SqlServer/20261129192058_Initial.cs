using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Sales.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sal_audit",
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
                    table.PrimaryKey("pk_sal_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sal_customer_parts",
                columns: table => new
                {
                    part = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    no = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_customer_parts", x => new { x.part, x.no });
                });

            migrationBuilder.CreateTable(
                name: "sal_customer_tickets",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    customer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    site = table.Column<int>(type: "int", nullable: false),
                    completed_at = table.Column<long>(type: "bigint", nullable: false),
                    business_date = table.Column<int>(type: "int", nullable: false),
                    is_return = table.Column<bool>(type: "bit", nullable: false),
                    lines = table.Column<int>(type: "int", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_customer_tickets", x => x.ticket_id);
                });

            migrationBuilder.CreateTable(
                name: "sal_customers",
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
                    note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    find_no = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_customers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sal_events",
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
                    table.PrimaryKey("pk_sal_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sal_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "sal_parked",
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
                    table.PrimaryKey("pk_sal_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sal_positions",
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
                    table.PrimaryKey("pk_sal_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sal_prices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    item_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: true),
                    set_at = table.Column<long>(type: "bigint", nullable: false),
                    set_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_prices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sal_requests",
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
                    table.PrimaryKey("pk_sal_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sal_tax_categories",
                columns: table => new
                {
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_tax_categories", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "sal_tax_rates",
                columns: table => new
                {
                    category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    from = table.Column<int>(type: "int", nullable: false),
                    rate = table.Column<long>(type: "bigint", nullable: false),
                    inclusive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_tax_rates", x => new { x.category, x.from });
                });

            migrationBuilder.CreateTable(
                name: "sal_tax_roundings",
                columns: table => new
                {
                    from = table.Column<int>(type: "int", nullable: false),
                    rounding = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sal_tax_roundings", x => x.from);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sal_audit_at",
                table: "sal_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sal_audit_subject",
                table: "sal_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_sal_customer_tickets_customer_id_completed_at",
                table: "sal_customer_tickets",
                columns: new[] { "customer_id", "completed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sal_customers_code_key",
                table: "sal_customers",
                column: "code_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sal_customers_find_no",
                table: "sal_customers",
                column: "find_no");

            migrationBuilder.CreateIndex(
                name: "ix_sal_customers_name",
                table: "sal_customers",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_sal_events_stamp",
                table: "sal_events",
                column: "stamp");

            migrationBuilder.CreateIndex(
                name: "ix_sal_parked_state",
                table: "sal_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_sal_prices_change",
                table: "sal_prices",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_sal_prices_item_id_from",
                table: "sal_prices",
                columns: new[] { "item_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_sal_tax_categories_change",
                table: "sal_tax_categories",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_sal_tax_roundings_change",
                table: "sal_tax_roundings",
                column: "change");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sal_audit");

            migrationBuilder.DropTable(
                name: "sal_customer_parts");

            migrationBuilder.DropTable(
                name: "sal_customer_tickets");

            migrationBuilder.DropTable(
                name: "sal_customers");

            migrationBuilder.DropTable(
                name: "sal_events");

            migrationBuilder.DropTable(
                name: "sal_numbers");

            migrationBuilder.DropTable(
                name: "sal_parked");

            migrationBuilder.DropTable(
                name: "sal_positions");

            migrationBuilder.DropTable(
                name: "sal_prices");

            migrationBuilder.DropTable(
                name: "sal_requests");

            migrationBuilder.DropTable(
                name: "sal_tax_categories");

            migrationBuilder.DropTable(
                name: "sal_tax_rates");

            migrationBuilder.DropTable(
                name: "sal_tax_roundings");
        }
    }
}
