using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Analytics.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LinesByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ana_lines_item_id_day",
                table: "ana_lines");

            migrationBuilder.CreateIndex(
                name: "ix_ana_lines_day",
                table: "ana_lines",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ana_lines_day",
                table: "ana_lines");

            migrationBuilder.CreateIndex(
                name: "ix_ana_lines_item_id_day",
                table: "ana_lines",
                columns: new[] { "item_id", "day" });
        }
    }
}
