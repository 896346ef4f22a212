using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.__Name__.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.__Name__.Features.ListNotes;

internal static class ListNotesEndpoint
{
    public static void Map(RouteGroupBuilder __name__) =>
        __name__.MapGet("notes", (ISender send, CancellationToken ct) => send.Send(new ListNotes(), ct).ToHttp())
            .Needs(__Name__Permissions.View)
            .WithName("List__Name__Notes")
            .WithSummary("The newest notes first")
            .Produces<IReadOnlyList<NoteInfo>>();
}
