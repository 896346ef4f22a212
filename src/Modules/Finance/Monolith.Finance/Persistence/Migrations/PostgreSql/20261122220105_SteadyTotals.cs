using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monolith.Finance.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SteadyTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_fin_entries_account_date_amount",
                table: "fin_entries");

            migrationBuilder.CreateIndex(
                name: "ix_fin_entries_account_date_id_amount",
                table: "fin_entries",
                columns: new[] { "account", "date", "id", "amount" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_fin_entries_account_date_id_amount",
                table: "fin_entries");

            migrationBuilder.CreateIndex(
                name: "ix_fin_entries_account_date_amount",
                table: "fin_entries",
                columns: new[] { "account", "date", "amount" });
        }
    }
}
