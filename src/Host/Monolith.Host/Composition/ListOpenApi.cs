using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Monolith.Http;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Lists;

namespace Monolith.Host.Composition;

/// <summary>The parameters of a declared list, as its declaration says.</summary>
internal static class ListOpenApi
{
    /// <summary>Those of its route first: no handler's parameters name them.</summary>
    public static IEnumerable<IOpenApiParameter> Parameters(ListDescription description, ApiDescription endpoint)
    {
        var list = description.List;
        foreach (var part in (endpoint.RelativePath ?? "").Split('/').Where(p => p.StartsWith('{')))
        {
            var name = part.Trim('{', '}').Split(':')[0];
            if (endpoint.ParameterDescriptions.All(p => p.Name != name))
                yield return new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        if (list.SearchParameter is { } q) yield return Query(q, "Parts of what the list is searched in.", new() { Type = JsonSchemaType.String, MaxLength = ListQuery.LongestText });
        foreach (var filter in list.Filters)
        {
            foreach (var name in filter.Names) yield return Query(name, Says(filter), SchemaOf(filter));
        }

        if (list.DefaultSort is not null)
        {
            yield return Query("sort", "The column to sort by.", Choice(list.Columns.Where(c => c.CanSort).Select(c => c.Key)));
            yield return Query("descending", "The other way round.", new() { Type = JsonSchemaType.Boolean });
        }

        if (description.IsFile)
        {
            yield return Query("columns", "The columns of the file, separated by commas; all where nothing is given.", new() { Type = JsonSchemaType.String });
            if (description.As == FileEndpoints.Archive)
                yield return Query(FileEndpoints.FormParameter, "The file that the archive holds, otherwise csv.",
                    Choice(FileForms.All.Select(f => f.Extension())));
            yield break;
        }

        if (description.IsStatement) yield break;

        yield return Query("skip", "How many rows to leave out.", new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0" });
        yield return Query("take", $"How many rows to give: 1 to {PageRequest.MaxTake}, otherwise 50.", new()
        {
            Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1",
            Maximum = PageRequest.MaxTake.ToString(CultureInfo.InvariantCulture),
        });
    }

    private static OpenApiParameter Query(string name, string says, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = says, Schema = schema };

    private static string Says(IListFilter filter) => filter.Kind switch
    {
        ListFilterKind.Period => "A day of the shop, included.",
        ListFilterKind.Moment => "A day of the shop, to its end, or an instant (ISO 8601).",
        ListFilterKind.Flag => "Only the rows for which it holds.",
        _ => "Only the rows with this value.",
    };

    private static OpenApiSchema SchemaOf(IListFilter filter)
    {
        var type = Nullable.GetUnderlyingType(filter.ValueType) ?? filter.ValueType;
        if (type == typeof(bool)) return new() { Type = JsonSchemaType.Boolean };
        if (filter.Choices.Count > 0) return Choice(filter.Choices.Select(c => QueryValues.Camel(c.Value)));
        if (type == typeof(int)) return new() { Type = JsonSchemaType.Integer, Format = "int32" };
        if (type == typeof(Guid)) return new() { Type = JsonSchemaType.String, Format = "uuid" };
        if (type == typeof(DateOnly)) return new() { Type = JsonSchemaType.String, Format = "date" };
        return new() { Type = JsonSchemaType.String };
    }

    private static OpenApiSchema Choice(IEnumerable<string> words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(w => (JsonNode)JsonValue.Create(w))] };
}
