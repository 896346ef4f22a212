using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Monolith.Host.Composition;
using Monolith.SharedKernel;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Monolith.Flows.Tests;

public sealed partial class ApiDescriptionTests(OneShop one) : IClassFixture<OneShop>
{
    [Fact]
    public async Task The_description_holds_every_endpoint_of_the_api()
    {
        using var nobody = one.Shop.With(null);
        using var answer = await nobody.GetAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var paths = (await answer.Json())["paths"]!.AsObject();

        var missing = one.Shop.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription != true)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], (e, method) => (Path: Path(e.RoutePattern), Method: method.ToLowerInvariant()))
            .Where(e => e.Path.StartsWith("/api/", StringComparison.Ordinal) && paths[e.Path]?[e.Method] is null).ToList();
        Assert.True(missing.Count == 0, string.Join("\n", missing));
        Assert.True(paths.Count > 80, $"{paths.Count} paths");
    }

    [Theory]
    [InlineData("/api/imports/{planId}", "text/csv")]
    [InlineData("/api/admin/shop/logo", "image/png")]
    [InlineData("/api/inventory/documents/{id}/photos/{photoId}", "image/jpeg")]
    public async Task A_body_that_is_a_file_is_described_as_one(string path, string type)
    {
        using var nobody = one.Shop.With(null);
        using var answer = await nobody.GetAsync("/openapi/v1.json");
        var body = (await answer.Json())["paths"]![path]!["put"]!["requestBody"]!;
        Assert.Equal(("binary", true), (body["content"]![type]!["schema"]!["format"]!.ToString(), (bool)body["required"]!));
    }

    [Fact]
    public void No_two_shapes_of_the_description_share_a_name()
    {
        var shapes = one.Shop.App.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items.SelectMany(g => g.Items)
            .SelectMany(d => d.ParameterDescriptions.Where(p => p.Source == BindingSource.Body).Select(p => p.Type).Concat(d.SupportedResponseTypes.Select(r => r.Type)))
            .OfType<Type>().Where(t => t != typeof(void)).SelectMany(Within).ToHashSet();
        var named = shapes.Select(t => (Type: t, Name: SchemaNames.Of(KernelJson.Options.GetTypeInfo(t)))).Where(s => s.Name is not null)
            .GroupBy(s => s.Name, s => s.Type).ToList();

        Assert.True(named.Count > 150, $"{named.Count} shapes");
        Assert.Empty(named.Where(n => n.Count() > 1).Select(n => $"{n.Key}: {string.Join(", ", n)}"));
    }

    [Fact]
    public async Task A_client_generated_from_the_description_compiles()
    {
        using var nobody = one.Shop.With(null);
        var document = await OpenApiDocument.FromJsonAsync(await nobody.GetStringAsync("/openapi/v1.json"));
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "ShopClient",
            CSharpGeneratorSettings = { Namespace = "Generated", JsonLibrary = NJsonSchema.CodeGeneration.CSharp.CSharpJsonLibrary.SystemTextJson },
        };
        var code = new CSharpClientGenerator(document, settings).GenerateFile();

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path));
        var compiled = CSharpCompilation.Create(
            "Generated", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compiled.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(20));
    }

    /// <summary>The type and what it is made of, as the description shows them.</summary>
    private static HashSet<Type> Within(Type type)
    {
        var (found, left) = (new HashSet<Type>(), new Stack<Type>([type]));
        while (left.TryPop(out var next))
        {
            var shape = KernelJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(next) ?? next);
            if (!found.Add(shape.Type)) continue;
            if (shape.ElementType is { } element) left.Push(element);
            foreach (var member in shape.Properties) left.Push(member.PropertyType);
        }

        return found;
    }

    private static string Path(RoutePattern pattern) => "/" + Constraint().Replace(pattern.RawText!.Trim('/').Replace("{*", "{", StringComparison.Ordinal), "}");

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();
}
