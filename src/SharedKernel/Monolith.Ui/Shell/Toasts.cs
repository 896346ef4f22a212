namespace Monolith.Ui;

public sealed record Toast(int Id, string Text, Meaning Kind);

/// <summary>Short confirmations at the edge of the screen. The shell shows them; they survive a change of page.</summary>
public sealed class Toasts
{
    private const int AtOnce = 3;
    private readonly List<Toast> _all = [];
    private int _last;

    public event Action? Changed;

    public IReadOnlyList<Toast> All => _all;

    public void Say(string text, Meaning kind = Meaning.Good)
    {
        _all.Add(new(++_last, text, kind));
        if (_all.Count > AtOnce) _all.RemoveAt(0);
        Changed?.Invoke();
    }

    public void Dismiss(int id)
    {
        if (_all.RemoveAll(t => t.Id == id) > 0) Changed?.Invoke();
    }
}
