namespace Monolith.Ui;

/// <summary>What waits for the signed-in person; the bell in the shell.</summary>
public interface INotifications
{
    /// <summary>The page that lists them.</summary>
    string Href { get; }

    Task<int> Unread(CancellationToken ct);
}
