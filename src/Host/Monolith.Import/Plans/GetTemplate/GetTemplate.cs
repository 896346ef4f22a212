using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans.GetTemplate;

/// <summary>What can be taken in, with all columns.</summary>
[Requires(ImportPermissions.Use)]
internal sealed record ListImportKinds : IRequest<ImportKinds>;

/// <summary>The lists that can be taken in.</summary>
internal sealed record ImportKinds(IReadOnlyList<ImportListInfo> Lists);

internal sealed class ListImportKindsHandler(ITexts texts) : IHandler<ListImportKinds, ImportKinds>
{
    public Task<Result<ImportKinds>> Handle(ListImportKinds request, CancellationToken ct) =>
        Task.FromResult(Result.Of(new ImportKinds(ListGuide.Lists(texts))));
}

/// <summary>An empty file of a list with all its columns and a line of examples. Errors: import.unknown-list</summary>
[Requires(ImportPermissions.Use)]
internal sealed record GetTemplate(string List) : IRequest<string>;

internal sealed class GetTemplateHandler : IHandler<GetTemplate, string>
{
    public Task<Result<string>> Handle(GetTemplate request, CancellationToken ct) => Task.FromResult(ListGuide.Template(request.List));
}

internal static class GetTemplateEndpoint
{
    public static void Map(RouteGroupBuilder imports)
    {
        imports.MapGet("kinds", (ISender send, CancellationToken ct) => send.Send(new ListImportKinds(), ct).ToHttp())
            .Serves<ListImportKinds>()
            .WithName("ListImportKinds")
            .WithSummary("What can be taken in, with all columns")
            .Produces<ImportKinds>();
        imports.MapGet("templates/{list}.csv", async (string list, ISender send, CancellationToken ct) =>
                (await send.Send(new GetTemplate(list), ct)).TryGet(out var template, out var error)
                    ? Results.File(Encoding.UTF8.GetBytes(template), "text/csv; charset=utf-8", list + ".csv")
                    : error.ToHttp())
            .Serves<GetTemplate>()
            .WithName("GetImportTemplate")
            .WithSummary("An empty file of a list with all its columns and a line of examples")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
    }
}
