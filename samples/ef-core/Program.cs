using Library;
using Microsoft.EntityFrameworkCore;

if (args is not [var connectionString])
{
    Console.Error.WriteLine("usage: ef-core CONNECTION_STRING");
    return 2;
}

await using var context = LibraryContextFactory.Create(connectionString);
await context.Database.MigrateAsync();
return 0;
