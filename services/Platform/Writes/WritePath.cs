using System.Text;
using System.Text.Json;
using ChasPravdy.Contracts.History;
using JasperFx;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ChasPravdy.Platform;

/// <summary>
/// The only way in which a request changes anything: load, check the version its sender saw, decide, append, keep the
/// answer for its Idempotency-Key, save: one transaction. Without <c>If-Match</c> a lost race is decided anew.
/// </summary>
public sealed class WritePath
{
    readonly UnitsOfWork units;
    readonly HttpContext http;
    readonly TimeProvider clock;
    readonly JsonSerializerOptions json;

    internal WritePath(UnitsOfWork units, IHttpContextAccessor accessor, TimeProvider clock, IOptions<JsonOptions> json)
    {
        this.units = units;
        this.clock = clock;
        this.json = json.Value.SerializerOptions;
        http = accessor.HttpContext ?? throw new InvalidOperationException("The write path serves requests; use Inbox or SystemWrites.");
    }

    /// <summary>Starts a stream and answers 201 with its <paramref name="location"/>.</summary>
    public Task<IResult> Start<T>(
        Guid id, string location, Func<T, IReadOnlyList<object>> decide, Func<T, object> view, CancellationToken ct)
        where T : class, IAggregate<T> =>
        Run((unit, _) => unit.Decide(id, decide), view, _ => StatusCodes.Status201Created, location, ct);

    /// <summary>Decides on a stream that exists and answers 200 with the resource as it now is.</summary>
    /// <exception cref="NotFoundException">There is no such stream.</exception>
    /// <exception cref="StaleVersionException">The sender saw an older version.</exception>
    public Task<IResult> Decide<T>(Guid id, Func<T, IReadOnlyList<object>> decide, Func<T, object> view, CancellationToken ct)
        where T : class, IAggregate<T> =>
        Decide(id, decide, view, _ => StatusCodes.Status200OK, ct);

    /// <summary>As the other, with a status that depends on what came of it, such as 202.</summary>
    public Task<IResult> Decide<T>(
        Guid id, Func<T, IReadOnlyList<object>> decide, Func<T, object> view, Func<T, int> status, CancellationToken ct)
        where T : class, IAggregate<T>
    {
        var expected = ExpectedVersion.Of(http.Request);
        return Run((unit, token) => unit.DecideExisting(id, expected, decide, token), view, status, location: null, ct, expected);
    }

    /// <summary>As <see cref="Decide{T}(Guid, Func{T, IReadOnlyList{object}}, Func{T, object}, CancellationToken)"/>, for what is there from
    /// the beginning, empty and at version 0, such as a glossary.</summary>
    /// <exception cref="StaleVersionException">The sender saw an older version.</exception>
    public Task<IResult> DecideOrStart<T>(Guid id, Func<T, IReadOnlyList<object>> decide, Func<T, object> view, CancellationToken ct)
        where T : class, IAggregate<T>
    {
        var expected = ExpectedVersion.Of(http.Request);
        return Run(
            (unit, token) => unit.DecideOrStart(id, expected, decide, token), view, _ => StatusCodes.Status200OK, location: null, ct, expected);
    }

    /// <summary>As the others, with decisions on further streams: stored together or not at all.</summary>
    /// <param name="id">The stream whose resource is the answer, and whose version the sender saw.</param>
    /// <param name="decide">What is decided on it.</param>
    /// <param name="alongside">What is decided on others, afterwards.</param>
    /// <param name="view">The resource.</param>
    /// <param name="ct">Stops it.</param>
    public Task<IResult> DecideTogether<T>(
        Guid id, Func<T, IReadOnlyList<object>> decide, Func<IUnit, Task> alongside, Func<T, object> view, CancellationToken ct)
        where T : class, IAggregate<T>
    {
        var expected = ExpectedVersion.Of(http.Request);
        return Run(
            async (unit, token) =>
            {
                var state = await unit.DecideExisting(id, expected, decide, token);
                await alongside(unit);
                return state;
            },
            view, _ => StatusCodes.Status200OK, location: null, ct, expected);
    }

    async Task<IResult> Run<T>(
        Func<UnitOfWork, CancellationToken, Task<T>> decide,
        Func<T, object> view,
        Func<T, int> status,
        string? location,
        CancellationToken ct,
        ExpectedVersion expected = default)
        where T : class, IAggregate<T>
    {
        var subject = Subject.Of(http);
        var key = await IdempotencyKey.Of(http, subject.Id);
        var cause = new Cause(
            new Actor(subject.Id, subject.Name, subject.Role),
            key?.Key ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            CausationId: null,
            Cause.CurrentTrace());
        for (var attempt = 1; ; attempt++)
        {
            if (key is not null && await FirstAnswer(key, ct) is { } first)
            {
                return first;
            }

            await using var unit = units.Open(cause);
            try
            {
                var state = await decide(unit, ct);
                var body = JsonSerializer.Serialize(view(state), json);
                if (key is not null)
                {
                    unit.Session.Insert(new IdempotentAnswer(
                        key.Id, key.RequestHash, status(state), location, state.Version, body, clock.GetUtcNow()));
                }

                await unit.Save(ct);
                NewsroomMetrics.Commands.Add(1, new("aggregate", typeof(T).Name), new("outcome", "accepted"));
                return new WrittenAnswer(status(state), location, state.Version, body);
            }
            catch (DocumentAlreadyExistsException) when (key is not null)
            {
                // The same command was sent twice at once; the next round finds the other's answer.
            }
            catch (Exception exception) when (LostRace.Is(exception) && expected.Value is { } seen)
            {
                throw new StaleVersionException(seen, actual: null);
            }
            catch (Exception exception) when (LostRace.Is(exception) && attempt < LostRace.Attempts)
            {
                await LostRace.Pause(attempt, ct);
            }
        }
    }

    async Task<IResult?> FirstAnswer(IdempotencyKey key, CancellationToken ct)
    {
        await using var query = units.Query();
        var answer = await query.LoadAsync<IdempotentAnswer>(key.Id, ct);
        return answer switch
        {
            null => null,
            _ when answer.RequestHash != key.RequestHash => throw new KeyReusedException(),
            _ => new WrittenAnswer(answer.Status, answer.Location, answer.Version, answer.Body),
        };
    }

    sealed class WrittenAnswer(int status, string? location, long version, string body) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "application/json; charset=utf-8";
            response.Headers.ETag = $"\"{version}\"";
            if (location is not null)
            {
                response.Headers.Location = location;
            }

            return response.WriteAsync(body, Encoding.UTF8, httpContext.RequestAborted);
        }
    }
}
