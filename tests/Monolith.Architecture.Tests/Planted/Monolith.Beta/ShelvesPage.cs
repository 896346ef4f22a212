using Microsoft.AspNetCore.Components;

namespace Monolith.Beta;

[Route("/beta"), Route("/beta/shelves")]
internal sealed class ShelvesPage : ComponentBase
{
    public static string Address(Guid shelf) => $"/beta/shelves/{shelf}";
}
