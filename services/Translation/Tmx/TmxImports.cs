using System.Threading.Channels;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Memory;

namespace ChasPravdy.Translation.Tmx;

/// <summary>
/// Takes one file after another into the memory, in short transactions: a long one would hold the relay back. Each stores its
/// pairs together with the counts, so an import that broke off says exactly what was kept.
/// </summary>
sealed class TmxImports(MemoryDatabase database, TimeProvider clock, ILogger<TmxImports> log) : BackgroundService
{
    const int MostWaiting = 4, PairsAtOnce = 500, UnitsAtOnce = 2_000, MostReasons = 20, MostAttempts = 60;

    readonly Channel<(TmxImport Import, Spool File)> queue = Channel.CreateUnbounded<(TmxImport Import, Spool File)>();
    readonly List<Guid> waiting = [];

    /// <exception cref="UnavailableException">Too many imports wait already.</exception>
    public void CheckRoom()
    {
        lock (waiting)
        {
            if (waiting.Count >= MostWaiting)
                throw new UnavailableException("Other imports are waiting already. Send the file again when they are done.");
        }
    }

    public async Task<TmxImport> Accept(Spool file, int units, string name, string by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var import = new TmxImport(Guid.CreateVersion7(now), name, by, ImportState.Waiting, now, now, units, 0, 0, 0, 0, []);
        await using (var connection = await database.Open(ct))
            await import.Insert(connection, ct);
        lock (waiting)
            waiting.Add(import.Id);
        queue.Writer.TryWrite((import, file));
        return import;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (import, file) in queue.Reader.ReadAllAsync(stoppingToken))
        {
            await using var spool = file;
            lock (waiting)
                waiting.Remove(import.Id);
            try
            {
                await Run(import, file, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(exception, "The import {Import} broke off.", import.Id);
            }
        }
    }

    async Task Run(TmxImport import, Spool file, CancellationToken ct)
    {
        import = import with { State = ImportState.Running };
        var (pairs, sinceSaved) = (new List<MemoryPair>(), 0);
        await using var stream = file.Read();
        await foreach (var unit in TmxReader.Read(stream, ct))
        {
            var (found, refused) = TmxPairs.Of(unit);
            pairs.AddRange(found);
            import = import with { Read = import.Read + 1 };
            if (refused is not null)
            {
                import = import with
                {
                    Refused = import.Refused + 1,
                    Reasons = import.Reasons.Count < MostReasons ? [.. import.Reasons, new(unit.Line, unit.Id, refused)] : import.Reasons,
                };
            }

            if (pairs.Count >= PairsAtOnce || ++sinceSaved >= UnitsAtOnce)
            {
                import = await Save(import, pairs, ct);
                pairs.Clear();
                sinceSaved = 0;
            }
        }

        await Save(import with { State = ImportState.Done }, pairs, ct);
    }

    async Task<TmxImport> Save(TmxImport import, List<MemoryPair> pairs, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await database.Open(ct);
                await using var transaction = await connection.BeginTransactionAsync(ct);
                var added = pairs.Count == 0 ? 0 : await MemoryIntake.Run(connection, pairs, import.Id, MemoryIntake.Import, ct);
                var saved = import with
                {
                    ChangedAt = clock.GetUtcNow(),
                    Added = import.Added + added,
                    Known = import.Known + pairs.Count - added,
                };
                await saved.Update(connection, Waiting(), ct);
                await transaction.CommitAsync(ct);
                return saved;
            }
            catch (Exception exception) when (attempt < MostAttempts && Outage.Is(exception))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, ct);
            }
            catch (Exception exception) when (attempt < MostAttempts && LostRace.Is(exception))
            {
                await LostRace.Pause(attempt, ct);
            }
        }
    }

    Guid[] Waiting()
    {
        lock (waiting)
            return [.. waiting];
    }
}
