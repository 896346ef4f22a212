using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Administration.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sys_api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    permissions = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true),
                    expires_at = table.Column<long>(type: "bigint", nullable: true),
                    used_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_audit",
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
                    table.PrimaryKey("pk_sys_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_backup_plan",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    folder = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    keep_days = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_backup_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_backups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    file = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    outcome = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_backups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_earlier_logos",
                columns: table => new
                {
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    file = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    file_type = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    dots = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    width = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_earlier_logos", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "sys_earlier_shops",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    until = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    time_zone = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    legal_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    tax_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    receipt_footer = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    logo = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_earlier_shops", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_events",
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
                    table.PrimaryKey("pk_sys_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_job_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    job = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    failed = table.Column<bool>(type: "bit", nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    text_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    args = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    href = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    permission = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    done_at = table.Column<long>(type: "bigint", nullable: true),
                    done_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "sys_parked",
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
                    table.PrimaryKey("pk_sys_parked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_positions",
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
                    table.PrimaryKey("pk_sys_positions", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sys_requests",
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
                    table.PrimaryKey("pk_sys_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_roles",
                columns: table => new
                {
                    code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    permissions = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    offered = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_roles", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "sys_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    till_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    block = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    ends_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_settled_findings",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    check = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    sentence = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    by_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_settled_findings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sys_shop",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    time_zone = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    legal_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    tax_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    receipt_footer = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    logo = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    logo_type = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    logo_dots = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    logo_width = table.Column<int>(type: "int", nullable: false),
                    opening_day = table.Column<int>(type: "int", nullable: true),
                    set_up_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_shop", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_sign_in_tries",
                columns: table => new
                {
                    name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    failures = table.Column<int>(type: "int", nullable: false),
                    last_at = table.Column<long>(type: "bigint", nullable: false),
                    locked_until = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_sign_in_tries", x => new { x.name, x.way });
                });

            migrationBuilder.CreateTable(
                name: "sys_tills",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    register_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    register = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    browser = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: true),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_tills", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    normalized_name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    display_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    password_hash = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    security_stamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    pin_hash = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    pin_digits = table.Column<int>(type: "int", nullable: false),
                    roles = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    language = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    start_page = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_users", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sys_api_keys_change",
                table: "sys_api_keys",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_sys_api_keys_hash",
                table: "sys_api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_audit_at",
                table: "sys_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sys_audit_subject",
                table: "sys_audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_sys_backups_started_at",
                table: "sys_backups",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_sys_events_stamp",
                table: "sys_events",
                column: "stamp");

            migrationBuilder.CreateIndex(
                name: "ix_sys_job_runs_job_started_at",
                table: "sys_job_runs",
                columns: new[] { "job", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_notices_at",
                table: "sys_notices",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sys_parked_state",
                table: "sys_parked",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_sys_roles_change",
                table: "sys_roles",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_sys_sessions_change",
                table: "sys_sessions",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_sys_sessions_user_id",
                table: "sys_sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_shop_change",
                table: "sys_shop",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_sys_sign_in_tries_last_at",
                table: "sys_sign_in_tries",
                column: "last_at");

            migrationBuilder.CreateIndex(
                name: "ix_sys_users_change",
                table: "sys_users",
                column: "change");

            migrationBuilder.CreateIndex(
                name: "ix_sys_users_normalized_name",
                table: "sys_users",
                column: "normalized_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sys_api_keys");

            migrationBuilder.DropTable(
                name: "sys_audit");

            migrationBuilder.DropTable(
                name: "sys_backup_plan");

            migrationBuilder.DropTable(
                name: "sys_backups");

            migrationBuilder.DropTable(
                name: "sys_earlier_logos");

            migrationBuilder.DropTable(
                name: "sys_earlier_shops");

            migrationBuilder.DropTable(
                name: "sys_events");

            migrationBuilder.DropTable(
                name: "sys_job_runs");

            migrationBuilder.DropTable(
                name: "sys_notices");

            migrationBuilder.DropTable(
                name: "sys_numbers");

            migrationBuilder.DropTable(
                name: "sys_parked");

            migrationBuilder.DropTable(
                name: "sys_positions");

            migrationBuilder.DropTable(
                name: "sys_requests");

            migrationBuilder.DropTable(
                name: "sys_roles");

            migrationBuilder.DropTable(
                name: "sys_sessions");

            migrationBuilder.DropTable(
                name: "sys_settled_findings");

            migrationBuilder.DropTable(
                name: "sys_shop");

            migrationBuilder.DropTable(
                name: "sys_sign_in_tries");

            migrationBuilder.DropTable(
                name: "sys_tills");

            migrationBuilder.DropTable(
                name: "sys_users");
        }
    }
}
