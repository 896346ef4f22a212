using System.Text.Json;
using Monolith.Inventory.Seals;

namespace Monolith.Inventory.Packs.VerifyPack;

/// <summary>The rows of a pack, read once from the first to the last; on the way the period's movements are added up.</summary>
internal sealed class PackRows(Stream stream, PackSummary summary) : IDisposable
{
    private readonly StreamReader _lines = new(stream, bufferSize: 1 << 16);
    private readonly RowBytes _bytes = new();
    private readonly Dictionary<(Guid Warehouse, string Account), (long Rows, long Value)> _sums = [];
    private readonly int _from = (summary.From ?? DateOnly.MinValue).DayNumber;
    private readonly int _to = (summary.To ?? DateOnly.MaxValue).DayNumber;
    private string? _ahead;

    public async Task<BlockContent> Block(long first, long last, CancellationToken ct)
    {
        var building = new BlockBuilding(first, last);
        while (await Peek(ct) is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var sequence = RowJson.Read(json.RootElement, _bytes);
            if (sequence is null) throw new JsonException("A line of the rows is no row.");
            if (sequence > last) break;
            building.Add(sequence.Value, _bytes);
            Add(json.RootElement);
            _ahead = null;
        }

        return building.Done();
    }

    public async Task<bool> More(CancellationToken ct) => await Peek(ct) is not null;

    /// <summary>Whether the summary says what the rows say.</summary>
    public bool AddUp() => summary.Movements.Count == _sums.Count
        && summary.Movements.All(m => _sums.TryGetValue((m.Warehouse, m.Account ?? ""), out var sum) && sum == (m.Rows, m.Value));

    public void Dispose() => _lines.Dispose();

    private async ValueTask<string?> Peek(CancellationToken ct)
    {
        _ahead ??= await _lines.ReadLineAsync(ct);
        return _ahead is { Length: > PackForm.LongestLine } ? throw new JsonException("A line of the rows is too long.") : _ahead;
    }

    private void Add(JsonElement row)
    {
        var day = row.GetProperty("business_date").GetInt64();
        if (day < _from || day > _to) return;
        var key = (row.GetProperty("warehouse_id").GetGuid(), row.GetProperty("contra").GetString() ?? "");
        var sum = _sums.GetValueOrDefault(key);
        _sums[key] = (sum.Rows + 1, sum.Value + row.GetProperty("value").GetInt64());
    }
}
