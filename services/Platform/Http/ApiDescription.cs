using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChasPravdy.Platform;

/// <summary>What a service's OpenAPI document says beyond what the framework sees: names, texts, headers and errors.</summary>
static class ApiDescription
{
    const string Problem = "Problem";

    public static void Configure(OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer(SayThatTextsAreTexts);
        options.AddOperationTransformer(AddHeadersAndErrors);
    }

    // Every endpoint has a record Request of its own: ApproveArticleEndpoint.Request → ApproveArticleRequest.
    static string? NameOf(JsonTypeInfo type) => type.Type is { Name: "Request", DeclaringType.Name: { } endpoint }
        ? endpoint.Replace("Endpoint", "", StringComparison.Ordinal) + "Request"
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    // Texts have a converter of ours (StrictJson), which the framework cannot look into.
    static Task SayThatTextsAreTexts(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonTypeInfo.Type == typeof(string) && schema.Type is null)
        {
            schema.Type = context.JsonPropertyInfo is { IsGetNullable: true } ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        }

        if (context.JsonTypeInfo.ElementType == typeof(string) && schema.Items is null && schema.Type?.HasFlag(JsonSchemaType.Array) == true)
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };
        }

        return Task.CompletedTask;
    }

    static async Task AddHeadersAndErrors(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.HttpMethod is "POST" or "PUT" or "DELETE")
        {
            if (context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) == true)
            {
                var required = context.Description.ActionDescriptor.EndpointMetadata.OfType<IfMatchRequired>().Any();
                Add(operation, "If-Match", required, "The ETag of the version that you saw; when it is no longer the newest: 412, and nothing changes.");
            }

            Add(operation, "Idempotency-Key", required: false, "The same key with the same request gets the first answer again, and is not done twice.");
        }

        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A problem (RFC 9457).",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = await ProblemIn(context, ct) },
            },
        };
    }

    static void Add(OpenApiOperation operation, string header, bool required, string about)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = header,
            In = ParameterLocation.Header,
            Required = required,
            Description = about,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    static async Task<IOpenApiSchema> ProblemIn(OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(Problem) != true)
        {
            document.AddComponent(Problem, await context.GetOrCreateSchemaAsync(typeof(ValidationProblemDetails), null, ct));
        }

        return new OpenApiSchemaReference(Problem, document);
    }
}

/// <summary>Marks endpoints that answer 428 without <c>If-Match</c>.</summary>
sealed record IfMatchRequired;
