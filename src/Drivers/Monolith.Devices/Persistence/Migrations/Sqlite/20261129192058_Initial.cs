using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Devices.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dev_audit",
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
                    table.PrimaryKey("pk_dev_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dev_bindings",
                columns: table => new
                {
                    register_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    device_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bound_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dev_bindings", x => new { x.register_id, x.role, x.device_id });
                });

            migrationBuilder.CreateTable(
                name: "dev_devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    driver_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    settings = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dev_devices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dev_events",
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
                    table.PrimaryKey("pk_dev_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dev_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dev_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "dev_parked",
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
                    table.PrimaryKey("pk_dev_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dev_positions",
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
                    table.PrimaryKey("pk_dev_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "dev_print_jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    device_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ticket_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ticket_number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    register_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    repeated = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    last_detail = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    document = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    claimed_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dev_print_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dev_requests",
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
                    table.PrimaryKey("pk_dev_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dev_ticket_counts",
                columns: table => new
                {
                    register_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tickets = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dev_ticket_counts", x => x.register_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dev_audit_at",
                table: "dev_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_dev_audit_subject",
                table: "dev_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_dev_bindings_device_id",
                table: "dev_bindings",
                column: "device_id");

            migrationBuilder.CreateIndex(
                name: "ix_dev_devices_name",
                table: "dev_devices",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dev_parked_state",
                table: "dev_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_dev_print_jobs_created_at",
                table: "dev_print_jobs",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_dev_print_jobs_state_device_id_created_at",
                table: "dev_print_jobs",
                columns: new[] { "state", "device_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dev_print_jobs_ticket_id",
                table: "dev_print_jobs",
                column: "ticket_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dev_audit");

            migrationBuilder.DropTable(
                name: "dev_bindings");

            migrationBuilder.DropTable(
                name: "dev_devices");

            migrationBuilder.DropTable(
                name: "dev_events");

            migrationBuilder.DropTable(
                name: "dev_numbers");

            migrationBuilder.DropTable(
                name: "dev_parked");

            migrationBuilder.DropTable(
                name: "dev_positions");

            migrationBuilder.DropTable(
                name: "dev_print_jobs");

            migrationBuilder.DropTable(
                name: "dev_requests");

            migrationBuilder.DropTable(
                name: "dev_ticket_counts");
        }
    }
}
