using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Monolith.Host.Composition;

/// <summary>Every shape of the API's description has a name of its own. A use case's body is called <c>Body</c> where it stands; outside it is
/// called after its use case: <c>CompleteTicketBody</c>.</summary>
internal static class SchemaNames
{
    private const string Endpoint = "Endpoint";
    private const string Body = "Body";

    /// <summary>Null: it is written where it is used.</summary>
    public static string? Of(JsonTypeInfo shape)
    {
        if (OpenApiOptions.CreateDefaultSchemaReferenceId(shape) is not { } usual) return null;
        var type = Nullable.GetUnderlyingType(shape.Type) ?? shape.Type;
        if (type.DeclaringType is not { } owner || type.IsGenericType) return usual;
        return UseCase(owner.Name) + (usual.EndsWith(Body, StringComparison.Ordinal) ? Body : usual);
    }

    private static string UseCase(string owner) => owner.EndsWith(Endpoint, StringComparison.Ordinal) ? owner[..^Endpoint.Length] : owner;
}
