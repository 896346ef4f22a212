using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Import.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "imp_audit",
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
                    table.PrimaryKey("pk_imp_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imp_events",
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
                    table.PrimaryKey("pk_imp_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imp_file_parts",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", maxLength: 262144, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imp_file_parts", x => new { x.plan_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "imp_maps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    list = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    json = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imp_maps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imp_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imp_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "imp_parked",
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
                    table.PrimaryKey("pk_imp_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imp_plan_lines",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    changes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    findings = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imp_plan_lines", x => new { x.plan_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "imp_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    file_size = table.Column<long>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    map = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    map_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    empty_clears = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    new_lines = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_lines = table.Column<int>(type: "INTEGER", nullable: false),
                    same_lines = table.Column<int>(type: "INTEGER", nullable: false),
                    refused_lines = table.Column<int>(type: "INTEGER", nullable: false),
                    overtaken = table.Column<int>(type: "INTEGER", nullable: false),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    reading = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    report = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: true),
                    applied_at = table.Column<long>(type: "INTEGER", nullable: true),
                    applied_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    purged_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imp_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imp_positions",
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
                    table.PrimaryKey("pk_imp_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "imp_requests",
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
                    table.PrimaryKey("pk_imp_requests", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_imp_audit_at",
                table: "imp_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_imp_audit_subject",
                table: "imp_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_imp_maps_name_key",
                table: "imp_maps",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imp_parked_state",
                table: "imp_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_imp_plans_created_at",
                table: "imp_plans",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_imp_plans_state",
                table: "imp_plans",
                column: "state");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "imp_audit");

            migrationBuilder.DropTable(
                name: "imp_events");

            migrationBuilder.DropTable(
                name: "imp_file_parts");

            migrationBuilder.DropTable(
                name: "imp_maps");

            migrationBuilder.DropTable(
                name: "imp_numbers");

            migrationBuilder.DropTable(
                name: "imp_parked");

            migrationBuilder.DropTable(
                name: "imp_plan_lines");

            migrationBuilder.DropTable(
                name: "imp_plans");

            migrationBuilder.DropTable(
                name: "imp_positions");

            migrationBuilder.DropTable(
                name: "imp_requests");
        }
    }
}
