using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Administration.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RolesOffered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "offered",
                table: "sys_roles",
                type: "TEXT",
                maxLength: -1,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "offered",
                table: "sys_roles");
        }
    }
}
