using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ChasPravdy.Tests.Integration.Identity;

/// <summary>Identity in a process of its own, with its own database; it can be stopped and started again, also as in production.</summary>
public sealed class IdentityUnderTest(Servers servers) : IAsyncLifetime
{
    public const string DeskOrigin = "http://desk.test";
    public const string MachineSecret = "a-secret-of-the-tests-only";
    const string Password = "newsroom-demo";

    static int count;

    readonly string database = string.Create(CultureInfo.InvariantCulture,
        $"t{System.Environment.ProcessId}_identity_{Interlocked.Increment(ref count)}");

    readonly ServiceProcess process = new("Identity");

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    public Uri Issuer => process.Address;

    /// <summary>The database role of the running service.</summary>
    public string Role => database;

    /// <summary>Everything the process has written so far.</summary>
    public string Said => process.Said;

    public async ValueTask InitializeAsync()
    {
        await servers.Sql($"""
            create role "{database}_owner" login password 'test';
            create role "{database}" login password 'test';
            """);
        await servers.Sql($"create database \"{database}\" owner \"{database}_owner\"");
        Client = NewClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        Assert.True(await process.Run(Environment("Development"), "schema") == 0, Said);
        await process.Start(Environment("Development"));
    }

    public HttpClient NewClient(HttpMessageHandler handler) => new(handler) { BaseAddress = process.Address };

    public Task Stop() => process.Stop();

    public Task Start(string environment, params (string Name, string Value)[] settings) =>
        process.Start(Environment(environment, settings));

    /// <summary>Starts it when it is expected to refuse.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> Run(string environment, params (string Name, string Value)[] settings) =>
        process.Run(Environment(environment, settings));

    public Task Sql(string sql) => servers.Sql(sql, database);

    /// <summary>Asks the token endpoint.</summary>
    public async Task<(int Status, JsonObject Answer)> Ask(params (string Name, string? Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await Client.PostAsync("/connect/token", form);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public Task<(int Status, JsonObject Answer)> SignIn(string name, string password = Password, string? scope = null) => Ask(
        ("grant_type", "password"), ("client_id", "newsroom-cli"), ("username", name), ("password", password), ("scope", scope));

    public async Task<JsonWebToken> TokenOf(string name)
    {
        var (status, answer) = await SignIn(name);
        Assert.True(status == 200, answer.ToJsonString());
        return new((string)answer["access_token"]!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await process.DisposeAsync();
    }

    Dictionary<string, string> Environment(string environment, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ConnectionStrings:Store"] = servers.In(database, database),
            ["ConnectionStrings:Schema"] = servers.In(database, $"{database}_owner"),
            ["Identity:Issuer"] = process.Address.AbsoluteUri,
            ["Desk:Origin"] = DeskOrigin,
            ["Identity:Machines:wire:Secret"] = MachineSecret,
            ["Identity:Machines:wire:Roles:0"] = "auditor",
        };
        foreach (var (name, value) in settings) all[name] = value;
        return all;
    }
}
