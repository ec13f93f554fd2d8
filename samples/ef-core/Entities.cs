using System.ComponentModel.DataAnnotations;

namespace Library;

public sealed class Author
{
    public Guid Id { get; set; }

    [MaxLength(200)]
    public required string Name { get; set; }
}

public sealed class Book
{
    public Guid Id { get; set; }

    [MaxLength(300)]
    public required string Title { get; set; }

    [MaxLength(17)]
    public string? Isbn { get; set; }

    public Guid AuthorId { get; set; }

    public Author? Author { get; set; }
}

public sealed class Loan
{
    public Guid Id { get; set; }

    public Guid BookId { get; set; }

    public Book? Book { get; set; }

    [MaxLength(200)]
    public required string Reader { get; set; }

    public DateTime LentAt { get; set; }

    public DateTime? ReturnedAt { get; set; }
}
