using INotifications = Monolith.Ui.INotifications;

namespace Monolith.Administration.Notices;

/// <summary>The bell: open notices that this person may see.</summary>
internal sealed class Bell(AdministrationDbContext db, ICurrentActor current) : INotifications
{
    public string Href => "/admin/notices";

    public Task<int> Unread(CancellationToken ct) => db.Notices.For(current.Actor).CountAsync(n => n.DoneAt == null, ct);
}
