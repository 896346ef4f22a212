using Monolith.SharedKernel;

namespace Monolith.Ui;

/// <summary>What is wrong on a page: errors that came back from a request, and figures that can't be read.
/// Fields show their own; what no field claims stands at the form.</summary>
public sealed class Problems
{
    private readonly HashSet<string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<object> _unreadable = [];

    public event Action? Changed;

    public Error? Error { get; private set; }

    public bool HasUnreadable => _unreadable.Count > 0;

    public IEnumerable<Error> All => Error is null ? [] : [Error, .. Error.Others];

    public IEnumerable<Error> Unplaced => All.Where(e => e.Field is null || !_fields.Contains(e.Field));

    public Error? At(string? field) =>
        string.IsNullOrEmpty(field) ? null : All.FirstOrDefault(e => string.Equals(e.Field, field, StringComparison.OrdinalIgnoreCase));

    public void Clear() => Set(null);

    public void Set(Error? error)
    {
        if (error is null && Error is null) return;
        Error = error;
        Changed?.Invoke();
    }

    internal void Claim(string? field)
    {
        if (!string.IsNullOrEmpty(field)) _fields.Add(field);
    }

    internal void Release(string? field)
    {
        if (!string.IsNullOrEmpty(field)) _fields.Remove(field);
    }

    internal void Unreadable(object field, bool isUnreadable)
    {
        if (isUnreadable) _unreadable.Add(field);
        else _unreadable.Remove(field);
    }
}
