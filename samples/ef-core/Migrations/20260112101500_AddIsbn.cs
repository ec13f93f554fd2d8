using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Library.Migrations
{
    /// <inheritdoc />
    public partial class AddIsbn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Everybody waits behind the lock of the next statement: it gives up soon, and can be tried again.
            migrationBuilder.Sql("set local lock_timeout = '2s';");

            migrationBuilder.AddColumn<string>(
                name: "Isbn",
                table: "Books",
                type: "character varying(17)",
                maxLength: 17,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Books_Isbn",
                table: "Books",
                column: "Isbn",
                unique: true)
                .Annotation("Npgsql:CreatedConcurrently", true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Books_Isbn",
                table: "Books");

            migrationBuilder.DropColumn(
                name: "Isbn",
                table: "Books");
        }
    }
}
