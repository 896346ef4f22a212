using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Monolith.Http;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>The API's own description, with what the generator can't see: exact numbers are strings, and how to sign in.</summary>
internal static class OpenApi
{
    private static readonly Dictionary<Type, (string Description, string Pattern)> Exact = new()
    {
        [typeof(Money)] = ("An amount as a decimal string, up to 4 decimals, for example \"12.50\". A JSON number is read too.", @"^-?\d{1,15}(\.\d{1,4})?$"),
        [typeof(Quantity)] = ("A quantity as a decimal string, up to 6 decimals, for example \"1.5\". A JSON number is read too.", @"^-?\d{1,10}(\.\d{1,6})?$"),
        [typeof(UnitCost)] = ("A cost per unit as a decimal string, up to 6 decimals.", @"^-?\d{1,10}(\.\d{1,6})?$"),
        [typeof(Rate)] = ("A percentage as a decimal string: \"13\" is 13 %.", @"^\d{1,4}(\.\d{1,4})?$"),
    };

    public static IServiceCollection AddMonolithOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = SchemaNames.Of;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Monolith",
                Version = "v1",
                Description = "Errors are problem details (RFC 9457) with a stable `code`. Writes take a client-made id or an `Idempotency-Key` header. "
                    + "Sign in with `X-Api-Key: KEY` or `Authorization: Bearer KEY`.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ListDescription>().FirstOrDefault() is { } list)
                operation.Parameters = [.. operation.Parameters ?? [], .. ListOpenApi.Parameters(list, context.Description)];
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<FileBody>().FirstOrDefault() is { } file)
                operation.RequestBody = OfFile(file);
            // What may be left out of a query is never null there: a client that is generated from the description would send it.
            foreach (var schema in (operation.Parameters ?? []).Select(p => p.Schema).OfType<OpenApiSchema>()) schema.Type &= ~JsonSchemaType.Null;
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(LocalName)) Names(schema);
            if (type == typeof(DateTimeOffset)) Instant(schema);
            if (!Exact.TryGetValue(type, out var known)) return Task.CompletedTask;
            schema.Type = JsonSchemaType.String;
            schema.Properties?.Clear();
            (schema.Description, schema.Pattern) = known;
            return Task.CompletedTask;
        });
    });

    private static OpenApiRequestBody OfFile(FileBody file) => new()
    {
        Description = file.Says,
        Required = true,
        Content = file.Types.ToDictionary(
            type => type,
            _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
    };

    private static void Instant(OpenApiSchema schema)
    {
        (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        schema.Description = "An instant in ISO 8601 with its offset, for example \"2026-11-29T10:15:00Z\".";
    }

    private static void Names(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "A name by language: \"default\", and two small letters for each language that has another one. A plain text is read too.";
        schema.Properties = new Dictionary<string, IOpenApiSchema> { ["default"] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = LocalName.Longest } };
        schema.Required = new HashSet<string> { "default" };
        schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = LocalName.Longest };
    }
}
