using ChasPravdy.Identity.People;
using Microsoft.EntityFrameworkCore;

namespace ChasPravdy.Identity.Store;

public sealed class IdentityContext(DbContextOptions<IdentityContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<StoredKey> Keys => Set<StoredKey>();

    public DbSet<StoredProtectionKey> ProtectionKeys => Set<StoredProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenIddict();
        modelBuilder.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.Property(row => row.Name).HasMaxLength(PersonName.MaxLength);
            person.HasIndex(row => row.Name).IsUnique();
        });
        modelBuilder.Entity<StoredKey>().ToTable("keys");
        modelBuilder.Entity<StoredProtectionKey>().ToTable("protection_keys");
        SnakeCase.Apply(modelBuilder.Model);
    }
}
