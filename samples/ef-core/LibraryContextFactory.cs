using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Library;

/// <summary>What <c>dotnet ef</c> asks for a context, and the gate as well; both then set the connection themselves.</summary>
public sealed class LibraryContextFactory : IDesignTimeDbContextFactory<LibraryContext>
{
    public static LibraryContext Create(string connectionString) =>
        new(new DbContextOptionsBuilder<LibraryContext>().UseNpgsql(connectionString).Options);

    public LibraryContext CreateDbContext(string[] args) => Create("Host=localhost;Database=library");
}
