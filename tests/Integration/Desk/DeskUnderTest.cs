namespace ChasPravdy.Tests.Integration.Desk;

/// <summary>The Desk in a process of its own before two stubs; the two other services are away.</summary>
public sealed class DeskUnderTest : IAsyncLifetime
{
    public const string Origin = "http://desk.test";

    readonly ServiceProcess desk = new("Desk");

    internal Stub Drafting { get; } = new(Document("/api/articles", "DraftArticle"));

    internal Stub Translation { get; } = new(Document("/api/translations", "ClaimTranslation"));

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Drafting.Start();
        await Translation.Start();
        await desk.Start(new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Identity:Issuer"] = "http://identity.test",
            ["Desk:Origin"] = Origin,
            ["Site:Origin"] = "http://site.test",
            ["Services:Drafting"] = Drafting.Address.AbsoluteUri,
            ["Services:Translation"] = Translation.Address.AbsoluteUri,
            ["Services:Publishing"] = "http://127.0.0.1:1",
            ["Services:History"] = "http://127.0.0.1:1",
        });
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = desk.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await desk.DisposeAsync();
        await Drafting.DisposeAsync();
        await Translation.DisposeAsync();
    }

    static string Document(string path, string operation) => $$"""
        { "openapi": "3.1.1", "info": { "title": "t", "version": "1" },
          "paths": { "{{path}}": { "post": { "operationId": "{{operation}}", "responses": {} } } }, "components": { "schemas": {} } }
        """;
}
