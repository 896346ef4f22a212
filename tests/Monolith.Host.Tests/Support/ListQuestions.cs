using System.Globalization;
using CsvHelper;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests.Support;

/// <summary>Asks a declared list everything that it offers, and some that it doesn't, and keeps what was wrong.</summary>
internal sealed class ListQuestions(RunningShop shop, DeclaredList declared)
{
    private readonly List<string> _wrong = [];
    private DeclaredList? _found;

    public IReadOnlyList<string> Wrong => _wrong;

    // Beside the column that is asked for, so that no line of the file is empty.
    private IListColumn First => Asked.Declaration.Columns[0];

    // A column stands in a file once.
    private List<IListColumn> Beside(IListColumn column) => [column, column.Key == First.Key ? Asked.Declaration.Columns[1] : First];

    private static string Keys(IEnumerable<IListColumn> columns) => string.Join(',', columns.Select(c => c.Key));

    private DeclaredList Asked => _found ?? declared;

    public async Task All()
    {
        _found = await declared.Found(shop);
        if (_found is null)
        {
            _wrong.Add($"{declared.Path}: nothing to ask it of");
            return;
        }

        var total = await Page("?take=2");
        if (total is null) return; // what was wrong is written down
        await Paged("", 0, 50);
        await Paged("?skip=1&take=2", 1, 2);
        await Paged("?take=500", 0, PageRequest.MaxTake);
        foreach (var beyond in (string[])["take=501", "take=0", "take=-1", "skip=-3"])
            await Refused($"{Asked.Path}?{beyond}", "input.out-of-range", beyond[..4]);
        if (total is 0) _wrong.Add($"{declared.Path}: no rows to ask for");
        if (!Asked.HasExchange) await File("", total, Asked.Declaration.Columns);
        await new ListFiles(shop).Agree(Asked, _wrong);
        foreach (var sort in Asked.Sortable)
        {
            foreach (var way in new[] { "false", "true" })
            {
                await Page($"?take=2&sort={sort}&descending={way}");
                await File($"?sort={sort}&descending={way}&columns={Keys(Beside(Column(sort)))}", total, Beside(Column(sort)));
            }
        }

        foreach (var column in Asked.Declaration.Columns) await File($"?columns={Keys(Beside(column))}", total, Beside(column));
        foreach (var filter in Asked.Declaration.Filters) await Filter(filter);
        if (Asked.Declaration.SearchParameter is { } text) await Page($"?{text}=a");
        var isInOneOrder = Asked.Declaration.DefaultSort is null;
        await Refused(Asked.Path + "?sort=nonsense", isInOneOrder ? "request.unknown-parameter" : "list.unknown-sort", "sort");
        await Refused(Asked.FilePath + "?columns=nonsense", "list.unknown-column", "columns");
        await Refused(Asked.FileAs("xlsx") + "?columns=nonsense", "list.unknown-column", "columns");
        await Refused(Asked.FileAs("zip") + "?form=nonsense", "list.unknown-form", "form");
    }

    private async Task Paged(string query, int skip, int take)
    {
        var page = (await shop.Everything.Get(Asked.Path + query)).Page;
        if (((int)page["skip"]!, (int)page["take"]!) != (skip, take)) _wrong.Add($"{Asked.Path}{query}: {page["skip"]} {page["take"]}");
    }

    private async Task Filter(IListFilter filter)
    {
        var name = filter.Names[0];
        string[] asked = filter.Kind switch
        {
            ListFilterKind.Choice => [.. filter.Choices.Select(c => $"?{name}={c.Value}")],
            ListFilterKind.Flag => [$"?{name}=true", $"?{name}=false"],
            ListFilterKind.Period => [$"?{name}=2001-01-01&{filter.Names[1]}=2199-12-31", $"?{name}=2026-01-01", $"?{filter.Names[1]}=2026-01-01"],
            ListFilterKind.Text => [$"?{name}=1"],
            ListFilterKind.Moment => [$"?{name}=2199-12-31", $"?{name}=2026-01-01T12:00:00Z"],
            _ when name == "field" => [$"?{name}=season%3DSS26"], // of the store room's own field
            _ when filter.ValueType == typeof(string) => [$"?{name}=something"],
            _ when (Nullable.GetUnderlyingType(filter.ValueType) ?? filter.ValueType) != typeof(Guid) => [$"?{name}=1"],
            _ => [$"?{name}={Guid.CreateVersion7()}"],
        };
        foreach (var query in asked)
        {
            if (await Page(query + "&take=2") is { } rows) await File($"{query}&columns={Keys(Beside(First))}", rows, Beside(First));
        }

        if (filter.ValueType == typeof(string) && filter.Choices.Count == 0) return; // any text is a code
        var code = filter.Kind == ListFilterKind.Choice && filter.ValueType != typeof(bool) ? "request.unknown-word" : null;
        foreach (var parameter in filter.Names) await Refused($"{Asked.Path}?{parameter}=nonsense", code, parameter);
    }

    /// <returns>How many rows there are.</returns>
    private async Task<int?> Page(string query)
    {
        var answer = await shop.Everything.Get(Asked.Path + query);
        if (answer.Status != 200) _wrong.Add($"{Asked.Path}{query}: {answer.Status} {answer.Body?["code"]}");
        return answer.Status == 200 ? (int)answer.Page["total"]! : null;
    }

    private async Task File(string query, int? rows, IReadOnlyList<IListColumn> columns)
    {
        using var answer = await shop.Everything.Client.GetAsync(Asked.FilePath + query);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            _wrong.Add($"{Asked.FilePath}{query}: {(int)answer.StatusCode}");
            return;
        }

        using var csv = new CsvParser(new StringReader((await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        var header = columns.Select(c => InEnglish(c.TextKey)).ToList();
        if (!await csv.ReadAsync() || !header.SequenceEqual(csv.Record!)) _wrong.Add($"{Asked.FilePath}{query}: another header than {string.Join(", ", header)}");
        var (lines, odd) = (0, 0);
        for (; await csv.ReadAsync(); lines++) odd += csv.Count == header.Count ? 0 : 1;
        if (lines != rows) rows = await Page(query + (query.Length > 0 ? "&take=1" : "?take=1")); // the shop goes on: a job may have run in between
        if (lines != rows || odd > 0) _wrong.Add($"{Asked.FilePath}{query}: {lines} lines for {rows} rows, {odd} of them of other columns");
    }

    private async Task Refused(string path, string? code, string field)
    {
        var answer = await shop.Everything.Get(path);
        if (answer.Status != 400 || answer.Body?["field"]?.ToString() != field || (code is not null && answer.Problem.Code != code))
            _wrong.Add($"{path}: {answer.Status} {answer.Body?["code"]} at {answer.Body?["field"]}");
    }

    private IListColumn Column(string key) => Asked.Declaration.Columns.First(c => c.Key == key);

    private string InEnglish(string key)
    {
        using var scope = shop.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<ITexts>().In("en", key);
    }
}
