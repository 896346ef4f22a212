using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Monolith.Finance.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fin_accounts",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_accounts", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "fin_audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    before = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    after = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fin_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    journal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    site = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<int>(type: "integer", nullable: false),
                    source_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_number = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    actor_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: true),
                    effective = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fin_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    stamp = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "CAST(CAST(pg_current_xact_id() AS text) AS bigint)"),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    payload = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fin_journals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    site = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_number = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    posted_at = table.Column<long>(type: "bigint", nullable: true),
                    posted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_journals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fin_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "fin_parked",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    subscriber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    payload = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    failure = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    parked_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fin_positions",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    moved_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "fin_requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    action = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fin_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    template = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    journal_per = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fin_shifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_code = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cashier_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    z_number = table.Column<int>(type: "integer", nullable: true),
                    goods_tickets = table.Column<int>(type: "integer", nullable: false),
                    stock_tickets = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fin_shifts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_fin_accounts_role",
                table: "fin_accounts",
                column: "role",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fin_audit_at",
                table: "fin_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_fin_audit_subject",
                table: "fin_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_fin_entries_account_date_id_amount",
                table: "fin_entries",
                columns: new[] { "account", "date", "id", "amount" });

            migrationBuilder.CreateIndex(
                name: "ix_fin_entries_journal_id",
                table: "fin_entries",
                column: "journal_id");

            migrationBuilder.CreateIndex(
                name: "ix_fin_entries_source_id_book_part_line",
                table: "fin_entries",
                columns: new[] { "source_id", "book", "part", "line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fin_events_stamp_id",
                table: "fin_events",
                columns: new[] { "stamp", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fin_journals_date",
                table: "fin_journals",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_fin_journals_number",
                table: "fin_journals",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fin_journals_shift_id",
                table: "fin_journals",
                column: "shift_id");

            migrationBuilder.CreateIndex(
                name: "ix_fin_journals_source_id",
                table: "fin_journals",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_fin_parked_state",
                table: "fin_parked",
                column: "state");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fin_accounts");

            migrationBuilder.DropTable(
                name: "fin_audit");

            migrationBuilder.DropTable(
                name: "fin_entries");

            migrationBuilder.DropTable(
                name: "fin_events");

            migrationBuilder.DropTable(
                name: "fin_journals");

            migrationBuilder.DropTable(
                name: "fin_numbers");

            migrationBuilder.DropTable(
                name: "fin_parked");

            migrationBuilder.DropTable(
                name: "fin_positions");

            migrationBuilder.DropTable(
                name: "fin_requests");

            migrationBuilder.DropTable(
                name: "fin_settings");

            migrationBuilder.DropTable(
                name: "fin_shifts");
        }
    }
}
