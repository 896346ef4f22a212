using System.Text.Json;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Lists;

/// <summary>What a line of suppliers or customers writes.</summary>
/// <param name="Before">As it was; null: it is new.</param>
internal sealed record PartyPayload<T>(T Now, T? Before)
    where T : class;

/// <summary>What lists of suppliers and of customers have in common.</summary>
/// <typeparam name="T">The request that saves one: its whole state.</typeparam>
internal abstract class PartyList<T> : ILineList
    where T : class
{
    private readonly ListLines _seen = new();

    public abstract string Name { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    public string Permission => RequiresAttribute.Of(typeof(T));

    public IEnumerable<string> Needs(SourceFile file) => [Permission];

    public async Task<IReadOnlyList<PlannedLine>> Plan(SourceFile file, IReadOnlyList<SourceLine> lines, bool emptyClears,
        CancellationToken ct)
    {
        var (codes, there) = await FileCodes.Find(
            lines, "code", async some => await Find(some, ct), Key);
        return [.. lines.Zip(codes, (line, code) => Planned(line, code, there.GetValueOrDefault(Key(code)), new Merging(emptyClears)))];
    }

    public Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        Save([.. Payloads(lines).Select(p => (p.Now, p.Before))], ct);

    public async Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        var (payloads, errors) = (Payloads(lines), new Error?[lines.Count]);
        var changed = Enumerable.Range(0, lines.Count).Where(i => payloads[i].Before is not null).ToList();
        var made = Enumerable.Range(0, lines.Count).Where(i => payloads[i].Before is null).ToList();
        if (changed.Count > 0)
            foreach (var (place, error) in changed.Zip(await Save([.. changed.Select(i => (payloads[i].Before!, (T?)payloads[i].Now))],
                ct))) errors[place] = error;
        if (made.Count > 0)
            foreach (var (place, error) in made.Zip(await Remove([.. made.Select(i => payloads[i].Now)], ct))) errors[place] = error;
        return errors;
    }

    public async Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct)
    {
        var payloads = Payloads(lines);
        var there = await Find([.. payloads.Select(p => CodeOf(p.Now))], ct);
        var used = await InUse([.. payloads.Where(p => p.Before is null).Select(p => IdOf(p.Now))], ct);
        for (var i = 0; i < payloads.Count; i++)
        {
            if (used.Contains(IdOf(payloads[i].Now))) return ImportErrors.UsedSince(lines[i].Line, lines[i].Key);
            if (!there.TryGetValue(Key(CodeOf(payloads[i].Now)), out var now) || !Fields(now).SequenceEqual(Fields(payloads[i].Now)))
                return ImportErrors.ChangedSince(lines[i].Line, lines[i].Key);
        }

        return null;
    }

    protected abstract string Key(string code);

    protected abstract string CodeOf(T party);

    protected abstract Guid IdOf(T party);

    /// <summary>The parties of those codes by key, as a request would make them.</summary>
    protected abstract Task<IReadOnlyDictionary<string, T>> Find(IReadOnlyCollection<string> codes, CancellationToken ct);

    protected abstract T Wanted(SourceLine line, string code, T? there, Merging merge);

    protected abstract IEnumerable<(string Field, string? Value)> Fields(T party);

    protected abstract Error? Refuse(T party);

    protected abstract Task<IReadOnlyList<Error?>> Save(IReadOnlyList<(T Now, T? Before)> parties, CancellationToken ct);

    protected abstract Task<IReadOnlyList<Error?>> Remove(IReadOnlyList<T> parties, CancellationToken ct);

    protected abstract Task<IReadOnlySet<Guid>> InUse(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    private PlannedLine Planned(SourceLine line, string code, T? there, Merging merge)
    {
        if (code.Length == 0 && !line.IsRefused) line.Missing("code");
        if (there is null && !line.Text("name").IsThere && !line.IsRefused) line.Missing("name");
        var wanted = Wanted(line, there is null ? code : CodeOf(there), there, merge);
        if (!line.IsRefused && Refuse(wanted) is { } wrong) line.Refuse(wrong, wrong.Field is { } field
            ? JsonNamingPolicy.SnakeCaseLower.ConvertName(field) : null);
        if (code.Length > 0) _seen.Seen(line, Key(code), "code");
        if (line.IsRefused) return ListLines.Refused(line, code);

        var changes = new Changes(there is null);
        foreach (var (now, before) in Fields(wanted).Zip(there is null ? Fields(wanted) : Fields(there))) changes.Add(now.Field,
            before.Value, now.Value);
        return ListLines.Planned(line, code, there is null, changes.All, new PartyPayload<T>(wanted, there));
    }

    private static List<PartyPayload<T>> Payloads(IReadOnlyList<PlanLineRow> lines) =>
        [.. lines.Select(l => PlanJson.Payload<PartyPayload<T>>(l))];
}
