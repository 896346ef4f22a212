using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.__Name__.Contracts;
using Monolith.__Name__.Persistence;
using Monolith.Http;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.__Name__.Notes.ListNotes;

/// <summary>The newest notes first, 100 at most.</summary>
[Requires(__Name__Permissions.View)]
internal sealed record ListNotes : IRequest<IReadOnlyList<NoteInfo>>;

internal sealed record NoteInfo(Guid Id, string Text);

internal sealed class ListNotesHandler(__Name__DbContext db) : IHandler<ListNotes, IReadOnlyList<NoteInfo>>
{
    public async Task<Result<IReadOnlyList<NoteInfo>>> Handle(ListNotes request, CancellationToken ct) =>
        await db.Notes.OrderByDescending(n => n.Id).Take(100).Select(n => new NoteInfo(n.Id, n.Text)).ToListAsync(ct);
}

internal static class ListNotesEndpoint
{
    public static void Map(RouteGroupBuilder __name__) =>
        __name__.MapGet("notes", (ISender send, CancellationToken ct) => send.Send(new ListNotes(), ct).ToHttp())
            .Serves<ListNotes>()
            .WithName("List__Name__Notes")
            .WithSummary("The newest notes first")
            .Produces<IReadOnlyList<NoteInfo>>();
}
