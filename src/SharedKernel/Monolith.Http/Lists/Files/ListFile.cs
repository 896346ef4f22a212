using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Http;

/// <summary>A declared list as a file, whoever asks: page, API and command line.</summary>
public interface IListFile
{
    /// <summary>Writes the whole list, piece by piece, with the filters, the order and the columns of the request's query.</summary>
    Task<Result<ListManifest>> Write(HttpContext http, FileForm form, IFileTarget target);
}

/// <summary>A list as it can be taken in again: stable headings, values as the program reads them.</summary>
public sealed record ListExchange<TRow>(IReadOnlyList<string> Headings, Func<TRow, IReadOnlyList<string>> Cells);

/// <param name="ask">Sends the query as the list's request.</param>
/// <param name="exchange">The form where no columns are asked for, of a list that can be taken in again; null: all columns.</param>
internal sealed class ListFile<TRow>(
    ListOf<TRow> list, Func<HttpContext, ListQuery, Task<Result<Page<TRow>>>> ask,
    Func<IServiceProvider, CancellationToken, Task<ListExchange<TRow>>>? exchange) : IListFile
{
    public async Task<Result<ListManifest>> Write(HttpContext http, FileForm form, IFileTarget target)
    {
        var (given, services) = (http.Request.Query, http.RequestServices);
        if (!ListParameters.Read(given, list).TryGet(out var query, out var error)) return error;
        if (!Columns(given["columns"].ToString()).TryGet(out var columns, out error)) return error;
        var walk = new ListWalk();
        query = query with { Walk = walk };
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!(await ask(http, query)).TryGet(out var piece, out error)) return error;
        if (!walk.HasBegun) throw new InvalidOperationException($"{list.Name} can't be read as a whole: its handler pages by itself.");

        var shape = await Shape(services, given.ContainsKey("columns") ? null : exchange, columns, http.RequestAborted);
        var name = list.Name.Replace('.', '-') + "." + form.Extension();
        await target.Begin(name, form);
        using var made = new Made(target);
        await using (var file = RowFile.Of(form, made.Held, Words(services)))
        {
            await file.Head(shape.Columns);
            while (true)
            {
                foreach (var row in piece.Items) await file.Row(shape.Values(row));
                made.Rows += piece.Items.Count;
                await file.Flush();
                await made.HandOn();
                if (walk.IsOver) break;
                if (!(await ask(http, query)).TryGet(out piece, out error)) return error;
            }

            await file.End();
        }

        await made.HandOn();
        var by = services.GetRequiredService<ICurrentActor>().Actor.Name;
        var manifest = new ListManifest(
            name, list.Name, at, by, Asked(given), shape.Keys, made.Rows, walk.Total - made.Rows, made.Bytes, made.Sha256());
        await target.End(manifest);
        return manifest;
    }

    private static ListWords Words(IServiceProvider services)
    {
        var sites = services.GetService<ISites>();
        return new(services.GetRequiredService<ITexts>(), sites is { IsSetUp: true } ? sites.Here : null);
    }

    private static string Asked(IQueryCollection given) =>
        string.Join('&', given.Where(g => g.Key is not ("columns" or "form")).SelectMany(g => g.Value, (g, value) => $"{g.Key}={value}"));

    private static async Task<FileShape<TRow>> Shape(
        IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<ListExchange<TRow>>>? exchange,
        IReadOnlyList<ListColumn<TRow>> columns, CancellationToken ct)
    {
        if (exchange is not null)
        {
            var made = await exchange(services, ct);
            return new(made.Headings, [.. made.Headings.Select(h => new FileColumn(h))], made.Cells);
        }

        var texts = services.GetRequiredService<ITexts>();
        return new(
            [.. columns.Select(c => c.Key)], [.. columns.Select(c => new FileColumn(texts[c.TextKey], c.WordsOf, c.YesNo))],
            row => [.. columns.Select(c => c.Value(row))]);
    }

    private Result<List<ListColumn<TRow>>> Columns(string asked)
    {
        var keys = asked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (keys.FirstOrDefault(k => list.Column(k) is null) is { } unknown)
            return ListErrors.UnknownColumn(unknown, list.Columns.Select(c => c.Key));
        if (keys.GroupBy(k => k, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key is { } doubled)
            return Error.Invalid("request.doubled", $"\"{doubled}\" is given more than once. Say it once.").With("name", doubled)
                .At("columns");
        return Result.Of(keys.Length == 0 ? list.Columns.ToList() : [.. keys.Select(k => list.Column(k)!)]);
    }

    /// <summary>What was made so far, counted and hashed on its way.</summary>
    private sealed class Made(IFileTarget target) : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public HeldStream Held { get; } = new();

        public long Rows { get; set; }

        public long Bytes { get; private set; }

        public Task HandOn() => Held.HandTo(some =>
        {
            _hash.AppendData(some.Span);
            Bytes += some.Length;
            return target.Take(some);
        });

        public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public void Dispose()
        {
            Held.Dispose();
            _hash.Dispose();
        }
    }
}

/// <summary>What a file has of each row.</summary>
/// <param name="Keys">Of its columns.</param>
internal sealed record FileShape<TRow>(
    IReadOnlyList<string> Keys, IReadOnlyList<FileColumn> Columns, Func<TRow, IReadOnlyList<object?>> Values);
