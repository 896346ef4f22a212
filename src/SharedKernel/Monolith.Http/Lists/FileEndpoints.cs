using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Security;

namespace Monolith.Http;

/// <summary>The files of a list: <c>export.csv</c>, <c>export.xlsx</c>, and <c>export.zip</c>, which holds one of them and its
/// manifest.</summary>
public static class FileEndpoints
{
    /// <summary>The parameter of the archive that says which file it holds.</summary>
    public const string FormParameter = "form";

    public const string Archive = "zip";

    private static readonly string[] Verbs = ["List", "Get", "Read", "Show"];

    internal static void MapFiles(
        this IEndpointRouteBuilder app, string route, ListDescription description, Type request, string name, string summary)
    {
        foreach (var form in FileForms.All)
        {
            Map(form.Extension(), form.MediaType(), form == FileForm.Csv ? "" : "Workbook", form == FileForm.Csv ? "CSV" : "a workbook",
                http => Give(http, description.File, form, new HttpFileTarget(http)));
        }

        Map(Archive, "application/zip", "Archive", "a file with its manifest in one archive", async http =>
        {
            var asked = http.Request.Query[FormParameter].ToString();
            using var target = new HttpArchiveTarget(http);
            if (Form(asked) is { } form) await Give(http, description.File, form, target);
            else await ListErrors.UnknownForm(asked, FileForms.All.Select(f => f.Extension())).ToHttp().ExecuteAsync(http);
        });

        void Map(string extension, string mediaType, string suffix, string what, RequestDelegate give) =>
            app.MapGet($"{route}/export.{extension}", give).WithMetadata(give.Method)
                .Serves(request).WithName("Export" + Subject(name) + suffix).WithSummary($"{summary}, all rows as {what}")
                .WithMetadata(
                    description with { As = extension },
                    new ProducesResponseTypeMetadata(StatusCodes.Status200OK, contentTypes: [mediaType.Split(';')[0]]));
    }

    private static async Task Give(HttpContext http, IListFile file, FileForm form, HttpFileTarget target)
    {
        // What a PIN opens is the till, not the office.
        if (http.RequestServices.GetRequiredService<ICurrentActor>().Actor.Kind == ActorKind.Cashier)
        {
            await ListErrors.NoFileAtTill.ToHttp().ExecuteAsync(http);
            return;
        }

        try
        {
            if ((await file.Write(http, form, target)).TryGet(out var manifest, out var error))
            {
                foreach (var record in http.RequestServices.GetServices<IListFileRecord>().Where(r => r.List == manifest.List))
                    await record.Taken(manifest, http.RequestAborted);
                return;
            }

            if (target.HasBegun) http.Abort();
            else await error.ToHttp().ExecuteAsync(http);
        }
        catch when (target.HasBegun)
        {
            http.Abort();
            throw;
        }
    }

    private static FileForm? Form(string asked)
    {
        if (asked.Length == 0) return FileForm.Csv;
        foreach (var form in FileForms.All)
        {
            if (form.Extension().Equals(asked, StringComparison.OrdinalIgnoreCase)) return form;
        }

        return null;
    }

    private static string Subject(string name) =>
        Verbs.FirstOrDefault(v => name.StartsWith(v, StringComparison.Ordinal)) is { } verb ? name[verb.Length..] : name;
}
