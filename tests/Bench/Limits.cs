using System.Diagnostics;
using Npgsql;

namespace ChasPravdy.Tests.Bench;

/// <summary>The least that a write and a read can cost here: one inserted row of 1 KB, one fixed page of 12 KB.</summary>
static class Limits
{
    public static async Task<int> Serve(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        await using var database = NpgsqlDataSource.Create(Settings.FromEnvironment().Database);
        await using (var create = database.CreateCommand("create table if not exists bench (id uuid primary key, body bytea not null)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        var row = new byte[1024];
        Random.Shared.NextBytes(row);
        app.MapPost("/insert", async () =>
        {
            await using var insert = database.CreateCommand("insert into bench values ($1, $2)");
            insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
            insert.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = row });
            await insert.ExecuteNonQueryAsync();
            return TypedResults.NoContent();
        });
        var page = new byte[12 * 1024];
        Array.Fill(page, (byte)'x');
        app.MapGet("/page", (HttpContext http) =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = page.Length;
            return http.Response.Body.WriteAsync(page).AsTask();
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>Starts the other process and waits until it answers.</summary>
    public static async Task<Process> Start(Uri address)
    {
        // In a session of its own, as ./newsroom starts the services: the kernel shares the processor out by session.
        string[] command = ["--wait", Environment.ProcessPath!, typeof(Limits).Assembly.Location, "limits", address.AbsoluteUri.TrimEnd('/')];
        var process = Process.Start("setsid", command);
        using var http = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                (await http.GetAsync(new Uri(address, "/page"))).EnsureSuccessStatusCode();
                return process;
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }
}
