using Microsoft.EntityFrameworkCore;

namespace Library;

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Book> Books => Set<Book>();

    public DbSet<Loan> Loans => Set<Loan>();

    protected override void OnModelCreating(ModelBuilder model) =>
        model.Entity<Book>().HasIndex(book => book.Isbn).IsUnique().IsCreatedConcurrently();
}
