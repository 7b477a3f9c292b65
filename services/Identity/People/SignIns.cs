using ChasPravdy.Identity.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ChasPravdy.Identity.People;

/// <summary>
/// Checks names and passwords. Someone unknown, a wrong password and a locked account get the same answer after the same time,
/// so that nobody learns from it who works here.
/// </summary>
public sealed class SignIns(
    IdentityContext store, IPasswordHasher<Person> hasher, FailuresByAddress failures, IHostEnvironment environment, TimeProvider clock)
{
    public const int FailuresUntilLock = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    static readonly Person Nobody = new() { Id = Guid.Empty, Name = "", PasswordHash = "" };
    static string? nobodysHash;

    public async Task<Person?> Check(string? name, string? password, string address, CancellationToken ct)
    {
        if (failures.TooManyFrom(address)) return null;
        var person = await Find(name, ct);
        var matches = Verify(person, password ?? "");
        var now = clock.GetUtcNow();
        // The lock is asked for after the slow hash and in the same statement that clears the failures: guesses made side by side
        // cannot outrun it.
        if (person is not null && matches != PasswordVerificationResult.Failed && await ClearFailures(person, now, ct))
        {
            if (matches == PasswordVerificationResult.SuccessRehashNeeded) await Rehash(person, password!, ct);
            return person;
        }
        failures.Count(address);
        if (person is not null && matches == PasswordVerificationResult.Failed) await CountFailure(person, now, ct);
        return null;
    }

    /// <summary>The person with this subject id, while they may still have tokens.</summary>
    public async Task<Person?> Find(Guid id, CancellationToken ct) =>
        await People.SingleOrDefaultAsync(person => person.Id == id, ct);

    async Task<Person?> Find(string? name, CancellationToken ct) =>
        PersonName.Of(name) is { } known ? await People.SingleOrDefaultAsync(person => person.Name == known, ct) : null;

    IQueryable<Person> People
    {
        get
        {
            var development = environment.IsDevelopment();
            return store.People.AsNoTracking().Where(person => development || !person.Demo);
        }
    }

    PasswordVerificationResult Verify(Person? person, string password)
    {
        if (person is not null) return hasher.VerifyHashedPassword(person, person.PasswordHash, password);
        nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return PasswordVerificationResult.Failed;
    }

    async Task<bool> ClearFailures(Person person, DateTimeOffset now, CancellationToken ct) =>
        await store.People.Where(row => row.Id == person.Id && (row.LockedUntil == null || row.LockedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, 0).SetProperty(row => row.LockedUntil, (DateTimeOffset?)null), ct) == 1;

    async Task CountFailure(Person person, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? until = now + LockedFor;
        await store.People.Where(row => row.Id == person.Id && (row.LockedUntil == null || row.LockedUntil <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LockedUntil, row => row.Failures + 1 >= FailuresUntilLock ? until : row.LockedUntil)
                .SetProperty(row => row.Failures, row => row.Failures + 1 >= FailuresUntilLock ? 0 : row.Failures + 1), ct);
    }

    async Task Rehash(Person person, string password, CancellationToken ct)
    {
        var hash = hasher.HashPassword(person, password);
        await store.People.Where(row => row.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, hash), ct);
    }
}
