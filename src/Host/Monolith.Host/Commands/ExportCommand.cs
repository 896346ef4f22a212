using System.CommandLine;
using System.Globalization;
using Monolith.Http;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Commands;

/// <summary>Any declared list as a file, by the same writer as the pages and the API.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string?> List = new("list")
    {
        Description = "Which list, for example pos.tickets or tickets; without it the lists there are.", Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Of = new("--of")
    {
        Description = "Whose: the id or code of what the list hangs on, such as a valuation.",
    };

    private static readonly Option<string[]> Where = new("--where")
    {
        Description = "Filters as name=value, the names of the API: from=2026-03-01 to=2026-03-31.", AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Columns = new("--columns")
    {
        Description = "Keys of columns, separated by commas; all when absent.",
    };

    private static readonly Option<string?> Sort = new("--sort")
    {
        Description = "Key of the column to sort by; the list's own order when absent.",
    };

    private static readonly Option<bool> Descending = new("--descending") { Description = "The other way round." };

    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "Short for --where asOf=…: a day (to its end) or an ISO 8601 time.",
    };

    private static readonly Option<string?> KnownAt = new("--known-at")
    {
        Description = "Short for --where knownAt=…: only what the system knew then.",
    };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "Of headings and words: en or zh; the shop's when absent.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "File to write, .csv or .xlsx; beside it FILE.manifest with rows, bytes and SHA-256. Else CSV to standard output.",
    };

    public static Command Create()
    {
        var export = new Command("export", "A list as a file.") { List, Of, Where, Columns, Sort, Descending, AsOf, KnownAt, Language,
            Out };
        Language.AcceptOnlyFromAmong("en", "zh");
        export.SetAction((parse, ct) => (Unwritable(parse.GetValue(Out)) ?? Unsaid(parse.GetValue(Where))) is { } no
            ? Task.FromResult(Shared.Fail(no)) : Export(parse, ct));
        return export;
    }

    private static Task<int> Export(ParseResult parse, CancellationToken ct) =>
        OpenedShop.Run(Shared.Options(parse), quiet: true, WhenNew.RefuseAndRead, async shop =>
        {
            await shop.Prepare(ct);
            var lists = ExportableLists.Of(shop.App);
            if (parse.GetValue(List) is not { } name) return Print(lists);
            if (!lists.Find(name).TryGet(out var list, out var error)) return Shared.Fail(shop.App.Services, error);
            await using var scope = shop.App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("cli export " + list.Name);
            var language = parse.GetValue(Language) ?? scope.ServiceProvider.GetRequiredService<ISites>().Here.Language;
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return await Write(parse, list, scope.ServiceProvider, ct);
        });

    private static async Task<int> Write(ParseResult parse, ExportableList list, IServiceProvider services, CancellationToken ct)
    {
        var asked = list.Request(services, parse.GetValue(Of), Asked(parse), ct);
        if (!asked.TryGet(out var request, out var error)) return Shared.Fail(services, error);
        var file = parse.GetValue(Out);
        var form = FormOf(file) ?? default;
        await using var target = file is null ? new DiskTarget(Console.OpenStandardOutput()) : new DiskTarget(Path.GetFullPath(file));
        if (!(await list.File.Write(request, form, target)).TryGet(out var manifest, out error)) return Shared.Fail(services, error);
        if (file is null) await Console.Error.WriteAsync(manifest.ToString());
        else
        {
            var rows = manifest.Rows.ToString("N0", CultureInfo.InvariantCulture);
            Console.WriteLine($"{rows} rows in {file}, proof in {file}{ListManifest.Extension}");
        }

        return Shared.Success;
    }

    private static FileForm? FormOf(string? file) => FileForms.All
        .Where(f => file?.EndsWith("." + f.Extension(), StringComparison.OrdinalIgnoreCase) == true)
        .Select(f => (FileForm?)f).FirstOrDefault();

    /// <summary>Said before a row is read: the file's form is its name's, and its folder is there.</summary>
    private static string? Unwritable(string? file)
    {
        if (file is null) return null;
        var known = string.Join(" or ", FileForms.All.Select(f => "." + f.Extension()));
        if (FormOf(file) is null)
            return $"export.unknown-form: '{Path.GetFileName(file)}' says no form that can be written: let its name end in {known}.";
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        return Directory.Exists(folder) ? null : $"export.no-folder: There is no folder {folder}. Make it, or name another one with --out.";
    }

    /// <summary>A filter without a value would leave out nothing, and nobody would see it.</summary>
    private static string? Unsaid(string[]? where) => where?.FirstOrDefault(IsUnsaid) is not { } filter ? null
        : $"export.no-value: '--where {filter}' has no value. Write --where {filter.Split('=')[0]}=VALUE, or leave it out.";

    private static bool IsUnsaid(string filter) =>
        filter.Split('=', 2) is not [{ Length: > 0 }, var value] || string.IsNullOrWhiteSpace(value);

    private static List<(string Name, string Value)> Asked(ParseResult parse)
    {
        var asked = (parse.GetValue(Where) ?? []).Select(w => w.Split('=', 2)).Select(w => (w[0], w.Length == 2 ? w[1] : "")).ToList();
        void Add(string name, string? value)
        {
            if (value is not null) asked.Add((name, value));
        }

        Add("asOf", parse.GetValue(AsOf));
        Add("knownAt", parse.GetValue(KnownAt));
        Add("columns", parse.GetValue(Columns));
        Add("sort", parse.GetValue(Sort));
        Add("descending", parse.GetValue(Descending) ? "true" : null);
        return asked;
    }

    private static int Print(ExportableLists lists)
    {
        foreach (var list in lists.All) Console.WriteLine(list.Says);
        return Shared.Success;
    }
}
